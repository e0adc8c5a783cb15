/** The profit equation of a year: what is earned, what it must earn, how far it may fall. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { roundCents } from "./round-cents.ts";

type Profit = ComputedPortfolio["profit"];

export interface YearlyAmounts {
  readonly revenueCents: number;
  readonly contributionCents: number;
  readonly fixedCostCents: number;
}

/**
 * Contribution = revenue − variable cost. EBIT = contribution − fixed cost. Break-even revenue = fixed cost /
 * contribution ratio. Margin of safety = (revenue − break-even)/revenue. Operating leverage = contribution/EBIT: by
 * how many percent EBIT moves when revenue moves by one.
 *
 * @returns not-computable `no-revenue` without positive revenue. Break-even and margin of safety are not-computable
 * `no-contribution` when nothing is earned on a sale, leverage is `no-profit` when there is no profit to multiply
 */
export function profitEquation(year: YearlyAmounts): Profit {
  const revenueCents = roundCents(year.revenueCents);
  if (revenueCents <= 0) return notComputable("no-revenue", []);
  const contributionCents = roundCents(year.contributionCents);
  const fixedCostCents = roundCents(year.fixedCostCents);
  const ebitCents = contributionCents - fixedCostCents;
  const contributionRatio = year.contributionCents / year.revenueCents;
  const breakEven = breakEvenRevenue(year.fixedCostCents, contributionRatio);
  return {
    status: "computed",
    revenueCents,
    variableCostCents: revenueCents - contributionCents,
    contributionCents,
    fixedCostCents,
    ebitCents,
    contributionRatio,
    breakEvenRevenueCents: typeof breakEven === "number" ? roundCents(breakEven) : breakEven,
    marginOfSafety:
      typeof breakEven === "number" ? (year.revenueCents - breakEven) / year.revenueCents : breakEven,
    operatingLeverage: ebitCents > 0 ? contributionCents / ebitCents : notComputable("no-profit", []),
  };
}

/** The revenue at which EBIT is zero, in the unit of the fixed cost. */
function breakEvenRevenue(
  fixedCost: number,
  contributionRatio: number,
): number | NotComputable<"no-contribution"> {
  const revenue = fixedCost / contributionRatio;
  // A ratio of next to nothing puts break-even beyond any amount that can be written down.
  if (contributionRatio <= 0 || !Number.isSafeInteger(Math.round(revenue))) {
    return notComputable("no-contribution", []);
  }
  return revenue;
}
