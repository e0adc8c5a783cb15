/** Cases of one limit of working time, counted by band, person and calendar quarter. */
import { dayNumber, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { valueOn, type DatedParameters, type DatedValue } from "./dated-parameters.ts";
import type { DaySpan } from "./working-time-scope.ts";

/** Calendar quarters that share a day with a period. */
export interface PeriodQuarters {
  readonly count: number;
  /** The first day of each, which may lie before the period. */
  readonly startsOn: Int32Array;
  /** By day of the period: which of them it lies in. */
  readonly ofDay: Int32Array;
}

export function quartersOf({ fromDay, toDay }: DaySpan): PeriodQuarters {
  const startsOn: number[] = [];
  const ofDay = new Int32Array(Math.max(0, toDay - fromDay));
  for (let day = fromDay, next = fromDay; day < toDay; day += 1) {
    if (day >= next) {
      const { year, month } = yearMonthDay(day);
      const begins = month - ((month - 1) % 3);
      startsOn.push(dayNumber(year, begins, 1));
      next = begins === 10 ? dayNumber(year + 1, 1, 1) : dayNumber(year, begins + 3, 1);
    }
    ofDay[day - fromDay] = startsOn.length - 1;
  }
  return { count: startsOn.length, startsOn: Int32Array.from(startsOn), ofDay };
}

/** How far a value goes beyond a limit before it counts, in minutes or days: records keep hours as rounded decimals. */
const tolerance = 0.01;

/** Whether a rest, in minutes, is too short for its limit. */
export function isTooShort(rest: number, limit: number): boolean {
  return rest < limit - tolerance;
}

export interface LimitTally {
  readonly fromDay: number;
  readonly quarters: PeriodQuarters;
  /** The limit by day of the period, and from where on (for a rest: up to where) a case is near it; in minutes or days. */
  readonly limit: Float64Array;
  readonly near: Float64Array;
  /** Cases laid out by person and, within a person, by the quarter in which the case ends. */
  readonly keptCases: Int32Array;
  readonly nearCases: Int32Array;
  readonly overCases: Int32Array;
  /** By person: 1 where any case is over the limit. */
  readonly isOver: Uint8Array;
  /** Cases that the record does not tell, such as a rest without clock times. */
  unknownCases: number;
}

export interface TallySize {
  readonly people: number;
  readonly period: DaySpan;
  readonly quarters: PeriodQuarters;
}

/**
 * An empty tally of a limit that may change with the day.
 *
 * @param unitMinutes minutes in the parameter's unit; 1 for days
 * @param kind whether a case is over when it exceeds the limit, or when it falls short of it
 */
export function newTally(
  { people, period, quarters }: TallySize,
  parameters: DatedParameters,
  value: DatedValue,
  unitMinutes: number,
  kind: "at-most" | "at-least" = "at-most",
): LimitTally {
  const days = quarters.ofDay.length;
  const limit = new Float64Array(days);
  const near = new Float64Array(days);
  for (let place = 0; place < days; place += 1) {
    const share = valueOn(parameters.near_limit_share, period.fromDay + place);
    limit[place] = valueOn(value, period.fromDay + place) * unitMinutes;
    // A rest is near its least as far above it as hours are below theirs.
    near[place] = limit[place] * (kind === "at-most" ? share : 2 - share);
  }
  const cells = people * quarters.count;
  return {
    fromDay: period.fromDay,
    quarters,
    limit,
    near,
    keptCases: new Int32Array(cells),
    nearCases: new Int32Array(cells),
    overCases: new Int32Array(cells),
    isOver: new Uint8Array(people),
    unknownCases: 0,
  };
}

/** Whether a case that ends on this day is counted: its day lies in the period. */
export function isCounted({ fromDay, limit }: LimitTally, day: number): boolean {
  return day >= fromDay && day < fromDay + limit.length;
}

/** Whether a value of that day is over its limit; false outside the period. */
export function exceedsLimit(tally: LimitTally, day: number, value: number): boolean {
  return isCounted(tally, day) && value > tally.limit[day - tally.fromDay] + tolerance;
}

/** Counts a case that a limit caps, such as hours, in the quarter of its last day. */
export function countCase(tally: LimitTally, person: number, day: number, value: number): void {
  if (!isCounted(tally, day)) return;
  const place = day - tally.fromDay;
  const cell = person * tally.quarters.count + tally.quarters.ofDay[place];
  if (value > tally.limit[place] + tolerance) {
    tally.overCases[cell] += 1;
    tally.isOver[person] = 1;
  } else if (value >= tally.near[place] - tolerance) tally.nearCases[cell] += 1;
  else tally.keptCases[cell] += 1;
}

/** Counts a case that has to reach a limit, such as a rest, in the quarter of its last day. */
export function countRest(tally: LimitTally, person: number, day: number, value: number): void {
  if (!isCounted(tally, day)) return;
  const place = day - tally.fromDay;
  const cell = person * tally.quarters.count + tally.quarters.ofDay[place];
  if (isTooShort(value, tally.limit[place])) {
    tally.overCases[cell] += 1;
    tally.isOver[person] = 1;
  } else if (value <= tally.near[place] + tolerance) tally.nearCases[cell] += 1;
  else tally.keptCases[cell] += 1;
}

/** Counts a case of which the record does not tell whether it keeps the limit. */
export function countUnknown(tally: LimitTally, day: number): void {
  if (isCounted(tally, day)) tally.unknownCases += 1;
}
