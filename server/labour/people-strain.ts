/** Effects, dose-response and lags as they may be shown: lines that rest on too few people say so. */
import type { DoseResponse, LaggedEffect, QuarterlyRatio, StrainEffect } from "#shared/schema/people.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { siteKey } from "#server/privacy/published-groups.ts";
import { doseResponse } from "./dose-response.ts";
import { laggedEffects } from "./lagged-effects.ts";
import { quarterlyRatio } from "./quarterly-ratio.ts";
import { strainEffects, type EffectQuestion } from "./strain-effects.ts";
import type { StrainFrame } from "./strain-frame.ts";
import type { StrainLine } from "./strain-line.ts";
import { strainOutcomeRows, type OutcomeRecord } from "./strain-outcomes.ts";

/** Outcomes whose dose-response and lags are drawn: those that people are away for, and the load itself. */
const drawnOutcomes = ["absence-spells", "short-daily-rests", "weekend-work"] as const;

const fewPeople = notComputable("too-few-people", []);

/** A line without what counts people, withheld where either side of it stands for too few. */
function shownLine(strainLine: StrainLine, threshold: number): StrainEffect {
  const { people, peopleWithEvents: _peopleWithEvents, ...line } = strainLine;
  const fewest =
    line.method === "stratified"
      ? Math.min(people.exposed, people.reference)
      : Math.max(people.exposed, people.reference);
  const hasCounts = Math.min(people.exposed, people.reference) >= threshold;
  const counted = hasCounts ? line : { ...line, events: null, personWeeks: null };
  if (fewest >= threshold || isNotComputable(line.rateRatio)) return counted;
  return {
    ...counted,
    rateRatio: fewPeople,
    limits: null,
    pValue: fewPeople,
    adjustedPValue: fewPeople,
    attributable: fewPeople,
    eValue: fewPeople,
    withTotalHours: fewPeople,
    called: false,
  };
}

export interface ShownStrain {
  readonly effects: StrainEffect[];
  readonly doseResponse: DoseResponse[];
  readonly lags: LaggedEffect[];
  readonly absenceByQuarter: QuarterlyRatio[];
}

/** @param threshold people that a figure about absence stands for at least */
export function peopleStrain(
  record: OutcomeRecord,
  frame: StrainFrame,
  question: EffectQuestion,
  threshold: number,
  onProgress: (done: number, total: number) => void,
): ShownStrain {
  const steps = 1 + drawnOutcomes.length;
  const effects = strainEffects(record, frame, question).map((line) => shownLine(line, threshold));
  onProgress(1, steps);
  const doses: DoseResponse[] = [];
  const lags: LaggedEffect[] = [];
  let absenceByQuarter: QuarterlyRatio[] = [];
  for (const [place, outcome] of drawnOutcomes.entries()) {
    const rows = strainOutcomeRows(record, frame, outcome, question.rests);
    onProgress(place + 2, steps);
    if (isNotComputable(rows)) continue;
    const { bands, trendPValue } = doseResponse(rows, frame);
    doses.push({
      outcome,
      doses: bands.map(({ fromShare, toShare, rate, people }) => ({
        fromShare,
        toShare,
        // An empty band and a small one look the same.
        rate: people < threshold || isNotComputable(rate) ? { status: "withheld", coarser: siteKey } : rate,
      })),
      trendPValue,
    });
    if (outcome === "absence-spells") {
      absenceByQuarter = quarterlyRatio(rows, frame, question.exposureCut, threshold);
    }
    const lagged = laggedEffects(rows, frame);
    lags.push({
      outcome,
      lags: lagged.lags.map(({ weeksBefore, rateRatio }) => ({ weeksBefore, rateRatio })),
    });
  }
  return { effects, doseResponse: doses, lags, absenceByQuarter };
}
