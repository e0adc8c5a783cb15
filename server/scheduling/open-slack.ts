/** How long open work can wait before its order misses its promise. */
import { minutesPerDay } from "./civil-time.ts";
import type { OpenWork } from "./open-work.ts";
import type { ShopRecord } from "./shop-record.ts";
import { calendarOfStretches, joinStretches, type OpenStretches } from "./work-calendar.ts";

/** Instants as open minutes of a centre, and back. */
interface OpenClock {
  /** Open minutes since the first opening; negative before it. */
  readonly minutesAt: (at: number) => number;
  /** The latest instant at which so many open minutes have passed. */
  readonly instantOf: (minutes: number) => number;
}

/** Past and future as one calendar; before its first opening, and without any, every minute counts. */
function openClock(recorded: OpenStretches, expected: OpenStretches): OpenClock {
  const intervals = [recorded, expected].flatMap(({ opens, closes }) =>
    Array.from(opens, (from, place) => ({ from, to: closes[place] })),
  );
  const { opens, closes } = joinStretches(intervals);
  if (opens.length === 0) return { minutesAt: (at) => at, instantOf: (minutes) => minutes };
  const calendar = calendarOfStretches(opens, closes);
  const [first] = opens;
  return {
    minutesAt: (at) => (at >= first ? calendar.openMinutesUpTo(at) : at - first),
    instantOf: (minutes) =>
      minutes >= 0 ? calendar.nextOpeningAt(calendar.addOpenMinutes(first, minutes)) : first + minutes,
  };
}

/**
 * By operation of the plan, the open minutes of its centre from the horizon until it has to start so that what is left of
 * its order ends in time for the promise; negative where it had to start before. NaN without a promise.
 *
 * @param lags by order, days from its completion to its delivery
 */
export function openSlackMinutes(shop: ShopRecord, work: OpenWork, lags: Float64Array): Float64Array {
  const { operations, orders, centres, horizonAt } = shop;
  const clocks = new Map<number, OpenClock>();
  const clockOf = (centre: number): OpenClock => {
    const known = clocks.get(centre) ?? openClock(centres[centre], work.open[centre]);
    clocks.set(centre, known);
    return known;
  };
  const slack = new Float64Array(work.operations.length);
  let [order, deadline] = [-1, NaN];
  // The operations of an order stand together, in routing order: the last one comes first on the way back.
  for (let place = work.operations.length - 1; place >= 0; place -= 1) {
    const operation = work.operations[place];
    if (operations.order[operation] !== order) {
      order = operations.order[operation];
      // What is completed before the end of this day is delivered on the promised one.
      deadline = (orders.promisedOn[order] - lags[order] + 1) * minutesPerDay;
    }
    const { minutesAt, instantOf } = clockOf(operations.centre[operation]);
    const latest = minutesAt(deadline) - work.plan.minutes[place];
    slack[place] = latest - minutesAt(horizonAt);
    deadline = instantOf(latest) - work.lagMinutes;
  }
  return slack;
}
