/** Means of scores that persons gave, several each, and differences of such means. */
import { studentQuantile } from "./student-quantile.ts";

export interface MeanInterval {
  /** Of the persons' means: each person counts alike, whatever the number of answers. */
  readonly mean: number;
  readonly standardError: number;
  /** The central 95 % interval, by Student's law. */
  readonly low: number;
  readonly high: number;
  readonly persons: number;
}

export interface MeanDifference {
  /** The first mean less the second. */
  readonly difference: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Whole: rounded down, which widens the interval a little. */
  readonly degrees: number;
}

const upper = 0.975;

/** The mean of each person's scores, persons in order of their first one. */
export function personMeans(scores: Float64Array, person: Int32Array): Float64Array {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [each, score] of scores.entries()) {
    const own = sums.get(person[each]) ?? { sum: 0, count: 0 };
    sums.set(person[each], { sum: own.sum + score, count: own.count + 1 });
  }
  return Float64Array.from(sums.values(), ({ sum, count }) => sum / count);
}

/** The mean, and the variance of the mean. */
function meanOf(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) / values.length };
}

/**
 * The mean score. Answers of one person resemble each other, so that the interval rests on how persons' means differ.
 * @param person by score, who gave it
 * @returns null with fewer than two persons
 */
export function meanInterval(scores: Float64Array, person: Int32Array): MeanInterval | null {
  const means = personMeans(scores, person);
  if (means.length < 2) return null;
  const { mean, variance } = meanOf(means);
  const standardError = Math.sqrt(variance);
  const margin = studentQuantile(upper, means.length - 1) * standardError;
  return { mean, standardError, low: mean - margin, high: mean + margin, persons: means.length };
}

/**
 * The difference of two means whose spreads may differ (Welch 1947), with the degrees of freedom of Satterthwaite 1946.
 * @param one by person of the first group, such as `personMeans`
 * @param other by person of the second, none of whom is in the first
 * @returns null with fewer than two persons in a group
 */
export function meanDifference(one: Float64Array, other: Float64Array): MeanDifference | null {
  if (one.length < 2 || other.length < 2) return null;
  const [first, second] = [meanOf(one), meanOf(other)];
  const variance = first.variance + second.variance;
  const spread = first.variance ** 2 / (one.length - 1) + second.variance ** 2 / (other.length - 1);
  // Without any spread the degrees do not matter.
  const degrees =
    spread > 0 ? Math.max(1, Math.floor(variance ** 2 / spread)) : one.length + other.length - 2;
  const difference = first.mean - second.mean;
  const standardError = Math.sqrt(variance);
  const margin = studentQuantile(upper, degrees) * standardError;
  return { difference, standardError, low: difference - margin, high: difference + margin, degrees };
}
