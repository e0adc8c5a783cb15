/** The thresholds of the evidence rules that are in force. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import {
  verdictThresholdNames,
  verdictThresholds,
  type VerdictThresholdName,
} from "#shared/verdict-parameters.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { parameterValue } from "#server/indicators/parameter-value.ts";

export interface ThresholdsInForce {
  readonly values: Readonly<Record<VerdictThresholdName, number>>;
  /** As a page shows them. */
  readonly shown: ComputedVerdict["thresholds"];
  /** Parameters whose text in the ledger is no value of theirs. */
  readonly unreadable: readonly string[];
}

type Shown = ComputedVerdict["thresholds"][number];

/**
 * A parameter of the ledger replaces our default. No rule can be judged without its threshold: where the ledger's text is no
 * value, the default stays in force, and the parameter is named.
 */
export function thresholdsInForce(ledger: readonly LedgerParameter[]): ThresholdsInForce {
  const rows = new Map(ledger.map((row) => [row.name, row]));
  const unreadable: string[] = [];
  const inForce = (name: VerdictThresholdName): Shown => {
    const standard = verdictThresholds[name];
    const { unit } = standard;
    const row = rows.get(name);
    const value = row === undefined ? null : parameterValue(row.value, unit);
    if (row !== undefined && value !== null) {
      return { name, value, unit, origin: "ledger", source: row.source || null, validFrom: row.validFrom };
    }
    if (row !== undefined) unreadable.push(name);
    return { name, origin: "default", ...standard };
  };
  const shown = new Map(verdictThresholdNames.map((name) => [name, inForce(name)]));
  const value = (name: VerdictThresholdName): number =>
    shown.get(name)?.value ?? verdictThresholds[name].value;
  return {
    values: {
      accusation_alpha: value("accusation_alpha"),
      taken_minimum_share: value("taken_minimum_share"),
      tested_rule_window: value("tested_rule_window"),
      request_minimum_share: value("request_minimum_share"),
      imposed_delay_tolerance_days: value("imposed_delay_tolerance_days"),
      delay_alpha: value("delay_alpha"),
      net_confidence: value("net_confidence"),
      volume_bottleneck_share: value("volume_bottleneck_share"),
      verdict_minimum_weeks: value("verdict_minimum_weeks"),
    },
    shown: [...shown.values()],
    unreadable,
  };
}
