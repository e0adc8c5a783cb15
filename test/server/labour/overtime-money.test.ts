/** What the billed parts of overtime cost. Oracle: the method's 46 hours at 20 euros an hour, 35 of them regular: 95 euros more. */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import type { OvertimeMaterial } from "#server/labour/overtime-analysis.ts";
import { overtimeCosts, overtimeMoney } from "#server/labour/overtime-money.ts";
import type { OvertimeStates } from "#server/labour/overtime-states.ts";
import { buildQuestion } from "#test/builders/labour-question.ts";
import { workWeeksOf, type WrittenWeek } from "#test/builders/worked-weeks.ts";

const monday = 20_003;
const none = { count: 0, employee: new Int32Array(0), day: new Int32Array(0) };
const noDays = {
  ...none,
  minutes: new Float64Array(0),
  overtimeMinutes: new Float64Array(0),
  sundayMinutes: new Float64Array(0),
  holidayMinutes: new Float64Array(0),
  nightMinutes: new Float64Array(0),
  startsAt: new Float64Array(0),
  endsAt: new Float64Array(0),
};

/** One week of 46 hours, 11 of them overtime: 5 on the client's orders, 4 on others', 2 on none. */
const week: WrittenWeek = {
  employee: 0,
  week: monday,
  hours: 46,
  clientOvertime: 5,
  otherOvertime: 4,
  unassignedOvertime: 2,
};

function materialOf(
  rows: readonly WrittenWeek[],
  hourlyCents: readonly number[],
  whole: readonly WrittenWeek[] = rows,
): OvertimeMaterial {
  const recorded = workWeeksOf(rows);
  const count = hourlyCents.length;
  return {
    people: {
      teamNames: ["Milling"],
      questions: [],
      covered: {
        firstDay: monday,
        endDay: monday + 7,
        timeEntries: 1,
        overtimeEntries: 1,
        timedEntries: 0,
        absences: 0,
        surveyAnswers: 0,
        openingHours: 0,
      },
      employees: {
        count,
        team: new Int32Array(count),
        weeklyMinutes: new Float64Array(count).fill(2100),
        hourlyCents: Float64Array.from(hourlyCents),
        joinedOn: new Float64Array(count).fill(NaN),
        leftOn: new Float64Array(count).fill(NaN),
      },
      workDays: noDays,
      absences: {
        count: 0,
        employee: new Int32Array(0),
        fromDay: new Int32Array(0),
        toDay: new Int32Array(0),
        kind: new Int32Array(0),
      },
      contacts: { ...none, client: new Int32Array(0), threat: new Uint8Array(0) },
      answers: {
        ...none,
        instrument: new Int32Array(0),
        question: new Int32Array(0),
        score: new Float64Array(0),
      },
    },
    workWeeks: recorded,
    wholeWeeks: whole === rows ? recorded : workWeeksOf(whole),
    overtime: {
      overtimeWork: {
        count: 0,
        operation: new Int32Array(0),
        order: new Int32Array(0),
        week: new Int32Array(0),
        day: new Int32Array(0),
        minutes: new Float64Array(0),
      },
      centreWeeks: {
        count: 0,
        centre: new Int32Array(0),
        week: new Int32Array(0),
        client: new Int32Array(0),
        minutes: new Float64Array(0),
        overtimeMinutes: new Float64Array(0),
      },
      planWeeks: {
        count: 0,
        centre: new Int32Array(0),
        week: new Int32Array(0),
        client: new Int32Array(0),
        minutes: new Float64Array(0),
      },
      unassigned: {
        count: 0,
        week: new Int32Array(0),
        day: new Int32Array(0),
        minutes: new Float64Array(0),
      },
      haste: new Uint8Array(0),
      clientOfOrder: new Int32Array(0),
    },
    shop: null,
    question: buildQuestion({ fromDay: monday, toDay: monday + 7 }),
  };
}

function statesOf(overrides: Partial<OvertimeStates> = {}): OvertimeStates {
  return {
    payrollMinutes: 660,
    directMinutes: 300,
    inducedMinutes: { estimate: 120, low: 0, high: 240 },
    volumeMinutes: 120,
    unexplainedMinutes: 120,
    clientOrderMinutes: 300,
    otherOrderMinutes: 240,
    unassignedClientMinutes: 0,
    ...overrides,
  };
}

const moneyOf = (material: OvertimeMaterial, states: OvertimeStates) =>
  overtimeMoney(overtimeCosts(material, states), states);

// 8 hours at a quarter and 3 at a half of 20 euros.
const weekCents = 8 * 500 + 3 * 1000;

describe("the money of overtime", () => {
  it("is the part of the week's premiums that the billed minutes have", () => {
    const { premiumCents } = moneyOf(materialOf([week], [2000]), statesOf());
    expect(premiumCents.direct).toBe(Math.round((weekCents * 300) / 660));
    expect(premiumCents.induced).toEqual({
      estimate: Math.round((weekCents * 120) / 660),
      low: 0,
      high: Math.round((weekCents * 240) / 660),
    });
    const half = moneyOf(materialOf([week], [2000]), statesOf({ directMinutes: 150 }));
    expect(half.premiumCents.direct).toBe(Math.round((weekCents * 150) / 660));
  });

  it("takes hours of unknown cost for such as the others", () => {
    const rows = [week, { ...week, employee: 1 }];
    const states = statesOf({
      payrollMinutes: 1320,
      directMinutes: 600,
      clientOrderMinutes: 600,
      otherOrderMinutes: 480,
    });
    const { premiumCents } = moneyOf(materialOf(rows, [2000, NaN]), states);
    expect(premiumCents.direct).toBe(Math.round((2 * weekCents * 300) / 660));
    expect(moneyOf(materialOf([week], [NaN]), statesOf()).premiumCents.direct).toMatchObject({
      reason: "no-hourly-cost",
    });
  });

  it("costs a cut week its part of the whole one, whose first hours are not the cut one's", () => {
    // Of the week's overtime the period holds one hour in eleven.
    const cut = { ...week, hours: 1, clientOvertime: 1, otherOvertime: 0, unassignedOvertime: 0 };
    const states = statesOf({
      payrollMinutes: 60,
      directMinutes: 60,
      clientOrderMinutes: 60,
      otherOrderMinutes: 0,
    });
    const { premiumCents } = moneyOf(
      materialOf([cut], [2000], [{ employee: 0, week: monday - 7, hours: 36, clientOvertime: 1 }, week]),
      states,
    );
    expect(premiumCents.direct).toBe(Math.round(weekCents / 11));
  });

  it("is not computable where its hours are not", () => {
    const states = statesOf({ inducedMinutes: notComputable("no-operations", ["operations"]) });
    expect(moneyOf(materialOf([week], [2000]), states).premiumCents.induced).toMatchObject({
      reason: "no-operations",
    });
  });
});
