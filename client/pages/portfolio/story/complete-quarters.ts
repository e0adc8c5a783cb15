/** The last two whole quarters that follow one another: what was, and what is. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";

type Quarter = Extract<ComputedPortfolio["trend"], { status: "computed" }>["quarters"][number];

export interface QuarterPair {
  readonly before: Quarter;
  readonly now: Quarter;
}

/**
 * @param fromSecond leaves out the first quarter of the period: of orders it lacks those placed before
 * @returns null without two whole quarters in a row up to the last whole one
 */
export function lastTwoQuarters(trend: ComputedPortfolio["trend"], fromSecond = false): QuarterPair | null {
  if (trend.status !== "computed") return null;
  const { quarters } = trend;
  const last = quarters.findLastIndex(({ complete }) => complete);
  const [before, now] = [quarters[last - 1], quarters[last]];
  if (before === undefined || now === undefined || !before.complete) return null;
  return fromSecond && last === 1 ? null : { before, now };
}
