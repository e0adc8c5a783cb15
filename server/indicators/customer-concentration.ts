/** How far a positive amount is concentrated on few clients. */
import type { Concentration } from "#shared/schema/portfolio.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { majorClientShare } from "./dependency-thresholds.ts";
import { giniCoefficient } from "./gini-coefficient.ts";
import { herfindahlIndex, normalisedHerfindahlIndex } from "./herfindahl-index.ts";
import { lorenzCurve } from "./lorenz-curve.ts";

/** The part of the total that the `k` largest amounts make up, 0 to 1. `descending` has at least one positive amount. */
export function concentrationRatio(descending: readonly number[], k: number): number {
  let total = 0;
  let largest = 0;
  for (const [position, amount] of descending.entries()) {
    total += amount;
    if (position < k) largest += amount;
  }
  return largest / total;
}

/** Σs² over those with a share of at least 10 %: the major-customer concentration of Patatoukas (2012). */
export function majorClientIndex(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  let index = 0;
  for (const amount of amounts) {
    const share = amount / total;
    if (share >= majorClientShare) index += share ** 2;
  }
  return Math.min(1, index);
}

/**
 * Concentration of an amount over clients: largest shares (CR1, CR3, CR5), HHI and HHI*, effective clients 1/HHI,
 * Gini and Lorenz, major-customer index. Clients with a zero or negative amount are left out and counted. The unit of
 * the amounts does not matter.
 *
 * @returns not-computable `no-positive-amount` when no client has a positive amount
 */
export function customerConcentration(amounts: readonly number[]): Concentration {
  const ascending = amounts.filter((amount) => amount > 0).sort((left, right) => left - right);
  const clientsCounted = ascending.length;
  if (clientsCounted === 0) return notComputable("no-positive-amount", []);
  const descending = ascending.toReversed();
  const index = herfindahlIndex(descending);
  return {
    status: "computed",
    clientsCounted,
    clientsExcluded: amounts.length - clientsCounted,
    cr1: concentrationRatio(descending, 1),
    cr3: concentrationRatio(descending, 3),
    cr5: concentrationRatio(descending, 5),
    herfindahlIndex: index,
    normalisedHerfindahlIndex:
      clientsCounted === 1
        ? notComputable("single-client", [])
        : normalisedHerfindahlIndex(index, clientsCounted),
    effectiveClients: 1 / index,
    gini: giniCoefficient(ascending),
    majorClientIndex: majorClientIndex(descending),
    lorenz: lorenzCurve(ascending),
  };
}
