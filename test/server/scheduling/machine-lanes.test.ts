/** Who is on a machine during a stretch of time: a lane reckoned by hand, then the definition. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eachAtWork, machineLanes, type MachineLane } from "#server/scheduling/machine-lanes.ts";
import { countUpTo } from "#server/scheduling/work-calendar.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";

/** The lane of one machine. @param stretches start and end in minutes; without an end it runs to minute 1,000 */
function laneOf(stretches: readonly (readonly [number, number?])[]): MachineLane {
  const ordered = stretches.toSorted(([left], [right]) => left - right);
  const { operations } = buildShopRecord(
    recordedShop({ operations: ordered.map(([start]) => ({ client: "K", start: start / 60 })) }).recorded,
  );
  const ended = { ...operations, endedAt: Float64Array.from(ordered, ([, end]) => end ?? NaN) };
  const [lane] = machineLanes(ended, Int32Array.from(ordered.keys()), 1, 1000);
  if (lane === undefined) throw new Error("no lane");
  return lane;
}

function placesAtWork(lane: MachineLane, from: number, until: number): number[] {
  const places: number[] = [];
  eachAtWork(lane, from, until, countUpTo(lane.starts, from), (place) => places.push(place));
  return places.toSorted((left, right) => left - right);
}

describe("a lane", () => {
  const lane = laneOf([[0], [10, 20], [20, 60], [30, 40], [50, 55], [70, 100]]);

  it("knows by which operation begun before it each was outlasted", () => {
    // The first has not ended.
    expect([...lane.outlastedBy]).toEqual([-1, 0, 0, 2, 2, 0]);
    expect(lane.ends[0]).toBe(1000);
  });

  it("tells who was on the machine, however long ago it began", () => {
    expect(placesAtWork(lane, 45, 52)).toEqual([0, 2, 4]);
    // What ends as the stretch begins, or begins as it ends, has no part in it.
    expect(placesAtWork(lane, 60, 70)).toEqual([0]);
  });

  it("visits once every operation at work at some instant of a stretch, and no other", () => {
    const stretch = fc
      .tuple(fc.nat({ max: 80 }), fc.option(fc.nat({ max: 40 }), { nil: undefined, freq: 5 }))
      .map(([start, length]) => [start, length === undefined ? undefined : start + length] as const);
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (stretches, from, length) => {
          const any = laneOf(stretches.map(([start, end]) => (end === undefined ? [start] : [start, end])));
          const expected = [...any.starts.keys()].filter(
            (place) => (any.starts[place] ?? NaN) < from + length && (any.ends[place] ?? NaN) > from,
          );
          expect(placesAtWork(any, from, from + length)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
