/** Late changes that a client asked for, and its work as it would have been without them. */
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import { minutesPerDay } from "./civil-time.ts";
import type { ShopRecord } from "./shop-record.ts";

/** A change that follows a request of the client for the order within so many minutes was asked for. */
const askedWithinMinutes = 7 * minutesPerDay;
/** Work beyond what so large a part of the unchanged operations takes against its standard was added by the change. */
const usualPart = 0.95;

export interface ClientChanges {
  /** By order, the first instant at which the client changed it; NaN: never. */
  readonly firstChangeAt: Float64Array;
  /** By order, the promised day before its first change; NaN: not changed. */
  readonly dateBefore: Float64Array;
}

/** Instants at which each order was asked for, in order of the requests. */
function requestsByOrder({ requests }: ShopRecord): ReadonlyMap<number, readonly number[]> {
  const byOrder = new Map<number, number[]>();
  for (let request = 0; request < requests.count; request += 1) {
    const order = requests.order[request];
    if (order < 0) continue;
    byOrder.set(order, [...(byOrder.get(order) ?? []), requests.at[request]]);
  }
  return byOrder;
}

/**
 * Whether the order's own client asked for a change: no order of another client took its place, and the date came forward or
 * the client had asked within the week before.
 */
export function askedByOwnClient(shop: ShopRecord): (change: number) => boolean {
  const { changes, orders } = shop;
  const asked = requestsByOrder(shop);
  return (change) => {
    const order = changes.order[change];
    const cause = changes.cause[change];
    if (cause >= 0 && orders.client[cause] !== orders.client[order]) return false;
    if (changes.newOn[change] < changes.oldOn[change]) return true;
    const at = changes.changedAt[change];
    return (asked.get(order) ?? []).some((when) => when <= at && at - when <= askedWithinMinutes);
  };
}

/** The changes that a client asked for on its own orders. */
export function changesOfClient(shop: ShopRecord, suspect: number): ClientChanges {
  const { changes, orders } = shop;
  const firstChangeAt = new Float64Array(orders.count).fill(NaN);
  const dateBefore = new Float64Array(orders.count).fill(NaN);
  const isAsked = askedByOwnClient(shop);
  for (let change = 0; change < changes.count; change += 1) {
    const order = changes.order[change];
    if (orders.client[order] !== suspect || !isAsked(change)) continue;
    const at = changes.changedAt[change];
    if (at >= firstChangeAt[order]) continue;
    firstChangeAt[order] = at;
    dateBefore[order] = changes.oldOn[change];
  }
  return { firstChangeAt, dateBefore };
}

/**
 * Minutes of work without what late changes added. An operation that was begun after its order was changed and took longer
 * than nineteen of twenty unchanged ones of its centre, against their standard, takes the usual time of its centre.
 */
export function minutesWithoutChanges(shop: ShopRecord, { firstChangeAt }: ClientChanges): Float64Array {
  const { operations, centres } = shop;
  const ratios: number[][] = centres.map(() => []);
  const isChanged = (operation: number): boolean =>
    operations.startedAt[operation] >= firstChangeAt[operations.order[operation]];
  const ratioOf = (operation: number): number =>
    operations.minutes[operation] / operations.standardMinutes[operation];
  for (let operation = 0; operation < operations.count; operation += 1) {
    const ended = !Number.isNaN(operations.endedAt[operation]);
    if (ended && operations.standardMinutes[operation] > 0 && !isChanged(operation)) {
      ratios[operations.centre[operation]].push(ratioOf(operation));
    }
  }
  const usual = ratios.map((list) => {
    if (list.length === 0) return null;
    const ascending = Float64Array.from(list).sort();
    return { median: sampleQuantile(ascending, 0.5), most: sampleQuantile(ascending, usualPart) };
  });
  return operations.minutes.map((minutes, operation) => {
    const pace = usual[operations.centre[operation]];
    const standard = operations.standardMinutes[operation];
    if (pace === null || !isChanged(operation) || !(standard > 0)) return minutes;
    return ratioOf(operation) > pace.most ? standard * pace.median : minutes;
  });
}
