/** The other clients' waiting at each work centre, by cause, and the weeks in which most was taken from them. */
import type { CentreWaiting, ComputedDelays } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { Overtakings, WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";
import { dayOf, formatDay, mondayOf } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import type { ShopNames } from "./delay-question.ts";
import { minutesPerHour } from "./waiting-totals.ts";

const mostCentreWeeks = 300;

/** Minutes that the suspect's later work took from each operation, ahead of the rule or not. */
function takenBySuspect(shop: ShopRecord, overtakings: Overtakings, suspect: number): Float64Array {
  const taken = new Float64Array(shop.operations.count);
  for (let place = 0; place < overtakings.count; place += 1) {
    if (shop.operations.client[overtakings.taker[place]] === suspect) {
      taken[overtakings.waiting[place]] += overtakings.minutes[place];
    }
  }
  return taken;
}

/**
 * @param chosen by operation, 1 for the other clients' operations that count
 * @param jumped minutes taken from each operation ahead of the rule; null where no rule is known
 * @returns the work centres at which others waited, the most hours taken first
 */
export function centreWaiting(
  shop: ShopRecord,
  names: ShopNames,
  attribution: WaitingAttribution,
  chosen: Uint8Array,
  suspect: number,
  jumped: Float64Array | null,
): CentreWaiting[] {
  const { operations } = shop;
  const bySuspect = takenBySuspect(shop, attribution.overtakings, suspect);
  const sums = shop.centres.map(() => ({
    waited: 0,
    bySuspect: 0,
    jumped: 0,
    byOthers: 0,
    contention: 0,
    batching: 0,
    unexplained: 0,
  }));
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (chosen[operation] === 0 || Number.isNaN(attribution.waited[operation])) continue;
    const sum = sums[operations.centre[operation]];
    sum.waited += attribution.waited[operation];
    sum.bySuspect += bySuspect[operation];
    sum.jumped += jumped?.[operation] ?? 0;
    sum.byOthers += Math.max(0, attribution.prioritisation[operation] - bySuspect[operation]);
    sum.contention += attribution.contention[operation];
    sum.batching += attribution.batching[operation];
    sum.unexplained += attribution.unexplained[operation];
  }
  return sums
    .map((sum, centre) => ({
      ...names.centres[centre],
      machines: shop.centres[centre].machines,
      hours: sum.waited / minutesPerHour,
      prioritisationByClient: sum.bySuspect / minutesPerHour,
      queueJumpHours: jumped === null ? notComputable("no-house-rule", []) : sum.jumped / minutesPerHour,
      prioritisationByOthers: sum.byOthers / minutesPerHour,
      contention: sum.contention / minutesPerHour,
      batching: sum.batching / minutesPerHour,
      unexplained: sum.unexplained / minutesPerHour,
    }))
    .filter(({ hours }) => hours > 0)
    .toSorted(
      (left, right) => right.prioritisationByClient - left.prioritisationByClient || right.hours - left.hours,
    );
}

/**
 * The weeks of work centres in which something was taken, by the ready time of what waited.
 * @param taken minutes taken from each operation
 */
export function centreWeeks(
  shop: ShopRecord,
  names: ShopNames,
  taken: Float64Array,
): ComputedDelays["centreWeeks"] {
  const { operations } = shop;
  const weeks = new Map<string, { centre: number; monday: number; minutes: number; overtaken: number }>();
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (taken[operation] <= 0) continue;
    const centre = operations.centre[operation];
    const monday = mondayOf(dayOf(operations.readyAt[operation]));
    const key = `${centre}/${monday}`;
    const week = weeks.get(key) ?? { centre, monday, minutes: 0, overtaken: 0 };
    week.minutes += taken[operation];
    week.overtaken += 1;
    weeks.set(key, week);
  }
  return [...weeks.values()]
    .toSorted((left, right) => right.minutes - left.minutes || left.monday - right.monday)
    .slice(0, mostCentreWeeks)
    .map(({ centre, monday, minutes, overtaken }) => ({
      workCentreId: names.centres[centre].workCentreId,
      weekOn: formatDay(monday),
      hours: minutes / minutesPerHour,
      operationsOvertaken: overtaken,
    }));
}
