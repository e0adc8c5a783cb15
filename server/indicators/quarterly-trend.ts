/** How the shares of the largest clients and the concentration moved from quarter to quarter. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable, type NotComputable, type Period } from "#shared/schema/scalar.ts";
import { quartersIn } from "./calendar-quarter.ts";
import { coversPeriod } from "./observed-period.ts";

type Trend = ComputedPortfolio["trend"];

/** The revenue of a quarter with an order in it. */
export interface QuarterAmounts {
  /** First day of the quarter. */
  readonly quarterOn: string;
  readonly totalCents: number;
  /** Sum over the clients with positive revenue, and the sum of their squares. */
  readonly positiveCents: number;
  readonly squaredCents: number;
  /** Revenue of the named clients, in their order; null without an order. */
  readonly namedCents: readonly (number | null)[];
}

/** Whether nothing of a quarter was cut away by the period, and the ledger covers it. */
function isComplete(covered: Period, period: Period, quarter: Period): boolean {
  const first = quarter.from > covered.from ? quarter.from : covered.from;
  const end = quarter.to < covered.to ? quarter.to : covered.to;
  return coversPeriod(covered, quarter) && period.from <= first && period.to >= end;
}

/** A client's part of the revenue of a quarter: 0 without an order, not-computable when it was credited more than billed. */
function quarterShare(amount: number, positiveCents: number): number | NotComputable {
  if (positiveCents <= 0) return notComputable("no-revenue", []);
  return amount < 0 ? notComputable("negative-revenue", []) : Math.min(1, amount / positiveCents);
}

/**
 * Shares of revenue and HHI by calendar quarter, over every quarter that shares a day with both the period and the
 * ledger, quarters without an order included. The change is the first client's share in the last complete quarter minus
 * that in the first, a difference of two shares.
 *
 * @param clientIds the named clients, the examined one first
 * @param amounts one per quarter with an order
 * @returns not-computable `no-quarter` when the period and the ledger have no day in common
 */
export function quarterlyTrend(
  clientIds: readonly string[],
  amounts: readonly QuarterAmounts[],
  { covered, period }: { readonly covered: Period; readonly period: Period },
): Trend {
  const from = period.from > covered.from ? period.from : covered.from;
  const to = period.to < covered.to ? period.to : covered.to;
  const byQuarter = new Map(amounts.map((each) => [each.quarterOn, each]));
  const quarters = quartersIn({ from, to }).map((quarter) => {
    const {
      totalCents = 0,
      positiveCents = 0,
      squaredCents = 0,
      namedCents = [],
    } = byQuarter.get(quarter.from) ?? {};
    return {
      ...quarter,
      complete: isComplete(covered, period, quarter),
      totalCents,
      herfindahlIndex:
        positiveCents > 0 ? Math.min(1, squaredCents / positiveCents ** 2) : notComputable("no-revenue", []),
      shares: clientIds.map((_, position) => quarterShare(namedCents[position] ?? 0, positiveCents)),
    };
  });
  if (quarters.length === 0) return notComputable("no-quarter", []);
  const complete = quarters.filter((quarter) => quarter.complete);
  const first = complete[0]?.shares[0];
  const last = complete.at(-1)?.shares[0];
  const comparable =
    complete.length > 1 &&
    first !== undefined &&
    last !== undefined &&
    !isNotComputable(first) &&
    !isNotComputable(last);
  return {
    status: "computed",
    clientIds: [...clientIds],
    quarters,
    changePoints: comparable ? last - first : null,
  };
}
