/** What a healthy client stays below: upper limits of what it may have taken and imposed, and its part of the bottleneck. */
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import { bottleneck } from "#server/indicators/bottleneck.ts";
import type { DayPeriod } from "#server/indicators/counted-work.ts";
import { delayBootstrap } from "#server/indicators/imposed-delay.ts";
import { minutesPerHour } from "#server/indicators/waiting-totals.ts";
import type { Overtakings } from "#server/scheduling/attribute-waiting.ts";
import { dayOf, minutesPerDay, mondayOf } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { calendarOfStretches } from "#server/scheduling/work-calendar.ts";
import { blockBootstrap } from "#server/statistics/block-bootstrap.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { ImposedTest } from "./imposed-test.ts";

/** The ends of an interval that leaves out five of a hundred on either side are one-sided limits of 95 % each. */
const oneSided = 0.95;

/** A total with its one-sided limits, from its parts by week. */
function limitsOf(weeks: Float64Array, seed: number, purpose: string): Estimate {
  const { blockWeeks, draws } = delayBootstrap;
  const total = weeks.reduce((sum, each) => sum + each, 0);
  const [{ low, high }] = blockBootstrap([weeks], blockWeeks, draws, randomSource(seed, purpose), oneSided);
  return { estimate: total, low: Math.min(low, total), high: Math.max(high, total) };
}

export interface JumpQuestion {
  readonly shop: ShopRecord;
  readonly client: number;
  readonly overtakings: Overtakings;
  /** By overtaking, 1: ahead of the rule. */
  readonly ahead: Uint8Array;
  /** By operation: minutes waited, and 1 for the waits that count. */
  readonly waited: Float64Array;
  readonly counted: Uint8Array;
  readonly seed: number;
}

/**
 * What the client took ahead of the rule as a part of the other clients' waiting, with one-sided 95 % limits. A wait and what was
 * taken of it belong to the week in which it began, so that both are drawn together: the limits are those of what was taken less
 * its part of the waiting (the ratio estimator's residuals), by the same blocks of four weeks as all intervals of delays.
 */
export function queueJumpShare(question: JumpQuestion): Estimate {
  const { shop, client, overtakings, ahead, waited, counted, seed } = question;
  const { operations } = shop;
  const weekOf = (operation: number): number => mondayOf(dayOf(operations.readyAt[operation]));
  const isOther = (operation: number): boolean =>
    counted[operation] === 1 && operations.client[operation] !== client && !Number.isNaN(waited[operation]);
  let [first, last] = [Infinity, -Infinity];
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (!isOther(operation)) continue;
    first = Math.min(first, weekOf(operation));
    last = Math.max(last, weekOf(operation));
  }
  const weeks = Math.max(0, (last - first) / 7 + 1);
  const waiting = new Float64Array(weeks);
  const taken = new Float64Array(weeks);
  let [allWaiting, allTaken] = [0, 0];
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (!isOther(operation)) continue;
    waiting[(weekOf(operation) - first) / 7] += waited[operation];
    allWaiting += waited[operation];
  }
  for (let place = 0; place < overtakings.count; place += 1) {
    const [waits, takes] = [overtakings.waiting[place], overtakings.taker[place]];
    if (ahead[place] === 0 || operations.client[takes] !== client || !isOther(waits)) continue;
    taken[(weekOf(waits) - first) / 7] += overtakings.minutes[place];
    allTaken += overtakings.minutes[place];
  }
  // Where nobody waited there was nothing to take.
  if (allWaiting === 0) return { estimate: 0, low: 0, high: 0 };
  const share = allTaken / allWaiting;
  const { low, high } = limitsOf(
    taken.map((minutes, week) => minutes - share * waiting[week]),
    seed,
    "queue-jump share",
  );
  return {
    estimate: Math.min(1, share),
    low: Math.max(0, share + low / allWaiting),
    high: Math.min(1, share + high / allWaiting),
  };
}

/** Days imposed on an order of the other clients, with one-sided 95 % limits; the number of orders is a count. */
export function daysPerOrderLimits(
  { weeks, orders }: Pick<ImposedTest, "weeks" | "orders">,
  seed: number,
): Estimate {
  const { estimate, low, high } = limitsOf(weeks, seed, "imposed delay");
  return { estimate: estimate / orders, low: low / orders, high: high / orders };
}

/**
 * The client's part of the standard hours at the bottleneck, over orders of the period that are not cancelled.
 * @returns not computable where there is no bottleneck to be told
 */
export function bottleneckShare(shop: ShopRecord, client: number, period: DayPeriod): number | NotComputable {
  const { operations, orders, centres } = shop;
  const loads = centres.map(({ opens, closes, machines, calendarFrom }, centre) => ({
    workCentreId: String(centre).padStart(9, "0"),
    name: "",
    machines,
    hours: 0,
    ownHours: 0,
    openHours:
      calendarFrom === "opening-hours"
        ? calendarOfStretches(opens, closes).openMinutesBetween(
            period.fromDay * minutesPerDay,
            period.toDay * minutesPerDay,
          ) / minutesPerHour
        : null,
    operations: 0,
    operationsUnmeasured: 0,
  }));
  for (let operation = 0; operation < operations.count; operation += 1) {
    const order = operations.order[operation];
    const on = orders.orderedOn[order];
    if (orders.cancelled[order] === 1 || !(on >= period.fromDay && on < period.toDay)) continue;
    const load = loads[operations.centre[operation]];
    const standard = operations.standardMinutes[operation];
    const minutes = Number.isNaN(standard) ? operations.minutes[operation] : standard;
    load.operations += 1;
    if (Number.isNaN(minutes)) {
      if (!Number.isNaN(operations.startedAt[operation])) load.operationsUnmeasured += 1;
      continue;
    }
    load.hours += minutes / minutesPerHour;
    if (operations.client[operation] === client) load.ownHours += minutes / minutesPerHour;
  }
  const found = bottleneck(loads.filter(({ operations: worked }) => worked > 0));
  if (isNotComputable(found)) return notComputable(found.reason, found.missing);
  const load = loads[Number(found.workCentreId)];
  // Sums in another order differ by rounding.
  return Math.min(1, load.ownHours / load.hours);
}
