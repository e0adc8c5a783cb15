/** Flags of one threshold together: a threshold of single clients has one flag for each that meets it. */
import type { DependencyFlag } from "#shared/schema/portfolio.ts";

export interface Threshold {
  readonly name: DependencyFlag["flag"];
  readonly raised: boolean;
  readonly flags: readonly DependencyFlag[];
}

/** In the order given, each threshold once. */
export function thresholdsOf(flags: readonly DependencyFlag[]): readonly Threshold[] {
  const names = [...new Set(flags.map((one) => one.flag))];
  return names.map((name) => {
    const own = flags.filter((one) => one.flag === name);
    return { name, raised: own.some((one) => one.raised), flags: own };
  });
}
