/** A query whose rows are one of the ledger's tables. */
import type { LedgerTable } from "#shared/schema/ledger.ts";

export interface TableQuery {
  readonly table: LedgerTable;
  /** One statement of ours, without parameters. */
  readonly text: string;
  /** The server's own estimate; null where it has none. */
  readonly estimatedRows: number | null;
}
