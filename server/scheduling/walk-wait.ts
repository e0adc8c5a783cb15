/** The waits of a shop, and who was at work on the eligible machines meanwhile. */
import { begunByCentre } from "./assign-machines.ts";
import { batchReadyTimes } from "./batch-ready.ts";
import { busyMachines, machineLanes, valueAfter, type BusyMachines } from "./busy-machines.ts";
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";
import { calendarOfStretches, countUpTo, type WorkCalendar } from "./work-calendar.ts";

export const takingCauses = { contention: 0, prioritisation: 1, batching: 2, unexplained: 3 } as const;

/** Called for every operation that carried a part of a wait, with open minutes and a value of `takingCauses`. */
export type VisitTaking = (waiting: number, taker: number, minutes: number, cause: number) => void;

/** One operation's wait, in open minutes. */
export interface Wait {
  /** From ready to started, and closed time beside it. */
  waited: number;
  closed: number;
  /** Until its batch was complete. */
  untilBatch: number;
  /** After that, with every eligible machine at work, and with one free. */
  busy: number;
  free: number;
}

export interface WaitWalker {
  /** All operations, by centre and start: neighbours in time lie near one another in memory. */
  readonly inOrder: Int32Array;
  /**
   * Walks one operation's wait.
   * @returns the wait, in an object that the next call overwrites; null where there is none to speak of: its ready time is
   * unknown, or it never began and its order was cancelled
   */
  walk(operation: number, visit: VisitTaking): Wait | null;
}

/** Prepares the walk: one sweep over each set of machines on which something waits. */
export function waitWalker(shop: ShopRecord, eligibility: MachineEligibility): WaitWalker {
  const { operations, orders, centres, horizonAt } = shop;
  const { readyAt, startedAt, batch } = operations;
  const completeAt = batchReadyTimes(operations, centres.length);
  const begun = begunByCentre(operations, centres.length);
  const calendars: WorkCalendar[] = centres.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const lanes = centres.map(({ machines }, centre) =>
    machineLanes(operations, begun[centre], machines, horizonAt),
  );
  const prepared = eligibility.sets.map((sets): (BusyMachines | null)[] => sets.map(() => null));

  const machinesFor = (operation: number): BusyMachines => {
    const centre = operations.centre[operation];
    const set = eligibility.setOf[operations.client[operation] * centres.length + centre];
    const known = prepared[centre][set];
    if (known !== null) return known;
    const made = busyMachines(lanes[centre], eligibility.sets[centre][set], centres[centre]);
    prepared[centre][set] = made;
    return made;
  };
  const causeOf = (waiting: number, taker: number): number => {
    if (batch[waiting] >= 0 && batch[taker] === batch[waiting]) return takingCauses.batching;
    const ready = readyAt[taker];
    if (Number.isNaN(ready)) return takingCauses.unexplained;
    return ready <= completeAt[waiting] ? takingCauses.contention : takingCauses.prioritisation;
  };
  const inOrder = new Int32Array(operations.count);
  let placed = 0;
  for (const list of begun) {
    inOrder.set(list, placed);
    placed += list.length;
  }
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (!Number.isNaN(startedAt[operation])) continue;
    inOrder[placed] = operation;
    placed += 1;
  }
  const wait: Wait = { waited: 0, closed: 0, untilBatch: 0, busy: 0, free: 0 };

  return {
    inOrder,
    walk(operation, visit) {
      const ready = readyAt[operation];
      const start = startedAt[operation];
      if (Number.isNaN(ready)) return null;
      const unbegun = Number.isNaN(start);
      if (unbegun && orders.cancelled[operations.order[operation]] === 1) return null;
      const until = Math.max(ready, unbegun ? horizonAt : start);
      const calendar = calendars[operations.centre[operation]];
      const from = Math.min(completeAt[operation], until);
      wait.waited = calendar.openMinutesBetween(ready, until);
      wait.closed = until - ready - wait.waited;
      wait.untilBatch = calendar.openMinutesBetween(ready, from);
      wait.busy = 0;
      wait.free = wait.waited - wait.untilBatch;
      if (wait.free <= 0) return wait;
      const { lanes: lanesOfSet, breaks, carriedUpTo, busyUpTo } = machinesFor(operation);
      const fromPlace = countUpTo(breaks, from) - 1;
      const untilPlace = countUpTo(breaks, until) - 1;
      wait.busy =
        valueAfter(breaks, busyUpTo, untilPlace, until) - valueAfter(breaks, busyUpTo, fromPlace, from);
      wait.free -= wait.busy;
      if (wait.busy <= 0) return wait;
      for (let machine = 0; machine < lanesOfSet.length; machine += 1) {
        const lane = lanesOfSet[machine];
        const sums = carriedUpTo[machine];
        const tell = (place: number): void => {
          const taker = lane.operations[place];
          const inside = lane.starts[place] >= from && lane.ends[place] <= until;
          const minutes = inside
            ? lane.carried[place]
            : (lane.ends[place] <= until
                ? valueAfter(breaks, sums, countUpTo(breaks, lane.ends[place]) - 1, lane.ends[place])
                : valueAfter(breaks, sums, untilPlace, until)) -
              (lane.starts[place] >= from
                ? valueAfter(breaks, sums, countUpTo(breaks, lane.starts[place]) - 1, lane.starts[place])
                : valueAfter(breaks, sums, fromPlace, from));
          if (minutes > 0 && taker !== operation) visit(operation, taker, minutes, causeOf(operation, taker));
        };
        const first = countUpTo(lane.starts, from);
        for (let place = first - 1; place >= 0 && lane.latestEnds[place] > from; place -= 1) {
          if (lane.ends[place] > from) tell(place);
        }
        for (let place = first; place < lane.starts.length && lane.starts[place] < until; place += 1) {
          tell(place);
        }
      }
      return wait;
    },
  };
}
