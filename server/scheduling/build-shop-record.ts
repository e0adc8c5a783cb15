/** From the rows of the ledger to the shop that attribution and replay take. */
import { assignMachines, begunByCentre, usualMachineOrigin, type LaidOperations } from "./assign-machines.ts";
import { deriveCalendar } from "./derive-calendar.ts";
import { readyTimes } from "./ready-times.ts";
import { requestGrades } from "./request-grades.ts";
import type { RecordedOperations, RecordedShop, ShopCentre, ShopRecord } from "./shop-record.ts";
import { presumeEnds, recordedEnds } from "./work-ends.ts";
import { calendarOfStretches, joinStretches, type OpenInterval, type WorkCalendar } from "./work-calendar.ts";

/** The latest start or end on record. */
function horizonOf(operations: RecordedOperations): number {
  let latest = -Infinity;
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (operations.startedAt[operation] > latest) latest = operations.startedAt[operation];
    if (operations.endedAt[operation] > latest) latest = operations.endedAt[operation];
  }
  return latest;
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

type CentreCalendar = Omit<ShopCentre, "machines" | "machinesFrom">;

/** Every centre's open time: its shifts on record, or what its operations show. */
function calendarsOf(
  recorded: RecordedShop,
  begun: readonly Int32Array[],
  endedAt: Float64Array,
): CentreCalendar[] {
  return shiftsByCentre(recorded).map((shifts, centre) => {
    const derived =
      shifts.length === 0 ? deriveCalendar(begun[centre], recorded.operations.startedAt, endedAt) : null;
    return {
      ...(derived?.usual ?? joinStretches(shifts)),
      calendarFrom: derived === null ? "opening-hours" : "derived",
      narrow: derived?.narrow ?? null,
      wide: derived?.wide ?? null,
    };
  });
}

/** Open minutes of work of what has ended; NaN for the rest. */
function measuredMinutes(
  operations: RecordedOperations,
  calendars: readonly WorkCalendar[],
  endedAt: Float64Array,
): Float64Array {
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
  { centre, count, standardMinutes }: RecordedOperations,
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

/** Standard times at the pace of the centre; NaN without a standard time. */
function pacedMinutes(operations: RecordedOperations, centres: number, minutes: Float64Array): Float64Array {
  const pace = paceByCentre(operations, centres, minutes);
  return operations.standardMinutes.map(
    (standard, operation) => standard * pace[operations.centre[operation]],
  );
}

/** The mean of what was measured at each centre; NaN where nothing was. */
function meanMinutes(
  { centre, count }: RecordedOperations,
  centres: number,
  minutes: Float64Array,
): Float64Array {
  const [sums, counts] = [new Float64Array(centres), new Int32Array(centres)];
  for (let operation = 0; operation < count; operation += 1) {
    if (Number.isNaN(minutes[operation])) continue;
    sums[centre[operation]] += minutes[operation];
    counts[centre[operation]] += 1;
  }
  return sums.map((sum, index) => sum / counts[index]);
}

/** Where a value is not known, another. */
function filledUp(values: Float64Array, other: (index: number) => number): Float64Array {
  return values.map((value, index) => (Number.isNaN(value) ? other(index) : value));
}

/**
 * The shop of the recorded rows.
 *
 * An end without a start or before it is no measure of work. An end that is missing is presumed where something shows that the
 * work is over; what has not ended is expected to take its standard time at the pace of its centre. Operations without a
 * machine are laid to one: by their workers where people keep to their machines, else to one that was free. A centre without
 * recorded shifts gets a calendar derived from its operations.
 */
export function buildShopRecord(recorded: RecordedShop): ShopRecord {
  const { operations, orders, centreMachines } = recorded;
  const horizonAt = horizonOf(operations);
  const begun = begunByCentre(operations, centreMachines.length);
  const recordedAt = recordedEnds(recorded);
  const openTimes = calendarsOf(recorded, begun, recordedAt);
  const calendars = openTimes.map(({ opens, closes }) => calendarOfStretches(opens, closes));
  const measured = measuredMinutes(operations, calendars, recordedAt);
  const paced = pacedMinutes(operations, begun.length, measured);
  const means = meanMinutes(operations, begun.length, measured);
  const ends = presumeEnds(
    recorded,
    recordedAt,
    begun,
    calendars,
    filledUp(paced, (operation) => means[operations.centre[operation]]),
    horizonAt,
  );
  const laid: LaidOperations = {
    machine: new Int32Array(operations.count).fill(-1),
    machineOrigin: new Uint8Array(operations.count),
  };
  // What has not ended is at its machine still.
  const leftAt = filledUp(ends.endedAt, () => horizonAt);
  const centres = openTimes.map((openTime, centre) => ({
    ...assignMachines(recorded, centre, begun[centre], (operation) => leftAt[operation], laid),
    ...openTime,
  }));
  const { request, contracted, promiseContracted } = requestGrades(recorded, horizonAt);
  return {
    clients: recorded.clients,
    operations: {
      count: operations.count,
      order: operations.order,
      client: operations.order.map((order) => orders.client[order]),
      centre: operations.centre,
      ...laid,
      batch: operations.batch,
      ...readyTimes(recorded),
      startedAt: operations.startedAt,
      ...ends,
      plannedStartAt: operations.plannedStartAt,
      minutes: filledUp(
        measuredMinutes(operations, calendars, ends.endedAt),
        (operation) => paced[operation],
      ),
      standardMinutes: operations.standardMinutes,
      request,
      contracted,
    },
    orders,
    promiseContracted,
    centres,
    machinesFrom: usualMachineOrigin(laid),
    horizonAt,
    changes: recorded.changes,
    requests: recorded.requests,
  };
}
