/** Hours that the examined client's work took from the work of others, and what of it the house rule would not have given. */
import type { RequestGrade } from "#shared/schema/planning.ts";
import type { Overtakings, WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";
import { requestGrade, type ShopRecord } from "#server/scheduling/shop-record.ts";
import { minutesPerHour } from "./waiting-totals.ts";

/** The grades in order of their numbers. */
export const requestGrades: readonly RequestGrade[] = ["none", "standing", "flagged", "dated"];

/** Sums over the overtakings of one client's work against that of all others, in hours. */
export interface JumpTotals {
  /** Ahead of the rule where there is one, else ahead of the ready time. */
  readonly hours: number;
  readonly byGrade: Readonly<Record<RequestGrade, number>>;
  readonly operationsOvertaken: number;
  readonly ordersOvertaken: number;
  readonly pairs: number;
  /** Minutes taken from each operation. */
  readonly taken: Float64Array;
  /** By client that waited. */
  readonly hoursByClient: Float64Array;
  readonly ordersByClient: Int32Array;
}

/**
 * @param ahead by overtaking, 1 where the rule would have served the waiting one first; null: every overtaking counts
 */
export function jumpTotals(
  shop: ShopRecord,
  overtakings: Overtakings,
  ahead: Uint8Array | null,
  suspect: number,
): JumpTotals {
  const { operations, orders } = shop;
  const taken = new Float64Array(operations.count);
  const overtakenOrders = new Uint8Array(orders.count);
  const hoursByClient = new Float64Array(shop.clients);
  const ordersByClient = new Int32Array(shop.clients);
  const byGrade = { none: 0, standing: 0, flagged: 0, dated: 0 };
  let [minutes, pairs, operationsOvertaken, ordersOvertaken] = [0, 0, 0, 0];
  for (let place = 0; place < overtakings.count; place += 1) {
    const [waiting, taker] = [overtakings.waiting[place], overtakings.taker[place]];
    const client = operations.client[waiting];
    if (operations.client[taker] !== suspect || client === suspect) continue;
    if (ahead !== null && ahead[place] === 0) continue;
    const lost = overtakings.minutes[place];
    pairs += 1;
    minutes += lost;
    byGrade[requestGrades[operations.request[taker]]] += lost / minutesPerHour;
    hoursByClient[client] += lost / minutesPerHour;
    if (taken[waiting] === 0 && lost > 0) operationsOvertaken += 1;
    taken[waiting] += lost;
    const order = operations.order[waiting];
    if (overtakenOrders[order] === 0 && lost > 0) {
      overtakenOrders[order] = 1;
      ordersOvertaken += 1;
      ordersByClient[client] += 1;
    }
  }
  return {
    hours: minutes / minutesPerHour,
    byGrade,
    operationsOvertaken,
    ordersOvertaken,
    pairs,
    taken,
    hoursByClient,
    ordersByClient,
  };
}

/** The hours of those that carry any request. */
export function requestedHours({ byGrade }: JumpTotals): number {
  return byGrade.dated + byGrade.flagged + byGrade.standing;
}

/**
 * The client's part of the contention that others met, divided by its part of the work: 1 is what its volume explains.
 * @param chosen by operation, 1 for the work that counts
 * @returns null when nobody else waited behind anybody, or the client had no work
 */
export function fairShareRatio(
  shop: ShopRecord,
  cells: WaitingAttribution["cells"],
  chosen: Uint8Array,
  suspect: number,
): number | null {
  const onOthers = cells.filter(({ to }) => to !== suspect);
  const contention = onOthers.reduce((sum, { contentionMinutes }) => sum + contentionMinutes, 0);
  const ownContention = onOthers
    .filter(({ from }) => from === suspect)
    .reduce((sum, { contentionMinutes }) => sum + contentionMinutes, 0);
  const work = workMinutes(shop, chosen);
  const all = work.reduce((sum, minutes) => sum + minutes, 0);
  if (contention === 0 || work[suspect] === 0) return null;
  return ownContention / contention / (work[suspect] / all);
}

/** Minutes of work by client, over the chosen operations that were begun. */
export function workMinutes({ operations, clients }: ShopRecord, chosen: Uint8Array): Float64Array {
  const minutes = new Float64Array(clients);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const own = operations.minutes[operation];
    if (chosen[operation] === 0 || Number.isNaN(operations.startedAt[operation]) || Number.isNaN(own))
      continue;
    minutes[operations.client[operation]] += own;
  }
  return minutes;
}

/** Whether an operation's being first was asked for on record, in whatever way. */
export function isRequested(shop: ShopRecord, operation: number): boolean {
  return shop.operations.request[operation] !== requestGrade.none;
}
