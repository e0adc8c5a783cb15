/** Oracle: the pairs of operations that a cell opens, listed one by one. */
import { describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { findPairs, type PairSearch } from "#server/indicators/find-pairs.ts";
import { analysedDemo } from "#test/builders/analysed-demo.ts";

const { shop, analysis, demo } = analysedDemo({ scenario: "king", seed: 3, people: 30, weeks: 12 });
const { matrix, imposed } = analysis.answer;
const clientIds = demo.tables.clients.map((row) => row["client_id"]);

/** The pairs that the drawer of a cell lists. */
function opened(cell: (typeof matrix)[number], cause: PairSearch["cause"]) {
  const { eligibility, overtakings, ahead, counted } = analysis;
  return findPairs({
    shop,
    eligibility,
    overtakings,
    ahead,
    counted,
    cause,
    from: clientIds.indexOf(cell.fromClientId),
    to: clientIds.indexOf(cell.toClientId),
    centre: null,
    exceptTo: null,
    limit: 1,
    offset: 0,
  });
}

describe("a cell of the matrix", () => {
  it("says as many pairs and hours as it opens, for each kind of hours", () => {
    expect(matrix.length).toBeGreaterThan(20);
    for (const cell of matrix) {
      const { pairs } = cell;
      const kinds = [
        ["contention", pairs.contention, cell.contentionHours],
        ["prioritisation", pairs.prioritisation, cell.prioritisationHours],
        ["jump", pairs.queueJump, cell.queueJumpHours],
      ] as const;
      for (const [cause, count, hours] of kinds) {
        const { total, sumMinutes } = opened(cell, cause);
        expect(count, `${cell.fromClientId} ${cell.toClientId} ${cause}`).toBe(total);
        expect(hours).toBeCloseTo(sumMinutes / 60, 6);
      }
    }
  });

  it("of the examined client and another counts the pairs that the first sentence rests on", () => {
    const suspect = demo.truth.suspectClientId;
    const own = matrix.filter((cell) => cell.fromClientId === suspect && cell.toClientId !== suspect);
    const jumps = own.map(({ pairs }) => (isNotComputable(pairs.queueJump) ? NaN : pairs.queueJump));
    expect(jumps.reduce((sum, pairs) => sum + pairs, 0)).toBe(imposed.pairs);
    expect(imposed.pairs).toBeGreaterThan(50);
  });
});
