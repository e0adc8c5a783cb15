import { describe, expect, it } from "vitest";
import { randomSource, type RandomSource } from "#server/statistics/random-source.ts";

function draw(count: number, from: () => number): number[] {
  return Array.from({ length: count }, from);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function firstNumbers(source: RandomSource): number[] {
  return draw(20, () => source.uniform());
}

describe("a seeded source of random numbers", () => {
  it("gives the same numbers to the same seed and purpose, and others to any other", () => {
    const known = firstNumbers(randomSource(7, "orders", 3));
    expect(firstNumbers(randomSource(7, "orders", 3))).toEqual(known);
    for (const other of [
      randomSource(8, "orders", 3),
      randomSource(7, "orders", 4),
      randomSource(7, "staff", 3),
    ]) {
      expect(firstNumbers(other)).not.toEqual(known);
    }
  });

  it("spreads uniform numbers evenly: chi-square over 20 cells below its 99.9 % point (43.8, 19 degrees)", () => {
    const cells = draw(20, () => 0);
    const source = randomSource(1, "cells");
    for (let count = 0; count < 20_000; count += 1) cells[Math.floor(source.uniform() * 20)] += 1;
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(43.8);
    expect(chiSquare).toBeGreaterThan(4);
  });

  it("keeps streams apart: neighbouring names are uncorrelated", () => {
    const [left, right] = [randomSource(1, "site", 1), randomSource(1, "site", 2)];
    const products = draw(10_000, () => (left.uniform() - 0.5) * (right.uniform() - 0.5) * 12);
    expect(Math.abs(mean(products))).toBeLessThan(0.04);
  });

  it("has the moments of its laws", () => {
    const source = randomSource(2, "moments");
    const normals = draw(20_000, () => source.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(0.03);
    expect(mean(normals.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(mean(draw(20_000, () => source.exponential()))).toBeCloseTo(1, 1);
    expect(mean(draw(20_000, () => source.logNormal(0.5)))).toBeCloseTo(1, 1);
    const counts = draw(20_000, () => source.poisson(2.5));
    expect(mean(counts)).toBeCloseTo(2.5, 1);
    expect(mean(counts.map((count) => (count - 2.5) ** 2))).toBeGreaterThan(2.35);
    expect(mean(draw(20_000, () => (source.chance(0.3) ? 1 : 0)))).toBeCloseTo(0.3, 1);
  });

  it("picks by weight, never what has none, and refuses an empty choice", () => {
    const source = randomSource(3, "weights");
    const picked = draw(8000, () => source.weighted([1, 0, 3]));
    expect(picked).not.toContain(1);
    expect(mean(picked.map((index) => (index === 2 ? 1 : 0)))).toBeCloseTo(0.75, 1);
    expect(new Set(draw(200, () => source.between(2, 4)))).toEqual(new Set([2, 3, 4]));
    expect(() => source.pick([])).toThrow(RangeError);
  });
});
