/** Quantities drawn from the same weeks. Oracle: `blockDraws` over the same series, and quantities that are known to move together. */
import { describe, expect, it } from "vitest";
import { randomSource } from "#server/statistics/random-source.ts";
import { netDraws } from "#server/verdict/cost-quantities.ts";
import type { WeeklyQuantity } from "#server/verdict/counted-quantity.ts";
import { drawWeeks } from "#server/verdict/draw-weeks.ts";

const weeks = (seed: number): Float64Array => {
  const source = randomSource(seed, "weeks");
  return Float64Array.from({ length: 26 }, () => source.exponential());
};
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const spread = (values: Float64Array): number => {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
};

const plain = (series: Float64Array, most = Infinity): WeeklyQuantity => ({
  quarters: Float64Array.of(sum(series)),
  rows: 1,
  series: [series],
  of: ([total]) => total,
  most,
});
/** A part of 100. */
const share = (part: Float64Array, whole: Float64Array): WeeklyQuantity => ({
  quarters: Float64Array.of((100 * sum(part)) / sum(whole)),
  rows: 1,
  series: [part, whole],
  of: ([parts, wholes]) => (100 * parts) / wholes,
  most: 100,
});

const drawsOf = (quantity: { readonly draws: Float64Array | null }): Float64Array => {
  if (quantity.draws === null) throw new Error("a weekly quantity has draws");
  return quantity.draws;
};

describe("quantities drawn from weeks", () => {
  it("have their value near the mean of their draws", () => {
    const [one, part] = drawWeeks(
      [
        plain(weeks(1)),
        share(
          weeks(2),
          weeks(2).map((each) => each + 1),
        ),
      ],
      1,
    );
    for (const quantity of [one, part]) {
      const draws = drawsOf(quantity);
      expect(draws).toHaveLength(netDraws.draws);
      const mean = sum(draws) / draws.length;
      expect(Math.abs(mean - quantity.value)).toBeLessThan(0.1 * spread(draws));
    }
  });

  it("move together, for a draw has the same weeks for all", () => {
    const series = weeks(3);
    const [one, twice, alone] = drawWeeks(
      [plain(series), plain(series.map((each) => 2 * each)), plain(weeks(4))],
      7,
    ).map(drawsOf);
    for (const [draw, value] of one.entries()) expect(twice[draw]).toBeCloseTo(2 * value, 9);
    // A series that is asked for beside others is drawn as it is alone.
    expect(drawsOf(drawWeeks([plain(weeks(4))], 7)[0])).toEqual(alone);
  });

  it("have no width where a part is the same in every week, however the whole varies", () => {
    const whole = weeks(5);
    const [part] = drawWeeks(
      [
        share(
          whole.map((each) => each / 4),
          whole,
        ),
      ],
      1,
    );
    expect(spread(drawsOf(part))).toBeLessThan(1e-9);
    expect(part.value).toBeCloseTo(25, 9);
  });

  it("are drawn apart as few weeks ask for: over two blocks by nine times", () => {
    // Eight weeks in two blocks: 12.7062/1.96 × √2 (see `blockBootstrap`).
    const series = Float64Array.of(101, 101, 101, 101, 100, 100, 100, 100);
    const drawn = drawsOf(drawWeeks([plain(series)], 1)[0]);
    expect(Math.max(...drawn) - 804).toBeCloseTo(4 * (12.7062 / 1.959964) * Math.SQRT2, 2);
  });

  it("stay within what there is", () => {
    const signed = weeks(6).map((each, week) => (week % 2 === 0 ? each : -each));
    const [kept] = drawWeeks([plain(signed, 1)], 1).map(drawsOf);
    expect(Math.min(...kept)).toBe(0);
    expect(Math.max(...kept)).toBe(1);
  });

  it("are the same for the same seed", () => {
    const quantities = [plain(weeks(8))];
    expect(drawWeeks(quantities, 3)).toEqual(drawWeeks(quantities, 3));
    expect(drawWeeks(quantities, 4)).not.toEqual(drawWeeks(quantities, 3));
  });
});
