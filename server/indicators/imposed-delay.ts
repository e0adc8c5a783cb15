/** The delay that a privilege imposed on the other clients' orders: the record replayed, less the replay by the house rule. */
import type { Estimate } from "#shared/schema/scalar.ts";
import { dayOf, minutesPerDay, mondayOf } from "#server/scheduling/civil-time.ts";
import { deliveryDay, deliveryLags, isInFull } from "#server/scheduling/deliveries.ts";
import type { Completions } from "#server/scheduling/replay-scenarios.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { blockBootstrap, type BootstrapInterval } from "#server/statistics/block-bootstrap.ts";
import { randomSource } from "#server/statistics/random-source.ts";

export const delayBootstrap = { blockWeeks: 4, draws: 2_000, seed: 20_260_101 } as const;

/** Orders of one client, or of all others, on time and in full. */
interface ServiceCount {
  orders: number;
  recorded: number;
  byRule: number;
}

export interface ClientDelay {
  /** Net calendar days; negative where the client gained. */
  readonly days: Estimate;
  readonly ordersMadeLate: number;
  readonly service: ServiceCount;
}

export interface ImposedDelay extends OrderDays {
  readonly days: Estimate;
  readonly ordersCompared: number;
  readonly ordersDelayedADay: number;
  readonly ordersMadeLate: number;
  readonly ordersSavedFromLate: number;
  readonly changeDays: number;
  readonly volumeDays: number;
  readonly volumeWithoutCapacityDays: number;
  readonly service: ServiceCount;
  /** By the rule less recorded, in parts of the orders; null without a delivered order with a promise. */
  readonly serviceDifference: Estimate | null;
  /** By client; null where none of its orders ended in both. */
  readonly byClient: readonly (ClientDelay | null)[];
  /** By order, the day on which each replay delivers it: as it was started, and by the rule; NaN where it does not end. */
  readonly deliveredAsStarted: Float64Array;
  readonly deliveredByRule: Float64Array;
}

/** Difference of two completions in days, over the counted orders that ended in both. */
function netDays(counted: Uint8Array, later: Float64Array, earlier: Float64Array): number {
  let minutes = 0;
  for (let order = 0; order < counted.length; order += 1) {
    const difference = later[order] - earlier[order];
    if (counted[order] === 1 && !Number.isNaN(difference)) minutes += difference;
  }
  return minutes / minutesPerDay;
}

/** By order, the days by which the record ends it later than the rule, and their day; NaN where it did not end in both. */
export interface OrderDays {
  readonly orderDays: Float64Array;
  readonly orderOn: Float64Array;
}

/** @param counted by order, 1 for the other clients' orders of the period */
export function imposedOnOrders(
  { recorded, asStarted, byRule }: Pick<Completions, "recorded" | "asStarted" | "byRule">,
  counted: Uint8Array,
): OrderDays {
  const orderDays = new Float64Array(counted.length).fill(NaN);
  const orderOn = new Float64Array(counted.length).fill(NaN);
  for (let order = 0; order < counted.length; order += 1) {
    const difference = asStarted[order] - byRule[order];
    if (counted[order] === 0 || Number.isNaN(difference)) continue;
    orderDays[order] = difference / minutesPerDay;
    const completed = recorded[order];
    orderOn[order] = dayOf(Number.isNaN(completed) ? asStarted[order] : completed);
  }
  return { orderDays, orderOn };
}

const sumOf = (each: Float64Array): number => each.reduce((sum, days) => sum + days, 0);

function estimate(value: number, interval: BootstrapInterval): Estimate {
  // The interval of a skewed resample can miss the value itself; what is shown must hold it.
  return { estimate: value, low: Math.min(interval.low, value), high: Math.max(interval.high, value) };
}

/**
 * Days and late orders by client. An order counts when it ended in both replays; one is late when it would be delivered after
 * its first promise. Intervals are those of the sums over weeks of completion, resampled in blocks of four weeks.
 *
 * @param counted by order, 1 for the other clients' orders of the period
 */
export function imposedDelay(shop: ShopRecord, completions: Completions, counted: Uint8Array): ImposedDelay {
  const { orders } = shop;
  const { recorded, asStarted, byRule } = completions;
  const lags = deliveryLags(shop, recorded);
  const { orderDays, orderOn } = imposedOnOrders(completions, counted);
  let [firstWeek, lastWeek] = [Infinity, -Infinity];
  for (const day of orderOn) {
    if (Number.isNaN(day)) continue;
    firstWeek = Math.min(firstWeek, mondayOf(day));
    lastWeek = Math.max(lastWeek, mondayOf(day));
  }
  const weeks = Math.max(0, (lastWeek - firstWeek) / 7 + 1);
  const series: (Float64Array | null)[] = Array.from({ length: shop.clients }, () => null);
  const services = Array.from({ length: shop.clients }, () => ({ orders: 0, recorded: 0, byRule: 0 }));
  const madeLateOf = new Int32Array(shop.clients);
  const total = new Float64Array(weeks);
  const serviceSeries = new Float64Array(weeks);
  const service = { orders: 0, recorded: 0, byRule: 0 };
  let [compared, delayedADay, madeLate, savedFromLate] = [0, 0, 0, 0];
  for (let order = 0; order < orders.count; order += 1) {
    const days = orderDays[order];
    if (Number.isNaN(days)) continue;
    const client = orders.client[order];
    const week = (mondayOf(orderOn[order]) - firstWeek) / 7;
    const own = (series[client] ??= new Float64Array(weeks));
    own[week] += days;
    total[week] += days;
    compared += 1;
    if (days >= 1) delayedADay += 1;
    const promised = orders.promisedOn[order];
    const late = deliveryDay(asStarted[order], lags[order]) > promised;
    const lateByRule = deliveryDay(byRule[order], lags[order]) > promised;
    if (late && !lateByRule) {
      madeLate += 1;
      madeLateOf[client] += 1;
    }
    if (lateByRule && !late) savedFromLate += 1;
    if (Number.isNaN(promised) || Number.isNaN(orders.deliveredOn[order])) continue;
    const full = isInFull(shop, order) ?? true;
    for (const each of [service, services[client]]) {
      each.orders += 1;
      if (full && !late) each.recorded += 1;
      if (full && !lateByRule) each.byRule += 1;
    }
    if (full) serviceSeries[week] += (lateByRule ? 0 : 1) - (late ? 0 : 1);
  }
  const present = series.filter((each) => each !== null);
  const { blockWeeks, draws, seed } = delayBootstrap;
  const [ofTotal, ofService, ...ofClients] = blockBootstrap(
    [total, serviceSeries, ...present],
    blockWeeks,
    draws,
    randomSource(seed, "imposed delay"),
  );
  let place = -1;
  const byClient = series.map((own, client): ClientDelay | null => {
    if (own === null) return null;
    place += 1;
    return {
      days: estimate(sumOf(own), ofClients[place]),
      ordersMadeLate: madeLateOf[client],
      service: services[client],
    };
  });
  const { withoutChanges, withoutClient, withoutClientAndCapacity } = completions;
  // No more than all orders can be on time.
  const perOrder = (count: number): number =>
    service.orders === 0 ? 0 : Math.min(1, Math.max(-1, count / service.orders));
  return {
    days: estimate(sumOf(total), ofTotal),
    ordersCompared: compared,
    ordersDelayedADay: delayedADay,
    ordersMadeLate: madeLate,
    ordersSavedFromLate: savedFromLate,
    changeDays: netDays(counted, byRule, withoutChanges),
    volumeDays: netDays(counted, withoutChanges, withoutClient),
    volumeWithoutCapacityDays: netDays(counted, withoutChanges, withoutClientAndCapacity),
    service,
    serviceDifference:
      service.orders === 0
        ? null
        : estimate(perOrder(service.byRule - service.recorded), {
            low: perOrder(ofService.low),
            high: perOrder(ofService.high),
          }),
    byClient,
    orderDays,
    orderOn,
    deliveredAsStarted: asStarted.map((completed, order) => deliveryDay(completed, lags[order])),
    deliveredByRule: byRule.map((completed, order) => deliveryDay(completed, lags[order])),
  };
}
