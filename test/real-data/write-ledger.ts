/** Turns foreign files into canonical ledger files with queries over them, one a table. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { LedgerTable } from "#shared/schema/ledger.ts";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Writes the answers of the queries as CSV files named after their tables, into a new folder.
 *
 * @param sources CSV files by the name under which the queries read them; every column is text
 * @param tables a query for each ledger table; `try_cast` and `nullif` in it decide what a dirty cell becomes
 * @returns the folder, and the answer of `tally`: how many source rows met which decision
 */
export async function writeLedger(
  sources: Readonly<Record<string, string>>,
  tables: Partial<Record<LedgerTable, string>>,
  tally: string,
): Promise<{ folder: string; tally: Record<string, number> }> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-real-data-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const [name, path] of Object.entries(sources)) {
      await connection.run(
        `CREATE VIEW ${name} AS FROM read_csv(${literal(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`,
      );
    }
    for (const [table, query] of Object.entries(tables)) {
      await connection.run(
        `COPY (${query}) TO ${literal(join(folder, `${table}.csv`))} (HEADER, DELIMITER ',')`,
      );
    }
    const counted = await connection.runAndReadAll(tally);
    const [row = {}] = counted.getRowObjectsJson();
    return {
      folder,
      tally: Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)])),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
