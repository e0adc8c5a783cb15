/** The time axis of the Gantt: closed time takes no room, so that a wait over a weekend can be read beside one of hours. */
import type { Gantt } from "#shared/schema/planning.ts";

const millisecondsAMinute = 60_000;
const minutesADay = 1440;

/** Minutes of a civil instant `2025-03-10T10:05`, counted in UTC so that no time zone shifts them. */
export function minuteOf(civil: string): number {
  return Date.parse(`${civil}:00Z`) / millisecondsAMinute;
}

export interface GanttScale {
  /** Where an instant stands, 0 to 1; what lies before or after the stretch stands at its ends. */
  readonly at: (civil: string) => number;
  /** The first open instant of every day, with the day. */
  readonly days: readonly { readonly day: string; readonly at: number }[];
}

/** A scale over the open time of a stretch; over the clock where nothing is open. */
export function ganttScale({ from, to, open }: Pick<Gantt, "from" | "to" | "open">): GanttScale {
  const stretches = open.length === 0 ? [{ from, to }] : open;
  const spans = stretches.map((stretch) => ({
    day: stretch.from.slice(0, 10),
    from: minuteOf(stretch.from),
    to: minuteOf(stretch.to),
  }));
  const total = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  const place = (minute: number): number => {
    let before = 0;
    for (const span of spans) {
      if (minute <= span.from) break;
      before += Math.min(minute, span.to) - span.from;
    }
    return total === 0 ? 0 : before / total;
  };
  const days: { day: string; at: number }[] = [];
  for (const span of spans) {
    if (days.at(-1)?.day !== span.day) days.push({ day: span.day, at: place(span.from) });
  }
  return { at: (civil) => place(minuteOf(civil)), days };
}

/** The number of a day's week, counted from the Monday before 1970. */
function weekOf(day: string): number {
  return Math.floor((minuteOf(`${day}T00:00`) / minutesADay + 3) / 7);
}

/** Room for the name of a day, in parts of the axis. */
const dayRoom = 0.12;

/**
 * The days that have room for their name: the first open day of every week before the others, so that several weeks at
 * once still say when they are; a day that would reach into a neighbour's name goes unnamed.
 */
export function namedDays(days: GanttScale["days"]): ReadonlySet<string> {
  const named: { day: string; at: number }[] = [];
  const isFirstOfWeek = (place: number): boolean => {
    const [day, before] = [days[place], days[place - 1]];
    return day !== undefined && (before === undefined || weekOf(before.day) !== weekOf(day.day));
  };
  const inTurn = [
    ...days.filter((_, place) => isFirstOfWeek(place)),
    ...days.filter((_, place) => !isFirstOfWeek(place)),
  ];
  for (const each of inTurn) {
    const places = [1, ...named.map(({ at }) => at)];
    if (places.every((place) => Math.abs(place - each.at) >= dayRoom - 1e-9)) named.push(each);
  }
  return new Set(named.map(({ day }) => day));
}

/** A bar between two instants, as percent from the left; at least a sliver, so that nothing disappears. */
export function barOf(scale: GanttScale, from: string, to: string): { left: string; width: string } {
  const [start, end] = [scale.at(from), scale.at(to)];
  return { left: `${start * 100}%`, width: `${Math.max(0.35, (end - start) * 100)}%` };
}
