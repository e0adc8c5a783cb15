/** Records in temporary folders, and small company files to import into them. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportOutcome } from "#shared/schema/imports.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { commitImport } from "#server/ledger/commit-import.ts";
import { openRecord, type RecordOptions } from "#server/ledger/open-record.ts";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import type { QueryParameters, QueryRow } from "#server/ledger/snapshot-file.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import { stageImport, type StagedHandle, type StageOptions } from "#server/ledger/stage-import.ts";
import type { SourceFile } from "#server/ledger/staged-import.ts";

const plainStager = new URL("./plain-stager.ts", import.meta.url);

/** Files at which the plain stager does what a hostile file makes a reader do. */
type Hostile = "crash" | "loop" | "grow" | "heap" | "spent" | "fault";

/** A ledger file's lines by table, or by another name (`refused`). */
export type FileTexts = Partial<Record<LedgerTable | "refused" | "asking" | "slow" | Hostile, string>>;

export const twoClients = "client_id,name\nC1,Ardennes\nC2,Bresse\n";
export const twoOrders =
  "order_id,client_id,ordered_on,revenue\nO1,C1,2025-03-01,100.50\nO2,C2,2025-03-02,20\n";

/** A temporary folder that goes with its test. */
export class Workshop implements AsyncDisposable {
  readonly root: string;
  readonly #open: LedgerRecord[] = [];
  #written = 0;

  private constructor(root: string) {
    this.root = root;
  }

  static async create(): Promise<Workshop> {
    return new Workshop(await mkdtemp(join(tmpdir(), "contrepoids-ledger-")));
  }

  get data(): string {
    return join(this.root, "data");
  }

  async open(options: RecordOptions = {}, folder = this.data): Promise<LedgerRecord> {
    const record = await openRecord(folder, { stager: plainStager, ...options });
    this.#open.push(record);
    return record;
  }

  async write(texts: FileTexts): Promise<SourceFile[]> {
    this.#written += 1;
    const folder = join(this.root, `files-${this.#written}`);
    await mkdir(folder);
    const files: SourceFile[] = [];
    for (const [table, text] of Object.entries(texts)) {
      const path = join(folder, `${table}.csv`);
      await writeFile(path, text);
      files.push({ name: `${table}.csv`, path });
    }
    return files;
  }

  async stage(record: LedgerRecord, texts: FileTexts, options: StageOptions = {}): Promise<StagedHandle> {
    return stageImport(record, await this.write(texts), undefined, options);
  }

  /** Stages and commits; throws when nothing was recorded. */
  async import(record: LedgerRecord, texts: FileTexts, options: StageOptions = {}): Promise<string> {
    const { stagedId } = await this.stage(record, texts, options);
    const outcome: ImportOutcome = await commitImport(record, stagedId, { by: "test", acceptRejects: true });
    if (outcome.importId === null) {
      throw new Error("Nothing was recorded");
    }
    return outcome.importId;
  }

  /** Runs a query that the test writes itself; it becomes a file first, as the reader asks for. */
  async query(record: LedgerRecord, sql: string, parameters: QueryParameters = {}): Promise<QueryRow[]> {
    const text = await this.sql(sql);
    await using snapshot = await openSnapshot(record);
    return await snapshot.read(text, parameters);
  }

  async sql(text: string) {
    this.#written += 1;
    const path = join(this.root, `query-${this.#written}.sql`);
    await writeFile(path, text);
    return readSqlFile(new URL(`file://${path}`));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const record of this.#open) {
      await record.close();
    }
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Tries work that should be refused; answers the failure. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was refused");
}
