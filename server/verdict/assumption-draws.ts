/** What an assumption may turn out to be: its value in every draw. */
import { verdictAssumptionNames, type VerdictAssumptionName } from "#shared/verdict-parameters.ts";
import { latinHypercube } from "#server/statistics/latin-hypercube.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { triangularQuantile, type TriangularRange } from "#server/statistics/triangular-law.ts";
import { netDraws } from "./cost-quantities.ts";

/**
 * Every assumption has evenly spread draws of its own, named by it, the same whatever a page changes (common random numbers):
 * two answers differ by what they assume, never by chance.
 */
const probabilities = new Map<VerdictAssumptionName, Float64Array>(
  verdictAssumptionNames.map((name) => {
    const [drawn] = latinHypercube(randomSource(netDraws.seed, "assumption", name), netDraws.draws, 1);
    return [name, drawn];
  }),
);

/** @returns a triangular value by draw; null for a range without width, which is certain */
export function assumptionDraws(name: VerdictAssumptionName, range: TriangularRange): Float64Array | null {
  if (range.low >= range.high) return null;
  return probabilities.get(name)?.map((probability) => triangularQuantile(range, probability)) ?? null;
}
