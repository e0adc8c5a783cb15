/** On which of a centre's machines a client's work can run. */
import { machineOrigin, type MachineEligibility, type ShopRecord } from "./shop-record.ts";

/**
 * People stand in at machines that are not theirs. A machine that is known by its workers is none of a client's when it had
 * less than this part of the client's operations, which lies above the share of stand-ins that an inference tolerates...
 */
const leastShareByWorkers = 0.1;
/** ... and so many standard deviations less than its part of the centre's work would have given it (Poisson). */
const leastDeviations = 3;

/** Begun operations at a centre, of one client or of all. */
interface Use {
  begun: number;
  /** Those of which the machine is on record, and those of which it is known by the worker. */
  recorded: number;
  byWorker: number;
  readonly recordedOn: Int32Array;
  readonly byWorkerOn: Int32Array;
}

function noUse(machines: number): Use {
  return {
    begun: 0,
    recorded: 0,
    byWorker: 0,
    recordedOn: new Int32Array(machines),
    byWorkerOn: new Int32Array(machines),
  };
}

function addUse(use: Use, machine: number, origin: number): void {
  use.begun += 1;
  if (origin === machineOrigin.recorded) {
    use.recorded += 1;
    use.recordedOn[machine] += 1;
  } else if (origin === machineOrigin.worker) {
    use.byWorker += 1;
    use.byWorkerOn[machine] += 1;
  }
}

/** Whether workers put so little of a client's work on a machine that it is none of the client's. */
function isAvoided(machine: number, { byWorker, byWorkerOn }: Use, ofAll: Use): boolean {
  const expected = (byWorker * ofAll.byWorkerOn[machine]) / ofAll.byWorker;
  return (
    byWorkerOn[machine] < leastShareByWorkers * byWorker &&
    byWorkerOn[machine] < expected - leastDeviations * Math.sqrt(expected)
  );
}

/** The machines of a client as zeros and ones; null when too little is known to leave any machine out. */
function machinesUsed(use: Use, ofAll: Use, minimumOperations: number): Uint8Array | null {
  const known = use.recorded + use.byWorker;
  // What was only laid to a free machine may have run on any: it must not outweigh what is known.
  if (known < minimumOperations || 2 * known < use.begun) return null;
  const isUsed = (machine: number): boolean =>
    use.recordedOn[machine] > 0 || (use.byWorker > 0 && !isAvoided(machine, use, ofAll));
  return Uint8Array.from(use.recordedOn, (_, machine) => (isUsed(machine) ? 1 : 0));
}

/**
 * A client's machines at a centre are those that ever worked on it, given that the machines of so many of its operations
 * there are known, and of at least half of them; else all of the centre's. Without this the replay lets work run where it
 * never could (method, section 3).
 *
 * @param minimumOperations known operations of a client at a centre from which its machines count as known
 */
export function eligibleMachines(
  { clients, operations, centres }: Pick<ShopRecord, "clients" | "operations" | "centres">,
  minimumOperations: number,
): MachineEligibility {
  const uses = new Map<number, Use>();
  const ofAll = centres.map(({ machines }) => noUse(machines));
  for (let operation = 0; operation < operations.count; operation += 1) {
    const machine = operations.machine[operation];
    if (machine < 0) continue;
    const centre = operations.centre[operation];
    const key = operations.client[operation] * centres.length + centre;
    let use = uses.get(key);
    if (use === undefined) {
      use = noUse(centres[centre].machines);
      uses.set(key, use);
    }
    addUse(use, machine, operations.machineOrigin[operation]);
    addUse(ofAll[centre], machine, operations.machineOrigin[operation]);
  }
  const sets: Uint8Array[][] = centres.map(({ machines }) => [new Uint8Array(machines).fill(1)]);
  const names = sets.map(([all]) => new Map([[all.join(""), 0]]));
  const setOf = new Int32Array(clients * centres.length);
  for (const [key, use] of uses) {
    const centre = key % centres.length;
    const machines = machinesUsed(use, ofAll[centre], minimumOperations);
    if (machines === null) continue;
    const name = machines.join("");
    let set = names[centre].get(name);
    if (set === undefined) {
      set = sets[centre].length;
      sets[centre].push(machines);
      names[centre].set(name, set);
    }
    setOf[key] = set;
  }
  return { sets, setOf };
}
