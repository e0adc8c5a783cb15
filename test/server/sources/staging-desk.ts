/** Stages texts as files in this process and reads back all that staging left. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { findingSchema, importPreviewSchema, type ImportPreview } from "#shared/schema/imports.ts";
import type { FileMapping } from "#shared/schema/mapping.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { rowValue } from "#server/ledger/row-values.ts";
import type { Batch, StagingRequest, StoredFinding } from "#server/ledger/staged-import.ts";
import { stageFiles } from "#server/sources/stage-files.ts";

export type FileContents = Readonly<Record<string, string | Uint8Array>>;

export interface DeskOptions {
  readonly mapping?: Readonly<Record<string, FileMapping>>;
  readonly shapes?: StagingRequest["shapes"];
  readonly base?: readonly Batch[];
  readonly knownFiles?: readonly string[];
  readonly timeZone?: string;
  readonly maximumRows?: number | null;
  readonly onProgress?: (phase: string) => void;
  readonly signal?: AbortSignal;
}

export interface DeskResult {
  readonly preview: ImportPreview;
  readonly findings: readonly StoredFinding[];
  /** The rows of each batch by their key, values as text. */
  readonly rows: Readonly<Partial<Record<LedgerTable, Record<string, string | null>[]>>>;
  /** The batches as the base of a later import. */
  readonly batches: readonly Batch[];
}

const storedSchema = z.array(findingSchema.extend({ cells: z.array(z.string()).nullable() }));

/** One engine for all readings: starting one takes longer than they do. */
let reading: Promise<DuckDBConnection> | null = null;

async function readParquet(path: string, select = "*", order = ""): Promise<Record<string, unknown>[]> {
  reading ??= DuckDBInstance.create(":memory:", { threads: "1" }).then((instance) => instance.connect());
  const connection = await reading;
  const reader = await connection.runAndReadAll(`SELECT ${select} FROM read_parquet($path) ${order}`, {
    path,
  });
  const names = reader.columnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, at) => [name, rowValue(row[at] ?? null)])));
}

/** A folder that goes with its test. */
export class StagingDesk implements AsyncDisposable {
  readonly #root: string;
  #staged = 0;

  private constructor(root: string) {
    this.#root = root;
  }

  static async create(): Promise<StagingDesk> {
    return new StagingDesk(await mkdtemp(join(tmpdir(), "contrepoids-sources-")));
  }

  async stage(contents: FileContents, options: DeskOptions = {}): Promise<DeskResult> {
    this.#staged += 1;
    const sequence = this.#staged;
    const folder = join(this.#root, `output-${sequence}`);
    const originals = join(this.#root, `files-${sequence}`);
    await mkdir(folder);
    await mkdir(originals);
    const files: { name: string; path: string }[] = [];
    for (const [name, content] of Object.entries(contents)) {
      const path = join(originals, String(files.length));
      await writeFile(path, content);
      files.push({ name, path });
    }
    const request: StagingRequest = {
      folder,
      files,
      base: options.base ?? [],
      knownFiles: options.knownFiles ?? [],
      mapping: options.mapping ?? {},
      shapes: options.shapes ?? [],
      timeZone: options.timeZone ?? "Europe/Paris",
      maximumRows: options.maximumRows ?? null,
      unpackedBytes: null,
      memoryLimitMegabytes: 512,
    };
    const staged = await stageFiles(
      request,
      ({ phase }) => options.onProgress?.(phase),
      options.signal ?? new AbortController().signal,
    );
    const rows: Partial<Record<LedgerTable, Record<string, string | null>[]>> = {};
    for (const { table, path } of staged.batches) {
      const read = await readParquet(path, "COLUMNS(*)::VARCHAR", "ORDER BY ALL");
      rows[table] = z.array(z.record(z.string(), z.string().nullable())).parse(read);
    }
    const stored = staged.findingsPath === null ? [] : await readParquet(staged.findingsPath);
    return {
      preview: importPreviewSchema.parse(staged.preview),
      findings: storedSchema.parse(stored),
      rows,
      batches: staged.batches.map(({ table, path }) => ({ table, path, sequence })),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}

/** Stages once, in a folder that goes at once. */
export async function stageOnce(contents: FileContents, options: DeskOptions = {}): Promise<DeskResult> {
  await using desk = await StagingDesk.create();
  return await desk.stage(contents, options);
}

/** Whether read = landed + rejected + identical for each table. */
export function sumsUp({ preview }: DeskResult): boolean {
  return preview.tables.every(
    ({ read, landed, rejected, identical }) => read === landed + rejected + identical,
  );
}

/** Lines of a CSV file with a line end behind each. */
export function lines(...each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join("");
}
