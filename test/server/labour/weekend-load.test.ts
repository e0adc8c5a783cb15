/** Weekend and holiday hours by person and week, by hand and in total. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekendLoad } from "#server/labour/weekend-load.ts";
import { employeesOf } from "#test/builders/worked-days.ts";
import { workWeeksOf, type WrittenWeek } from "#test/builders/worked-weeks.ts";
import { monday, weeksFrom } from "#test/builders/working-time-cases.ts";

const recordOf = (weeks: readonly WrittenWeek[]) => ({
  employees: employeesOf([{}, {}]),
  workWeeks: workWeeksOf(weeks),
});

const sum = (column: Float64Array): number => column.reduce((all, each) => all + each, 0);

describe("the load of weekends", () => {
  it("lies at the person and the week", () => {
    const record = recordOf([
      { week: monday, hours: 40, saturday: 5 },
      { week: monday + 14, hours: 40, saturday: 1, sundayHoliday: 6, clientWeekend: 3 },
      { employee: 1, week: monday + 7, hours: 8, sundayHoliday: 8 },
      { employee: 1, week: monday + 21, hours: 8, saturday: 8 },
    ]);
    const load = weekendLoad(record, weeksFrom(3));
    expect([...load.weekStarts]).toEqual([monday, monday + 7, monday + 14]);
    expect([...load.saturdayMinutes]).toEqual([300, 0, 60, 0, 0, 0]);
    expect([...load.sundayHolidayMinutes]).toEqual([0, 0, 360, 0, 480, 0]);
    expect([...load.clientMinutes]).toEqual([0, 0, 180, 0, 0, 0]);
  });

  it("takes whole weeks of a period that begins or ends within them, and nothing of an empty one", () => {
    const record = recordOf([
      { week: monday, hours: 40, saturday: 5 },
      { week: monday + 7, hours: 40, saturday: 7 },
      { week: monday + 14, hours: 40, saturday: 9 },
    ]);
    const inner = weekendLoad(record, { fromDay: monday + 9, toDay: monday + 15 });
    expect([...inner.saturdayMinutes.subarray(0, 2)]).toEqual([420, 540]);
    expect(weekendLoad(record, { fromDay: monday, toDay: monday }).saturdayMinutes).toHaveLength(0);
  });

  it("sums to the rows over any period that holds them", () => {
    const weeks = fc.uniqueArray(
      fc.record({
        employee: fc.nat({ max: 1 }),
        place: fc.nat({ max: 30 }),
        saturday: fc.nat({ max: 12 }),
        sundayHoliday: fc.nat({ max: 12 }),
      }),
      { selector: ({ employee, place }) => `${employee}/${place}` },
    );
    fc.assert(
      fc.property(weeks, (drawn) => {
        const rows = drawn.map(({ place, ...rest }) => ({ ...rest, week: monday + 7 * place, hours: 30 }));
        const load = weekendLoad(recordOf(rows), weeksFrom(31));
        expect(sum(load.saturdayMinutes)).toBe(60 * rows.reduce((all, row) => all + row.saturday, 0));
        expect(sum(load.sundayHolidayMinutes)).toBe(
          60 * rows.reduce((all, row) => all + row.sundayHoliday, 0),
        );
      }),
    );
  });
});
