/** From the rows of the ledger to the shop that attribution and replay take. */
import { begunByCentre, layToMachines, usuallyAtWork } from "./assign-machines.ts";
import { deriveCalendar } from "./derive-calendar.ts";
import { machinesOfWorkers } from "./infer-machines.ts";
import { readyTimes } from "./ready-times.ts";
import { requestGrades } from "./request-grades.ts";
import type { RecordedOperations, RecordedShop, ShopCentre, ShopRecord } from "./shop-record.ts";
import { calendarOfStretches, joinStretches, type OpenInterval } from "./work-calendar.ts";

/** The latest start or end on record. */
function horizonOf(operations: RecordedOperations): number {
  let latest = -Infinity;
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (operations.startedAt[operation] > latest) latest = operations.startedAt[operation];
    if (operations.endedAt[operation] > latest) latest = operations.endedAt[operation];
  }
  return latest;
}

/** An end without a start, or before it, tells nothing: the operation counts as not begun, or as ended where it began. */
function soundEnds({ count, startedAt, endedAt }: RecordedOperations): Float64Array {
  const sound = new Float64Array(count).fill(NaN);
  for (let operation = 0; operation < count; operation += 1) {
    const [start, end] = [startedAt[operation], endedAt[operation]];
    if (!Number.isNaN(start) && !Number.isNaN(end)) sound[operation] = Math.max(start, end);
  }
  return sound;
}

function shiftsByCentre({ openings, centreMachines }: RecordedShop): OpenInterval[][] {
  const shifts: OpenInterval[][] = Array.from(centreMachines, () => []);
  for (let opening = 0; opening < openings.count; opening += 1) {
    shifts[openings.centre[opening]].push({
      from: openings.opensAt[opening],
      to: openings.closesAt[opening],
    });
  }
  return shifts;
}

interface Floor {
  readonly centres: readonly ShopCentre[];
  readonly machine: Int32Array;
  readonly machinesFrom: ShopRecord["machinesFrom"];
}

/** Lays every begun operation to a machine and gives every centre its calendar. */
function layOut(recorded: RecordedShop, endOf: (operation: number) => number): Floor {
  const { operations, centreMachines } = recorded;
  const begun = begunByCentre(operations, centreMachines.length);
  const shifts = shiftsByCentre(recorded);
  const machine = new Int32Array(operations.count).fill(-1);
  let [named, inferred, assumed] = [0, 0, 0];
  const centres = begun.map((list, centre): ShopCentre => {
    const ids = new Set<number>();
    for (const operation of list)
      if (operations.machine[operation] >= 0) ids.add(operations.machine[operation]);
    const declared = centreMachines[centre];
    const known = Number.isNaN(declared) ? ids.size : Math.max(declared, ids.size);
    const machines = Math.max(1, known > 0 ? known : usuallyAtWork(operations, list, endOf));
    const numberOfId = new Map(
      [...ids].toSorted((left, right) => left - right).map((id, number) => [id, number]),
    );
    const ofWorker =
      ids.size === 0 && machines > 1 ? machinesOfWorkers(operations, list, machines, endOf) : null;
    const machineNamed = (operation: number): number =>
      numberOfId.get(operations.machine[operation]) ?? ofWorker?.get(operations.worker[operation]) ?? -1;
    for (const operation of list) {
      if (operations.machine[operation] >= 0 || machines === 1) named += 1;
      else if (machineNamed(operation) >= 0) inferred += 1;
      else assumed += 1;
    }
    layToMachines(operations, list, machines, machineNamed, endOf, machine);
    const derived = shifts[centre].length === 0 ? deriveCalendar(operations, list, endOf) : null;
    return {
      machines,
      machinesFrom: Number.isNaN(declared) ? (ids.size > 0 ? "machine-ids" : "peak") : "work-centres",
      ...(derived?.usual ?? joinStretches(shifts[centre])),
      calendarFrom: derived === null ? "opening-hours" : "derived",
      narrow: derived?.narrow ?? null,
      wide: derived?.wide ?? null,
    };
  });
  const machinesFrom =
    named >= inferred + assumed ? "recorded" : inferred >= assumed ? "employees" : "assumed";
  return { centres, machine, machinesFrom };
}

/** Open minutes of work of what has ended; NaN for the rest. */
function measuredMinutes(
  operations: RecordedOperations,
  centres: readonly ShopCentre[],
  endedAt: Float64Array,
): Float64Array {
  const calendars = centres.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const minutes = new Float64Array(operations.count).fill(NaN);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const [start, end] = [operations.startedAt[operation], endedAt[operation]];
    if (Number.isNaN(end)) continue;
    const open = calendars[operations.centre[operation]].openMinutesBetween(start, end);
    // Work in closed time only: the shifts on record are incomplete, and the clock is all that is known.
    minutes[operation] = open > 0 ? open : end - start;
  }
  return minutes;
}

/** Work measured against work planned at each centre; 1 where nothing can be compared. */
function paceByCentre(
  { centre, count, standardMinutes }: Pick<RecordedOperations, "centre" | "count" | "standardMinutes">,
  centres: number,
  minutes: Float64Array,
): Float64Array {
  const [worked, planned] = [new Float64Array(centres), new Float64Array(centres)];
  for (let operation = 0; operation < count; operation += 1) {
    if (Number.isNaN(minutes[operation]) || !(standardMinutes[operation] > 0)) continue;
    worked[centre[operation]] += minutes[operation];
    planned[centre[operation]] += standardMinutes[operation];
  }
  return worked.map((sum, index) => (planned[index] > 0 && sum > 0 ? sum / planned[index] : 1));
}

/**
 * The shop of the recorded rows.
 *
 * An end without a start or before it is no measure of work. What has not ended is expected to take its standard time at
 * the pace of its centre. Operations without a machine are laid to one: by their workers where people keep to their
 * machines, else to one that was free. A centre without recorded shifts gets a calendar derived from its operations.
 */
export function buildShopRecord(recorded: RecordedShop): ShopRecord {
  const { operations, orders } = recorded;
  const horizonAt = horizonOf(operations);
  const endedAt = soundEnds(operations);
  const endOf = (operation: number): number =>
    Number.isNaN(endedAt[operation]) ? horizonAt : endedAt[operation];
  const { centres, machine, machinesFrom } = layOut(recorded, endOf);
  const minutes = measuredMinutes(operations, centres, endedAt);
  const pace = paceByCentre(operations, centres.length, minutes);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (Number.isNaN(minutes[operation])) {
      minutes[operation] = operations.standardMinutes[operation] * pace[operations.centre[operation]];
    }
  }
  const { request, contracted, promiseContracted } = requestGrades(recorded, horizonAt);
  return {
    clients: recorded.clients,
    operations: {
      count: operations.count,
      order: operations.order,
      client: operations.order.map((order) => orders.client[order]),
      centre: operations.centre,
      machine,
      batch: operations.batch,
      ...readyTimes(recorded),
      startedAt: operations.startedAt,
      endedAt,
      plannedStartAt: operations.plannedStartAt,
      minutes,
      standardMinutes: operations.standardMinutes,
      request,
      contracted,
    },
    orders,
    promiseContracted,
    centres,
    machinesFrom,
    horizonAt,
    changes: recorded.changes,
    requests: recorded.requests,
  };
}
