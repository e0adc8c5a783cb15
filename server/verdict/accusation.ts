/** The whole accusation of one client, E1 to E4, from what the shop and its replay tell (method, section 6). */
import { acceptedRule, testedRules } from "#server/indicators/house-rule-answer.ts";
import type { DayPeriod } from "#server/indicators/counted-work.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import { houseRuleWithout } from "#server/scheduling/house-rule.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import type { ComparableOrders } from "./comparable-orders.ts";
import type { ImposedOrders, ImposedTest } from "./imposed-test.ts";
import type { LeaveOneOut } from "./leave-one-out.ts";
import { delayLeaveOneOut, takenLeaveOneOut } from "./robustness.ts";
import type { TakenBalance } from "./taken-balance.ts";
import type { AccusedClient, TakenTest } from "./taken-test.ts";

/** What is the same whoever is examined. */
export interface Courtroom {
  readonly shop: ShopRecord;
  readonly analysis: DelaysAnalysis;
  readonly period: DayPeriod;
  readonly balance: TakenBalance;
  readonly comparable: ComparableOrders;
  /** The day by which the house counts an order as promised, given who is examined. */
  readonly dueOn: (client: number) => Float64Array;
  /** Hours waited by client, over the waits of the period. */
  readonly waitedHours: Float64Array;
  /** By centre; negative: a centre that is a team of its own. */
  readonly teams: Int32Array;
  readonly oneTeam: boolean;
  readonly thresholds: Readonly<Record<VerdictThresholdName, number>>;
  readonly minimumAgreement: number;
}

/** @returns null where no rule is known for the house without this client's work */
export function accusedClient(court: Courtroom, client: number): AccusedClient | null {
  const { analysis, waitedHours, thresholds, minimumAgreement } = court;
  const estimate = houseRuleWithout(analysis.starts, client);
  const rule = acceptedRule(estimate, minimumAgreement);
  if (rule === null) return null;
  return {
    client,
    rule,
    tested: testedRules(estimate, thresholds.tested_rule_window),
    agreement: estimate.agreement,
    dueOn: court.dueOn(client),
    othersWaitingHours: waitedHours.reduce((sum, hours) => sum + hours, 0) - waitedHours[client],
  };
}

/** By tested rule, minutes that each order took out of turn less those lost so. */
export function balancesOf({ balance }: Courtroom, { tested, dueOn }: AccusedClient): Float64Array[] {
  return tested.map((rule) => balance.byOrder(rule, dueOn));
}

/** Whether under each tested rule chance would hardly have given as much, and it is of a size that matters. */
export function takenHolds(
  { smallestShare }: Pick<TakenTest, "smallestShare">,
  pValue: number,
  thresholds: Courtroom["thresholds"],
): boolean {
  return pValue <= thresholds.accusation_alpha && smallestShare >= thresholds.taken_minimum_share;
}

export function imposedHolds(
  { daysPerOrder, pValue }: Pick<ImposedTest, "daysPerOrder" | "pValue">,
  thresholds: Courtroom["thresholds"],
): boolean {
  return (
    daysPerOrder > thresholds.imposed_delay_tolerance_days &&
    pValue !== null &&
    pValue <= thresholds.delay_alpha
  );
}

/** By tested rule, what one week, team or order carries of the hours taken. */
export function takenRobustness(
  { shop, balance, teams, oneTeam }: Courtroom,
  { client, tested, dueOn }: AccusedClient,
): LeaveOneOut[] {
  return tested.map((rule) =>
    takenLeaveOneOut(shop, balance.pairs, balance.turned(rule, dueOn), client, teams, oneTeam),
  );
}

/** The same of the days imposed. @param taken by operation, minutes taken from it ahead of its turn */
export function delayRobustness(
  { shop, teams, oneTeam }: Courtroom,
  imposed: ImposedOrders,
  taken: Float64Array,
): LeaveOneOut {
  return delayLeaveOneOut(shop, imposed, taken, teams, oneTeam);
}

/** What is left in the worst case, in parts of the whole; null where some sum is nothing. */
export function leastLeft(robustness: readonly LeaveOneOut[]): number | null {
  let least = 1;
  for (const { leastLeft: left } of robustness) {
    if (left === null) return null;
    least = Math.min(least, left);
  }
  return least;
}
