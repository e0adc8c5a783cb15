/** Open time to come: what is planned already, and after it the habits of the last weeks. */
import { dayOf, minutesPerDay, weekdayOf } from "./civil-time.ts";
import { countUpTo, joinStretches, type OpenInterval, type OpenStretches } from "./work-calendar.ts";

const weeksOfHabit = 8;

/** The open stretches of one day, counted from its midnight. */
function ofDay({ opens, closes }: OpenStretches, day: number): OpenInterval[] {
  const [midnight, next] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  const intervals: OpenInterval[] = [];
  for (let place = countUpTo(closes, midnight); place < opens.length && opens[place] < next; place += 1) {
    intervals.push({
      from: Math.max(opens[place], midnight) - midnight,
      to: Math.min(closes[place], next) - midnight,
    });
  }
  return intervals;
}

function minutesOf(intervals: readonly OpenInterval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * A centre's calendar from an instant on: the recorded stretches that lie ahead, and, after the last recorded one, for each day
 * the stretches of the middle one, by open time, of the same weekday in the last eight weeks.
 */
export function expectedOpenings(calendar: OpenStretches, from: number, weeks: number): OpenStretches {
  const { opens, closes } = calendar;
  const today = dayOf(from);
  const habits = Array.from({ length: 7 }, (_, weekday) => {
    const days: OpenInterval[][] = [];
    for (let day = today - 1; day >= today - 7 * weeksOfHabit; day -= 1) {
      if (weekdayOf(day) === weekday) days.push(ofDay(calendar, day));
    }
    return days.toSorted((left, right) => minutesOf(left) - minutesOf(right))[days.length >> 1] ?? [];
  });
  const lastClose = closes.at(-1) ?? -Infinity;
  const known = Array.from(opens, (open, place) => ({ from: open, to: closes[place] })).filter(
    ({ to }) => to > from,
  );
  const expected: OpenInterval[] = [];
  for (let day = today; day < today + 7 * weeks; day += 1) {
    for (const stretch of habits[weekdayOf(day)]) {
      const shifted = { from: stretch.from + day * minutesPerDay, to: stretch.to + day * minutesPerDay };
      // The day on which the record ends may be open longer than was recorded.
      if (shifted.to > Math.max(lastClose, from)) expected.push(shifted);
    }
  }
  return joinStretches([...known, ...expected]);
}
