/** Hours that the work of each client took from that of each other. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { Overtakings, WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import type { ShopNames } from "./delay-question.ts";
import { minutesPerHour } from "./waiting-totals.ts";

/** Overtakings of one pair of clients; without a rule none is ahead of it. */
interface OvertakingSums {
  readonly pairs: number;
  readonly pairsAhead: number;
  readonly minutesAhead: number;
}

const noOvertaking: OvertakingSums = { pairs: 0, pairsAhead: 0, minutesAhead: 0 };

/** Overtakings by pair of clients, at `from × clients + to`. */
function overtakingsByClients(
  { operations, clients }: ShopRecord,
  { count, waiting, taker, minutes }: Overtakings,
  ahead: Uint8Array | null,
): ReadonlyMap<number, OvertakingSums> {
  const sums = new Map<number, { pairs: number; pairsAhead: number; minutesAhead: number }>();
  for (let place = 0; place < count; place += 1) {
    const key = operations.client[taker[place]] * clients + operations.client[waiting[place]];
    const known = sums.get(key);
    const sum = known ?? { ...noOvertaking };
    if (known === undefined) sums.set(key, sum);
    sum.pairs += 1;
    if (ahead === null || ahead[place] === 0) continue;
    sum.pairsAhead += 1;
    sum.minutesAhead += minutes[place];
  }
  return sums;
}

/**
 * Every pair of clients that met, the most hours ahead of the ready time first.
 * @param ahead by overtaking, 1: ahead of the rule; null: no rule is known
 */
export function clientMatrix(
  shop: ShopRecord,
  { cells, overtakings }: WaitingAttribution,
  ahead: Uint8Array | null,
  names: ShopNames,
): ComputedDelays["matrix"] {
  const sums = overtakingsByClients(shop, overtakings, ahead);
  const withoutRule = ahead === null ? notComputable("no-house-rule", []) : null;
  return cells
    .map(({ from, to, contentionMinutes, prioritisationMinutes, pairs }) => {
      const taken = sums.get(from * shop.clients + to) ?? noOvertaking;
      return {
        fromClientId: names.clients[from].clientId,
        toClientId: names.clients[to].clientId,
        contentionHours: contentionMinutes / minutesPerHour,
        prioritisationHours: prioritisationMinutes / minutesPerHour,
        queueJumpHours: withoutRule ?? taken.minutesAhead / minutesPerHour,
        pairs: {
          // A pair has one cause.
          contention: pairs - taken.pairs,
          prioritisation: taken.pairs,
          queueJump: withoutRule ?? taken.pairsAhead,
        },
      };
    })
    .toSorted((left, right) => right.prioritisationHours - left.prioritisationHours);
}
