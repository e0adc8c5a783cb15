/**
 * Oracle: twelve rows of four units with gaps, fitted by statsmodels 0.15.0: ordinary least squares with a column for each unit
 * (and period), robust covariance by unit, enlarged as the docstring says. The same code on Grunfeld's ten firms gives what
 * Stata prints for `xtreg invest mvalue kstock, fe vce(robust)`: .1101238 (.0151945) and .3100653 (.0527518).
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  panelRegression,
  type PanelEstimate,
  type PanelRegression,
  type PanelRows,
} from "#server/statistics/panel-regression.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { studentQuantile } from "#server/statistics/student-quantile.ts";

const unit = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3);
const period = Int32Array.of(0, 1, 2, 0, 1, 2, 1, 2, 0, 1, 2, 3);
const column = Float64Array.of(1, 2, 4, 0, 3, 1, 2, 5, 1, 1, 4, 2);
const outcome = Float64Array.of(3, 5, 8, 1, 6, 2, 7, 12, 2, 3, 9, 4);
const twelve: PanelRows = { outcome, columns: [column], unit };

/** @throws Error where nothing was fitted */
function fitted(rows: PanelRows): PanelRegression {
  const regression = panelRegression(rows);
  if (regression === null) throw new Error("the rows can be fitted");
  return regression;
}

/** @throws Error where the column has no estimate */
function estimateOf(rows: PanelRows, place = 0): PanelEstimate {
  const estimate = fitted(rows).estimates[place];
  if (estimate === null) throw new Error("the column can be told");
  return estimate;
}

/** Twenty units' thirty periods, three of ten rows missing, whose outcome follows two columns, the unit and the period. */
function drawnPanel(seed: number, effect: number): Required<PanelRows> {
  const source = randomSource(seed, "panel");
  const units = Float64Array.from({ length: 20 }, () => 5 * source.normal());
  const slopes = Float64Array.from({ length: 20 }, () => 0.3 * source.normal());
  const periods = Float64Array.from({ length: 30 }, () => 3 * source.normal());
  const rows = Array.from({ length: 600 }, (_, each) => ({ own: Math.floor(each / 30), at: each % 30 }))
    .filter(() => source.uniform() < 0.7)
    .map(({ own, at }) => {
      const dose = units[own] / 5 + periods[at] / 3 + source.normal();
      const other = source.normal();
      const value = units[own] + periods[at] + (effect + slopes[own]) * dose - 0.5 * other + source.normal();
      return { own, at, dose, other, value };
    });
  return {
    outcome: Float64Array.from(rows, ({ value }) => value),
    columns: [Float64Array.from(rows, ({ dose }) => dose), Float64Array.from(rows, ({ other }) => other)],
    unit: Int32Array.from(rows, ({ own }) => own),
    period: Int32Array.from(rows, ({ at }) => at),
  };
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const someRuns = { numRuns: 20 };

describe("the regression of a panel", () => {
  it.each([
    ["units alone", twelve, 1.823_529_411_765, 0.145_882_955_034],
    ["units and periods", { ...twelve, period }, 1.838_709_677_419, 0.065_721_315_167],
  ])("with effects of %s is statsmodels'", (_, rows, coefficient, standardError) => {
    const margin = 3.182_446_305_284 * standardError;
    expect(fitted(rows)).toEqual({
      estimates: [
        {
          coefficient: expect.closeTo(coefficient, 10),
          standardError: expect.closeTo(standardError, 10),
          low: expect.closeTo(coefficient - margin, 9),
          high: expect.closeTo(coefficient + margin, 9),
        },
      ],
      units: 4,
      observations: 12,
    });
  });

  it("is that of changes where each unit has two rows", () => {
    const change = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 3, maxLength: 12 }), (changes) => {
        fc.pre(changes.some(([, by]) => by !== 0));
        const places = changes.flatMap((_, each) => [each, each]);
        const { coefficient, standardError } = estimateOf({
          outcome: Float64Array.from(changes.flatMap(([, by], each) => [each, each + by])),
          columns: [Float64Array.from(changes.flatMap(([by], each) => [3 * each, 3 * each + by]))],
          unit: Int32Array.from(places),
        });
        const square = changes.reduce((sum, [by]) => sum + by * by, 0);
        const slope = changes.reduce((sum, [by, of]) => sum + by * of, 0) / square;
        const meat = changes.reduce((sum, [by, of]) => sum + (by * (of - slope * by)) ** 2, 0);
        const [few, rows] = [changes.length, 2 * changes.length];
        const enlarged = ((few / (few - 1)) * (rows - 1)) / (rows - 2);
        expect(coefficient).toBeCloseTo(slope, 9);
        expect(standardError).toBeCloseTo((Math.sqrt(meat) / square) * Math.sqrt(enlarged), 9);
      }),
    );
  });

  it("knows nothing of what a unit or a period always has", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = drawnPanel(seed, 1);
        const before = estimateOf(rows);
        const moved = (values: Float64Array): Float64Array =>
          values.map((value, each) => value + 40 * rows.unit[each] - 7 * rows.period[each]);
        const after = estimateOf({
          ...rows,
          outcome: moved(rows.outcome),
          columns: [moved(rows.columns[0]), rows.columns[1]],
        });
        expect(after.coefficient).toBeCloseTo(before.coefficient, 8);
        expect(after.standardError).toBeCloseTo(before.standardError, 8);
      }),
      someRuns,
    );
  });

  it("has periods' effects as it has them as columns", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { period: at, ...rows } = drawnPanel(seed, 1);
        const columns = [...rows.columns];
        for (let each = 1; each < 30; each += 1)
          columns.push(Float64Array.from(at, (own) => (own === each ? 1 : 0)));
        const [absorbed, asColumns] = [estimateOf({ ...rows, period: at }), estimateOf({ ...rows, columns })];
        expect(asColumns.coefficient).toBeCloseTo(absorbed.coefficient, 8);
        expect(asColumns.standardError).toBeCloseTo(absorbed.standardError, 8);
      }),
      someRuns,
    );
  });

  it("stretches with the units of outcome and columns", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = drawnPanel(seed, 1);
        const [first, second] = rows.columns;
        const before = estimateOf(rows);
        const after = estimateOf(
          {
            ...rows,
            outcome: rows.outcome.map((value) => 60 * value),
            columns: [second, first.map((value) => value / 1000)],
          },
          1,
        );
        expect(after.coefficient / before.coefficient).toBeCloseTo(60_000, 3);
        expect(after.standardError / before.standardError).toBeCloseTo(60_000, 3);
        expect(after.high / before.high).toBeCloseTo(60_000, 3);
      }),
      someRuns,
    );
  });

  it("holds the planted effect in nineteen of twenty runs, with effects that differ by unit", () => {
    let held = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const { low, high } = estimateOf(drawnPanel(seed, 1));
      if (low <= 1 && 1 <= high) held += 1;
    }
    expect(held / 200).toBeGreaterThan(0.9);
    expect(held / 200).toBeLessThan(0.99);
  });

  it("leaves out units with one row", () => {
    const { units, observations, estimates } = fitted({
      outcome: Float64Array.of(...outcome, 99),
      columns: [Float64Array.of(...column, -50)],
      unit: Int32Array.of(...unit, 17),
      period: Int32Array.of(...period, 2),
    });
    expect([units, observations]).toEqual([4, 12]);
    expect(estimates[0]).toEqual(estimateOf({ ...twelve, period }));
  });

  it("has one degree of freedom less than units", () => {
    const { low, high, standardError } = estimateOf(drawnPanel(3, 1));
    expect((high - low) / 2 / standardError).toBeCloseTo(studentQuantile(0.975, 19), 10);
  });
});

describe("a column of a panel without an estimate", () => {
  const alone = { ...estimateOf(twelve) };

  it.each([
    ["that never varies within a unit", unit.map((own) => 10 * own)],
    ["that is the same everywhere", unit.map(() => 20_000)],
    ["that another determines", Float64Array.from(column, (value, each) => 3 * value + 0.1 * unit[each])],
  ])("is one %s", (_, second) => {
    const { estimates } = fitted({ ...twelve, columns: [column, Float64Array.from(second)] });
    expect(estimates).toEqual([
      {
        ...alone,
        coefficient: expect.closeTo(alone.coefficient, 9),
        standardError: expect.any(Number),
        low: expect.any(Number),
        high: expect.any(Number),
      },
      null,
    ]);
  });

  it("is one that varies within two units only, yet it is taken into account", () => {
    const second = Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0);
    const { estimates } = fitted({ ...twelve, columns: [column, second] });
    expect(estimates[1]).toBeNull();
    expect(estimates[0]?.coefficient).not.toBeCloseTo(alone.coefficient, 4);
  });

  it("is one that says of a period what its effect says", () => {
    const { estimates } = fitted({
      ...twelve,
      period,
      columns: [Float64Array.from(period, (at) => at * at), column],
    });
    expect(estimates[0]).toBeNull();
    expect(estimates[1]?.coefficient).toBeCloseTo(1.838_709_677, 8);
  });

  it.each([
    ["rows", { outcome: new Float64Array(0), columns: [new Float64Array(0)], unit: new Int32Array(0) }],
    ["three units", { ...twelve, unit: unit.map((own) => own % 2) }],
    ["three units with two rows", { ...twelve, unit: Int32Array.of(0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9) }],
    ["an outcome that varies", { ...twelve, outcome: new Float64Array(12).fill(0.1) }],
    [
      "an outcome that varies within units",
      { ...twelve, outcome: Float64Array.from(unit, (own) => own / 3) },
    ],
    [
      "more rows than effects",
      {
        outcome: outcome.subarray(0, 6),
        columns: [column.subarray(0, 6)],
        unit: Int32Array.of(0, 0, 1, 1, 2, 2),
        period: Int32Array.of(0, 1, 1, 2, 2, 3),
      },
    ],
  ])("is every one without %s", (_, rows: PanelRows) => {
    expect(panelRegression(rows)).toBeNull();
  });
});
