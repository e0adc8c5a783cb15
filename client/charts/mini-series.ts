/** The points of a small time line, and what stands at its right end. */

export interface MiniPoint {
  readonly key: string;
  /** Null where nothing is known or published: the line is broken there. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What it says on hovering. */
  readonly label: string;
}

/** A text at the height of a value. */
export interface MiniEnd {
  readonly at: number;
  readonly text: string;
  readonly tone: "vivid" | "plain" | "quiet";
}

/** Where a value lies between two others, as a part of the height; beyond an end, at that end. */
export function heightIn(low: number, high: number): (value: number) => number {
  const length = high - low;
  return (value) => (length <= 0 ? 0 : Math.min(1, Math.max(0, (value - low) / length)));
}

/** Where the middle of each of so many places lies along the axis, from 0 to 1. */
export function middleOf(place: number, places: number): number {
  return (place + 0.5) / Math.max(1, places);
}

/** Runs of neighbouring points that have a value: a line is drawn through each, never over a gap. */
export function runsOf<Point extends { readonly value: number | null }>(
  points: readonly Point[],
): readonly (readonly { readonly place: number; readonly point: Point }[])[] {
  const runs: { place: number; point: Point }[][] = [];
  let run: { place: number; point: Point }[] = [];
  for (const [place, point] of points.entries()) {
    if (point.value === null) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push({ place, point });
  }
  return runs;
}
