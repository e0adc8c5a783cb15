/**
 * Limits of working time day by day and window by window, straight from their words: slow, short, and written without looking
 * at the pass over columns. Values and case days only; bands are told from them.
 */
import { workingTimeLimits, type WorkingTimeLimit } from "#shared/schema/people.ts";
import { dayNumber, yearMonthDay } from "#server/scheduling/civil-time.ts";
import type { DaySpan } from "#server/labour/working-time-scope.ts";
import type { WrittenAbsence, WrittenDay, WrittenEmployee } from "#test/builders/worked-days.ts";

export interface NaivePlant {
  readonly employees: readonly WrittenEmployee[];
  /** Every day is written once per person. */
  readonly days: readonly WrittenDay[];
  readonly absences: readonly WrittenAbsence[];
  readonly covered: DaySpan;
}

export interface NaiveCase {
  readonly employee: number;
  /** Its last day. */
  readonly day: number;
  /** Hours, or days in a row; null: the record does not tell. */
  readonly value: number | null;
}

type Cases = Record<WorkingTimeLimit, NaiveCase[]>;

const noCases = (): Cases => ({
  dailyHours: [],
  weeklyHours: [],
  twelveWeekAverage: [],
  referenceAverage: [],
  dailyRest: [],
  weeklyRest: [],
  daysInARow: [],
  yearlyQuota: [],
});

/** In hours from 1970 on; NaN where not written. */
const endOf = ({ day, clock }: WrittenDay): number => day * 24 + (clock?.[1] ?? NaN);
const startOf = ({ day, clock }: WrittenDay): number => day * 24 + (clock?.[0] ?? NaN);

/** 1970-01-05 was a Monday. */
const mondays = ({ fromDay, toDay }: DaySpan): number[] => {
  const found: number[] = [];
  for (let day = fromDay - 7; day < toDay; day += 1) if ((((day - 4) % 7) + 7) % 7 === 0) found.push(day);
  return found;
};

const sevenDays = [0, 1, 2, 3, 4, 5, 6];

/** The calendar years of one person, as far as the period has gone. */
function yearsOfPerson(
  { employees, days, covered }: NaivePlant,
  person: number,
  period: DaySpan,
): NaiveCase[] {
  const { joinedOn = -Infinity, leftOn = Infinity } = employees[person];
  const totals = new Map<number, number>();
  for (const monday of mondays(covered)) {
    const week = days.filter(
      ({ employee, day }) => (employee ?? 0) === person && day >= monday && day < monday + 7,
    );
    if (week.length === 0 || monday >= period.toDay) continue;
    const sum = (hours: (day: WrittenDay) => number | undefined): number =>
      week.reduce((total, day) => total + (hours(day) ?? 0), 0);
    const overtime = sum((day) => day.overtime);
    const special = sum((day) => day.sunday) + sum((day) => day.holiday);
    const beyond = sum((day) => day.hours) - 35 - overtime;
    const { year } = yearMonthDay(monday + 6);
    totals.set(year, (totals.get(year) ?? 0) + overtime + Math.max(0, Math.min(special, beyond)));
  }
  return Array.from(totals, ([year, total]) => {
    const begins = Math.max(dayNumber(year, 1, 1), joinedOn);
    const ends = Math.min(dayNumber(year, 12, 31), leftOn);
    const isOver = period.toDay > ends;
    const isRecorded = covered.fromDay - begins <= 14 && ends + 1 - covered.toDay <= 14;
    const day = Math.min(ends, period.toDay - 1);
    return { employee: person, day, value: (isOver && isRecorded) || total > 220 ? total : null };
  });
}

/** Cases of one person, over all covered days, the yearly quota left out. */
function casesOfPerson(plant: NaivePlant, person: number): Cases {
  const cases = noCases();
  const add = (limit: WorkingTimeLimit, day: number, value: number | null): void => {
    cases[limit].push({ employee: person, day, value });
  };
  const { covered } = plant;
  const days = plant.days.filter(({ employee }) => (employee ?? 0) === person);
  if (days.length === 0) return cases;
  const written = new Map(days.map((day) => [day.day, day]));
  const hoursOn = (day: number): number => written.get(day)?.hours ?? 0;
  const isAway = (day: number): boolean =>
    hoursOn(day) === 0 &&
    plant.absences.some(({ employee, from, to }) => (employee ?? 0) === person && from <= day && day <= to);
  const isCovered = (monday: number): boolean => monday >= covered.fromDay && monday + 7 <= covered.toDay;
  const weekHours = (monday: number): number =>
    sevenDays.reduce((sum, each) => sum + hoursOn(monday + each), 0);
  const presentDays = (monday: number): number =>
    [0, 1, 2, 3, 4].filter((each) => !isAway(monday + each)).length;

  for (const { day, hours } of days) add("dailyHours", day, hours);
  for (const { day } of days) {
    if (hoursOn(day + 1) > 0) continue;
    let length = 1;
    while (hoursOn(day - length) > 0) length += 1;
    add("daysInARow", day, length);
  }

  const { joinedOn = -Infinity, leftOn = Infinity } = plant.employees[person];
  const known = mondays(covered).filter((monday) =>
    sevenDays.some((each) => hoursOn(monday + each) > 0 || isAway(monday + each)),
  );
  const ofRecord = mondays(covered).filter(
    (monday) =>
      isCovered(monday) &&
      monday >= Math.min(...known) &&
      monday <= Math.max(...known) &&
      monday >= joinedOn &&
      monday + 6 <= leftOn,
  );
  for (const monday of mondays(covered)) {
    if (isCovered(monday) && weekHours(monday) > 0) add("weeklyHours", monday + 6, weekHours(monday));
  }
  for (const [limit, length] of [
    ["twelveWeekAverage", 12],
    ["referenceAverage", 17],
  ] as const) {
    for (let last = length - 1; last < ofRecord.length; last += 1) {
      const window = ofRecord.slice(last - length + 1, last + 1);
      const present = window.reduce((sum, monday) => sum + presentDays(monday) / 5, 0);
      const hours = window.reduce((sum, monday) => sum + weekHours(monday), 0);
      if (present > 0.999) add(limit, ofRecord[last] + 6, hours / present);
    }
  }

  const sorted = days.toSorted((left, right) => left.day - right.day);
  /** From the end of one day's work to the start of the next. */
  const rests = sorted.slice(1).map((day, place) => ({ from: endOf(sorted[place]), to: startOf(day) }));
  for (const [place, { from, to }] of rests.entries()) {
    add("dailyRest", sorted[place + 1].day, to >= from ? to - from : null);
  }
  const openRests = [
    { from: covered.fromDay * 24, to: startOf(sorted[0]) },
    { from: endOf(sorted[sorted.length - 1]), to: covered.toDay * 24 },
  ];
  for (const monday of mondays(covered)) {
    const rows = [...sorted.keys()].filter(
      (row) => sorted[row].day >= monday && sorted[row].day < monday + 7,
    );
    if (rows.length === 0 || !isCovered(monday)) continue;
    const first = rows[0];
    const last = rows[rows.length - 1];
    const around = [
      ...rests.slice(Math.max(0, first - 1), last + 1),
      ...(first === 0 ? [openRests[0]] : []),
      ...(last === sorted.length - 1 ? [openRests[1]] : []),
    ];
    const inWeek = around.filter(({ from, to }) => !(from >= (monday + 7) * 24) && !(to <= monday * 24));
    const lengths = inWeek.map(({ from, to }) => to - from);
    const longest = Math.max(0, ...lengths);
    const isOpen = inWeek.some((rest) => openRests.includes(rest));
    const isKnown = lengths.every((length) => length >= 0) && (!isOpen || longest > 35 * 1.1);
    add("weeklyRest", monday + 6, isKnown ? longest : null);
  }
  return cases;
}

/** Cases of everyone by limit. */
export function naiveWorkingTime(plant: NaivePlant, period: DaySpan): Cases {
  const people = plant.employees.map((_, person) => ({
    ...casesOfPerson(plant, person),
    yearlyQuota: yearsOfPerson(plant, person, period),
  }));
  const all = noCases();
  for (const limit of workingTimeLimits) all[limit] = people.flatMap((cases) => cases[limit]);
  return all;
}
