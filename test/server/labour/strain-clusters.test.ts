/** Variances by cluster, by hand. */
import { describe, expect, it } from "vitest";
import { clusterTally } from "#server/labour/strain-clusters.ts";

function spreadOf(
  rows: readonly (readonly [employee: number, week: number, influence: number])[],
  weeks: number,
) {
  const tally = clusterTally(weeks);
  for (const row of rows) tally.add(...row);
  return tally.spread();
}

describe("the variance by person and week", () => {
  it("is that by person where weeks do not go together: (1 + 1)² + (−2)², twice for two people", () => {
    const rows = [
      [4, 0, 1],
      [4, 1, 1],
      [7, 0, -1],
      [7, 1, -1],
    ] as const;
    expect(spreadOf(rows, 2)).toBe(2 * (4 + 4));
  });

  it("adds the weeks where they do: people 2 × (0 + 0), weeks 2 × (4 + 4), rows 4", () => {
    const rows = [
      [0, 0, 1],
      [0, 1, -1],
      [1, 0, 1],
      [1, 1, -1],
    ] as const;
    expect(spreadOf(rows, 2)).toBe(16 - 4);
  });
});
