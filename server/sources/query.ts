/** Small readings from the staging database. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowValue, type RowValue } from "#server/ledger/row-values.ts";

/** A second column that says what the binding's decoder hides: it takes a leading mark (U+FEFF) off every text. */
export function markedSql(text: string): string {
  return `starts_with(${text}, chr(65279))`;
}

/** The text as the engine has it, from its value and that of `markedSql`. */
export function wholeText(shown: string, marked: unknown): string {
  return marked === true ? `\uFEFF${shown}` : shown;
}

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
