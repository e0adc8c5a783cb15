/** Every indicator of the product, by its key: from this one list the method page is made. */
import { delayIndicators } from "./delay-indicators.ts";
import { dependencyIndicators } from "./dependency-indicators.ts";
import type { Chapter, Indicator } from "./indicator.ts";
import { moneyIndicators } from "./money-indicators.ts";
import { strainIndicators } from "./strain-indicators.ts";
import { verdictIndicators } from "./verdict-indicators.ts";
import { workingTimeIndicators } from "./working-time-indicators.ts";

const byChapter = {
  1: dependencyIndicators,
  2: workingTimeIndicators,
  3: delayIndicators,
  4: strainIndicators,
  5: moneyIndicators,
  6: verdictIndicators,
} as const satisfies Readonly<Record<Chapter, Readonly<Record<string, Indicator>>>>;

export type IndicatorsOf<One extends Chapter> = keyof (typeof byChapter)[One] & string;
export type IndicatorKey = { [One in Chapter]: IndicatorsOf<One> }[Chapter];

export interface DescribedIndicator extends Indicator {
  readonly key: IndicatorKey;
  readonly chapter: Chapter;
}

/** The indicators of a chapter, in the order in which a reader meets them. */
export function indicatorsOf(chapter: Chapter): readonly DescribedIndicator[] {
  const entries: Readonly<Record<string, Indicator>> = byChapter[chapter];
  // The keys of a chapter are those of its record.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const keys = Object.keys(entries) as IndicatorKey[];
  return keys.flatMap((key) => {
    const entry = entries[key];
    return entry === undefined ? [] : [{ ...entry, key, chapter }];
  });
}
