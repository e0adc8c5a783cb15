/** Which machine of its centre each operation was worked on. */
import type { RecordedOperations } from "./shop-record.ts";

/** Operations of each centre that were begun, by start. */
export function begunByCentre(
  operations: Pick<RecordedOperations, "count" | "centre" | "startedAt">,
  centres: number,
): Int32Array[] {
  const sizes = new Int32Array(centres);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (!Number.isNaN(operations.startedAt[operation])) sizes[operations.centre[operation]] += 1;
  }
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (Number.isNaN(operations.startedAt[operation])) continue;
    const centre = operations.centre[operation];
    lists[centre][sizes[centre]] = operation;
    sizes[centre] += 1;
  }
  for (const list of lists) {
    list.sort((left, right) => operations.startedAt[left] - operations.startedAt[right] || left - right);
  }
  return lists;
}

/** Part of the working time in which more may have been at work than there are machines: a slip of the record. */
const slipShare = 0.02;

/**
 * How many operations were at work at once, but for slips: the least number that was exceeded in at most a fiftieth of the
 * time in which anything was at work.
 * @param begun operations by start
 * @param endOf when an operation left its machine
 */
export function usuallyAtWork(
  operations: RecordedOperations,
  begun: Int32Array,
  endOf: (operation: number) => number,
): number {
  const starts = Float64Array.from(begun, (operation) => operations.startedAt[operation]);
  const ends = Float64Array.from(begun, endOf).sort();
  /** Minutes in which so many were at work. */
  const minutesAt: number[] = [];
  let [started, ended, last, worked] = [0, 0, -Infinity, 0];
  while (ended < ends.length) {
    const starting = started < starts.length && starts[started] < ends[ended];
    const at = starting ? starts[started] : ends[ended];
    const level = started - ended;
    if (level > 0) {
      minutesAt[level] = (minutesAt[level] ?? 0) + at - last;
      worked += at - last;
    }
    if (starting) started += 1;
    else {
      // What has no length begins as it ends.
      if (started === ended) started += 1;
      ended += 1;
    }
    last = at;
  }
  let beyond = 0;
  for (let level = minutesAt.length - 1; level > 1; level -= 1) {
    beyond += minutesAt[level] ?? 0;
    if (beyond > slipShare * worked) return level;
  }
  return 1;
}

/**
 * Lays operations to machines: those that name one to it, the others to the lowest machine that is free, or, with all at
 * work, to the one that is free soonest.
 *
 * @param begun operations of one centre by start
 * @param named the machine of an operation from 0; -1 where none is known
 * @param machine by operation, filled in
 */
export function layToMachines(
  operations: RecordedOperations,
  begun: Int32Array,
  machines: number,
  named: (operation: number) => number,
  endOf: (operation: number) => number,
  machine: Int32Array,
): void {
  const freeAt = new Float64Array(machines).fill(-Infinity);
  for (const operation of begun) {
    const start = operations.startedAt[operation];
    let chosen = named(operation);
    if (chosen < 0) {
      chosen = 0;
      for (let each = 0; each < machines; each += 1) {
        if (freeAt[each] <= start) {
          chosen = each;
          break;
        }
        if (freeAt[each] < freeAt[chosen]) chosen = each;
      }
    }
    machine[operation] = chosen;
    freeAt[chosen] = Math.max(freeAt[chosen], endOf(operation));
  }
}
