/**
 * What payroll overtime costs beyond the hours themselves: its premiums (Code du travail, article L3121-36, and the company's
 * own for Sundays, holidays and nights) and the compulsory rest for hours beyond the yearly quota (article L3121-38).
 */
import { dayNumber, mondayOf } from "#server/scheduling/civil-time.ts";
import { valueOn, type DatedParameters } from "./dated-parameters.ts";
import type { LabourRecord, RecordedWorkDays } from "./labour-record.ts";
import { quotaMinutes, quotaYear } from "./overtime-quota.ts";
import type { DaySpan } from "./working-time-scope.ts";

export type OvertimeRecord = Pick<LabourRecord, "employees" | "workDays" | "workWeeks">;

/** By row of `workWeeks`. Cents are unrounded; NaN where the hourly cost of overtime is not known. */
export interface OvertimePremiums {
  /** Payroll overtime: paid as overtime, for a Sunday and for a holiday. */
  readonly overtimeMinutes: Float64Array;
  /** Of these, the first hours of the week, at the lower premium. */
  readonly firstBandMinutes: Float64Array;
  readonly premiumCents: Float64Array;
  /** The week's part of the compulsory rest that its year's overtime beyond the quota earns. */
  readonly restCents: Float64Array;
}

/** Minutes of the days of each row's week, taken together. */
interface PaidWeeks {
  readonly overtime: Float64Array;
  readonly sunday: Float64Array;
  readonly holiday: Float64Array;
  /** Night minutes that were overtime. A day does not say which: as many as overtime has in the day. */
  readonly nightOvertime: Float64Array;
}

function payrollOvertime(
  { overtimeMinutes, sundayMinutes, holidayMinutes }: RecordedWorkDays,
  row: number,
): number {
  return overtimeMinutes[row] + sundayMinutes[row] + holidayMinutes[row];
}

function paidWeeks({ workDays, workWeeks }: OvertimeRecord): PaidWeeks {
  const sums = {
    overtime: new Float64Array(workWeeks.count),
    sunday: new Float64Array(workWeeks.count),
    holiday: new Float64Array(workWeeks.count),
    nightOvertime: new Float64Array(workWeeks.count),
  };
  let week = 0;
  for (let row = 0; row < workDays.count; row += 1) {
    const person = workDays.employee[row];
    const monday = mondayOf(workDays.day[row]);
    // Both are in order of person and day.
    while (
      week < workWeeks.count &&
      (workWeeks.employee[week] < person ||
        (workWeeks.employee[week] === person && workWeeks.week[week] < monday))
    ) {
      week += 1;
    }
    if (week === workWeeks.count) break;
    if (workWeeks.employee[week] !== person || workWeeks.week[week] !== monday) continue;
    sums.overtime[week] += workDays.overtimeMinutes[row];
    sums.sunday[week] += workDays.sundayMinutes[row];
    sums.holiday[week] += workDays.holidayMinutes[row];
    if (workDays.minutes[row] > 0) {
      sums.nightOvertime[week] +=
        (workDays.nightMinutes[row] * payrollOvertime(workDays, row)) / workDays.minutes[row];
    }
  }
  return sums;
}

/** Rows of the same person whose weeks belong to the same year: [from, to). */
function* personYears({ employee, week }: OvertimeRecord["workWeeks"], count: number) {
  let from = 0;
  while (from < count) {
    const year = quotaYear(week[from]);
    let to = from + 1;
    while (to < count && employee[to] === employee[from] && quotaYear(week[to]) === year) to += 1;
    yield { year, from, to };
    from = to;
  }
}

/**
 * Within a person's week the first hours of payroll overtime (8 by law) carry the lower premium, those beyond the higher one;
 * Sunday, holiday and night minutes among them carry the company's premiums on top. Hours beyond a year's quota earn rest, whose
 * cost is spread over the year's weeks pro rata to their payroll overtime. All at the parameters of the week's last day, the
 * quota's at the year's.
 *
 * Every row of the record counts, for the quota needs the whole year; `sumPremiums` takes a period's.
 */
export function overtimePremiums(record: OvertimeRecord, parameters: DatedParameters): OvertimePremiums {
  const { employees, workWeeks } = record;
  const { count } = workWeeks;
  const paid = paidWeeks(record);
  const overtimeMinutes = new Float64Array(count);
  const firstBandMinutes = new Float64Array(count);
  const premiumCents = new Float64Array(count);
  const restCents = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const on = (name: keyof DatedParameters): number => valueOn(parameters[name], workWeeks.week[row] + 6);
    const overtime =
      workWeeks.clientOvertimeMinutes[row] +
      workWeeks.otherOvertimeMinutes[row] +
      workWeeks.unassignedOvertimeMinutes[row];
    overtimeMinutes[row] = overtime;
    if (overtime === 0) continue;
    const firstBand = Math.min(overtime, 60 * on("overtime_first_band_hours"));
    firstBandMinutes[row] = firstBand;
    const premiumMinutes =
      firstBand * on("overtime_first_band_premium") +
      (overtime - firstBand) * on("overtime_second_band_premium") +
      paid.sunday[row] * on("sunday_premium") +
      paid.holiday[row] * on("holiday_premium") +
      paid.nightOvertime[row] * on("night_premium");
    premiumCents[row] = (premiumMinutes / 60) * employees.hourlyCents[workWeeks.employee[row]];
  }
  for (const { year, from, to } of personYears(workWeeks, count)) {
    let [quota, overtime] = [0, 0];
    for (let row = from; row < to; row += 1) {
      quota += quotaMinutes(
        workWeeks.minutes[row],
        paid.overtime[row],
        paid.sunday[row] + paid.holiday[row],
        60 * valueOn(parameters.legal_weekly_hours, workWeeks.week[row] + 6),
      );
      overtime += overtimeMinutes[row];
    }
    const lastDay = dayNumber(year + 1, 1, 1) - 1;
    const beyond = quota - 60 * valueOn(parameters.yearly_overtime_quota, lastDay);
    if (!(beyond > 0 && overtime > 0)) continue;
    const restMinutes = beyond * valueOn(parameters.quota_rest_share, lastDay);
    const cents = (restMinutes / 60) * employees.hourlyCents[workWeeks.employee[from]];
    for (let row = from; row < to; row += 1) {
      if (overtimeMinutes[row] > 0) restCents[row] = (cents * overtimeMinutes[row]) / overtime;
    }
  }
  return { overtimeMinutes, firstBandMinutes, premiumCents, restCents };
}

/** Unrounded cents, spread over a week's payroll overtime pro rata to its minutes. */
export interface PremiumSums {
  /** On the examined client's orders, on other clients' orders, and without an order. */
  readonly clientPremiumCents: number;
  readonly otherPremiumCents: number;
  readonly unassignedPremiumCents: number;
  readonly clientRestCents: number;
  readonly otherRestCents: number;
  readonly unassignedRestCents: number;
  /** Payroll overtime whose cost is summed, and that of people whose hourly cost is not known, which is not. */
  readonly costedMinutes: number;
  readonly uncostedMinutes: number;
}

/** Sums over the weeks whose Monday lies in the period. */
export function sumPremiums(
  workWeeks: OvertimeRecord["workWeeks"],
  { overtimeMinutes, premiumCents, restCents }: OvertimePremiums,
  { fromDay, toDay }: DaySpan,
): PremiumSums {
  const { week, clientOvertimeMinutes, otherOvertimeMinutes, unassignedOvertimeMinutes } = workWeeks;
  const premium = { client: 0, other: 0, unassigned: 0 };
  const rest = { client: 0, other: 0, unassigned: 0 };
  let [costedMinutes, uncostedMinutes] = [0, 0];
  for (let row = 0; row < workWeeks.count; row += 1) {
    if (week[row] < fromDay || week[row] >= toDay || !(overtimeMinutes[row] > 0)) continue;
    if (Number.isNaN(premiumCents[row])) {
      uncostedMinutes += overtimeMinutes[row];
      continue;
    }
    costedMinutes += overtimeMinutes[row];
    const premiumPerMinute = premiumCents[row] / overtimeMinutes[row];
    const restPerMinute = restCents[row] / overtimeMinutes[row];
    premium.client += premiumPerMinute * clientOvertimeMinutes[row];
    premium.other += premiumPerMinute * otherOvertimeMinutes[row];
    premium.unassigned += premiumPerMinute * unassignedOvertimeMinutes[row];
    rest.client += restPerMinute * clientOvertimeMinutes[row];
    rest.other += restPerMinute * otherOvertimeMinutes[row];
    rest.unassigned += restPerMinute * unassignedOvertimeMinutes[row];
  }
  return {
    clientPremiumCents: premium.client,
    otherPremiumCents: premium.other,
    unassignedPremiumCents: premium.unassigned,
    clientRestCents: rest.client,
    otherRestCents: rest.other,
    unassignedRestCents: rest.unassigned,
    costedMinutes,
    uncostedMinutes,
  };
}
