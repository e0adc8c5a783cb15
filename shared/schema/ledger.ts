/**
 * The fifteen tables that a company may give us, column by column: the one description of the ledger. The importer types
 * cells by it, the record lays out its Parquet files by it, the snapshot declares its tables by it and the pages name
 * columns by it.
 */
import { exchangesTables } from "./ledger-exchanges.ts";
import { peopleTables } from "./ledger-people.ts";
import {
  ledgerTables,
  type LedgerTable,
  type LedgerTableDefinition,
  type NamedDefinition,
} from "./ledger-table.ts";
import { whoTables } from "./ledger-who.ts";
import { workTables } from "./ledger-work.ts";

export {
  ledgerTables,
  ledgerTableSchema,
  type ColumnKind,
  type LedgerColumn,
  type LedgerTable,
  type LedgerTableDefinition,
} from "./ledger-table.ts";

const named = { ...whoTables, ...workTables, ...peopleTables, ...exchangesTables };

/** The names of a table's columns. */
export type LedgerColumnName<Table extends LedgerTable> = (typeof named)[Table]["columns"][number]["name"];

const definitions: Readonly<Record<LedgerTable, NamedDefinition>> = named;

/** Every table of the ledger in the order in which references can be checked: a table comes after those it names. */
export const ledger: readonly LedgerTableDefinition[] = ledgerTables.map((table) => ({
  table,
  ...definitions[table],
}));

/** The definition of one table. */
export function tableDefinition(table: LedgerTable): LedgerTableDefinition {
  return { table, ...definitions[table] };
}
