/** When all machines of a set are at work at once, and what each of them then carries of the time. */
import type { ShopOperations } from "./shop-record.ts";
import { countUpTo, type OpenStretches } from "./work-calendar.ts";

/** The operations begun on one machine, by start. */
export interface MachineLane {
  readonly operations: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The latest end of an operation and all that began before it: beyond it nothing earlier is still at work. */
  readonly latestEnds: Float64Array;
  /** Minutes that each operation carries from its start to its end. */
  readonly carried: Float64Array;
}

/** The machines of one set at one centre. */
export interface BusyMachines {
  readonly lanes: readonly MachineLane[];
  /** Instants between which nothing changes, ascending. */
  readonly breaks: Float64Array;
  /** By machine, the minutes carried up to each break by one operation that is on it alone. */
  readonly carriedUpTo: readonly Float64Array[];
  /** Open minutes up to each break in which all machines were at work. */
  readonly busyUpTo: Float64Array;
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
    latestEnds: new Float64Array(size),
    carried: new Float64Array(size),
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
    lane.latestEnds[place] = Math.max(lane.ends[place], place > 0 ? lane.latestEnds[place - 1] : -Infinity);
    sizes[machine] = place + 1;
  }
  return lanes;
}

/** Merges ascending lists of instants; `take` learns from which list each comes. */
function mergeInstants(lists: readonly Float64Array[], take: (at: number, list: number) => void): void {
  const next = new Int32Array(lists.length);
  const heads = Float64Array.from(lists, (list) => (list.length > 0 ? list[0] : Infinity));
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  for (let taken = 0; taken < total; taken += 1) {
    let first = 0;
    for (let list = 1; list < heads.length; list += 1) if (heads[list] < heads[first]) first = list;
    take(heads[first], first);
    next[first] += 1;
    const place = next[first];
    heads[first] = place < lists[first].length ? lists[first][place] : Infinity;
  }
}

/**
 * Sweeps over the lanes of a set. While the centre is open and every machine of the set has something on it, each of m
 * machines carries 1/m of the time, and of several operations on one machine each an equal part of that.
 */
export function busyMachines(
  lanesOfCentre: readonly MachineLane[],
  set: Uint8Array,
  { opens, closes }: OpenStretches,
): BusyMachines {
  const chosen = lanesOfCentre.filter((_, machine) => set[machine] === 1);
  const lanes = chosen.map((lane) => ({ ...lane, carried: new Float64Array(lane.starts.length) }));
  const machines = lanes.length;
  const lists = [
    ...lanes.map(({ starts }) => starts),
    ...lanes.map(({ ends }) => ends.toSorted()),
    opens,
    closes,
  ];
  const most = lists.reduce((sum, list) => sum + list.length, 0);
  const breaks = new Float64Array(most);
  const carriedUpTo = lanes.map(() => new Float64Array(most));
  const onMachine = new Int32Array(machines);
  const carried = new Float64Array(machines);
  const busyUpTo = new Float64Array(most);
  let [busy, open, count, allBusy] = [0, false, 0, 0];
  mergeInstants(lists, (at, list) => {
    if (count === 0 || at > breaks[count - 1]) {
      if (open && busy === machines) {
        const share = (at - breaks[count - 1]) / machines;
        allBusy += at - breaks[count - 1];
        for (let machine = 0; machine < machines; machine += 1) {
          carried[machine] += share / onMachine[machine];
        }
      }
      breaks[count] = at;
      busyUpTo[count] = allBusy;
      for (let machine = 0; machine < machines; machine += 1) carriedUpTo[machine][count] = carried[machine];
      count += 1;
    }
    if (list < machines) {
      onMachine[list] += 1;
      if (onMachine[list] === 1) busy += 1;
    } else if (list < 2 * machines) {
      onMachine[list - machines] -= 1;
      if (onMachine[list - machines] === 0) busy -= 1;
    } else {
      open = list === 2 * machines;
    }
  });
  const result = {
    lanes,
    breaks: breaks.subarray(0, count),
    carriedUpTo: carriedUpTo.map((sums) => sums.subarray(0, count)),
    busyUpTo: busyUpTo.subarray(0, count),
  };
  for (const [machine, lane] of lanes.entries()) {
    const sums = result.carriedUpTo[machine];
    for (let place = 0; place < lane.starts.length; place += 1) {
      lane.carried[place] =
        valueAt(result.breaks, sums, lane.ends[place]) - valueAt(result.breaks, sums, lane.starts[place]);
    }
  }
  return result;
}

/** A sum over time at an instant, linear between breaks. */
function valueAt(breaks: Float64Array, sums: Float64Array, at: number): number {
  return valueAfter(breaks, sums, countUpTo(breaks, at) - 1, at);
}

/** The same, given the last break not after the instant; -1: none. */
export function valueAfter(breaks: Float64Array, sums: Float64Array, place: number, at: number): number {
  if (place < 0) return 0;
  if (place + 1 >= breaks.length) return sums[place];
  const part = (at - breaks[place]) / (breaks[place + 1] - breaks[place]);
  return sums[place] + part * (sums[place + 1] - sums[place]);
}
