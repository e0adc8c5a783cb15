/** Orders delivered when and as promised: one client against the others, over all and by week. */
import type { ComputedDelays, Service } from "#shared/schema/delays.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { dayOf, formatDay, weekdayOf } from "#server/scheduling/civil-time.ts";
import { isInFull } from "#server/scheduling/deliveries.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import type { DayPeriod } from "./counted-work.ts";

interface Tally {
  orders: number;
  onTime: number;
  onTimeRevised: number;
  quantityKnown: number;
  inFull: number;
  onTimeInFull: number;
}

function emptyTally(): Tally {
  return { orders: 0, onTime: 0, onTimeRevised: 0, quantityKnown: 0, inFull: 0, onTimeInFull: 0 };
}

function shareOf(part: number, whole: number, missing: string[]): number | NotComputable {
  return whole === 0 ? notComputable("no-orders-to-judge", missing) : part / whole;
}

function serviceOf(tally: Tally): Service {
  const promised = ["orders.promised_on", "orders.delivered_on"];
  const quantities = ["orders.quantity", "orders.delivered_quantity"];
  return {
    orders: tally.orders,
    onTime: shareOf(tally.onTime, tally.orders, promised),
    inFull: shareOf(tally.inFull, tally.quantityKnown, quantities),
    onTimeInFull: shareOf(tally.onTimeInFull, tally.orders, promised),
    onTimeRevised: shareOf(tally.onTimeRevised, tally.orders, promised),
  };
}

/** Whether an order can be judged: promised, not cancelled, and delivered or past its promise at the horizon. */
function isJudged({ orders }: ShopRecord, order: number, horizonDay: number): boolean {
  const promised = orders.promisedOn[order];
  if (Number.isNaN(promised) || orders.cancelled[order] === 1) return false;
  return !Number.isNaN(orders.deliveredOn[order]) || (orders.open[order] === 1 && promised < horizonDay);
}

/**
 * An order is on time when it was delivered by its first promise, and in full when all that was ordered was delivered; where
 * a quantity is unknown it is judged by its date alone. One that is still open after its promise is late: left out, the
 * worst orders would not count.
 */
export function onTimeInFull(
  shop: ShopRecord,
  suspect: number,
  period: DayPeriod,
): Pick<ComputedDelays["onTime"], "client" | "others" | "weeks"> {
  const { orders } = shop;
  const horizonDay = dayOf(shop.horizonAt);
  const tallies = { client: emptyTally(), others: emptyTally() };
  const weeks = new Map<number, { client: Tally; others: Tally }>();
  for (let order = 0; order < orders.count; order += 1) {
    const placed = orders.orderedOn[order];
    if (placed < period.fromDay || placed >= period.toDay || !isJudged(shop, order, horizonDay)) continue;
    const promised = orders.promisedOn[order];
    const revised = orders.revisedPromiseOn[order];
    const delivered = orders.deliveredOn[order];
    const side = orders.client[order] === suspect ? "client" : "others";
    const monday = promised - weekdayOf(promised);
    const week = weeks.get(monday) ?? { client: emptyTally(), others: emptyTally() };
    weeks.set(monday, week);
    const full = isInFull(shop, order);
    const onTime = delivered <= promised;
    for (const tally of [tallies[side], week[side]]) {
      tally.orders += 1;
      if (full !== null) tally.quantityKnown += 1;
      if (full === true) tally.inFull += 1;
      if (onTime) tally.onTime += 1;
      if (delivered <= (Number.isNaN(revised) ? promised : revised)) tally.onTimeRevised += 1;
      if (onTime && full !== false) tally.onTimeInFull += 1;
    }
  }
  const ofWeek = ({ orders: count, onTimeInFull: good }: Tally) => ({ orders: count, onTimeInFull: good });
  return {
    client: serviceOf(tallies.client),
    others: serviceOf(tallies.others),
    weeks: [...weeks]
      .toSorted(([left], [right]) => left - right)
      .map(([monday, week]) => ({
        weekOn: formatDay(monday),
        client: ofWeek(week.client),
        others: ofWeek(week.others),
      })),
  };
}

/** Other clients' orders whose promise was moved, and those moved for an order of the examined client. */
export function promisesRevised(
  shop: ShopRecord,
  suspect: number,
  counted: Uint8Array,
): Pick<ComputedDelays["onTime"], "promisesRevised" | "promisesRevisedForClient"> {
  const { orders, changes } = shop;
  const forClient = new Uint8Array(orders.count);
  for (let change = 0; change < changes.count; change += 1) {
    const cause = changes.cause[change];
    if (cause >= 0 && orders.client[cause] === suspect) forClient[changes.order[change]] = 1;
  }
  let [revised, becauseOfClient] = [0, 0];
  for (let order = 0; order < orders.count; order += 1) {
    const last = orders.revisedPromiseOn[order];
    if (counted[order] === 0 || Number.isNaN(last) || last === orders.promisedOn[order]) continue;
    revised += 1;
    becauseOfClient += forClient[order];
  }
  return {
    promisesRevised: revised,
    promisesRevisedForClient:
      changes.count === 0
        ? notComputable("no-schedule-changes", ["schedule_changes.cause_order_id"])
        : becauseOfClient,
  };
}
