/** How much work due soon waited at a centre when an overtime shift opened. */
import { dayOf } from "./civil-time.ts";
import type { OvertimeShift } from "./overtime-shifts.ts";
import type { ShopRecord } from "./shop-record.ts";
import { countUpTo } from "./work-calendar.ts";

/**
 * By shift, hours a machine: of every operation that waited at its centre when it opened, Σ p·exp(−days to promise/2)/m (method,
 * section 2). What is overdue counts in full. The first promise counts, for the examined client too; work without a
 * promise, of unknown length or not known to have been ready adds nothing.
 *
 * @param shifts by centre and opening
 */
export function dueSoonBacklog(shop: ShopRecord, shifts: readonly OvertimeShift[]): Float64Array {
  const { operations, orders, centres } = shop;
  const backlog = new Float64Array(shifts.length);
  /** By centre, the openings of its shifts and the place of the first one among all. */
  const ofCentre = centres.map((_, centre) => ({
    opensAt: Float64Array.from(
      shifts.filter((shift) => shift.centre === centre),
      ({ opensAt }) => opensAt,
    ),
    first: shifts.findIndex((shift) => shift.centre === centre),
  }));
  for (let operation = 0; operation < operations.count; operation += 1) {
    const order = operations.order[operation];
    const [minutes, promised] = [operations.minutes[operation], orders.promisedOn[order]];
    const [ready, started] = [operations.readyAt[operation], operations.startedAt[operation]];
    if (Number.isNaN(minutes) || Number.isNaN(promised) || Number.isNaN(ready)) continue;
    // What was called off before it began waited for nobody knows how long.
    if (Number.isNaN(started) && orders.cancelled[order] === 1) continue;
    const { opensAt, first } = ofCentre[operations.centre[operation]];
    const hoursAMachine = minutes / 60 / centres[operations.centre[operation]].machines;
    let place = countUpTo(opensAt, ready);
    // What became ready at the very opening waited too.
    while (place > 0 && opensAt[place - 1] === ready) place -= 1;
    for (; place < opensAt.length && !(started < opensAt[place]); place += 1) {
      const daysToPromise = Math.max(0, promised - dayOf(opensAt[place]));
      backlog[first + place] += hoursAMachine * Math.exp(-daysToPromise / 2);
    }
  }
  return backlog;
}
