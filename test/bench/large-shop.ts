/**
 * A large shop as the ledger would have recorded it: seeded, served by ready time but for a large client whose orders often go
 * first. Period and orders grow with the number of operations, queues do not.
 */
import { randomSource } from "#server/statistics/random-source.ts";
import { replayShop } from "#server/scheduling/replay-shop.ts";
import type { RecordedShop } from "#server/scheduling/shop-record.ts";

export interface LargeShopOptions {
  readonly operations: number;
  /** One machine at every centre, open day and night; else up to four machines, two shifts on working days. */
  readonly plain: boolean;
}

const clients = 14;
const centres = 12;
const routing = 4;
const minutesPerDay = 1440;
/** Part of the machine hours that the work takes. */
const load = 0.86;
const meanMinutes = 150;

export function largeShop({ operations: asked, plain }: LargeShopOptions): RecordedShop {
  const source = randomSource(1, "large shop", asked);
  const orders = Math.floor(asked / routing);
  const count = orders * routing;
  const machines = Int32Array.from({ length: centres }, (_, centre) => (plain ? 1 : 1 + (centre % 4)));
  const allMachines = machines.reduce((sum, each) => sum + each, 0);
  const centre = new Int32Array(count);
  const minutes = new Float64Array(count);
  for (let operation = 0; operation < count; operation += 1) {
    // A centre gets work in proportion to its machines.
    let left = source.whole(allMachines);
    while (left >= machines[centre[operation]]) {
      left -= machines[centre[operation]];
      centre[operation] += 1;
    }
    minutes[operation] = source.between(30, 2 * meanMinutes - 30);
  }
  const openPerDay = plain ? minutesPerDay : 14 * 60;
  const days = Math.ceil((count * meanMinutes) / (load * allMachines * openPerDay));
  const calendarDays = plain ? days : Math.ceil((days * 7) / 5);
  const stretches: { opens: number[]; closes: number[] } = { opens: [], closes: [] };
  // Some weeks more, so that what waits at the end is finished.
  for (let day = 0; day < calendarDays + 60; day += 1) {
    if (!plain && day % 7 > 4) continue;
    const from = day * minutesPerDay + (plain ? 0 : 6 * 60);
    stretches.opens.push(from);
    stretches.closes.push(from + openPerDay);
  }
  const open = plain
    ? { opens: Float64Array.of(0), closes: Float64Array.of((calendarDays + 60) * minutesPerDay) }
    : { opens: Float64Array.from(stretches.opens), closes: Float64Array.from(stretches.closes) };

  const client = new Int32Array(orders);
  const orderedOn = new Float64Array(orders);
  const promisedOn = new Float64Array(orders);
  const releaseAt = new Float64Array(count).fill(NaN);
  const first = new Uint8Array(count);
  const flagged = new Uint8Array(orders);
  for (let order = 0; order < orders; order += 1) {
    client[order] = source.chance(0.3) ? 0 : 1 + source.whole(clients - 1);
    const release = source.uniform() * calendarDays * minutesPerDay;
    releaseAt[order * routing] = Math.floor(release);
    orderedOn[order] = Math.floor(release / minutesPerDay) - 3;
    promisedOn[order] = orderedOn[order] + 8 + source.whole(8);
    if (client[order] === 0 && source.chance(0.7)) {
      flagged[order] = 1;
      first.fill(1, order * routing, (order + 1) * routing);
    }
  }
  const next = new Int32Array(count).map((_, operation) =>
    operation % routing === routing - 1 ? -1 : operation + 1,
  );
  const run = replayShop({
    count,
    centre,
    set: new Int32Array(count),
    minutes,
    releaseAt,
    next,
    lag: new Float64Array(count).fill(60),
    lagFromStart: new Uint8Array(count),
    keys: null,
    first,
    atWorkOn: null,
    recordedMachine: null,
    sets: Array.from(machines, (each) => [new Uint8Array(each).fill(1)]),
    open: Array.from(machines, () => open),
  });
  const delivered = new Float64Array(orders);
  for (let order = 0; order < orders; order += 1) {
    delivered[order] = Math.floor(run.endedAt[order * routing + routing - 1] / minutesPerDay) + 1;
  }
  const openings = open.opens.length * centres;
  const none = { count: 0 };
  return {
    clients,
    operations: {
      count,
      order: new Int32Array(count).map((_, operation) => Math.floor(operation / routing)),
      sequence: new Int32Array(count).map((_, operation) => (operation % routing) + 1),
      centre,
      machine: run.machine,
      worker: new Int32Array(count).fill(-1),
      batch: new Int32Array(count).fill(-1),
      readyAt: run.readyAt,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      plannedStartAt: new Float64Array(count).fill(NaN),
      standardMinutes: minutes,
    },
    orders: {
      count: orders,
      client,
      orderedOn,
      promisedOn,
      revisedPromiseOn: new Float64Array(orders).fill(NaN),
      deliveredOn: delivered,
      quantity: new Float64Array(orders).fill(NaN),
      deliveredQuantity: new Float64Array(orders).fill(NaN),
      cancelled: new Uint8Array(orders),
      open: new Uint8Array(orders),
      flagged,
      firstOperation: new Int32Array(orders + 1).map((_, order) => order * routing),
    },
    centreMachines: Float64Array.from(machines),
    openings: {
      count: openings,
      centre: new Int32Array(openings).map((_, opening) => Math.floor(opening / open.opens.length)),
      opensAt: new Float64Array(openings).map((_, opening) => open.opens[opening % open.opens.length]),
      closesAt: new Float64Array(openings).map((_, opening) => open.closes[opening % open.opens.length]),
      overtime: new Uint8Array(openings),
    },
    changes: {
      ...none,
      order: new Int32Array(0),
      changedAt: new Float64Array(0),
      oldOn: new Float64Array(0),
      newOn: new Float64Array(0),
      cause: new Int32Array(0),
    },
    requests: { ...none, client: new Int32Array(0), order: new Int32Array(0), at: new Float64Array(0) },
    privileges: {
      ...none,
      client: new Int32Array(0),
      priority: new Uint8Array(0),
      contractual: new Uint8Array(0),
      grantedOn: new Float64Array(0),
      endedOn: new Float64Array(0),
    },
  };
}
