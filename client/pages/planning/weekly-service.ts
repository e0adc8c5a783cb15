/** The weeks of the on-time figure, with those in which nothing was promised: a line must not run across them. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { plusDays } from "#client/lib/day.ts";

export type ServiceWeek = ComputedDelays["onTime"]["weeks"][number];

/** Longer gaps, which a mistyped date makes, are one empty week: drawn out, they would leave no room for the rest. */
const longestGap = 52;
const none = { orders: 0, onTimeInFull: 0 };

/** Every week from the first to the last, those without orders empty. */
export function withEmptyWeeks(weeks: readonly ServiceWeek[]): readonly ServiceWeek[] {
  return weeks.flatMap((week, place) => {
    const before = weeks[place - 1];
    if (before === undefined) return [week];
    const missing: string[] = [];
    for (let day = plusDays(before.weekOn, 7); day < week.weekOn; day = plusDays(day, 7)) {
      missing.push(day);
      if (missing.length > longestGap) break;
    }
    const empty = missing.length > longestGap ? missing.slice(0, 1) : missing;
    return [...empty.map((weekOn) => ({ weekOn, client: none, others: none })), week];
  });
}
