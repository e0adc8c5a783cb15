/** What each cost line is: its formula from numbers to cents, the same at the estimates, in every draw and in every trial. */
import type { CostGrade, CostLineName } from "#shared/schema/verdict.ts";
import type { VerdictAssumptionName } from "#shared/verdict-parameters.ts";
import type { CostNumberName, CostNumbers } from "./cost-numbers.ts";
import type { CostQuantityName } from "./cost-quantities.ts";

/** Days of a year, by which a yearly rate is counted. */
const yearDays = 365;

export interface CostFormula {
  /** Where it is nothing, the cost is nothing, at whatever price. */
  readonly quantity: CostQuantityName;
  /** The other numbers of the formula, in its order. */
  readonly factors: readonly CostNumberName[];
  /** Cents, not rounded. */
  readonly cents: (numbers: CostNumbers) => number;
}

export interface CostLineRule extends CostFormula {
  readonly grade: CostGrade;
  /** The ledger's table whose rows are behind the quantity. */
  readonly table: string;
  /** Parameters of the analysis behind the quantity, besides the assumptions of the formula. */
  readonly parameters: readonly string[];
}

const overtimeParameters = [
  "legal_weekly_hours",
  "overtime_first_band_hours",
  "overtime_first_band_premium",
  "overtime_second_band_premium",
  "sunday_premium",
  "holiday_premium",
  "night_premium",
  "quota_rest_share",
];
const replayParameters = ["house_rule_minimum_agreement", "replay_gate_error"];
const exposureParameters = ["exposure_cut", "exposure_weeks", "effect_alpha"];

const capitalCost = (centDays: number, yearlyRate: number): number => (centDays / yearDays) * yearlyRate;

/** Method, section 5. What the client gives back is negative. */
export const costLineRules: Readonly<Record<CostLineName, CostLineRule>> = {
  expedite: {
    grade: "booked",
    table: "orders",
    parameters: [],
    quantity: "expediteCents",
    factors: [],
    cents: ({ expediteCents }) => expediteCents,
  },
  "own-penalties": {
    grade: "booked",
    table: "orders",
    parameters: [],
    quantity: "ownPenaltyCents",
    factors: [],
    cents: ({ ownPenaltyCents }) => ownPenaltyCents,
  },
  "others-penalties": {
    grade: "attributed",
    table: "orders",
    parameters: replayParameters,
    quantity: "othersPenaltyCents",
    factors: [],
    cents: ({ othersPenaltyCents }) => othersPenaltyCents,
  },
  meetings: {
    grade: "attributed",
    table: "time_entries",
    parameters: [],
    quantity: "excessOfficeHours",
    factors: ["meeting_hourly_cost"],
    cents: ({ excessOfficeHours, meeting_hourly_cost: hourCents }) => excessOfficeHours * hourCents,
  },
  "direct-overtime": {
    grade: "attributed",
    table: "time_entries",
    parameters: overtimeParameters,
    quantity: "directOvertimeCents",
    factors: [],
    cents: ({ directOvertimeCents }) => directOvertimeCents,
  },
  "induced-overtime": {
    grade: "attributed",
    table: "time_entries",
    parameters: [...overtimeParameters, ...replayParameters],
    quantity: "inducedOvertimeCents",
    factors: [],
    cents: ({ inducedOvertimeCents }) => inducedOvertimeCents,
  },
  absence: {
    grade: "attributed",
    table: "absences",
    parameters: exposureParameters,
    quantity: "absenceDays",
    factors: [
      "dayPayCents",
      "absence_pay_kept_share",
      "absence_allowance_share",
      "absence_replacement_share",
    ],
    cents: ({
      absenceDays,
      dayPayCents,
      absence_pay_kept_share: kept,
      absence_allowance_share: allowance,
      absence_replacement_share: replacement,
    }) => absenceDays * dayPayCents * Math.max(0, kept - allowance + replacement),
  },
  "late-payment": {
    grade: "attributed",
    table: "invoices",
    parameters: [],
    quantity: "lateCentDays",
    factors: ["cost_of_capital"],
    cents: ({ lateCentDays, cost_of_capital: rate }) => capitalCost(lateCentDays, rate),
  },
  "prompt-payment": {
    grade: "attributed",
    table: "invoices",
    parameters: [],
    quantity: "promptCentDays",
    factors: ["cost_of_capital"],
    cents: ({ promptCentDays, cost_of_capital: rate }) => -capitalCost(promptCentDays, rate),
  },
  departures: {
    grade: "expected",
    table: "employees",
    parameters: exposureParameters,
    quantity: "departures",
    factors: ["monthPayCents", "departure_cost_months"],
    cents: ({ departures, monthPayCents, departure_cost_months: months }) =>
      departures * monthPayCents * months,
  },
};

/** What the contribution after labour is made of. */
export const contributionFactors = [
  "revenueCents",
  "variableCostCents",
  "labourCents",
  "avoidable_labour_share",
] as const satisfies readonly (CostQuantityName | VerdictAssumptionName)[];

/** Revenue − variable cost − the part of labour that would not be paid without the client's work. Cents, not rounded. */
export function contributionAfterLabour({
  revenueCents,
  variableCostCents,
  labourCents,
  avoidable_labour_share: avoidable,
}: CostNumbers): number {
  return revenueCents - variableCostCents - avoidable * labourCents;
}

/** What the law lets a company claim for late payment: interest, and a lump sum for each invoice. Cents, not rounded. */
export function latePaymentClaim({
  lateCentDays,
  lateInvoices,
  late_payment_rate: rate,
  late_payment_indemnity: indemnity,
}: CostNumbers): number {
  return capitalCost(lateCentDays, rate) + lateInvoices * indemnity;
}

/** Cents by a formula, not rounded: nothing costs nothing, even where its price is unknown. */
export function formulaCents({ quantity, cents }: CostFormula, numbers: CostNumbers): number {
  return numbers[quantity] === 0 ? 0 : cents(numbers);
}
