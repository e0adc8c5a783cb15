import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostPoints, thinPoints } from "#client/charts/thin-points.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("a long series", () => {
  it("keeps all its points up to 500, and 500 of 501", () => {
    expect(thinPoints(upTo(500))).toHaveLength(500);
    expect(thinPoints(upTo(501))).toHaveLength(mostPoints);
  });

  it("keeps its ends and the points that must not be dropped, in order, within the limit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 3000 }),
        fc.array(fc.integer({ min: 0, max: 2999 }), { maxLength: 4 }),
        (count, asked) => {
          const kept = asked.filter((index) => index < count);
          const thin = thinPoints(upTo(count), kept, 20);
          expect(thin.length).toBeLessThanOrEqual(20);
          expect(thin).toEqual([...new Set(thin)].sort((a, b) => a - b));
          expect(thin).toEqual(expect.arrayContaining([0, count - 1, ...kept]));
        },
      ),
    );
  });
});
