/** When each operation left its machine: as recorded, else, where something shows that it is over, as presumed. */
import { minutesPerDay } from "./civil-time.ts";
import { endOrigin, type RecordedShop } from "./shop-record.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export interface WorkEnds {
  /** NaN: not begun, or at work still for all that is known. */
  readonly endedAt: Float64Array;
  /** A value of `endOrigin`. */
  readonly endOrigin: Uint8Array;
}

/**
 * The ends on record. One before its start tells only that the operation is over: it ended where it began. One without a
 * start is no measure of work: the operation counts as not begun.
 */
export function recordedEnds({ operations }: RecordedShop): Float64Array {
  const ends = new Float64Array(operations.count).fill(NaN);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const [start, end] = [operations.startedAt[operation], operations.endedAt[operation]];
    if (!Number.isNaN(start) && !Number.isNaN(end)) ends[operation] = Math.max(start, end);
  }
  return ends;
}

/**
 * The earliest instant after its start at which the order shows that an operation was over: a later one could begin or began,
 * or the order was delivered or cancelled, at the latest now. Infinity: it may be at work still.
 */
function overByOrder({ operations, orders }: RecordedShop, operation: number, horizonAt: number): number {
  const [order, start] = [operations.order[operation], operations.startedAt[operation]];
  const delivered = (orders.deliveredOn[order] + 1) * minutesPerDay;
  let earliest = Infinity;
  if (orders.cancelled[order] === 1 || !Number.isNaN(delivered)) {
    earliest = delivered > start ? Math.min(delivered, horizonAt) : horizonAt;
  }
  for (let later = operation + 1; later < orders.firstOperation[order + 1]; later += 1) {
    for (const at of [operations.readyAt[later], operations.startedAt[later]]) {
      if (at > start && at < earliest) earliest = at;
    }
  }
  return earliest;
}

/** By operation, the next start on the same machine, where the machines are on record or there is one only; else Infinity. */
function nextOnMachine(
  { operations, centreMachines }: RecordedShop,
  begun: readonly Int32Array[],
): Float64Array {
  const nextAt = new Float64Array(operations.count).fill(Infinity);
  for (const [centre, list] of begun.entries()) {
    /** By machine, the start that was seen last, and the one after it. */
    const seen = new Map<number, { readonly start: number; readonly next: number }>();
    for (let place = list.length - 1; place >= 0; place -= 1) {
      const operation = list[place];
      const machine = centreMachines[centre] === 1 ? 0 : operations.machine[operation];
      if (machine < 0) continue;
      const start = operations.startedAt[operation];
      const last = seen.get(machine);
      // What began together does not tell which of them was over.
      const next = last === undefined ? Infinity : last.start > start ? last.start : last.next;
      nextAt[operation] = next;
      seen.set(machine, { start, next });
    }
  }
  return nextAt;
}

/**
 * Ends for operations that were begun and whose end is missing. An operation is taken to be at work still only while nothing
 * shows that it is over: its order was neither delivered nor cancelled, no later operation of it could begin or began, and
 * nothing began later on its machine. Otherwise it is presumed to have taken its expected time, and no longer than until the
 * first of these. Without this a few missing ends hold up their machines for ever, and hide who waited for whom.
 *
 * @param recorded ends on record
 * @param begun operations of each centre by start
 * @param expectedMinutes open minutes that an operation is expected to take; NaN where nothing tells
 */
export function presumeEnds(
  shop: RecordedShop,
  recorded: Float64Array,
  begun: readonly Int32Array[],
  calendars: readonly WorkCalendar[],
  expectedMinutes: Float64Array,
  horizonAt: number,
): WorkEnds {
  const { operations } = shop;
  const endedAt = recorded.slice();
  const origin = new Uint8Array(operations.count);
  let missing = 0;
  for (const list of begun) {
    for (const operation of list) {
      if (Number.isNaN(recorded[operation])) missing += 1;
      else origin[operation] = endOrigin.recorded;
    }
  }
  if (missing === 0) return { endedAt, endOrigin: origin };
  const nextAt = nextOnMachine(shop, begun);
  for (const [centre, list] of begun.entries()) {
    for (const operation of list) {
      if (!Number.isNaN(recorded[operation])) continue;
      const overBy = Math.min(nextAt[operation], overByOrder(shop, operation, horizonAt));
      if (overBy === Infinity) continue;
      const expected = expectedMinutes[operation];
      const usual = Number.isNaN(expected)
        ? Infinity
        : calendars[centre].addOpenMinutes(operations.startedAt[operation], expected);
      endedAt[operation] = Math.min(overBy, usual);
      origin[operation] = endOrigin.presumed;
    }
  }
  return { endedAt, endOrigin: origin };
}
