/** What the comparison of strain finds in one simulated company, beside what was planted in it. */
import { strainEffects } from "#server/labour/strain-effects.ts";
import { strainFrame } from "#server/labour/strain-frame.ts";
import type { StrainLine } from "#server/labour/strain-line.ts";
import { isNotComputable, notComputable, type Estimate } from "#shared/schema/scalar.ts";
import { plainPlant, plantStart, strainPlant, type StrainPlantOptions } from "./strain-plant.ts";

const noRests = notComputable("no-clock-times", ["time_entries.started_at", "time_entries.ended_at"]);

export interface StrainTrial {
  readonly lines: readonly StrainLine[];
  readonly stratified: StrainLine;
  readonly regression: StrainLine;
  readonly future: StrainLine;
  readonly other: StrainLine;
  /** Whether any line of any outcome is called an effect. */
  readonly anyCalled: boolean;
}

/** Grows a plant and compares its weeks at the product's own settings; the four lines are those of absence spells. */
function strainTrial(overrides: Partial<StrainPlantOptions> & { readonly seed: number }): StrainTrial {
  const options = { ...plainPlant, ...overrides };
  const plant = strainPlant(options);
  const period = { fromDay: plantStart, toDay: plantStart + 7 * options.weeks };
  const frame = strainFrame(plant, { period, exposureWeeks: 4, client: 0 });
  const lines = strainEffects(plant, frame, { exposureCut: 0.25, alpha: 0.05, rests: noRests });
  const [stratified, regression, future, other] = lines.filter(({ outcome }) => outcome === "absence-spells");
  return { lines, stratified, regression, future, other, anyCalled: lines.some(({ called }) => called) };
}

/** Trials of one family of plants, with seeds from 1 on. */
export function strainTrials(overrides: Partial<StrainPlantOptions>, seeds: number): StrainTrial[] {
  return Array.from({ length: seeds }, (_, seed) => strainTrial({ ...overrides, seed: seed + 1 }));
}

/** The lines' ratios that could be computed. */
export function ratiosOf(lines: readonly StrainLine[]): Estimate[] {
  return lines.flatMap(({ rateRatio }) => (isNotComputable(rateRatio) ? [] : [rateRatio]));
}

/** Part of the lines that could be computed whose interval holds a ratio. */
export function coverageOf(lines: readonly StrainLine[], planted: number): number {
  const ratios = ratiosOf(lines);
  return ratios.filter(({ low, high }) => low <= planted && planted <= high).length / ratios.length;
}

/** Part of the items of which something holds. */
export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Whether a one-sided test at 5 % finds a ratio above 1: what the minimum detectable ratio is stated for. */
export function isFound({ rateRatio, pValue }: StrainLine): boolean {
  return (
    !isNotComputable(rateRatio) && typeof pValue === "number" && rateRatio.estimate > 1 && pValue / 2 <= 0.05
  );
}

/** The middle of numbers. */
export function medianOf(values: readonly number[]): number {
  const ascending = values.toSorted((left, right) => left - right);
  return ascending[Math.floor(ascending.length / 2)];
}
