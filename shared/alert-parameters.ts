/**
 * From when a change is worth an alert on the front page, and where that comes from. A row of the ledger's `parameters` table
 * with the same name replaces a default. A change is told when it passes its threshold and is no noise, quarter against quarter.
 */
import { ownChoice } from "./parameters.ts";

export const alertParameterNames = [
  "alert_share_rise",
  "alert_on_time_fall",
  "alert_overtime_share_rise",
  "alert_noise_alpha",
  "alert_minimum_changes",
] as const;
export type AlertParameterName = (typeof alertParameterNames)[number];

export interface AlertParameter {
  readonly value: number;
  readonly unit: "share" | "points" | "changes";
  readonly source: string;
  /** The civil day from which it holds. */
  readonly validFrom: string;
}

const chosenOn = "2026-01-01";

export const alertParameters: Readonly<Record<AlertParameterName, AlertParameter>> = {
  /** By how much of the revenue a client's part has to rise. */
  alert_share_rise: { value: 0.02, unit: "points", source: ownChoice, validFrom: chosenOn },
  /** By how much the others' part of orders on time and in full has to fall. */
  alert_on_time_fall: { value: 0.05, unit: "points", source: ownChoice, validFrom: chosenOn },
  /** By how much a client's part of payroll overtime has to rise. */
  alert_overtime_share_rise: { value: 0.05, unit: "points", source: ownChoice, validFrom: chosenOn },
  /** How often the difference of two quarters may come about by the changes from week to week alone. */
  alert_noise_alpha: { value: 0.05, unit: "share", source: ownChoice, validFrom: chosenOn },
  /** With fewer changes asked for nothing is said of their notice. */
  alert_minimum_changes: { value: 10, unit: "changes", source: ownChoice, validFrom: chosenOn },
};

/** Whether a name is that of a threshold of an alert. */
export function isAlertParameter(name: string): name is AlertParameterName {
  return alertParameterNames.some((known) => known === name);
}
