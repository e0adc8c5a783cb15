/** Who and what lies on either side of the cut. */
import type { StrainDesign } from "./strain-design.ts";
import type { OutcomeRows } from "./strain-outcomes.ts";

/** Different people, exposed at some time and not exposed at some time; most are both. */
export interface PeopleBehind {
  readonly exposed: number;
  readonly reference: number;
}

/** An outcome in its frame, split at the cut. */
export interface SplitOutcome {
  readonly design: StrainDesign;
  readonly rows: OutcomeRows;
  /** By row of the frame, 1 from the cut on. */
  readonly exposed: Uint8Array;
}

/** Sums over the rows at risk, and distinct people, on either side of the cut. */
export function sides({ design, rows, exposed }: SplitOutcome) {
  const { frame } = design;
  const sums = [0, 1].map(() => ({
    events: 0,
    time: 0,
    people: 0,
    peopleWithEvents: 0,
    last: -1,
    lastWithEvent: -1,
  }));
  for (let row = 0; row < frame.count; row += 1) {
    if (!(rows.time[row] > 0)) continue;
    const side = sums[exposed[row]];
    const employee = frame.employee[row];
    side.events += rows.events[row];
    side.time += rows.time[row];
    if (side.last !== employee) side.people += 1;
    side.last = employee;
    if (rows.events[row] === 0) continue;
    if (side.lastWithEvent !== employee) side.peopleWithEvents += 1;
    side.lastWithEvent = employee;
  }
  const [reference, high] = sums;
  const events = { exposed: high.events, reference: reference.events };
  const people = { exposed: high.people, reference: reference.people };
  return {
    events,
    personWeeks: { exposed: Math.round(high.time), reference: Math.round(reference.time) },
    people,
    peopleWithEvents: { exposed: high.peopleWithEvents, reference: reference.peopleWithEvents },
  };
}
