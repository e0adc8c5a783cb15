/** Reads people's work out of a snapshot, as numbers in memory that worker threads share. */
import type {
  ChangeWeek,
  ClientWork,
  LabourCovered,
  RecordedAbsences,
  RecordedEmployees,
  RecordedOvertime,
  RecordedPeople,
  RecordedWorkWeeks,
  SurveyQuestion,
} from "#server/labour/labour-record.ts";
import { readColumnsOf, type ReadColumns } from "./read-columns.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

const query = (name: string): URL => new URL(name, import.meta.url);

/** Everybody who is listed or named. */
export async function readEmployees(readColumns: ReadColumns): Promise<RecordedEmployees> {
  const employees = await readColumnsOf(readColumns, "labour-employees.sql");
  return {
    count: employees.count,
    team: employees.index("team"),
    weeklyMinutes: employees.number("weeklyMinutes"),
    hourlyCents: employees.number("hourlyCents"),
    joinedOn: employees.number("joinedOn"),
    leftOn: employees.number("leftOn"),
  };
}

export async function readAbsences(readColumns: ReadColumns): Promise<RecordedAbsences> {
  const absences = await readColumnsOf(readColumns, "labour-absences.sql");
  return {
    count: absences.count,
    employee: absences.index("employee"),
    fromDay: absences.index("fromDay"),
    toDay: absences.index("toDay"),
    kind: absences.index("kind"),
  };
}

export async function readPeople(read: ReadSnapshot, readColumns: ReadColumns): Promise<RecordedPeople> {
  const teams = await read<{ readonly name: string | null }>(query("labour-teams.sql"));
  const questions = await read<SurveyQuestion>(query("labour-questions.sql"));
  const [covered] = await read<LabourCovered>(query("labour-covered.sql"));
  const employees = await readEmployees(readColumns);
  const days = await readColumnsOf(readColumns, "labour-days.sql");
  const absences = await readAbsences(readColumns);
  const contacts = await readColumnsOf(readColumns, "labour-contacts.sql");
  const answers = await readColumnsOf(readColumns, "labour-answers.sql");
  return {
    teamNames: teams.map(({ name }) => name),
    questions,
    covered,
    employees,
    workDays: {
      count: days.count,
      employee: days.index("employee"),
      day: days.index("day"),
      minutes: days.number("minutes"),
      overtimeMinutes: days.number("overtimeMinutes"),
      sundayMinutes: days.number("sundayMinutes"),
      holidayMinutes: days.number("holidayMinutes"),
      nightMinutes: days.number("nightMinutes"),
      startsAt: days.number("startsAt"),
      endsAt: days.number("endsAt"),
    },
    absences,
    contacts: {
      count: contacts.count,
      client: contacts.index("client"),
      employee: contacts.index("employee"),
      day: contacts.index("day"),
      threat: contacts.flag("threat"),
    },
    answers: {
      count: answers.count,
      employee: answers.index("employee"),
      day: answers.index("day"),
      instrument: answers.index("instrument"),
      question: answers.index("question"),
      score: answers.number("score"),
    },
  };
}

/** Which work is asked for: [fromDay, toDay), for one examined client and one that it is compared with (-1: none). */
export interface LabourScope {
  readonly client: number;
  readonly control: number;
  readonly fromDay: number;
  readonly toDay: number;
  /** Days that are holidays, at least one. */
  readonly holidays: readonly number[];
}

/** Hours by person and week. */
export async function readWorkWeeks(
  readColumns: ReadColumns,
  { client, control, fromDay, toDay, holidays }: LabourScope,
): Promise<RecordedWorkWeeks> {
  const weeks = await readColumnsOf(readColumns, "labour-weeks.sql", {
    client,
    control,
    fromDay,
    toDay,
    holidays: holidays.join(","),
  });
  return {
    count: weeks.count,
    employee: weeks.index("employee"),
    week: weeks.index("week"),
    minutes: weeks.number("minutes"),
    clientMinutes: weeks.number("clientMinutes"),
    clientUnplannedMinutes: weeks.number("clientUnplannedMinutes"),
    controlMinutes: weeks.number("controlMinutes"),
    orderMinutes: weeks.number("orderMinutes"),
    clientOvertimeMinutes: weeks.number("clientOvertimeMinutes"),
    otherOvertimeMinutes: weeks.number("otherOvertimeMinutes"),
    unassignedOvertimeMinutes: weeks.number("unassignedOvertimeMinutes"),
    unassignedClientMinutes: weeks.number("unassignedClientMinutes"),
    saturdayMinutes: weeks.number("saturdayMinutes"),
    sundayHolidayMinutes: weeks.number("sundayHolidayMinutes"),
    clientWeekendMinutes: weeks.number("clientWeekendMinutes"),
    meetingMinutes: weeks.number("meetingMinutes"),
    clientMeetingMinutes: weeks.number("clientMeetingMinutes"),
    clientFirefightingMinutes: weeks.number("clientFirefightingMinutes"),
  };
}

/** What the attribution of overtime needs beside the hours by person and week. */
export async function readOvertime(
  readColumns: ReadColumns,
  { fromDay, toDay, holidays }: LabourScope,
): Promise<RecordedOvertime> {
  const period = { fromDay, toDay };
  const byDay = { ...period, holidays: holidays.join(",") };
  const work = await readColumnsOf(readColumns, "labour-overtime-work.sql", byDay);
  const unassigned = await readColumnsOf(readColumns, "labour-overtime-unassigned.sql", byDay);
  const centreWeeks = await readColumnsOf(readColumns, "labour-centre-weeks.sql", period);
  const planWeeks = await readColumnsOf(readColumns, "labour-plan-weeks.sql", period);
  const haste = await readColumnsOf(readColumns, "labour-haste.sql");
  return {
    overtimeWork: {
      count: work.count,
      operation: work.index("operation"),
      order: work.index("order"),
      week: work.index("week"),
      day: work.index("kindOfDay"),
      minutes: work.number("minutes"),
    },
    unassigned: {
      count: unassigned.count,
      week: unassigned.index("week"),
      day: unassigned.index("kindOfDay"),
      minutes: unassigned.number("minutes"),
    },
    centreWeeks: {
      count: centreWeeks.count,
      centre: centreWeeks.index("centre"),
      week: centreWeeks.index("week"),
      client: centreWeeks.index("client"),
      minutes: centreWeeks.number("minutes"),
      overtimeMinutes: centreWeeks.number("overtimeMinutes"),
    },
    planWeeks: {
      count: planWeeks.count,
      centre: planWeeks.index("centre"),
      week: planWeeks.index("week"),
      client: planWeeks.index("client"),
      minutes: planWeeks.number("minutes"),
    },
    haste: Uint8Array.from(haste.number("haste")),
    clientOfOrder: haste.index("client"),
  };
}

type WorkOfClient = Omit<ClientWork, "overtimeMinutes" | "overtimePeople" | "officePeople">;
type OvertimeOfClient = Readonly<Record<"client" | "minutes" | "people", number>>;

export async function readClientWork(
  read: ReadSnapshot,
  { fromDay, toDay }: Pick<LabourScope, "fromDay" | "toDay">,
): Promise<ClientWork[]> {
  const period = { fromDay, toDay };
  const [works, overtimes, offices] = await Promise.all([
    read<WorkOfClient>(query("labour-clients.sql"), period),
    read<OvertimeOfClient>(query("labour-client-overtime.sql"), period),
    read<Pick<OvertimeOfClient, "client" | "people">>(query("labour-client-office.sql"), period),
  ]);
  const overtimeOf = new Map(overtimes.map((row) => [row.client, row]));
  const officeOf = new Map(offices.map((row) => [row.client, row]));
  return works.map((work) => ({
    ...work,
    overtimeMinutes: overtimeOf.get(work.client)?.minutes ?? 0,
    overtimePeople: overtimeOf.get(work.client)?.people ?? 0,
    officePeople: officeOf.get(work.client)?.people ?? 0,
  }));
}

export async function readClientChanges(
  read: ReadSnapshot,
  { client, fromDay, toDay }: Pick<LabourScope, "client" | "fromDay" | "toDay">,
): Promise<ChangeWeek[]> {
  return await read<ChangeWeek>(query("labour-changes.sql"), { client, fromDay, toDay });
}
