/** Other clients' orders that the examined client made late, and what that cost (method, section 5). */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { DelayedOrders } from "#server/indicators/delays.ts";
import { allocateCents } from "#server/indicators/allocate-cents.ts";
import { clientAmounts } from "#server/indicators/client-amounts.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import type { CostQuantities } from "./cost-quantities.ts";
import { sumByQuarter } from "./cost-quarters.ts";
import type { CostAnalyses, CostRecord } from "./cost-record.ts";
import { sumByWeek, type CostWeeks } from "./cost-weeks.ts";
import { sumOf, type WeeklyQuantity } from "./counted-quantity.ts";
import { bookedOfOrder } from "./order-cents.ts";

type DelayAnalyses = Pick<CostAnalyses, "delays" | "requestedShare">;

/** Orders by number, with the part of what each holds that the client is charged with. */
export interface MadeLater {
  readonly orders: readonly number[];
  readonly parts: readonly number[];
  /** What they hold, in cents with their fractions. */
  readonly amountCents: readonly number[];
  /** Parts of the amounts, in whole cents that sum to the figure. */
  readonly cents: readonly number[];
  /** What all of the orders hold of which a part could be charged. */
  readonly mostCents: number;
}

export interface ChargedPenalties extends MadeLater {
  /** All orders of others that came late and hold something, charged or not, and what they hold. */
  readonly booked: { readonly orders: readonly number[]; readonly amountCents: readonly number[] };
}

/** The replayed orders, or why there are none. @throws RangeError for an analysis of another record */
function replayedOrders({ orders }: CostRecord, { delays }: DelayAnalyses): DelayedOrders | NotComputable {
  if (isNotComputable(delays)) return delays;
  if (isNotComputable(delays.answer.replay)) return delays.answer.replay;
  if (delays.orders.counted.length !== orders.count) throw new RangeError("the orders of another record");
  return delays.orders;
}

/** Days beyond the first promise, none below 0; NaN without a promise or an end. */
function daysLate(deliveredOn: number, promisedOn: number): number {
  return Math.max(0, deliveredOn - promisedOn);
}

/**
 * The part of an order's lateness that would not have been by the house rule, both replayed: nothing where the replay in recorded
 * order has it on time, or has no end for it.
 */
function partMadeLater(record: CostRecord, replayed: DelayedOrders, order: number): number {
  const promised = record.orders.promisedOn[order];
  const asStarted = daysLate(replayed.deliveredAsStarted[order], promised);
  const byRule = daysLate(replayed.deliveredByRule[order], promised);
  const part = (asStarted - byRule) / asStarted;
  return part > 0 ? Math.min(1, part) : 0;
}

/**
 * Penalties and express freight of other clients' orders that came after their first promise, in the part of that lateness which
 * the replay lays to the client, as far as the client asked to be served first.
 *
 * @returns not computable for the replay's reason, or `not-recorded` where no order of the ledger has a penalty or express freight
 */
export function othersPenalties(
  record: CostRecord,
  analyses: DelayAnalyses,
): ChargedPenalties | NotComputable {
  const replayed = replayedOrders(record, analyses);
  if (isNotComputable(replayed)) return replayed;
  const { requestedShare } = analyses;
  if (isNotComputable(requestedShare)) return requestedShare;
  const { covered, orders: money } = record;
  if (covered.penalties === 0 && covered.expediteCosts === 0) {
    return notComputable("not-recorded", ["orders.penalty_paid", "orders.expedite_cost"]);
  }
  const booked: number[] = [];
  for (let order = 0; order < money.count; order += 1) {
    const isLate = money.deliveredOn[order] > money.promisedOn[order];
    if (replayed.counted[order] === 1 && isLate && bookedOfOrder(money, order) > 0) booked.push(order);
  }
  const amountOf = (order: number): number => bookedOfOrder(money, order);
  const partOf = (order: number): number => requestedShare * partMadeLater(record, replayed, order);
  const orders = booked.filter((order) => partOf(order) > 0);
  const parts = orders.map(partOf);
  const amountCents = orders.map(amountOf);
  const exact = amountCents.map((amount, place) => parts[place] * amount);
  const bookedCents = booked.map(amountOf);
  return {
    orders,
    parts,
    amountCents,
    cents: allocateCents(exact, roundCents(sumOf(exact))),
    mostCents: sumOf(bookedCents),
    booked: { orders: booked, amountCents: bookedCents },
  };
}

/**
 * For each other client its contribution, in proportion to its orders that are late by the replay in recorded order and on time by
 * the rule, as far as the client asked to be served first. An order that carried a penalty is left out: it is charged already. A client that contributes nothing is no loss.
 *
 * @returns not computable for the replay's reason, or `no-variable-cost` where a client concerned has an order without
 */
export function lateContribution(record: CostRecord, analyses: DelayAnalyses): MadeLater | NotComputable {
  const replayed = replayedOrders(record, analyses);
  if (isNotComputable(replayed)) return replayed;
  const { requestedShare } = analyses;
  if (isNotComputable(requestedShare)) return requestedShare;
  const { orders: money, clientIds, scope } = record;
  const amounts = new Map(
    clientAmounts(record.clients, record.totals).map((each) => [each.row.clientId, each] as const),
  );
  const orders: number[] = [];
  const amountCents: number[] = [];
  for (let order = 0; order < money.count; order += 1) {
    const promised = money.promisedOn[order];
    const isMadeLate =
      replayed.deliveredAsStarted[order] > promised && replayed.deliveredByRule[order] <= promised;
    if (replayed.counted[order] === 0 || !isMadeLate || money.penaltyCents[order] > 0) continue;
    const client = amounts.get(clientIds[money.client[order]]);
    if (client === undefined) continue;
    if (isNotComputable(client.contributionCents)) return client.contributionCents;
    if (client.contributionCents <= 0) continue;
    orders.push(order);
    amountCents.push(client.contributionCents / client.row.orders);
  }
  let mostCents = 0;
  for (const { row, contributionCents } of amounts.values()) {
    if (row.clientId !== scope.clientId && typeof contributionCents === "number" && contributionCents > 0) {
      mostCents += contributionCents;
    }
  }
  const exact = amountCents.map((amount) => requestedShare * amount);
  const cents = allocateCents(exact, roundCents(sumOf(exact)));
  return { orders, parts: orders.map(() => requestedShare), amountCents, cents, mostCents };
}

/** The days on which orders were completed; those of which no replay tells, delivered. */
export function completionDays(
  { orders: money }: CostRecord,
  { delays }: DelayAnalyses,
  orders: readonly number[],
): number[] {
  return orders.map((order) => {
    const completed = isNotComputable(delays) ? NaN : delays.orders.imposedOn[order];
    return Number.isNaN(completed) ? money.deliveredOn[order] : completed;
  });
}

/** Amounts of orders by the week in which they were completed. */
function byCompletion(
  record: CostRecord,
  analyses: DelayAnalyses,
  weeks: CostWeeks,
  orders: readonly number[],
  amounts: readonly number[],
): Float64Array {
  return sumByWeek(weeks, completionDays(record, analyses, orders), amounts);
}

/** By the quarter in which the orders were placed. */
function byPlacement(
  { orders: money }: CostRecord,
  { orders, cents }: MadeLater,
  quarters: CostQuantities["quarters"],
): Float64Array {
  return sumByQuarter(
    quarters,
    orders.map((order) => money.orderedOn[order]),
    cents,
  );
}

/** What was booked is counted; the part of it that is charged is drawn by the weeks in which the orders were completed. */
export function penaltyQuantity(
  record: CostRecord,
  analyses: DelayAnalyses,
  found: ChargedPenalties,
  quarters: CostQuantities["quarters"],
  weeks: CostWeeks,
): WeeklyQuantity {
  const { orders, parts, amountCents, mostCents, booked } = found;
  const charged = amountCents.map((amount, place) => parts[place] * amount);
  const chargedShare = mostCents > 0 ? sumOf(charged) / mostCents : 0;
  return {
    quarters: byPlacement(record, found, quarters),
    rows: orders.length,
    series: [
      byCompletion(record, analyses, weeks, orders, charged),
      byCompletion(record, analyses, weeks, booked.orders, booked.amountCents),
    ],
    // Weeks in which nothing was booked say nothing about a part of it: it stays the period's.
    of: ([taken, whole]) => (whole > 0 ? taken / whole : chargedShare) * mostCents,
    most: mostCents,
  };
}

/** Orders made late are more or fewer in other weeks. */
export function contributionQuantity(
  record: CostRecord,
  analyses: DelayAnalyses,
  found: MadeLater,
  quarters: CostQuantities["quarters"],
  weeks: CostWeeks,
): WeeklyQuantity {
  const charged = found.amountCents.map((amount, place) => found.parts[place] * amount);
  return {
    quarters: byPlacement(record, found, quarters),
    rows: found.orders.length,
    series: [byCompletion(record, analyses, weeks, found.orders, charged)],
    of: ([sum]) => sum,
    most: found.mostCents,
  };
}
