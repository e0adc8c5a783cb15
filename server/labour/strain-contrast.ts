/** High against low dose within season and team: Mantel and Haenszel's rate ratio, with people and weeks as clusters. */
import { normalQuantile, twoSidedP } from "#server/statistics/normal-law.ts";
import { rateRatio, type RateStratum } from "#server/statistics/rate-ratio.ts";
import { clusterTally } from "./strain-clusters.ts";
import type { RowsAtRisk } from "./strain-design.ts";
import type { StrainFrame } from "./strain-frame.ts";

export interface StrainContrast {
  /** Infinity without an event in the reference. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly limits: "wald" | "mid-p" | "clustered";
  /** Two-sided, of the ratio 1. */
  readonly pValue: number;
  /** Of the logarithm of the ratio where it is 1: what a test of "no effect" would work with. */
  readonly nullError: number;
  readonly strata: number;
}

const seasons = 4;
/** Below so many events on either side the limits are mid-P ones (method, section 4). */
const fewEvents = 10;
/** The conditional law of so many events takes too long, and Wald's limits are good with so many on the other side. */
const tooManyForLaw = 5000;
const normalUpper = normalQuantile(0.975);

interface Strata {
  /** By row of the frame. */
  readonly of: Int32Array;
  readonly cells: readonly RateStratum[];
}

/** Strata of season and team; teams are counted from -1, nobody's. */
function strataOf({ events, time }: RowsAtRisk, frame: StrainFrame, exposed: Uint8Array): Strata {
  const count = seasons * (frame.teams + 1);
  const sums = {
    exposedEvents: new Float64Array(count),
    exposedTime: new Float64Array(count),
    referenceEvents: new Float64Array(count),
    referenceTime: new Float64Array(count),
  };
  const of = new Int32Array(frame.count);
  for (let row = 0; row < frame.count; row += 1) {
    of[row] = seasons * (frame.team[row] + 1) + frame.season[row];
    if (!(time[row] > 0)) continue;
    if (exposed[row] === 1) {
      sums.exposedEvents[of[row]] += events[row];
      sums.exposedTime[of[row]] += time[row];
    } else {
      sums.referenceEvents[of[row]] += events[row];
      sums.referenceTime[of[row]] += time[row];
    }
  }
  const cells = Array.from({ length: count }, (_, cell) => ({
    exposedEvents: sums.exposedEvents[cell],
    exposedTime: sums.exposedTime[cell],
    referenceEvents: sums.referenceEvents[cell],
    referenceTime: sums.referenceTime[cell],
  }));
  return { of, cells };
}

/** Whether both sides were at risk and anything happened; other strata compare nothing. */
function tells({ exposedEvents, exposedTime, referenceEvents, referenceTime }: RateStratum): boolean {
  return exposedTime > 0 && referenceTime > 0 && exposedEvents + referenceEvents > 0;
}

/** Mantel and Haenszel's two sums, with Greenland and Robins' variance of the logarithm of their quotient. */
function mantelHaenszelSums(cells: readonly RateStratum[]) {
  let [above, below, spread] = [0, 0, 0];
  for (const { exposedEvents, exposedTime, referenceEvents, referenceTime } of cells) {
    const time = exposedTime + referenceTime;
    above += (exposedEvents * referenceTime) / time;
    below += (referenceEvents * exposedTime) / time;
    spread += ((exposedEvents + referenceEvents) * exposedTime * referenceTime) / (time * time);
  }
  return { above, below, spread };
}

/**
 * The variance, by person or by person and week, of what rows add to the estimating equation "exposed sum = ratio × reference
 * sum" beyond what their strata's rates make expected: the sandwich, before division by the square of the sum.
 */
function clusteredSpread(
  { events, time }: RowsAtRisk,
  frame: StrainFrame,
  exposed: Uint8Array,
  { of, cells }: Strata,
  ratio: number,
): number {
  const reference = cells.map((cell) =>
    tells(cell)
      ? (cell.exposedEvents + cell.referenceEvents) / (ratio * cell.exposedTime + cell.referenceTime)
      : 0,
  );
  const tally = clusterTally(frame.weeks);
  for (let row = 0; row < frame.count; row += 1) {
    const cell = cells[of[row]];
    if (!(time[row] > 0) || reference[of[row]] === 0) continue;
    const total = cell.exposedTime + cell.referenceTime;
    const added =
      exposed[row] === 1
        ? ((events[row] - ratio * reference[of[row]] * time[row]) * cell.referenceTime) / total
        : (-ratio * (events[row] - reference[of[row]] * time[row]) * cell.exposedTime) / total;
    tally.add(frame.employee[row], (frame.week[row] - frame.firstWeek) / 7, added);
  }
  return tally.spread();
}

/**
 * Where the ratio is 1 both sums estimate the same amount, which is also the variance of their difference.
 * @param excess by how much people and weeks that go together widen the variance
 */
function nullErrorOf(spread: number, excess: number): number {
  return Math.sqrt(Math.max(1, excess) / spread);
}

/**
 * Compares exposed with other rows of the same season and team. With few events on either side the limits come from the
 * conditional law, else from the larger of Wald's error and the clustered one.
 *
 * @returns null where no stratum has both sides and an event
 */
export function strainContrast(
  rows: RowsAtRisk,
  frame: StrainFrame,
  exposed: Uint8Array,
): StrainContrast | null {
  const strata = strataOf(rows, frame, exposed);
  const telling = strata.cells.filter(tells);
  if (telling.length === 0) return null;
  const { above, below, spread } = mantelHaenszelSums(telling);
  const [exposedEvents, referenceEvents] = telling.reduce(
    ([left, right], cell) => [left + cell.exposedEvents, right + cell.referenceEvents],
    [0, 0],
  );
  const isFew = Math.min(exposedEvents, referenceEvents) < fewEvents;
  if (isFew && exposedEvents + referenceEvents <= tooManyForLaw) {
    const law = rateRatio(telling);
    if (law === null) return null;
    const { estimate, midP, pMidP } = law;
    const nullError = nullErrorOf(spread, clusteredSpread(rows, frame, exposed, strata, 1) / spread);
    return { estimate, ...midP, limits: "mid-p", pValue: pMidP, nullError, strata: telling.length };
  }
  if (above === 0 || below === 0) return null;
  const estimate = above / below;
  const wald = Math.sqrt(spread / (above * below));
  const clustered = Math.sqrt(clusteredSpread(rows, frame, exposed, strata, estimate)) / above;
  const error = Math.max(wald, clustered);
  const margin = Math.exp(normalUpper * error);
  return {
    estimate,
    low: estimate / margin,
    high: estimate * margin,
    limits: clustered > wald ? "clustered" : "wald",
    pValue: twoSidedP(Math.log(estimate) / error),
    nullError: nullErrorOf(spread, (clustered / wald) ** 2),
    strata: telling.length,
  };
}
