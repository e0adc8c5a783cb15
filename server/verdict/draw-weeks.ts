/** Draws of the quantities that are known from weeks: all of one draw from the same weeks (method, section 6). */
import { blockDraws } from "#server/statistics/block-draws.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { netDraws, type CostQuantity } from "./cost-quantities.ts";
import { sumOf, type WeeklyQuantity } from "./counted-quantity.ts";

/**
 * Each draw takes blocks of weeks, the same for every quantity, and reckons the quantity from their sums; it is then drawn apart
 * from the recorded one as few blocks ask for, and kept from 0 to what there is.
 *
 * @returns by quantity, in their order
 */
export function drawWeeks(quantities: readonly WeeklyQuantity[], seed: number): CostQuantity[] {
  const { widening, sums } = blockDraws(
    quantities.flatMap(({ series }) => series),
    netDraws.blockWeeks,
    netDraws.draws,
    randomSource(seed, "weeks of the net"),
  );
  let first = 0;
  return quantities.map(({ quarters, rows, series, of, most }) => {
    const drawn = sums.slice(first, first + series.length);
    first += series.length;
    const centre = of(series.map(sumOf));
    const draws = Float64Array.from({ length: netDraws.draws }, (_, draw) => {
      const value = of(drawn.map((each) => each[draw]));
      return Math.min(most, Math.max(0, centre + widening * (value - centre)));
    });
    return { value: sumOf(quarters), draws, quarters, rows };
  });
}
