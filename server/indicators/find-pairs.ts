/** The pairs of operations behind a figure: who waited, who was at work meanwhile, for how long. */
import type { Overtakings } from "#server/scheduling/attribute-waiting.ts";
import type { MachineEligibility, ShopRecord } from "#server/scheduling/shop-record.ts";
import { takingsOf } from "#server/scheduling/takings-of.ts";

export interface PairSearch {
  readonly shop: ShopRecord;
  readonly eligibility: MachineEligibility;
  readonly overtakings: Overtakings;
  /** By overtaking, 1: ahead of the rule; null where no rule is known, and then all count as jumps. */
  readonly ahead: Uint8Array | null;
  /** By operation, 1: its wait belongs to the period. */
  readonly counted: Uint8Array;
  readonly cause: "contention" | "prioritisation" | "jump";
  /** Clients, centre and operation by index; null: any. */
  readonly from: number | null;
  readonly to: number | null;
  readonly centre: number | null;
  /** The other clients' waits only, when no client is named as waiting. */
  readonly exceptTo: number | null;
  readonly limit: number;
  readonly offset: number;
}

export interface FoundPair {
  readonly waiting: number;
  readonly taker: number;
  readonly minutes: number;
  readonly cause: "contention" | "prioritisation";
  readonly ahead: boolean | null;
}

export interface FoundPairs {
  readonly rows: readonly FoundPair[];
  readonly total: number;
  readonly sumMinutes: number;
}

/** Pairs as three growing columns, so that hundreds of thousands of them cost little. */
interface PairColumns {
  readonly waiting: number[];
  readonly taker: number[];
  readonly minutes: number[];
  readonly ahead: (boolean | null)[];
}

function collect(search: PairSearch): PairColumns {
  const { shop, from, to, centre, exceptTo, overtakings, ahead, cause } = search;
  const { client, centre: centreOf } = shop.operations;
  const found: PairColumns = { waiting: [], taker: [], minutes: [], ahead: [] };
  const isAsked = (waiting: number): boolean =>
    (to === null ? client[waiting] !== exceptTo : client[waiting] === to) &&
    (centre === null || centreOf[waiting] === centre);
  const add = (waiting: number, taker: number, minutes: number, isAhead: boolean | null): void => {
    if (from !== null && client[taker] !== from) return;
    found.waiting.push(waiting);
    found.taker.push(taker);
    found.minutes.push(minutes);
    found.ahead.push(isAhead);
  };
  if (cause === "contention") {
    const chosen: number[] = [];
    for (let operation = 0; operation < shop.operations.count; operation += 1) {
      if (search.counted[operation] === 1 && isAsked(operation)) chosen.push(operation);
    }
    takingsOf(shop, search.eligibility, chosen, (waiting, taker, minutes, each) => {
      if (each === "contention") add(waiting, taker, minutes, null);
    });
    return found;
  }
  for (let place = 0; place < overtakings.count; place += 1) {
    const waiting = overtakings.waiting[place];
    if (!isAsked(waiting) || (cause === "jump" && ahead !== null && ahead[place] === 0)) continue;
    add(
      waiting,
      overtakings.taker[place],
      overtakings.minutes[place],
      ahead === null ? null : ahead[place] === 1,
    );
  }
  return found;
}

/** The pairs asked for, most minutes first, a page at a time, with the sum over all of them. */
export function findPairs(search: PairSearch): FoundPairs {
  const { waiting, taker, minutes, ahead } = collect(search);
  const order = Array.from(minutes.keys()).toSorted(
    (left, right) =>
      minutes[right] - minutes[left] || waiting[left] - waiting[right] || taker[left] - taker[right],
  );
  return {
    rows: order.slice(search.offset, search.offset + search.limit).map((place) => ({
      waiting: waiting[place],
      taker: taker[place],
      minutes: minutes[place],
      cause: search.cause === "contention" ? "contention" : "prioritisation",
      ahead: ahead[place],
    })),
    total: order.length,
    sumMinutes: minutes.reduce((sum, each) => sum + each, 0),
  };
}
