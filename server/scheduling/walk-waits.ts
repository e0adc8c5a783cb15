/** The waits of a shop, and who was at work on the eligible machines meanwhile. */
import { batchReadyTimes } from "./batch-ready.ts";
import { busyMachines, shareStretch } from "./busy-machines.ts";
import { machineLanes } from "./machine-lanes.ts";
import type { MachineEligibility, ShopOperations, ShopRecord } from "./shop-record.ts";
import { calendarOfStretches } from "./work-calendar.ts";

export const takingCauses = { contention: 0, prioritisation: 1, batching: 2, unexplained: 3 } as const;

/** Told of every operation that carried a part of a wait, with open minutes and a value of `takingCauses`. */
export type VisitTaking = (waiting: number, taker: number, minutes: number, cause: number) => void;

/** One operation's wait. */
export interface Wait {
  /** Open minutes from ready to started, and closed time beside them. */
  waited: number;
  closed: number;
  /** Open minutes until its batch was complete. */
  untilBatch: number;
  /** Open minutes after that with an eligible machine free. */
  free: number;
}

/** The operations of each centre, by start; those that have not begun come last. */
function byCentreAndStart({ count, centre, startedAt }: ShopOperations, centres: number) {
  const first = new Int32Array(centres + 1);
  for (let operation = 0; operation < count; operation += 1) first[centre[operation] + 1] += 1;
  for (let each = 0; each < centres; each += 1) first[each + 1] += first[each];
  const members = new Int32Array(count);
  const filled = first.slice(0, centres);
  for (let operation = 0; operation < count; operation += 1) {
    members[filled[centre[operation]]] = operation;
    filled[centre[operation]] += 1;
  }
  const startOf = (operation: number): number =>
    Number.isNaN(startedAt[operation]) ? Infinity : startedAt[operation];
  return (each: number): Int32Array =>
    // The difference of two that have not begun is NaN, which leaves their order to their numbers.
    members
      .subarray(first[each], first[each + 1])
      .sort((left, right) => startOf(left) - startOf(right) || left - right);
}

/**
 * Walks the chosen waits, centre by centre and in each by set of eligible machines, so that only what belongs to one set
 * is in memory at a time. Skipped is what has no wait to speak of: its ready time is unknown, or it never began and its
 * order was cancelled.
 *
 * @param isChosen whether to walk an operation's wait
 * @param visit called for each pair of a chosen operation and one that carried a part of its wait
 * @param tell called after the pairs of an operation, with a wait that the next call overwrites
 */
export function walkWaits(
  { operations, orders, centres, horizonAt }: ShopRecord,
  { sets, setOf }: MachineEligibility,
  isChosen: (operation: number) => boolean,
  visit: VisitTaking,
  tell: (operation: number, wait: Wait) => void,
): void {
  const { readyAt, startedAt, batch, client } = operations;
  const completeAt = batchReadyTimes(operations, centres.length);
  const inCentre = byCentreAndStart(operations, centres.length);
  const hasWait = (operation: number): boolean =>
    !Number.isNaN(readyAt[operation]) &&
    (!Number.isNaN(startedAt[operation]) || orders.cancelled[operations.order[operation]] === 0);
  const causeOf = (waiting: number, taker: number): number => {
    if (batch[waiting] >= 0 && batch[taker] === batch[waiting]) return takingCauses.batching;
    const ready = readyAt[taker];
    if (Number.isNaN(ready)) return takingCauses.unexplained;
    return ready <= completeAt[waiting] ? takingCauses.contention : takingCauses.prioritisation;
  };
  const chosenAt = new Uint8Array(centres.length);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (isChosen(operation)) chosenAt[operations.centre[operation]] = 1;
  }
  const wait: Wait = { waited: 0, closed: 0, untilBatch: 0, free: 0 };

  for (const [index, centre] of centres.entries()) {
    if (chosenAt[index] === 0) continue;
    const members = inCentre(index);
    const begun = members.filter((operation) => !Number.isNaN(startedAt[operation]));
    const lanes = machineLanes(operations, begun, centre.machines, horizonAt);
    const calendar = calendarOfStretches(centre.opens, centre.closes);
    for (const [set, eligible] of sets[index].entries()) {
      const waiting = members.filter(
        (operation) =>
          setOf[client[operation] * centres.length + index] === set &&
          isChosen(operation) &&
          hasWait(operation),
      );
      if (waiting.length === 0) continue;
      const machines = busyMachines(
        lanes.filter((_, machine) => eligible[machine] === 1),
        centre,
      );
      for (const operation of waiting) {
        const ready = readyAt[operation];
        const until = Math.max(ready, Number.isNaN(startedAt[operation]) ? horizonAt : startedAt[operation]);
        const from = Math.min(completeAt[operation], until);
        wait.waited = calendar.openMinutesBetween(ready, until);
        wait.closed = Math.max(0, until - ready - wait.waited);
        wait.untilBatch = calendar.openMinutesBetween(ready, from);
        wait.free = shareStretch(machines, from, until, (taker, minutes) => {
          if (taker !== operation) visit(operation, taker, minutes, causeOf(operation, taker));
        });
        tell(operation, wait);
      }
    }
  }
}
