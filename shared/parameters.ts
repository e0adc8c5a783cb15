/**
 * The assumptions of the loss scenario: what each is, its default with its range, and where that comes from. A row of
 * the ledger's `parameters` table with the same name replaces a default, a value given on the page replaces both; a
 * range is given as `<name>_low` and `<name>_high`.
 */

export const lossMonths = [0, 3, 6, 12] as const;
/** Months after the client has left. */
export type LossMonth = (typeof lossMonths)[number];

export type AvoidableShareName = `avoidable_fixed_share_${LossMonth}_months`;
export type ResaleShareName = `resale_share_${LossMonth}_months`;
export type ParameterName = "yearly_fixed_cost" | AvoidableShareName | ResaleShareName;

/** What a parameter stands for; the client has a sentence for each. */
type ParameterMeaning = "yearlyFixedCost" | "avoidableFixedShare" | "resaleShare";

/** The source of a default that rests on no published figure: chosen by us, with a range, to be replaced by the company. */
export const ownChoice = "own-choice";

export interface ParameterDefinition {
  readonly name: ParameterName;
  /** The unit in which the product reckons. In the ledger an amount is in the company's currency, a share is 0 to 1. */
  readonly unit: "share" | "cents-per-year";
  /** Null: there is no sensible default, the company has to say. */
  readonly standard: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly source: string;
  /** The civil day from which the default holds. */
  readonly validFrom: string;
  readonly meaning: ParameterMeaning;
  /** Months after the loss, for those that depend on it. */
  readonly months: LossMonth | null;
}

const chosenOn = "2026-01-01";

/** The part of the client's fixed cost that no longer has to be paid. Leases, contracts and notice periods run on at first. */
const avoidableShares: Record<LossMonth, { value: number; low: number; high: number }> = {
  0: { value: 0, low: 0, high: 0 },
  3: { value: 0.1, low: 0, high: 0.2 },
  6: { value: 0.25, low: 0.1, high: 0.4 },
  12: { value: 0.5, low: 0.25, high: 0.75 },
};

/** The part of the freed bottleneck hours that other clients buy. Finding them takes time. */
const resaleShares: Record<LossMonth, { value: number; low: number; high: number }> = {
  0: { value: 0, low: 0, high: 0 },
  3: { value: 0.1, low: 0, high: 0.3 },
  6: { value: 0.25, low: 0.1, high: 0.5 },
  12: { value: 0.5, low: 0.2, high: 0.8 },
};

export const avoidableShareName = (months: LossMonth): AvoidableShareName =>
  `avoidable_fixed_share_${months}_months`;
export const resaleShareName = (months: LossMonth): ResaleShareName => `resale_share_${months}_months`;

/** Every parameter of the loss scenario, in the order in which a page shows them. */
export const lossParameters: readonly ParameterDefinition[] = [
  {
    name: "yearly_fixed_cost",
    unit: "cents-per-year",
    standard: null,
    source: ownChoice,
    validFrom: chosenOn,
    meaning: "yearlyFixedCost",
    months: null,
  },
  ...lossMonths.map((months): ParameterDefinition => ({
    name: avoidableShareName(months),
    unit: "share",
    standard: avoidableShares[months],
    source: ownChoice,
    validFrom: chosenOn,
    meaning: "avoidableFixedShare",
    months,
  })),
  ...lossMonths.map((months): ParameterDefinition => ({
    name: resaleShareName(months),
    unit: "share",
    standard: resaleShares[months],
    source: ownChoice,
    validFrom: chosenOn,
    meaning: "resaleShare",
    months,
  })),
];
