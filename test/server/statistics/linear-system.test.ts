/** By hand: the inverse of (4 2; 2 3) is (3 −2; −2 4) / 8. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invertSymmetric } from "#server/statistics/linear-system.ts";

/** Sums of products of columns. */
function productsOf(columns: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    columns.flatMap((left) =>
      columns.map((right) => left.reduce((sum, value, place) => sum + value * right[place], 0)),
    ),
  );
}

const product = (left: Float64Array, right: Float64Array, size: number): number[] =>
  Array.from({ length: size * size }, (_, cell) => {
    let sum = 0;
    for (let each = 0; each < size; each += 1) {
      sum += left[Math.floor(cell / size) * size + each] * right[each * size + (cell % size)];
    }
    return sum;
  });

describe("the inverse of a symmetric matrix", () => {
  it("is that computed by hand", () => {
    const { inverse, isLeftOut } = invertSymmetric(Float64Array.of(4, 2, 2, 3), 2);
    expect(Array.from(inverse)).toEqual([0.375, -0.25, -0.25, 0.5].map((value) => expect.closeTo(value, 12)));
    expect(Array.from(isLeftOut)).toEqual([0, 0]);
  });

  it("leaves out the later one of two alike, a sum of earlier ones, and what is nothing", () => {
    const [one, two] = [
      [1, 2, 3, 5],
      [2, 0, 1, 1],
    ];
    const sum = one.map((value, place) => value + two[place]);
    const columns = [one, [0, 0, 0, 0], two, one, sum];
    const { inverse, isLeftOut } = invertSymmetric(productsOf(columns), 5);
    expect(Array.from(isLeftOut)).toEqual([0, 1, 0, 1, 1]);
    const { inverse: alone } = invertSymmetric(productsOf([one, two]), 2);
    expect([inverse[0], inverse[2], inverse[10], inverse[12]]).toEqual(
      Array.from(alone, (value) => expect.closeTo(value, 12)),
    );
    for (const place of [1, 3, 4]) {
      for (let other = 0; other < 5; other += 1) {
        expect(inverse[place * 5 + other]).toBe(0);
        expect(inverse[other * 5 + place]).toBe(0);
      }
    }
  });

  it("times the matrix gives one", () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(entries, (values) => {
        // The diagonal keeps the columns apart.
        const columns = [0, 1, 2, 3].map((column) =>
          values.slice(column * 6, column * 6 + 6).map((value, place) => value + (place === column ? 40 : 0)),
        );
        const matrix = productsOf(columns);
        const { inverse } = invertSymmetric(matrix, 4);
        for (const [cell, value] of product(inverse, matrix, 4).entries()) {
          expect(value).toBeCloseTo(cell % 5 === 0 ? 1 : 0, 9);
        }
      }),
    );
  });

  it("does not depend on the units of its columns", () => {
    const scales = [1e-6, 1, 1e8];
    const columns = [
      [1, 2, 4],
      [3, 1, 1],
      [0, 5, 2],
    ];
    const { inverse } = invertSymmetric(productsOf(columns), 3);
    const scaled = invertSymmetric(
      productsOf(columns.map((column, place) => column.map((value) => value * scales[place]))),
      3,
    );
    expect(Array.from(scaled.isLeftOut)).toEqual([0, 0, 0]);
    for (const [cell, value] of inverse.entries()) {
      const back = scaled.inverse[cell] * scales[Math.floor(cell / 3)] * scales[cell % 3];
      expect(back).toBeCloseTo(value, 10);
    }
  });
});
