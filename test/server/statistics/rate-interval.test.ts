/**
 * Oracle: Garwood's intervals of 0, 1, 5 and 10 events as tables of the Poisson law print them, and R's ?poisson.test of the
 * Welsh nickel workers, 137 deaths where 24.19893 were expected: 4.753125 to 6.692709.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateInterval } from "#server/statistics/rate-interval.ts";

/** The probability of up to so many events, term by term. */
function upTo(events: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), Math.exp(-mean)];
  for (let count = 1; count <= events; count += 1) {
    term *= mean / count;
    sum += term;
  }
  return sum;
}

describe("the exact interval of a rate", () => {
  it.each([
    [0, 1, 0, 3.688_879],
    [1, 1, 0.025_318, 5.571_643],
    [5, 1, 1.623_486, 11.668_332],
    [10, 1, 4.795_389, 18.390_356],
    [137, 24.198_93, 4.753_125, 6.692_709],
  ])("of %i events in %d runs from %d to %d", (events, time, low, high) => {
    const interval = rateInterval(events, time);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it("leaves 2.5 % on either side", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (events) => {
        const { low, high } = rateInterval(events, 1);
        expect(1 - upTo(events - 1, low)).toBeCloseTo(0.025, 10);
        expect(upTo(events, high)).toBeCloseTo(0.025, 10);
      }),
      { numRuns: 30 },
    );
  });

  it("nears the normal law for a million events, and holds the rate", () => {
    const { low, high } = rateInterval(1_000_000, 10);
    expect(low).toBeCloseTo(1e5 - 196, -1);
    expect(high).toBeCloseTo(1e5 + 196, -1);
  });

  it("shrinks in proportion to the time", () => {
    const [short, long] = [rateInterval(7, 2), rateInterval(7, 200)];
    expect(short.low / long.low).toBeCloseTo(100, 10);
    expect(short.high / long.high).toBeCloseTo(100, 10);
  });

  it("refuses parts of events, and no time", () => {
    for (const [events, time] of [
      [1.5, 1],
      [-1, 1],
      [3, 0],
    ]) {
      expect(() => rateInterval(events, time)).toThrow(RangeError);
    }
  });
});
