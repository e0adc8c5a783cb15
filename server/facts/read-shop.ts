/** Reads the shop out of a snapshot, as numbers in memory that worker threads share. */
import type { RecordedShop } from "#server/scheduling/shop-record.ts";
import type { ShopNames } from "#server/indicators/delay-question.ts";
import { readColumnsOf, type ReadColumns } from "./read-columns.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

const query = (name: string): URL => new URL(name, import.meta.url);

/** Where each order's operations begin; they lie in order of their orders. */
function firstOperations(orderOfOperation: Int32Array, orders: number): Int32Array {
  const first = new Int32Array(new SharedArrayBuffer((orders + 1) * Int32Array.BYTES_PER_ELEMENT));
  for (const order of orderOfOperation) first[order + 1] += 1;
  for (let order = 0; order < orders; order += 1) first[order + 1] += first[order];
  return first;
}

export interface ReadShop {
  readonly recorded: RecordedShop;
  readonly names: ShopNames;
}

/** All rows that bear on the shop. */
export async function readShop(read: ReadSnapshot, readColumns: ReadColumns): Promise<ReadShop> {
  const [clients, centres] = await Promise.all([
    read<ShopNames["clients"][number]>(query("shop-clients.sql")),
    read<ShopNames["centres"][number] & { readonly machines: number | null }>(query("shop-centres.sql")),
  ]);
  const operations = await readColumnsOf(readColumns, "shop-operations.sql");
  const orders = await readColumnsOf(readColumns, "shop-orders.sql");
  const openings = await readColumnsOf(readColumns, "shop-openings.sql");
  const changes = await readColumnsOf(readColumns, "shop-changes.sql");
  const requests = await readColumnsOf(readColumns, "shop-requests.sql");
  const privileges = await readColumnsOf(readColumns, "shop-privileges.sql");
  const order = operations.index("order");
  return {
    names: {
      clients,
      centres: centres.map(({ workCentreId, name }) => ({ workCentreId, name })),
    },
    recorded: {
      clients: clients.length,
      operations: {
        count: operations.count,
        order,
        sequence: operations.index("sequence"),
        centre: operations.index("centre"),
        machine: operations.index("machine"),
        worker: operations.index("worker"),
        batch: operations.index("batch"),
        readyAt: operations.number("readyAt"),
        startedAt: operations.number("startedAt"),
        endedAt: operations.number("endedAt"),
        plannedStartAt: operations.number("plannedStartAt"),
        standardMinutes: operations.number("standardMinutes"),
      },
      orders: {
        count: orders.count,
        client: orders.index("client"),
        orderedOn: orders.number("orderedOn"),
        promisedOn: orders.number("promisedOn"),
        revisedPromiseOn: orders.number("revisedPromiseOn"),
        deliveredOn: orders.number("deliveredOn"),
        quantity: orders.number("quantity"),
        deliveredQuantity: orders.number("deliveredQuantity"),
        cancelled: orders.flag("cancelled"),
        open: orders.flag("open"),
        flagged: orders.flag("flagged"),
        firstOperation: firstOperations(order, orders.count),
      },
      centreMachines: Float64Array.from(centres, ({ machines }) => machines ?? NaN),
      openings: {
        count: openings.count,
        centre: openings.index("centre"),
        opensAt: openings.number("opensAt"),
        closesAt: openings.number("closesAt"),
        overtime: openings.flag("overtime"),
      },
      changes: {
        count: changes.count,
        order: changes.index("order"),
        changedAt: changes.number("changedAt"),
        oldOn: changes.number("oldOn"),
        newOn: changes.number("newOn"),
        cause: changes.index("cause"),
      },
      requests: {
        count: requests.count,
        client: requests.index("client"),
        order: requests.index("order"),
        at: requests.number("at"),
      },
      privileges: {
        count: privileges.count,
        client: privileges.index("client"),
        priority: privileges.flag("priority"),
        contractual: privileges.flag("contractual"),
        grantedOn: privileges.number("grantedOn"),
        endedOn: privileges.number("endedOn"),
      },
    },
  };
}
