/** Small readings from the staging database. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowValue, type RowValue } from "#server/ledger/row-values.ts";

/** All rows of a query as plain values. */
export async function queryRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, string | number> = {},
): Promise<RowValue[][]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  return reader.getRows().map((row) => row.map(rowValue));
}

/** The one number that a query answers. */
export async function queryNumber(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, string | number> = {},
): Promise<number> {
  const [row] = await queryRows(connection, sql, parameters);
  return Number(row?.[0] ?? 0);
}
