/** The tables that a page reads today; the others are kept for the measures to come. */
import type { LedgerTable } from "#shared/schema/ledger.ts";

export const readToday: ReadonlySet<LedgerTable> = new Set([
  "clients",
  "orders",
  "operations",
  "work_centres",
  "opening_hours",
  "parameters",
]);
