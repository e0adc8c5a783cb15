/** Hours that the work of each client took from that of each other. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { Overtakings, WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import type { ShopNames } from "./delay-question.ts";
import { minutesPerHour } from "./waiting-totals.ts";

/** Minutes taken ahead of the rule by pair of clients, at `from × clients + to`. */
function jumpsByClients(
  { operations, clients }: ShopRecord,
  { count, waiting, taker, minutes }: Overtakings,
  ahead: Uint8Array,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (let place = 0; place < count; place += 1) {
    if (ahead[place] === 0) continue;
    const key = operations.client[taker[place]] * clients + operations.client[waiting[place]];
    sums.set(key, (sums.get(key) ?? 0) + minutes[place]);
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
  const jumps = ahead === null ? null : jumpsByClients(shop, overtakings, ahead);
  return cells
    .map(({ from, to, contentionMinutes, prioritisationMinutes, pairs }) => ({
      fromClientId: names.clients[from].clientId,
      toClientId: names.clients[to].clientId,
      contentionHours: contentionMinutes / minutesPerHour,
      prioritisationHours: prioritisationMinutes / minutesPerHour,
      queueJumpHours:
        jumps === null
          ? notComputable("no-house-rule", [])
          : (jumps.get(from * shop.clients + to) ?? 0) / minutesPerHour,
      pairs,
    }))
    .toSorted((left, right) => right.prioritisationHours - left.prioritisationHours);
}
