/** The DuckDB type in which a kind of cell is stored, in the batches and in the snapshot alike. */
import type { ColumnKind, LedgerColumn } from "#shared/schema/ledger.ts";

const types: Record<ColumnKind, string> = {
  identifier: "VARCHAR",
  text: "VARCHAR",
  date: "DATE",
  timestamp: "TIMESTAMP",
  amount: "DECIMAL(18,6)",
  hours: "DECIMAL(18,6)",
  number: "DECIMAL(18,6)",
  count: "BIGINT",
  flag: "BOOLEAN",
  choice: "VARCHAR",
};

/** The stored type of a ledger column. */
export function columnType(column: Pick<LedgerColumn, "kind">): string {
  return types[column.kind];
}
