/** Open time of a work centre: instants are civil minutes, durations open minutes. */

/** A half-open stretch of civil minutes. */
export interface OpenInterval {
  readonly from: number;
  readonly to: number;
}

/** Ascending half-open stretches that neither overlap nor touch. */
export interface OpenStretches {
  readonly opens: Float64Array;
  readonly closes: Float64Array;
}

export interface WorkCalendar {
  /** Open minutes before an instant, counted from the first opening. */
  openMinutesUpTo(at: number): number;
  /** Open minutes in [from, to); 0 when `to` is not after `from`. */
  openMinutesBetween(from: number, to: number): number;
  /**
   * The first instant by which so many open minutes have passed since `at`; for 0 minutes, the first open instant not
   * before `at`. Infinity when the calendar ends first.
   */
  addOpenMinutes(at: number, minutes: number): number;
  isOpenAt(at: number): boolean;
  /** The first open instant not before `at`; Infinity when the calendar ends first. */
  nextOpeningAt(at: number): number;
}

/** How many of the ascending values are at most `limit`. */
export function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The union of intervals in any order; those that overlap or touch are joined, empty ones left out. */
export function joinStretches(intervals: readonly OpenInterval[]): OpenStretches {
  const opens: number[] = [];
  const closes: number[] = [];
  for (const { from, to } of intervals.toSorted((left, right) => left.from - right.from)) {
    const last = closes.length - 1;
    if (!(to > from)) continue;
    if (last >= 0 && from <= closes[last]) closes[last] = Math.max(closes[last], to);
    else {
      opens.push(from);
      closes.push(to);
    }
  }
  return { opens: Float64Array.from(opens), closes: Float64Array.from(closes) };
}

/** A calendar of stretches that are in order already. Each answer takes at most two binary searches. */
export function calendarOfStretches(opens: Float64Array, closes: Float64Array): WorkCalendar {
  /** Open minutes before each stretch. */
  const before = new Float64Array(opens.length);
  let total = 0;
  for (let index = 0; index < opens.length; index += 1) {
    before[index] = total;
    total += closes[index] - opens[index];
  }

  const openMinutesUpTo = (at: number): number => {
    const index = countUpTo(opens, at) - 1;
    return index < 0 ? 0 : before[index] + Math.min(at, closes[index]) - opens[index];
  };
  const nextOpeningAt = (at: number): number => {
    const index = countUpTo(closes, at);
    return index < opens.length ? Math.max(at, opens[index]) : Infinity;
  };

  return {
    openMinutesUpTo,
    openMinutesBetween: (from, to) => (to > from ? openMinutesUpTo(to) - openMinutesUpTo(from) : 0),
    addOpenMinutes(at, minutes) {
      if (minutes <= 0) return nextOpeningAt(at);
      const target = openMinutesUpTo(at) + minutes;
      if (target > total) return Infinity;
      // The stretch in which the target is reached: the last that begins with less than it.
      let index = countUpTo(before, target) - 1;
      if (before[index] === target) index -= 1;
      return opens[index] + target - before[index];
    },
    isOpenAt(at) {
      const index = countUpTo(opens, at) - 1;
      return index >= 0 && at < closes[index];
    },
    nextOpeningAt,
  };
}

/** A calendar of open intervals, in any order; those that overlap or touch are joined. */
export function workCalendar(intervals: readonly OpenInterval[]): WorkCalendar {
  const { opens, closes } = joinStretches(intervals);
  return calendarOfStretches(opens, closes);
}
