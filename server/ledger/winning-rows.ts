/** The statements by which the newest row of each key is chosen among batches. Names come from the closed ledger only. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { columnType } from "./column-type.ts";

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The statement that makes an empty ledger table. */
export function createTableSql(definition: LedgerTableDefinition): string {
  const columns = definition.columns.map((column) => {
    const nullable = column.optional && column.fallback === undefined;
    return `${identifier(column.name)} ${columnType(column)}${nullable ? "" : " NOT NULL"}`;
  });
  return `CREATE TABLE ${identifier(definition.table)} (${columns.join(", ")})`;
}

/** A column of a batch; one that an older batch does not have yet gets its fallback. */
function selected(column: LedgerColumn, present: ReadonlySet<string>): string {
  const name = identifier(column.name);
  const absent = column.fallback === undefined ? "NULL" : literal(column.fallback);
  const value = present.has(column.name) ? `b.${name}` : absent;
  return `CAST(${value} AS ${columnType(column)}) AS ${name}`;
}

async function batchColumns(connection: DuckDBConnection, path: string): Promise<Set<string>> {
  const described = await connection.runAndReadAll(
    `SELECT column_name FROM (DESCRIBE FROM read_parquet(${literal(path)}))`,
  );
  return new Set(described.getRowsJson().map(([name]) => (typeof name === "string" ? name : "")));
}

/**
 * Adds to a table those rows of a batch whose key it does not hold yet. Called from the newest batch to the oldest, the
 * newest row of each key remains, and no window over all rows is needed.
 */
export async function addOlderBatch(
  connection: DuckDBConnection,
  definition: LedgerTableDefinition,
  path: string,
  newest: boolean,
): Promise<void> {
  const present = await batchColumns(connection, path);
  const columns = definition.columns.map((column) => selected(column, present)).join(", ");
  const table = identifier(definition.table);
  const same = definition.key.map((name) => `t.${identifier(name)} = b.${identifier(name)}`).join(" AND ");
  const unless = newest ? "" : ` WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE ${same})`;
  await connection.run(
    `INSERT INTO ${table} SELECT ${columns} FROM read_parquet(${literal(path)}) b${unless}`,
  );
}
