/** Which effects the plot shows, in order: heavy against light weeks, then per part of hours, then the controls. */
import type { ComputedPeople, StrainEffect } from "#shared/schema/people.ts";
import { isComputed } from "#client/lib/computed.ts";
import { outcomesByAnswer } from "./sayings.ts";

export interface EffectPart {
  readonly kind: "stratified" | "regression" | "controls";
  readonly effects: readonly StrainEffect[];
}

/**
 * Controls are shown for the outcomes that they judge, called or removed, and for the first outcome where there are
 * none: with all of them there would be twice as many controls as rows. The table holds every one.
 */
export function effectParts(people: ComputedPeople): readonly EffectPart[] {
  const own = (kind: "stratified" | "regression"): EffectPart => ({
    kind,
    effects: people.effects.filter(({ method }) => method === kind),
  });
  const judged = new Set(
    people.effects
      .filter(({ called, controlFailed }) => called || controlFailed)
      .map(({ outcome }) => outcome),
  );
  const [first] = people.effects;
  if (judged.size === 0 && first !== undefined) judged.add(first.outcome);
  const controls = people.effects.filter(
    ({ method, outcome }) =>
      (method === "control-future-dose" || method === "control-other-client") && judged.has(outcome),
  );
  return [own("stratified"), own("regression"), { kind: "controls" as const, effects: controls }].filter(
    ({ effects }) => effects.length > 0,
  );
}

/** Everything that has to find a place on the axis. */
export function ratiosOf(parts: readonly EffectPart[]): readonly number[] {
  return parts.flatMap(({ effects }) =>
    effects.flatMap(({ rateRatio, minimumDetectableRatio }) => [
      ...(isComputed(rateRatio) ? [rateRatio.low, rateRatio.high] : []),
      ...(isComputed(minimumDetectableRatio) ? [minimumDetectableRatio] : []),
    ]),
  );
}

/** How many outcomes of heavy against light weeks are called, and how many stay open. */
export function answered(people: ComputedPeople): { readonly called: number; readonly open: number } {
  const { called, removed, open, missing } = outcomesByAnswer(people);
  return { called: called.length, open: removed.length + open.length + missing.length };
}
