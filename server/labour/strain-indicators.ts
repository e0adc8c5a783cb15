/**
 * The usual indicators of strain over a period (method, section 4): absence, spells, turnover, frequency and severity of
 * accidents. All are of everybody, before anything is withheld; none is annualised.
 */
import { rateInterval } from "#server/statistics/rate-interval.ts";
import type { WorkingDays } from "#server/scheduling/working-days.ts";
import { notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import { absenceKinds, type AbsenceKind, type LabourRecord } from "./labour-record.ts";
import { absenceSpells, strainKinds } from "./strain-spells.ts";
import type { DaySpan } from "./working-time-scope.ts";

export type IndicatorRecord = Pick<LabourRecord, "employees" | "workDays" | "absences">;

/** By employee. */
interface AbsenceMinutes {
  /** Minutes of the contract on working days of absence through sickness, accident or occupational disease. */
  readonly absent: Float64Array;
  /** Minutes of the contract on working days while employed; 0 where the contract is not known. */
  readonly theoretical: Float64Array;
}

export interface StrainIndicatorFigures {
  /** Absent over theoretical minutes, 0 to 1. */
  readonly absenceRate: number | NotComputable;
  /** Spells that begin in the period. */
  readonly spells: number | NotComputable;
  readonly spellsPerThousandWeeks: Estimate | NotComputable;
  /** Half of those who joined and left, over those there on the eve. */
  readonly turnoverRate: number | NotComputable;
  /** Accidents with absence per million hours worked. */
  readonly accidentFrequency: number | NotComputable;
  /** Calendar days of absence through accidents per thousand hours worked. */
  readonly accidentSeverity: number | NotComputable;
  readonly personWeeks: number;
  readonly hoursWorked: number;
  /** Different people employed in the period, with a spell, with an accident, who came and who went. */
  readonly people: {
    readonly employed: number;
    readonly withSpells: number;
    readonly withAccidents: number;
    readonly joined: number;
    readonly left: number;
  };
}

const daysPerWeek = 7;
const workingDaysPerWeek = 5;
const minutesPerHour = 60;

/** The days of the period on which an employee is employed, half open; empty where `to` is not after `from`. */
function employedDays({ employees }: IndicatorRecord, employee: number, { fromDay, toDay }: DaySpan) {
  const [joined, left] = [employees.joinedOn[employee], employees.leftOn[employee]];
  return {
    from: joined > fromDay ? joined : fromDay,
    to: left + 1 < toDay ? left + 1 : toDay,
  };
}

/** Calls once for each stretch of days, half open, that an employee is away for one of the kinds; rows that overlap count once. */
function eachAbsence(
  record: IndicatorRecord,
  kinds: readonly AbsenceKind[],
  period: DaySpan,
  visit: (employee: number, from: number, to: number) => void,
): void {
  const { count, employee, fromDay, toDay, kind } = record.absences;
  const wanted = new Set(kinds.map((each) => absenceKinds.indexOf(each)));
  const rows = Int32Array.from({ length: count }, (_, row) => row)
    .filter((row) => wanted.has(kind[row]))
    .sort((left, right) => employee[left] - employee[right] || fromDay[left] - fromDay[right]);
  let [current, until] = [-1, -Infinity];
  for (const row of rows) {
    if (employee[row] !== current) until = -Infinity;
    current = employee[row];
    const days = employedDays(record, current, period);
    const from = Math.max(fromDay[row], until, days.from);
    const to = Math.min(toDay[row] + 1, days.to);
    until = Math.max(until, toDay[row] + 1);
    if (to > from) visit(current, from, to);
  }
}

/**
 * Absence and contract by employee, from which any group's rate follows.
 * @param workingDays of a stretch that holds the period
 */
export function absenceMinutes(
  record: IndicatorRecord,
  period: DaySpan,
  workingDays: WorkingDays,
): AbsenceMinutes {
  const { count, weeklyMinutes } = record.employees;
  const daily = weeklyMinutes.map((minutes) => (Number.isFinite(minutes) ? minutes / workingDaysPerWeek : 0));
  const theoretical = new Float64Array(count);
  const absent = new Float64Array(count);
  for (let employee = 0; employee < count; employee += 1) {
    const { from, to } = employedDays(record, employee, period);
    if (to > from) theoretical[employee] = daily[employee] * workingDays.between(from, to);
  }
  eachAbsence(record, strainKinds, period, (employee, from, to) => {
    absent[employee] += daily[employee] * workingDays.between(from, to);
  });
  return { absent, theoretical };
}

/** Spells of the kinds that begin in the period, with how many different people had them. */
function spellsIn({ absences }: IndicatorRecord, kinds: readonly AbsenceKind[], { fromDay, toDay }: DaySpan) {
  const spells = absenceSpells(absences, kinds);
  const people = new Set<number>();
  let count = 0;
  for (let spell = 0; spell < spells.count; spell += 1) {
    if (spells.fromDay[spell] < fromDay || spells.fromDay[spell] >= toDay) continue;
    count += 1;
    people.add(spells.employee[spell]);
  }
  return { count, people: people.size };
}

/** Who is employed in the period and for how many days, who was on the eve, who came in it and who went. */
function staffOf(record: IndicatorRecord, period: DaySpan) {
  const { count, joinedOn, leftOn } = record.employees;
  const staff = { employed: 0, days: 0, onEve: 0, joined: 0, left: 0 };
  const isIn = (day: number): boolean => day >= period.fromDay && day < period.toDay;
  for (let employee = 0; employee < count; employee += 1) {
    const { from, to } = employedDays(record, employee, period);
    if (to > from) {
      staff.employed += 1;
      staff.days += to - from;
    }
    // Not known is: before the record, and still there.
    if (!(joinedOn[employee] >= period.fromDay) && !(leftOn[employee] < period.fromDay - 1)) staff.onEve += 1;
    if (isIn(joinedOn[employee])) staff.joined += 1;
    if (isIn(leftOn[employee])) staff.left += 1;
  }
  return staff;
}

/** Whether anybody's first or last day is on record: where none is, nobody came or went as far as one can see. */
function knowsEmployment({ employees }: IndicatorRecord): boolean {
  return employees.joinedOn.some(Number.isFinite) || employees.leftOn.some(Number.isFinite);
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Frequency counts accidents with absence, severity their calendar days within the period, both over hours worked (French
 * social insurance, "taux de fréquence" and "taux de gravité").
 */
export function strainIndicators(
  record: IndicatorRecord,
  period: DaySpan,
  workingDays: WorkingDays,
): StrainIndicatorFigures {
  const staff = staffOf(record, period);
  const minutes = absenceMinutes(record, period, workingDays);
  const theoretical = sumOf(minutes.theoretical);
  const spells = spellsIn(record, strainKinds, period);
  const accidents = spellsIn(record, ["work_accident"], period);
  let daysLost = 0;
  eachAbsence(record, ["work_accident"], period, (_, from, to) => {
    daysLost += to - from;
  });
  const { day, minutes: worked } = record.workDays;
  const hoursWorked =
    worked.reduce(
      (sum, each, row) => (day[row] >= period.fromDay && day[row] < period.toDay ? sum + each : sum),
      0,
    ) / minutesPerHour;
  const personWeeks = staff.days / daysPerWeek;
  const noAbsences = record.absences.count === 0 ? notComputable("no-absences", ["absences"]) : null;
  const noHours = hoursWorked === 0 ? notComputable("no-hours", ["time_entries"]) : null;
  const nobody = staff.employed === 0 ? notComputable("nobody-employed", ["employees"]) : null;
  return {
    absenceRate:
      noAbsences ??
      nobody ??
      (theoretical > 0
        ? sumOf(minutes.absent) / theoretical
        : notComputable("no-contract-hours", ["employees.weekly_hours"])),
    spells: noAbsences ?? nobody ?? spells.count,
    spellsPerThousandWeeks: noAbsences ?? nobody ?? perThousandWeeks(spells.count, personWeeks),
    turnoverRate: !knowsEmployment(record)
      ? notComputable("no-employment-dates", ["employees.joined_on", "employees.left_on"])
      : staff.onEve > 0
        ? (staff.joined + staff.left) / 2 / staff.onEve
        : notComputable("nobody-on-the-eve", ["employees.joined_on"]),
    accidentFrequency: noAbsences ?? noHours ?? (accidents.count * 1e6) / hoursWorked,
    accidentSeverity: noAbsences ?? noHours ?? (daysLost * 1000) / hoursWorked,
    personWeeks,
    hoursWorked,
    people: {
      employed: staff.employed,
      withSpells: spells.people,
      withAccidents: accidents.people,
      joined: staff.joined,
      left: staff.left,
    },
  };
}

function perThousandWeeks(events: number, weeks: number): Estimate {
  const { low, high } = rateInterval(events, weeks);
  return { estimate: (1000 * events) / weeks, low: 1000 * low, high: 1000 * high };
}
