/** Totals that the company knows from elsewhere, as the catalogue keeps them. One that is withdrawn keeps its row. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { statedKinds, type Reconciliation, type StatedTotalInput } from "#shared/schema/coverage.ts";
import { AppError } from "#server/errors.ts";
import { inTransaction } from "./catalogue.ts";
import type { LedgerRecord } from "./record.ts";

export type StatedTotal = StatedTotalInput & Pick<Reconciliation, "by" | "enteredAt" | "statedId">;

/** Years that one total may span: longer than any ledger, short enough to be shown by month. */
export const longestStatedYears = 50;

const statedRow = z.object({
  stated_id: z.string(),
  kind: z.enum(statedKinds),
  from_day: z.string(),
  to_day: z.string(),
  total: z.number(),
  source: z.string(),
  entered_at: z.string(),
  entered_by: z.string(),
});

/**
 * The totals that hold, the latest entered first. What was stated while the demo was open is about the demo, and shown with
 * it alone.
 */
export function listStatedTotals({ catalogue }: LedgerRecord): StatedTotal[] {
  const rows = catalogue
    .prepare(
      `SELECT stated_id, kind, from_day, to_day, total, source, entered_at, entered_by FROM stated_totals s
       WHERE removed_at IS NULL
         AND coalesce(
           (SELECT e.event IN ('committed', 'redone') FROM import_events e JOIN imports i USING (import_id)
            WHERE i.origin = 'demo' AND e.at <= s.entered_at ORDER BY e.event_number DESC LIMIT 1), 0)
         = EXISTS (SELECT 1 FROM imports WHERE origin = 'demo' AND undone_at IS NULL)
       ORDER BY entered_at DESC, rowid DESC`,
    )
    .all();
  return z
    .array(statedRow)
    .parse(rows)
    .map((row) => ({
      statedId: row.stated_id,
      kind: row.kind,
      period: { from: row.from_day, to: row.to_day },
      total: row.total,
      source: row.source,
      enteredAt: row.entered_at,
      by: row.entered_by,
    }));
}

/**
 * Keeps a total and answers its id.
 * @throws AppError BAD_REQUEST for a period without a day, or one of more than fifty years
 */
export function stateTotal(record: LedgerRecord, stated: StatedTotalInput, by: string): string {
  const { from, to } = stated.period;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (to <= from || years > longestStatedYears) throw new AppError("BAD_REQUEST", { from, to });
  const statedId = randomUUID();
  inTransaction(record.catalogue, () => {
    record.catalogue
      .prepare(
        `INSERT INTO stated_totals (stated_id, kind, from_day, to_day, total, source, entered_at, entered_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(statedId, stated.kind, from, to, stated.total, stated.source, record.now().toISOString(), by);
  });
  return statedId;
}

/**
 * Takes a total back; one that was taken back already stays as it is.
 * @throws AppError NOT_FOUND
 */
export function withdrawTotal(record: LedgerRecord, statedId: string, by: string): void {
  inTransaction(record.catalogue, () => {
    const known = record.catalogue
      .prepare("SELECT stated_id FROM stated_totals WHERE stated_id = ?")
      .get(statedId);
    if (known === undefined) throw new AppError("NOT_FOUND", { total: statedId });
    record.catalogue
      .prepare(
        "UPDATE stated_totals SET removed_at = ?, removed_by = ? WHERE stated_id = ? AND removed_at IS NULL",
      )
      .run(record.now().toISOString(), by, statedId);
  });
}
