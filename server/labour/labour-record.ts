/**
 * Hours worked and absences as the ledger recorded them, as columns of numbers. Days are counted from 1970-01-01, instants are
 * civil minutes from that day's midnight, durations minutes; a week is named by the day number of its Monday. NaN stands for
 * what is not known, -1 for none. An index names a row.
 */

/** Rows of `employees`, in order of their identifiers. */
export interface RecordedEmployees {
  readonly count: number;
  /** Teams are numbered from 0 in order of their names. */
  readonly team: Int32Array;
  /** Contract. */
  readonly weeklyMinutes: Float64Array;
  /** Fully loaded cost of an hour. */
  readonly hourlyCents: Float64Array;
  /** The first and the last day of employment; NaN: before the record, still there. */
  readonly joinedOn: Float64Array;
  readonly leftOn: Float64Array;
}

/** One row per employee and day with hours, in order of employee and day. */
export interface RecordedWorkDays {
  readonly count: number;
  readonly employee: Int32Array;
  readonly day: Int32Array;
  readonly minutes: Float64Array;
  /** Of these, paid as overtime, for a Sunday and for a holiday. */
  readonly overtimeMinutes: Float64Array;
  readonly sundayMinutes: Float64Array;
  readonly holidayMinutes: Float64Array;
  readonly nightMinutes: Float64Array;
  /** The earliest start and the latest end that an entry of the day gives; NaN unless every entry of the day has both. */
  readonly startsAt: Float64Array;
  readonly endsAt: Float64Array;
}

/**
 * One row per employee and week with hours, in order of employee and week. Payroll overtime is what was paid as overtime, for
 * a Sunday and for a holiday; each of its minutes is the examined client's order's, another order's, or nobody's.
 */
export interface RecordedWorkWeeks {
  readonly count: number;
  readonly employee: Int32Array;
  readonly week: Int32Array;
  readonly minutes: Float64Array;
  /** On the examined client: on its orders, or naming it. */
  readonly clientMinutes: Float64Array;
  /** Of these, on orders of its that were asked for in a hurry: flagged, requested, or brought forward. */
  readonly clientUnplannedMinutes: Float64Array;
  /** On the largest other client, a control. */
  readonly controlMinutes: Float64Array;
  /** On orders of any client. */
  readonly orderMinutes: Float64Array;
  /** Payroll overtime on the examined client's orders, on other clients' orders, and without an order. */
  readonly clientOvertimeMinutes: Float64Array;
  readonly otherOvertimeMinutes: Float64Array;
  readonly unassignedOvertimeMinutes: Float64Array;
  /** Of the overtime without an order, what names the examined client all the same. */
  readonly unassignedClientMinutes: Float64Array;
  /** Worked on Saturdays, and on Sundays and holidays, whatever it was paid as; and both for the examined client. */
  readonly saturdayMinutes: Float64Array;
  readonly sundayHolidayMinutes: Float64Array;
  readonly clientWeekendMinutes: Float64Array;
  /** Meetings; on the examined client meetings, and accounts, planning and rework together. */
  readonly meetingMinutes: Float64Array;
  readonly clientMeetingMinutes: Float64Array;
  readonly clientFirefightingMinutes: Float64Array;
}

/** Rows of `absences`; both days are days of absence. */
export interface RecordedAbsences {
  readonly count: number;
  readonly employee: Int32Array;
  readonly fromDay: Int32Array;
  readonly toDay: Int32Array;
  /** An index of `absenceKinds`. */
  readonly kind: Int32Array;
}

export const absenceKinds = [
  "sick",
  "work_accident",
  "occupational_disease",
  "paid_leave",
  "parental",
  "unpaid",
  "other",
] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** Incoming interactions that hurt whoever took them. */
export interface RecordedContacts {
  readonly count: number;
  readonly client: Int32Array;
  readonly employee: Int32Array;
  readonly day: Int32Array;
  /** 1: a threat; 0: a hostile contact. */
  readonly threat: Uint8Array;
}

/** Rows of `survey_answers`. */
export interface RecordedAnswers {
  readonly count: number;
  readonly employee: Int32Array;
  readonly day: Int32Array;
  /** Numbered in order of their names. */
  readonly instrument: Int32Array;
  readonly question: Int32Array;
  readonly score: Float64Array;
}

/** What became of payroll overtime that names an order. One row per operation (or order alone) and kind of day. */
export interface RecordedOvertimeWork {
  readonly count: number;
  /** As in the shop; -1: the entry names an order alone. */
  readonly operation: Int32Array;
  readonly order: Int32Array;
  readonly week: Int32Array;
  /** An index of `overtimeDays`. */
  readonly day: Int32Array;
  readonly minutes: Float64Array;
}

/** When overtime is worked: beyond the day's hours, on a Saturday, on a Sunday or holiday. */
export const overtimeDays = ["weekday", "saturday", "sunday-holiday"] as const;

/** Hours on orders by work centre, week and client; centre -1: entries that name no operation. */
export interface RecordedCentreWeeks {
  readonly count: number;
  readonly centre: Int32Array;
  readonly week: Int32Array;
  readonly client: Int32Array;
  readonly minutes: Float64Array;
  /** Of these, payroll overtime. */
  readonly overtimeMinutes: Float64Array;
}

/** Standard work by work centre, planned week and client: the frozen plan. */
export interface RecordedPlanWeeks {
  readonly count: number;
  readonly centre: Int32Array;
  readonly week: Int32Array;
  readonly client: Int32Array;
  readonly minutes: Float64Array;
}

/** All that the ledger holds about people's work, for one examined client. */
export interface LabourRecord {
  readonly clients: number;
  readonly teams: number;
  readonly employees: RecordedEmployees;
  readonly workDays: RecordedWorkDays;
  readonly workWeeks: RecordedWorkWeeks;
  readonly absences: RecordedAbsences;
  readonly contacts: RecordedContacts;
  readonly answers: RecordedAnswers;
  readonly overtimeWork: RecordedOvertimeWork;
  readonly centreWeeks: RecordedCentreWeeks;
  readonly planWeeks: RecordedPlanWeeks;
}

/** What the ledger holds about people. Days are counted from 1970-01-01; NaN: no time entries. */
export interface LabourCovered {
  readonly firstDay: number;
  readonly endDay: number;
  readonly timeEntries: number;
  readonly overtimeEntries: number;
  readonly timedEntries: number;
  readonly absences: number;
  readonly surveyAnswers: number;
  readonly openingHours: number;
}

/** A question of a questionnaire, with the number of its instrument. */
export interface SurveyQuestion {
  readonly instrumentNumber: number;
  readonly questionNumber: number;
  readonly instrument: string;
  readonly question: string;
}

/** What does not depend on the examined client. */
export interface RecordedPeople {
  /** By number; the last one has no name where somebody is on no list. */
  readonly teamNames: readonly (string | null)[];
  readonly questions: readonly SurveyQuestion[];
  readonly covered: LabourCovered;
  readonly employees: RecordedEmployees;
  readonly workDays: RecordedWorkDays;
  readonly absences: RecordedAbsences;
  readonly contacts: RecordedContacts;
  readonly answers: RecordedAnswers;
}

/** Minutes of payroll overtime without an order, by week and kind of day. */
export interface UnassignedOvertime {
  readonly count: number;
  readonly week: Int32Array;
  readonly day: Int32Array;
  readonly minutes: Float64Array;
}

/** What the attribution of overtime needs beside the hours by person and week. */
export interface RecordedOvertime extends Pick<LabourRecord, "overtimeWork" | "centreWeeks" | "planWeeks"> {
  readonly unassigned: UnassignedOvertime;
  /** By order: 0 nothing on record, 1 rush, 2 brought forward. */
  readonly haste: Uint8Array;
  /** By order. */
  readonly clientOfOrder: Int32Array;
}

/** What one client's work took; how many different people worked on its orders in overtime, and met or ran after it. */
export interface ClientWork {
  readonly client: number;
  readonly minutes: number;
  readonly productionMinutes: number;
  readonly overtimeMinutes: number;
  readonly orderMinutes: number;
  readonly meetingMinutes: number;
  readonly firefightingMinutes: number;
  readonly overtimePeople: number;
  readonly officePeople: number;
}

/** A week, by its Monday as a day number, and how many of the client's orders were changed late or asked for in a hurry. */
export interface ChangeWeek {
  readonly week: number;
  readonly changes: number;
}
