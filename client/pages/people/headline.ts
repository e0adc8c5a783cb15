/** What the page says first: how much overtime follows the client's changes, and the first effect that is called one. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople, StrainEffect, StrainOutcome } from "#shared/schema/people.ts";
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import { isComputed } from "#client/lib/computed.ts";

export type OvertimeHeadline =
  | { readonly kind: "none-paid" }
  | {
      readonly kind: "followed";
      /** Direct and induced hours as a part of the payroll's. */
      readonly share: Estimate;
      readonly unexplained: number;
      /** Nothing at all lies within the interval. */
      readonly mayBeNothing: boolean;
    }
  | { readonly kind: "direct-only"; readonly share: number; readonly unexplained: number }
  | { readonly kind: "induced-only"; readonly share: Estimate; readonly unexplained: number }
  | { readonly kind: "untraced"; readonly why: NotComputable; readonly unexplained: number };

/** A share cannot leave nothing to all, whatever the interval of the hours is. */
const asShare = (hours: number, payroll: number) => Math.min(1, Math.max(0, hours / payroll));

/** What is known of the direct and of the induced part decides what may be said. */
export function overtimeHeadline(overtime: ComputedOvertime): OvertimeHeadline {
  const { payrollHours, directHours, inducedHours, unexplainedHours } = overtime;
  if (payrollHours === 0) return { kind: "none-paid" };
  const unexplained = asShare(unexplainedHours, payrollHours);
  const shareOf = ({ estimate, low, high }: Estimate, added: number): Estimate => ({
    estimate: asShare(estimate + added, payrollHours),
    low: asShare(low + added, payrollHours),
    high: asShare(high + added, payrollHours),
  });
  if (!isComputed(directHours)) {
    if (!isComputed(inducedHours)) return { kind: "untraced", why: directHours, unexplained };
    return { kind: "induced-only", share: shareOf(inducedHours, 0), unexplained };
  }
  if (!isComputed(inducedHours))
    return { kind: "direct-only", share: asShare(directHours, payrollHours), unexplained };
  const share = shareOf(inducedHours, directHours);
  return { kind: "followed", share, unexplained, mayBeNothing: share.low === 0 };
}

export type EffectHeadline =
  | {
      readonly kind: "called";
      readonly outcome: StrainOutcome;
      readonly method: "stratified" | "regression";
      readonly ratio: Estimate;
    }
  /** Something moves, but what must not move moves too. */
  | { readonly kind: "removed"; readonly outcome: StrainOutcome }
  /** The smallest ratio that our numbers could have shown, and of which outcome. */
  | { readonly kind: "open"; readonly outcome: StrainOutcome; readonly detectable: number }
  | { readonly kind: "unknown"; readonly why: NotComputable | null };

interface Found {
  readonly effect: StrainEffect;
  readonly ratio: Estimate;
}

/** Effects of a method whose ratio could be computed. */
function foundBy(people: ComputedPeople, method: StrainEffect["method"]): readonly Found[] {
  return people.effects.flatMap((effect) =>
    effect.method === method && isComputed(effect.rateRatio) ? [{ effect, ratio: effect.rateRatio }] : [],
  );
}

/**
 * Heavy against light weeks first: they can be said in one sentence; the regression only where they call nothing. Of several
 * effects the first in the fixed order of outcomes is told: the strongest of many is strong by chance, too.
 */
export function effectHeadline(people: ComputedPeople): EffectHeadline {
  for (const method of ["stratified", "regression"] as const) {
    const first = foundBy(people, method).find(({ effect }) => effect.called);
    if (first !== undefined)
      return { kind: "called", method, outcome: first.effect.outcome, ratio: first.ratio };
  }
  const removed = people.effects.find(
    ({ method, controlFailed }) => controlFailed && (method === "stratified" || method === "regression"),
  );
  if (removed !== undefined) return { kind: "removed", outcome: removed.outcome };
  const detectable = foundBy(people, "stratified").flatMap(({ effect }) =>
    isComputed(effect.minimumDetectableRatio)
      ? [{ outcome: effect.outcome, detectable: effect.minimumDetectableRatio }]
      : [],
  );
  const [smallest] = detectable.toSorted((left, right) => left.detectable - right.detectable);
  if (smallest !== undefined) return { kind: "open", ...smallest };
  const missing = people.effects.find(({ rateRatio }) => !isComputed(rateRatio))?.rateRatio;
  return { kind: "unknown", why: missing === undefined || isComputed(missing) ? null : missing };
}
