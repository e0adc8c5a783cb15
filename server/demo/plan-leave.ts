/** The weeks of paid leave of a seat: in August and at Christmas by turns, and two more a year. */
import { yearMonthDay } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { PlantCalendar } from "./plant-calendar.ts";
import type { Seat } from "./staff.ts";

/** Of the three quiet weeks of August, those away, by turns. */
const augustTurns = [[0, 1], [1, 2], [0, 2], [1]];

function isSpring(month: number): boolean {
  return month >= 2 && month <= 6;
}

/** The Mondays of the weeks away. */
export function planLeave(seed: number, site: number, seat: Seat, calendar: PlantCalendar): Set<number> {
  const source = randomSource(seed, "leave", site, seat.index);
  const byYear = new Map<number, number[]>();
  for (let monday = calendar.firstDay; monday < calendar.endDay; monday += 7) {
    const { year } = yearMonthDay(monday);
    byYear.set(year, [...(byYear.get(year) ?? []), monday]);
  }
  const away = new Set<number>();
  for (const mondays of byYear.values()) {
    const inMonths = (accepts: (month: number) => boolean): number[] =>
      mondays.filter((monday) => accepts(yearMonthDay(monday).month));
    const august = inMonths((month) => month === 8).filter((monday) => yearMonthDay(monday).day <= 21);
    for (const turn of augustTurns[seat.index % augustTurns.length]) {
      if (turn < august.length) away.add(august[turn]);
    }
    const christmas = inMonths((month) => month === 12).filter((monday) => yearMonthDay(monday).day >= 22);
    const christmasTurn = seat.index % 2;
    if (christmasTurn < christmas.length) away.add(christmas[christmasTurn]);
    for (const season of [inMonths(isSpring), inMonths((month) => month >= 9 && month <= 11)]) {
      if (season.length > 8) away.add(source.pick(season));
    }
  }
  return away;
}
