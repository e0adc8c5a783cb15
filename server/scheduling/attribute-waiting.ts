/**
 * Every open instant of every operation's wait, attributed once: by cause and by the client whose work was at the machines.
 * After Lashkevich et al. 2023, "Why am I waiting?", extended by who.
 */
import { operationPairList, type OperationPairs } from "./operation-pairs.ts";
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";
import { takingCauses, walkWaits, type Wait } from "./walk-waits.ts";

/** Pairs of which the taker was ready later than the one that waited. */
export type Overtakings = OperationPairs;

/** What the work of one client took from the work of another, in open minutes. */
export interface ClientCell {
  readonly from: number;
  readonly to: number;
  contentionMinutes: number;
  prioritisationMinutes: number;
  /** Pairs of operations. */
  pairs: number;
}

/** Open minutes by operation; NaN where the wait is unknown. */
export interface WaitingAttribution {
  readonly waited: Float64Array;
  readonly contention: Float64Array;
  readonly prioritisation: Float64Array;
  readonly batching: Float64Array;
  readonly unexplained: Float64Array;
  /** Closed clock minutes during the wait, beside `waited`. */
  readonly unavailability: Float64Array;
  readonly cells: readonly ClientCell[];
  readonly overtakings: Overtakings;
}

/** Up to so many clients the sums of all pairs of them lie in one table. */
const mostInTable = 1_000;

/** Sums by pair of clients. */
function clientCells(clients: number) {
  const table: (ClientCell | undefined)[] | null =
    clients <= mostInTable ? Array.from({ length: clients * clients }) : null;
  const sparse = new Map<number, ClientCell>();
  const made: ClientCell[] = [];
  return {
    of(from: number, to: number): ClientCell {
      const key = from * clients + to;
      const known = table === null ? sparse.get(key) : table[key];
      if (known !== undefined) return known;
      const cell = { from, to, contentionMinutes: 0, prioritisationMinutes: 0, pairs: 0 };
      if (table === null) sparse.set(key, cell);
      else table[key] = cell;
      made.push(cell);
      return cell;
    },
    done: (): ClientCell[] => made,
  };
}

/**
 * An instant in which every machine that could run the operation was at work is carried in equal parts by what was on
 * them: `contention` by what was ready earlier or at the same time, `prioritisation` by what became ready later. An
 * instant with a machine free, and the part of what has no known ready time, is `unexplained`; waiting for the rest of
 * its own batch comes before all other causes. The four sum to the open minutes waited; closed time is told apart.
 *
 * Work: n log n, and in proportion to the operations at work during the waits.
 *
 * @param counted by operation, 1 for the waits that the cells and overtakings count; all of them by default
 */
export function attributeWaiting(
  shop: ShopRecord,
  eligibility: MachineEligibility,
  counted?: Uint8Array,
): WaitingAttribution {
  const { operations } = shop;
  const { client } = operations;
  const unknown = () => new Float64Array(operations.count).fill(NaN);
  const [contention, prioritisation, batching, unexplained] = [unknown(), unknown(), unknown(), unknown()];
  const [waited, unavailability] = [unknown(), unknown()];
  const overtakings = operationPairList();
  const cells = clientCells(shop.clients);
  const sums = new Float64Array(4);

  const visit = (waiting: number, taker: number, minutes: number, cause: number): void => {
    sums[cause] += minutes;
    if (cause > takingCauses.prioritisation || (counted !== undefined && counted[waiting] === 0)) return;
    const cell = cells.of(client[taker], client[waiting]);
    cell.pairs += 1;
    if (cause === takingCauses.contention) cell.contentionMinutes += minutes;
    else {
      cell.prioritisationMinutes += minutes;
      overtakings.add(waiting, taker, minutes);
    }
  };

  const tell = (operation: number, wait: Wait): void => {
    waited[operation] = wait.waited;
    unavailability[operation] = wait.closed;
    contention[operation] = sums[takingCauses.contention];
    prioritisation[operation] = sums[takingCauses.prioritisation];
    batching[operation] = wait.untilBatch + sums[takingCauses.batching];
    unexplained[operation] = wait.free + sums[takingCauses.unexplained];
    sums.fill(0);
  };

  walkWaits(shop, eligibility, () => true, visit, tell);
  return {
    waited,
    contention,
    prioritisation,
    batching,
    unexplained,
    unavailability,
    cells: cells.done(),
    overtakings: overtakings.done(),
  };
}
