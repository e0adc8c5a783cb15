/** Oracle: four equal firms have an index of 1/4 and a normalised one of 0; a monopoly has 1 and 1 (Hirschman 1964). */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahlIndex, normalisedHerfindahlIndex } from "#server/indicators/herfindahl-index.ts";
import { severalPositiveAmounts } from "#test/arbitraries/amounts.ts";

describe("Herfindahl index", () => {
  it("is 1/N for equal amounts and 1 for a single one", () => {
    expect(herfindahlIndex([5, 5, 5, 5])).toBeCloseTo(0.25, 12);
    expect(herfindahlIndex([5])).toBe(1);
    expect(normalisedHerfindahlIndex(0.25, 4)).toBeCloseTo(0, 12);
    expect(normalisedHerfindahlIndex(1, 4)).toBe(1);
  });

  it("does not fall when an amount moves from a smaller to a larger client", () => {
    fc.assert(
      fc.property(severalPositiveAmounts, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, part) => {
        const [smallest = 0, ...others] = amounts.toSorted((left, right) => left - right);
        const largest = others.pop() ?? 0;
        const moved = smallest * part;
        const after = herfindahlIndex([smallest - moved, ...others, largest + moved]);
        expect(after).toBeGreaterThanOrEqual(herfindahlIndex(amounts) - 1e-12);
      }),
    );
  });

  it("keeps the normalised index between 0 and 1 and in the order of the index", () => {
    fc.assert(
      fc.property(severalPositiveAmounts, (amounts) => {
        const index = herfindahlIndex(amounts);
        const normalised = normalisedHerfindahlIndex(index, amounts.length);
        expect(normalised).toBeGreaterThanOrEqual(0);
        expect(normalised).toBeLessThanOrEqual(index);
      }),
    );
  });
});
