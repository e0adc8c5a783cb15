import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { figuresMessages } from "#client/pages/portfolio/figures-messages.ts";
import { lossChartSeries, lossScale } from "#client/pages/portfolio/loss-chart-series.ts";
import { shownLossStep } from "#test/builders/shown-portfolio.ts";

const en = createFormat("en", "EUR");
const say = sayer(figuresMessages, "en");
const steps = [
  shownLossStep(0, -6_000_000),
  shownLossStep(12, 61_100_000, {
    ebitIntervalCents: { estimate: 61_100_000, low: 31_500_000, high: 89_300_000 },
    ebitWithResaleCents: 136_200_000,
    ebitWithResaleIntervalCents: { estimate: 136_200_000, low: 91_000_000, high: 180_000_000 },
  }),
];
const series = (reference: typeof steps | null) =>
  lossChartSeries({ steps, reference, today: 45_000_000, scale: "thousand" }, say, en);

describe("the loss scenario as a chart", () => {
  it("is in the unit of the figure, its band beside the estimate", () => {
    expect(series(null).points[1]).toMatchObject({
      months: 12,
      result: 611,
      band: [315, 893],
      withResale: 1362,
      reference: null,
      label: "+611",
    });
    expect(series(null).todayLabel).toBe("today +450");
  });

  it("says estimate and interval where hovered, and an exact amount without one", () => {
    const [atOnce, later] = series(null).points;
    expect(atOnce.tip).toEqual({
      title: "At once",
      lines: [{ text: "Nothing resold: −60", tone: "examined" }],
    });
    expect(later.tip.lines.map((line) => line.text)).toEqual([
      "Nothing resold: +611, between +€315k and +€893k",
      "With resale: +1,362, between +€910k and +€1,800k",
    ]);
  });

  it("has no ghost where no month differs from the reference, and a whole one where one does", () => {
    expect(series(steps).points.map((point) => point.reference)).toEqual([null, null]);
    const other = [steps[0], shownLossStep(12, 50_000_000)];
    expect(series(other).points.map((point) => point.reference)).toEqual([-60, 500]);
    expect(series(other).ends.map((end) => end.text)).toEqual([
      "+611 not resold",
      "+1,362 with resale",
      "+500 reference",
    ]);
  });

  it("leaves resale out where there are no hours to resell", () => {
    const why = notComputable("no-operations", ["operations"]);
    const without = steps.map((step) => ({
      ...step,
      ebitWithResaleCents: why,
      ebitWithResaleIntervalCents: why,
      resoldContributionCents: why,
    }));
    const { points, ends } = lossChartSeries(
      { steps: without, reference: null, today: 0, scale: "thousand" },
      say,
      en,
    );
    expect(points.map((point) => point.withResale)).toEqual([null, null]);
    expect(ends).toHaveLength(1);
  });

  it("is never in millions: what is left may be near zero", () => {
    expect(lossScale([shownLossStep(0, 900_000_000)], 800_000_000)).toBe("thousand");
    expect(lossScale([shownLossStep(0, 5_000)], 8_000)).toBe("unit");
  });
});
