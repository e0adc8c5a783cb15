/** Whether the examined client's work goes with strain, outcome by outcome and by each method (method, section 4). */
import { falseDiscoveryAdjusted } from "#server/statistics/false-discovery.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { effectMethods, strainOutcomes, type StrainOutcome } from "#shared/schema/people.ts";
import { strainDesign } from "./strain-design.ts";
import { exposedRows, type StrainFrame } from "./strain-frame.ts";
import {
  futureControlLine,
  otherClientControlLine,
  regressionLine,
  stratifiedLine,
  unansweredLine,
  type StrainLine,
} from "./strain-line.ts";
import { strainOutcomeRows, type OutcomeRecord, type RestEvidence } from "./strain-outcomes.ts";

export interface EffectQuestion {
  /** Part of the past hours from which a week counts as exposed. */
  readonly exposureCut: number;
  /** False discoveries allowed among the effects called so. */
  readonly alpha: number;
  /** Short daily rests, where clock times are on record. */
  readonly rests: RestEvidence;
}

/** A smaller ratio is within what reporting and rostering alone can shift, however many person-weeks make it significant. */
const leastRatio = 1.1;

/** P-values adjusted over the outcomes that one method could compare. */
function adjustWithinMethod(lines: readonly StrainLine[]): StrainLine[] {
  const compared = lines.filter(({ pValue }) => typeof pValue === "number");
  const pValues = compared.map(({ pValue }) => (typeof pValue === "number" ? pValue : 1));
  const adjusted = new Map(falseDiscoveryAdjusted(pValues).map((value, at) => [compared[at], value]));
  return lines.map((line) => {
    const adjustedPValue = adjusted.get(line);
    return adjustedPValue === undefined ? line : { ...line, adjustedPValue };
  });
}

function isCalled({ rateRatio, adjustedPValue }: StrainLine, alpha: number): boolean {
  if (isNotComputable(rateRatio) || typeof adjustedPValue !== "number") return false;
  return adjustedPValue <= alpha && rateRatio.low > 1 && rateRatio.estimate >= leastRatio;
}

function isControl({ method }: StrainLine): boolean {
  return method.startsWith("control-");
}

/** The four lines of one outcome; a control that failed takes the other lines of its outcome with it, and no others. */
function outcomeLines(
  record: OutcomeRecord,
  frame: StrainFrame,
  outcome: StrainOutcome,
  question: EffectQuestion,
  shared: { readonly design: ReturnType<typeof strainDesign>; readonly exposed: Uint8Array },
): StrainLine[] {
  const rows = strainOutcomeRows(record, frame, outcome, question.rests);
  if ("status" in rows) return effectMethods.map((method) => unansweredLine(outcome, method, rows));
  const split = { ...shared, rows };
  const controls = [futureControlLine(split), otherClientControlLine(split)];
  const controlFailed = controls.some((control) => control.controlFailed);
  const effects = [stratifiedLine(split), regressionLine(split)].map((line) => ({ ...line, controlFailed }));
  return [...effects, ...controls];
}

/**
 * An effect is called where its p-value, adjusted over the outcomes of its method, is at most the level, its whole interval lies
 * above 1, its ratio is worth the word, and no control failed. Everything is of everybody: what may be shown is decided after.
 *
 * @returns a line for each outcome and method, outcome by outcome
 */
export function strainEffects(
  record: OutcomeRecord,
  frame: StrainFrame,
  question: EffectQuestion,
): StrainLine[] {
  const shared = { design: strainDesign(frame), exposed: exposedRows(frame, question.exposureCut) };
  const lines = strainOutcomes.flatMap((outcome) => outcomeLines(record, frame, outcome, question, shared));
  const adjusted = effectMethods.flatMap((method) =>
    adjustWithinMethod(lines.filter((line) => line.method === method)),
  );
  return strainOutcomes.flatMap((outcome) =>
    adjusted
      .filter((line) => line.outcome === outcome)
      .map((line) => ({
        ...line,
        called: !isControl(line) && !line.controlFailed && isCalled(line, question.alpha),
      })),
  );
}
