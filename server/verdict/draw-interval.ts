/** What the draws of an amount say: its interval. */
import type { Estimate } from "#shared/schema/scalar.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";

/** Between which the central 95 % of the draws lie. */
export function centralRange(drawn: Float64Array): { readonly low: number; readonly high: number } {
  const ascending = drawn.toSorted();
  return { low: sampleQuantile(ascending, 0.025), high: sampleQuantile(ascending, 0.975) };
}

/**
 * An amount in whole cents with its 95 % interval, which always holds it: the likeliest value may stand at the edge of its range.
 *
 * @param drawn null for an amount that is certain
 */
export function drawnEstimate(estimate: number, drawn: Float64Array | null): Estimate {
  if (drawn === null) return { estimate, low: estimate, high: estimate };
  const { low, high } = centralRange(drawn);
  return {
    estimate,
    low: Math.min(estimate, roundCents(low)),
    high: Math.max(estimate, roundCents(high)),
  };
}
