/** Which workers share a machine, where operations name their workers and no machine. */
import type { RecordedOperations } from "./shop-record.ts";

/** Part of the working time that the groups may contradict; beyond it people change machines and nothing is inferred. */
const mostOverlap = 0.03;

/** Minutes for which operations of two workers ran side by side, at `left × workers + right`, and each worker's own. */
function timesTogether(
  operations: RecordedOperations,
  begun: Int32Array,
  workerOf: ReadonlyMap<number, number>,
  endOf: (operation: number) => number,
): { readonly together: Float64Array; readonly alone: Float64Array } {
  const workers = workerOf.size;
  const together = new Float64Array(workers * workers);
  const alone = new Float64Array(workers);
  let atWork: number[] = [];
  for (const operation of begun) {
    const worker = workerOf.get(operations.worker[operation]);
    if (worker === undefined) continue;
    const [start, end] = [operations.startedAt[operation], endOf(operation)];
    alone[worker] += end - start;
    atWork = atWork.filter((other) => endOf(other) > start);
    for (const other of atWork) {
      const colleague: number = workerOf.get(operations.worker[other]) ?? worker;
      const minutes = Math.min(end, endOf(other)) - start;
      together[worker * workers + colleague] += minutes;
      if (colleague !== worker) together[colleague * workers + worker] += minutes;
    }
    atWork.push(operation);
  }
  return { together, alone };
}

/**
 * Groups the workers of a centre into its machines: a machine does one thing at a time, so that two people whose
 * operations ran side by side were at different machines.
 *
 * @param begun operations of one centre by start
 * @returns the machine of every worker; null when the record contradicts every grouping that was found
 */
export function machinesOfWorkers(
  operations: RecordedOperations,
  begun: Int32Array,
  machines: number,
  endOf: (operation: number) => number,
): ReadonlyMap<number, number> | null {
  const workerOf = new Map<number, number>();
  for (const operation of begun) {
    const worker = operations.worker[operation];
    if (worker >= 0 && !workerOf.has(worker)) workerOf.set(worker, workerOf.size);
  }
  const workers = workerOf.size;
  if (workers === 0) return null;
  const { together, alone } = timesTogether(operations, begun, workerOf, endOf);
  const byTime = Array.from(alone.keys()).toSorted((left, right) => alone[right] - alone[left]);
  const groups: number[][] = Array.from({ length: machines }, () => []);
  const machineOf = new Int32Array(workers);
  let contradicted = 0;
  for (const worker of byTime) {
    const overlapWith = (group: readonly number[]): number =>
      group.reduce((sum, colleague) => sum + together[worker * workers + colleague], 0);
    let best = 0;
    for (let group = 1; group < machines; group += 1) {
      const [here, there] = [overlapWith(groups[group]), overlapWith(groups[best])];
      // Of two machines that the record allows alike, the emptier one.
      if (here < there || (here === there && groups[group].length < groups[best].length)) best = group;
    }
    contradicted += overlapWith(groups[best]) + together[worker * workers + worker];
    groups[best].push(worker);
    machineOf[worker] = best;
  }
  const worked = alone.reduce((sum, minutes) => sum + minutes, 0);
  if (contradicted > mostOverlap * worked) return null;
  return new Map([...workerOf].map(([worker, number]) => [worker, machineOf[number]]));
}
