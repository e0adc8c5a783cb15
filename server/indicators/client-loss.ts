/** What is left of the yearly result when a client leaves. */
import { avoidableShareName, lossMonths, resaleShareName, type LossMonth } from "#shared/parameters.ts";
import type { Assumption, ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { isNotComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import { latinHypercube } from "#server/statistics/latin-hypercube.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import { triangularQuantile, type TriangularRange } from "#server/statistics/triangular-law.ts";
import { assumptionNamed } from "./loss-assumptions.ts";
import { roundCents } from "./round-cents.ts";

type LossStep = Extract<ComputedPortfolio["loss"], unknown[]>[number];

export interface ClientLoss {
  /** The portfolio's yearly contribution and that of the client who leaves, in cents. */
  readonly contributionCents: number;
  readonly lostContributionCents: number;
  readonly fixedCost: TriangularRange;
  /** The part of the fixed cost that serves the client, 0 to 1. */
  readonly fixedCostShare: number;
  /** Yearly contribution if all freed bottleneck hours were resold, in cents. */
  readonly fullResaleCents: number | NotComputable;
  readonly assumptions: readonly Assumption[];
}

/** How many draws the intervals come from, and the seed that gives them again. */
export const lossDraws = { count: 1000, seed: 20_260_101 };

/**
 * The same draws serve every month, every client and every trial of the page (common random numbers): two scenarios
 * differ by what is assumed, never by chance. A year's fixed cost, its avoidable part and the resold part are drawn
 * independently of one another.
 */
const [fixedCostDraws, avoidableDraws, resaleDraws] = latinHypercube(
  randomSource(lossDraws.seed, "client-loss"),
  lossDraws.count,
  3,
);

/** The 95 % interval of an amount over the draws. A likeliest value at the edge of its range may lie outside: it is taken in. */
function interval(estimate: number, amount: (draw: number) => number): Estimate {
  const amounts = new Float64Array(lossDraws.count);
  for (let draw = 0; draw < lossDraws.count; draw += 1) amounts[draw] = amount(draw);
  amounts.sort();
  return {
    estimate,
    low: Math.min(estimate, roundCents(sampleQuantile(amounts, 0.025))),
    high: Math.max(estimate, roundCents(sampleQuantile(amounts, 0.975))),
  };
}

function draws(range: TriangularRange, probabilities: Float64Array): Float64Array {
  return probabilities.map((probability) => triangularQuantile(range, probability));
}

/** Fixed cost no longer paid after so many months, in whole cents a year: fixed cost × the client's part × what is avoidable of it. */
export function avoidableFixedCostCents(loss: ClientLoss, months: LossMonth): number {
  return roundCents(
    loss.fixedCost.value * loss.fixedCostShare * rangeOf(loss, avoidableShareName(months)).value,
  );
}

function rangeOf(loss: ClientLoss, name: Parameters<typeof assumptionNamed>[1]): TriangularRange {
  const assumption = assumptionNamed(loss.assumptions, name);
  if (assumption === undefined) throw new RangeError(`the loss needs ${name}`);
  return assumption;
}

/**
 * EBIT after the loss, as a yearly result at the pace of the month: EBIT − contribution of the client + avoidable fixed
 * cost, and the same with the resold part of the freed bottleneck hours, valued at the contribution that the whole
 * portfolio, the lost client included, earns per bottleneck hour. Each assumption follows a triangular law over its
 * range; the interval is the middle 95 % of 1,000 evenly spread draws.
 *
 * @returns one step for 0, 3, 6 and 12 months; amounts in whole cents, a step's parts sum to it exactly
 * @throws RangeError when an assumption of the scenario is not given
 */
export function clientLoss(loss: ClientLoss): LossStep[] {
  const { fixedCostShare, fullResaleCents } = loss;
  const contribution = roundCents(loss.contributionCents);
  const lost = roundCents(loss.lostContributionCents);
  const remaining = contribution - lost;
  const fixedCosts = draws(loss.fixedCost, fixedCostDraws);
  return lossMonths.map((months) => {
    const avoidable = avoidableFixedCostCents(loss, months);
    const ebitCents = remaining - roundCents(loss.fixedCost.value) + avoidable;
    const avoided = draws(rangeOf(loss, avoidableShareName(months)), avoidableDraws);
    const afterLoss = (draw: number) => remaining - fixedCosts[draw] * (1 - fixedCostShare * avoided[draw]);
    const step = {
      months,
      ebitCents,
      ebitIntervalCents: interval(ebitCents, afterLoss),
      avoidableFixedCostCents: avoidable,
    };
    if (isNotComputable(fullResaleCents)) {
      return {
        ...step,
        ebitWithResaleCents: fullResaleCents,
        ebitWithResaleIntervalCents: fullResaleCents,
        resoldContributionCents: fullResaleCents,
      };
    }
    const resaleShare = rangeOf(loss, resaleShareName(months));
    const resold = draws(resaleShare, resaleDraws);
    const resoldContributionCents = roundCents(fullResaleCents * resaleShare.value);
    const ebitWithResaleCents = ebitCents + resoldContributionCents;
    return {
      ...step,
      ebitWithResaleCents,
      ebitWithResaleIntervalCents: interval(
        ebitWithResaleCents,
        (draw) => afterLoss(draw) + fullResaleCents * resold[draw],
      ),
      resoldContributionCents,
    };
  });
}
