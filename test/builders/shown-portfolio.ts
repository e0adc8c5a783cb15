/** Portfolios as the page receives them, for tests of what it says. */
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { notComputable } from "#shared/schema/scalar.ts";

/** A client without anything but a name, an id and no amounts. */
export function shownClient(overrides: Partial<PortfolioClient> = {}): PortfolioClient {
  const clientId = overrides.clientId ?? "A";
  return {
    clientId,
    name: `Client ${clientId}`,
    members: [clientId],
    revenueCents: 0,
    revenueShare: 0,
    revenueShareChange: 0,
    contributionCents: 0,
    contributionShare: 0,
    contributionRatio: 0,
    bottleneckHours: 0,
    bottleneckShare: 0,
    orders: 0,
    ordersJudged: 0,
    ordersLate: 0,
    ordersOpen: 0,
    onTimeShare: 0,
    ...overrides,
  };
}

/** A computed portfolio of no client, in which nothing else could be computed. */
export function shownPortfolio(overrides: Partial<ComputedPortfolio> = {}): ComputedPortfolio {
  const missing = notComputable("no-fixed-cost", ["parameters.yearly_fixed_cost"]);
  return {
    status: "computed",
    period: { from: "2025-01-01", to: "2026-01-01" },
    covered: { from: "2025-01-01", to: "2026-01-01" },
    years: 1,
    grouped: false,
    groups: 0,
    dominantClientId: "A",
    examinedClientId: "A",
    totals: {
      revenueCents: 0,
      contributionCents: 0,
      contributionRatio: 0,
      bottleneckHours: 0,
      clients: 0,
      clientsWithoutOrders: 0,
      orders: 0,
      ordersCancelled: 0,
      ordersJudged: 0,
      ordersLate: 0,
      ordersOpen: 0,
      onTimeShare: 0,
    },
    bottleneck: notComputable("no-operations", ["operations"]),
    clients: [],
    concentration: notComputable("no-positive-amount", []),
    concentrationByContribution: notComputable("no-positive-amount", []),
    concentrationByBottleneckHours: notComputable("no-operations", ["operations"]),
    flags: [],
    trend: notComputable("no-quarter", []),
    profit: missing,
    profitAfterLoss: missing,
    loss: missing,
    fixedCostShare: notComputable("no-revenue", []),
    assumptions: [],
    lossDraws: { count: 1000, seed: 1 },
    rows: { orders: 0, operations: 0, clients: 0 },
    ...overrides,
  };
}

type LossStep = Extract<ComputedPortfolio["loss"], unknown[]>[number];

/** A step of the loss: cents, an interval of no width, nothing resold. */
export function shownLossStep(
  months: LossStep["months"],
  ebitCents: number,
  overrides: Partial<LossStep> = {},
): LossStep {
  return {
    months,
    ebitCents,
    ebitIntervalCents: { estimate: ebitCents, low: ebitCents, high: ebitCents },
    avoidableFixedCostCents: 0,
    ebitWithResaleCents: ebitCents,
    ebitWithResaleIntervalCents: { estimate: ebitCents, low: ebitCents, high: ebitCents },
    resoldContributionCents: 0,
    ...overrides,
  };
}

/** The profit equation of 1,000 / 600 / 300 thousand: a result of +100 k. */
export const shownProfit: Extract<ComputedPortfolio["profit"], { status: "computed" }> = {
  status: "computed",
  revenueCents: 100_000_000,
  variableCostCents: 60_000_000,
  contributionCents: 40_000_000,
  fixedCostCents: 30_000_000,
  ebitCents: 10_000_000,
  contributionRatio: 0.4,
  breakEvenRevenueCents: 75_000_000,
  marginOfSafety: 0.25,
  operatingLeverage: 4,
};
