/**
 * From hours taken to days late, along the routing of each order. What was taken from one operation arrives at the next less
 * the slack there (railways call the rest reactionary delay), and what arrives at the end counts as far as it passes the
 * slack to the promise.
 */
import { minutesPerDay } from "./civil-time.ts";
import { deliveryDay, deliveryLags } from "./deliveries.ts";
import type { ShopRecord } from "./shop-record.ts";
import { calendarOfStretches, type WorkCalendar } from "./work-calendar.ts";

/** By order; NaN where it has not ended, or has no promise to judge it by. */
export interface OrderDelays {
  /** Clock minutes by which the completion came later. */
  readonly delayMinutes: Float64Array;
  /** Days late beyond the first promise, and beyond the last one, that the delay explains. */
  readonly reactionaryDays: Float64Array;
  readonly reactionaryDaysRevised: Float64Array;
  /** 1: late by the first promise, and on time without the delay. */
  readonly madeLate: Uint8Array;
  /** Days from the delivery without the delay to the first promise; negative: late in any case. */
  readonly slackDays: Float64Array;
}

/** Clock minutes before an instant in which so many open minutes lie; at most the clock minutes of the wait. */
function clockMinutesBefore(
  calendar: WorkCalendar,
  at: number,
  openMinutes: number,
  longest: number,
): number {
  if (openMinutes <= 0) return 0;
  // The latest instant since which so many open minutes passed, found by halving the wait.
  let [near, far] = [0, longest];
  if (calendar.openMinutesBetween(at - far, at) <= openMinutes) return far;
  while (far - near > 1 / 60) {
    const middle = (near + far) / 2;
    if (calendar.openMinutesBetween(at - middle, at) >= openMinutes) far = middle;
    else near = middle;
  }
  return far;
}

/**
 * @param taken open minutes that the client took from each operation
 * @param waited open minutes that each operation waited; NaN: unknown
 * @param completedAt by order; NaN where it has not ended
 */
export function orderDelays(
  shop: ShopRecord,
  taken: Float64Array,
  waited: Float64Array,
  completedAt: Float64Array,
): OrderDelays {
  const { operations, orders } = shop;
  const calendars = shop.centres.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const lags = deliveryLags(shop, completedAt);
  const unknown = () => new Float64Array(orders.count).fill(NaN);
  const [delayMinutes, reactionaryDays, reactionaryDaysRevised, slackDays] = [
    unknown(),
    unknown(),
    unknown(),
    unknown(),
  ];
  const madeLate = new Uint8Array(orders.count);

  /** What the delay of the operation before becomes at the start of this one. */
  const delayAfter = (operation: number, upstream: number): number => {
    const start = operations.startedAt[operation];
    const ready = operations.readyAt[operation];
    if (Number.isNaN(start) || Number.isNaN(ready) || Number.isNaN(waited[operation])) return upstream;
    if (taken[operation] <= 0 && upstream <= 0) return 0;
    const lost = clockMinutesBefore(
      calendars[operations.centre[operation]],
      start,
      taken[operation],
      start - ready,
    );
    // Waiting for other reasons would have been there all the same: ready earlier, it would not have begun earlier.
    const slack = waited[operation] - taken[operation] <= 1e-6 ? 0 : start - ready - lost;
    return lost + Math.max(0, upstream - slack);
  };

  for (let order = 0; order < orders.count; order += 1) {
    if (Number.isNaN(completedAt[order])) continue;
    let delay = 0;
    for (
      let operation = orders.firstOperation[order];
      operation < orders.firstOperation[order + 1];
      operation += 1
    ) {
      delay = delayAfter(operation, delay);
    }
    delayMinutes[order] = delay;
    const delivered = deliveryDay(completedAt[order], lags[order]);
    const without = deliveryDay(completedAt[order] - delay, lags[order]);
    const explained = (promised: number): number =>
      Number.isNaN(promised)
        ? NaN
        : Math.max(0, Math.min(delay / minutesPerDay, delivered - Math.max(promised, without)));
    reactionaryDays[order] = explained(orders.promisedOn[order]);
    const revised = orders.revisedPromiseOn[order];
    reactionaryDaysRevised[order] = explained(Number.isNaN(revised) ? orders.promisedOn[order] : revised);
    slackDays[order] = orders.promisedOn[order] - without;
    if (delivered > orders.promisedOn[order] && without <= orders.promisedOn[order]) madeLate[order] = 1;
  }
  return { delayMinutes, reactionaryDays, reactionaryDaysRevised, madeLate, slackDays };
}
