/** Bands with few people, told from nobody's and from many people's. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedBands } from "#server/privacy/merged-counts.ts";

const counts = { cases: 100, kept: 60, near: 25, over: 15 };
const number = fc.integer({ min: 0, max: 200 });

describe("merged bands", () => {
  it("tells near from over where the threshold's people stand behind each", () => {
    expect(mergedBands(counts, { near: 8, over: 8 }, 8)).toEqual({ ...counts, nearOrOver: 40 });
    const merged = { cases: 100, kept: 60, near: null, over: null, nearOrOver: 40 };
    expect(mergedBands(counts, { near: 20, over: 7 }, 8)).toEqual(merged);
    expect(mergedBands(counts, { near: 7, over: 20 }, 8)).toEqual(merged);
  });

  it("looks the same with nobody over as with a few", () => {
    const few = mergedBands({ cases: 100, kept: 60, near: 37, over: 3 }, { near: 20, over: 2 }, 8);
    const nobody = mergedBands({ cases: 100, kept: 60, near: 40, over: 0 }, { near: 20, over: 0 }, 8);
    expect(few).toEqual(nobody);
  });

  it("shows either both bands or none, and always the two together", () => {
    fc.assert(
      fc.property(number, number, number, number, number, (kept, near, over, nearPeople, overPeople) => {
        const cases = kept + near + over;
        const merged = mergedBands({ cases, kept, near, over }, { near: nearPeople, over: overPeople }, 8);
        expect(merged.near === null).toBe(merged.over === null);
        expect(merged.kept + merged.nearOrOver).toBe(cases);
      }),
    );
  });
});
