/** The portfolio's year, and the year without the examined client. */
import { avoidableShareName, lossMonths, resaleShareName } from "#shared/parameters.ts";
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable, type NotComputable, type Period } from "#shared/schema/scalar.ts";
import { daysBetween } from "./civil-day.ts";
import { avoidableFixedCostCents, clientLoss, type ClientLoss } from "./client-loss.ts";
import { assumptionNamed, type LossAssumptions } from "./loss-assumptions.ts";
import { profitEquation } from "./profit-equation.ts";
import { roundCents } from "./round-cents.ts";
import { yearsInPeriod } from "./years-in-period.ts";

export interface ObservedAmounts {
  /** The days over which the amounts were observed. */
  readonly observed: Period;
  readonly totals: Pick<
    ComputedPortfolio["totals"],
    "revenueCents" | "contributionCents" | "bottleneckHours"
  >;
  /** The client who may leave; undefined without an order in the period. */
  readonly client: PortfolioClient | undefined;
  readonly assumed: LossAssumptions;
}

type PortfolioYear = Pick<ComputedPortfolio, "profit" | "profitAfterLoss" | "loss" | "fixedCostShare">;

/** The result of the loss is shown as of this month, when notice periods have mostly run out. */
const settledMonths = 12;

/** A year is not told from less than the shortest month. */
const fewestDays = 28;

const parameterColumns = (names: readonly string[]) => names.map((name) => `parameters.${name}`);

function profitOfYear({ observed, totals, assumed }: ObservedAmounts): ComputedPortfolio["profit"] {
  const fixedCost = assumptionNamed(assumed.assumptions, "yearly_fixed_cost");
  const unreadable = assumed.unreadable.filter((name) => name.startsWith("yearly_fixed_cost"));
  const missing = fixedCost === undefined ? ["parameters.yearly_fixed_cost"] : [];
  if (isNotComputable(totals.contributionCents)) {
    return notComputable(totals.contributionCents.reason, [...totals.contributionCents.missing, ...missing]);
  }
  if (unreadable.length > 0) return notComputable("parameter-unreadable", parameterColumns(unreadable));
  if (fixedCost === undefined) return notComputable("no-fixed-cost", missing);
  if (daysBetween(observed.from, observed.to) < fewestDays) return notComputable("period-too-short", []);
  const years = yearsInPeriod(observed);
  return profitEquation({
    revenueCents: totals.revenueCents / years,
    contributionCents: totals.contributionCents / years,
    fixedCostCents: fixedCost.value,
  });
}

/**
 * The part of the fixed cost that serves the client: its part of the bottleneck's hours, for these are what the fixed cost
 * provides, else its part of revenue.
 */
function fixedCostShare({ totals, client }: ObservedAmounts): ComputedPortfolio["fixedCostShare"] {
  if (client === undefined) return notComputable("client-without-orders", []);
  const { bottleneckHours, revenueShare } = client;
  if (!isNotComputable(bottleneckHours) && !isNotComputable(totals.bottleneckHours)) {
    return { value: Math.min(1, bottleneckHours / totals.bottleneckHours), basis: "bottleneck-hours" };
  }
  return isNotComputable(revenueShare) ? revenueShare : { value: revenueShare, basis: "revenue" };
}

/** What all freed hours would earn in a year at the portfolio's contribution per bottleneck hour. */
function fullResaleCents(
  { totals, client }: ObservedAmounts,
  yearlyContributionCents: number,
): number | NotComputable {
  const hours = client?.bottleneckHours ?? notComputable("client-without-orders", []);
  if (isNotComputable(hours)) return hours;
  if (isNotComputable(totals.bottleneckHours)) return totals.bottleneckHours;
  // Nobody resells an hour on which the portfolio loses money.
  if (yearlyContributionCents <= 0) return notComputable("no-contribution", []);
  return (hours * yearlyContributionCents) / totals.bottleneckHours;
}

/** What the loss is computed from, or why it cannot be. */
function lossBasis(
  amounts: ObservedAmounts,
  yearlyContributionCents: number,
  part: ComputedPortfolio["fixedCostShare"],
): ClientLoss | NotComputable {
  const { client, assumed } = amounts;
  if (client === undefined) return notComputable("client-without-orders", []);
  if (isNotComputable(client.contributionCents)) return client.contributionCents;
  if (isNotComputable(part)) return part;
  const names = lossMonths.flatMap((months) => [avoidableShareName(months), resaleShareName(months)]);
  const fixedCost = assumptionNamed(assumed.assumptions, "yearly_fixed_cost");
  if (fixedCost === undefined || names.some((name) => !assumptionNamed(assumed.assumptions, name))) {
    return notComputable("parameter-unreadable", parameterColumns(assumed.unreadable));
  }
  return {
    contributionCents: yearlyContributionCents,
    lostContributionCents: client.contributionCents / yearsInPeriod(amounts.observed),
    fixedCost,
    fixedCostShare: part.value,
    fullResaleCents: fullResaleCents(amounts, yearlyContributionCents),
    assumptions: assumed.assumptions,
  };
}

/**
 * The profit equation of a year as observed, of a year without the client (twelve months after the loss, nothing resold),
 * and the steps of the loss in between. Amounts of the period become yearly by the years observed.
 *
 * @returns each part not-computable for a reason of its own: `no-variable-cost`, `no-fixed-cost`, `parameter-unreadable`,
 * `period-too-short` (under 28 days), `client-without-orders`, `no-positive-amount`, or that of the profit equation
 */
export function portfolioYear(amounts: ObservedAmounts): PortfolioYear {
  const profit = profitOfYear(amounts);
  const part = fixedCostShare(amounts);
  const withoutLoss = (reason: NotComputable) => ({
    profit,
    profitAfterLoss: reason,
    loss: reason,
    fixedCostShare: part,
  });
  if (profit.status !== "computed") return withoutLoss(profit);
  const basis = lossBasis(amounts, profit.contributionCents, part);
  if (isNotComputable(basis)) return withoutLoss(basis);
  const lostRevenueCents = roundCents((amounts.client?.revenueCents ?? 0) / yearsInPeriod(amounts.observed));
  return {
    profit,
    profitAfterLoss: profitEquation({
      revenueCents: profit.revenueCents - lostRevenueCents,
      contributionCents: profit.contributionCents - roundCents(basis.lostContributionCents),
      fixedCostCents: profit.fixedCostCents - avoidableFixedCostCents(basis, settledMonths),
    }),
    loss: clientLoss(basis),
    fixedCostShare: part,
  };
}
