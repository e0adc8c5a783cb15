/** Records of people's weeks from rows written by hand, and frames from nothing but what a comparison looks at. */
import { absenceKinds, type AbsenceKind, type LabourRecord } from "#server/labour/labour-record.ts";
import type { StrainFrame } from "#server/labour/strain-frame.ts";

export type StrainRecord = Pick<
  LabourRecord,
  "clients" | "teams" | "employees" | "workDays" | "workWeeks" | "absences" | "contacts" | "answers"
>;

export interface WrittenEmployee {
  readonly team?: number;
  readonly weeklyMinutes?: number;
  readonly joinedOn?: number;
  readonly leftOn?: number;
}

export interface WrittenWeek {
  readonly employee: number;
  /** Day number of the Monday. */
  readonly week: number;
  readonly minutes: number;
  readonly client?: number;
  readonly control?: number;
  /** Of the minutes, on the Saturday, and of these for the client. */
  readonly weekend?: number;
  readonly clientWeekend?: number;
  readonly unplanned?: number;
}

export interface WrittenAbsence {
  readonly employee: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly kind?: AbsenceKind;
}

export interface WrittenAnswer {
  readonly employee: number;
  readonly day: number;
  readonly instrument: number;
  readonly question: number;
  readonly score: number;
}

interface WrittenRecord {
  readonly employees: readonly WrittenEmployee[];
  readonly weeks?: readonly WrittenWeek[];
  readonly absences?: readonly WrittenAbsence[];
  /** Of client 0 unless said. */
  readonly contacts?: readonly {
    readonly employee: number;
    readonly day: number;
    readonly client?: number;
  }[];
  readonly answers?: readonly WrittenAnswer[];
}

function workWeeksOf(rows: readonly WrittenWeek[]): LabourRecord["workWeeks"] {
  const ordered = rows.toSorted((left, right) => left.employee - right.employee || left.week - right.week);
  const column = (of: (row: WrittenWeek) => number): Float64Array => Float64Array.from(ordered, of);
  const none = new Float64Array(rows.length);
  return {
    count: rows.length,
    employee: Int32Array.from(ordered, ({ employee }) => employee),
    week: Int32Array.from(ordered, ({ week }) => week),
    minutes: column(({ minutes }) => minutes),
    clientMinutes: column(({ client = 0 }) => client),
    clientUnplannedMinutes: column(({ unplanned = 0 }) => unplanned),
    controlMinutes: column(({ control = 0 }) => control),
    orderMinutes: column(({ minutes }) => minutes),
    clientOvertimeMinutes: none,
    otherOvertimeMinutes: none,
    unassignedOvertimeMinutes: none,
    unassignedClientMinutes: none,
    saturdayMinutes: column(({ weekend = 0 }) => weekend),
    sundayHolidayMinutes: none,
    clientWeekendMinutes: column(({ clientWeekend = 0 }) => clientWeekend),
    meetingMinutes: none,
    clientMeetingMinutes: none,
    clientFirefightingMinutes: none,
  };
}

/** A week's hours stand on its Monday as a day's, which is enough where days do not matter. */
function workDaysOf({ count, employee, week, minutes }: LabourRecord["workWeeks"]): LabourRecord["workDays"] {
  const none = new Float64Array(count);
  const unknown = new Float64Array(count).fill(NaN);
  return {
    count,
    employee,
    day: week,
    minutes,
    overtimeMinutes: none,
    sundayMinutes: none,
    holidayMinutes: none,
    nightMinutes: none,
    startsAt: unknown,
    endsAt: unknown,
  };
}

/** Puts the rows into columns; what is not written is a full contract in team 0, there all the time. */
export function strainRecord(written: WrittenRecord): StrainRecord {
  const { employees, weeks = [], absences = [], contacts = [], answers = [] } = written;
  const workWeeks = workWeeksOf(weeks);
  return {
    clients: 3,
    teams: 1 + employees.reduce((most, { team = 0 }) => Math.max(most, team), 0),
    employees: {
      count: employees.length,
      team: Int32Array.from(employees, ({ team = 0 }) => team),
      weeklyMinutes: Float64Array.from(employees, ({ weeklyMinutes = 2100 }) => weeklyMinutes),
      hourlyCents: new Float64Array(employees.length).fill(2800),
      joinedOn: Float64Array.from(employees, ({ joinedOn = NaN }) => joinedOn),
      leftOn: Float64Array.from(employees, ({ leftOn = NaN }) => leftOn),
    },
    workDays: workDaysOf(workWeeks),
    workWeeks,
    absences: {
      count: absences.length,
      employee: Int32Array.from(absences, ({ employee }) => employee),
      fromDay: Int32Array.from(absences, ({ fromDay }) => fromDay),
      toDay: Int32Array.from(absences, ({ toDay }) => toDay),
      kind: Int32Array.from(absences, ({ kind = "sick" }) => absenceKinds.indexOf(kind)),
    },
    contacts: {
      count: contacts.length,
      client: Int32Array.from(contacts, ({ client = 0 }) => client),
      employee: Int32Array.from(contacts, ({ employee }) => employee),
      day: Int32Array.from(contacts, ({ day }) => day),
      threat: new Uint8Array(contacts.length),
    },
    answers: {
      count: answers.length,
      employee: Int32Array.from(answers, ({ employee }) => employee),
      day: Int32Array.from(answers, ({ day }) => day),
      instrument: Int32Array.from(answers, ({ instrument }) => instrument),
      question: Int32Array.from(answers, ({ question }) => question),
      score: Float64Array.from(answers, ({ score }) => score),
    },
  };
}

export interface WrittenRow {
  readonly employee: number;
  readonly team?: number;
  readonly season?: number;
  /** From the first week of the frame. */
  readonly week?: number;
  readonly dose: number;
}

/** A frame with rows as written, in order of employee, over as many weeks as they name; its first Monday is 2024-01-01. */
export function bareFrame(rows: readonly WrittenRow[]): StrainFrame {
  const weeks = 1 + rows.reduce((most, { week = 0 }) => Math.max(most, week), 0);
  const firstWeek = 19_723;
  const none = new Float64Array(rows.length);
  return {
    count: rows.length,
    employees: 1 + rows.reduce((most, { employee }) => Math.max(most, employee), -1),
    teams: 1 + rows.reduce((most, { team = 0 }) => Math.max(most, team), 0),
    firstWeek,
    weeks,
    employee: Int32Array.from(rows, ({ employee }) => employee),
    week: Int32Array.from(rows, ({ week = 0 }) => firstWeek + 7 * week),
    team: Int32Array.from(rows, ({ team = 0 }) => team),
    season: Uint8Array.from(rows, ({ season = 0 }) => season),
    minutes: none,
    weekendMinutes: none,
    dose: Float64Array.from(rows, ({ dose }) => dose),
    futureDose: none,
    controlDose: none,
    pastMinutes: none,
    pastUnplannedMinutes: none,
    pastClientWeekendMinutes: none,
    pastContacts: none,
    freeShare: new Float64Array(rows.length).fill(1),
    rowOf: new Int32Array(0),
    grid: {
      firstWeek,
      weeks,
      minutes: none,
      clientMinutes: none,
      controlMinutes: none,
      unplannedMinutes: none,
      clientWeekendMinutes: none,
      weekendMinutes: none,
    },
  };
}
