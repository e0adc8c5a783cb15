/** What was worked on each machine of a centre, and for how long. */
import type { ShopOperations } from "./shop-record.ts";

/** The operations begun on one machine, by start. */
export interface MachineLane {
  readonly operations: Int32Array;
  readonly starts: Float64Array;
  /** What has not ended is at its machine until the horizon. */
  readonly ends: Float64Array;
  /** The place of the last operation before it in the lane that ended after it did; -1: none. */
  readonly outlastedBy: Int32Array;
}

/** Lanes of the machines of a centre. @param begun its operations that have begun, by start */
export function machineLanes(
  operations: ShopOperations,
  begun: Int32Array,
  machines: number,
  horizonAt: number,
): MachineLane[] {
  const sizes = new Int32Array(machines);
  for (const operation of begun) sizes[operations.machine[operation]] += 1;
  const lanes = Array.from(sizes, (size) => ({
    operations: new Int32Array(size),
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    outlastedBy: new Int32Array(size),
  }));
  sizes.fill(0);
  for (const operation of begun) {
    const machine = operations.machine[operation];
    const lane = lanes[machine];
    const place = sizes[machine];
    const end = operations.endedAt[operation];
    lane.operations[place] = operation;
    lane.starts[place] = operations.startedAt[operation];
    lane.ends[place] = Number.isNaN(end) ? horizonAt : end;
    let before = place - 1;
    while (before >= 0 && lane.ends[before] <= lane.ends[place]) before = lane.outlastedBy[before];
    lane.outlastedBy[place] = before;
    sizes[machine] = place + 1;
  }
  return lanes;
}

/** Calls `visit` with the place of every operation of a lane that was on the machine at some instant of [from, until). */
export function eachAtWork(
  { starts, ends, outlastedBy }: MachineLane,
  from: number,
  until: number,
  firstStartAfter: number,
  visit: (place: number) => void,
): void {
  // Backwards over what had begun: where one was over, all up to the one that outlasted it were over too.
  for (let place = firstStartAfter - 1; place >= 0;) {
    if (ends[place] > from) {
      visit(place);
      place -= 1;
    } else place = outlastedBy[place];
  }
  for (let place = firstStartAfter; place < starts.length && starts[place] < until; place += 1) visit(place);
}
