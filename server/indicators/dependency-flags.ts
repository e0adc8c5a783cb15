/** Which thresholds of dependency are met. */
import type { Concentration, DependencyFlag } from "#shared/schema/portfolio.ts";
import { dependencyThresholds, type DependencyThreshold } from "./dependency-thresholds.ts";

export interface ClientShare {
  readonly clientId: string;
  /** Share of revenue, 0 to 1. */
  readonly share: number;
}

function flag(
  { level, at, source }: DependencyThreshold,
  clientId: string | null,
  value: number,
): DependencyFlag {
  return { flag: level, clientId, value, threshold: at, source, raised: value >= at };
}

/**
 * One flag per threshold of the whole portfolio; per threshold of a single client one for each that meets it, or, when
 * none does, one that says so of the largest. A share equal to the threshold meets it.
 *
 * @param shares largest first
 * @returns none when the concentration cannot be computed
 */
export function dependencyFlags(
  concentration: Concentration,
  shares: readonly ClientShare[],
): DependencyFlag[] {
  if (concentration.status !== "computed") return [];
  return dependencyThresholds.flatMap((threshold) => {
    if (threshold.indicator !== "client-share") {
      return [flag(threshold, null, concentration[threshold.indicator])];
    }
    const met = shares.filter(({ share }) => share >= threshold.at);
    const shown = met.length > 0 ? met : shares.slice(0, 1);
    return shown.map(({ clientId, share }) => flag(threshold, clientId, share));
  });
}
