/** The ratio by quarter: a quarter's own weeks and nobody's else, and nothing where too few people stand behind it. */
import { describe, expect, it } from "vitest";
import { quarterlyRatio } from "#server/labour/quarterly-ratio.ts";
import { rateRatio } from "#server/statistics/rate-ratio.ts";
import { bareFrame } from "#test/builders/strain-record.ts";

const people = 40;
const weeks = 26;

/** Half of the people exposed; spells a week on either side in the first 13 weeks, then in the others. */
function ratiosOf(spells: readonly [readonly [number, number], readonly [number, number]], threshold = 11) {
  const rows = Array.from({ length: people * weeks }, (_, row) => ({
    employee: Math.floor(row / weeks),
    week: row % weeks,
    dose: Math.floor(row / weeks) % 2,
  }));
  const frame = bareFrame(rows);
  const events = Float64Array.from(rows, ({ employee, week, dose }) => {
    const [exposed, others] = spells[week < 13 ? 0 : 1];
    return Math.floor(employee / 2) < (dose === 1 ? exposed : others) ? 1 : 0;
  });
  const outcome = { outcome: "absence-spells" as const, events, time: new Float64Array(rows.length).fill(1) };
  return quarterlyRatio({ ...outcome, unplaced: 0 }, frame, 0.25, threshold);
}

describe("the ratio of absence by quarter", () => {
  it("compares within each quarter: three against one in the first, alike in the second", () => {
    const [first, second, ...others] = ratiosOf([
      [3, 1],
      [2, 2],
    ]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ quarter: "2024-Q1", from: "2024-01-01", rateRatio: { estimate: 3 } });
    expect(second).toMatchObject({ quarter: "2024-Q2", rateRatio: { estimate: 1 } });
    const plain = rateRatio([
      { exposedEvents: 39, exposedTime: 260, referenceEvents: 13, referenceTime: 260 },
    ]);
    // The same people every week: the limits are at least as wide as those of as many independent spells.
    expect(first?.rateRatio).toSatisfy(
      (ratio: { low: number }) => ratio.low <= (plain?.wald?.low ?? 0) + 1e-9,
    );
  });

  it("is published for enough people on both sides only", () => {
    const enough = ratiosOf(
      [
        [3, 1],
        [2, 2],
      ],
      20,
    );
    expect(enough.map(({ rateRatio: ratio }) => "estimate" in ratio)).toEqual([true, true]);
    for (const { rateRatio: ratio } of ratiosOf(
      [
        [3, 1],
        [2, 2],
      ],
      21,
    )) {
      expect(ratio).toMatchObject({ reason: "too-few-people" });
    }
  });

  it("says that a quarter with hardly a spell tells nothing", () => {
    expect(
      ratiosOf([
        [0, 0],
        [2, 1],
      ])[0]?.rateRatio,
    ).toMatchObject({ reason: "too-few-events" });
  });
});
