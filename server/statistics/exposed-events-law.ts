/**
 * How many of the events of several strata are exposed ones, given all events of each stratum: a sum of binomial numbers.
 * There each event is exposed with the odds of the exposed part of the time, multiplied by the rate ratio.
 */

/** The events of one stratum. */
export interface StratumEvents {
  readonly events: number;
  /** Exposed time to reference time. */
  readonly odds: number;
}

/** Probabilities of exposed events at one ratio, as far as they are more than nothing. */
export interface ExposedEventsLaw {
  readonly ratio: number;
  /** The number of exposed events that the first probability is of. */
  readonly from: number;
  readonly chances: Float64Array;
}

/** Smaller probabilities are dropped: products of them would leave the range of numbers. */
const nothing = 1e-290;

/** Without the smallest at either end. */
function trimmed(ratio: number, from: number, chances: Float64Array): ExposedEventsLaw {
  let [first, last] = [0, chances.length - 1];
  while (first < last && chances[first] < nothing) first += 1;
  while (last > first && chances[last] < nothing) last -= 1;
  return { ratio, from: from + first, chances: chances.subarray(first, last + 1) };
}

/** The binomial law of one stratum, from its likeliest number outwards, so that nothing underflows before its time. */
function stratumLaw({ events, odds }: StratumEvents, ratio: number): ExposedEventsLaw {
  const [toExposed, toReference] = [odds * ratio, 1 / (odds * ratio)];
  const likeliest = Math.min(events, Math.floor((events + 1) / (1 + toReference)));
  const weights = new Float64Array(events + 1);
  weights[likeliest] = 1;
  let sum = 1;
  for (let count = likeliest; count < events && weights[count] > nothing; count += 1) {
    weights[count + 1] = (weights[count] * (events - count) * toExposed) / (count + 1);
    sum += weights[count + 1];
  }
  for (let count = likeliest; count > 0 && weights[count] > nothing; count -= 1) {
    weights[count - 1] = (weights[count] * count * toReference) / (events - count + 1);
    sum += weights[count - 1];
  }
  return trimmed(
    ratio,
    0,
    weights.map((weight) => weight / sum),
  );
}

/** Strata add up. */
export function exposedEventsLaw(strata: readonly StratumEvents[], ratio: number): ExposedEventsLaw {
  let law: ExposedEventsLaw = { ratio, from: 0, chances: Float64Array.of(1) };
  for (const stratum of strata) {
    const own = stratumLaw(stratum, ratio);
    const sums = new Float64Array(law.chances.length + own.chances.length - 1);
    for (let count = 0; count < own.chances.length; count += 1) {
      const chance = own.chances[count];
      for (let before = 0; before < law.chances.length; before += 1) {
        sums[before + count] += law.chances[before] * chance;
      }
    }
    law = trimmed(ratio, law.from + own.from, sums);
  }
  return law;
}

/** The mean of the law, which rises with the ratio. */
export function meanExposedEvents(strata: readonly StratumEvents[], ratio: number): number {
  return strata.reduce((sum, { events, odds }) => sum + events / (1 + 1 / (odds * ratio)), 0);
}

/** The probabilities of fewer, of just as many and of more exposed events than seen. */
export interface Tails {
  readonly fewer: number;
  readonly seen: number;
  readonly more: number;
}

/**
 * Tails of the law at any ratio, from the law at one ratio: each outcome is likelier by the quotient of the ratios to the power
 * of its exposed events. Right as long as what is likely at the other ratio has not been dropped from the law.
 */
export function tailsOf({ ratio, from, chances }: ExposedEventsLaw, seen: number): (at: number) => Tails {
  const logarithms = chances.map(Math.log);
  const weights = new Float64Array(chances.length);
  return (at) => {
    const tilt = Math.log(at) - Math.log(ratio);
    let largest = -Infinity;
    for (let place = 0; place < weights.length; place += 1) {
      weights[place] = logarithms[place] + place * tilt;
      largest = Math.max(largest, weights[place]);
    }
    const sums = [0, 0, 0];
    for (let place = 0; place < weights.length; place += 1) {
      sums[Math.sign(from + place - seen) + 1] += Math.exp(weights[place] - largest);
    }
    const [fewer, same, more] = sums;
    const all = fewer + same + more;
    return { fewer: fewer / all, seen: same / all, more: more / all };
  };
}
