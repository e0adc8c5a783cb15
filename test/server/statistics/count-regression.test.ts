/**
 * Oracle: lung cancer in four Danish towns by age (Andersen 1977; R's ISwR::eba1977), glm(cases ~ city + age +
 * offset(log(pop)), poisson) as printed by Dalgaard 2008, "Introductory Statistics with R", chapter 15.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countRegression,
  type CountRegression,
  type CountRows,
} from "#server/statistics/count-regression.ts";
import { randomSource } from "#server/statistics/random-source.ts";

const cases = [11, 11, 11, 10, 11, 10, 13, 6, 15, 10, 12, 2, 4, 8, 7, 11, 9, 12, 5, 7, 10, 14, 8, 7];
const people = [
  3059, 800, 710, 581, 509, 605, 2879, 1083, 923, 834, 634, 782, 3142, 1050, 895, 702, 535, 659, 2520, 878,
  839, 631, 539, 619,
];

const ones = (rows: number): Float64Array => new Float64Array(rows).fill(1);

/** 1 where the row is of the group. */
const isOf = (group: number, groups: readonly number[]): Float64Array =>
  Float64Array.from(groups, (each) => (each === group ? 1 : 0));

/** Each row a cluster of its own, unless given. */
const rowsOf = (
  events: readonly number[],
  time: readonly number[],
  columns: readonly Float64Array[],
  cluster: readonly number[] = events.map((_, each) => each),
): CountRows => ({
  events: Float64Array.from(events),
  time: Float64Array.from(time),
  columns,
  cluster: Int32Array.from(cluster),
});

/** @throws Error where nothing was fitted */
function fitted(rows: CountRows): CountRegression {
  const regression = countRegression(rows);
  if (regression === null) throw new Error("the rows can be fitted");
  return regression;
}

/** Forty persons' six periods, whose rates follow two columns and the person. */
function drawnRows(seed: number): CountRows {
  const source = randomSource(seed, "count rows");
  const rows = 240;
  const persons = Float64Array.from({ length: 40 }, () => 0.3 * source.normal());
  const cluster = Int32Array.from({ length: rows }, (_, each) => Math.floor(each / 6));
  const time = Float64Array.from({ length: rows }, () => 1 + 4 * source.uniform());
  const share = Float64Array.from({ length: rows }, () => source.uniform());
  const other = Float64Array.from({ length: rows }, () => source.normal());
  const events = time.map((at, each) =>
    source.poisson(at * Math.exp(-1 + 0.8 * share[each] - 0.2 * other[each] + persons[cluster[each]])),
  );
  return { events, time, columns: [ones(rows), share, other], cluster };
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const someRuns = { numRuns: 20 };

/** Also where both are nothing or without end. */
function expectClose(values: Float64Array, expected: Iterable<number>, digits = 8): void {
  const close = Array.from(expected, (value) =>
    Number.isFinite(value) ? expect.closeTo(value, digits) : value,
  );
  expect(Array.from(values)).toEqual(close);
}

describe("the regression of counts", () => {
  it("is Dalgaard's of lung cancer", () => {
    const town = cases.map((_, each) => Math.floor(each / 6));
    const age = cases.map((_, each) => each % 6);
    const columns = [
      ones(24),
      ...[1, 2, 3].map((group) => isOf(group, town)),
      ...[1, 2, 3, 4, 5].map((group) => isOf(group, age)),
    ];
    const { coefficients, modelErrors } = fitted(rowsOf(cases, people, columns));
    expectClose(coefficients, [-5.6321, -0.3301, -0.3715, -0.2723, 1.101, 1.5186, 1.7677, 1.8569, 1.4197], 4);
    expectClose(modelErrors, [0.2003, 0.1815, 0.1878, 0.1879, 0.2483, 0.2316, 0.2294, 0.2353, 0.2503], 4);
  });

  it("is the logarithm of the rate ratio of two groups, with the error √(1/a + 1/b)", () => {
    const count = fc.integer({ min: 1, max: 10_000 });
    const time = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(count, time, count, time, (exposed, exposedTime, reference, referenceTime) => {
        const { coefficients, modelErrors } = fitted(
          rowsOf([exposed, reference], [exposedTime, referenceTime], [ones(2), Float64Array.of(1, 0)]),
        );
        const [base, difference] = coefficients;
        expect(base).toBeCloseTo(Math.log(reference / referenceTime), 8);
        expect(difference).toBeCloseTo(Math.log(exposed / exposedTime / (reference / referenceTime)), 8);
        expect(modelErrors[1]).toBeCloseTo(Math.sqrt(1 / exposed + 1 / reference), 8);
      }),
    );
  });

  it("has the error by cluster that is computed by hand", () => {
    // Rate 12 / 3 = 4; three clusters off by −3, 0 and 3: 3/2 × (9 + 9) / 12². The model's: 1 / 12.
    const even = fitted(rowsOf([1, 4, 7], [1, 1, 1], [ones(3)]));
    expectClose(even.clusteredErrors, [Math.sqrt(0.1875)]);
    expectClose(even.modelErrors, [Math.sqrt(1 / 12)]);
    expectClose(even.standardErrors, [Math.sqrt(0.1875)]);
    // 1 and 7 together: two clusters that are not off at all.
    const paired = fitted(rowsOf([1, 4, 7], [1, 1, 1], [ones(3)], [0, 5, 0]));
    expectClose(paired.clusteredErrors, [0]);
    expectClose(paired.standardErrors, [Math.sqrt(1 / 12)]);
    expect(paired.clusters).toBe(2);
    // Off by −3 and 3 over two rows each.
    const halves = fitted(rowsOf([0.5, 0.5, 3.5, 3.5], [1, 1, 1, 1], [ones(4)], [0, 0, 1, 1]));
    expectClose(halves.clusteredErrors, [Math.sqrt((2 * 18) / 64)]);
  });

  it("leaves residuals that no column explains", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = drawnRows(seed);
        const { coefficients } = fitted(rows);
        for (const column of rows.columns) {
          const left = rows.events.reduce((sum, count, each) => {
            const predictor = rows.columns.reduce(
              (total, own, place) => total + coefficients[place] * own[each],
              0,
            );
            return sum + (count - rows.time[each] * Math.exp(predictor)) * column[each];
          }, 0);
          expect(left).toBeCloseTo(0, 6);
        }
      }),
      someRuns,
    );
  });

  it("moves its constant only with the unit of time, even a very small or large one", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -15, max: 15 }), (seed, power) => {
        const rows = drawnRows(seed);
        const before = fitted(rows);
        const after = fitted({ ...rows, time: rows.time.map((at) => at * 10 ** power) });
        const [base, share, other] = before.coefficients;
        expectClose(after.coefficients, [base - power * Math.LN10, share, other]);
        expectClose(after.standardErrors, before.standardErrors);
      }),
      someRuns,
    );
  });

  it("says the same in other words: a column in another unit, moved, and the columns in another order", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = drawnRows(seed);
        const before = fitted(rows);
        const [constant, share, other] = rows.columns;
        const after = fitted({
          ...rows,
          columns: [other.map((value) => value + 30), share.map((value) => 100 * value), constant],
        });
        expectClose(
          after.coefficients.subarray(0, 2),
          [before.coefficients[2], before.coefficients[1] / 100],
          7,
        );
        expectClose(
          after.modelErrors.subarray(0, 2),
          [before.modelErrors[2], before.modelErrors[1] / 100],
          7,
        );
        expectClose(
          after.clusteredErrors.subarray(0, 2),
          [before.clusteredErrors[2], before.clusteredErrors[1] / 100],
          7,
        );
      }),
      someRuns,
    );
  });

  it("is surer by half the variance with every row twice, but not by cluster when these are the same persons", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = drawnRows(seed);
        const once = fitted(rows);
        const twice = (cluster: (each: number) => number): CountRows => ({
          events: Float64Array.from([...rows.events, ...rows.events]),
          time: Float64Array.from([...rows.time, ...rows.time]),
          columns: rows.columns.map((column) => Float64Array.from([...column, ...column])),
          cluster: Int32Array.from([...rows.cluster, ...rows.cluster.map(cluster)]),
        });
        const samePersons = fitted(twice((each) => each));
        const otherPersons = fitted(twice((each) => each + 40));
        expectClose(samePersons.coefficients, once.coefficients);
        expectClose(
          samePersons.modelErrors,
          once.modelErrors.map((error) => error / Math.SQRT2),
        );
        expectClose(samePersons.clusteredErrors, once.clusteredErrors);
        // 80/79 instead of 40/39 for few clusters.
        const enlarged = Math.sqrt(80 / 79 / (40 / 39) / 2);
        expectClose(
          otherPersons.clusteredErrors,
          once.clusteredErrors.map((error) => error * enlarged),
        );
      }),
      someRuns,
    );
  });

  it("holds the planted effect of correlated persons in nineteen of twenty runs", () => {
    let held = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const { coefficients, standardErrors } = fitted(drawnRows(seed));
      if (Math.abs(coefficients[1] - 0.8) <= 1.96 * standardErrors[1]) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.92);
  });

  it("leaves out what the columns before it determine", () => {
    const rows = drawnRows(1);
    const [constant, share, other] = rows.columns;
    const sum = share.map((value, each) => value + 2 * other[each] - 1);
    const { coefficients, standardErrors, rowsLeftOut } = fitted({
      ...rows,
      columns: [constant, new Float64Array(constant.length), share, other, sum],
    });
    const { coefficients: plain } = fitted(rows);
    expectClose(coefficients, [plain[0], NaN, plain[1], plain[2], NaN]);
    expect(standardErrors[4]).toBeNaN();
    expect(rowsLeftOut).toBe(0);
  });
});

describe("rows whose events are likeliest at a rate of 0", () => {
  const events = [30, 12, 25, 11, 0, 0];
  const time = [1000, 900, 1100, 700, 500, 400];
  const exposed = Float64Array.of(1, 0, 1, 0, 1, 0);
  const team = [0, 0, 1, 1, 2, 2];
  const four = fitted(
    rowsOf(events.slice(0, 4), time.slice(0, 4), [
      ones(4),
      exposed.subarray(0, 4),
      isOf(1, team).subarray(0, 4),
    ]),
  );

  it.each([
    ["has its own column", [1, 2]],
    ["is the one that the others are compared with", [1, 0]],
  ])("are left out where a team without events %s", (_, [first, second]) => {
    const { coefficients, standardErrors, rowsLeftOut, clusters } = fitted(
      rowsOf(events, time, [ones(6), exposed, isOf(first, team), isOf(second, team)]),
    );
    expect(coefficients[1]).toBeCloseTo(four.coefficients[1], 8);
    expect(standardErrors[1]).toBeCloseTo(four.standardErrors[1], 8);
    expect([rowsLeftOut, clusters]).toEqual([2, 4]);
    expect(coefficients[3]).toBeNaN();
  });

  it("are left out one kind after the other", () => {
    const { coefficients, rowsLeftOut } = fitted(
      rowsOf(
        [...events, 0, 0],
        [...time, 3, 5000],
        [
          ones(8),
          Float64Array.of(...exposed, 1, 0),
          isOf(1, [...team, 0, 0]),
          isOf(2, [...team, 0, 0]),
          Float64Array.of(0, 0, 0, 0, 0, 0, 7, 0.5),
        ],
      ),
    );
    expect(rowsLeftOut).toBe(4);
    expect(coefficients[1]).toBeCloseTo(four.coefficients[1], 8);
  });

  it("leave nothing to say about an exposure that had no event", () => {
    const { coefficients, standardErrors } = fitted(
      rowsOf([0, 30, 12], [500, 400, 900], [ones(3), Float64Array.of(1, 0, 0)]),
    );
    expect(coefficients[0]).toBeCloseTo(Math.log(42 / 1300), 9);
    expect(coefficients[1]).toBeNaN();
    expect(standardErrors[1]).toBeNaN();
  });

  it("stay where something else keeps their rates up", () => {
    const { rowsLeftOut, coefficients } = fitted(
      rowsOf([0, 0, 3, 1], [10, 20, 10, 20], [ones(4), Float64Array.of(1, 2, 3, 2)]),
    );
    expect(rowsLeftOut).toBe(0);
    expect(Number.isFinite(coefficients[1])).toBe(true);
  });

  it("are all where there is no event: nothing is fitted", () => {
    expect(countRegression(rowsOf([0, 0, 0], [1, 2, 3], [ones(3)]))).toBeNull();
    expect(countRegression(rowsOf([], [], []))).toBeNull();
    expect(fitted(rowsOf([1, 2], [1, 1], [])).coefficients).toHaveLength(0);
  });

  it("are refused without time, and a single cluster tells nothing about another", () => {
    expect(() => countRegression(rowsOf([1, 2], [1, 0], [ones(2)]))).toThrow(RangeError);
    const { standardErrors, modelErrors } = fitted(rowsOf([1, 2], [1, 1], [ones(2)], [3, 3]));
    expectClose(standardErrors, [Infinity]);
    expectClose(modelErrors, [Math.sqrt(1 / 3)]);
  });
});
