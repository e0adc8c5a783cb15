/** The thresholds of the front page's alerts: the company's own values where it has any, else the defaults. */
import { alertParameterNames, alertParameters } from "#shared/alert-parameters.ts";
import type { MethodParameter } from "#shared/schema/method.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { parameterValue } from "#server/indicators/parameter-value.ts";

export interface AlertSettings {
  readonly shown: readonly MethodParameter[];
  /** Parameters whose text in the ledger is no value of theirs: the default stays in force. */
  readonly unreadable: readonly string[];
}

/** Points are written as shares: `0,02`, `2 %`. A number of changes is a plain number. */
export function alertSettings(ledger: readonly LedgerParameter[]): AlertSettings {
  const unreadable: string[] = [];
  const shown = alertParameterNames.map((name): MethodParameter => {
    const standard = alertParameters[name];
    const row = ledger.find((each) => each.name === name);
    const value =
      row === undefined ? null : parameterValue(row.value, standard.unit === "changes" ? "days" : "share");
    const range = { low: null, high: null };
    if (row !== undefined && value !== null) {
      return {
        name,
        value,
        ...range,
        unit: standard.unit,
        origin: "ledger",
        source: row.source || null,
        validFrom: row.validFrom,
      };
    }
    if (row !== undefined) unreadable.push(name);
    return { name, origin: "default", ...range, ...standard };
  });
  return { shown, unreadable };
}
