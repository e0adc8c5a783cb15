/** What is still to be done at the horizon, as a plan that can be run forward. */
import { expectedOpenings } from "./expected-openings.ts";
import { medianLag } from "./recorded-plan.ts";
import type { ReplayPlan } from "./replay-shop.ts";
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";
import { calendarOfStretches, type OpenStretches } from "./work-calendar.ts";

const weeksAhead = 26;

export interface OpenWork {
  /** The operation of the shop behind each operation of the plan, in order. */
  readonly operations: Int32Array;
  readonly plan: Omit<ReplayPlan, "keys" | "first" | "recordedMachine">;
  /** When each has waited since, as recorded; NaN: it is not ready yet. */
  readonly waitingSince: Float64Array;
  readonly open: readonly OpenStretches[];
  /** Clock minutes from an operation's end until the next one of its order is ready. */
  readonly lagMinutes: number;
  /** By order, 1: some of its open work is left out, so that nothing can be said about its end. */
  readonly isPartial: Uint8Array;
}

/**
 * Operations of open orders that have not ended: those at work keep their machines, those that are ready wait, the others
 * follow their routing. One that nobody knows to be ready, and none comes before, is expected at its planned start; without
 * one it is left out. So is work whose duration is not known, with all that comes after it.
 */
export function openWork(shop: ShopRecord, eligibility: MachineEligibility): OpenWork {
  const { operations, orders, centres, horizonAt } = shop;
  const calendars = centres.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const lagMinutes = medianLag(shop);
  const chosen: number[] = [];
  const releaseAt: number[] = [];
  const minutes: number[] = [];
  const atWorkOn: number[] = [];
  const waitingSince: number[] = [];
  const next: number[] = [];
  const isPartial = new Uint8Array(orders.count);
  for (let order = 0; order < orders.count; order += 1) {
    if (orders.open[order] === 0) continue;
    let before = -1;
    for (
      let operation = orders.firstOperation[order];
      operation < orders.firstOperation[order + 1];
      operation += 1
    ) {
      if (!Number.isNaN(operations.endedAt[operation])) continue;
      const start = operations.startedAt[operation];
      const begun = !Number.isNaN(start);
      const ready = operations.readyAt[operation];
      const planned = operations.plannedStartAt[operation];
      const own = begun || ready <= horizonAt;
      const release = own
        ? horizonAt
        : before >= 0
          ? NaN
          : Math.max(horizonAt, Number.isNaN(ready) ? planned : ready);
      if (Number.isNaN(operations.minutes[operation]) || (before < 0 && Number.isNaN(release))) {
        isPartial[order] = 1;
        break;
      }
      const worked = begun ? calendars[operations.centre[operation]].openMinutesBetween(start, horizonAt) : 0;
      if (before >= 0 && !own) next[before] = chosen.length;
      before = chosen.length;
      chosen.push(operation);
      releaseAt.push(release);
      // What takes longer than expected will take a little more.
      minutes.push(Math.max(1, operations.minutes[operation] - worked));
      atWorkOn.push(begun ? operations.machine[operation] : -1);
      waitingSince.push(begun || !(ready <= horizonAt) ? NaN : ready);
      next.push(-1);
    }
  }
  const list = Int32Array.from(chosen);
  const open = centres.map((centre) => expectedOpenings(centre, horizonAt, weeksAhead));
  return {
    operations: list,
    plan: {
      count: list.length,
      centre: list.map((operation) => operations.centre[operation]),
      set: list.map(
        (operation) =>
          eligibility.setOf[operations.client[operation] * centres.length + operations.centre[operation]],
      ),
      minutes: Float64Array.from(minutes),
      releaseAt: Float64Array.from(releaseAt),
      next: Int32Array.from(next),
      lag: new Float64Array(list.length).fill(lagMinutes),
      lagFromStart: new Uint8Array(list.length),
      atWorkOn: Int32Array.from(atWorkOn),
      sets: eligibility.sets,
      open,
    },
    waitingSince: Float64Array.from(waitingSince),
    open,
    lagMinutes,
    isPartial,
  };
}
