/** What one week, team or order carries of a sum, by hand and by leaving it out. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaveOneOut } from "#server/verdict/leave-one-out.ts";

type Term = readonly [amount: number, week: number, team: number, order: number, otherOrder?: number];

const left = (terms: readonly Term[], withoutTeams = false) =>
  leaveOneOut((add) => {
    for (const term of terms) add(...term);
  }, withoutTeams);

const number = fc.integer({ min: 0, max: 3 });
const someTerms = fc.array(fc.tuple(fc.integer({ min: -5, max: 9 }), number, number, number, number), {
  maxLength: 12,
});

describe("leaving one out", () => {
  it("keeps the sign of what many carry", () => {
    const found = left([
      [4, 1, 1, 1],
      [4, 2, 2, 2],
      [4, 3, 1, 3],
    ]);
    expect(found).toEqual({ counts: { week: 3, team: 2, order: 3 }, leastLeft: 1 / 3, flips: [] });
  });

  it("names what carries it alone, the worst first", () => {
    const found = left([
      [6, 1, 1, 1],
      [-2, 2, 2, 2],
      [1, 2, 3, 3],
    ]);
    // Of 5 hours −1 are left without the first week, team or order.
    expect(found.leastLeft).toBeCloseTo(-0.2, 12);
    expect(found.flips.map(({ kind, id }) => [kind, id])).toEqual([
      ["week", 1],
      ["team", 1],
      ["order", 1],
    ]);
  });

  it("takes nothing left for a turned sign, and rounding for nothing", () => {
    const amounts = [0.1, 0.2, -0.3, 0.7];
    const found = left(amounts.map((amount, place): Term => [amount, place === 3 ? 1 : 2, place % 2, place]));
    expect(found.flips.find(({ kind, id }) => kind === "week" && id === 1)?.left).toBe(0);
  });

  it("does not leave out the only team there is", () => {
    const terms: Term[] = [
      [4, 1, 1, 1],
      [4, 2, 1, 2],
    ];
    expect(left(terms).flips).toEqual([{ kind: "team", id: 1, left: 0 }]);
    expect(left(terms, true)).toEqual({ counts: { week: 2, team: 0, order: 2 }, leastLeft: 0.5, flips: [] });
  });

  it("has no sign to keep where the sum is nothing", () => {
    expect(left([]).leastLeft).toBeNull();
    expect(
      left([
        [2, 1, 1, 1],
        [-2, 2, 2, 2],
      ]).leastLeft,
    ).toBeNull();
  });

  it("holds for negative sums as for positive ones, and is the sum of the others", () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const found = left(terms);
        const turned = left(terms.map(([amount, ...rest]): Term => [-amount, ...rest]));
        expect(turned.leastLeft).toBe(found.leastLeft);
        const total = terms.reduce((sum, [amount]) => sum + amount, 0);
        if (found.leastLeft === null) {
          expect(total).toBe(0);
          return;
        }
        let least = 1;
        for (const id of [0, 1, 2, 3]) {
          for (const about of [
            ([, week]: Term) => week === id,
            ([, , team]: Term) => team === id,
            ([, , , order, other]: Term) => order === id || other === id,
          ]) {
            const rest = terms.filter((term) => !about(term)).reduce((sum, [amount]) => sum + amount, 0);
            least = Math.min(least, rest / total);
          }
        }
        expect(found.leastLeft).toBeCloseTo(least, 9);
        expect(found.flips.length > 0).toBe(least <= 0);
      }),
    );
  });
});
