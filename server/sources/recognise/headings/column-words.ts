/** How the dictionary of headings is written. */
import type { LedgerColumnName, LedgerTable } from "#shared/schema/ledger.ts";

/** Headings that can stand for one column, best first: a file that has one of an earlier rank means that one. */
export type Ranks = readonly (readonly string[])[];

/**
 * What French and English files call the columns of a table, beside the ledger's own names and the headings of templates.
 * A heading that files use for more than one column (`Date de livraison`: promised or kept?) belongs to none.
 */
export type ColumnWords<Table extends LedgerTable> = {
  readonly [Name in LedgerColumnName<Table>]?: Ranks;
};
