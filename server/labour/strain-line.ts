/** One line of the comparison: an outcome seen by one method, with what it could have shown and whom it rests on. */
import { detectableRatio } from "#server/statistics/detectable-ratio.ts";
import { eValue } from "#server/statistics/e-value.ts";
import { normalQuantile, normalTail, twoSidedP } from "#server/statistics/normal-law.ts";
import { notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { StrainEffect } from "#shared/schema/people.ts";
import { strainContrast } from "./strain-contrast.ts";
import { strainRegression, type StrainFit } from "./strain-regression.ts";
import { sides, type PeopleBehind, type SplitOutcome } from "./strain-sides.ts";

/** A line before suppression: of everybody, with how many people stand behind its numbers. */
export interface StrainLine extends StrainEffect {
  readonly people: PeopleBehind;
  readonly peopleWithEvents: PeopleBehind;
}

/** With fewer events no split of them over even halves of the time is significant: 2 × 0.5⁵ = .0625. */
export const leastEvents = 6;
/** With fewer people the error by person is a guess. */
const leastPeople = 5;
const normalUpper = normalQuantile(0.975);

type LineReason = "no-exposure-contrast" | "too-few-events" | "too-few-people" | "no-control-client";

/** Everything of a line that does not depend on its method, with nothing computed yet. */
function emptyLine(split: SplitOutcome, method: StrainEffect["method"], why: NotComputable): StrainLine {
  return { ...unansweredLine(split.rows.outcome, method, why), ...sides(split) };
}

/** A line of which the record says nothing at all. */
export function unansweredLine(
  outcome: StrainEffect["outcome"],
  method: StrainEffect["method"],
  why: NotComputable,
): StrainLine {
  const nobody = { exposed: 0, reference: 0 };
  return {
    outcome,
    method,
    rateRatio: why,
    limits: null,
    pValue: why,
    adjustedPValue: why,
    minimumDetectableRatio: why,
    attributable: why,
    eValue: why,
    called: false,
    controlFailed: false,
    events: null,
    personWeeks: null,
    withTotalHours: method === "regression" ? why : notComputable("other-method", []),
    people: nobody,
    peopleWithEvents: nobody,
  };
}

/** Why a comparison would tell nothing, seen from its sums alone. */
function tooLittle({ events, people }: StrainLine): LineReason | null {
  if (people.exposed === 0 || people.reference === 0) return "no-exposure-contrast";
  if (people.exposed < leastPeople || people.reference < leastPeople) return "too-few-people";
  if (events === null || events.exposed + events.reference < leastEvents) return "too-few-events";
  return null;
}

const refused = (reason: LineReason): NotComputable => notComputable(reason, []);

function detectable(nullError: number): number | NotComputable {
  const ratio = detectableRatio(nullError);
  return Number.isFinite(ratio) ? ratio : refused("too-few-events");
}

/** A ratio with its limits; none where an end of them is not finite. */
function ratioOf(estimate: number, low: number, high: number): Estimate | NotComputable {
  return Number.isFinite(estimate) && Number.isFinite(high)
    ? { estimate, low, high }
    : refused("too-few-events");
}

/** Events that would not have been at the ratio 1, none below 0; `at` gives them for a ratio. */
function attributableEvents({ estimate, low, high }: Estimate, at: (ratio: number) => number): Estimate {
  const floored = (ratio: number): number => (ratio > 1 ? at(ratio) : 0);
  return { estimate: floored(estimate), low: floored(low), high: floored(high) };
}

/** High against low weeks, within season and team. */
export function stratifiedLine(split: SplitOutcome): StrainLine {
  const empty = emptyLine(split, "stratified", refused("too-few-events"));
  const reason = tooLittle(empty);
  if (reason === "no-exposure-contrast") return emptyLine(split, "stratified", refused(reason));
  const contrast = strainContrast(split.rows, split.design.frame, split.exposed);
  const line =
    contrast === null ? empty : { ...empty, minimumDetectableRatio: detectable(contrast.nullError) };
  if (contrast === null || reason !== null) {
    const why = refused(reason ?? "no-exposure-contrast");
    return { ...emptyLine(split, "stratified", why), minimumDetectableRatio: line.minimumDetectableRatio };
  }
  const ratio = ratioOf(contrast.estimate, contrast.low, contrast.high);
  if ("status" in ratio) return line;
  const exposedEvents = empty.events?.exposed ?? 0;
  return {
    ...line,
    rateRatio: ratio,
    limits: contrast.limits,
    pValue: contrast.pValue,
    attributable: attributableEvents(ratio, (each) => exposedEvents * (1 - 1 / each)),
    eValue: ratio.estimate > 0 ? eValue(ratio.estimate) : refused("too-few-events"),
  };
}

/** The ratio per unit of a column, with its limits. */
function unitRatio(fit: StrainFit | null, column: number): Estimate | NotComputable {
  const fitted = fit?.columns?.[column];
  // Rows whose column is not known are left out with their events.
  if (fit === null || fitted === undefined || fit.events < leastEvents) return refused("too-few-events");
  if (fitted === null) return refused("no-exposure-contrast");
  const margin = normalUpper * fitted.error;
  return ratioOf(
    Math.exp(fitted.coefficient),
    Math.exp(fitted.coefficient - margin),
    Math.exp(fitted.coefficient + margin),
  );
}

/** Events that each dose added: of an event at dose d, 1 − 1/ratio^d. */
function attributableByDose({ design, rows }: SplitOutcome, ratio: Estimate): Estimate {
  const { dose } = design.frame;
  return attributableEvents(ratio, (each) =>
    rows.events.reduce((sum, events, row) => (events > 0 ? sum + events * (1 - each ** -dose[row]) : sum), 0),
  );
}

/** A line of a regression for one of its columns, without attributable events. */
function columnLine(
  split: SplitOutcome,
  method: StrainEffect["method"],
  fit: StrainFit | null,
  column: number,
): StrainLine {
  const empty = emptyLine(split, method, refused("too-few-events"));
  const reason = tooLittle(empty);
  const nullError = fit?.nullErrors[column] ?? NaN;
  const minimumDetectableRatio = Number.isNaN(nullError)
    ? refused(fit === null ? "too-few-events" : "no-exposure-contrast")
    : detectable(nullError);
  // Below the cut the dose still differs, so a regression needs no weeks above it.
  const why = reason === "no-exposure-contrast" && empty.people.reference >= leastPeople ? null : reason;
  const ratio = why === null ? unitRatio(fit, column) : refused(why);
  if ("status" in ratio) return { ...emptyLine(split, method, ratio), minimumDetectableRatio };
  const fitted = fit?.columns?.[column];
  if (fitted === undefined || fitted === null) return empty;
  return {
    ...empty,
    rateRatio: ratio,
    limits: fitted.isClustered ? "clustered" : "model",
    pValue: twoSidedP(fitted.coefficient / fitted.error),
    minimumDetectableRatio,
    eValue: eValue(ratio.estimate),
  };
}

/** Per unit of the past dose; once more with past hours of any kind beside it, which may lie between dose and strain. */
export function regressionLine(split: SplitOutcome): StrainLine {
  const { design, rows } = split;
  const { dose, pastMinutes } = design.frame;
  const line = columnLine(split, "regression", strainRegression(design, rows, [dose]), 0);
  if ("status" in line.rateRatio) return line;
  const largest = pastMinutes.reduce((most, each) => Math.max(most, each), 1);
  const hours = pastMinutes.map((minutes) => minutes / largest);
  return {
    ...line,
    attributable: attributableByDose(split, line.rateRatio),
    withTotalHours: unitRatio(strainRegression(design, rows, [dose, hours]), 0),
  };
}

/** Level of both controls. */
const controlAlpha = 0.05;

/**
 * What lies in the future cannot have caused a spell: where the dose of the weeks that follow goes with it beside the past one,
 * it is the spells that bring the dose. Tested on both sides, and failed on the upper one.
 */
export function futureControlLine(split: SplitOutcome): StrainLine {
  const { design, rows } = split;
  const { dose, futureDose } = design.frame;
  const fit = strainRegression(design, rows, [dose, futureDose]);
  const line = columnLine(split, "control-future-dose", fit, 1);
  const isAbove = !("status" in line.rateRatio) && line.rateRatio.estimate > 1;
  return asControl(line, isAbove && typeof line.pValue === "number" && line.pValue <= controlAlpha);
}

/** Another client that strains as much makes the strain the work's, not the examined client's. One-sided, beside its dose. */
export function otherClientControlLine(split: SplitOutcome): StrainLine {
  const { design, rows } = split;
  const { dose, controlDose } = design.frame;
  const method = "control-other-client";
  if (controlDose.every((share) => share === 0))
    return asControl(emptyLine(split, method, refused("no-control-client")), false);
  const fit = strainRegression(design, rows, [dose, controlDose]);
  const line = columnLine(split, method, fit, 1);
  const fitted = fit?.columns?.[1];
  const p = fitted === undefined || fitted === null ? 1 : normalTail(fitted.coefficient / fitted.error);
  return asControl(line, !("status" in line.rateRatio) && p <= controlAlpha);
}

/** A control bills nothing, and no unseen cause is asked for it. */
function asControl(line: StrainLine, controlFailed: boolean): StrainLine {
  const none = notComputable("control", []);
  return { ...line, attributable: none, eValue: none, controlFailed };
}
