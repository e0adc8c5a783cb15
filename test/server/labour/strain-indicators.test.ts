/** The usual indicators, each with the method's known answer (section 4); then laws. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absenceMinutes, strainIndicators } from "#server/labour/strain-indicators.ts";
import { workingDays } from "#server/scheduling/working-days.ts";
import {
  strainRecord,
  type StrainRecord,
  type WrittenAbsence,
  type WrittenEmployee,
} from "#test/builders/strain-record.ts";

/** 2026-06-01 is a Monday; the four weeks after it hold no French holiday. */
const monday = 20_605;
const period = { fromDay: monday, toDay: monday + 28 };
const days = workingDays(monday - 400, monday + 400);
const indicatorsOf = (record: StrainRecord) => strainIndicators(record, period, days);
const people = (count: number, more: WrittenEmployee = {}): WrittenEmployee[] =>
  Array.from({ length: count }, () => more);
const sick = (
  employee: number,
  from: number,
  to: number,
  kind: WrittenAbsence["kind"] = "sick",
): WrittenAbsence => ({
  employee,
  fromDay: monday + from,
  toDay: monday + to,
  kind,
});

describe("the indicators of strain", () => {
  it("absence: 350 of 7000 hours is 5 %", () => {
    // 50 people of 35 hours over 4 weeks are 7000 hours; 350 hours are 50 days: 2 weeks of 5 people.
    const absences = [0, 1, 2, 3, 4].map((employee) => sick(employee, 7, 20));
    expect(indicatorsOf(strainRecord({ employees: people(50), absences })).absenceRate).toBeCloseTo(0.05, 12);
  });

  it("turnover: six came and four went of fifty there on the eve is 10 %", () => {
    const employees = [
      ...people(46),
      ...people(4, { leftOn: monday + 10 }),
      ...people(6, { joinedOn: monday }),
      ...people(2, { leftOn: monday - 2 }),
    ];
    const { turnoverRate, people: who } = indicatorsOf(strainRecord({ employees }));
    expect(turnoverRate).toBeCloseTo(0.1, 12);
    expect(who).toMatchObject({ employed: 56, joined: 6, left: 4 });
  });

  it("accidents: one in 16 450 hours is a frequency of 60.79; seven days of it a severity of .4255", () => {
    const record = strainRecord({
      employees: people(2),
      weeks: [
        { employee: 0, week: monday, minutes: 16_000 * 60 },
        { employee: 1, week: monday + 7, minutes: 450 * 60 },
        { employee: 1, week: monday + 28, minutes: 5000 },
      ],
      absences: [sick(0, 3, 9, "work_accident"), sick(1, -30, -20, "work_accident"), sick(1, 0, 9)],
    });
    const { accidentFrequency, accidentSeverity, hoursWorked, people: who } = indicatorsOf(record);
    expect(hoursWorked).toBe(16_450);
    expect(accidentFrequency).toBeCloseTo(60.79, 2);
    expect(accidentSeverity).toBeCloseTo(7000 / 16_450, 9);
    expect(who.withAccidents).toBe(1);
  });

  it("spells: five in 200 person-weeks are 25 per thousand", () => {
    const absences = [0, 1, 2, 3, 4].map((employee) => sick(employee, employee, employee + 1));
    const figures = indicatorsOf(strainRecord({ employees: people(50), absences }));
    expect(figures.personWeeks).toBe(200);
    expect(figures.spells).toBe(5);
    expect(figures.spellsPerThousandWeeks).toMatchObject({ estimate: 25, low: expect.closeTo(8.117, 3) });
  });

  it("counts no leave, no day twice, no weekend, no holiday, and no day outside employment or period", () => {
    const absences = [
      sick(0, 0, 4, "paid_leave"),
      sick(0, 7, 9),
      sick(0, 8, 13),
      sick(1, -10, 0),
      sick(1, 25, 60),
      sick(2, 0, 27),
    ];
    const record = strainRecord({ employees: [{}, {}, { leftOn: monday + 1 }], absences });
    const { absent, theoretical } = absenceMinutes(record, period, days);
    expect([...absent].map((minutes) => minutes / 420)).toEqual([5, 1 + 1, 2]);
    expect([...theoretical].map((minutes) => minutes / 420)).toEqual([20, 20, 2]);
    // 2026-07-14 is a Tuesday and a holiday.
    const july = { fromDay: monday + 42, toDay: monday + 49 };
    expect(absenceMinutes(record, july, days).theoretical[0] / 420).toBe(4);
  });

  it("says what is missing", () => {
    expect(indicatorsOf(strainRecord({ employees: people(3) }))).toMatchObject({
      absenceRate: { reason: "no-absences" },
      spells: { reason: "no-absences" },
      accidentFrequency: { reason: "no-absences" },
    });
    const unknown = strainRecord({ employees: people(3, { weeklyMinutes: NaN }), absences: [sick(0, 0, 1)] });
    expect(indicatorsOf(unknown)).toMatchObject({
      absenceRate: { reason: "no-contract-hours" },
      accidentFrequency: { reason: "no-hours" },
    });
    expect(indicatorsOf(strainRecord({ employees: people(3) })).turnoverRate).toMatchObject({
      reason: "no-employment-dates",
    });
    const joining = strainRecord({ employees: people(3, { joinedOn: monday + 1 }) });
    expect(indicatorsOf(joining).turnoverRate).toMatchObject({
      reason: "nobody-on-the-eve",
    });
  });

  const written = fc.array(
    fc.record({ employee: fc.nat(3), from: fc.integer({ min: -20, max: 40 }), length: fc.nat(30) }),
    { minLength: 1, maxLength: 12 },
  );

  it("never counts more absence than contract, and not less when an absence is added", () => {
    fc.assert(
      fc.property(written, (rows) => {
        const absences = rows.map(({ employee, from, length }) => sick(employee, from, from + length));
        const all = absenceMinutes(strainRecord({ employees: people(4), absences }), period, days);
        const fewer = absenceMinutes(
          strainRecord({ employees: people(4), absences: absences.slice(1) }),
          period,
          days,
        );
        for (const [employee, minutes] of all.absent.entries()) {
          expect(minutes).toBeLessThanOrEqual(all.theoretical[employee]);
          expect(minutes).toBeGreaterThanOrEqual(fewer.absent[employee]);
        }
      }),
    );
  });
});
