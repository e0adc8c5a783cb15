/** A recorded shop from a few lines: instants in hours from the first midnight, days counted from the same day. */
import type { RecordedShop } from "#server/scheduling/shop-record.ts";

export interface WrittenOperation {
  /** Operations of one order are its routing, in the order in which they are written; by default each is an order of its own. */
  readonly order?: string;
  readonly client: string;
  readonly centre?: string;
  readonly machine?: string;
  readonly worker?: string;
  readonly batch?: string;
  readonly ready?: number;
  readonly start?: number;
  readonly end?: number;
  readonly plannedStart?: number;
  readonly standardHours?: number;
}

export interface WrittenOrder {
  readonly orderedOn?: number;
  readonly promisedOn?: number;
  readonly revisedPromiseOn?: number;
  readonly deliveredOn?: number;
  readonly quantity?: number;
  readonly deliveredQuantity?: number;
  readonly cancelled?: boolean;
  readonly open?: boolean;
  readonly flagged?: boolean;
}

export interface WrittenShop {
  readonly operations: readonly WrittenOperation[];
  readonly orders?: Readonly<Record<string, WrittenOrder>>;
  /** Machines by centre; a centre that is not named has one. Null: the ledger does not say. */
  readonly machines?: Readonly<Record<string, number | null>>;
  /** Shifts by centre, in hours; by default every centre is open from hour 0 to hour 10 000. Null: none are recorded. */
  readonly shifts?: Readonly<Record<string, readonly (readonly [number, number])[]>> | null;
  readonly changes?: readonly {
    readonly order: string;
    readonly at: number;
    readonly oldOn: number;
    readonly newOn: number;
    readonly cause?: string;
  }[];
  readonly requests?: readonly { readonly client: string; readonly order?: string; readonly at: number }[];
  readonly privileges?: readonly {
    readonly client: string;
    readonly kind: "priority" | "short_lead_time";
    readonly contractual?: boolean;
    readonly grantedOn?: number;
    readonly endedOn?: number;
  }[];
}

export interface NamedShop {
  readonly recorded: RecordedShop;
  /** Indexes by name. Operations are numbered by order, so `operation` takes the place in which one was written. */
  readonly client: (name: string) => number;
  readonly centre: (name: string) => number;
  readonly order: (name: string) => number;
  readonly operation: (written: number) => number;
}

/** Numbers names in order of appearance. */
function numbering() {
  const numbers = new Map<string, number>();
  return {
    of(name: string): number {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    },
    known(name: string): number {
      const number = numbers.get(name);
      if (number === undefined) throw new RangeError(`nothing is called ${name}`);
      return number;
    },
    names: () => [...numbers.keys()],
  };
}

/** Hours as minutes; a sixtieth of an hour is exactly one. */
const minutes = (hours: number | undefined): number =>
  hours === undefined ? NaN : Math.round(hours * 60e6) / 1e6;

export function recordedShop(written: WrittenShop): NamedShop {
  const [clients, centres, orders] = [numbering(), numbering(), numbering()];
  const [machines, workers, batches] = [numbering(), numbering(), numbering()];
  const named = written.operations.map((operation, index) => ({
    ...operation,
    order: operation.order ?? `#${index}`,
    centre: operation.centre ?? "centre",
  }));
  const clientOfOrder = new Map<string, string>();
  for (const operation of named) {
    clients.of(operation.client);
    centres.of(operation.centre);
    orders.of(operation.order);
    clientOfOrder.set(operation.order, operation.client);
  }
  for (const { client } of [...(written.requests ?? []), ...(written.privileges ?? [])]) clients.of(client);
  const orderNames = orders.names();
  const sorted = named
    .map((operation, place) => ({ operation, place }))
    .toSorted(
      (left, right) =>
        orders.known(left.operation.order) - orders.known(right.operation.order) || left.place - right.place,
    );
  const firstOperation = new Int32Array(orderNames.length + 1);
  for (const { order } of named) firstOperation[orders.known(order) + 1] += 1;
  for (let order = 0; order < orderNames.length; order += 1)
    firstOperation[order + 1] += firstOperation[order];
  const ints = (value: (operation: (typeof named)[number]) => number) =>
    Int32Array.from(sorted, ({ operation }) => value(operation));
  const floats = (value: (operation: (typeof named)[number]) => number) =>
    Float64Array.from(sorted, ({ operation }) => value(operation));
  const ofOrder = (value: (order: WrittenOrder) => number | undefined) =>
    Float64Array.from(orderNames, (name) => value(written.orders?.[name] ?? {}) ?? NaN);
  const flagOfOrder = (value: (order: WrittenOrder) => boolean | undefined) =>
    Uint8Array.from(orderNames, (name) => (value(written.orders?.[name] ?? {}) === true ? 1 : 0));
  const shifts =
    written.shifts === null
      ? []
      : centres
          .names()
          .flatMap((name) =>
            (written.shifts?.[name] ?? [[0, 10_000] as const]).map(([from, to]) => ({ name, from, to })),
          );
  const changes = written.changes ?? [];
  const requests = written.requests ?? [];
  const privileges = written.privileges ?? [];
  const optionalNumber = (numbers: ReturnType<typeof numbering>, name: string | undefined): number =>
    name === undefined ? -1 : numbers.of(name);
  return {
    recorded: {
      clients: clients.names().length,
      operations: {
        count: sorted.length,
        order: ints(({ order }) => orders.known(order)),
        sequence: Int32Array.from(
          sorted,
          ({ operation }, index) => index - firstOperation[orders.known(operation.order)] + 1,
        ),
        centre: ints(({ centre }) => centres.known(centre)),
        machine: ints(({ machine, centre }) =>
          optionalNumber(machines, machine === undefined ? undefined : `${centre}/${machine}`),
        ),
        worker: ints(({ worker }) => optionalNumber(workers, worker)),
        batch: ints(({ batch }) => optionalNumber(batches, batch)),
        readyAt: floats(({ ready }) => minutes(ready)),
        startedAt: floats(({ start }) => minutes(start)),
        endedAt: floats(({ end }) => minutes(end)),
        plannedStartAt: floats(({ plannedStart }) => minutes(plannedStart)),
        standardMinutes: floats(({ standardHours }) => minutes(standardHours)),
      },
      orders: {
        count: orderNames.length,
        client: Int32Array.from(orderNames, (name) => clients.known(clientOfOrder.get(name) ?? "")),
        orderedOn: ofOrder((order) => order.orderedOn ?? 0),
        promisedOn: ofOrder((order) => order.promisedOn),
        revisedPromiseOn: ofOrder((order) => order.revisedPromiseOn),
        deliveredOn: ofOrder((order) => order.deliveredOn),
        quantity: ofOrder((order) => order.quantity),
        deliveredQuantity: ofOrder((order) => order.deliveredQuantity),
        cancelled: flagOfOrder((order) => order.cancelled),
        open: flagOfOrder((order) => order.open),
        flagged: flagOfOrder((order) => order.flagged),
        firstOperation,
      },
      centreMachines: Float64Array.from(centres.names(), (name) => {
        const count = written.machines?.[name];
        return count === null ? NaN : (count ?? 1);
      }),
      openings: {
        count: shifts.length,
        centre: Int32Array.from(shifts, ({ name }) => centres.known(name)),
        opensAt: Float64Array.from(shifts, ({ from }) => minutes(from)),
        closesAt: Float64Array.from(shifts, ({ to }) => minutes(to)),
        overtime: new Uint8Array(shifts.length),
      },
      changes: {
        count: changes.length,
        order: Int32Array.from(changes, ({ order }) => orders.known(order)),
        changedAt: Float64Array.from(changes, ({ at }) => minutes(at)),
        oldOn: Float64Array.from(changes, ({ oldOn }) => oldOn),
        newOn: Float64Array.from(changes, ({ newOn }) => newOn),
        cause: Int32Array.from(changes, ({ cause }) => (cause === undefined ? -1 : orders.known(cause))),
      },
      requests: {
        count: requests.length,
        client: Int32Array.from(requests, ({ client }) => clients.known(client)),
        order: Int32Array.from(requests, ({ order }) => (order === undefined ? -1 : orders.known(order))),
        at: Float64Array.from(requests, ({ at }) => minutes(at)),
      },
      privileges: {
        count: privileges.length,
        client: Int32Array.from(privileges, ({ client }) => clients.known(client)),
        priority: Uint8Array.from(privileges, ({ kind }) => (kind === "priority" ? 1 : 0)),
        contractual: Uint8Array.from(privileges, ({ contractual }) => (contractual === true ? 1 : 0)),
        grantedOn: Float64Array.from(privileges, ({ grantedOn }) => grantedOn ?? NaN),
        endedOn: Float64Array.from(privileges, ({ endedOn }) => endedOn ?? NaN),
      },
    },
    client: (name) => clients.known(name),
    centre: (name) => centres.known(name),
    order: (name) => orders.known(name),
    operation: (place) => sorted.findIndex((each) => each.place === place),
  };
}
