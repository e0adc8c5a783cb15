/** The class of a client: the first of seven whose rule holds (method, section 6). */
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { EvidenceAnswer, VerdictClass, VerdictDetails, VerdictGate } from "#shared/schema/verdict.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import { allHold, type Holds } from "./all-hold.ts";
import { holdsOf } from "./evidence-rules.ts";

export interface JudgedCase {
  readonly gates: readonly Pick<VerdictGate, "gate" | "holds">[];
  readonly evidence: readonly EvidenceAnswer[];
  readonly limits: Pick<
    VerdictDetails["limits"],
    "queueJumpShare" | "daysPerOrder" | "changeDaysPerOrder" | "bottleneckShare"
  >;
  readonly thresholds: Readonly<Record<VerdictThresholdName, number>>;
}

/** What speaks for a client: upper limits below what is tolerated, not the absence of evidence. */
interface Acquittals {
  readonly jumpsLittle: Holds;
  readonly healthy: Holds;
  readonly volumePressure: Holds;
}

function acquittals({ limits, thresholds }: JudgedCase): Acquittals {
  const { queueJumpShare, daysPerOrder, changeDaysPerOrder, bottleneckShare } = limits;
  const tolerated = thresholds.imposed_delay_tolerance_days;
  const jumpsLittle = isNotComputable(queueJumpShare)
    ? queueJumpShare
    : queueJumpShare.high < thresholds.taken_minimum_share;
  return {
    jumpsLittle,
    healthy: allHold([
      jumpsLittle,
      isNotComputable(daysPerOrder) ? daysPerOrder : daysPerOrder.high < tolerated,
    ]),
    volumePressure: allHold([
      jumpsLittle,
      isNotComputable(bottleneckShare)
        ? bottleneckShare
        : bottleneckShare >= thresholds.volume_bottleneck_share,
      isNotComputable(changeDaysPerOrder) ? changeDaysPerOrder : changeDaysPerOrder < tolerated,
    ]),
  };
}

/**
 * The gate of the replay closes nothing by itself: without a faithful replay the rules that need it are not computable. Only
 * where nothing is held against the client, and whether it is healthy could not be told for want of a replay, the data are
 * insufficient. Where nobody's requests are on record, what was taken is some evidence, but tells neither of the client nor of us.
 */
export function judge(judged: JudgedCase): VerdictClass {
  const { gates, evidence } = judged;
  if (gates.some(({ gate, holds }) => gate !== "replay" && !holds)) return "insufficient-data";
  const is = (rule: EvidenceAnswer["rule"]): Holds => holdsOf(evidence, rule);
  const holds = (...rules: EvidenceAnswer["rule"][]): boolean => rules.every((rule) => is(rule) === true);
  if (holds("E1", "E2", "E3", "E4", "E5", "E6")) return "net-disruptor";
  if (holds("E1", "E2", "E3", "E4")) return "profitable-disruptor";
  if (holds("E1") && is("E2") === false) return "internal-favour";
  const { jumpsLittle, healthy, volumePressure } = acquittals(judged);
  if (volumePressure === true) return "volume-pressure";
  if (healthy === true) return "healthy-big-client";
  const isReplayed = gates.every(({ gate, holds: open }) => gate !== "replay" || open);
  return holds("E1") || isReplayed || jumpsLittle === false ? "watch" : "insufficient-data";
}
