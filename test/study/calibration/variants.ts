/** What a company may not have kept: each variant is a column of the study. */
import type { LedgerRows } from "#server/demo/ledger-row.ts";

export const variantNames = ["full", "weeks-26", "without-machines", "without-requests"] as const;
export type VariantName = (typeof variantNames)[number];

/** Weeks of a record that has just been begun. */
export const shortWeeks = 26;

/** The tables that a variant of the same plant changes; a short record is a plant of its own. */
export function changedTables(tables: LedgerRows, variant: VariantName): Partial<LedgerRows> {
  switch (variant) {
    case "without-machines":
      return { operations: tables.operations.map((row) => ({ ...row, machine_id: null })) };
    case "without-requests":
      // The order's priority stays, which says who was urgent but not since when.
      return {
        interactions: tables.interactions.filter(({ kind }) => kind !== "request"),
        schedule_changes: tables.schedule_changes.map((row) => ({ ...row, cause_order_id: null })),
      };
    default:
      return {};
  }
}
