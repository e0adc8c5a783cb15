/** How long before a spell the work for the client lies that goes with it (method, section 4). */
import { notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { StrainOutcome } from "#shared/schema/people.ts";
import { normalQuantile } from "#server/statistics/normal-law.ts";
import { strainDesign } from "./strain-design.ts";
import { longestLookBack, weekDose, type StrainFrame } from "./strain-frame.ts";
import { leastEvents } from "./strain-line.ts";
import type { OutcomeRows } from "./strain-outcomes.ts";
import { strainRegression } from "./strain-regression.ts";

export interface LagFigures {
  readonly weeksBefore: number;
  /** Per unit of the share of hours of that one week. */
  readonly rateRatio: Estimate | NotComputable<"too-few-events" | "no-exposure-contrast">;
  readonly events: number;
}

export interface LaggedEffectFigures {
  readonly outcome: StrainOutcome;
  readonly lags: readonly LagFigures[];
}

const normalUpper = normalQuantile(0.975);

function lagFigures(
  design: ReturnType<typeof strainDesign>,
  rows: OutcomeRows,
  weeksBefore: number,
): LagFigures {
  const fit = strainRegression(design, rows, [weekDose(design.frame, weeksBefore)]);
  const events = fit?.events ?? 0;
  const fitted = fit?.columns?.[0];
  if (fitted === null) return { weeksBefore, rateRatio: notComputable("no-exposure-contrast", []), events };
  if (fitted === undefined || events < leastEvents) {
    return { weeksBefore, rateRatio: notComputable("too-few-events", []), events };
  }
  const [estimate, low, high] = [0, -normalUpper, normalUpper].map((errors) =>
    Math.exp(fitted.coefficient + errors * fitted.error),
  );
  return { weeksBefore, rateRatio: { estimate, low, high }, events };
}

/**
 * One regression for each single week from the spell's own to eight before. Doses of neighbouring weeks resemble each other, so
 * that the ratios rise and fall together: read where they are highest, not how many exclude 1. In the spell's own week only
 * those are seen who worked some of it.
 */
export function laggedEffects(rows: OutcomeRows, frame: StrainFrame): LaggedEffectFigures {
  const design = strainDesign(frame);
  const lags = Array.from({ length: longestLookBack + 1 }, (_, weeksBefore) =>
    lagFigures(design, rows, weeksBefore),
  );
  return { outcome: rows.outcome, lags };
}
