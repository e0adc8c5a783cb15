/** Days of work and absences as a test writes them, as the columns of a record. */
import {
  peopleParameterNames,
  peopleParameters,
  type PeopleParameterName,
} from "#shared/people-parameters.ts";
import type { DatedParameters, DatedValue } from "#server/labour/dated-parameters.ts";
import type { RecordedAbsences, RecordedEmployees, RecordedWorkDays } from "#server/labour/labour-record.ts";

export interface WrittenDay {
  readonly employee?: number;
  readonly day: number;
  readonly hours: number;
  readonly overtime?: number;
  readonly sunday?: number;
  readonly holiday?: number;
  readonly night?: number;
  /** Hours from the day's midnight; an end beyond 24 is on the next day. */
  readonly clock?: readonly [from: number, to: number];
}

/** Rows in order of person and day, whatever the order in which they are written. */
export function workDaysOf(written: readonly WrittenDay[]): RecordedWorkDays {
  const days = written.toSorted(
    (left, right) => (left.employee ?? 0) - (right.employee ?? 0) || left.day - right.day,
  );
  const minutes = (hours: (day: WrittenDay) => number | undefined): Float64Array =>
    Float64Array.from(days, (day) => 60 * (hours(day) ?? 0));
  const at = (end: 0 | 1): Float64Array =>
    Float64Array.from(days, ({ day, clock }) => (clock === undefined ? NaN : day * 1440 + clock[end] * 60));
  return {
    count: days.length,
    employee: Int32Array.from(days, ({ employee }) => employee ?? 0),
    day: Int32Array.from(days, ({ day }) => day),
    minutes: minutes(({ hours }) => hours),
    overtimeMinutes: minutes(({ overtime }) => overtime),
    sundayMinutes: minutes(({ sunday }) => sunday),
    holidayMinutes: minutes(({ holiday }) => holiday),
    nightMinutes: minutes(({ night }) => night),
    startsAt: at(0),
    endsAt: at(1),
  };
}

export interface WrittenEmployee {
  readonly joinedOn?: number;
  readonly leftOn?: number;
  /** Euros. */
  readonly hourlyCost?: number;
}

export function employeesOf(written: readonly WrittenEmployee[]): RecordedEmployees {
  return {
    count: written.length,
    team: new Int32Array(written.length),
    weeklyMinutes: new Float64Array(written.length).fill(35 * 60),
    hourlyCents: Float64Array.from(written, ({ hourlyCost }) => 100 * (hourlyCost ?? NaN)),
    joinedOn: Float64Array.from(written, ({ joinedOn }) => joinedOn ?? NaN),
    leftOn: Float64Array.from(written, ({ leftOn }) => leftOn ?? NaN),
  };
}

export interface WrittenAbsence {
  readonly employee?: number;
  readonly from: number;
  /** The last day of absence. */
  readonly to: number;
}

export function absencesOf(written: readonly WrittenAbsence[]): RecordedAbsences {
  return {
    count: written.length,
    employee: Int32Array.from(written, ({ employee }) => employee ?? 0),
    fromDay: Int32Array.from(written, ({ from }) => from),
    toDay: Int32Array.from(written, ({ to }) => to),
    kind: new Int32Array(written.length),
  };
}

function isComplete(values: Partial<DatedParameters>): values is DatedParameters {
  return peopleParameterNames.every((name) => values[name] !== undefined);
}

/** The parameters as they stand without a company's own, but for those given here. */
export function datedParameters(
  changed: Partial<Record<PeopleParameterName, number | DatedValue>> = {},
): DatedParameters {
  const values: Partial<Record<PeopleParameterName, DatedValue>> = {};
  for (const name of peopleParameterNames) {
    const given = changed[name] ?? peopleParameters[name].value;
    values[name] = typeof given === "number" ? { fromDays: [0], values: [given] } : given;
  }
  if (!isComplete(values)) throw new Error("a parameter has no value");
  return values;
}
