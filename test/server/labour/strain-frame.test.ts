/** The frame of person-weeks, counted by hand; then laws on simulated plants. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowAt, seasonOf, strainFrame, weekDose, wholeWeeks } from "#server/labour/strain-frame.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import { plainPlant, plantStart, strainPlant } from "#test/builders/strain-plant.ts";
import { strainRecord, type StrainRecord, type WrittenWeek } from "#test/builders/strain-record.ts";

const monday = 19_723;
const at = (week: number, day = 0): number => monday + 7 * week + day;
const worked = (employee: number, week: number, minutes: number, client = 0): WrittenWeek => ({
  employee,
  week: at(week),
  minutes,
  client,
});
const everyWeek = (employee: number, from: number, to: number): WrittenWeek[] =>
  Array.from({ length: to - from }, (_, week) => worked(employee, from + week, 2000));
const frameOf = (record: StrainRecord, weeks: number, exposureWeeks = 4) =>
  strainFrame(record, { period: { fromDay: monday, toDay: at(weeks) }, exposureWeeks, client: 0 });
const rowsOf = (frame: ReturnType<typeof frameOf>): number[][] =>
  Array.from({ length: frame.count }, (_, row) => [frame.employee[row], (frame.week[row] - monday) / 7]);

describe("the frame of person-weeks", () => {
  it("sums the hours of the weeks before: (100 + 300) of (1000 + 3000) is a tenth, whatever the mean of the weeks' shares", () => {
    const record = strainRecord({
      employees: [{}],
      weeks: [
        worked(0, 0, 1000, 100),
        worked(0, 1, 3000, 300),
        worked(0, 2, 2000, 1000),
        worked(0, 3, 2000, 500),
      ],
    });
    const frame = frameOf(record, 4, 2);
    expect(rowsOf(frame)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect([...frame.dose]).toEqual([0.1, 0.1, 1300 / 5000]);
    // What follows weeks 1, 2 and 3: weeks 2 and 3, week 3 alone, and nothing.
    expect([...frame.futureDose]).toEqual([1500 / 4000, 500 / 2000, NaN]);
    expect([...weekDose(frame, 1)]).toEqual([0.1, 0.1, 0.5]);
    expect([...weekDose(frame, 3)]).toEqual([NaN, NaN, 0.1]);
  });

  it("takes hours from before the period for the dose, and whole weeks of it only", () => {
    const record = strainRecord({ employees: [{}], weeks: everyWeek(0, -2, 5) });
    const frame = strainFrame(record, {
      period: { fromDay: at(0, 2), toDay: at(3, 6) },
      exposureWeeks: 4,
      client: 0,
    });
    expect(rowsOf(frame)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(wholeWeeks({ fromDay: at(0), toDay: at(2) })).toEqual({ firstWeek: at(0), weeks: 2 });
  });

  it("holds leavers until they leave, and joiners from the first week with hours behind it", () => {
    const record = strainRecord({
      employees: [{ leftOn: at(2, 3) }, { joinedOn: at(1) }],
      weeks: [...everyWeek(0, 0, 3), ...everyWeek(1, 1, 5)],
    });
    const frame = frameOf(record, 5);
    expect(rowsOf(frame)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [1, 4],
    ]);
    // Gone after Thursday: four of five days are left.
    expect(frame.freeShare[1]).toBeCloseTo(0.8, 12);
    expect(rowAt(frame, 0, at(2, 6))).toBe(1);
    expect([rowAt(frame, 0, at(3)), rowAt(frame, -1, at(1)), rowAt(frame, 0, at(-1))]).toEqual([-1, -1, -1]);
  });

  it("leaves free the days that nobody is away on already: a spell's own week is at risk, those it goes on through are not", () => {
    const record = strainRecord({
      employees: [{}, {}],
      weeks: [...everyWeek(0, 0, 5), ...everyWeek(1, 0, 5)],
      absences: [
        { employee: 0, fromDay: at(1), toDay: at(3, 1) },
        { employee: 1, fromDay: at(1), toDay: at(1, 4), kind: "paid_leave" },
        { employee: 1, fromDay: at(3, 3), toDay: at(3, 6), kind: "paid_leave" },
      ],
    });
    const frame = frameOf(record, 5);
    const free = [1, 2, 3, 4].map((week) => frame.freeShare[rowAt(frame, 0, at(week))]);
    expect(free).toEqual([1, 0, expect.closeTo(0.6, 12), 1]);
    const onLeave = [1, 2, 3, 4].map((week) => frame.freeShare[rowAt(frame, 1, at(week))]);
    expect(onLeave).toEqual([0, 1, expect.closeTo(0.6, 12), 1]);
  });

  it("lets somebody come in again after an absence longer than the weeks of the dose", () => {
    const record = strainRecord({ employees: [{}], weeks: [worked(0, 0, 2000), worked(0, 6, 2000)] });
    expect(rowsOf(frameOf(record, 9, 4))).toEqual([1, 2, 3, 4, 7, 8].map((week) => [0, week]));
  });

  it("counts the client's hostile contacts of the eight weeks before", () => {
    const record = strainRecord({
      employees: [{}],
      weeks: everyWeek(0, 0, 12),
      contacts: [
        { employee: 0, day: at(1, 6) },
        { employee: 0, day: at(1), client: 1 },
        { employee: -1, day: at(1) },
      ],
    });
    const frame = frameOf(record, 12);
    expect([1, 2, 9, 10].map((week) => frame.pastContacts[rowAt(frame, 0, at(week))])).toEqual([0, 1, 1, 0]);
  });

  it("puts a week into the quarter of its Thursday", () => {
    expect(seasonOf(dayNumber(2024, 4, 1))).toBe(1);
    expect(seasonOf(dayNumber(2024, 12, 30))).toBe(0);
    expect(seasonOf(dayNumber(2024, 9, 30))).toBe(3);
  });

  it("has doses between 0 and 1, one row for a person and week, and every row where it is looked for", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 8 }), (seed, exposureWeeks) => {
        const weeks = 20;
        const plant = strainPlant({ ...plainPlant, seed, people: 8, weeks, teams: 2, departureRate: 0.02 });
        const period = { fromDay: plantStart, toDay: plantStart + 7 * weeks };
        const frame = strainFrame(plant, { period, exposureWeeks, client: 0 });
        for (let row = 0; row < frame.count; row += 1) {
          expect(frame.dose[row]).toBeGreaterThanOrEqual(0);
          expect(frame.dose[row] + frame.controlDose[row]).toBeLessThanOrEqual(1 + 1e-12);
          expect(frame.freeShare[row]).toBeGreaterThanOrEqual(0);
          expect(rowAt(frame, frame.employee[row], frame.week[row] + 6)).toBe(row);
        }
      }),
      { numRuns: 20 },
    );
  });
});
