/** What is on record for an operation's being served first: the client's asking, or a contract that grants it. */
import { dayOf, minutesPerDay } from "./civil-time.ts";
import { requestGrade, type RecordedPrivileges, type RecordedShop } from "./shop-record.ts";
import { countUpTo } from "./work-calendar.ts";

/** A request that names no order covers what the client's work starts within so many minutes. */
const openRequestMinutes = 14 * minutesPerDay;

export interface RequestGrades {
  /** By operation, a value of `requestGrade`. */
  readonly request: Uint8Array;
  /** By operation, 1: a contract puts it first. */
  readonly contracted: Uint8Array;
  /** By order, 1: a contract grants its promise. */
  readonly promiseContracted: Uint8Array;
}

type Holds = (client: number, day: number) => boolean;

/** Whether a client holds a privilege of the chosen ones on a day. */
function holds(privileges: RecordedPrivileges, chosen: (privilege: number) => boolean): Holds {
  const byClient = new Map<number, number[]>();
  for (let privilege = 0; privilege < privileges.count; privilege += 1) {
    if (!chosen(privilege)) continue;
    const client = privileges.client[privilege];
    byClient.set(client, [...(byClient.get(client) ?? []), privilege]);
  }
  return (client, day) =>
    byClient.get(client)?.some((privilege) => {
      const { grantedOn, endedOn } = privileges;
      return !(day < grantedOn[privilege]) && !(day >= endedOn[privilege]);
    }) ?? false;
}

/** The first instant at which an order was asked for by name, or moved another in writing; infinite: never. */
function firstAskedAt({ orders, requests, changes }: RecordedShop): Float64Array {
  const asked = new Float64Array(orders.count).fill(Infinity);
  for (let request = 0; request < requests.count; request += 1) {
    const order = requests.order[request];
    if (order >= 0) asked[order] = Math.min(asked[order], requests.at[request]);
  }
  for (let change = 0; change < changes.count; change += 1) {
    const cause = changes.cause[change];
    if (cause >= 0) asked[cause] = Math.min(asked[cause], changes.changedAt[change]);
  }
  return asked;
}

/** Instants of the requests that name no order, by client, ascending. */
function openRequests({ clients, requests }: RecordedShop): Float64Array[] {
  const lists: number[][] = Array.from({ length: clients }, () => []);
  for (let request = 0; request < requests.count; request += 1) {
    if (requests.order[request] < 0) lists[requests.client[request]].push(requests.at[request]);
  }
  return lists.map((list) => Float64Array.from(list).sort());
}

function latestUpTo(ascending: Float64Array, at: number): number {
  const count = countUpTo(ascending, at);
  return count === 0 ? NaN : ascending[count - 1];
}

/**
 * Grades every operation at its start, or at the horizon where it has not begun: asked for with a date, by its order's
 * priority, by a privilege in force, or not at all.
 *
 * A contract for being served first covers the work whose order carries a request; where none of the client's orders
 * does, the contract covers all of its work. What a contract grants is the rule.
 */
export function requestGrades(shop: RecordedShop, horizonAt: number): RequestGrades {
  const { operations, orders, privileges } = shop;
  const asked = firstAskedAt(shop);
  const open = openRequests(shop);
  const { priority, contractual } = privileges;
  const hasStanding = holds(privileges, (each) => priority[each] === 1 && contractual[each] === 0);
  const hasContract = holds(privileges, (each) => priority[each] === 1 && contractual[each] === 1);
  const hasPromise = holds(privileges, (each) => contractual[each] === 1);

  const request = new Uint8Array(operations.count);
  const asks = new Uint8Array(shop.clients);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const order = operations.order[operation];
    const client = orders.client[order];
    const start = operations.startedAt[operation];
    const at = Number.isNaN(start) ? horizonAt : start;
    const openRequest = open[client].length === 0 ? NaN : latestUpTo(open[client], at);
    if (asked[order] <= at || (openRequest <= at && at - openRequest <= openRequestMinutes)) {
      request[operation] = requestGrade.dated;
    } else if (orders.flagged[order] === 1) {
      request[operation] = requestGrade.flagged;
    } else if (hasStanding(client, dayOf(at))) {
      request[operation] = requestGrade.standing;
    }
    if (request[operation] >= requestGrade.flagged) asks[client] = 1;
  }
  const contracted = new Uint8Array(operations.count);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const client = orders.client[operations.order[operation]];
    const start = operations.startedAt[operation];
    const covered = hasContract(client, dayOf(Number.isNaN(start) ? horizonAt : start));
    if (covered && (asks[client] === 0 || request[operation] >= requestGrade.flagged))
      contracted[operation] = 1;
  }
  const promiseContracted = Uint8Array.from(orders.client, (client, order) =>
    hasPromise(client, orders.orderedOn[order]) ? 1 : 0,
  );
  return { request, contracted, promiseContracted };
}
