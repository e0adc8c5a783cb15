/** Reads a database's tables into CSV files, all of one state of the database. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { FileMapping, ImportMapping } from "#shared/schema/mapping.ts";
import { AppError } from "#server/errors.ts";
import { fileLabel } from "#server/file-label.ts";
import type { StagingProgress } from "#server/ledger/staged-import.ts";
import { withDatabase, type ReadingOptions } from "./connect-database.ts";
import { copyTable } from "./copy-table.ts";
import { databaseFailure } from "./database-failure.ts";
import { databaseTables, type DatabaseKind } from "./database-tables.ts";
import type { DatabaseAddress } from "./parse-address.ts";
import type { TableQuery } from "./table-query.ts";

export interface DatabaseFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}

export interface DatabaseReading {
  readonly kind: DatabaseKind;
  readonly files: readonly DatabaseFile[];
  /** What a database leaves no question about: the table, the text's form, the decimal mark. */
  readonly mapping: ImportMapping;
}

export interface ReadDatabaseOptions extends ReadingOptions {
  /** What to read; null reads the likelier kind. */
  readonly kind: DatabaseKind | null;
  /** An existing folder; the files are written into it. */
  readonly folder: string;
  /** The most bytes that may be written; null is no bound. */
  readonly maximumBytes: number | null;
  readonly onProgress: (progress: StagingProgress) => void;
}

function sourceOf(table: LedgerTable): FileMapping {
  const numbers = tableDefinition(table).columns.filter(
    ({ kind }) => kind === "amount" || kind === "hours" || kind === "number" || kind === "count",
  );
  return {
    table,
    encoding: "utf-8",
    separator: ",",
    decimals: Object.fromEntries(numbers.map(({ name }) => [name, "point"])),
    // A row of a table is a row, whatever it is called.
    deny: ["TOTAL_ROW"],
  };
}

/** Apart from a file of the same name that is imported beside the database. */
function labelOf({ database }: DatabaseAddress, table: LedgerTable): string {
  return fileLabel(`${database}/${table}.csv`);
}

/**
 * Reads all tables of one kind in one transaction. Files of a reading that fails are removed.
 * @throws AppError DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_NOT_RECOGNISED, READING_TOO_LONG, PAYLOAD_TOO_LARGE,
 * CANCELLED
 */
export async function readDatabase(
  address: DatabaseAddress,
  options: ReadDatabaseOptions,
): Promise<DatabaseReading> {
  const { folder, maximumBytes, onProgress, signal } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: DatabaseFile[] = [];
  const written = (): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
  try {
    return await withDatabase(address, options, async (client) => {
      const { queries } = await databaseTables(client, address.shown);
      const kind = options.kind ?? [...queries.keys()][0] ?? "views";
      const chosen: readonly TableQuery[] | undefined = queries.get(kind);
      if (chosen === undefined)
        throw new AppError("DATABASE_NOT_RECOGNISED", { address: address.shown, kind });
      for (const { table, text, estimatedRows } of chosen) {
        const name = labelOf(address, table);
        const path = join(folder, `${table}.csv`);
        const onLines = (lines: number): void =>
          onProgress({
            phase: "reading",
            file: name,
            done: lines,
            total: Math.max(lines, estimatedRows ?? 0),
          });
        onLines(0);
        const bytes = maximumBytes === null ? null : maximumBytes - written();
        try {
          const copied = await copyTable(client, text, path, { bytes, onLines, signal });
          files.push({ name, path, ...copied });
        } catch (error) {
          await rm(path, { force: true });
          throw databaseFailure(error, address.shown, table);
        }
      }
      const sources = chosen.map(({ table }) => [labelOf(address, table), sourceOf(table)] as const);
      return { kind, files, mapping: { version: 1, files: Object.fromEntries(sources) } };
    });
  } catch (error) {
    for (const { path } of files) await rm(path, { force: true });
    throw error;
  }
}
