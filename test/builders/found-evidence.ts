/** What an analysis may have found: by default everything speaks against the client, and nothing is missing. */
import type { Estimate } from "#shared/schema/scalar.ts";
import type { VerdictGate } from "#shared/schema/verdict.ts";
import { verdictThresholds, type VerdictThresholdName } from "#shared/verdict-parameters.ts";
import type { EvidenceAnalysis } from "#server/verdict/evidence-analysis.ts";
import type { RulesQuestion } from "#server/verdict/evidence-rules.ts";
import type { TakenTest } from "#server/verdict/taken-test.ts";

const value = (name: VerdictThresholdName): number => verdictThresholds[name].value;

/** The thresholds as they stand without a company's own. */
export const standardThresholds: Readonly<Record<VerdictThresholdName, number>> = {
  accusation_alpha: value("accusation_alpha"),
  taken_minimum_share: value("taken_minimum_share"),
  tested_rule_window: value("tested_rule_window"),
  request_minimum_share: value("request_minimum_share"),
  imposed_delay_tolerance_days: value("imposed_delay_tolerance_days"),
  delay_alpha: value("delay_alpha"),
  net_confidence: value("net_confidence"),
  volume_bottleneck_share: value("volume_bottleneck_share"),
  verdict_minimum_weeks: value("verdict_minimum_weeks"),
};

export const estimated = (middle: number, low = middle, high = middle): Estimate => ({
  estimate: middle,
  low,
  high,
});

export const allGates: readonly VerdictGate["gate"][] = [
  "client-orders",
  "operations",
  "waits",
  "house-rule",
  "weeks",
  "replay",
  "client-work",
  "other-clients",
];

/** All gates hold but these. */
export const gatesBut = (...closed: readonly VerdictGate["gate"][]): VerdictGate[] =>
  allGates.map((gate) => {
    const holds = !closed.includes(gate);
    return { gate, holds, value: holds ? 1 : 0, threshold: 1, reason: holds ? null : "test", missing: [] };
  });

/** A test under FIFO and EDD, with these p-values and shares of the others' waiting. */
export function takenUnder(pValues: readonly [number, number], shares: readonly [number, number]): TakenTest {
  const rules = ["fifo", "edd"] as const;
  return {
    tested: rules.map((rule, place) => ({
      rule,
      agreement: 0.9 - place / 100,
      hours: 1_000 * shares[place],
      shareOfWaiting: shares[place],
      pValue: pValues[place],
      exact: false,
      draws: 10_000,
      chance: { low: -20, high: 20 },
    })),
    largestPValue: Math.max(...pValues),
    smallestShare: Math.min(...shares),
  };
}

const counts = { week: 10, team: 4, order: 90 };

export function foundEvidence(changed: Partial<EvidenceAnalysis> = {}): EvidenceAnalysis {
  return {
    gates: gatesBut(),
    namedBeforehand: true,
    othersWaitingHours: 1_000,
    strata: 80,
    orders: 2_000,
    clientOrders: 600,
    taken: takenUnder([0.001, 0.01], [0.1, 0.05]),
    adjustedPValue: 0.14,
    requested: {
      taken: 120,
      requested: 90,
      dated: 60,
      flagged: 20,
      standing: 10,
      none: 30,
      anyOnRecord: true,
    },
    imposed: {
      days: 300,
      orders: 1_000,
      daysPerOrder: 0.3,
      blocks: 13,
      tStatistic: 5,
      pValue: 0.0002,
      weeks: new Float64Array(52),
    },
    days: estimated(300, 200, 400),
    daysPerOrder: estimated(0.3, 0.2, 0.4),
    ordersMadeLate: 40,
    takenRobustness: [
      { counts, leastLeft: 0.9, flips: [] },
      { counts, leastLeft: 0.8, flips: [] },
    ],
    delayRobustness: { counts: { ...counts, order: 700 }, leastLeft: 0.85, flips: [] },
    quarters: [1, 2, 3].map((quarter) => ({
      quarter: `1970-Q${quarter}`,
      fromDay: 90 * (quarter - 1),
      toDay: 90 * quarter,
      pValue: 0.01,
      delayDaysPerOrder: 0.3,
    })),
    limits: {
      queueJumpShare: estimated(0.12, 0.1, 0.14),
      daysPerOrder: estimated(0.3, 0.22, 0.38),
      changeDaysPerOrder: 0.2,
      bottleneckShare: 0.35,
    },
    placebo: [],
    ...changed,
  };
}

/** What the rules are asked, money included: by default the client costs more than it brings, quarter after quarter. */
export function rulesQuestion(
  evidence: Partial<EvidenceAnalysis> = {},
  changed: Partial<RulesQuestion> = {},
): RulesQuestion {
  return {
    evidence: foundEvidence(evidence),
    thresholds: standardThresholds,
    netUpperLimitCents: -1,
    quarterNetCents: [-100, -100, -100],
    avoidableOvertimeHours: estimated(40, 20, 60),
    absenceRatio: estimated(1.4, 0.9, 2.2),
    absenceRatioNotExcluded: 2.2,
    nameOf: (kind, id) => `${kind} ${id}`,
    ...changed,
  };
}
