/** Hours by calendar month, everybody's together, months joined until enough people stand behind each row. */
import type { HoursKind } from "./client-hours.ts";
import type { RecordedClientHours } from "./cost-record.ts";

export interface HourMonths {
  /** First days of the first and the last month. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly minutes: number;
}

interface JoinedMonths {
  readonly firstMonth: number;
  lastMonth: number;
  minutes: number;
  readonly people: Set<number>;
}

function monthsOf(
  { count, employee, month, ...hours }: RecordedClientHours,
  kind: HoursKind,
): JoinedMonths[] {
  const months = new Map<number, JoinedMonths>();
  for (let row = 0; row < count; row += 1) {
    const minutes = hours[kind][row];
    if (!(minutes > 0)) continue;
    const sums = months.get(month[row]) ?? {
      firstMonth: month[row],
      lastMonth: month[row],
      minutes: 0,
      people: new Set<number>(),
    };
    months.set(month[row], sums);
    sums.minutes += minutes;
    sums.people.add(employee[row]);
  }
  return [...months.values()].toSorted((left, right) => left.firstMonth - right.firstMonth);
}

function join(into: JoinedMonths, later: JoinedMonths): void {
  into.lastMonth = later.lastMonth;
  into.minutes += later.minutes;
  for (const person of later.people) into.people.add(person);
}

/**
 * A month with too few people is joined with the one after it, the last ones with the one before.
 *
 * @param threshold people that a row stands for at least
 * @returns in order of months; none where even all together are too few
 */
export function hourMonths(hours: RecordedClientHours, kind: HoursKind, threshold: number): HourMonths[] {
  const joined: JoinedMonths[] = [];
  let open: JoinedMonths | null = null;
  for (const month of monthsOf(hours, kind)) {
    if (open === null) open = month;
    else join(open, month);
    if (open.people.size < threshold) continue;
    joined.push(open);
    open = null;
  }
  const last = joined.at(-1);
  if (open !== null && last !== undefined) join(last, open);
  return joined.map(({ firstMonth, lastMonth, minutes }) => ({ firstMonth, lastMonth, minutes }));
}
