/**
 * Drives an import: sends the files, has them read, commits. It lives outside the page, so that looking at another
 * page neither stops a reading nor loses its preview; a reload finds the preview again.
 */
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import type { EndOfJob } from "#client/lib/follow-job.ts";
import type { FoundFile } from "./collect-files.ts";
import {
  initialState,
  nextState,
  uploadOf,
  type Failure,
  type JobProgress,
  type SetAside,
  type Staged,
  type Upload,
  type WizardEvent,
  type WizardState,
} from "./wizard-state.ts";

/** What the wizard asks of the server. */
export interface WizardServer {
  readonly upload: (
    found: FoundFile,
    signal: AbortSignal,
    onProgress: (sentBytes: number) => void,
  ) => Promise<Upload>;
  readonly stage: (uploadIds: string[], mapping: ImportMapping) => Promise<{ readonly jobId: string }>;
  readonly commit: (
    stagedId: string,
    acceptRejects: boolean,
    key: string,
  ) => Promise<{ readonly jobId: string }>;
  readonly preview: (stagedId: string) => Promise<ImportPreview>;
  readonly discard: (stagedId: string) => Promise<unknown>;
  readonly cancel: (jobId: string) => Promise<unknown>;
  /** Answers the last thing that a job says. */
  readonly follow: (jobId: string, onProgress: (progress: JobProgress) => void) => Promise<EndOfJob>;
  /** The code and details with which a call failed. */
  readonly failureOf: (error: unknown) => Failure;
}

export type Kept = Pick<Staged, "stagedId" | "commitKey" | "uploads" | "mapping">;

/** Where a preview is remembered over a reload. */
export interface WizardMemory {
  recall(): Kept | null;
  keep(kept: Kept | null): void;
}

export interface ImportWizard {
  readonly state: () => WizardState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends files and has everything read. */
  readonly give: (files: readonly FoundFile[], setAside: readonly SetAside[]) => void;
  /** Has files read that the server holds already, with the choices that they need. */
  readonly giveUploads: (uploads: readonly Upload[], mapping: ImportMapping) => void;
  /** Reads again without these files. */
  readonly remove: (fileNames: readonly string[]) => void;
  /** Notes choices, with which the files are read when they are read next. */
  readonly edit: (mapping: ImportMapping) => void;
  /** Reads again with these answers. */
  readonly answer: (mapping: ImportMapping) => void;
  readonly readAgain: () => void;
  /** Repeats what failed. */
  readonly retry: () => void;
  /** Goes on without the file that could not be sent. */
  readonly skip: () => void;
  readonly stop: () => void;
  readonly commit: (acceptRejects: boolean) => void;
  readonly abandon: () => void;
}

function keptOf(staged: Staged | null): Kept | null {
  if (staged === null) return null;
  const { stagedId, commitKey, uploads, mapping } = staged;
  return { stagedId, commitKey, uploads, mapping };
}

export function createImportWizard(
  server: WizardServer,
  memory: WizardMemory,
  newKey: () => string,
): ImportWizard {
  let state = initialState;
  let running: AbortController | null = null;
  let unsent: readonly FoundFile[] = [];
  let repeat: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function tell(event: WizardEvent): void {
    const before = state.staged;
    state = nextState(state, event);
    if (state.staged !== before || state.outcome !== null) {
      memory.keep(state.outcome === null ? keptOf(state.staged) : null);
    }
    for (const listener of listeners) listener();
  }

  /** Runs one thing at a time; what is asked meanwhile is not done. */
  function run(work: (signal: AbortSignal) => Promise<void>): void {
    if (running !== null) return;
    const controller = new AbortController();
    running = controller;
    repeat = () => run(work);
    void work(controller.signal)
      .catch((error: unknown) => {
        if (controller.signal.aborted) {
          unsent = [];
          tell({ kind: "stopped" });
        } else tell({ kind: "failed", failure: server.failureOf(error) });
      })
      .finally(() => {
        running = null;
        for (const listener of listeners) listener();
      });
  }

  async function send(signal: AbortSignal): Promise<void> {
    const files = unsent;
    const totalBytes = files.reduce((total, { file }) => total + file.size, 0);
    let sentBefore = 0;
    for (const [index, found] of files.entries()) {
      const say = (sentBytes: number) =>
        tell({
          kind: "sending",
          file: found.path,
          position: index + 1,
          files: files.length,
          sentBytes: sentBefore + Math.min(sentBytes, found.file.size),
          totalBytes,
        });
      unsent = files.slice(index);
      say(0);
      tell({ kind: "sent", upload: await server.upload(found, signal, say) });
      sentBefore += found.file.size;
    }
    unsent = [];
  }

  async function followed(
    jobId: string,
    kind: "reading" | "committing",
    signal: AbortSignal | null,
  ): Promise<EndOfJob> {
    const cancel = () => void server.cancel(jobId).catch(() => {});
    signal?.addEventListener("abort", cancel, { once: true });
    if (signal?.aborted === true) cancel();
    return server.follow(jobId, (progress) => tell({ kind, progress }));
  }

  function fail(end: EndOfJob): void {
    if (end.state === "failed")
      tell({ kind: "failed", failure: { code: end.code, details: end.details, file: null } });
    else tell({ kind: "stopped" });
  }

  async function read(signal: AbortSignal): Promise<void> {
    const { uploads, mapping, staged: old } = state;
    if (uploads.length === 0) return;
    tell({ kind: "reading", progress: null });
    const { jobId } = await server.stage(
      uploads.map(({ uploadId }) => uploadId),
      mapping,
    );
    const end = await followed(jobId, "reading", signal);
    if (end.state !== "done" || end.result.kind !== "staged") {
      fail(end);
      return;
    }
    const { stagedId, preview } = end.result;
    tell({ kind: "read", staged: { stagedId, preview, commitKey: newKey(), uploads, mapping } });
    // Superseded; when it is gone already, all the better. What is shown does not wait for it.
    if (old !== null) void server.discard(old.stagedId).catch(() => {});
  }

  async function sendAndRead(signal: AbortSignal): Promise<void> {
    await send(signal);
    await read(signal);
  }

  async function commit(staged: Staged, acceptRejects: boolean): Promise<void> {
    tell({ kind: "committing", progress: null });
    const { jobId } = await server.commit(staged.stagedId, acceptRejects, staged.commitKey);
    const end = await followed(jobId, "committing", null);
    if (end.state !== "done" || end.result.kind !== "committed") {
      fail(end);
      return;
    }
    tell({ kind: "landed", outcome: end.result.outcome });
  }

  async function recall(kept: Kept): Promise<void> {
    try {
      tell({ kind: "recalled", staged: { ...kept, preview: await server.preview(kept.stagedId) } });
    } catch {
      // The server was started again, or the import has landed: there is nothing to go on with.
      memory.keep(null);
    }
  }

  const kept = memory.recall();
  if (kept !== null) run(() => recall(kept));

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    give(files, setAside) {
      if (running !== null) return;
      tell({ kind: "given", setAside });
      unsent = files;
      if (unsent.length > 0) run(sendAndRead);
    },
    giveUploads(uploads, mapping) {
      if (running !== null || uploads.length === 0) return;
      tell({ kind: "given", setAside: [] });
      for (const upload of uploads) tell({ kind: "sent", upload });
      const files = { ...state.mapping.files, ...mapping.files };
      tell({ kind: "mapped", mapping: { ...state.mapping, ...mapping, files } });
      run(read);
    },
    remove(fileNames) {
      if (running !== null) return;
      const { staged, uploads } = state;
      const gone = fileNames.flatMap((name) => uploadOf(name, uploads)?.uploadId ?? []);
      tell({ kind: "removed", uploadIds: gone });
      if (state.uploads.length > 0) run(read);
      else if (staged !== null) void server.discard(staged.stagedId).catch(() => {});
    },
    edit(mapping) {
      if (state.activity.kind === "none") tell({ kind: "mapped", mapping });
    },
    answer(mapping) {
      if (running !== null) return;
      tell({ kind: "mapped", mapping });
      run(read);
    },
    readAgain: () => run(read),
    retry: () => repeat?.(),
    skip() {
      if (running !== null) return;
      unsent = unsent.slice(1);
      if (unsent.length > 0 || state.uploads.length > 0) run(sendAndRead);
      else tell({ kind: "abandoned" });
    },
    stop: () => running?.abort(),
    commit(acceptRejects) {
      const { staged } = state;
      if (staged !== null) run(() => commit(staged, acceptRejects));
    },
    abandon() {
      if (running !== null) return;
      const { staged, outcome } = state;
      unsent = [];
      tell({ kind: "abandoned" });
      if (staged !== null && outcome === null) void server.discard(staged.stagedId).catch(() => {});
    },
  };
}
