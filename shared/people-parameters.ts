/**
 * Limits, premiums and thresholds of the figures about people, with where they come from. A row of the ledger's `parameters`
 * table with the same name replaces a default from its day on; the people thresholds can only be raised.
 */
import { ownChoice } from "./parameters.ts";

export const peopleParameterNames = [
  "daily_hours_limit",
  "weekly_hours_limit",
  "twelve_week_average_limit",
  "reference_average_limit",
  "reference_average_weeks",
  "daily_rest_limit",
  "weekly_rest_limit",
  "days_in_a_row_limit",
  "yearly_overtime_quota",
  "legal_weekly_hours",
  "near_limit_share",
  "overtime_first_band_hours",
  "overtime_first_band_premium",
  "overtime_second_band_premium",
  "sunday_premium",
  "holiday_premium",
  "night_premium",
  "quota_rest_share",
  "alsace_moselle_holidays",
  "exposure_cut",
  "exposure_weeks",
  "people_threshold_hours",
  "people_threshold_absence",
  "effect_alpha",
] as const;
export type PeopleParameterName = (typeof peopleParameterNames)[number];

export interface PeopleParameter {
  readonly value: number;
  readonly unit: "hours" | "weeks" | "days" | "share" | "people" | "yes-no";
  readonly source: string;
  /** The civil day from which it holds. */
  readonly validFrom: string;
}

const chosenOn = "2026-01-01";
const codeOn = "2016-08-10";
const method = "calibration-on-simulated-plants";

export const peopleParameters: Readonly<Record<PeopleParameterName, PeopleParameter>> = {
  daily_hours_limit: { value: 10, unit: "hours", source: "code-du-travail-L3121-18", validFrom: codeOn },
  weekly_hours_limit: { value: 48, unit: "hours", source: "code-du-travail-L3121-20", validFrom: codeOn },
  /** Over any twelve consecutive weeks. */
  twelve_week_average_limit: {
    value: 44,
    unit: "hours",
    source: "code-du-travail-L3121-22",
    validFrom: codeOn,
  },
  /** Over the reference period of the directive, up to four months. */
  reference_average_limit: {
    value: 48,
    unit: "hours",
    source: "directive-2003-88-article-6",
    validFrom: "2004-08-02",
  },
  reference_average_weeks: {
    value: 17,
    unit: "weeks",
    source: "directive-2003-88-article-16",
    validFrom: "2004-08-02",
  },
  daily_rest_limit: { value: 11, unit: "hours", source: "code-du-travail-L3131-1", validFrom: codeOn },
  weekly_rest_limit: { value: 35, unit: "hours", source: "code-du-travail-L3132-2", validFrom: codeOn },
  days_in_a_row_limit: { value: 6, unit: "days", source: "code-du-travail-L3132-1", validFrom: codeOn },
  yearly_overtime_quota: {
    value: 220,
    unit: "hours",
    source: "code-du-travail-D3121-24",
    validFrom: "2016-11-18",
  },
  /** Hours of a week beyond which they are overtime. */
  legal_weekly_hours: { value: 35, unit: "hours", source: "code-du-travail-L3121-27", validFrom: codeOn },
  /** From which part of a limit on a case counts as near it. */
  near_limit_share: { value: 0.9, unit: "share", source: ownChoice, validFrom: chosenOn },
  /** The first eight hours of a week's overtime, and those beyond. */
  overtime_first_band_hours: {
    value: 8,
    unit: "hours",
    source: "code-du-travail-L3121-36",
    validFrom: codeOn,
  },
  overtime_first_band_premium: {
    value: 0.25,
    unit: "share",
    source: "code-du-travail-L3121-36",
    validFrom: codeOn,
  },
  overtime_second_band_premium: {
    value: 0.5,
    unit: "share",
    source: "code-du-travail-L3121-36",
    validFrom: codeOn,
  },
  /** On top of the overtime premium; the law sets none in general, an agreement may. */
  sunday_premium: { value: 0, unit: "share", source: "no-general-rate-by-law", validFrom: chosenOn },
  holiday_premium: { value: 0, unit: "share", source: "no-general-rate-by-law", validFrom: chosenOn },
  night_premium: { value: 0, unit: "share", source: "no-general-rate-by-law", validFrom: chosenOn },
  /** Compulsory rest for each hour beyond the quota, in a company of more than twenty people. */
  quota_rest_share: { value: 1, unit: "share", source: "code-du-travail-L3121-38", validFrom: codeOn },
  /** 1: Good Friday and 26 December are holidays too. */
  alsace_moselle_holidays: {
    value: 0,
    unit: "yes-no",
    source: "code-du-travail-L3134-13",
    validFrom: codeOn,
  },
  /** Part of the hours of the last weeks on the client from which a person counts as exposed. */
  exposure_cut: { value: 0.25, unit: "share", source: method, validFrom: chosenOn },
  exposure_weeks: { value: 4, unit: "weeks", source: method, validFrom: chosenOn },
  /** Fewer people are never shown alone: hours and cost, absence and survey. */
  people_threshold_hours: { value: 8, unit: "people", source: ownChoice, validFrom: chosenOn },
  people_threshold_absence: { value: 11, unit: "people", source: ownChoice, validFrom: chosenOn },
  /** False discoveries allowed among the effects called so. */
  effect_alpha: { value: 0.05, unit: "share", source: method, validFrom: chosenOn },
};

/** Whether a name is that of a parameter of the figures about people. */
export function isPeopleParameter(name: string): name is PeopleParameterName {
  return peopleParameterNames.some((known) => known === name);
}
