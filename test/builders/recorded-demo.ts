/** A recorded shop straight from the demo company's rows, without going through files. Numbers follow the identifiers. */
import type { DemoCompany } from "#server/demo/generate-demo-company.ts";
import type { LedgerRow } from "#server/demo/ledger-row.ts";
import type { RecordedShop } from "#server/scheduling/shop-record.ts";

export interface RecordedDemo {
  readonly recorded: RecordedShop;
  readonly clientIds: readonly string[];
  readonly centreIds: readonly string[];
}

/** What a company may not have kept. */
export interface LeftOut {
  readonly machines?: boolean;
  readonly workers?: boolean;
  readonly requests?: boolean;
  readonly openings?: boolean;
  /** The end of every so many operations: 7 leaves out every seventh. */
  readonly endOfEvery?: number;
}

type Cell = LedgerRow[string];

const numberOf = (cell: Cell | undefined): number => (typeof cell === "number" ? cell : NaN);
const textOf = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : "");

/** Numbers identifiers in ascending order. */
function numbered(rows: readonly LedgerRow[], column: string): ReadonlyMap<string, number> {
  const ids = [...new Set(rows.map((row) => textOf(row[column])))].filter((id) => id !== "").toSorted();
  return new Map(ids.map((id, index) => [id, index]));
}

/** The worker with most minutes on each operation. */
function mainWorkers(entries: readonly LedgerRow[]): ReadonlyMap<string, string> {
  const minutes = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    const operation = textOf(entry["operation_id"]);
    if (operation === "") continue;
    const byWorker = minutes.get(operation) ?? new Map<string, number>();
    minutes.set(operation, byWorker);
    const worker = textOf(entry["employee_id"]);
    byWorker.set(worker, (byWorker.get(worker) ?? 0) + numberOf(entry["hours"]));
  }
  return new Map(
    [...minutes].map(([operation, byWorker]) => [
      operation,
      [...byWorker].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0][0],
    ]),
  );
}

const find = (numbers: ReadonlyMap<string, number>, cell: Cell | undefined): number =>
  numbers.get(textOf(cell)) ?? -1;

const floats = (rows: readonly LedgerRow[], column: string) =>
  Float64Array.from(rows, (row) => numberOf(row[column]));

const flags = (rows: readonly LedgerRow[], is: (row: LedgerRow) => boolean) =>
  Uint8Array.from(rows, (row) => (is(row) ? 1 : 0));

const indexes = (rows: readonly LedgerRow[], numbers: ReadonlyMap<string, number>, column: string) =>
  Int32Array.from(rows, (row) => find(numbers, row[column]));

/** @param leftOut what the rows are made to lack */
export function recordedDemo({ tables }: DemoCompany, leftOut: LeftOut = {}): RecordedDemo {
  const [clients, centres, orderOf] = [
    numbered(tables.clients, "client_id"),
    numbered(tables.work_centres, "work_centre_id"),
    numbered(tables.orders, "order_id"),
  ];
  const machines = numbered(tables.operations, "machine_id");
  const workers = numbered(tables.employees, "employee_id");
  const workerOf = leftOut.workers === true ? new Map<string, string>() : mainWorkers(tables.time_entries);
  const orders = tables.orders.toSorted(
    (left, right) => find(orderOf, left["order_id"]) - find(orderOf, right["order_id"]),
  );
  const operations = tables.operations.toSorted(
    (left, right) =>
      find(orderOf, left["order_id"]) - find(orderOf, right["order_id"]) ||
      numberOf(left["sequence"]) - numberOf(right["sequence"]),
  );
  const firstOperation = new Int32Array(orders.length + 1);
  for (const row of operations) firstOperation[find(orderOf, row["order_id"]) + 1] += 1;
  for (let order = 0; order < orders.length; order += 1) firstOperation[order + 1] += firstOperation[order];
  const openings = leftOut.openings === true ? [] : tables.opening_hours;
  const changes = tables.schedule_changes;
  const requests = tables.interactions.filter(
    (row) => row["kind"] === "request" && row["direction"] === "in" && leftOut.requests !== true,
  );
  const privileges = tables.privileges.filter(
    ({ kind }) => kind === "priority" || kind === "short_lead_time",
  );
  return {
    clientIds: [...clients.keys()],
    centreIds: [...centres.keys()],
    recorded: {
      clients: clients.size,
      operations: {
        count: operations.length,
        order: indexes(operations, orderOf, "order_id"),
        sequence: Int32Array.from(operations, (row) => numberOf(row["sequence"])),
        centre: indexes(operations, centres, "work_centre_id"),
        machine:
          leftOut.machines === true
            ? new Int32Array(operations.length).fill(-1)
            : indexes(operations, machines, "machine_id"),
        worker: Int32Array.from(
          operations,
          (row) => workers.get(workerOf.get(textOf(row["operation_id"])) ?? "") ?? -1,
        ),
        batch: new Int32Array(operations.length).fill(-1),
        readyAt: floats(operations, "ready_at"),
        startedAt: floats(operations, "started_at"),
        endedAt: floats(operations, "ended_at").map((at, operation) =>
          leftOut.endOfEvery !== undefined && operation % leftOut.endOfEvery === 0 ? NaN : at,
        ),
        plannedStartAt: floats(operations, "planned_start"),
        standardMinutes: floats(operations, "standard_hours"),
      },
      orders: {
        count: orders.length,
        client: indexes(orders, clients, "client_id"),
        orderedOn: floats(orders, "ordered_on"),
        promisedOn: floats(orders, "promised_on"),
        revisedPromiseOn: floats(orders, "revised_promise_on"),
        deliveredOn: floats(orders, "delivered_on"),
        quantity: floats(orders, "quantity"),
        deliveredQuantity: floats(orders, "delivered_quantity"),
        cancelled: flags(orders, ({ status }) => status === "cancelled"),
        open: flags(orders, ({ status }) => status === "open"),
        flagged: flags(orders, ({ priority }) => leftOut.requests !== true && priority !== "normal"),
        firstOperation,
      },
      centreMachines: Float64Array.from(centres.keys(), (id) =>
        numberOf(tables.work_centres.find((row) => row["work_centre_id"] === id)?.["machines"]),
      ),
      openings: {
        count: openings.length,
        centre: indexes(openings, centres, "work_centre_id"),
        opensAt: floats(openings, "opens_at"),
        closesAt: floats(openings, "closes_at"),
        overtime: flags(openings, ({ kind }) => kind === "overtime"),
      },
      changes: {
        count: changes.length,
        order: indexes(changes, orderOf, "order_id"),
        changedAt: floats(changes, "changed_at"),
        oldOn: floats(changes, "old_date"),
        newOn: floats(changes, "new_date"),
        cause:
          leftOut.requests === true
            ? new Int32Array(changes.length).fill(-1)
            : indexes(changes, orderOf, "cause_order_id"),
      },
      requests: {
        count: requests.length,
        client: indexes(requests, clients, "client_id"),
        order: indexes(requests, orderOf, "order_id"),
        at: floats(requests, "at"),
      },
      privileges: {
        count: privileges.length,
        client: indexes(privileges, clients, "client_id"),
        priority: flags(privileges, ({ kind }) => kind === "priority"),
        contractual: flags(privileges, ({ contractual }) => contractual === true),
        grantedOn: floats(privileges, "granted_on"),
        endedOn: floats(privileges, "ended_on"),
      },
    },
  };
}
