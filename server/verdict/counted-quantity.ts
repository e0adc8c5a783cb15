/** Quantities that are counted, and those that are known from weeks. */
import type { CostQuantity } from "./cost-quantities.ts";

/** The value is the sum of its quarters, so that they always add up. */
export function countedQuantity(quarters: Float64Array, rows: number): CostQuantity {
  return { value: sumOf(quarters), draws: null, quarters, rows };
}

/** What is an estimate that would have been another over other weeks. */
export interface WeeklyQuantity {
  readonly quarters: Float64Array;
  readonly rows: number;
  /** Amounts by week of the period, on which it rests. */
  readonly series: readonly Float64Array[];
  /** The quantity, before it is kept from 0 to `most`, where the series sum to these amounts. */
  readonly of: (sums: readonly number[]) => number;
  /** What it can be at most: the booked base of which it is a part. */
  readonly most: number;
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
