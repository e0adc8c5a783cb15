/** What the examined client's overtime costs beyond the hours themselves: premiums and compulsory rest of its two billed parts. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { OvertimeMaterial } from "./overtime-analysis.ts";
import { overtimePremiums, sumPremiums, type OvertimePremiums } from "./overtime-premium.ts";
import type { OvertimeStates } from "./overtime-states.ts";

/** What the weeks of the whole record cost, beside the rows of the period; a week that the period cuts costs its part. */
function premiumsOfPeriod({ people, workWeeks, wholeWeeks, question }: OvertimeMaterial): OvertimePremiums {
  const { employees, workDays } = people;
  const whole = overtimePremiums({ employees, workDays, workWeeks: wholeWeeks }, question.dated);
  if (wholeWeeks === workWeeks) return whole;
  const places = new Int32Array(workWeeks.count);
  let place = 0;
  // Both are in order of person and week, and every row of the period is one of the whole record.
  for (let row = 0; row < workWeeks.count; row += 1) {
    while (
      wholeWeeks.employee[place] !== workWeeks.employee[row] ||
      wholeWeeks.week[place] !== workWeeks.week[row]
    ) {
      place += 1;
    }
    places[row] = place;
  }
  const taken = (values: Float64Array): Float64Array => Float64Array.from(places, (each) => values[each]);
  return {
    overtimeMinutes: taken(whole.overtimeMinutes),
    firstBandMinutes: taken(whole.firstBandMinutes),
    premiumCents: taken(whole.premiumCents),
    restCents: taken(whole.restCents),
  };
}

/** Unrounded cents of all payroll overtime on the examined client's orders, and on the others'. */
export interface OvertimeCosts {
  readonly client: { readonly premiumCents: number; readonly restCents: number };
  readonly others: { readonly premiumCents: number; readonly restCents: number };
}

/**
 * What the overtime of the period costs beyond its hours. An hour whose person's cost is not known costs as the others do.
 *
 * @returns not-computable `no-hourly-cost` where that of nobody with overtime is known
 */
export function overtimeCosts(
  material: OvertimeMaterial,
  { payrollMinutes }: Pick<OvertimeStates, "payrollMinutes">,
): OvertimeCosts | NotComputable<"no-hourly-cost"> {
  // The rows are those of the period already, a first week begun before it among them.
  const always = { fromDay: -Infinity, toDay: Infinity };
  const sums = sumPremiums(material.workWeeks, premiumsOfPeriod(material), always);
  const known = sums.costedMinutes;
  if (known === 0 && payrollMinutes > 0) return notComputable("no-hourly-cost", ["employees.hourly_cost"]);
  const raised = known === 0 ? 0 : (known + sums.uncostedMinutes) / known;
  return {
    client: { premiumCents: sums.clientPremiumCents * raised, restCents: sums.clientRestCents * raised },
    others: { premiumCents: sums.otherPremiumCents * raised, restCents: sums.otherRestCents * raised },
  };
}

type Money = Pick<ComputedOvertime, "premiumCents" | "restCents">;

/**
 * Each state costs its part of what the minutes of its orders cost: direct minutes those of the examined client's orders,
 * induced ones those of the others'.
 */
export function overtimeMoney(costs: OvertimeCosts | NotComputable, states: OvertimeStates): Money {
  if (isNotComputable(costs)) {
    return {
      premiumCents: { direct: costs, induced: costs },
      restCents: { direct: costs, induced: costs },
    };
  }
  const { directMinutes, inducedMinutes, clientOrderMinutes, otherOrderMinutes } = states;
  const direct = (cents: number) =>
    isNotComputable(directMinutes)
      ? directMinutes
      : clientOrderMinutes === 0
        ? 0
        : Math.round((cents * directMinutes) / clientOrderMinutes);
  const induced = (cents: number) => {
    if (isNotComputable(inducedMinutes)) return inducedMinutes;
    const perMinute = otherOrderMinutes === 0 ? 0 : cents / otherOrderMinutes;
    const { estimate, low, high } = inducedMinutes;
    return {
      estimate: Math.round(perMinute * estimate),
      low: Math.round(perMinute * low),
      high: Math.round(perMinute * high),
    };
  };
  return {
    premiumCents: { direct: direct(costs.client.premiumCents), induced: induced(costs.others.premiumCents) },
    restCents: { direct: direct(costs.client.restCents), induced: induced(costs.others.restCents) },
  };
}
