/** The ledger's totals beside those that the company knows from elsewhere. */
import type { Reconciliation, StatedTotalInput } from "#shared/schema/coverage.ts";
import type { Period } from "#shared/schema/scalar.ts";
import { allocateCents } from "./allocate-cents.ts";
import { monthsIn } from "./calendar-month.ts";
import { roundCents } from "./round-cents.ts";

/** `reconciliation-*.sql`: a month of the period with something in it. Cents are not rounded. */
export interface MonthTotalRow {
  readonly month: string;
  readonly total: number;
}

/** From which part of the stated total a difference counts. */
export const reconciliationThreshold = {
  indicator: "reconciliation",
  /** The largest difference that still agrees, inclusive, as a share of the stated total. */
  at: 0.005,
  level: "differs",
  source:
    "Own choice: half a per cent is more than rounding and a late entry make, and less than a missing week of the year",
} as const;

type StatedKind = StatedTotalInput["kind"];
const inCents: ReadonlySet<StatedKind> = new Set(["revenue", "invoiced"]);
/** Hours are exact to six places in the ledger, which a sum of doubles is not. */
const roundHours = (hours: number): number => Math.round(hours * 1e6) / 1e6 + 0;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The total of every month of the period, empty ones too; cents are rounded together, so that they sum to their total. */
function monthTotals(
  kind: StatedKind,
  period: Period,
  rows: readonly MonthTotalRow[],
): Reconciliation["months"] {
  const known = new Map(rows.map(({ month, total }) => [month, total]));
  const months = monthsIn(period);
  const exact = months.map((month) => known.get(month) ?? 0);
  const totals = inCents.has(kind) ? allocateCents(exact, roundCents(sumOf(exact))) : exact.map(roundHours);
  return months.map((month, position) => ({ month, total: totals[position] ?? 0 }));
}

/**
 * Compares a stated total with the ledger's of the same kind and period.
 *
 * @param rows the ledger's months; null when its table is not there
 * @returns the ledger's total, what it has more than was stated, that as a share of the stated total (null when nothing was
 *   stated), and whether the two agree within the threshold; `not-computable` without the table
 */
export function reconcile(
  { kind, period, total }: StatedTotalInput,
  rows: readonly MonthTotalRow[] | null,
): Pick<Reconciliation, "difference" | "differenceShare" | "ledgerTotal" | "months" | "status"> {
  if (rows === null) {
    return {
      ledgerTotal: null,
      difference: null,
      differenceShare: null,
      status: "not-computable",
      months: [],
    };
  }
  const months = monthTotals(kind, period, rows);
  const round = inCents.has(kind) ? roundCents : roundHours;
  const ledgerTotal = round(sumOf(months.map((month) => month.total)));
  const difference = round(ledgerTotal - total);
  const agrees = Math.abs(difference) <= reconciliationThreshold.at * total;
  return {
    ledgerTotal,
    difference,
    differenceShare: total === 0 ? null : difference / total,
    status: agrees ? "agrees" : "differs",
    months,
  };
}
