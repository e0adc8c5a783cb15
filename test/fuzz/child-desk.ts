/** Stages cases as the product does: in a child process with its limits, over a record that stays empty. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { openRecord } from "#server/ledger/open-record.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { discardStaged, stageImport } from "#server/ledger/stage-import.ts";

export class ChildDesk implements AsyncDisposable {
  readonly #root: string;
  readonly #record: LedgerRecord;
  #staged = 0;

  private constructor(root: string, record: LedgerRecord) {
    this.#root = root;
    this.#record = record;
  }

  static async open(): Promise<ChildDesk> {
    const root = await mkdtemp(join(tmpdir(), "contrepoids-fuzz-"));
    return new ChildDesk(root, await openRecord(join(root, "data")));
  }

  /** @throws what the importer throws */
  async preview(contents: Readonly<Record<string, Uint8Array>>): Promise<ImportPreview> {
    this.#staged += 1;
    const folder = join(this.#root, `files-${this.#staged}`);
    await mkdir(folder);
    const files: { name: string; path: string }[] = [];
    for (const [name, bytes] of Object.entries(contents)) {
      const path = join(folder, String(files.length));
      await writeFile(path, bytes);
      files.push({ name, path });
    }
    try {
      const { stagedId, preview } = await stageImport(this.#record, files);
      await discardStaged(this.#record, stagedId);
      return preview;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#record.close();
    await rm(this.#root, { recursive: true, force: true });
  }
}
