/**
 * Oracle: Student's sleep data (1908; R's data set sleep): hours gained by ten patients under each of two drugs. R: 0.75 with
 * limits −0.5298 and 2.0298 under the first; Welch's t −1.8608 on 17.776 degrees of freedom, limits −3.3655 and 0.2055.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanDifference, meanInterval, personMeans } from "#server/statistics/mean-interval.ts";

const first = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2);
const second = Float64Array.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
const each = Int32Array.from(first.keys());

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 });

describe("the mean of persons' scores", () => {
  it("is that of Student's first drug", () => {
    expect(meanInterval(first, each)).toEqual({
      mean: expect.closeTo(0.75, 12),
      standardError: expect.closeTo(1.789_01 / Math.sqrt(10), 5),
      low: expect.closeTo(-0.529_780_4, 7),
      high: expect.closeTo(2.029_780_4, 7),
      persons: 10,
    });
  });

  it("counts each person once: 2 and 4, 9, 4 make 3, 9, 4", () => {
    const given = Float64Array.of(2, 9, 4, 4);
    const person = Int32Array.of(7, 3, 7, 5);
    expect(Array.from(personMeans(given, person))).toEqual([3, 9, 4]);
    expect(meanInterval(given, person)).toMatchObject({ mean: expect.closeTo(16 / 3, 12), persons: 3 });
  });

  it("is no surer when everybody answers twice the same", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const person = Int32Array.from(given.keys());
        const twice = meanInterval(
          Float64Array.from([...given, ...given]),
          Int32Array.from([...person, ...person]),
        );
        expect(twice).toEqual(meanInterval(Float64Array.from(given), person));
      }),
    );
  });

  it("moves and stretches with the scores", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const person = Int32Array.from(given.keys());
        const before = meanInterval(Float64Array.from(given), person);
        const after = meanInterval(
          Float64Array.from(given, (score) => 5 + 3 * score),
          person,
        );
        expect(after?.low).toBeCloseTo(5 + 3 * (before?.low ?? NaN), 8);
        expect(after?.high).toBeCloseTo(5 + 3 * (before?.high ?? NaN), 8);
      }),
    );
  });

  it("is not told by a single person", () => {
    expect(meanInterval(Float64Array.of(3, 4), Int32Array.of(1, 1))).toBeNull();
    expect(meanInterval(new Float64Array(0), new Int32Array(0))).toBeNull();
  });
});

describe("the difference of two means", () => {
  it("is Welch's of the two drugs, on 17 of 17.776 degrees of freedom", () => {
    const difference = meanDifference(first, second);
    expect(difference).toMatchObject({
      difference: expect.closeTo(-1.58, 12),
      standardError: expect.closeTo(1.58 / 1.8608, 4),
      degrees: 17,
    });
    // Student's quantile is 2.1098 there, and 2.1027 at 17.776.
    expect(difference?.low).toBeCloseTo(-1.58 - (2.109_816 * 1.58) / 1.860_813, 4);
    expect(difference?.low).toBeLessThan(-3.3655);
    expect(difference?.high).toBeGreaterThan(0.2055);
  });

  it("turns its sign with its sides, and has between the fewer and all degrees of freedom", () => {
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        const [one, other] = [Float64Array.from(left), Float64Array.from(right)];
        const [there, back] = [meanDifference(one, other), meanDifference(other, one)];
        if (there === null || back === null) throw new Error("two persons tell a difference");
        expect(there.low).toBeCloseTo(-back.high, 9);
        expect(there.degrees).toBeGreaterThanOrEqual(Math.min(left.length, right.length) - 1);
        expect(there.degrees).toBeLessThanOrEqual(left.length + right.length - 2);
      }),
    );
  });

  it("has no width where nobody differs, and is not told by a single person", () => {
    expect(meanDifference(Float64Array.of(4, 4), Float64Array.of(1, 1, 1))).toMatchObject({
      low: 3,
      high: 3,
    });
    expect(meanDifference(Float64Array.of(4), second)).toBeNull();
    expect(meanDifference(second, new Float64Array(0))).toBeNull();
  });
});
