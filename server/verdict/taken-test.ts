/**
 * E1: whether a client took more hours out of turn than was taken from it, beyond what chance and its volume explain (method,
 * section 6). Every rule that the house may follow is tried.
 */
import { minutesPerHour } from "#server/indicators/waiting-totals.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { labelPermutation } from "#server/statistics/label-permutation.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { ComparableOrders } from "./comparable-orders.ts";

export const labelDraws = 10_000;

export interface TakenUnder {
  readonly rule: DispatchRule;
  readonly agreement: number;
  /** Taken out of turn less lost so. */
  readonly hours: number;
  /** As a part of what the other clients waited; 0 where nobody waited, for there was nothing to take. */
  readonly shareOfWaiting: number;
  readonly pValue: number;
  readonly exact: boolean;
  readonly draws: number;
  /** Between which chance leaves the hours in 95 of 100 cases. */
  readonly chance: { readonly low: number; readonly high: number };
}

export interface TakenTest {
  /** By tested rule. */
  readonly tested: readonly TakenUnder[];
  /** The least telling of them. */
  readonly largestPValue: number;
  readonly smallestShare: number;
}

export interface AccusedClient {
  readonly client: number;
  /** The house's best rule without the client's own work, and those under which the accusation is tested. */
  readonly rule: DispatchRule;
  readonly tested: readonly DispatchRule[];
  readonly agreement: Readonly<Record<DispatchRule, number>>;
  /** By order, the day by which the house counts it as promised. */
  readonly dueOn: Float64Array;
  /** Hours that the other clients waited. */
  readonly othersWaitingHours: number;
}

/** The orders of the strata in which the client has any; those of the others cannot change places with its own. */
function unitsOf(shop: ShopRecord, comparable: ComparableOrders, client: number) {
  const orders: number[] = [];
  const strata: number[] = [];
  for (const [stratum, members] of comparable.entries()) {
    if (!members.some((order) => shop.orders.client[order] === client)) continue;
    for (const order of members) {
      orders.push(order);
      strata.push(stratum);
    }
  }
  return {
    orders,
    stratum: Int32Array.from(strata),
    label: Uint8Array.from(orders, (order) => (shop.orders.client[order] === client ? 1 : 0)),
  };
}

/** @param balances by tested rule, minutes that each order took out of turn less those lost so */
export function takenTest(
  shop: ShopRecord,
  comparable: ComparableOrders,
  { client, tested, agreement, othersWaitingHours }: AccusedClient,
  balances: readonly Float64Array[],
  draws: number,
  source: RandomSource,
): TakenTest {
  const { orders, stratum, label } = unitsOf(shop, comparable, client);
  const series = balances.map((balance) => Float64Array.from(orders, (order) => balance[order]));
  const under = labelPermutation({ series, stratum, label, draws }, source).map((sum, place): TakenUnder => {
    const hours = sum.sum / minutesPerHour;
    return {
      rule: tested[place],
      agreement: agreement[tested[place]],
      hours,
      shareOfWaiting: othersWaitingHours > 0 ? hours / othersWaitingHours : 0,
      pValue: sum.pValue,
      exact: sum.exact,
      draws: sum.draws,
      chance: { low: sum.low / minutesPerHour, high: sum.high / minutesPerHour },
    };
  });
  return {
    tested: under,
    largestPValue: Math.max(...under.map(({ pValue }) => pValue)),
    smallestShare: Math.min(...under.map(({ shareOfWaiting }) => shareOfWaiting)),
  };
}

/** The rule among the tested ones with which most of the others' starts agree: hours and scores are shown under it. */
export function nearestRule({ tested }: TakenTest): TakenUnder {
  return tested.reduce((best, each) => (each.agreement > best.agreement ? each : best));
}
