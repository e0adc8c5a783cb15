/** What the product finds in a demo's rows, beside what was planted. */
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { AnalysedDemo } from "./analysed-demo.ts";

export interface Comparison {
  readonly hours: number;
  readonly plantedHours: number;
  /** Queue-jump hours as a part of the others' waiting. */
  readonly hoursShare: number;
  /** Null where the replay does not reproduce the record. */
  readonly days: number | null;
  readonly plantedDays: number;
  readonly daysPerOrder: number | null;
  /** Spearman's correlation of days by client; null where it means nothing. */
  readonly rankCorrelation: number | null;
  readonly rule: string;
  readonly plantedRule: string;
}

function ranks(values: readonly number[]): number[] {
  const ascending = values
    .map((value, index) => ({ value, index }))
    .toSorted((left, right) => left.value - right.value);
  const ranked = Array.from({ length: values.length }, () => 0);
  for (const [rank, { index }] of ascending.entries()) ranked[index] = rank;
  return ranked;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(left: readonly number[], right: readonly number[]): number {
  const [leftMean, rightMean] = [mean(left), mean(right)];
  let [both, leftSquares, rightSquares] = [0, 0, 0];
  for (const [index, value] of left.entries()) {
    const [one, other] = [value - leftMean, right[index] - rightMean];
    both += one * other;
    leftSquares += one * one;
    rightSquares += other * other;
  }
  return both / Math.sqrt(leftSquares * rightSquares);
}

export function compareWithTruth({ demo, analysis }: AnalysedDemo): Comparison {
  const { imposed, replay, houseRule } = analysis.answer;
  const { truth } = demo;
  const planted = truth.privilegeDelay.byClient;
  const found = planted.map(({ clientId }) => {
    const days = imposed.byClient.find((row) => row.clientId === clientId)?.days;
    return days === undefined || isNotComputable(days) ? NaN : days.estimate;
  });
  const computed = replay.status === "computed" ? replay : null;
  const moved =
    planted.some(({ delayDays }) => delayDays !== 0) && found.every((days) => !Number.isNaN(days));
  return {
    hours: isNotComputable(imposed.queueJumpHours) ? NaN : imposed.queueJumpHours,
    plantedHours: truth.queueJumps.hours,
    hoursShare: isNotComputable(imposed.queueJumpShare) ? NaN : imposed.queueJumpShare,
    days: computed?.delayDays.estimate ?? null,
    plantedDays: truth.privilegeDelay.delayDays,
    daysPerOrder: computed === null ? null : computed.delayDays.estimate / computed.ordersCompared,
    rankCorrelation: moved
      ? correlation(ranks(found), ranks(planted.map(({ delayDays }) => delayDays)))
      : null,
    rule: isNotComputable(houseRule.best) ? "none" : houseRule.best,
    plantedRule: truth.houseRule,
  };
}
