/**
 * Runs the shop event by event: machines work in open time only, an operation once begun keeps its machine until it
 * ends, and no machine stays idle while an operation that it may run waits at an open centre.
 */
import FlatQueue from "flatqueue";
import { dueSoonHours } from "./due-soon-hours.ts";
import type { Shift } from "./plant-calendar.ts";
import type { ShopPlan, ShopRun, WorkSegment } from "./shop-model.ts";

/** Events of one instant are taken in this order. */
const eventKinds = { ended: 0, closes: 1, opens: 2, ready: 3, overtime: 4 } as const;
const kindsPerInstant = 8;

/** A machine and what it is at work on; -1 for nothing. */
interface Machine {
  readonly centre: number;
  readonly index: number;
  operation: number;
  minutesLeft: number;
  /** Since when the present stretch of work runs. */
  since: number;
}

interface Centre {
  readonly machines: readonly Machine[];
  readonly waiting: number[];
  open: Shift | null;
}

/** @returns what was ready, started and ended until `endAt`; -1 for what was not */
export function simulateShop(plan: ShopPlan): ShopRun {
  const { operations } = plan;
  const events = new FlatQueue();
  const readyAt = new Int32Array(operations.count).fill(-1);
  const startedAt = new Int32Array(operations.count).fill(-1);
  const endedAt = new Int32Array(operations.count).fill(-1);
  const machineOf = new Int8Array(operations.count).fill(-1);
  const segments: WorkSegment[] = [];
  const shifts: { readonly centre: number; readonly shift: Shift }[] = [];
  const overtime: Set<Shift>[] = plan.machines.map(() => new Set());
  const machines: Machine[] = [];
  const centres: Centre[] = plan.machines.map((count, centre) => {
    const own = Array.from({ length: count }, (_, index) => ({
      centre,
      index,
      operation: -1,
      minutesLeft: 0,
      since: -1,
    }));
    machines.push(...own);
    return { machines: own, waiting: [], open: null };
  });

  const schedule = (at: number, kind: number, subject: number): void =>
    events.push(subject * kindsPerInstant + kind, at * kindsPerInstant + kind);
  const addShift = (centre: number, shift: Shift): void => {
    schedule(shift.from, eventKinds.opens, shifts.length);
    schedule(shift.to, eventKinds.closes, shifts.length);
    shifts.push({ centre, shift });
  };

  function resume(machine: Machine, at: number): void {
    const { open } = centres[machine.centre];
    machine.since = at;
    const endsAt = at + machine.minutesLeft;
    // Work that does not end within the shift is put down at its close and taken up at the next opening.
    if (open !== null && endsAt <= open.to) {
      schedule(endsAt, eventKinds.ended, machines.indexOf(machine));
    }
  }

  function putDown(machine: Machine, shift: Shift, at: number): void {
    if (at > machine.since) {
      segments.push({
        operation: machine.operation,
        centre: machine.centre,
        machine: machine.index,
        shift,
        from: machine.since,
        to: at,
      });
      if (shift.kind === "overtime") overtime[machine.centre].add(shift);
    }
    machine.minutesLeft -= at - machine.since;
    machine.since = -1;
  }

  function end(machine: Machine, at: number): void {
    const { open } = centres[machine.centre];
    if (open === null) throw new Error("work ended at a closed centre");
    putDown(machine, open, at);
    const { operation } = machine;
    machine.operation = -1;
    endedAt[operation] = at;
    const next = operations.next[operation];
    if (next >= 0) schedule(at + operations.lag[operation], eventKinds.ready, next);
  }

  /** Whether `left` is served before `right` at a machine. */
  function comesBefore(left: number, right: number): boolean {
    if (operations.first[left] !== operations.first[right]) return operations.first[left] === 1;
    const key = { fifo: readyAt, edd: operations.dueOn, spt: operations.minutes } as const;
    const ranks = key[operations.first[left] === 1 ? "fifo" : plan.rule];
    return (ranks[left] - ranks[right] || readyAt[left] - readyAt[right] || left - right) < 0;
  }

  /** The place in the queue of what a machine takes next; -1 for nothing. */
  function choose(waiting: readonly number[], machine: number): number {
    const mayRun = (operation: number): boolean => ((operations.eligible[operation] >> machine) & 1) === 1;
    if (plan.randomShare > 0 && plan.source.chance(plan.randomShare)) {
      const places = [...waiting.keys()].filter((place) => mayRun(waiting[place]));
      return places.length === 0 ? -1 : plan.source.pick(places);
    }
    let best = -1;
    for (let place = 0; place < waiting.length; place += 1) {
      if (mayRun(waiting[place]) && (best < 0 || comesBefore(waiting[place], waiting[best]))) best = place;
    }
    return best;
  }

  function dispatch(centre: Centre, at: number): void {
    if (centre.open === null) return;
    for (const machine of centre.machines) {
      if (centre.waiting.length === 0) return;
      if (machine.operation >= 0) continue;
      const place = choose(centre.waiting, machine.index);
      if (place < 0) continue;
      const operation = centre.waiting[place];
      centre.waiting.splice(place, 1);
      machine.operation = operation;
      machine.minutesLeft = operations.minutes[operation];
      startedAt[operation] = at;
      machineOf[operation] = machine.index;
      resume(machine, at);
    }
  }

  /** Takes one event and names the centre at which a machine or an operation may have become free. */
  function take(kind: number, subject: number, at: number): number {
    switch (kind) {
      case eventKinds.ended: {
        const machine = machines[subject];
        end(machine, at);
        return machine.centre;
      }
      case eventKinds.closes: {
        const { centre, shift } = shifts[subject];
        for (const machine of centres[centre].machines) {
          if (machine.operation >= 0) putDown(machine, shift, at);
        }
        centres[centre].open = null;
        return centre;
      }
      case eventKinds.opens: {
        const { centre, shift } = shifts[subject];
        centres[centre].open = shift;
        for (const machine of centres[centre].machines) {
          if (machine.operation >= 0) resume(machine, at);
        }
        return centre;
      }
      case eventKinds.ready:
        readyAt[subject] = at;
        centres[operations.centre[subject]].waiting.push(subject);
        return operations.centre[subject];
      default: {
        const { centre, offers } = plan.overtimeChoices[subject];
        const hours = dueSoonHours(operations, centres[centre].waiting, at) / centres[centre].machines.length;
        for (const { from, to, threshold } of offers) {
          if (hours >= threshold) addShift(centre, { from, to, kind: "overtime" });
        }
        return centre;
      }
    }
  }

  for (const [centre, ofCentre] of plan.shifts.entries()) {
    for (const shift of ofCentre) addShift(centre, shift);
  }
  for (const [index, { at }] of plan.overtimeChoices.entries()) schedule(at, eventKinds.overtime, index);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (operations.releaseAt[operation] >= 0) {
      schedule(operations.releaseAt[operation], eventKinds.ready, operation);
    }
  }
  const touched = new Set<number>();
  for (let next = events.peekValue(); next !== undefined; next = events.peekValue()) {
    const at = Math.floor(next / kindsPerInstant);
    if (at >= plan.endAt) break;
    while (Math.floor((events.peekValue() ?? Infinity) / kindsPerInstant) === at) {
      const event = events.pop() ?? 0;
      touched.add(take(event % kindsPerInstant, Math.floor(event / kindsPerInstant), at));
    }
    for (const centre of touched) dispatch(centres[centre], at);
    touched.clear();
  }
  return {
    readyAt,
    startedAt,
    endedAt,
    machine: machineOf,
    segments,
    overtime: overtime.map((used) => [...used].toSorted((left, right) => left.from - right.from)),
  };
}
