/** E3: whether the days imposed on the other clients' orders are more than weeks that differ would give (method, section 6). */
import { mondayOf } from "#server/scheduling/civil-time.ts";
import { blockMeanTest } from "#server/statistics/block-mean-test.ts";

const testBlockWeeks = 4;

/** By order; NaN where an order was not compared. */
export interface ImposedOrders {
  readonly imposedDays: Float64Array;
  /** The day of completion to which the days belong. */
  readonly imposedOn: Float64Array;
}

export interface ImposedTest {
  readonly days: number;
  /** Other clients' orders that ended in both replays. */
  readonly orders: number;
  /** 0 where there were none. */
  readonly daysPerOrder: number;
  /** Blocks of about four weeks; fewer than two tell nothing: then there is no test. */
  readonly blocks: number;
  readonly tStatistic: number | null;
  readonly pValue: number | null;
  /** Days by week of completion, from the first to the last with an order that was compared. */
  readonly weeks: Float64Array;
}

export function imposedTest({ imposedDays, imposedOn }: ImposedOrders): ImposedTest {
  let [first, last, days, orders] = [Infinity, -Infinity, 0, 0];
  for (const [order, own] of imposedDays.entries()) {
    if (Number.isNaN(own)) continue;
    first = Math.min(first, mondayOf(imposedOn[order]));
    last = Math.max(last, mondayOf(imposedOn[order]));
    days += own;
    orders += 1;
  }
  const weeks = new Float64Array(Math.max(0, (last - first) / 7 + 1));
  for (const [order, own] of imposedDays.entries()) {
    if (!Number.isNaN(own)) weeks[(mondayOf(imposedOn[order]) - first) / 7] += own;
  }
  const test = blockMeanTest(weeks, testBlockWeeks);
  return {
    days,
    orders,
    daysPerOrder: orders === 0 ? 0 : days / orders,
    blocks: test?.blocks ?? Math.min(1, weeks.length),
    tStatistic: test?.tStatistic ?? null,
    pValue: test?.pValue ?? null,
    weeks,
  };
}
