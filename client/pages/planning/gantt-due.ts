/** Where a row's promise stands in the Gantt, and in words by how much its order passed it. */
import type { Gantt, GanttRow } from "#shared/schema/planning.ts";
import { minuteOf, type GanttScale } from "./gantt-scale.ts";

const minutesADay = 1440;

export interface DueMark {
  /** On the axis, 0 to 1: the end of the promised day. */
  readonly at: number;
  /** Days from the promise to the delivery; 0 where it was kept, or nothing was delivered yet. */
  readonly daysLate: number;
}

/** Null where the promise is unknown or out of sight. */
export function dueMark(row: GanttRow, gantt: Gantt, scale: GanttScale): DueMark | null {
  const { promisedOn, deliveredOn } = row;
  if (promisedOn === null) return null;
  const instant = `${promisedOn}T23:59`;
  if (instant < gantt.from || instant > gantt.to) return null;
  const days =
    deliveredOn === null
      ? 0
      : (minuteOf(`${deliveredOn}T00:00`) - minuteOf(`${promisedOn}T00:00`)) / minutesADay;
  return { at: scale.at(instant), daysLate: Math.max(0, days) };
}

export interface LatePlace {
  /** Beside the recorded bar, or beside the mark of the promise below it. */
  readonly lane: "bar" | "due";
  /** The words end at the place where they have no room after it. */
  readonly side: "before" | "after";
  /** On the axis, 0 to 1. */
  readonly at: number;
}

/** Beyond it, words after a place would leave the axis. */
const lastPlace = 0.8;

/**
 * Where the words about a passed promise hide no bar: after the recorded bar, else beside the promise.
 *
 * @param barEnd where the recorded bar ends, 0 to 1; null where it is out of sight
 */
export function latePlace(due: DueMark, barEnd: number | null): LatePlace {
  if (barEnd !== null && barEnd <= lastPlace) return { lane: "bar", side: "after", at: barEnd };
  return { lane: "due", side: due.at <= lastPlace ? "after" : "before", at: due.at };
}
