/** The findings of a staged or committed import, read a page at a time from the file in which staging left them. */
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import type { FindingCode, FindingEffect } from "#shared/error-code.ts";
import { findingSchema, type Finding, type ImportPreview } from "#shared/schema/imports.ts";
import { AppError } from "#server/errors.ts";
import { findImport } from "./catalogue-imports.ts";
import type { LedgerRecord } from "./record.ts";
import { rowValue } from "./row-values.ts";
import { readSqlFile, type SqlText } from "./sql-file.ts";
import type { StoredFinding } from "./staged-import.ts";

export interface FindingsPage {
  readonly offset: number;
  readonly limit: number;
  readonly effect?: FindingEffect;
  readonly code?: FindingCode;
}

export interface FindingsAnswer {
  /** All findings of the asked effect and code. */
  readonly total: number;
  readonly findings: Finding[];
}

const pageSql = readSqlFile(new URL("./findings-page.sql", import.meta.url));
const countSql = readSqlFile(new URL("./findings-count.sql", import.meta.url));
const rejectsSql = readSqlFile(new URL("./rejects.sql", import.meta.url));

const storedSchema = findingSchema.extend({ cells: z.array(z.string().nullable()).nullable() });
const countSchema = z.tuple([z.object({ findings: z.number() })]);
const largestPage = 1000;

/** Where an import's findings lie, staged or committed, and the preview that goes with them. */
export interface FindingsSource {
  readonly path: string | null;
  readonly preview: ImportPreview;
}

/** @throws AppError IMPORT_NOT_FOUND */
export function findingsSource(record: LedgerRecord, id: string): FindingsSource {
  const entry = record.staged.get(id);
  if (entry !== undefined && entry.committed === null) {
    return { path: entry.result.findings?.path ?? null, preview: entry.preview };
  }
  const found = findImport(record.catalogue, entry?.committed?.importId ?? id);
  if (found === null) {
    throw new AppError("IMPORT_NOT_FOUND", { import: id });
  }
  return {
    path: found.findings === null ? null : join(record.folder.root, found.findings.path),
    preview: found.preview,
  };
}

/** A DuckDB in memory, for one reading of one file. */
async function withReader<Value>(work: (connection: DuckDBConnection) => Promise<Value>): Promise<Value> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: "128MiB",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function rowsOf(
  connection: DuckDBConnection,
  sql: SqlText,
  parameters: Record<string, string | number | null>,
): Promise<unknown[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  const names = reader.columnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, index) => [name, rowValue(row[index] ?? null)])));
}

/**
 * A page of findings in the order of file, row and column, at most 1000, optionally those of one effect or code.
 * @throws AppError IMPORT_NOT_FOUND
 */
export async function readFindings(
  record: LedgerRecord,
  id: string,
  page: FindingsPage,
): Promise<FindingsAnswer> {
  const { path } = findingsSource(record, id);
  if (path === null) {
    return { total: 0, findings: [] };
  }
  const wanted = { effect: page.effect ?? null, code: page.code ?? null };
  return withReader(async (connection) => {
    const [{ findings: total }] = countSchema.parse(await rowsOf(connection, countSql, { path, ...wanted }));
    const offset = Math.max(0, Math.trunc(page.offset));
    const limit = Math.min(largestPage, Math.max(0, Math.trunc(page.limit)));
    const rows = await rowsOf(connection, pageSql, { path, ...wanted, offset, limit });
    return { total, findings: z.array(findingSchema).parse(rows) };
  });
}

/** The findings that rejected a row, with its cells as they stood in the file, a page at a time. */
export async function* readRejects(path: string): AsyncGenerator<StoredFinding> {
  for (let offset = 0; ; offset += largestPage) {
    const rows = await withReader((connection) =>
      rowsOf(connection, rejectsSql, { path, offset, limit: largestPage }),
    );
    for (const { cells, ...finding } of z.array(storedSchema).parse(rows)) {
      yield { ...finding, cells: cells?.map((cell) => cell ?? "") ?? null };
    }
    if (rows.length < largestPage) {
      return;
    }
  }
}
