/** Reads a workbook's bytes back: each sheet as it is loaded, and what was said about it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { LoadOptions, SourceRemark, UnreadableRow } from "#server/sources/reading/table-source.ts";
import { openWorkbook } from "#server/sources/xlsx/open-workbook.ts";

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly headings: readonly string[];
  readonly headerLine: number;
  /** Line and cells; null for an empty cell. */
  readonly rows: readonly (readonly [line: number, ...cells: (string | null)[]])[];
  readonly unreadable: readonly UnreadableRow[];
  readonly remarks: readonly SourceRemark[];
  readonly counted: number;
  readonly loaded: boolean;
}

export interface ReadWorkbookOptions {
  readonly known?: readonly string[];
  readonly headerLine?: number;
  readonly loading?: Partial<Pick<LoadOptions, "required" | "keepLastRow" | "maximumRows">>;
}

let shared: Promise<DuckDBInstance> | null = null;

/** @throws FileRefusal */
export async function readWorkbookAt(path: string, options: ReadWorkbookOptions = {}): Promise<ReadSheet[]> {
  shared ??= DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await (await shared).connect();
  const { signal } = new AbortController();
  const { known = [], headerLine = null } = options;
  const workbook = await openWorkbook(path, { signal });
  try {
    const sheets: ReadSheet[] = [];
    for (const sheet of workbook.sheets) {
      const source = await sheet.open({ isKnown: (heading) => known.includes(heading), headerLine, signal });
      if (source === null) continue;
      const unreadable: UnreadableRow[] = [];
      const loaded = await source.load({
        connection,
        relation: "read_sheet",
        folder: tmpdir(),
        required: [],
        keepLastRow: false,
        maximumRows: null,
        ...options.loading,
        onUnreadable: (row) => unreadable.push(row),
        onProgress: () => {},
        signal,
      });
      const rows: [number, ...(string | null)[]][] = [];
      if (loaded.loaded) {
        const reader = await connection.runAndReadAll("FROM read_sheet ORDER BY line");
        for (const [line, ...cells] of reader.getRows()) {
          rows.push([Number(line), ...cells.map((cell) => (typeof cell === "string" ? cell : null))]);
        }
        await connection.run("DROP TABLE read_sheet");
      }
      sheets.push({
        name: sheet.name,
        hidden: sheet.hidden,
        headings: source.headings,
        headerLine: source.headerLine,
        rows,
        unreadable,
        remarks: [...source.remarks, ...loaded.remarks],
        counted: loaded.rows,
        loaded: loaded.loaded,
      });
    }
    return sheets;
  } finally {
    await workbook.close();
    connection.closeSync();
  }
}

/** @throws FileRefusal */
export async function readWorkbookBytes(
  bytes: Uint8Array,
  options: ReadWorkbookOptions = {},
): Promise<ReadSheet[]> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-workbook-"));
  try {
    const path = join(folder, "workbook");
    await writeFile(path, bytes);
    return await readWorkbookAt(path, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
