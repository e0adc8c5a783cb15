/**
 * The ratio of two event rates over one or more strata: Mantel and Haenszel's estimate with its Wald interval, and intervals
 * from the conditional law of the exposed events, exact and mid-P (Rothman, Greenland and Lash 2008, chapters 14 and 15).
 */
import {
  exposedEventsLaw,
  meanExposedEvents,
  tailsOf,
  type ExposedEventsLaw,
  type StratumEvents,
  type Tails,
} from "./exposed-events-law.ts";
import { normalQuantile } from "./normal-law.ts";
import { solveRising } from "./solve-rising.ts";

/** Events and person-time with and without the exposure. */
export interface RateStratum {
  readonly exposedEvents: number;
  readonly exposedTime: number;
  readonly referenceEvents: number;
  readonly referenceTime: number;
}

export interface Limits {
  readonly low: number;
  /** Infinity where nothing bounds it. */
  readonly high: number;
}

export interface RateRatio {
  /** Mantel–Haenszel; of one stratum the plain ratio. Infinity without an event in the reference. */
  readonly estimate: number;
  /** Null without an event on either side. */
  readonly wald: Limits | null;
  readonly exact: Limits;
  readonly midP: Limits;
  /** The ratio at which both mid-P tails are a half: the median-unbiased estimate. */
  readonly medianUnbiased: number;
  /** Two-sided, of the ratio 1: the law's outcomes that are no likelier than the one seen. */
  readonly pExact: number;
  /** Two-sided, of the ratio 1: twice the smaller exact tail, at most 1. Below 5 % just where the exact limits exclude 1. */
  readonly pExactDoubled: number;
  /** Two-sided, of the ratio 1: twice the smaller mid-P tail. Below 5 % just where the mid-P limits exclude 1. */
  readonly pMidP: number;
  readonly exposedEvents: number;
  readonly referenceEvents: number;
}

const upper = 0.975;
const normalUpper = normalQuantile(upper);

/** Where the limits and the median-unbiased estimate are looked for lies about the likeliest ratio; of the sums 0 and all half an event inside. */
function likeliestRatio(strata: readonly StratumEvents[], seen: number, all: number): number {
  const within = Math.min(Math.max(seen, 0.5), all - 0.5);
  return solveRising((ratio) => meanExposedEvents(strata, ratio), within);
}

/** @param part of the outcome seen that counts to either tail: 1 exact, one half mid-P */
function conditionalLimits(
  tails: (ratio: number) => Tails,
  part: number,
  isNone: boolean,
  isAll: boolean,
): Limits {
  const above = (ratio: number): number => {
    const { seen, more } = tails(ratio);
    return more + part * seen;
  };
  const notBelow = (ratio: number): number => {
    const { fewer, seen } = tails(ratio);
    return 1 - (fewer + part * seen);
  };
  return {
    low: isNone ? 0 : solveRising(above, 1 - upper),
    high: isAll ? Infinity : solveRising(notBelow, upper),
  };
}

function medianUnbiased(tails: (ratio: number) => Tails, isNone: boolean, isAll: boolean): number {
  if (isNone) return 0;
  if (isAll) return Infinity;
  return solveRising((ratio) => {
    const { seen, more } = tails(ratio);
    return more + seen / 2;
  }, 0.5);
}

/** Outcomes as likely as the one seen but for rounding count with it. */
const alike = 1 + 1e-7;

function exactP({ from, chances }: ExposedEventsLaw, seen: number): number {
  const place = seen - from;
  const chanceSeen = place >= 0 && place < chances.length ? chances[place] : 0;
  return Math.min(
    1,
    chances.reduce((sum, chance) => (chance <= chanceSeen * alike ? sum + chance : sum), 0),
  );
}

/** Mantel and Haenszel's sums: their quotient is the estimate, the third is for its variance (Greenland and Robins 1985). */
function mantelHaenszel(strata: readonly RateStratum[]) {
  let [exposed, reference, spread] = [0, 0, 0];
  for (const { exposedEvents, exposedTime, referenceEvents, referenceTime } of strata) {
    const time = exposedTime + referenceTime;
    exposed += (exposedEvents * referenceTime) / time;
    reference += (referenceEvents * exposedTime) / time;
    spread += ((exposedEvents + referenceEvents) * exposedTime * referenceTime) / (time * time);
  }
  const estimate = exposed / reference;
  const isBounded = exposed > 0 && reference > 0;
  const margin = Math.exp(normalUpper * Math.sqrt(spread / (exposed * reference)));
  return { estimate, wald: isBounded ? { low: estimate / margin, high: estimate * margin } : null };
}

/** @throws RangeError for events that are no whole number */
function checkEvents({ exposedEvents, referenceEvents }: RateStratum): void {
  for (const events of [exposedEvents, referenceEvents]) {
    if (!Number.isInteger(events) || events < 0) throw new RangeError("events are counted in whole numbers");
  }
}

/**
 * Compares rates within strata only. Those without an event, or with time on one side only, tell nothing and are left out.
 * Of the p-values, what is below 1e-290 is 0.
 *
 * @returns null when no stratum is left
 * @throws RangeError for events that are no whole number
 */
export function rateRatio(strata: readonly RateStratum[]): RateRatio | null {
  for (const stratum of strata) checkEvents(stratum);
  const telling = strata.filter(
    ({ exposedEvents, exposedTime, referenceEvents, referenceTime }) =>
      exposedTime > 0 && referenceTime > 0 && exposedEvents + referenceEvents > 0,
  );
  if (telling.length === 0) return null;
  const given = telling.map(({ exposedEvents, exposedTime, referenceEvents, referenceTime }) => ({
    events: exposedEvents + referenceEvents,
    odds: exposedTime / referenceTime,
  }));
  const exposedEvents = telling.reduce((sum, stratum) => sum + stratum.exposedEvents, 0);
  const all = given.reduce((sum, { events }) => sum + events, 0);
  const [isNone, isAll] = [exposedEvents === 0, exposedEvents === all];
  // Two laws: at the likeliest ratio nothing that the limits depend on is too unlikely for a number, at 1 nothing that P does.
  const tails = tailsOf(exposedEventsLaw(given, likeliestRatio(given, exposedEvents, all)), exposedEvents);
  const lawAtOne = exposedEventsLaw(given, 1);
  const atOne = tailsOf(lawAtOne, exposedEvents)(1);
  return {
    ...mantelHaenszel(telling),
    exact: conditionalLimits(tails, 1, isNone, isAll),
    midP: conditionalLimits(tails, 0.5, isNone, isAll),
    medianUnbiased: medianUnbiased(tails, isNone, isAll),
    pExact: exactP(lawAtOne, exposedEvents),
    pExactDoubled: Math.min(1, 2 * (Math.min(atOne.fewer, atOne.more) + atOne.seen)),
    pMidP: 2 * (Math.min(atOne.fewer, atOne.more) + atOne.seen / 2),
    exposedEvents,
    referenceEvents: all - exposedEvents,
  };
}
