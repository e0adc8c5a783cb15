/** Means over consecutive weeks. Oracles: the weeks of the method's section 2; straddling windows as in the Court of Justice's C-254/18. */
import { describe, expect, it } from "vitest";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import { datedParameters } from "#test/builders/worked-days.ts";
import {
  monday,
  parameters,
  weeksOf,
  recordOf,
  weeksFrom,
  casesIn,
  bands,
  bandsOf,
  reasonOf,
} from "#test/builders/working-time-cases.ts";

describe("the twelve-week average", () => {
  it("is 44.333 h over 42,46,48,44,40,47,48,45,39,44,46,43, a breach without a week over 48 (method, section 2)", () => {
    const days = weeksOf([42, 46, 48, 44, 40, 47, 48, 45, 39, 44, 46, 43]);
    expect(bandsOf(days, "twelveWeekAverage", 12)).toEqual([0, 0, 1]);
    expect(bandsOf(days, "weeklyHours", 12)[2]).toBe(0);
    // The mean itself: over 44.33, not over 44.34.
    const span = weeksFrom(12);
    const under = (limit: number) =>
      bands(
        workingTimeCases(
          recordOf({ days }),
          datedParameters({ twelve_week_average_limit: limit }),
          span,
          span,
        ),
        "twelveWeekAverage",
      );
    expect(under(44.333)).toEqual([0, 0, 1]);
    expect(under(44.334)).toEqual([0, 1, 0]);
  });

  it("leaves out sick weeks: ten weeks and two sick give 45.3 h, a breach that 37.75 h would hide (method, section 2)", () => {
    const days = weeksOf([42, 46, 48, 44, 47, 48, 45, 44, 46, 43]);
    const sick = [{ from: monday + 70, to: monday + 83 }];
    expect(bandsOf(days, "twelveWeekAverage", 12, { absences: sick })).toEqual([0, 0, 1]);
    const span = weeksFrom(12);
    const limited = (limit: number) =>
      bands(
        workingTimeCases(
          recordOf({ days, absences: sick }),
          datedParameters({ twelve_week_average_limit: limit }),
          span,
          span,
        ),
        "twelveWeekAverage",
      )[2];
    expect([limited(45.29), limited(45.3)]).toEqual([1, 0]);
  });

  it("counts a week with two of its five weekdays away as three fifths", () => {
    // Eleven weeks of 44 h and three days of 8.8 h are 44 h a week: at the limit, not over it.
    const days = [
      ...weeksOf(Array(11).fill(44)),
      ...[0, 1, 2].map((day) => ({ day: monday + 77 + day, hours: 8.8 })),
    ];
    const away = [{ from: monday + 80, to: monday + 81 }];
    expect(bandsOf(days, "twelveWeekAverage", 12, { absences: away })).toEqual([0, 1, 0]);
    const more = [...days.slice(0, -1), { day: monday + 79, hours: 9 }];
    expect(bandsOf(more, "twelveWeekAverage", 12, { absences: away })).toEqual([0, 0, 1]);
    // A weekend between two absences and a second absence of the same days change nothing.
    const twice = [...away, { from: monday + 80, to: monday + 83 }];
    expect(bandsOf(days, "twelveWeekAverage", 12, { absences: twice })).toEqual([0, 1, 0]);
  });

  it("does not take a closed firm for an absence", () => {
    expect(
      bandsOf(weeksOf([48, 48, 48, 48, 48, 0, 48, 48, 48, 48, 48, 48]), "twelveWeekAverage", 12),
    ).toEqual([0, 0, 0].map((_, band) => (band === 1 ? 1 : 0)));
  });

  it("finds what straddles the year's end and fixed twelve-week periods hide (CJEU C-254/18)", () => {
    // Six light weeks, then six heavy, twelve weeks from 7 October 2024; again in reverse from 30 December on.
    const start = dayNumber(2024, 10, 7);
    const [light, heavy] = [Array<number>(6).fill(38), Array<number>(6).fill(47)];
    const days = weeksOf([...light, ...heavy, ...heavy, ...light], start);
    const span = weeksFrom(24, start);
    const cases = workingTimeCases(recordOf({ days }), parameters, span, span);
    // Both fixed periods have a mean of 42.5 h.
    for (const from of [start, start + 84]) {
      const fixed = weeksFrom(12, from);
      expect(
        bands(workingTimeCases(recordOf({ days }), parameters, fixed, fixed), "twelveWeekAverage"),
      ).toEqual([0, 1, 0]);
    }
    // 12 weeks with j light ones: (38 j + 47 (12 − j))/12 > 44 for j ≤ 3, ending two weeks before the year does and up to April.
    expect(casesIn(cases, "twelveWeekAverage").totals).toEqual({
      cases: 13,
      kept: 0,
      near: 6,
      over: 7,
      peopleOver: 1,
      unknown: 0,
    });
    // Windows end from 29 December 2024 on: one in the last quarter of 2024, twelve in 2025.
    expect([...casesIn(cases, "twelveWeekAverage").over]).toEqual([0, 7]);
  });

  it("counts windows that end in the period though they begin before it", () => {
    const days = weeksOf(Array(20).fill(45));
    const covered = weeksFrom(20);
    const cases = workingTimeCases(recordOf({ days }), parameters, weeksFrom(2, monday + 7 * 18), covered);
    expect(bands(cases, "twelveWeekAverage")).toEqual([0, 0, 2]);
  });

  it("lies within employment, and is not told for less than a week of presence", () => {
    const days = weeksOf(Array(20).fill(45));
    const joined = [{ joinedOn: monday + 1, leftOn: monday + 7 * 14 - 1 }];
    expect(bandsOf(days, "twelveWeekAverage", 20, { employees: joined })).toEqual([0, 0, 2]);
    const oneLongDay = [{ day: monday + 80, hours: 10 }];
    const away = [{ from: monday, to: monday + 83 }];
    const span = weeksFrom(12);
    const record = recordOf({ days: oneLongDay, absences: away });
    expect(reasonOf(workingTimeCases(record, parameters, span, span), "twelveWeekAverage")).toBe("too-short");
  });
});

describe("the average over the reference period", () => {
  it("runs over seventeen weeks, or as many as are set", () => {
    const days = weeksOf(Array(18).fill(49));
    expect(bandsOf(days, "referenceAverage", 18)).toEqual([0, 0, 2]);
    const span = weeksFrom(18);
    const shorter = datedParameters({
      reference_average_weeks: { fromDays: [0, monday + 7 * 16], values: [17, 6] },
    });
    // Twelve windows of six weeks end from the sixteenth week on ... only those whose last day is after the change.
    expect(bands(workingTimeCases(recordOf({ days }), shorter, span, span), "referenceAverage")).toEqual([
      0, 0, 2,
    ]);
    expect(
      bands(
        workingTimeCases(recordOf({ days }), datedParameters({ reference_average_weeks: 6 }), span, span),
        "referenceAverage",
      ),
    ).toEqual([0, 0, 13]);
  });
});
