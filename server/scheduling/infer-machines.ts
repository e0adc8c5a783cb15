/** Which workers share a machine, where operations name their workers and no machine. */
import type { RecordedShop } from "./shop-record.ts";

/**
 * Part of the working time that the machines found may contradict. People stand in for one another at machines that are
 * not theirs; beyond this they have none of their own, and nothing is inferred.
 */
const mostOverlap = 0.1;
/** Two people share no machine when this part of the one's work ran beside the other's. */
const mostBeside = 0.15;

/** What a centre's workers did, numbered as they appear. */
interface CentreWork {
  readonly numberOf: ReadonlyMap<number, number>;
  /** Minutes of each worker. */
  readonly own: Float64Array;
  /** Minutes for which operations of two workers ran side by side, at `left × workers + right`. */
  readonly beside: Float64Array;
  /** Minutes of each worker for each client. */
  readonly byClient: readonly ReadonlyMap<number, number>[];
}

function numberWorkers(worker: Int32Array, begun: Int32Array): Map<number, number> {
  const numberOf = new Map<number, number>();
  for (const operation of begun) {
    const each = worker[operation];
    if (each >= 0 && !numberOf.has(each)) numberOf.set(each, numberOf.size);
  }
  return numberOf;
}

function workOf(
  { operations, orders }: Pick<RecordedShop, "operations" | "orders">,
  begun: Int32Array,
  endOf: (operation: number) => number,
): CentreWork {
  const numberOf = numberWorkers(operations.worker, begun);
  const workers = numberOf.size;
  const own = new Float64Array(workers);
  const beside = new Float64Array(workers * workers);
  const byClient = Array.from({ length: workers }, () => new Map<number, number>());
  let atWork: { readonly worker: number; readonly end: number }[] = [];
  for (const operation of begun) {
    const worker = numberOf.get(operations.worker[operation]);
    if (worker === undefined) continue;
    const [start, end] = [operations.startedAt[operation], endOf(operation)];
    own[worker] += end - start;
    const client = orders.client[operations.order[operation]];
    byClient[worker].set(client, (byClient[worker].get(client) ?? 0) + end - start);
    atWork = atWork.filter((other) => other.end > start);
    for (const other of atWork) {
      const minutes = Math.min(end, other.end) - start;
      beside[worker * workers + other.worker] += minutes;
      if (other.worker !== worker) beside[other.worker * workers + worker] += minutes;
    }
    atWork.push({ worker, end });
  }
  return { numberOf, own, beside, byClient };
}

function minutesIn(mix: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const minutes of mix.values()) sum += minutes;
  return sum;
}

/** The part that two mixes of minutes by client have in common: 0 for no client, 1 for the same shares of the same ones. */
function likeness(left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>): number {
  const [ofLeft, ofRight] = [minutesIn(left), minutesIn(right)];
  if (ofLeft === 0 || ofRight === 0) return 0;
  let common = 0;
  for (const [client, minutes] of left) {
    common += Math.min(minutes / ofLeft, (right.get(client) ?? 0) / ofRight);
  }
  return common;
}

function addMix(into: Map<number, number>, mix: ReadonlyMap<number, number>): void {
  for (const [client, minutes] of mix) into.set(client, (into.get(client) ?? 0) + minutes);
}

/**
 * Groups the workers of a centre into its machines. A machine does one thing at a time, so that two people whose operations
 * ran side by side were at different ones; of the machines at which someone can have been, those who serve the same clients
 * share one, since work that needs a machine of its own shows in all its shifts.
 *
 * The longest at work are laid first. A machine at which nobody is yet is as likely as the centre's mix of clients.
 *
 * @param begun operations of one centre by start
 * @returns the machine of every worker; null when the record contradicts the grouping that was found
 */
export function machinesOfWorkers(
  shop: Pick<RecordedShop, "operations" | "orders">,
  begun: Int32Array,
  machines: number,
  endOf: (operation: number) => number,
): ReadonlyMap<number, number> | null {
  const { numberOf, own, beside, byClient } = workOf(shop, begun, endOf);
  const workers = numberOf.size;
  if (workers === 0) return null;
  const everyone = new Map<number, number>();
  for (const mix of byClient) addMix(everyone, mix);
  const groups = Array.from({ length: machines }, () => ({
    workers: new Array<number>(),
    mix: new Map<number, number>(),
  }));
  const machineOf = new Int32Array(workers);
  let contradicted = 0;
  for (const worker of Array.from(own.keys()).toSorted((left, right) => own[right] - own[left])) {
    const ranked = groups.map(({ workers: colleagues, mix }, machine) => {
      const overlap = colleagues.reduce((sum, each) => sum + beside[worker * workers + each], 0);
      return {
        machine,
        overlap,
        possible: overlap <= mostBeside * own[worker],
        likeness: likeness(byClient[worker], colleagues.length === 0 ? everyone : mix),
      };
    });
    const possible = ranked.filter((each) => each.possible);
    const [best] =
      possible.length > 0
        ? possible.toSorted((left, right) => right.likeness - left.likeness)
        : ranked.toSorted((left, right) => left.overlap - right.overlap);
    contradicted += best.overlap + beside[worker * workers + worker];
    groups[best.machine].workers.push(worker);
    addMix(groups[best.machine].mix, byClient[worker]);
    machineOf[worker] = best.machine;
  }
  const worked = own.reduce((sum, minutes) => sum + minutes, 0);
  if (contradicted > mostOverlap * worked) return null;
  return new Map([...numberOf].map(([worker, number]) => [worker, machineOf[number]]));
}
