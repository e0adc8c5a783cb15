/** Operations with their identifiers and instants, as the pages show them. */
import type { PlannedOperation, RequestGrade } from "#shared/schema/planning.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { ShopNames } from "#server/indicators/delay-question.ts";
import { requestGrades } from "#server/indicators/imposed-hours.ts";
import { dayOf, formatDay, formatTimeOfDay, minutesPerDay } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";

const namesFile = new URL("../facts/operation-names.sql", import.meta.url);
const orderNamesFile = new URL("../facts/order-names.sql", import.meta.url);

/** `2025-03-10T14:05`, seconds cut off. */
export function instantText(at: number): string {
  const day = dayOf(at);
  return `${formatDay(day)}T${formatTimeOfDay(Math.floor(at - day * minutesPerDay)).slice(0, 5)}`;
}

export function instantOrNull(at: number): string | null {
  return Number.isNaN(at) ? null : instantText(at);
}

export function dayOrNull(day: number): string | null {
  return Number.isNaN(day) ? null : formatDay(day);
}

/** Identifiers of operations and of their orders. */
export interface OperationName {
  readonly operationId: string;
  readonly orderId: string;
}

/** The identifiers of operations, by number. */
export async function nameOperations(
  read: ReadSnapshot,
  operations: Iterable<number>,
): Promise<ReadonlyMap<number, OperationName>> {
  const numbers = [...new Set(operations)];
  if (numbers.length === 0) return new Map();
  const rows = await read<OperationName & { readonly operation: number }>(namesFile, {
    numbers: numbers.join(","),
  });
  return new Map(rows.map(({ operation, operationId, orderId }) => [operation, { operationId, orderId }]));
}

/** The identifiers of orders, by number. */
export async function nameOrders(
  read: ReadSnapshot,
  orders: Iterable<number>,
): Promise<ReadonlyMap<number, string>> {
  const numbers = [...new Set(orders)];
  if (numbers.length === 0) return new Map();
  const rows = await read<{ readonly order: number; readonly orderId: string }>(orderNamesFile, {
    numbers: numbers.join(","),
  });
  return new Map(rows.map(({ order, orderId }) => [order, orderId]));
}

export function requestOf({ operations }: ShopRecord, operation: number): RequestGrade {
  return requestGrades[operations.request[operation]];
}

/** @throws RangeError for an operation that was not named */
export function plannedOperation(
  { operations, orders }: ShopRecord,
  names: ShopNames,
  named: ReadonlyMap<number, OperationName>,
  operation: number,
): PlannedOperation {
  const name = named.get(operation);
  if (name === undefined) throw new RangeError(`operation ${operation} has no name`);
  const order = operations.order[operation];
  return {
    ...name,
    clientId: names.clients[operations.client[operation]].clientId,
    readyAt: instantOrNull(operations.readyAt[operation]),
    startedAt: instantOrNull(operations.startedAt[operation]),
    endedAt: instantOrNull(operations.endedAt[operation]),
    orderedOn: formatDay(orders.orderedOn[order]),
    promisedOn: dayOrNull(orders.promisedOn[order]),
  };
}
