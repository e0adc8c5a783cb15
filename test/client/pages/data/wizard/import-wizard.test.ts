/**
 * The wizard over a server that a test leads step by step. Oracle: the calls that each press of a button has to make,
 * written down by hand.
 */
import { describe, expect, it } from "vitest";
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { EndOfJob } from "#client/lib/follow-job.ts";
import type { FoundFile } from "#client/pages/data/wizard/collect-files.ts";
import { createImportWizard, type Kept, type WizardServer } from "#client/pages/data/wizard/import-wizard.ts";
import { UploadError } from "#client/pages/data/wizard/upload-file.ts";
import { stageOf } from "#client/pages/data/wizard/wizard-state.ts";

const preview: ImportPreview = { status: "ready", files: [], tables: [], findingCounts: [], findings: [] };
const files = (...names: string[]): FoundFile[] =>
  names.map((name) => ({ path: name, file: new File(["12"], name) }));

/** A server that does as it is told, and keeps what it was asked. */
function testServer(overrides: Partial<WizardServer> = {}) {
  const calls: string[] = [];
  let readings = 0;
  const server: WizardServer = {
    upload: ({ path, file }, _signal, onProgress) => {
      calls.push(`upload ${path}`);
      onProgress(file.size);
      return Promise.resolve({ uploadId: `u-${path}`, name: path, bytes: file.size });
    },
    stage: (uploadIds, mapping) => {
      calls.push(`stage ${uploadIds.join(" ")} ${JSON.stringify(mapping.files)}`);
      return Promise.resolve({ jobId: "reading" });
    },
    commit: (stagedId, acceptRejects, key) => {
      calls.push(`commit ${stagedId} ${acceptRejects} ${key}`);
      return Promise.resolve({ jobId: "committing" });
    },
    preview: () => Promise.resolve(preview),
    discard: (stagedId) => {
      calls.push(`discard ${stagedId}`);
      return Promise.resolve(null);
    },
    cancel: (jobId) => {
      calls.push(`cancel ${jobId}`);
      return Promise.resolve(null);
    },
    follow: (jobId): Promise<EndOfJob> => {
      readings += 1;
      return Promise.resolve({
        state: "done",
        result:
          jobId === "reading"
            ? { kind: "staged", stagedId: `s${readings}`, preview }
            : { kind: "committed", outcome: { importId: "i1", preview } },
      });
    },
    failureOf: (error) =>
      error instanceof UploadError ? error.failure : { code: "OFFLINE", details: {}, file: null },
    ...overrides,
  };
  return { server, calls };
}

function start(overrides: Partial<WizardServer> = {}, remembered: Kept | null = null) {
  const { server, calls } = testServer(overrides);
  let kept = remembered;
  let keys = 0;
  const memory = { recall: () => kept, keep: (next: Kept | null) => (kept = next) };
  const wizard = createImportWizard(server, memory, () => `key${(keys += 1)}`);
  return { wizard, calls, kept: () => kept };
}

/** Lets everything that waits for an answer come to it. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the wizard", () => {
  it("sends, reads, reads again with an answer, commits once", async () => {
    const { wizard, calls, kept } = start();
    wizard.give(files("a.csv", "b.csv"), []);
    await settle();
    wizard.answer({ version: 1, files: { "a.csv": { table: "orders" } } });
    await settle();
    expect(kept()).toMatchObject({ stagedId: "s2", commitKey: "key2" });
    wizard.commit(true);
    wizard.commit(true);
    await settle();
    expect(calls).toEqual([
      "upload a.csv",
      "upload b.csv",
      "stage u-a.csv u-b.csv {}",
      'stage u-a.csv u-b.csv {"a.csv":{"table":"orders"}}',
      "discard s1",
      "commit s2 true key2",
    ]);
    expect(stageOf(wizard.state())).toBe("landed");
    expect(kept()).toBeNull();
  });

  it("notes choices without reading, and reads with all of them together, files added since too", async () => {
    const { wizard, calls, kept } = start();
    wizard.give(files("a.csv"), []);
    await settle();
    wizard.edit({ version: 1, files: { "a.csv": { table: "orders" } } });
    expect(wizard.state().mapping.files).toEqual({ "a.csv": { table: "orders" } });
    expect(kept()?.mapping.files).toEqual({});
    expect(calls).toHaveLength(2);
    wizard.give(files("b.csv"), []);
    await settle();
    expect(calls.findLast((call) => call.startsWith("stage"))).toBe(
      'stage u-a.csv u-b.csv {"a.csv":{"table":"orders"}}',
    );
    wizard.edit({ version: 1, files: {} });
    wizard.readAgain();
    await settle();
    expect(calls.findLast((call) => call.startsWith("stage"))).toBe("stage u-a.csv u-b.csv {}");
  });

  it("takes an archive back when a file in it is removed", async () => {
    const { wizard, calls } = start();
    wizard.give(files("mars.zip", "b.csv"), []);
    await settle();
    wizard.remove(["mars.zip/ventes/orders.csv"]);
    await settle();
    expect(calls.at(-2)).toBe("stage u-b.csv {}");
  });

  it("reads what the server holds already beside what was sent, each with its choices", async () => {
    const { wizard, calls } = start();
    wizard.give(files("a.csv"), []);
    await settle();
    wizard.answer({ version: 1, files: { "a.csv": { table: "clients" } } });
    await settle();
    wizard.giveUploads([{ uploadId: "u-orders", name: "orders.parquet", bytes: 7 }], {
      version: 1,
      files: { "orders.parquet": { table: "orders" } },
    });
    await settle();
    expect(calls.findLast((call) => call.startsWith("stage"))).toBe(
      'stage u-a.csv u-orders {"a.csv":{"table":"clients"},"orders.parquet":{"table":"orders"}}',
    );
    expect(calls.filter((call) => call.startsWith("upload"))).toEqual(["upload a.csv"]);
    expect(wizard.state().staged?.uploads).toHaveLength(2);
  });

  it("repeats a commit that failed under the same key", async () => {
    const ends: EndOfJob[] = [{ state: "failed", code: "BUSY", details: {} }];
    const normal = testServer().server.follow;
    const { wizard, calls } = start({
      follow: (jobId, onProgress) => {
        const end = jobId === "committing" ? ends.shift() : undefined;
        return end === undefined ? normal(jobId, onProgress) : Promise.resolve(end);
      },
    });
    wizard.give(files("a.csv"), []);
    await settle();
    wizard.commit(false);
    await settle();
    expect(wizard.state().failure?.code).toBe("BUSY");
    wizard.retry();
    await settle();
    expect(calls.filter((call) => call.startsWith("commit"))).toEqual([
      "commit s1 false key1",
      "commit s1 false key1",
    ]);
    expect(stageOf(wizard.state())).toBe("landed");
  });

  it("goes on without a file that is too large, and sends none twice", async () => {
    const normal = testServer().server.upload;
    const sent: string[] = [];
    const { wizard } = start({
      upload: (found, signal, onProgress) => {
        sent.push(found.path);
        return found.path === "large.csv"
          ? Promise.reject(new UploadError({ code: "PAYLOAD_TOO_LARGE", details: {}, file: found.path }))
          : normal(found, signal, onProgress);
      },
    });
    wizard.give(files("a.csv", "large.csv", "z.csv"), []);
    await settle();
    expect(wizard.state().failure).toMatchObject({ code: "PAYLOAD_TOO_LARGE", file: "large.csv" });
    wizard.skip();
    await settle();
    expect(sent).toEqual(["a.csv", "large.csv", "z.csv"]);
    expect(wizard.state().uploads.map(({ name }) => name)).toEqual(["a.csv", "z.csv"]);
    expect(stageOf(wizard.state())).toBe("preview");
  });

  it("stops sending at once and leaves nothing behind", async () => {
    const { wizard, calls } = start({
      upload: (_found, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
        }),
    });
    wizard.give(files("a.csv"), []);
    await settle();
    expect(wizard.state().activity).toMatchObject({ kind: "uploading", file: "a.csv", totalBytes: 2 });
    wizard.stop();
    await settle();
    expect(wizard.state()).toMatchObject({ activity: { kind: "none" }, uploads: [], failure: null });
    expect(calls).toEqual([]);
  });

  it("asks the server to stop reading, also when Stop came before the job had a name", async () => {
    const started = Promise.withResolvers<{ jobId: string }>();
    const { wizard, calls } = start({
      stage: () => started.promise,
      follow: () => Promise.resolve({ state: "cancelled" }),
    });
    wizard.give(files("a.csv"), []);
    await settle();
    wizard.stop();
    started.resolve({ jobId: "late" });
    await settle();
    expect(calls).toContain("cancel late");
    expect(wizard.state().activity).toEqual({ kind: "none" });
  });

  it("reads again without a removed file, and discards everything with the last", async () => {
    const { wizard, calls } = start();
    wizard.give(files("a.csv", "b.csv"), []);
    await settle();
    wizard.remove(["a.csv"]);
    await settle();
    wizard.remove(["b.csv"]);
    await settle();
    expect(calls.slice(2)).toEqual([
      "stage u-a.csv u-b.csv {}",
      "stage u-b.csv {}",
      "discard s1",
      "discard s2",
    ]);
    expect(stageOf(wizard.state())).toBe("files");
  });

  it("finds its preview again after a reload, unless the server has lost it", async () => {
    const remembered: Kept = {
      stagedId: "s9",
      commitKey: "key9",
      uploads: [{ uploadId: "u", name: "a.csv", bytes: 2 }],
      mapping: { version: 1, files: {} },
    };
    const found = start({}, remembered);
    await settle();
    expect(found.wizard.state().staged).toMatchObject(remembered);
    const lost = start({ preview: () => Promise.reject(new Error("gone")) }, remembered);
    await settle();
    expect(stageOf(lost.wizard.state())).toBe("files");
    expect(lost.kept()).toBeNull();
  });
});
