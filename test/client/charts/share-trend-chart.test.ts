import { describe, expect, it } from "vitest";
import { standsAlone, type TrendPoint } from "#client/charts/ShareTrendChart.tsx";

const point = (...shares: (number | null)[]): TrendPoint => ({
  label: "",
  shares,
  partial: false,
  tip: { title: "", lines: [] },
});

describe("a point of a trend", () => {
  it("stands alone where neither neighbour of its own series is known", () => {
    const points = [point(1, 1), point(null, 1), point(0, 1), point(null, 1), point(2, 1), point(3, 1)];
    const alone = (series: number) => points.map((_, place) => standsAlone(points, series, place));
    expect(alone(0)).toEqual([true, false, true, false, false, false]);
    expect(alone(1)).toEqual([false, false, false, false, false, false]);
  });
});
