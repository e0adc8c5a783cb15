/** On which of a centre's machines a client's work can run. */
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";

/**
 * A client's machines at a centre are those that ever worked on it, given so many of its operations were begun there;
 * else all of them. Without this the replay lets work run where it never could (method, section 3). Where machines were
 * only assumed, nothing can be said, and all are eligible.
 *
 * @param minimumOperations begun operations of a client at a centre from which its machines count as known
 */
export function eligibleMachines(
  {
    clients,
    operations,
    centres,
    machinesFrom,
  }: Pick<ShopRecord, "clients" | "operations" | "centres" | "machinesFrom">,
  minimumOperations: number,
): MachineEligibility {
  const seen = new Int32Array(clients * centres.length);
  const used = new Map<number, Uint8Array<ArrayBuffer>>();
  for (let operation = 0; operation < operations.count; operation += 1) {
    const machine = operations.machine[operation];
    if (machine < 0) continue;
    const centre = operations.centre[operation];
    const key = operations.client[operation] * centres.length + centre;
    seen[key] += 1;
    let machines = used.get(key);
    if (machines === undefined) {
      machines = new Uint8Array(centres[centre].machines);
      used.set(key, machines);
    }
    machines[machine] = 1;
  }
  const sets = centres.map(({ machines }) => [new Uint8Array(machines).fill(1)]);
  const names = sets.map(([all]) => new Map([[all.join(""), 0]]));
  const setOf = new Int32Array(clients * centres.length);
  if (machinesFrom === "assumed") return { sets, setOf };
  for (const [key, machines] of used) {
    if (seen[key] < minimumOperations) continue;
    const centre = key % centres.length;
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
