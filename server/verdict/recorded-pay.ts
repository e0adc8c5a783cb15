/** What a day and a month of a person cost, by contract and hourly cost. */
import { notComputable } from "#shared/schema/scalar.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import type { RecordedPrices } from "./cost-quantities.ts";
import type { CostRecord } from "./cost-record.ts";

const minutesPerHour = 60;
const workingDaysPerWeek = 5;
const weeksPerMonth = 52 / 12;

/**
 * Means over everybody of known contract and cost who was employed on a day with hours on record, whatever the period: two
 * periods between which somebody joined would else tell what that one earns. Whole cents.
 *
 * @returns not-computable `no-hourly-cost` where nobody's contract and cost are known, `too-few-people`
 */
export function recordedPay({
  employees,
  covered,
  scope,
}: CostRecord): Pick<RecordedPrices, "dayPayCents" | "monthPayCents"> {
  let [weekCents, people] = [0, 0];
  for (let employee = 0; employee < employees.count; employee += 1) {
    const { weeklyMinutes, hourlyCents, joinedOn, leftOn } = employees;
    const cents = (weeklyMinutes[employee] / minutesPerHour) * hourlyCents[employee];
    // Days that are not known are before the record, and after it.
    if (joinedOn[employee] >= covered.hoursToDay || leftOn[employee] < covered.hoursFromDay) continue;
    if (Number.isNaN(cents)) continue;
    weekCents += cents;
    people += 1;
  }
  const reason =
    people === 0
      ? notComputable("no-hourly-cost", ["employees.hourly_cost", "employees.weekly_hours"])
      : people < scope.thresholds.hours
        ? notComputable("too-few-people", [])
        : null;
  return {
    dayPayCents: reason ?? roundCents(weekCents / people / workingDaysPerWeek),
    monthPayCents: reason ?? roundCents((weekCents / people) * weeksPerMonth),
  };
}
