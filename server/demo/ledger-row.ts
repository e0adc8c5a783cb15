/**
 * Rows of the ledger as the demo company writes them. Properties bear the names of the columns; a cell holds the unit
 * that is exact: a date is a civil day's number, a timestamp a civil minute's, an amount whole cents, hours whole
 * minutes, a flag a boolean. Null and absent both mean an empty cell.
 */
import type { LedgerTable } from "#shared/schema/ledger.ts";

export type Cell = string | number | boolean | null;
export type LedgerRow = Readonly<Record<string, Cell>>;

export type LedgerRows = Readonly<Record<LedgerTable, readonly LedgerRow[]>>;
