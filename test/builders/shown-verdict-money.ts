/** The cost lines and the net of a shown verdict, of plausible figures. */
import type { Estimate } from "#shared/schema/scalar.ts";
import type { CostLine, CostTerm, VerdictNet } from "#shared/schema/verdict.ts";

/** In cents. */
export const thousand = 1000_00;
/** In thousands of euros: what is in the middle, and between what. */
export type Thousands = readonly [number, number, number];

export const cents = ([estimate, low, high]: Thousands): Estimate => ({
  estimate: Math.round(estimate * thousand),
  low: Math.round(low * thousand),
  high: Math.round(high * thousand),
});

const line = (
  name: CostLine["line"],
  grade: CostLine["grade"],
  amount: Thousands,
  rows: number,
  parts: Partial<CostLine> = {},
): CostLine => ({
  line: name,
  grade,
  cents: cents(amount),
  counted: amount[1] === amount[2],
  rows,
  table: "orders",
  terms: [],
  parameters: [],
  referenceCents: null,
  ...parts,
});

export const term = (name: string, value: number, unit: CostTerm["unit"]): CostTerm => ({
  term: name,
  value,
  unit,
});

/** Costs in the order of the waterfall; they leave 64 of the 606.2 thousand of contribution after labour. */
export const shownLines: CostLine[] = [
  line("expedite", "booked", [95.9, 95.9, 95.9], 214, {
    terms: [term("expediteCents", 95_900_00, "cents")],
  }),
  line("own-penalties", "booked", [6.4, 6.4, 6.4], 5, {
    terms: [term("ownPenaltyCents", 6_400_00, "cents")],
  }),
  line("others-penalties", "attributed", [104.5, 78.2, 129], 37, {
    terms: [term("othersPenaltyCents", 104_500_00, "cents")],
    parameters: ["house_rule_minimum_agreement", "replay_gate_error"],
  }),
  line("meetings", "attributed", [94.1, 61.4, 126.7], 388, {
    table: "time_entries",
    terms: [
      term("clientOfficeHours", 3630, "hours"),
      term("productionShare", 0.341, "share"),
      term("officeHours", 4897, "hours"),
      term("excessOfficeHours", 1960, "hours"),
      term("meeting_hourly_cost", 48_01, "cents-per-hour"),
    ],
    parameters: ["meeting_hourly_cost"],
  }),
  line("direct-overtime", "attributed", [62.3, 55.1, 69.8], 1904, {
    table: "time_entries",
    terms: [
      term("hours", 4236, "hours"),
      term("premiumCents", 58_100_00, "cents"),
      term("restCents", 4_200_00, "cents"),
      term("directOvertimeCents", 62_300_00, "cents"),
    ],
    parameters: ["overtime_first_band_premium", "overtime_second_band_premium", "quota_rest_share"],
  }),
  line("induced-overtime", "attributed", [38.4, 19.6, 61], 2311, {
    table: "time_entries",
    terms: [
      term("hours", 2900, "hours"),
      term("premiumCents", 36_000_00, "cents"),
      term("restCents", 2_400_00, "cents"),
      term("inducedOvertimeCents", 38_400_00, "cents"),
    ],
    parameters: ["overtime_first_band_premium", "quota_rest_share", "replay_gate_error"],
  }),
  line("absence", "attributed", [58, 11.6, 92.8], 96, {
    table: "absences",
    terms: [
      term("spells", 22, "spells"),
      term("daysPerSpell", 30, "days"),
      term("absenceDays", 660, "days"),
      term("dayPayCents", 219_70, "cents"),
      term("absence_pay_kept_share", 0.9, "share"),
      term("absence_allowance_share", 0.5, "share"),
      term("absence_replacement_share", 0, "share"),
    ],
    parameters: [
      "absence_pay_kept_share",
      "absence_allowance_share",
      "absence_replacement_share",
      "exposure_cut",
    ],
  }),
  line("late-payment", "attributed", [19.6, 13.1, 26.1], 1212, {
    table: "invoices",
    terms: [
      term("lateCentDays", 11_923_333_333, "cent-days"),
      term("cost_of_capital", 0.06, "share-per-year"),
    ],
    parameters: ["cost_of_capital"],
  }),
  line("prompt-payment", "attributed", [-8, -10.7, -5.3], 402, {
    table: "invoices",
    terms: [
      term("promptCentDays", 4_866_666_667, "cent-days"),
      term("cost_of_capital", 0.06, "share-per-year"),
    ],
    parameters: ["cost_of_capital"],
  }),
  line("departures", "expected", [71, 0, 142], 7, {
    table: "employees",
    terms: [
      term("departures", 3.2, "people"),
      term("monthPayCents", 2_958_33, "cents"),
      term("departure_cost_months", 7.5, "months"),
    ],
    parameters: ["departure_cost_months", "exposure_cut"],
  }),
];

/** The share of a normal distribution in each step. */
function bell(middle: number, spread: number, from: number, step: number, steps: number): number[] {
  const heights = Array.from({ length: steps }, (_, place) =>
    Math.exp(-0.5 * ((from + (place + 0.5) * step - middle) / spread) ** 2),
  );
  const whole = heights.reduce((sum, height) => sum + height, 0);
  return heights.map((height) => height / whole);
}

/** A net of so many thousands of euros, and how its draws are spread. */
export function shownNet(amount: Thousands, parts: Partial<VerdictNet> = {}): VerdictNet {
  const [middle, low, high] = amount;
  const spread = (high - low) / 3.92;
  const [from, step] = [Math.round(middle - 4 * spread), Math.max(1, Math.round(spread / 6))];
  const shares = bell(middle, spread, from, step, 48);
  const below = shares.reduce(
    (sum, part, place) => sum + part * Math.min(1, Math.max(0, (0 - from) / step - place)),
    0,
  );
  return {
    cents: cents(amount),
    probabilityNegative: Math.min(1, Math.round(below * 1000) / 1000),
    bookedAndAttributed: cents([middle + 71, low + 77, high + 71]),
    upperLimitCents: Math.round((high + 51.8) * thousand),
    perRevenue: middle / 3844,
    othersPerRevenue: 0.18,
    breakEvenMultiplier: 1.118,
    density: { fromCents: from * thousand, stepCents: step * thousand, shares },
    missingLines: [],
    referenceCents: null,
    referenceProbabilityNegative: null,
    ...parts,
  };
}
