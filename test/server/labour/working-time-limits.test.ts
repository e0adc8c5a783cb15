/** All limits together: a day-by-day reference on random plants, laws, and what cannot be computed. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingTimeLimits, type WorkingTimeLimit } from "#shared/schema/people.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { workingTimeCases, type WorkingTimeCases } from "#server/labour/working-time-limits.ts";
import type { DaySpan } from "#server/labour/working-time-scope.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import { workedPlant, type WorkedPlant } from "#test/arbitraries/worked-plant.ts";
import {
  bands,
  casesIn,
  monday,
  parameters,
  reasonOf,
  recordOf,
  weeksFrom,
  weeksOf,
} from "#test/builders/working-time-cases.ts";
import { naiveWorkingTime, type NaiveCase } from "#test/oracles/naive-working-time.ts";

describe("what cannot be computed", () => {
  it("names hours that are missing, clock times that are missing, and a record shorter than a case", () => {
    const span = weeksFrom(4);
    const none = workingTimeCases(recordOf({ days: [] }), parameters, span);
    expect(workingTimeLimits.map((limit) => reasonOf(none, limit))).toEqual(Array(8).fill("no-time-entries"));
    const elsewhere = workingTimeCases(recordOf({ days: weeksOf([40], monday - 70) }), parameters, span);
    expect(reasonOf(elsewhere, "dailyHours")).toBe("no-time-entries");
    const short = workingTimeCases(recordOf({ days: weeksOf([40, 40, 40]) }), parameters, span);
    expect(workingTimeLimits.map((limit) => reasonOf(short, limit))).toEqual([
      null,
      null,
      "too-short",
      "too-short",
      "no-clock-times",
      "no-clock-times",
      null,
      "too-short",
    ]);
    expect(short.limits.dailyRest).toMatchObject({
      missing: ["time_entries.started_at", "time_entries.ended_at"],
    });
  });

  it("takes the weekend and the holidays beside the record for covered", () => {
    // From Thursday 2 January 2025, after a holiday, to Friday 10 January: the second week is whole, the first lacks two days.
    const days = [2, 3, 6, 7, 8, 9, 10].map((day) => ({ day: dayNumber(2025, 1, day), hours: 8 }));
    const span = { fromDay: dayNumber(2025, 1, 1), toDay: dayNumber(2025, 2, 1) };
    expect(bands(workingTimeCases(recordOf({ days }), parameters, span), "weeklyHours")).toEqual([1, 0, 0]);
  });

  it("refuses days out of order", () => {
    const record = recordOf({ days: weeksOf([40]) });
    record.workDays.day.reverse();
    expect(() => workingTimeCases(record, parameters, weeksFrom(1))).toThrow(RangeError);
  });
});

const bandNames = ["kept", "near", "over"] as const;

/** What a case is by its value, by the limits as they stand. */
function bandOf(limit: WorkingTimeLimit, value: number): (typeof bandNames)[number] {
  const [bound, least] = {
    dailyHours: [10, false] as const,
    weeklyHours: [48, false] as const,
    twelveWeekAverage: [44, false] as const,
    referenceAverage: [48, false] as const,
    dailyRest: [11, true] as const,
    weeklyRest: [35, true] as const,
    daysInARow: [6, false] as const,
    yearlyQuota: [220, false] as const,
  }[limit];
  const slack = 1e-4;
  if (least) {
    if (value < bound - slack) return "over";
    return value <= bound * 1.1 + slack ? "near" : "kept";
  }
  if (value > bound + slack) return "over";
  return value >= bound * 0.9 - slack ? "near" : "kept";
}

const casesOfPlant = ({ covered, period, ...written }: WorkedPlant): WorkingTimeCases =>
  workingTimeCases(recordOf(written), parameters, period, covered);

/** Counts by cell and the unknown cases, of what ends in the period. */
function expectedCells(
  limit: WorkingTimeLimit,
  cases: readonly NaiveCase[],
  { period, employees }: WorkedPlant,
  { quarters }: WorkingTimeCases,
) {
  const empty = Array<number>(employees.length * quarters.count).fill(0);
  const cells = { kept: [...empty], near: [...empty], over: [...empty] };
  let unknown = 0;
  for (const { employee, day, value } of cases) {
    if (day < period.fromDay || day >= period.toDay) continue;
    const quarter = quarters.startsOn.findLastIndex((start) => start <= day);
    if (value === null) unknown += 1;
    else cells[bandOf(limit, value)][employee * quarters.count + quarter] += 1;
  }
  return { ...cells, unknown };
}

const countsOf = (answer: WorkingTimeCases, limit: WorkingTimeLimit): number =>
  isNotComputable(answer.limits[limit]) ? 0 : casesIn(answer, limit).totals.over;

describe("all limits", () => {
  it("agree with a reference that goes day by day", () => {
    fc.assert(
      fc.property(workedPlant, (plant) => {
        const answer = casesOfPlant(plant);
        const naive = naiveWorkingTime(plant, plant.period);
        for (const limit of workingTimeLimits) {
          const expected = expectedCells(limit, naive[limit], plant, answer);
          const cases = answer.limits[limit];
          if (isNotComputable(cases)) {
            expect([...expected.kept, ...expected.near, ...expected.over].some((each) => each > 0)).toBe(
              false,
            );
            continue;
          }
          const { kept, near, over, totals } = cases;
          expect({ kept: [...kept], near: [...near], over: [...over], unknown: totals.unknown }).toEqual(
            expected,
          );
          expect(totals.cases).toBe(totals.kept + totals.near + totals.over);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("have cases of every band on such plants", () => {
    const seen = new Set<string>();
    for (const plant of fc.sample(workedPlant, { seed: 1, numRuns: 300 })) {
      const { limits } = casesOfPlant(plant);
      for (const limit of workingTimeLimits) {
        const cases = limits[limit];
        if (isNotComputable(cases)) continue;
        for (const band of bandNames) if (cases.totals[band] > 0) seen.add(`${limit} ${band}`);
      }
    }
    expect(seen.size).toBe(workingTimeLimits.length * bandNames.length);
  });

  it("never lose a case over a limit of hours when a day gets more of them", () => {
    fc.assert(
      fc.property(workedPlant, fc.nat(), fc.integer({ min: 1, max: 8 }), (plant, drawn, more) => {
        if (plant.days.length === 0) return;
        const chosen = drawn % plant.days.length;
        const days = plant.days.map((day, place) =>
          place === chosen ? { ...day, hours: day.hours + more } : day,
        );
        const [before, after] = [casesOfPlant(plant), casesOfPlant({ ...plant, days })];
        for (const limit of ["dailyHours", "weeklyHours", "twelveWeekAverage", "referenceAverage"] as const) {
          expect(countsOf(after, limit)).toBeGreaterThanOrEqual(countsOf(before, limit));
        }
      }),
    );
  });

  it("never lose a case over an average when a week without hours turns out to be an absence", () => {
    fc.assert(
      fc.property(workedPlant, fc.nat(), (plant, drawn) => {
        if (plant.days.length === 0) return;
        const { employee = 0 } = plant.days[drawn % plant.days.length];
        // The record's edges stay: an absence before or after them would only add windows.
        const own = plant.days.filter((day) => (day.employee ?? 0) === employee).map(({ day }) => day);
        const absence = { employee, from: Math.min(...own), to: Math.max(...own) };
        const neutral = { ...plant, absences: [...plant.absences, absence] };
        for (const limit of ["twelveWeekAverage", "referenceAverage"] as const) {
          expect(countsOf(casesOfPlant(neutral), limit)).toBeGreaterThanOrEqual(
            countsOf(casesOfPlant(plant), limit),
          );
        }
      }),
    );
  });

  it("change nothing but the quarter when all days are later by whole weeks", () => {
    const quarterFree = workingTimeLimits.filter((limit) => limit !== "yearlyQuota");
    fc.assert(
      fc.property(workedPlant, fc.integer({ min: 1, max: 400 }), (plant, weeks) => {
        const shift = 7 * weeks;
        const later = (span: DaySpan) => ({ fromDay: span.fromDay + shift, toDay: span.toDay + shift });
        const shifted: WorkedPlant = {
          covered: later(plant.covered),
          period: later(plant.period),
          employees: plant.employees.map(({ joinedOn, leftOn }) => ({
            ...(joinedOn === undefined ? {} : { joinedOn: joinedOn + shift }),
            ...(leftOn === undefined ? {} : { leftOn: leftOn + shift }),
          })),
          days: plant.days.map((day) => ({ ...day, day: day.day + shift })),
          absences: plant.absences.map((each) => ({ ...each, from: each.from + shift, to: each.to + shift })),
        };
        const [before, after] = [casesOfPlant(plant), casesOfPlant(shifted)];
        for (const limit of quarterFree) {
          const [one, other] = [before.limits[limit], after.limits[limit]];
          expect(isNotComputable(one) ? one : one.totals).toEqual(
            isNotComputable(other) ? other : other.totals,
          );
        }
      }),
    );
  });
});
