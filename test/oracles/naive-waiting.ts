/**
 * Waiting attributed minute by minute, straight from the definition: slow, short, and written without looking at the sweep.
 * All instants are whole minutes.
 */
import type { MachineEligibility, ShopRecord } from "#server/scheduling/shop-record.ts";

export interface NaiveWait {
  waited: number;
  contention: number;
  prioritisation: number;
  batching: number;
  unexplained: number;
  unavailability: number;
}

export interface NaivePair {
  readonly waiting: number;
  readonly taker: number;
  readonly cause: "contention" | "prioritisation";
  minutes: number;
}

export interface NaiveAttribution {
  /** By operation; null where the wait is unknown. */
  readonly waits: readonly (NaiveWait | null)[];
  readonly pairs: readonly NaivePair[];
}

export function naiveAttribution(shop: ShopRecord, eligibility: MachineEligibility): NaiveAttribution {
  const { operations, orders, centres, horizonAt } = shop;
  const pairs = new Map<string, NaivePair>();
  const isOpen = (centre: number, minute: number): boolean =>
    centres[centre].opens.some((open, place) => open <= minute && minute < centres[centre].closes[place]);
  const endOf = (operation: number): number =>
    Number.isNaN(operations.endedAt[operation]) ? horizonAt : operations.endedAt[operation];

  const waits = Array.from({ length: operations.count }, (_, waiting): NaiveWait | null => {
    const ready = operations.readyAt[waiting];
    const start = operations.startedAt[waiting];
    if (Number.isNaN(ready)) return null;
    if (Number.isNaN(start) && orders.cancelled[operations.order[waiting]] === 1) return null;
    const until = Number.isNaN(start) ? horizonAt : start;
    const centre = operations.centre[waiting];
    const set =
      eligibility.sets[centre][eligibility.setOf[operations.client[waiting] * centres.length + centre]];
    const machines = [...set.keys()].filter((machine) => set[machine] === 1);
    const members = [...Array(operations.count).keys()].filter(
      (other) =>
        operations.batch[waiting] >= 0 &&
        operations.batch[other] === operations.batch[waiting] &&
        operations.centre[other] === centre,
    );
    const complete = members.reduce((latest, other) => Math.max(latest, operations.readyAt[other]), ready);
    const queueReady = Number.isNaN(complete) ? ready : Math.min(complete, until);
    const wait = {
      waited: 0,
      contention: 0,
      prioritisation: 0,
      batching: 0,
      unexplained: 0,
      unavailability: 0,
    };
    for (let minute = ready; minute < until; minute += 1) {
      if (!isOpen(centre, minute)) {
        wait.unavailability += 1;
        continue;
      }
      wait.waited += 1;
      if (minute < queueReady) {
        wait.batching += 1;
        continue;
      }
      const onMachine = machines.map((machine) =>
        [...Array(operations.count).keys()].filter(
          (other) =>
            operations.centre[other] === centre &&
            operations.machine[other] === machine &&
            operations.startedAt[other] <= minute &&
            minute < endOf(other),
        ),
      );
      if (onMachine.some((list) => list.length === 0)) {
        wait.unexplained += 1;
        continue;
      }
      for (const list of onMachine) {
        for (const taker of list) {
          const part = 1 / (machines.length * list.length);
          const takerReady = operations.readyAt[taker];
          if (operations.batch[waiting] >= 0 && operations.batch[taker] === operations.batch[waiting]) {
            wait.batching += part;
          } else if (Number.isNaN(takerReady)) {
            wait.unexplained += part;
          } else {
            const cause = takerReady <= queueReady ? "contention" : "prioritisation";
            wait[cause] += part;
            const key = `${waiting}/${taker}`;
            const pair = pairs.get(key) ?? { waiting, taker, cause, minutes: 0 };
            pair.minutes += part;
            pairs.set(key, pair);
          }
        }
      }
    }
    return wait;
  });
  return { waits, pairs: [...pairs.values()] };
}
