/** What overtime costs beyond its hours. Oracle: 46 h at 20 €/h, 990 € (method, section 2); the rest by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  overtimePremiums,
  sumPremiums,
  type OvertimeRecord,
  type PremiumSums,
} from "#server/labour/overtime-premium.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import {
  datedParameters,
  employeesOf,
  workDaysOf,
  type WrittenDay,
  type WrittenEmployee,
} from "#test/builders/worked-days.ts";
import { workWeeksOf, type WrittenWeek } from "#test/builders/worked-weeks.ts";

const monday = dayNumber(2025, 1, 6);
const ever = { fromDay: monday - 4000, toDay: monday + 4000 };

function recordOf(
  days: readonly WrittenDay[],
  weeks: readonly WrittenWeek[],
  employees: readonly WrittenEmployee[] = [{ hourlyCost: 20 }],
): OvertimeRecord {
  return { employees: employeesOf(employees), workDays: workDaysOf(days), workWeeks: workWeeksOf(weeks) };
}

function sumsOf(
  record: OvertimeRecord,
  changed: Parameters<typeof datedParameters>[0] = {},
  period = ever,
): PremiumSums {
  return sumPremiums(record.workWeeks, overtimePremiums(record, datedParameters(changed)), period);
}

/** Two hours of overtime on each of five days and one on Saturday: 46 h. */
const longWeek: WrittenDay[] = [
  ...[0, 1, 2, 3, 4].map((day) => ({ day: monday + day, hours: 9, overtime: 2 })),
  { day: monday + 5, hours: 1, overtime: 1 },
];

/** So many weeks of 35 h and of overtime on the client's orders, each on one day. */
function year(weeks: number, overtime: number, employee = 0): { days: WrittenDay[]; weeks: WrittenWeek[] } {
  const places = [...Array(weeks).keys()];
  return {
    days: places.map((place) => ({ employee, day: monday + 7 * place, hours: 35 + overtime, overtime })),
    weeks: places.map((place) => ({
      employee,
      week: monday + 7 * place,
      hours: 35 + overtime,
      clientOvertime: overtime,
    })),
  };
}

describe("overtime premiums", () => {
  it("of 46 h at 20 €/h are 8 h at 25 % and 3 h at 50 %, so that the week is paid 990 €", () => {
    const record = recordOf(longWeek, [{ week: monday, hours: 46, clientOvertime: 11 }]);
    const premiums = overtimePremiums(record, datedParameters());
    expect([...premiums.overtimeMinutes]).toEqual([11 * 60]);
    expect([...premiums.firstBandMinutes]).toEqual([8 * 60]);
    expect(premiums.premiumCents[0] + 46 * 2000).toBeCloseTo(99_000, 6);
  });

  it("are spread over the week's overtime pro rata, whoever's order it was on", () => {
    const record = recordOf(longWeek, [
      { week: monday, hours: 46, clientOvertime: 5.5, otherOvertime: 4.4, unassignedOvertime: 1.1 },
    ]);
    const sums = sumsOf(record);
    expect(sums.clientPremiumCents).toBeCloseTo(3500, 6);
    expect(sums.otherPremiumCents).toBeCloseTo(2800, 6);
    expect(sums.unassignedPremiumCents).toBeCloseTo(700, 6);
    expect(sums.costedMinutes).toBeCloseTo(660, 6);
    expect(sums.uncostedMinutes).toBe(0);
  });

  it("add the company's own for Sundays, holidays and nights to those of overtime", () => {
    const days = [
      { day: monday, hours: 8, holiday: 8 },
      { day: monday + 1, hours: 10, overtime: 2, night: 5 },
      { day: monday + 6, hours: 6, sunday: 6 },
    ];
    const record = recordOf(days, [{ week: monday, hours: 24, otherOvertime: 16 }]);
    // 8 h at 25 % and 8 h at 50 %; 6 Sunday hours at 100 %, 8 holiday hours at 50 %; of 5 night hours a fifth was overtime.
    const changed = { sunday_premium: 1, holiday_premium: 0.5, night_premium: 0.2 };
    const premiumHours = 8 * 0.25 + 8 * 0.5 + 6 + 4 + 0.2;
    expect(sumsOf(record, changed).otherPremiumCents).toBeCloseTo(premiumHours * 2000, 6);
    expect(sumsOf(record).otherPremiumCents).toBeCloseTo(6 * 2000, 6);
  });

  it("are those of the week's last day", () => {
    const raised = { overtime_first_band_premium: { fromDays: [0, monday + 6], values: [0.25, 0.4] } };
    const { days, weeks } = year(2, 4);
    const record = recordOf(days, weeks);
    expect(sumsOf(record, raised).clientPremiumCents).toBeCloseTo(2 * 4 * 0.4 * 2000, 6);
    const later = { overtime_first_band_premium: { fromDays: [0, monday + 7], values: [0.25, 0.4] } };
    expect(sumsOf(record, later).clientPremiumCents).toBeCloseTo(4 * 0.65 * 2000, 6);
  });

  it("are not computed for people whose hourly cost is not known, whose minutes are counted", () => {
    const [one, other] = [year(1, 4), year(1, 3, 1)];
    const record = recordOf(
      [...one.days, ...other.days],
      [...one.weeks, ...other.weeks],
      [{ hourlyCost: 20 }, {}],
    );
    const sums = sumsOf(record);
    expect(sums.clientPremiumCents).toBeCloseTo(2000, 6);
    expect([sums.costedMinutes, sums.uncostedMinutes]).toEqual([240, 180]);
  });

  it("are summed over the weeks that begin in the period", () => {
    const { days, weeks } = year(3, 4);
    const record = recordOf(days, weeks);
    const second = { fromDay: monday + 7, toDay: monday + 14 };
    expect(sumsOf(record, {}, second).clientPremiumCents).toBeCloseTo(2000, 6);
    expect(sumsOf(record, {}, { ...second, toDay: monday + 15 }).clientPremiumCents).toBeCloseTo(4000, 6);
  });
});

describe("compulsory rest", () => {
  it("is the hours beyond the quota at the hourly cost, spread over the year's overtime", () => {
    // 46 weeks of 5 h: 230 h, ten beyond the quota.
    const { days, weeks } = year(46, 5);
    const record = recordOf(days, weeks);
    const premiums = overtimePremiums(record, datedParameters());
    expect(premiums.restCents.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10 * 2000, 6);
    expect(premiums.restCents[0]).toBeCloseTo(premiums.restCents[45], 9);
    expect(sumsOf(record, { quota_rest_share: 0.5 }).clientRestCents).toBeCloseTo(10 * 1000, 6);
    expect(sumsOf(record, { yearly_overtime_quota: 230 }).clientRestCents).toBe(0);
  });

  it("begins anew each year, with the week that ends in it", () => {
    const { days, weeks } = year(60, 4);
    // 51 weeks end in 2025, 204 h; nine in 2026.
    expect(sumsOf(recordOf(days, weeks)).clientRestCents).toBe(0);
    expect(sumsOf(recordOf(days, weeks), { yearly_overtime_quota: 200 }).clientRestCents).toBeCloseTo(
      4 * 2000,
      6,
    );
  });

  it("is each person's own", () => {
    const [one, other] = [year(40, 4), year(46, 5, 1)];
    const employees = [{ hourlyCost: 20 }, { hourlyCost: 30 }];
    const record = recordOf([...one.days, ...other.days], [...one.weeks, ...other.weeks], employees);
    expect(sumsOf(record).clientRestCents).toBeCloseTo(10 * 3000, 6);
  });

  it("is earned by Sunday hours only beyond the legal week", () => {
    const places = [...Array(40).keys()];
    const sundays = (hours: number) =>
      recordOf(
        places.flatMap((place) => [
          { day: monday + 7 * place, hours },
          { day: monday + 7 * place + 6, hours: 6, sunday: 6 },
        ]),
        places.map((place) => ({ week: monday + 7 * place, hours: hours + 6, otherOvertime: 6 })),
      );
    expect(sumsOf(sundays(35)).otherRestCents).toBeCloseTo(20 * 2000, 6);
    expect(sumsOf(sundays(34)).otherRestCents).toBe(0);
  });
});

const writtenWeeks = fc.array(
  fc.record({
    employee: fc.nat({ max: 2 }),
    overtime: fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 })),
    weekday: fc.nat({ max: 6 }),
  }),
  { minLength: 1, maxLength: 60 },
);

const sum = ([one, two, three]: readonly [number, number, number]): number => one + two + three;

/** Each written week after the one before, all overtime on one of its days. */
function drawnRecord(
  drawn: readonly { employee: number; overtime: readonly [number, number, number]; weekday: number }[],
  hourlyCost = 20,
): OvertimeRecord {
  return recordOf(
    drawn.map(({ employee, overtime, weekday }, place) => ({
      employee,
      day: monday + 7 * place + weekday,
      hours: 35 + sum(overtime),
      ...(weekday === 6 ? { sunday: sum(overtime) } : { overtime: sum(overtime) }),
    })),
    drawn.map(({ employee, overtime: [one, two, three] }, place) => ({
      employee,
      week: monday + 7 * place,
      hours: 35 + one + two + three,
      clientOvertime: one,
      otherOvertime: two,
      unassignedOvertime: three,
    })),
    [{ hourlyCost }, { hourlyCost }, { hourlyCost }],
  );
}

const totalOf = (sums: PremiumSums): number =>
  sums.clientPremiumCents +
  sums.otherPremiumCents +
  sums.unassignedPremiumCents +
  sums.clientRestCents +
  sums.otherRestCents +
  sums.unassignedRestCents;

const withRest = { yearly_overtime_quota: 60, sunday_premium: 0.5 };

describe("premiums and rest", () => {
  it("of client, others and nobody sum to those of all weeks", () => {
    fc.assert(
      fc.property(writtenWeeks, (drawn) => {
        const record = drawnRecord(drawn);
        const { premiumCents, restCents } = overtimePremiums(record, datedParameters(withRest));
        const all = [...premiumCents, ...restCents].reduce((sum, each) => sum + each, 0);
        expect(totalOf(sumsOf(record, withRest))).toBeCloseTo(all, 4);
      }),
    );
  });

  it("double with the hourly cost", () => {
    fc.assert(
      fc.property(writtenWeeks, (drawn) => {
        const [one, two] = [drawnRecord(drawn), drawnRecord(drawn, 40)];
        expect(totalOf(sumsOf(two, withRest))).toBeCloseTo(2 * totalOf(sumsOf(one, withRest)), 4);
      }),
    );
  });

  it("never fall when a week gets another hour of overtime", () => {
    fc.assert(
      fc.property(writtenWeeks, fc.nat(), (drawn, chosen) => {
        const more = drawn.map((week, place) => ({
          ...week,
          overtime:
            place === chosen % drawn.length
              ? ([week.overtime[0] + 1, week.overtime[1], week.overtime[2]] as const)
              : week.overtime,
        }));
        expect(totalOf(sumsOf(drawnRecord(more), withRest))).toBeGreaterThan(
          totalOf(sumsOf(drawnRecord(drawn), withRest)),
        );
      }),
    );
  });
});
