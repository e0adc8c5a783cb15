/** Ratios by single weeks before a spell: the plain regression for one week, and where a plant's effect lies. */
import { describe, expect, it } from "vitest";
import { laggedEffects } from "#server/labour/lagged-effects.ts";
import { strainDesign } from "#server/labour/strain-design.ts";
import { strainFrame } from "#server/labour/strain-frame.ts";
import { strainOutcomeRows, type OutcomeRows } from "#server/labour/strain-outcomes.ts";
import { strainRegression } from "#server/labour/strain-regression.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { plainPlant, plantStart, strainPlant, type StrainPlantOptions } from "#test/builders/strain-plant.ts";

function grown(overrides: Partial<StrainPlantOptions>, exposureWeeks = 4) {
  const options = { ...plainPlant, seed: 1, ...overrides };
  const plant = strainPlant(options);
  const period = { fromDay: plantStart, toDay: plantStart + 7 * options.weeks };
  const frame = strainFrame(plant, { period, exposureWeeks, client: 0 });
  const rows = strainOutcomeRows(plant, frame, "absence-spells", notComputable("none", []));
  if ("status" in rows) throw new Error(rows.reason);
  return { frame, rows };
}
const ratiosOf = (figures: ReturnType<typeof laggedEffects>): number[] =>
  figures.lags.map(({ rateRatio }) => ("status" in rateRatio ? NaN : rateRatio.estimate));

describe("effects by single weeks before", () => {
  it("are those of the plain regression where the dose is that one week's", () => {
    const { frame, rows } = grown({ perUnit: 5 }, 1);
    const { lags } = laggedEffects(rows, frame);
    const fitted = strainRegression(strainDesign(frame), rows, [frame.dose])?.columns?.[0];
    expect(lags.map(({ weeksBefore }) => weeksBefore)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(ratiosOf({ outcome: "absence-spells", lags })[1]).toBeCloseTo(
      Math.exp(fitted?.coefficient ?? NaN),
      9,
    );
    expect(lags[1].rateRatio).toMatchObject({
      low: expect.closeTo(Math.exp((fitted?.coefficient ?? NaN) - 1.959964 * (fitted?.error ?? NaN)), 4),
    });
  });

  it("are higher in the weeks in which the effect was planted than eight weeks before", () => {
    const { frame, rows } = grown({ perUnit: 40, people: 600, weeks: 60, doseSpread: 1.5, departureRate: 0 });
    const ratios = ratiosOf(laggedEffects(rows, frame));
    for (const lag of [1, 2, 3, 4]) expect(ratios[lag]).toBeGreaterThan(1.5 * ratios[8]);
  });

  it("say that there are too few events, or no contrast", () => {
    const { frame, rows } = grown({ people: 10, weeks: 12, teams: 2 });
    const none: OutcomeRows = { ...rows, events: new Float64Array(frame.count) };
    for (const { rateRatio } of laggedEffects(none, frame).lags) {
      expect(rateRatio).toMatchObject({ reason: "too-few-events" });
    }
    const alike = {
      ...frame,
      grid: { ...frame.grid, clientMinutes: frame.grid.minutes.map((each) => each / 2) },
    };
    const many: OutcomeRows = { ...rows, events: new Float64Array(frame.count).fill(1) };
    for (const { rateRatio } of laggedEffects(many, alike).lags.slice(1)) {
      expect(rateRatio).toMatchObject({ reason: "no-exposure-contrast" });
    }
  });
});
