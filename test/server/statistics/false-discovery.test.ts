/** Oracle: the fifteen p-values of Benjamini and Hochberg 1995, section 4.1, of which four are rejected at 5 %. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falseDiscoveryAdjusted } from "#server/statistics/false-discovery.ts";

const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

/** Benjamini and Hochberg's own words: the largest rank whose p-value is at most its part of the level, and all before it. */
function rejectedAt(level: number, pValues: readonly number[]): number {
  const ascending = pValues.toSorted((left, right) => left - right);
  return ascending.reduce(
    (most, p, place) => (p <= (level * (place + 1)) / ascending.length ? place + 1 : most),
    0,
  );
}

describe("p-values adjusted for false discoveries", () => {
  it("reject four of the fifteen", () => {
    const adjusted = falseDiscoveryAdjusted(published);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted.slice(0, 5)).toEqual([
      expect.closeTo(0.0015, 12),
      expect.closeTo(0.003, 12),
      expect.closeTo(0.0095, 12),
      expect.closeTo(0.035_625, 12),
      expect.closeTo(0.0603, 12),
    ]);
    expect(adjusted.at(-1)).toBe(1);
  });

  it("are returned in the order given", () => {
    const turned = falseDiscoveryAdjusted(published.toReversed());
    expect(turned.toReversed()).toEqual(falseDiscoveryAdjusted(published));
  });

  it("reject as many at any level as the procedure does", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (pValues, level) => {
        const found = falseDiscoveryAdjusted(pValues).filter((p) => p <= level).length;
        expect(found).toBe(rejectedAt(level, pValues));
      }),
    );
  });

  it("never lie below their own nor above 1, and keep their order", () => {
    fc.assert(
      fc.property(probabilities, (pValues) => {
        const adjusted = falseDiscoveryAdjusted(pValues);
        const ranked = pValues.map((p, place) => ({ p, of: adjusted[place] }));
        for (const { p, of } of ranked) {
          expect(of).toBeGreaterThanOrEqual(p);
          expect(of).toBeLessThanOrEqual(1);
          for (const other of ranked) if (other.p >= p) expect(other.of).toBeGreaterThanOrEqual(of);
        }
      }),
    );
  });

  it("leave a single one as it is, and refuse what is no probability", () => {
    expect(falseDiscoveryAdjusted([0.04])).toEqual([0.04]);
    expect(falseDiscoveryAdjusted([])).toEqual([]);
    expect(() => falseDiscoveryAdjusted([0.1, Number.NaN])).toThrow(RangeError);
    expect(() => falseDiscoveryAdjusted([1.1])).toThrow(RangeError);
  });
});
