/** Small random plants with all that makes limits of working time hard: absences, joiners, leavers, nights, missing clock times. */
import * as fc from "fast-check";
import { dayNumber, weekdayOf } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { DaySpan } from "#server/labour/working-time-scope.ts";
import type { NaivePlant } from "#test/oracles/naive-working-time.ts";
import type { WrittenAbsence, WrittenDay, WrittenEmployee } from "#test/builders/worked-days.ts";

export interface WorkedPlant extends NaivePlant {
  readonly period: DaySpan;
}

const firstDay = dayNumber(2024, 8, 5);

function drawPlant(seed: number, people: number, weeks: number): WorkedPlant {
  const source = randomSource(seed, "worked plant");
  const from = firstDay + source.whole(250);
  const covered = { fromDay: from, toDay: from + 7 * weeks + source.whole(7) };
  const employees: WrittenEmployee[] = [];
  const days: WrittenDay[] = [];
  const absences: WrittenAbsence[] = [];
  for (let employee = 0; employee < people; employee += 1) {
    const joins = source.chance(0.3) ? covered.fromDay + source.whole(40) : undefined;
    const leaves = source.chance(0.3) ? covered.toDay - source.whole(40) : undefined;
    employees.push({
      ...(joins === undefined ? {} : { joinedOn: joins }),
      ...(leaves === undefined ? {} : { leftOn: leaves }),
    });
    for (let each = source.whole(5); each > 0; each -= 1) {
      const begins = covered.fromDay - 20 + source.whole(7 * weeks + 40);
      absences.push({ employee, from: begins, to: begins + source.whole(20) });
    }
    const weekendChance = source.uniform() ** 2;
    const clockChance = source.pick([0, 0.95, 1, 1]);
    const long = source.whole(6);
    for (let day = joins ?? covered.fromDay; day < Math.min(covered.toDay, leaves ?? Infinity); day += 1) {
      const isAway = absences.some(
        (span) => span.employee === employee && span.from <= day && day <= span.to,
      );
      if (!source.chance(isAway ? 0.05 : weekdayOf(day) > 4 ? weekendChance : 0.95)) continue;
      // Half hours, so that sums and means are exact at the limits.
      const hours = 5 + source.whole(6 + long) / 2 + source.whole(4);
      const starts = source.pick([5, 7, 8, 9, 13, 21]);
      const overtime = source.chance(0.6) ? Math.min(hours, source.whole(5)) : 0;
      const left = hours - overtime;
      days.push({
        employee,
        day,
        hours,
        overtime,
        ...(weekdayOf(day) === 6 ? { sunday: left } : {}),
        ...(weekdayOf(day) < 5 && source.chance(0.02) ? { holiday: left } : {}),
        ...(source.chance(clockChance) ? { clock: [starts, starts + hours] as const } : {}),
      });
    }
  }
  const begins = covered.fromDay + source.pick([0, 0, source.whole(7 * weeks)]);
  const ends = covered.toDay - source.pick([0, 0, source.whole(7 * weeks)]);
  return {
    employees,
    days,
    absences,
    covered,
    period: { fromDay: begins, toDay: Math.max(begins + 1, ends) },
  };
}

/** One to three people over one to fifty weeks. */
export const workedPlant: fc.Arbitrary<WorkedPlant> = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 50 }))
  .map(([seed, people, weeks]) => drawPlant(seed, people, weeks));
