/** The periods that the filter offers: what the ledger covers decides. */
import type { Period } from "#shared/schema/scalar.ts";
import { plusMonths } from "#client/lib/day.ts";

export type PeriodPreset =
  | { readonly kind: "all"; readonly period: Period }
  | { readonly kind: "last-year"; readonly period: Period }
  | { readonly kind: "year"; readonly year: string; readonly period: Period }
  /** `2025-Q1`. */
  | { readonly kind: "quarter"; readonly quarter: string; readonly period: Period };

/** Quarters of a ledger of many years would make a list that nobody reads. */
const mostQuarters = 12;

const touches = (period: Period, covered: Period) => period.from < covered.to && covered.from < period.to;

/** All, the last twelve months, each calendar year and the latest quarters with a covered day in them, latest first. */
export function periodPresets(covered: Period): readonly PeriodPreset[] {
  const firstYear = Number(covered.from.slice(0, 4));
  const lastYear = Number(covered.to.slice(0, 4));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
  const lastTwelve = { from: plusMonths(covered.to, -12), to: covered.to };
  const quarters = years.flatMap((year) =>
    [4, 3, 2, 1].map((quarter) => {
      const from = `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
      return {
        kind: "quarter" as const,
        quarter: `${year}-Q${quarter}`,
        period: { from, to: plusMonths(from, 3) },
      };
    }),
  );
  return [
    { kind: "all", period: covered },
    ...(lastTwelve.from > covered.from ? [{ kind: "last-year" as const, period: lastTwelve }] : []),
    ...years
      .map((year) => ({
        kind: "year" as const,
        year: String(year),
        period: { from: `${year}-01-01`, to: `${year + 1}-01-01` },
      }))
      .filter((preset) => touches(preset.period, covered)),
    ...quarters.filter((preset) => touches(preset.period, covered)).slice(0, mostQuarters),
  ];
}

/** The name of a preset in the select's value: `all`, `last-year`, `2025`, `2025-Q1`. */
export function presetKey(preset: PeriodPreset): string {
  if (preset.kind === "year") return preset.year;
  return preset.kind === "quarter" ? preset.quarter : preset.kind;
}

/** The preset that a period is; null for a period of the reader's own. */
export function presetOf(presets: readonly PeriodPreset[], period: Period): PeriodPreset | null {
  return presets.find((one) => one.period.from === period.from && one.period.to === period.to) ?? null;
}
