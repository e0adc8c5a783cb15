/** The one import of this browser tab, wired to the server. */
import { useSyncExternalStore } from "react";
import { z } from "zod";
import { importMappingSchema } from "#shared/schema/mapping.ts";
import { client, failureCode } from "#client/lib/api.ts";
import { followJob } from "#client/lib/follow-job.ts";
import {
  createImportWizard,
  type ImportWizard,
  type WizardMemory,
  type WizardServer,
} from "./import-wizard.ts";
import { UploadError, uploadFile } from "./upload-file.ts";
import type { WizardState } from "./wizard-state.ts";

const memoryKey = "contrepoids.import";
const keptSchema = z.object({
  stagedId: z.string(),
  commitKey: z.string(),
  uploads: z.array(z.object({ uploadId: z.string(), name: z.string(), bytes: z.number() })),
  mapping: importMappingSchema,
});

const memory: WizardMemory = {
  recall() {
    try {
      const text = sessionStorage.getItem(memoryKey);
      return text === null ? null : (keptSchema.safeParse(JSON.parse(text)).data ?? null);
    } catch {
      return null;
    }
  },
  keep(kept) {
    try {
      if (kept === null) sessionStorage.removeItem(memoryKey);
      else sessionStorage.setItem(memoryKey, JSON.stringify(kept));
    } catch {
      // Storage is forbidden or full: the preview lasts as long as the tab does not reload.
    }
  },
};

const server: WizardServer = {
  upload: uploadFile,
  stage: (uploads, mapping) => client.imports.stage.mutate({ uploads, mapping }),
  commit: (stagedId, acceptRejects, idempotencyKey) =>
    client.imports.commit.mutate({ stagedId, acceptRejects, idempotencyKey }),
  preview: (stagedId) => client.imports.preview.query({ stagedId }),
  discard: (stagedId) => client.imports.discard.mutate({ stagedId }),
  cancel: (jobId) => client.jobs.cancel.mutate({ jobId }),
  follow: (jobId, onProgress) =>
    followJob(jobId, (event) => {
      if (event.state !== "running") return;
      const { state: _state, ...progress } = event;
      onProgress(progress);
    }),
  failureOf: (error) =>
    error instanceof UploadError ? error.failure : { code: failureCode(error), details: {}, file: null },
};

const wizard = createImportWizard(server, memory, () => crypto.randomUUID());

/** What the import has come to, and what can be done about it. */
export function useImportWizard(): { readonly state: WizardState; readonly wizard: ImportWizard } {
  const state = useSyncExternalStore(wizard.subscribe, wizard.state);
  return { state, wizard };
}
