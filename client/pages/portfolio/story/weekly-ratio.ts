/**
 * Whether a part summed over weeks has moved from one quarter to the next by more than weeks move anyway: orders on time of all,
 * a client's overtime of all. The variance of the ratio of two sums is that of its linear form (Woodruff 1971), with weeks that
 * resemble their neighbours taken into account (Newey and West 1987, three weeks).
 */
import type { Period } from "#shared/schema/scalar.ts";

/** A week, its part and the whole, in whatever unit. */
export interface WeekPart {
  readonly weekOn: string;
  readonly part: number;
  readonly whole: number;
}

interface Ratio {
  readonly value: number;
  readonly variance: number;
}

export interface RatioChange {
  readonly before: number;
  readonly now: number;
  /** Chance of a change at least as large in its direction, had nothing but weeks moved. */
  readonly pValue: number;
}

/** With fewer weeks in a quarter nothing is said of it. */
const fewestWeeks = 8;
const neighbours = 3;

/** @returns null where too few weeks of the period hold anything */
export function weeklyRatio(weeks: readonly WeekPart[], { from, to }: Period): Ratio | null {
  const own = weeks.filter(({ weekOn, whole }) => weekOn >= from && weekOn < to && whole > 0);
  if (own.length < fewestWeeks) return null;
  const whole = own.reduce((sum, week) => sum + week.whole, 0);
  const value = own.reduce((sum, week) => sum + week.part, 0) / whole;
  const residuals = own.map((week) => week.part - value * week.whole);
  const covariance = (lag: number) =>
    residuals.slice(lag).reduce((sum, residual, place) => sum + residual * (residuals[place] ?? 0), 0);
  const plain = covariance(0);
  let withNeighbours = plain;
  for (let lag = 1; lag <= neighbours; lag += 1) {
    withNeighbours += 2 * (1 - lag / (neighbours + 1)) * covariance(lag);
  }
  // Weeks that alternate would make it look surer than it is.
  const total = Math.max(plain, withNeighbours);
  return { value, variance: (total * own.length) / (own.length - 1) / whole ** 2 };
}

/** Upper tail of the standard normal law (Abramowitz and Stegun 1964, 26.2.17; error below 1e-7). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.231_641_9 * z);
  const polynomial =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}

/** @returns null where one of the quarters has too few weeks */
export function ratioChange(weeks: readonly WeekPart[], before: Period, now: Period): RatioChange | null {
  const [first, second] = [weeklyRatio(weeks, before), weeklyRatio(weeks, now)];
  if (first === null || second === null) return null;
  const difference = Math.abs(second.value - first.value);
  const error = Math.sqrt(first.variance + second.variance);
  return {
    before: first.value,
    now: second.value,
    pValue: error === 0 ? (difference === 0 ? 1 : 0) : normalTail(difference / error),
  };
}
