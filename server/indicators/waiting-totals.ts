/** Waiting summed over operations, by cause. */
import type { Waiting } from "#shared/schema/delays.ts";
import { calendarOfStretches, type WorkCalendar } from "#server/scheduling/work-calendar.ts";
import type { ShopCentre, ShopRecord } from "#server/scheduling/shop-record.ts";
import type { WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";

export const minutesPerHour = 60;

/** When an operation's wait ended: at its start, or at the horizon where it has not begun. */
export function waitEnd({ operations, horizonAt }: ShopRecord, operation: number): number {
  const start = operations.startedAt[operation];
  return Number.isNaN(start) ? horizonAt : start;
}

function calendarsOf(
  centres: readonly ShopCentre[],
  which: "narrow" | "wide",
): readonly (WorkCalendar | null)[] {
  return centres.map((centre) => {
    const stretches = centre[which];
    return stretches === null ? null : calendarOfStretches(stretches.opens, stretches.closes);
  });
}

/** Open minutes of the chosen waits by the shortest or the longest calendar of every centre that has a derived one. */
function waitedBy(
  shop: ShopRecord,
  attribution: WaitingAttribution,
  chosen: Uint8Array,
  which: "narrow" | "wide",
): number {
  const calendars = calendarsOf(shop.centres, which);
  const { operations } = shop;
  let minutes = 0;
  for (let operation = 0; operation < operations.count; operation += 1) {
    const waited = attribution.waited[operation];
    if (chosen[operation] === 0 || Number.isNaN(waited)) continue;
    const calendar = calendars[operations.centre[operation]];
    minutes +=
      calendar === null
        ? waited
        : calendar.openMinutesBetween(operations.readyAt[operation], waitEnd(shop, operation));
  }
  return minutes;
}

/**
 * The open hours that the chosen operations waited, by cause; operations with an unknown wait are left out.
 * @param chosen by operation, 1 for those summed
 */
export function waitingTotals(
  shop: ShopRecord,
  attribution: WaitingAttribution,
  chosen: Uint8Array,
): Waiting {
  const { operations } = shop;
  let [waited, unavailability, counted, still] = [0, 0, 0, 0];
  let [contention, prioritisation, batching, unexplained] = [0, 0, 0, 0];
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (chosen[operation] === 0 || Number.isNaN(attribution.waited[operation])) continue;
    counted += 1;
    if (Number.isNaN(operations.startedAt[operation])) still += 1;
    waited += attribution.waited[operation];
    contention += attribution.contention[operation];
    prioritisation += attribution.prioritisation[operation];
    batching += attribution.batching[operation];
    unexplained += attribution.unexplained[operation];
    unavailability += attribution.unavailability[operation];
  }
  const derived = shop.centres.some(({ calendarFrom }) => calendarFrom === "derived");
  const bounds = derived
    ? [waitedBy(shop, attribution, chosen, "narrow"), waitedBy(shop, attribution, chosen, "wide"), waited]
    : [waited];
  return {
    hours: waited / minutesPerHour,
    causes: {
      contention: contention / minutesPerHour,
      prioritisation: prioritisation / minutesPerHour,
      batching: batching / minutesPerHour,
      unexplained: unexplained / minutesPerHour,
    },
    unavailabilityHours: unavailability / minutesPerHour,
    hoursRange: {
      estimate: waited / minutesPerHour,
      low: Math.min(...bounds) / minutesPerHour,
      high: Math.max(...bounds) / minutesPerHour,
    },
    operations: counted,
    operationsStillWaiting: still,
  };
}
