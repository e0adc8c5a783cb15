/** What each client weighs, and how reliably it was served. */
import type { PortfolioClient } from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { clientAmounts, contributionRatio } from "./client-amounts.ts";
import type { BottleneckHoursRow, ClientRow, TotalsRow } from "./portfolio-rows.ts";

/** Orders delivered by their first promise, of those delivered that had one. */
export function onTimeShare(judged: number, late: number): number | NotComputable<"no-order-judged"> {
  return judged === 0
    ? notComputable("no-order-judged", ["orders.promised_on", "orders.delivered_on"])
    : (judged - late) / judged;
}

/** The sum of the amounts above zero: the whole of which every share is a part. */
function positiveSum(amounts: readonly number[]): number {
  let sum = 0;
  for (const amount of amounts) sum += Math.max(0, amount);
  return sum;
}

/** The parts of the clients in an amount that all of them have; else the reason of the first that lacks it. */
function partsOf(amounts: readonly (number | NotComputable)[]): (number | NotComputable)[] {
  const known = amounts.filter((amount) => typeof amount === "number");
  const lacking = amounts.find(isNotComputable);
  const whole = positiveSum(known);
  return amounts.map((amount) => {
    if (typeof amount !== "number") return amount;
    if (lacking !== undefined) return lacking;
    return amount > 0 ? Math.min(1, amount / whole) : notComputable("no-positive-amount", []);
  });
}

/** Share of revenue now less that before; a client without an order before had none of it. */
function revenueShareChange(
  share: number | NotComputable,
  revenueBeforeCents: number,
  positiveBeforeCents: number,
): number | NotComputable {
  if (typeof share !== "number") return share;
  return revenueBeforeCents < 0
    ? notComputable("no-positive-amount", [])
    : share - revenueBeforeCents / positiveBeforeCents;
}

export interface ClientsInPeriod {
  /** Every client with an order in the period or in the one before, by revenue, largest first. */
  readonly clients: readonly ClientRow[];
  readonly totals: TotalsRow;
  /** Hours at the bottleneck by client; one who is not named has none. */
  readonly bottleneckHours: readonly BottleneckHoursRow[] | NotComputable;
  /** Whether the ledger covers the period of the same length just before. */
  readonly beforeCovered: boolean;
}

/**
 * The clients with an order in the period, by revenue, largest first. Shares (`revenueShare`, `contributionShare`,
 * `bottleneckShare`) are parts of the sum of the positive amounts, as in the concentration, so that a credit balance of
 * one client does not swell the others; a client with a zero or negative amount has none.
 *
 * @returns clients whose single values are not-computable for `no-variable-cost`, `no-positive-amount`, `no-revenue`,
 * `no-order-judged`, `period-before-not-covered`, or the reason why there are no bottleneck hours
 */
export function portfolioClients(period: ClientsInPeriod): PortfolioClient[] {
  const amounts = clientAmounts(period.clients, period.totals);
  const hoursByParty = isNotComputable(period.bottleneckHours)
    ? period.bottleneckHours
    : new Map(period.bottleneckHours.map(({ party, hours }) => [party, hours]));
  const hours = amounts.map(({ row }) =>
    isNotComputable(hoursByParty) ? hoursByParty : (hoursByParty.get(row.party) ?? 0),
  );
  const revenueShares = partsOf(amounts.map(({ revenueCents }) => revenueCents));
  const contributionShares = partsOf(amounts.map(({ contributionCents }) => contributionCents));
  const bottleneckShares = partsOf(hours);
  const before = positiveSum(period.clients.map(({ revenueBeforeCents }) => revenueBeforeCents));
  const comparable = period.beforeCovered && before > 0;
  return amounts.map(({ row, revenueCents, contributionCents }, position) => ({
    clientId: row.clientId,
    name: row.name,
    members: [...row.members],
    revenueCents,
    revenueShare: revenueShares[position],
    revenueShareChange: comparable
      ? revenueShareChange(revenueShares[position], row.revenueBeforeCents, before)
      : notComputable("period-before-not-covered", []),
    contributionCents,
    contributionShare: contributionShares[position],
    contributionRatio: contributionRatio(contributionCents, revenueCents),
    bottleneckHours: hours[position],
    bottleneckShare: bottleneckShares[position],
    orders: row.orders,
    ordersJudged: row.ordersJudged,
    ordersLate: row.ordersLate,
    ordersOpen: row.ordersOpen,
    onTimeShare: onTimeShare(row.ordersJudged, row.ordersLate),
  }));
}
