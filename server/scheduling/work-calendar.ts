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

/**
 * How many of the ascending values are at most `limit`.
 * @param low so many are known to be
 * @param high no more than so many can be
 */
export function countUpTo(values: Float64Array, limit: number, low = 0, high = values.length): number {
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

/**
 * For ascending values, how many of them are at most an instant. The span is cut into as many equal parts as there are
 * values, so that only those of one part are searched: a few, where the values are spread evenly as openings are.
 */
function counterUpTo(values: Float64Array): (limit: number) => number {
  const count = values.length;
  if (count < 2) return (limit) => countUpTo(values, limit);
  const first = values[0];
  const partsPerMinute = count / (values[count - 1] - first);
  // Rounding cannot put a later value into an earlier part, which is all that the search relies on.
  const partOf = (at: number): number => Math.min(count - 1, Math.floor((at - first) * partsPerMinute));
  /** How many values lie in the parts before each. */
  const before = new Int32Array(count + 1);
  for (const value of values) before[partOf(value) + 1] += 1;
  for (let part = 0; part < count; part += 1) before[part + 1] += before[part];
  return (limit) => {
    if (!(limit >= first)) return 0;
    const part = partOf(limit);
    return countUpTo(values, limit, before[part], before[part + 1]);
  };
}

/** A calendar of stretches that are in order already, an answer of which takes about the same time however many they are. */
export function calendarOfStretches(opens: Float64Array, closes: Float64Array): WorkCalendar {
  const opensUpTo = counterUpTo(opens);
  /** Open minutes before each stretch. */
  const before = new Float64Array(opens.length);
  let total = 0;
  for (let index = 0; index < opens.length; index += 1) {
    before[index] = total;
    total += closes[index] - opens[index];
  }

  const openMinutesUpTo = (at: number): number => {
    const index = opensUpTo(at) - 1;
    return index < 0 ? 0 : before[index] + Math.min(at, closes[index]) - opens[index];
  };
  const nextOpeningAt = (at: number): number => {
    const next = opensUpTo(at);
    if (next > 0 && at < closes[next - 1]) return at;
    return next < opens.length ? opens[next] : Infinity;
  };

  return {
    openMinutesUpTo,
    openMinutesBetween: (from, to) => (to > from ? openMinutesUpTo(to) - openMinutesUpTo(from) : 0),
    addOpenMinutes(at, minutes) {
      if (minutes <= 0) return nextOpeningAt(at);
      const target = openMinutesUpTo(at) + minutes;
      if (target > total) return Infinity;
      // The stretch in which the target is reached: the last that begins with less than it.
      let index = countUpTo(before, target, Math.max(0, opensUpTo(at) - 1)) - 1;
      if (before[index] === target) index -= 1;
      return opens[index] + target - before[index];
    },
    isOpenAt(at) {
      const index = opensUpTo(at) - 1;
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
