/** The terms of what a client took and of the days that it imposed, by week, team and order, and what each of them carries. */
import { dayOf, mondayOf } from "#server/scheduling/civil-time.ts";
import type { OperationPairs } from "#server/scheduling/operation-pairs.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import type { ImposedOrders } from "./imposed-test.ts";
import { leaveOneOut, type LeaveOneOut } from "./leave-one-out.ts";

/** By centre: the number of the team that works there; a centre of which no team is known is a team of its own, −1 − centre. */
export function teamsByCentre(shop: ShopRecord, teamOfCentre: Int32Array): Int32Array {
  return Int32Array.from(shop.centres, (_, centre) => {
    const team = teamOfCentre[centre] ?? -1;
    return team >= 0 ? team : -1 - centre;
  });
}

/** Whether all that was begun was begun by one team. */
export function isOneTeam({ operations }: ShopRecord, teams: Int32Array): boolean {
  const seen = new Set<number>();
  for (let operation = 0; operation < operations.count && seen.size < 2; operation += 1) {
    if (!Number.isNaN(operations.startedAt[operation])) seen.add(teams[operations.centre[operation]]);
  }
  return seen.size < 2;
}

/** A pair counts in the week in which the taker was begun, for the team of its centre, and falls away with either order. */
export function takenLeaveOneOut(
  { operations }: ShopRecord,
  pairs: OperationPairs,
  turned: Uint8Array,
  client: number,
  teams: Int32Array,
  oneTeam: boolean,
): LeaveOneOut {
  return leaveOneOut((add) => {
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const [waits, takes] = [pairs.waiting[pair], pairs.taker[pair]];
      const takerIs = operations.client[takes] === client;
      // What a client takes from itself is nobody's loss.
      if (turned[pair] === 0 || takerIs === (operations.client[waits] === client)) continue;
      add(
        takerIs ? pairs.minutes[pair] : -pairs.minutes[pair],
        mondayOf(dayOf(operations.startedAt[takes])),
        teams[operations.centre[takes]],
        operations.order[takes],
        operations.order[waits],
      );
    }
  }, oneTeam);
}

/** The centre at which most was taken from an order, else that of its last operation. */
function centreOfDelay({ operations, orders }: ShopRecord, order: number, taken: Float64Array): number {
  const [first, after] = [orders.firstOperation[order], orders.firstOperation[order + 1]];
  let most = after - 1;
  for (let operation = first; operation < after; operation += 1) {
    if (taken[operation] > 0 && (taken[operation] > taken[most] || taken[most] <= 0)) most = operation;
  }
  return operations.centre[most];
}

/**
 * An order's days count in the week of its completion, for the team at whose centre most was taken from it.
 * @param taken by operation, minutes that the client took from it ahead of its turn
 */
export function delayLeaveOneOut(
  shop: ShopRecord,
  { imposedDays, imposedOn }: ImposedOrders,
  taken: Float64Array,
  teams: Int32Array,
  oneTeam: boolean,
): LeaveOneOut {
  return leaveOneOut((add) => {
    for (const [order, days] of imposedDays.entries()) {
      if (Number.isNaN(days) || days === 0) continue;
      add(days, mondayOf(imposedOn[order]), teams[centreOfDelay(shop, order, taken)], order);
    }
  }, oneTeam);
}
