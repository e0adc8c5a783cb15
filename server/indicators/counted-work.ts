/** Which operations and orders a period counts. */
import { dayOf, minutesPerDay } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";

/** A half-open period of days, counted from 1970-01-01. */
export interface DayPeriod {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The days on which orders were placed and operations were ready, begun or ended; null where none was begun. */
export function coveredDays({ operations, orders, horizonAt }: ShopRecord): DayPeriod | null {
  if (!Number.isFinite(horizonAt)) return null;
  let first = horizonAt;
  for (let operation = 0; operation < operations.count; operation += 1) {
    const ready = operations.readyAt[operation];
    const at = Number.isNaN(ready) ? operations.startedAt[operation] : ready;
    if (at < first) first = at;
  }
  let [firstDay, lastDay] = [dayOf(first), dayOf(horizonAt)];
  for (const placed of orders.orderedOn) {
    if (placed < firstDay) firstDay = placed;
    if (placed > lastDay) lastDay = placed;
  }
  return { fromDay: firstDay, toDay: lastDay + 1 };
}

export interface CountedWork {
  /** By operation, 1: its wait began in the period. */
  readonly waits: Uint8Array;
  /** The same for the other clients' operations only. */
  readonly waitsOfOthers: Uint8Array;
  /** By operation, 1: it was begun in the period. */
  readonly begun: Uint8Array;
  /** By order, 1: another client's, not cancelled, ordered in the period. */
  readonly ordersOfOthers: Uint8Array;
}

/**
 * A wait belongs to the period in which the operation became ready, work to that in which it began, an order to that in
 * which it was placed: each is counted once, whole.
 */
export function countedWork(shop: ShopRecord, period: DayPeriod, suspect: number): CountedWork {
  const { operations, orders } = shop;
  const [from, to] = [period.fromDay * minutesPerDay, period.toDay * minutesPerDay];
  const within = (at: number): boolean => at >= from && at < to;
  const waits = new Uint8Array(operations.count);
  const waitsOfOthers = new Uint8Array(operations.count);
  const begun = new Uint8Array(operations.count);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (within(operations.startedAt[operation])) begun[operation] = 1;
    if (!within(operations.readyAt[operation])) continue;
    waits[operation] = 1;
    if (operations.client[operation] !== suspect) waitsOfOthers[operation] = 1;
  }
  const ordersOfOthers = new Uint8Array(orders.count);
  for (let order = 0; order < orders.count; order += 1) {
    const placed = orders.orderedOn[order];
    if (
      placed >= period.fromDay &&
      placed < period.toDay &&
      orders.cancelled[order] === 0 &&
      orders.client[order] !== suspect
    ) {
      ordersOfOthers[order] = 1;
    }
  }
  return { waits, waitsOfOthers, begun, ordersOfOthers };
}
