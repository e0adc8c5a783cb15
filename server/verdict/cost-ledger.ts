/** Which lines the net is made of, which are missing in it, and how they add up, to the cent. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { costLines, type CostLineName } from "#shared/schema/verdict.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import {
  contributionAfterLabour,
  contributionFactors,
  costLineRules,
  formulaCents,
  type CostFormula,
} from "./cost-lines.ts";
import type { CostBasis, CostNumberName, CostNumbers } from "./cost-numbers.ts";

export interface CostLedger {
  readonly basis: CostBasis;
  /** Lines in the net, in the order of the waterfall. */
  readonly billed: readonly CostLineName[];
  /** Lines that cannot be computed, and are missing in the net. */
  readonly missing: ReadonlyMap<CostLineName, NotComputable>;
  /** The line that is not billed because another spends the same gain. */
  readonly sameGain: CostLineName | null;
  /** Why there is no contribution after labour, and with it no net. */
  readonly withoutContribution: NotComputable | null;
}

/** The first reason among unknown numbers, with all that is missing; null when all are known. */
export function firstUnknown({ unknown }: CostBasis, names: readonly CostNumberName[]): NotComputable | null {
  const all = names.flatMap((name) => unknown.get(name) ?? []);
  const [first] = all;
  if (first === undefined) return null;
  return notComputable(first.reason, [...new Set(all.flatMap(({ missing }) => missing))]);
}

/** Whether a quantity is nothing, at its estimate and in every draw. */
export function isNothing({ numbers, draws }: CostBasis, name: CostNumberName): boolean {
  return numbers[name] === 0 && (draws.get(name)?.every((drawn) => drawn === 0) ?? true);
}

/** Why a formula gives no amount; null when it does. Nothing costs nothing, even where its price is unknown. */
function withoutCents(basis: CostBasis, { quantity, factors }: CostFormula): NotComputable | null {
  return isNothing(basis, quantity) ? null : firstUnknown(basis, [quantity, ...factors]);
}

/**
 * Hours of overtime that could have been avoided, and the delay imposed on other orders, would both be had by following the
 * house's rule, but not both at once: the same gain is billed once, by the larger at the estimates. They rest on no
 * assumption, so that no trial changes the choice.
 */
function sameGainLine(
  basis: CostBasis,
  missing: ReadonlyMap<CostLineName, NotComputable>,
): CostLineName | null {
  if (missing.has("induced-overtime") || missing.has("others-penalties")) return null;
  const induced = formulaCents(costLineRules["induced-overtime"], basis.numbers);
  const penalties = formulaCents(costLineRules["others-penalties"], basis.numbers);
  return penalties > induced ? "induced-overtime" : "others-penalties";
}

export function costLedger(basis: CostBasis): CostLedger {
  const missing = new Map(
    costLines.flatMap((line) => {
      const reason = withoutCents(basis, costLineRules[line]);
      return reason === null ? [] : [[line, reason] as const];
    }),
  );
  const sameGain = sameGainLine(basis, missing);
  return {
    basis,
    billed: costLines.filter((line) => !missing.has(line) && line !== sameGain),
    missing,
    sameGain,
    withoutContribution: firstUnknown(basis, contributionFactors),
  };
}

/** A billed line in whole cents. */
export function lineCents(line: CostLineName, numbers: CostNumbers): number {
  return roundCents(formulaCents(costLineRules[line], numbers));
}

export interface LedgerSums {
  readonly contributionCents: number;
  /** All billed lines, give-back included, and those that are booked or attributed. */
  readonly costCents: number;
  readonly netCents: number;
  readonly bookedAndAttributedCents: number;
}

/** The net at given numbers: each line is rounded once, and the net is what exactly is left. */
export function ledgerSums({ billed }: CostLedger, numbers: CostNumbers): LedgerSums {
  const contributionCents = roundCents(contributionAfterLabour(numbers));
  let costCents = 0;
  let expectedCents = 0;
  for (const line of billed) {
    const cents = lineCents(line, numbers);
    costCents += cents;
    if (costLineRules[line].grade === "expected") expectedCents += cents;
  }
  const netCents = contributionCents - costCents;
  return { contributionCents, costCents, netCents, bookedAndAttributedCents: netCents + expectedCents };
}
