/**
 * What leaves the computations about people. Oracle: a firm made by hand, 12 people in A, 12 in B and 6 in C over half a year, of
 * whom five in B spend nearly all of their time on the examined client.
 */
import { describe, expect, it } from "vitest";
import type { ComputedPeople } from "#shared/schema/people.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { RecordedPeople } from "#server/labour/labour-record.ts";
import { analysePeople } from "#server/labour/people-analysis.ts";
import { buildQuestion } from "#test/builders/labour-question.ts";
import { strainRecord } from "#test/builders/strain-record.ts";

/** 2025's first two quarters, as weeks are numbered. */
const firstMonday = dayNumber(2024, 12, 30);
const weeks = 26;
const endDay = firstMonday + 7 * weeks;
const names = ["A", "B", "C"];
const sizes = [12, 12, 6];

interface Firm {
  readonly people: RecordedPeople;
  readonly workWeeks: ReturnType<typeof strainRecord>["workWeeks"];
}

const isExposed = (employee: number): boolean => employee >= 12 && employee < 17;

/** An hour on Saturday and half an hour on Sunday each week, 35 in all; people are in order of their teams. */
function firmOf(teamSizes: readonly number[]): Firm {
  const teamOf = teamSizes.flatMap((size, team) => Array.from({ length: size }, () => team));
  const record = strainRecord({
    employees: teamOf.map((team) => ({ team, weeklyMinutes: 2100 })),
    weeks: teamOf.flatMap((_, employee) =>
      Array.from({ length: weeks }, (__, week) => ({
        employee,
        week: firstMonday + 7 * week,
        minutes: 2100,
        client: isExposed(employee) ? 1900 : 210,
        weekend: 60,
        clientWeekend: 15,
      })),
    ),
    absences: teamOf.map((_, employee) => ({
      employee,
      fromDay: firstMonday + 7 * (6 + (employee % 15)),
      toDay: firstMonday + 7 * (6 + (employee % 15)) + 1,
    })),
    answers: teamOf.map((_, employee) => ({
      employee,
      day: firstMonday + 45,
      instrument: 0,
      question: 0,
      score: 5,
    })),
  });
  const { employees, workDays, absences, contacts, answers } = record;
  return {
    workWeeks: {
      ...record.workWeeks,
      sundayHolidayMinutes: new Float64Array(record.workWeeks.count).fill(30),
    },
    people: {
      teamNames: names,
      questions: [
        { instrumentNumber: 0, questionNumber: 0, instrument: "pulse", question: "soutien de l'encadrement" },
      ],
      covered: {
        firstDay: firstMonday,
        endDay,
        timeEntries: record.workWeeks.count,
        overtimeEntries: 0,
        timedEntries: 0,
        absences: absences.count,
        surveyAnswers: answers.count,
        openingHours: 0,
      },
      employees,
      workDays,
      absences,
      contacts,
      answers,
    },
  };
}

function analysed(
  teamSizes: readonly number[],
  period = { fromDay: firstMonday, toDay: endDay },
): ComputedPeople {
  const covered = { fromDay: firstMonday, toDay: endDay };
  const question = buildQuestion({ ...period, covered });
  const answer = analysePeople({ ...firmOf(teamSizes), question });
  if (answer.status !== "computed") throw new Error(answer.reason);
  return answer;
}

const peopleIn = (teams: readonly string[]): number =>
  teams.reduce((sum, team) => sum + sizes[names.indexOf(team)], 0);

describe("what is published about people", () => {
  it("is of groups large enough for hours, and larger ones for absence", () => {
    const { calendar, limits, indicators, quadrant } = analysed(sizes);
    if (isNotComputable(calendar) || isNotComputable(quadrant)) throw new Error("not computable");
    const ofHours = [...calendar.groups, ...limits.flatMap(({ groups }) => groups)];
    const ofAbsence = [...indicators.groups, ...quadrant];
    expect(calendar.groups.length).toBeGreaterThan(1);
    expect(ofAbsence.length).toBeGreaterThan(1);
    for (const { teams } of ofHours) expect(peopleIn(teams)).toBeGreaterThanOrEqual(8);
    for (const { teams } of ofAbsence) expect(peopleIn(teams)).toBeGreaterThanOrEqual(11);
    expect(calendar.withheld.map(({ team }) => team)).toContain("C");
  });

  it("tells weekend hours per person, Saturdays and Sundays together, and whose they are", () => {
    const { calendar } = analysed(sizes);
    if (isNotComputable(calendar)) throw new Error(calendar.reason);
    expect(calendar.site.meanWeekendPerPerson).toBe(1.5);
    expect(calendar.site.weekendClientShare).toBeCloseTo(15 / 90, 9);
    expect(calendar.weeks).toHaveLength(weeks);
  });

  it("hides the rate of a dose that only five people had, and does not compare five with the rest", () => {
    const { doseResponse, effects } = analysed(sizes);
    const spells = doseResponse.find(({ outcome }) => outcome === "absence-spells");
    expect(spells?.doses.map(({ rate }) => "status" in rate)).toEqual([false, true, true, true]);
    const stratified = effects.find(
      ({ outcome, method }) => outcome === "absence-spells" && method === "stratified",
    );
    expect(stratified).toMatchObject({
      rateRatio: { status: "not-computable" },
      events: null,
      personWeeks: null,
      called: false,
    });
  });

  it("counts limits of a part of the record in that part only, group by group no more than in all", () => {
    const quarter = { fromDay: firstMonday + 7 * 13, toDay: endDay };
    for (const period of [quarter, { fromDay: firstMonday, toDay: firstMonday + 7 * 13 }]) {
      const weekly = analysed(sizes, period).limits.find(({ limit }) => limit === "weeklyHours");
      if (weekly === undefined || isNotComputable(weekly.bands) || "status" in weekly.bands) {
        throw new Error("no bands");
      }
      const inGroups = weekly.groups.reduce((sum, { bands }) => sum + bands.cases, 0);
      expect(inGroups).toBe(weekly.bands.cases);
      expect(weekly.bands.cases).toBe(30 * 13);
    }
  });

  it("withholds absence and answers of nine people, whose hours it tells", () => {
    const { indicators, surveys, exposure, limits } = analysed([9]);
    expect(indicators.absenceRate).toEqual({ status: "withheld", coarser: "site" });
    expect(indicators.spells).toEqual({ status: "withheld", coarser: "site" });
    expect(surveys).toMatchObject({ reason: "too-few-people" });
    expect(exposure.clientHours).toBe((9 * weeks * 210) / 60);
    expect(limits.find(({ limit }) => limit === "weeklyHours")?.weeksOver).toBe(0);
  });

  it("withholds the hours of seven people too", () => {
    const { exposure, limits } = analysed([7]);
    expect(exposure.clientHours).toMatchObject({ reason: "too-few-people" });
    expect(limits.find(({ limit }) => limit === "weeklyHours")?.weeksOver).toMatchObject({
      status: "withheld",
    });
  });

  it("does not take hours that are not on record for none", () => {
    const firm = firmOf(sizes);
    const none = strainRecord({ employees: [] }).workWeeks;
    const covered = { fromDay: firstMonday, toDay: endDay };
    const answer = analysePeople({
      ...firm,
      workWeeks: none,
      question: buildQuestion({ ...covered, covered }),
    });
    expect(answer).toMatchObject({
      status: "computed",
      calendar: { status: "not-computable", reason: "no-time-entries" },
      exposure: { hoursShare: { status: "not-computable" } },
      quadrant: { status: "not-computable", reason: "no-time-entries" },
      indicators: { absenceRate: expect.any(Number) },
    });
  });

  it("reckons absence over the days of the record only", () => {
    const longer = { fromDay: firstMonday - 364, toDay: endDay };
    expect(analysed(sizes, longer).indicators.absenceRate).toEqual(analysed(sizes).indicators.absenceRate);
  });
});
