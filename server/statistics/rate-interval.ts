/** The exact interval of one event rate. */
import { logFactorial } from "./log-factorial.ts";
import { solveRising } from "./solve-rising.ts";

/** Parts of a sum smaller than this beside it are lost in rounding. */
const negligible = 1e-18;

/** The probability of more events than so many under a Poisson mean; it rises with the mean. */
function moreThan(events: number, mean: number): number {
  // Summed away from the likeliest number, so that neither a large mean nor many events underflow.
  const likeliest = Math.min(events, Math.floor(mean));
  const first = Math.exp(likeliest * Math.log(mean) - mean - logFactorial(likeliest));
  let upTo = first;
  for (let [term, count] = [first, likeliest]; count > 0 && term > negligible * upTo; count -= 1) {
    term *= count / mean;
    upTo += term;
  }
  for (let [term, count] = [first, likeliest + 1]; count <= events && term > negligible * upTo; count += 1) {
    term *= mean / count;
    upTo += term;
  }
  return 1 - upTo;
}

/**
 * The central 95 % interval of a rate (Garwood 1936).
 * @param events whole, at least 0
 * @param time more than 0
 * @throws RangeError for anything else
 */
export function rateInterval(events: number, time: number): { readonly low: number; readonly high: number } {
  if (!Number.isInteger(events) || events < 0 || !(time > 0)) {
    throw new RangeError("a rate has a whole number of events over a time");
  }
  return {
    low: events === 0 ? 0 : solveRising((mean) => moreThan(events - 1, mean), 0.025) / time,
    high: solveRising((mean) => moreThan(events, mean), 0.975) / time,
  };
}
