/** Oracle: one-sided 5 %, power 80 %: 5 and 5 events detect a ratio of 4.82, 20 and 20 of 2.20, 40 and 40 of 1.74. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectableRatio, detectableRatioOfEvents } from "#server/statistics/detectable-ratio.ts";
import { normalTail } from "#server/statistics/normal-law.ts";

describe("the ratio that could have been detected", () => {
  it.each([
    [5, 4.82],
    [20, 2.2],
    [40, 1.74],
  ])("with %i events on either side is %d", (events, ratio) => {
    expect(detectableRatioOfEvents(events, events)).toBeCloseTo(ratio, 2);
  });

  it("is found with its power at its level", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (standardError, power) => {
          const away = Math.log(detectableRatio(standardError, { level: 0.025, power })) / standardError;
          expect(normalTail(1.959_963_984_54 - away)).toBeCloseTo(power, 9);
        },
      ),
    );
  });

  it("falls as events are added, and is without end where a side has none", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        (exposed, reference) => {
          expect(detectableRatioOfEvents(exposed + 1, reference)).toBeLessThan(
            detectableRatioOfEvents(exposed, reference),
          );
        },
      ),
    );
    expect(detectableRatioOfEvents(0, 20)).toBe(Infinity);
  });
});
