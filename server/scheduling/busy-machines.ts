/** When all machines of a set are at work at once, and what each of them then carries of the time. */
import { eachAtWork, type MachineLane } from "./machine-lanes.ts";
import { countUpTo, type OpenStretches } from "./work-calendar.ts";

/** One machine of a set. */
interface BusyMachine {
  readonly lane: MachineLane;
  /** Minutes carried up to each break by one operation that is on it. */
  readonly carried: Float64Array;
  /** By operation of the lane, the same at its start and at its end. */
  readonly carriedAtStart: Float64Array;
  readonly carriedAtEnd: Float64Array;
}

/** The machines of one set at one centre. */
export interface BusyMachines {
  readonly machines: readonly BusyMachine[];
  /** Instants between which nothing changes, ascending. */
  readonly breaks: Float64Array;
  /** Open minutes up to each break in which some machine of the set was free. */
  readonly free: Float64Array;
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
export function busyMachines(lanes: readonly MachineLane[], { opens, closes }: OpenStretches): BusyMachines {
  const machines = lanes.length;
  const lists = [
    ...lanes.map(({ starts }) => starts),
    ...lanes.map(({ ends }) => ends.toSorted()),
    opens,
    closes,
  ];
  const most = lists.reduce((sum, list) => sum + list.length, 0);
  const breaks = new Float64Array(most);
  const carried = lanes.map(() => new Float64Array(most));
  const free = new Float64Array(most);
  const onMachine = new Int32Array(machines);
  const carriedSoFar = new Float64Array(machines);
  let [busy, open, count, freeSoFar] = [0, false, 0, 0];
  mergeInstants(lists, (at, list) => {
    if (count === 0 || at > breaks[count - 1]) {
      const minutes = open ? at - breaks[count - 1] : 0;
      if (busy < machines) freeSoFar += minutes;
      else {
        for (let machine = 0; machine < machines; machine += 1) {
          carriedSoFar[machine] += minutes / (machines * onMachine[machine]);
        }
      }
      breaks[count] = at;
      free[count] = freeSoFar;
      for (let machine = 0; machine < machines; machine += 1) carried[machine][count] = carriedSoFar[machine];
      count += 1;
    }
    if (list < machines) {
      onMachine[list] += 1;
      if (onMachine[list] === 1) busy += 1;
    } else if (list < 2 * machines) {
      onMachine[list - machines] -= 1;
      if (onMachine[list - machines] === 0) busy -= 1;
    } else open = list === 2 * machines;
  });
  const known = breaks.subarray(0, count);
  return {
    breaks: known,
    free: free.subarray(0, count),
    machines: lanes.map((lane, machine) => {
      const sums = carried[machine].subarray(0, count);
      const atInstant = (at: number): number => sumAt(known, sums, countUpTo(known, at) - 1, at);
      return {
        lane,
        carried: sums,
        carriedAtStart: lane.starts.map(atInstant),
        carriedAtEnd: lane.ends.map(atInstant),
      };
    }),
  };
}

/** A sum over time at an instant, linear between breaks. @param place the last break not after the instant; -1: none */
function sumAt(breaks: Float64Array, sums: Float64Array, place: number, at: number): number {
  if (place < 0) return 0;
  if (place + 1 >= breaks.length) return sums[place];
  const part = (at - breaks[place]) / (breaks[place + 1] - breaks[place]);
  return sums[place] + part * (sums[place + 1] - sums[place]);
}

/**
 * Calls `visit` for every operation that carried some of [from, until).
 * @returns the open minutes in which some machine was free
 */
export function shareStretch(
  { machines, breaks, free }: BusyMachines,
  from: number,
  until: number,
  visit: (operation: number, minutes: number) => void,
): number {
  const fromPlace = countUpTo(breaks, from) - 1;
  const untilPlace = countUpTo(breaks, until) - 1;
  for (const { lane, carried, carriedAtStart, carriedAtEnd } of machines) {
    const carriedAtFrom = sumAt(breaks, carried, fromPlace, from);
    const carriedAtUntil = sumAt(breaks, carried, untilPlace, until);
    // All carry at once: where one carried nothing, none did.
    if (carriedAtUntil <= carriedAtFrom) break;
    eachAtWork(lane, from, until, countUpTo(lane.starts, from), (place) => {
      const minutes =
        (lane.ends[place] <= until ? carriedAtEnd[place] : carriedAtUntil) -
        (lane.starts[place] >= from ? carriedAtStart[place] : carriedAtFrom);
      if (minutes > 0) visit(lane.operations[place], minutes);
    });
  }
  // Rounding may leave less than nothing.
  return Math.max(0, sumAt(breaks, free, untilPlace, until) - sumAt(breaks, free, fromPlace, from));
}
