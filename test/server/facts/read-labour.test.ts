/** Oracle: the small ledger of `labour-ledger.ts`, counted by hand, through the real snapshot build. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  readClientChanges,
  readClientWork,
  readOvertime,
  readPeople,
  readWorkWeeks,
  type LabourScope,
} from "#server/facts/read-labour.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { RecordedPeople } from "#server/labour/labour-record.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { labourLedger } from "#test/builders/labour-ledger.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { columnsOf, readerOf } from "#test/builders/read-record.ts";

const scope: LabourScope = {
  client: 0,
  control: 1,
  fromDay: dayNumber("2025-01-01"),
  toDay: dayNumber("2026-01-01"),
  holidays: [dayNumber("2025-04-21")],
};
const monday = dayNumber("2025-03-03");
const hours = (values: Float64Array): number[] => Array.from(values, (minutes) => minutes / 60);

let shop: Workshop;
let record: LedgerRecord;
let people: RecordedPeople;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, labourLedger);
  people = await readPeople(readerOf(record), columnsOf(record));
});
afterAll(() => shop[Symbol.asyncDispose]());

describe("people out of a snapshot", () => {
  it("are numbered with their teams, contracts and days of employment", () => {
    const { employees, teamNames, covered } = people;
    expect(teamNames).toEqual(["Milling", "Sales"]);
    expect([...employees.team]).toEqual([0, 1]);
    expect(hours(employees.weeklyMinutes)).toEqual([35, 39]);
    expect([...employees.hourlyCents]).toEqual([2000, 3200]);
    expect([...employees.leftOn]).toEqual([NaN, dayNumber("2025-05-30")]);
    expect(covered).toMatchObject({ timeEntries: 7, overtimeEntries: 4, timedEntries: 6, absences: 2 });
    expect([covered.firstDay, covered.endDay]).toEqual([monday, dayNumber("2025-04-22")]);
  });

  it("have a row for each day worked, with clock times where every entry has them", () => {
    const { workDays } = people;
    expect([...workDays.employee]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(hours(workDays.minutes)).toEqual([10, 5, 3, 7, 1.5, 4]);
    expect(hours(workDays.overtimeMinutes)).toEqual([2, 5, 0, 0, 0, 0]);
    expect(hours(workDays.sundayMinutes)).toEqual([0, 0, 3, 0, 0, 0]);
    expect(hours(workDays.holidayMinutes)).toEqual([0, 0, 0, 0, 0, 4]);
    expect(hours(workDays.nightMinutes)).toEqual([0, 0, 0, 0, 1.5, 0]);
    expect(workDays.startsAt[0]).toBe(monday * 1440 + 6 * 60);
    expect(workDays.endsAt[0]).toBe(monday * 1440 + 16 * 60);
    expect(workDays.startsAt[1]).toBeNaN();
  });

  it("have absences, hurtful contacts that came in, and answers", () => {
    expect([...people.absences.kind]).toEqual([0, 4]);
    expect([...people.absences.toDay]).toEqual([dayNumber("2025-03-12"), dayNumber("2025-03-18")]);
    expect([...people.contacts.threat]).toEqual([0, 1]);
    expect([...people.contacts.employee]).toEqual([1, -1]);
    expect(people.questions.map(({ instrument, question }) => `${instrument} ${question}`)).toEqual([
      "pulse load",
      "who5 mood",
    ]);
    expect([...people.answers.score]).toEqual([6, 3]);
  });
});

describe("work out of a snapshot", () => {
  it("is summed by person and week, told apart by client, haste, pay and kind of day", async () => {
    const weeks = await readWorkWeeks(columnsOf(record), scope);
    expect([...weeks.employee]).toEqual([0, 1, 1]);
    expect([...weeks.week]).toEqual([monday, monday, dayNumber("2025-04-21")]);
    expect(hours(weeks.minutes)).toEqual([18, 8.5, 4]);
    expect(hours(weeks.clientMinutes)).toEqual([16, 7, 4]);
    expect(hours(weeks.clientUnplannedMinutes)).toEqual([13, 0, 4]);
    expect(hours(weeks.controlMinutes)).toEqual([2, 1.5, 0]);
    expect(hours(weeks.orderMinutes)).toEqual([15, 1.5, 4]);
    expect(hours(weeks.clientOvertimeMinutes)).toEqual([5, 0, 4]);
    expect(hours(weeks.otherOvertimeMinutes)).toEqual([2, 0, 0]);
    expect(hours(weeks.unassignedOvertimeMinutes)).toEqual([3, 0, 0]);
    expect(hours(weeks.unassignedClientMinutes)).toEqual([3, 0, 0]);
    expect(hours(weeks.saturdayMinutes)).toEqual([5, 0, 0]);
    expect(hours(weeks.sundayHolidayMinutes)).toEqual([3, 0, 4]);
    expect(hours(weeks.clientWeekendMinutes)).toEqual([8, 0, 4]);
    expect(hours(weeks.clientMeetingMinutes)).toEqual([3, 0, 0]);
    expect(hours(weeks.clientFirefightingMinutes)).toEqual([0, 7, 4]);
  });

  it("is cut at the period, to the day", async () => {
    const cut = { ...scope, fromDay: monday + 1, toDay: monday + 6 };
    expect(hours((await readWorkWeeks(columnsOf(record), cut)).minutes)).toEqual([5, 8.5]);
  });

  it("names the overtime's order, operation and kind of day, and keeps what has none apart", async () => {
    const { overtimeWork, unassigned, haste, clientOfOrder } = await readOvertime(columnsOf(record), scope);
    const rows = [...overtimeWork.minutes].map((minutes, row) => [
      overtimeWork.order[row],
      overtimeWork.operation[row],
      overtimeWork.day[row],
      minutes / 60,
    ]);
    expect(rows.toSorted(([left], [right]) => left - right)).toEqual([
      [0, -1, 1, 5],
      [1, -1, 2, 4],
      [2, 1, 0, 2],
    ]);
    expect([[...unassigned.day], hours(unassigned.minutes)]).toEqual([[2], [3]]);
    expect([...haste]).toEqual([1, 2, 0]);
    expect([...clientOfOrder]).toEqual([0, 0, 1]);
  });

  it("is laid beside the plan by work centre, week and client", async () => {
    const { centreWeeks, planWeeks } = await readOvertime(columnsOf(record), scope);
    expect([...planWeeks.week]).toEqual([monday - 7, monday]);
    expect([...planWeeks.client]).toEqual([1, 0]);
    expect(hours(planWeeks.minutes)).toEqual([2, 7.5]);
    const atCentre = [...centreWeeks.centre].flatMap((centre, row) =>
      centre === 0
        ? [[centreWeeks.client[row], centreWeeks.minutes[row] / 60, centreWeeks.overtimeMinutes[row] / 60]]
        : [],
    );
    expect(atCentre).toEqual([
      [0, 8, 0],
      [1, 3.5, 2],
    ]);
  });

  it("is counted by client with the people behind it", async () => {
    expect(await readClientWork(readerOf(record), scope)).toEqual([
      expect.objectContaining({
        client: 0,
        minutes: 27 * 60,
        overtimeMinutes: 9 * 60,
        overtimePeople: 2,
      }),
      expect.objectContaining({
        client: 1,
        minutes: 3.5 * 60,
        overtimeMinutes: 2 * 60,
        overtimePeople: 1,
      }),
    ]);
  });

  it("goes with the client's changes, an order once a week, another client's order in its place left out", async () => {
    expect(await readClientChanges(readerOf(record), scope)).toEqual([{ week: monday, changes: 2 }]);
    expect(await readClientChanges(readerOf(record), { ...scope, client: 1 })).toEqual([]);
  });
});
