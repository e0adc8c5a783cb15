/** Whose choice it was (method, section 0): what was not asked for is our own, and billed to nobody. */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { requestedShare } from "#server/verdict/requested-share.ts";

const jumps = { taken: 100, requested: 63, dated: 50, flagged: 10, standing: 3, none: 37, anyOnRecord: true };

describe("the part that the client asked for", () => {
  it("is that of the hours taken that carry a request", () => {
    expect(requestedShare(jumps)).toBe(0.63);
    // Sums of many parts may pass the whole by a rounding error.
    expect(requestedShare({ ...jumps, requested: 100 + 1e-12 })).toBe(1);
  });

  it("is nothing where nothing was taken, or nothing of it asked for", () => {
    expect(requestedShare({ ...jumps, taken: 0, requested: 0 })).toBe(0);
    expect(requestedShare({ ...jumps, requested: 0 })).toBe(0);
  });

  it("is unknown where nobody's requests are on record", () => {
    expect(requestedShare({ ...jumps, requested: 0, anyOnRecord: false })).toMatchObject({
      reason: "no-requests-on-record",
    });
    const why = notComputable("no-house-rule", []);
    expect(requestedShare(why)).toBe(why);
  });
});
