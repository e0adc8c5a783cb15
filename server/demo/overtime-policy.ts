/** When the plant decides on overtime, and how much work due soon it takes. */
import { minutesPerDay, weekdayOf } from "#server/scheduling/civil-time.ts";
import type { PlantCalendar } from "./plant-calendar.ts";
import { crewMinutes, type DemoCentre } from "./plant-layout.ts";
import type { OvertimeChoice } from "./shop-model.ts";

const noon = 12 * 60;
const eveningMinutes = 2 * 60;
const closedDayMinutes = 7 * 60;
/** Hours due soon, a machine, from which each kind of shift is worked. */
const thresholds = { evening: 2.4, saturday: 3.8, sundayOrHoliday: 6 };

/**
 * At noon of every working day: the evening of that day, and the closed days that follow it. On a day with one crew
 * there is no evening to add.
 */
export function overtimeChoices(calendar: PlantCalendar, centres: readonly DemoCentre[]): OvertimeChoice[] {
  const choices: OvertimeChoice[] = [];
  for (let day = calendar.firstDay; day < calendar.endDay; day += 1) {
    if (!calendar.isWorkingDay(day)) continue;
    for (const centre of centres) {
      const evening = day * minutesPerDay + centre.opensAt + 2 * crewMinutes;
      const offers = calendar.isReducedDay(day)
        ? []
        : [{ from: evening, to: evening + eveningMinutes, threshold: thresholds.evening }];
      for (let closed = day + 1; closed < calendar.endDay && !calendar.isWorkingDay(closed); closed += 1) {
        const from = closed * minutesPerDay + centre.opensAt;
        const saturday = weekdayOf(closed) === 5 && !calendar.isHoliday(closed);
        offers.push({
          from,
          to: from + closedDayMinutes,
          threshold: saturday ? thresholds.saturday : thresholds.sundayOrHoliday,
        });
      }
      choices.push({ at: day * minutesPerDay + noon, centre: centre.index, offers });
    }
  }
  return choices;
}
