/** The thresholds in force: those of the answer. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { verdictThresholds, type VerdictThresholdName } from "#shared/verdict-parameters.ts";

/** The value in force, which the ledger may have replaced. */
export function thresholdOf({ thresholds }: ComputedVerdict, name: VerdictThresholdName): number {
  return thresholds.find((each) => each.name === name)?.value ?? verdictThresholds[name].value;
}
