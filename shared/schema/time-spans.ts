/** Pairs of columns of which the second cannot come before the first. */
import type { LedgerTable } from "./ledger-table.ts";

/**
 * Left out are pairs that only seldom do, such as an invoice that was due before it was issued (an advance), or an order
 * delivered before it was put on record.
 */
export const timeSpans: Partial<Record<LedgerTable, readonly (readonly [start: string, end: string])[]>> = {
  clients: [["since", "lost_on"]],
  employees: [["joined_on", "left_on"]],
  operations: [
    ["planned_start", "planned_end"],
    ["started_at", "ended_at"],
  ],
  opening_hours: [["opens_at", "closes_at"]],
  time_entries: [["started_at", "ended_at"]],
  absences: [["from_on", "to_on"]],
  privileges: [["granted_on", "ended_on"]],
};
