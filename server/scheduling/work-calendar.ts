/** Open time of a work centre: instants are civil minutes, durations open minutes. */

/** A half-open stretch of civil minutes. */
export interface OpenInterval {
  readonly from: number;
  readonly to: number;
}

export interface WorkCalendar {
  /** Open minutes in [from, to); 0 when `to` is not after `from`. */
  openMinutesBetween(from: number, to: number): number;
  /**
   * The first instant by which so many open minutes have passed since `at`; for 0 minutes, the first open instant not
   * before `at`. Infinity when the calendar ends first.
   */
  addOpenMinutes(at: number, minutes: number): number;
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A calendar of open intervals, in any order; those that overlap or touch are joined.
 * Each answer takes two binary searches.
 */
export function workCalendar(intervals: readonly OpenInterval[]): WorkCalendar {
  const opens: number[] = [];
  const closes: number[] = [];
  /** Open minutes before each interval. */
  const before: number[] = [];
  let total = 0;
  for (const { from, to } of intervals.toSorted((left, right) => left.from - right.from)) {
    const last = closes.length - 1;
    const lastClose = closes[last];
    if (to <= from) continue;
    if (lastClose !== undefined && from <= lastClose) {
      total += Math.max(0, to - lastClose);
      closes[last] = Math.max(lastClose, to);
      continue;
    }
    opens.push(from);
    closes.push(to);
    before.push(total);
    total += to - from;
  }

  const openUpTo = (at: number): number => {
    const index = countUpTo(opens, at) - 1;
    if (index < 0) return 0;
    return before[index] + Math.min(at, closes[index]) - opens[index];
  };

  return {
    openMinutesBetween: (from, to) => (to > from ? openUpTo(to) - openUpTo(from) : 0),
    addOpenMinutes(at, minutes) {
      if (minutes <= 0) {
        const index = countUpTo(closes, at);
        return Math.max(at, opens[index] ?? Infinity);
      }
      const target = openUpTo(at) + minutes;
      if (target > total) return Infinity;
      // The interval in which the target is reached: the last that begins with less than it.
      let index = countUpTo(before, target) - 1;
      if (before[index] === target) index -= 1;
      return opens[index] + target - before[index];
    },
  };
}
