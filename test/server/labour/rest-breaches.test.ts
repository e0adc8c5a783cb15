/** Short rests by person and week: by hand, and the same number as the limit's count. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { restBreaches, type RestBreaches } from "#server/labour/rest-breaches.ts";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import { weekdayOf } from "#server/scheduling/civil-time.ts";
import { workedPlant } from "#test/arbitraries/worked-plant.ts";
import { workDaysOf, type WrittenDay } from "#test/builders/worked-days.ts";
import { monday, parameters, recordOf, weeksFrom } from "#test/builders/working-time-cases.ts";

const columnsOf = ({ employee, week, rests, breaches }: RestBreaches) =>
  [employee, week, rests, breaches].map((column) => [...column]);

const sum = (column: Int32Array): number => column.reduce((all, each) => all + each, 0);

describe("breaches of the daily rest", () => {
  it("lie in the week in which the rest ends, one row per person and week with a known rest", () => {
    const days: WrittenDay[] = [
      { day: monday, hours: 8, clock: [14, 22] },
      { day: monday + 1, hours: 8, clock: [6, 14] },
      { day: monday + 2, hours: 8, clock: [6, 14] },
      // Sunday night to Monday morning.
      { day: monday + 6, hours: 8, clock: [15, 23] },
      { day: monday + 7, hours: 8, clock: [7, 15] },
      { employee: 1, day: monday + 1, hours: 8 },
      { employee: 1, day: monday + 2, hours: 8 },
      { employee: 2, day: monday + 1, hours: 8, clock: [8, 16] },
      { employee: 2, day: monday + 2, hours: 8, clock: [8, 16] },
      // Another person, on the days after.
      { employee: 3, day: monday + 3, hours: 8, clock: [2, 10] },
      { employee: 3, day: monday + 4, hours: 8, clock: [8, 16] },
    ];
    const found = restBreaches(workDaysOf(days), parameters, weeksFrom(2));
    if (isNotComputable(found)) throw new Error(found.reason);
    expect(found.count).toBe(4);
    expect(columnsOf(found)).toEqual([
      [0, 0, 2, 3],
      [monday, monday + 7, monday, monday],
      [3, 1, 1, 1],
      [1, 1, 0, 0],
    ]);
    const later = restBreaches(workDaysOf(days), parameters, weeksFrom(1, monday + 7));
    expect(isNotComputable(later) ? later : columnsOf(later)).toEqual([[0], [monday + 7], [1], [1]]);
  });

  it("cannot be told without clock times", () => {
    const days = [0, 1, 2].map((day) => ({ day: monday + day, hours: 8 }));
    expect(restBreaches(workDaysOf(days), parameters, weeksFrom(1))).toEqual({
      status: "not-computable",
      reason: "no-clock-times",
      missing: ["time_entries.started_at", "time_entries.ended_at"],
    });
  });

  it("are as many as the cases over the limit, and the rests as many as its cases", () => {
    fc.assert(
      fc.property(workedPlant, ({ covered, period, ...written }) => {
        const record = recordOf(written);
        const found = restBreaches(record.workDays, parameters, period);
        const { dailyRest } = workingTimeCases(record, parameters, period, covered).limits;
        expect(isNotComputable(found)).toBe(isNotComputable(dailyRest));
        if (isNotComputable(found) || isNotComputable(dailyRest)) return;
        expect([sum(found.rests), sum(found.breaches)]).toEqual([
          dailyRest.totals.cases,
          dailyRest.totals.over,
        ]);
        expect(found.week.every((week) => weekdayOf(week) === 0)).toBe(true);
      }),
    );
  });
});
