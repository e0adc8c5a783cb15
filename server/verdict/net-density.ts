/** How drawn amounts are spread, as a curve. */
import type { VerdictNet } from "#shared/schema/verdict.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";

/** Steps of the curve: those that hold draws, and empty ones on both sides into which it runs out. */
const heldSteps = 44;
const sideSteps = 8;
/** Smoothing, as often as leaves the wave of 2,000 draws unseen and widens the curve by some hundredths. */
const rounds = 4;
/** The outermost draws, which would stretch the curve, are left out on either side. */
const leftOut = 0.002;

/** One round of smoothing by the binomial weights 1, 4, 6, 4, 1: the sum stays. */
function smoothed(shares: readonly number[]): number[] {
  const at = (step: number) => shares[step] ?? 0;
  return shares.map(
    (share, step) => (at(step - 2) + 4 * at(step - 1) + 6 * share + 4 * at(step + 1) + at(step + 2)) / 16,
  );
}

/**
 * Parts of the draws in steps of equal width, smoothed. Draws of one single value are one step.
 *
 * @param ascending amounts in cents; at least one
 */
export function netDensity(ascending: Float64Array): VerdictNet["density"] {
  const low = Math.floor(sampleQuantile(ascending, leftOut));
  const high = Math.floor(sampleQuantile(ascending, 1 - leftOut));
  if (low >= high) return { fromCents: low, stepCents: 1, shares: [1] };
  const stepCents = Math.ceil((high - low + 1) / heldSteps);
  const fromCents = low - sideSteps * stepCents;
  let shares = Array.from<number>({ length: heldSteps + 2 * sideSteps }).fill(0);
  for (const amount of ascending) {
    if (amount < low || amount >= high + 1) continue;
    shares[Math.floor((amount - fromCents) / stepCents)] += 1 / ascending.length;
  }
  for (let round = 0; round < rounds; round += 1) shares = smoothed(shares);
  return { fromCents, stepCents, shares };
}
