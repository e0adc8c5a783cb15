/** The shop as it would be had it never grown to serve a client: without that client's part of the capacity. */
import type { ReplayPlan } from "./replay-shop.ts";
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";

/** Work minutes of a client by machine of one centre, and of all clients together. */
function workByMachine({ operations, centres }: ShopRecord, suspect: number) {
  const own = centres.map(({ machines }) => new Float64Array(machines));
  const all = centres.map(({ machines }) => new Float64Array(machines));
  for (let operation = 0; operation < operations.count; operation += 1) {
    const [minutes, machine] = [operations.minutes[operation], operations.machine[operation]];
    if (Number.isNaN(minutes) || machine < 0) continue;
    all[operations.centre[operation]][machine] += minutes;
    if (operations.client[operation] === suspect) own[operations.centre[operation]][machine] += minutes;
  }
  return { own, all };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** By set of a centre, whether another client's work runs on it; the set of all machines counts, so that one always stays. */
function setsOfOthers(
  { clients, centres }: ShopRecord,
  { sets, setOf }: MachineEligibility,
  suspect: number,
) {
  return sets.map((ofCentre, centre) =>
    ofCentre.map((_, set) => {
      if (set === 0) return true;
      for (let client = 0; client < clients; client += 1) {
        if (client !== suspect && setOf[client * centres.length + centre] === set) return true;
      }
      return false;
    }),
  );
}

/**
 * Takes the client's part of the work of each centre out of its machine hours: as many whole machines as that part holds,
 * those on which it worked most, unless they are the last that another client's work can run on; the rest by closing every
 * shift of the remaining machines earlier.
 */
export function withoutCapacityOf(
  shop: ShopRecord,
  eligibility: MachineEligibility,
  suspect: number,
): Pick<ReplayPlan, "sets" | "open"> {
  const { own, all } = workByMachine(shop, suspect);
  const ofOthers = setsOfOthers(shop, eligibility, suspect);
  const sets = eligibility.sets.map((ofCentre) => ofCentre.map((set) => set.slice()));
  const open = shop.centres.map(({ machines, opens, closes }, centre) => {
    const total = sum(all[centre]);
    const share = total > 0 ? sum(own[centre]) / total : 0;
    const byOwnWork = [...own[centre].keys()].toSorted(
      (left, right) => own[centre][right] - own[centre][left],
    );
    let removed = 0;
    for (const machine of byOwnWork) {
      if (removed + 1 > machines * share) break;
      const isLast = sets[centre].some(
        (set, place) =>
          ofOthers[centre][place] && set[machine] === 1 && set.filter((one) => one === 1).length === 1,
      );
      if (isLast) continue;
      for (const set of sets[centre]) set[machine] = 0;
      removed += 1;
    }
    const kept = (machines * (1 - share)) / (machines - removed);
    return { opens, closes: closes.map((close, place) => opens[place] + (close - opens[place]) * kept) };
  });
  return { sets, open };
}
