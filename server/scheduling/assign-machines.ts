/** Which machine of its centre each operation was worked on. */
import { machinesOfWorkers } from "./infer-machines.ts";
import {
  machineOrigin,
  type RecordedOperations,
  type RecordedShop,
  type ShopCentre,
  type ShopRecord,
} from "./shop-record.ts";

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
function usuallyAtWork(
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
 * Lays operations to machines: those that name one to it; the others to their worker's, if that is free, else to the lowest
 * machine that is free, or, with all at work, to the one that is free soonest.
 *
 * @param begun operations of one centre by start
 * @param named the machine that an operation names, from 0; -1 for none
 * @param usual the machine of an operation's worker; -1 where none is known
 * @param laid by operation, filled in
 */
function layToMachines(
  operations: RecordedOperations,
  begun: Int32Array,
  machines: number,
  named: (operation: number) => number,
  usual: (operation: number) => number,
  endOf: (operation: number) => number,
  laid: LaidOperations,
): void {
  const freeAt = new Float64Array(machines).fill(-Infinity);
  for (const operation of begun) {
    const start = operations.startedAt[operation];
    let chosen = machines === 1 ? 0 : named(operation);
    let origin: number = machineOrigin.recorded;
    if (chosen < 0) {
      chosen = usual(operation);
      origin = machineOrigin.worker;
    }
    if (chosen < 0 || (origin === machineOrigin.worker && freeAt[chosen] > start)) {
      origin = machineOrigin.assumed;
      chosen = 0;
      for (let each = 0; each < machines; each += 1) {
        if (freeAt[each] <= start) {
          chosen = each;
          break;
        }
        if (freeAt[each] < freeAt[chosen]) chosen = each;
      }
    }
    laid.machine[operation] = chosen;
    laid.machineOrigin[operation] = origin;
    freeAt[chosen] = Math.max(freeAt[chosen], endOf(operation));
  }
}

/** By operation; -1 and `none` for what has not begun. */
export interface LaidOperations {
  readonly machine: Int32Array;
  readonly machineOrigin: Uint8Array;
}

/**
 * Lays the begun operations of a centre to its machines, and counts these: as many as the ledger says, or more where more
 * are named; where neither is known, as many as were usually at work at once. Names are taken in ascending order.
 *
 * @param begun the centre's begun operations by start
 * @param endOf when an operation left its machine
 * @param laid filled in for these operations
 */
export function assignMachines(
  { operations, orders, centreMachines }: RecordedShop,
  centre: number,
  begun: Int32Array,
  endOf: (operation: number) => number,
  laid: LaidOperations,
): Pick<ShopCentre, "machines" | "machinesFrom"> {
  const names = new Set<number>();
  for (const operation of begun) {
    if (operations.machine[operation] >= 0) names.add(operations.machine[operation]);
  }
  const declared = centreMachines[centre];
  const known = Number.isNaN(declared) ? names.size : Math.max(declared, names.size);
  const machines = Math.max(1, known > 0 ? known : usuallyAtWork(operations, begun, endOf));
  const numberOf = new Map(
    [...names].toSorted((left, right) => left - right).map((name, number) => [name, number]),
  );
  const ofWorker =
    names.size === 0 && machines > 1
      ? machinesOfWorkers({ operations, orders }, begun, machines, endOf)
      : null;
  layToMachines(
    operations,
    begun,
    machines,
    (operation) => numberOf.get(operations.machine[operation]) ?? -1,
    (operation) => ofWorker?.get(operations.worker[operation]) ?? -1,
    endOf,
    laid,
  );
  const machinesFrom = Number.isNaN(declared) ? (names.size > 0 ? "machine-ids" : "peak") : "work-centres";
  return { machines, machinesFrom };
}

/** How the machines of most operations are known. */
export function usualMachineOrigin({ machineOrigin: origins }: LaidOperations): ShopRecord["machinesFrom"] {
  let [recorded, byWorker, assumed] = [0, 0, 0];
  for (const origin of origins) {
    if (origin === machineOrigin.recorded) recorded += 1;
    else if (origin === machineOrigin.worker) byWorker += 1;
    else if (origin === machineOrigin.assumed) assumed += 1;
  }
  if (recorded >= byWorker + assumed) return "recorded";
  return byWorker >= assumed ? "employees" : "assumed";
}
