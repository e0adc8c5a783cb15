/** What the plant pays beyond the hour for payroll overtime: the law's premiums, none beside them for Sundays and holidays. */
import { mondayOf } from "#server/scheduling/civil-time.ts";
import type { EmployeeWork } from "./live-weeks.ts";

const firstBandMinutes = 8 * 60;
const firstBandPremium = 0.25;
const secondBandPremium = 0.5;

const isOvertime = ({ payKind }: EmployeeWork): boolean => payKind !== "regular" && payKind !== "night";

/**
 * Premiums of some of the work, in cents: every minute of a person's week bears the same part of the week's premium.
 *
 * @param chosen which of the work
 */
export function premiumCents(work: readonly EmployeeWork[], chosen: (work: EmployeeWork) => boolean): number {
  const weeks = new Map<string, { minutes: number; chosenMinutes: number; hourlyCents: number }>();
  for (const each of work) {
    if (!isOvertime(each)) continue;
    const key = `${each.employee.employeeId} ${mondayOf(each.day)}`;
    const hourlyCents = each.employee.seat.hourlyCostCents;
    const week = weeks.get(key) ?? { minutes: 0, chosenMinutes: 0, hourlyCents };
    weeks.set(key, week);
    week.minutes += each.minutes;
    if (chosen(each)) week.chosenMinutes += each.minutes;
  }
  let cents = 0;
  for (const { minutes, chosenMinutes, hourlyCents } of weeks.values()) {
    const first = Math.min(minutes, firstBandMinutes);
    const premium = first * firstBandPremium + (minutes - first) * secondBandPremium;
    cents += (premium / 60) * hourlyCents * (chosenMinutes / minutes);
  }
  return cents;
}
