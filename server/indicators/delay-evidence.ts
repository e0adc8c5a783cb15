/** How far the record of a shop carries: what was recorded, what was derived, what is unknown. */
import type { DelayEvidence } from "#shared/schema/delays.ts";
import {
  endOrigin,
  readyOrigin,
  type MachineEligibility,
  type ShopRecord,
} from "#server/scheduling/shop-record.ts";
import type { ShopNames } from "./delay-question.ts";

/**
 * Counts over the whole record, whatever the period.
 * @param rows how many rows of each table were read
 * @param tolerance the part of operations begun before they were ready from which it is worth a warning
 */
export function delayEvidence(
  shop: ShopRecord,
  eligibility: MachineEligibility,
  names: ShopNames,
  rows: DelayEvidence["rows"],
  tolerance: number,
): DelayEvidence {
  const { operations } = shop;
  const byOrigin = [0, 0, 0, 0];
  let begun = 0;
  for (let operation = 0; operation < operations.count; operation += 1) {
    byOrigin[operations.readyOrigin[operation]] += 1;
    if (!Number.isNaN(operations.startedAt[operation])) begun += 1;
  }
  const moved = byOrigin[readyOrigin.movedToStart];
  return {
    operations: operations.count,
    operationsBegun: begun,
    readyRecorded: byOrigin[readyOrigin.recorded] + moved,
    readyDerived: byOrigin[readyOrigin.derived],
    readyUnknown: byOrigin[readyOrigin.unknown],
    startedBeforeReady: moved,
    startedBeforeReadyShare: begun === 0 ? 0 : moved / begun,
    startedBeforeReadyTolerance: tolerance,
    endsPresumed: operations.endOrigin.reduce(
      (count, origin) => count + (origin === endOrigin.presumed ? 1 : 0),
      0,
    ),
    machinesFrom: shop.machinesFrom,
    restrictedMachines: eligibility.setOf.reduce((count, set) => count + (set > 0 ? 1 : 0), 0),
    centres: shop.centres.map(({ machines, machinesFrom, calendarFrom }, centre) => ({
      ...names.centres[centre],
      machines,
      machinesFrom,
      calendarFrom,
    })),
    rows,
  };
}
