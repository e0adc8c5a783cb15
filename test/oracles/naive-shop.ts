/**
 * A shop run minute by minute: nothing is sorted, nothing is looked ahead, every minute every operation is looked at. Oracle
 * of the replay, which jumps from event to event.
 */

export interface NaiveOperation {
  /** Operations of one job are written one after the other, in the order of its routing. */
  readonly job: number;
  readonly centre: number;
  readonly minutes: number;
  /** The machines of its centre on which it can run. */
  readonly machines: readonly number[];
  /** For the first of a job the minute at which it is ready, for the others how long after the one before. */
  readonly lag: number;
  /** Whether that is counted from the start of the one before. */
  readonly fromStart: boolean;
}

export interface NaiveCentre {
  readonly machines: number;
  readonly shifts: readonly (readonly [number, number])[];
}

export interface NaiveRun {
  readonly readyAt: number[];
  readonly startedAt: number[];
  readonly endedAt: number[];
  readonly machine: number[];
}

/** An operation that could begin now, on a machine that is free. */
export interface Possible {
  readonly operation: number;
  readonly machine: number;
  readonly readyAt: number;
}

/**
 * @param choose which of the possible beginnings comes next; asked again until none is possible, so that no machine of an
 * open centre stays idle while something waits for it
 * @param until the minute at which it stops
 */
export function runNaively(
  operations: readonly NaiveOperation[],
  centres: readonly NaiveCentre[],
  choose: (possible: readonly Possible[]) => Possible,
  until: number,
): NaiveRun {
  const never = (): number[] => operations.map(() => NaN);
  const [readyAt, startedAt, endedAt] = [never(), never(), never()];
  const machine = operations.map(() => -1);
  const left = operations.map(({ minutes }) => minutes);
  const isAtWork = (operation: number): boolean =>
    !Number.isNaN(startedAt[operation]) && Number.isNaN(endedAt[operation]);
  const isOpen = (centre: number, at: number): boolean =>
    centres[centre].shifts.some(([opens, closes]) => opens <= at && at < closes);
  const readyFrom = (operation: number): number => {
    const { job, lag, fromStart } = operations[operation];
    if (operation === 0 || operations[operation - 1].job !== job) return lag;
    return (fromStart ? startedAt[operation - 1] : endedAt[operation - 1]) + lag;
  };
  for (let at = 0; at < until; at += 1) {
    for (const operation of operations.keys()) {
      if (isAtWork(operation) && left[operation] === 0) endedAt[operation] = at;
    }
    for (;;) {
      const possible: Possible[] = [];
      for (const [operation, { centre, machines }] of operations.entries()) {
        if (Number.isNaN(readyAt[operation]) && readyFrom(operation) <= at) readyAt[operation] = at;
        if (Number.isNaN(readyAt[operation]) || !Number.isNaN(startedAt[operation])) continue;
        if (!isOpen(centre, at)) continue;
        for (const each of machines) {
          const isBusy = operations.some(
            (other, place) => isAtWork(place) && other.centre === centre && machine[place] === each,
          );
          if (!isBusy) possible.push({ operation, machine: each, readyAt: readyAt[operation] });
        }
      }
      if (possible.length === 0) break;
      const next = choose(possible);
      startedAt[next.operation] = at;
      machine[next.operation] = next.machine;
    }
    for (const [operation, { centre }] of operations.entries()) {
      if (isAtWork(operation) && isOpen(centre, at)) left[operation] -= 1;
    }
  }
  return { readyAt, startedAt, endedAt, machine };
}
