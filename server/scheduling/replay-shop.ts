/**
 * Runs the recorded work through the shop once more, event by event, in another order: same shifts, same processing times,
 * same routings and transfer lags. An operation once begun keeps its machine until it ends, closed time between, and no
 * eligible machine of an open centre stays idle while an operation waits.
 */
import FlatQueue from "flatqueue";
import { waitingHeap, type WaitingHeap } from "./waiting-heap.ts";
import type { OpenStretches } from "./work-calendar.ts";

/** By operation; -1 stands for none, NaN for not known. */
export interface ReplayPlan {
  readonly count: number;
  readonly centre: Int32Array;
  /** Which of its centre's sets of machines may run it. */
  readonly set: Int32Array;
  /** Open minutes of work; an operation without is never ready. */
  readonly minutes: Float64Array;
  /** When it is ready by itself; NaN: it waits for another one, or for ever. */
  readonly releaseAt: Float64Array;
  /** The operation that becomes ready through it, how many clock minutes later, and 1 where they count from its start. */
  readonly next: Int32Array;
  readonly lag: Float64Array;
  readonly lagFromStart: Uint8Array;
  /** The lower, the sooner it is served; null: by ready time. Equal ones go by ready time, then by number. */
  readonly keys: Float64Array | null;
  /** 1: served before all others; null: none. */
  readonly first: Uint8Array | null;
  /** The machine that each operation takes where it may choose, and for which it comes before its equals; null: none. */
  readonly recordedMachine: Int32Array | null;
  /** The machine on which it is at work already when it is released; null: none is. */
  readonly atWorkOn: Int32Array | null;
  /** By centre: the sets of machines, all as long as the centre has machines, and its open time. */
  readonly sets: readonly (readonly Uint8Array[])[];
  readonly open: readonly OpenStretches[];
}

/** Instants in civil minutes; NaN for what did not come to pass before the calendars end. */
export interface ReplayRun {
  readonly readyAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly endedAt: Float64Array;
  /** -1: never begun. */
  readonly machine: Int32Array;
}

interface CentreState {
  /** What is at work on each machine; -1 for nothing. */
  readonly atWork: Int32Array;
  readonly waiting: readonly WaitingHeap[];
  /** Of the open stretches, the first that does not lie behind. */
  stretch: number;
  wakesAt: number;
}

/** Operations that are released by themselves, by time. */
function releases({ count, releaseAt, minutes }: ReplayPlan): Int32Array {
  const released: number[] = [];
  for (let operation = 0; operation < count; operation += 1) {
    if (!Number.isNaN(releaseAt[operation]) && !Number.isNaN(minutes[operation])) released.push(operation);
  }
  return Int32Array.from(released).sort((left, right) => releaseAt[left] - releaseAt[right] || left - right);
}

export function replayShop(plan: ReplayPlan): ReplayRun {
  const { count, centre: centreOf, set, minutes, keys, first } = plan;
  const readyAt = new Float64Array(count).fill(NaN);
  const startedAt = new Float64Array(count).fill(NaN);
  const endedAt = new Float64Array(count).fill(NaN);
  const machineOf = new Int32Array(count).fill(-1);
  const rank = keys ?? readyAt;
  const before = (left: number, right: number): boolean => {
    if (first !== null && first[left] !== first[right]) return first[left] > first[right];
    const [one, other] = [rank[left], rank[right]];
    if (one !== other) return one < other;
    if (readyAt[left] !== readyAt[right]) return readyAt[left] < readyAt[right];
    return left < right;
  };
  const centres = plan.sets.map((sets): CentreState => ({
    atWork: new Int32Array(sets[0].length).fill(-1),
    waiting: sets.map(() => waitingHeap(before)),
    stretch: 0,
    wakesAt: -Infinity,
  }));
  /** An event is an operation that ends (its number), becomes ready (that plus count), or a centre that opens (twice). */
  const events = new FlatQueue();
  const touched: number[] = [];
  const isTouched = new Uint8Array(centres.length);
  const touch = (centre: number): void => {
    if (isTouched[centre] === 1) return;
    isTouched[centre] = 1;
    touched.push(centre);
  };

  /** The instant by which a centre has worked so many minutes from an open instant on. */
  function endOf(centre: number, at: number, work: number): number {
    const { opens, closes } = plan.open[centre];
    let stretch = centres[centre].stretch;
    let [from, left] = [at, work];
    while (from + left > closes[stretch]) {
      left -= closes[stretch] - from;
      stretch += 1;
      if (stretch >= opens.length) return NaN;
      from = opens[stretch];
    }
    return from + left;
  }

  function passOn(operation: number, from: number): void {
    const next = plan.next[operation];
    if (next < 0 || Number.isNaN(minutes[next])) return;
    const at = from + plan.lag[operation];
    if (at > from) events.push(next + count, at);
    else becomeReady(next, from);
  }

  function begin(operation: number, machine: number, at: number): void {
    const centre = centreOf[operation];
    centres[centre].atWork[machine] = operation;
    machineOf[operation] = machine;
    startedAt[operation] = at;
    const end = endOf(centre, at, minutes[operation]);
    if (!Number.isNaN(end)) events.push(operation, end);
    if (plan.lagFromStart[operation] === 1) passOn(operation, at);
  }

  function becomeReady(operation: number, at: number): void {
    const centre = centreOf[operation];
    readyAt[operation] = at;
    touch(centre);
    const machine = plan.atWorkOn === null ? -1 : plan.atWorkOn[operation];
    if (machine < 0) centres[centre].waiting[set[operation]].add(operation);
    else resumeAt(operation, machine, at);
  }

  /** What was at work already goes on when its centre is open. */
  function resumeAt(operation: number, machine: number, at: number): void {
    const centre = centreOf[operation];
    const { opens, closes } = plan.open[centre];
    let stretch = 0;
    while (stretch < opens.length && closes[stretch] <= at) stretch += 1;
    if (stretch >= opens.length) return;
    centres[centre].stretch = stretch;
    begin(operation, machine, Math.max(at, opens[stretch]));
  }

  function end(operation: number, at: number): void {
    const centre = centreOf[operation];
    endedAt[operation] = at;
    centres[centre].atWork[machineOf[operation]] = -1;
    touch(centre);
    if (plan.lagFromStart[operation] === 0) passOn(operation, at);
  }

  /** Whether of two operations with one key the first was recorded on the machine, and the second was not. */
  function wasRecordedOn(machine: number, left: number, right: number): boolean {
    const { recordedMachine } = plan;
    return (
      recordedMachine !== null &&
      rank[left] === rank[right] &&
      recordedMachine[left] === machine &&
      recordedMachine[right] !== machine
    );
  }

  /** Among the sets that hold the machine, the one whose next operation comes first; -1: nothing waits for it. */
  function bestSet(centre: number, machine: number): number {
    const { waiting } = centres[centre];
    let best = -1;
    for (let each = 0; each < waiting.length; each += 1) {
      const top = waiting[each].top();
      if (top < 0 || plan.sets[centre][each][machine] === 0) continue;
      const other = best < 0 ? -1 : waiting[best].top();
      if (other < 0 || wasRecordedOn(machine, top, other)) best = each;
      else if (!wasRecordedOn(machine, other, top) && before(top, other)) best = each;
    }
    return best;
  }

  /**
   * Gives every free machine, in order, the operation that comes first among those it may run; with `recorded`, only where
   * that one was recorded on it.
   * @returns whether any was given
   */
  function fill(centre: number, at: number, recorded: Int32Array | null): boolean {
    const { atWork, waiting } = centres[centre];
    let given = false;
    for (let machine = 0; machine < atWork.length; machine += 1) {
      if (atWork[machine] >= 0) continue;
      const chosen = bestSet(centre, machine);
      if (chosen < 0 || (recorded !== null && recorded[waiting[chosen].top()] !== machine)) continue;
      begin(waiting[chosen].pop(), machine, at);
      given = true;
    }
    return given;
  }

  function dispatch(centre: number, at: number): void {
    const state = centres[centre];
    if (!state.waiting.some((heap) => heap.size() > 0)) return;
    const { opens, closes } = plan.open[centre];
    while (state.stretch < opens.length && closes[state.stretch] <= at) state.stretch += 1;
    if (state.stretch >= opens.length) return;
    if (opens[state.stretch] > at) {
      if (state.wakesAt < opens[state.stretch]) {
        state.wakesAt = opens[state.stretch];
        events.push(centre + 2 * count, state.wakesAt);
      }
      return;
    }
    // What is given away lets the next one of its set come up, whose own machine may be one that was passed over.
    let again = plan.recordedMachine !== null;
    while (again) again = fill(centre, at, plan.recordedMachine);
    fill(centre, at, null);
  }

  const released = releases(plan);
  let nextRelease = 0;
  for (;;) {
    const release = nextRelease < released.length ? plan.releaseAt[released[nextRelease]] : Infinity;
    const at = Math.min(release, events.peekValue() ?? Infinity);
    if (at === Infinity) break;
    while (nextRelease < released.length && plan.releaseAt[released[nextRelease]] === at) {
      becomeReady(released[nextRelease], at);
      nextRelease += 1;
    }
    while (events.peekValue() === at) {
      const event = events.pop() ?? 0;
      if (event < count) end(event, at);
      else if (event < 2 * count) becomeReady(event - count, at);
      else touch(event - 2 * count);
    }
    for (const centre of touched) {
      isTouched[centre] = 0;
      dispatch(centre, at);
    }
    touched.length = 0;
  }
  return { readyAt, startedAt, endedAt, machine: machineOf };
}
