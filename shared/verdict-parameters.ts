/**
 * What the verdict rests on besides the rows: thresholds of the evidence rules, and assumptions with their ranges. A row of the
 * ledger's `parameters` table with the same name replaces a default; a page may change an assumption for one question.
 */
import { ownChoice } from "./parameters.ts";

export const verdictThresholdNames = [
  "accusation_alpha",
  "taken_minimum_share",
  "tested_rule_window",
  "request_minimum_share",
  "imposed_delay_tolerance_days",
  "delay_alpha",
  "net_confidence",
  "volume_bottleneck_share",
  "verdict_minimum_weeks",
] as const;
export type VerdictThresholdName = (typeof verdictThresholdNames)[number];

export interface VerdictThreshold {
  readonly value: number;
  readonly unit: "share" | "days" | "weeks";
  readonly source: string;
  /** The civil day from which it holds. */
  readonly validFrom: string;
}

const chosenOn = "2026-01-01";
/** Found on simulated plants for which the answer is known. */
const calibration = "calibration-on-simulated-plants";

export const verdictThresholds: Readonly<Record<VerdictThresholdName, VerdictThreshold>> = {
  /** E1: chance of as much taken, had the labels been laid by chance. */
  accusation_alpha: { value: 0.05, unit: "share", source: calibration, validFrom: chosenOn },
  /** E1: hours taken less hours given, as a part of the other clients' waiting. */
  taken_minimum_share: { value: 0.01, unit: "share", source: calibration, validFrom: chosenOn },
  /** A rule that agrees with the others' starts within so much of the best is tested too. */
  tested_rule_window: { value: 0.05, unit: "share", source: calibration, validFrom: chosenOn },
  /** E2: part of the hours taken that carries a request. */
  request_minimum_share: { value: 0.5, unit: "share", source: calibration, validFrom: chosenOn },
  /** E3 and healthy: days imposed on an order of another client. */
  imposed_delay_tolerance_days: { value: 0.1, unit: "days", source: calibration, validFrom: chosenOn },
  delay_alpha: { value: 0.05, unit: "share", source: calibration, validFrom: chosenOn },
  /** E5: the net is below zero with this confidence, one-sided. */
  net_confidence: { value: 0.95, unit: "share", source: calibration, validFrom: chosenOn },
  /** Volume pressure: part of the bottleneck's hours. */
  volume_bottleneck_share: { value: 0.25, unit: "share", source: ownChoice, validFrom: chosenOn },
  /** Two blocks of four weeks: with fewer nothing is tested. */
  verdict_minimum_weeks: { value: 8, unit: "weeks", source: calibration, validFrom: chosenOn },
};

export const verdictAssumptionNames = [
  "avoidable_labour_share",
  "meeting_hourly_cost",
  "cost_of_capital",
  "absence_pay_kept_share",
  "absence_allowance_share",
  "absence_replacement_share",
  "departure_cost_months",
  "retention_loss_share",
  "late_payment_rate",
  "late_payment_indemnity",
] as const;
export type VerdictAssumptionName = (typeof verdictAssumptionNames)[number];

export interface VerdictAssumption {
  /** The unit in which the product reckons; in the ledger an amount is in the company's currency. */
  readonly unit: "share" | "cents-per-hour" | "share-per-year" | "months" | "cents";
  /** Null: there is no default, the record gives the value. */
  readonly standard: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The largest value that makes sense; the least is 0. */
  readonly most: number;
  readonly source: string;
  readonly validFrom: string;
}

const certain = (value: number) => ({ value, low: value, high: value });

export const verdictAssumptions: Readonly<Record<VerdictAssumptionName, VerdictAssumption>> = {
  /** Part of the direct labour that would not be paid without the client's work. All of it: the sternest reading. */
  avoidable_labour_share: {
    unit: "share",
    standard: certain(1),
    most: 1,
    source: ownChoice,
    validFrom: chosenOn,
  },
  /** An hour in a meeting or running after the client: what the people who did it cost, by the record. */
  meeting_hourly_cost: {
    unit: "cents-per-hour",
    standard: null,
    most: 1_000_00,
    source: "payroll",
    validFrom: chosenOn,
  },
  cost_of_capital: {
    unit: "share-per-year",
    standard: { value: 0.06, low: 0.04, high: 0.08 },
    most: 1,
    source: ownChoice,
    validFrom: chosenOn,
  },
  /** Part of the pay that an absent employee keeps, allowance included: nine tenths for the first thirty days. */
  absence_pay_kept_share: {
    unit: "share",
    standard: certain(0.9),
    most: 1,
    source: "code-du-travail-D1226-1",
    validFrom: "2008-07-01",
  },
  /** Part of the pay that the health insurance gives back. */
  absence_allowance_share: {
    unit: "share",
    standard: certain(0.5),
    most: 1,
    source: "code-securite-sociale-R323-5",
    validFrom: "2011-01-01",
  },
  /** What replacing somebody costs beyond the pay, as a part of it. None: overtime that replaces is counted as overtime. */
  absence_replacement_share: {
    unit: "share",
    standard: { value: 0, low: 0, high: 0.25 },
    most: 2,
    source: ownChoice,
    validFrom: chosenOn,
  },
  /** Months of pay that a departure costs. */
  departure_cost_months: {
    unit: "months",
    standard: { value: 7.5, low: 6, high: 9 },
    most: 36,
    source: "unconfirmed-six-to-nine-months",
    validFrom: chosenOn,
  },
  /** Part of another client's contribution at risk with each of its orders made late, in proportion to its orders. */
  retention_loss_share: {
    unit: "share",
    standard: { value: 0.1, low: 0, high: 0.3 },
    most: 1,
    source: ownChoice,
    validFrom: chosenOn,
  },
  /** What a late payer may be charged: a memo, never billed. */
  late_payment_rate: {
    unit: "share-per-year",
    standard: certain(0.1425),
    most: 1,
    source: "code-de-commerce-L441-10",
    validFrom: chosenOn,
  },
  late_payment_indemnity: {
    unit: "cents",
    standard: certain(40_00),
    most: 100_000_00,
    source: "code-de-commerce-D441-5",
    validFrom: "2013-01-01",
  },
};

/** Whether a page may change this to that: a known name (with `_low`, `_high`), from 0 to the most that makes sense. */
export function isVerdictAssumptionChange(name: string, value: number): boolean {
  const known = verdictAssumptionNames.find((each) =>
    [each, `${each}_low`, `${each}_high`].some((one) => one === name),
  );
  return known !== undefined && value >= 0 && value <= verdictAssumptions[known].most;
}
