/** By hand: 1, 2, 6, 7 of two units in two periods less their effects: nothing is left; of 1, 2, 6, 9 it is .5 and −.5 by turns. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panelEffects } from "#server/statistics/panel-effects.ts";

/** A panel with gaps: unit, period and value of each row. */
const panels = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: -99, max: 99 })),
  { minLength: 2, maxLength: 40 },
);

/** Effects by turns until nothing moves any more. */
function freeByTurns(values: Float64Array, groupings: readonly Int32Array[]): Float64Array {
  let left = values.slice();
  for (let round = 0; round < 3000; round += 1) {
    for (const grouping of groupings) {
      const sums = new Float64Array(6);
      const counts = new Float64Array(6);
      for (const [each, group] of grouping.entries()) {
        sums[group] += left[each];
        counts[group] += 1;
      }
      left = left.map((value, each) => value - sums[grouping[each]] / counts[grouping[each]]);
    }
  }
  return left;
}

const closeTo = (values: Iterable<number>, digits = 9): unknown[] =>
  Array.from(values, (value) => expect.closeTo(value, digits));

describe("what effects of units and periods leave", () => {
  const unit = Int32Array.of(0, 0, 1, 1);
  const period = Int32Array.of(0, 1, 0, 1);

  it("is that computed by hand", () => {
    const { free, periodEffects } = panelEffects(unit, period);
    expect(Array.from(free(Float64Array.of(1, 2, 6, 7)))).toEqual(closeTo([0, 0, 0, 0]));
    expect(Array.from(free(Float64Array.of(1, 2, 6, 9)))).toEqual(closeTo([0.5, -0.5, -0.5, 0.5]));
    expect(periodEffects).toBe(1);
  });

  it("is what differs from the unit's mean where periods have no effects", () => {
    const { free, periodEffects } = panelEffects(unit, null);
    expect(Array.from(free(Float64Array.of(1, 2, 6, 9)))).toEqual(closeTo([-0.5, 0.5, -1.5, 1.5]));
    expect(periodEffects).toBe(0);
  });

  it("is what taking means out by turns ends at, also with gaps", () => {
    fc.assert(
      fc.property(panels, (rows) => {
        const units = Int32Array.from(rows, ([own]) => own);
        const periods = Int32Array.from(rows, ([, at]) => at);
        const values = Float64Array.from(rows, ([, , value]) => value);
        const left = panelEffects(units, periods).free(values);
        expect(Array.from(left)).toEqual(closeTo(freeByTurns(values, [units, periods]), 4));
      }),
      { numRuns: 40 },
    );
  });

  it("does not change when taken twice, nor with other names of units and periods", () => {
    fc.assert(
      fc.property(panels, (rows) => {
        const units = Int32Array.from(rows, ([own]) => own);
        const periods = Int32Array.from(rows, ([, at]) => at);
        const values = Float64Array.from(rows, ([, , value]) => value);
        const { free, periodEffects } = panelEffects(units, periods);
        const renamed = panelEffects(
          units.map((own) => 900 - 7 * own),
          periods.map((at) => 5000 + 3 * at),
        );
        const left = free(values);
        expect(Array.from(free(left))).toEqual(closeTo(left));
        expect(Array.from(renamed.free(values))).toEqual(closeTo(left));
        expect(renamed.periodEffects).toBe(periodEffects);
      }),
    );
  });

  it("counts only periods whose effects can be told from the units'", () => {
    // Two pairs of units that share no period: of four periods, two effects.
    expect(
      panelEffects(Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3), Int32Array.of(0, 1, 0, 1, 2, 3, 2, 3))
        .periodEffects,
    ).toBe(2);
    // Each unit in one period: none.
    expect(panelEffects(Int32Array.of(0, 1, 2), Int32Array.of(0, 1, 2)).periodEffects).toBe(0);
  });
});
