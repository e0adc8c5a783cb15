/** The key figure of each step of the story, out of the reports of the other pages. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import { isComputed } from "#client/lib/computed.ts";

export type DelayFigure =
  | { readonly kind: "days"; readonly days: Estimate; readonly orders: number; readonly proven: boolean }
  /** Without a faithful replay there are hours only. */
  | { readonly kind: "hours"; readonly hours: number }
  | { readonly kind: "unknown"; readonly why: NotComputable };

export function delayFigure({ replay, imposed }: ComputedDelays): DelayFigure {
  if (replay.status === "computed") {
    const { delayDays, ordersMadeLate } = replay;
    return { kind: "days", days: delayDays, orders: ordersMadeLate, proven: delayDays.low > 0 };
  }
  const { queueJumpHours } = imposed;
  return isComputed(queueJumpHours)
    ? { kind: "hours", hours: queueJumpHours }
    : { kind: "unknown", why: queueJumpHours };
}

export type OvertimeFigure =
  | { readonly kind: "share"; readonly share: Estimate }
  /** The direct part alone: the induced one could not be computed. */
  | { readonly kind: "direct"; readonly share: number }
  | { readonly kind: "none-paid" }
  | { readonly kind: "unknown"; readonly why: NotComputable };

/** The part of payroll overtime that is the client's, direct and induced. */
export function overtimeFigure(overtime: ComputedOvertime): OvertimeFigure {
  const { payrollHours, directHours, inducedHours } = overtime;
  if (payrollHours === 0) return { kind: "none-paid" };
  if (!isComputed(directHours)) return { kind: "unknown", why: directHours };
  if (!isComputed(inducedHours)) return { kind: "direct", share: directHours / payrollHours };
  const part = (induced: number) => Math.min(1, (directHours + induced) / payrollHours);
  return {
    kind: "share",
    share: {
      estimate: part(inducedHours.estimate),
      low: part(inducedHours.low),
      high: part(inducedHours.high),
    },
  };
}

export type AbsenceFigure =
  | { readonly kind: "called"; readonly ratio: Estimate }
  /** Compared, and nothing may be said of it. */
  | { readonly kind: "open" }
  | { readonly kind: "unknown" };

/** Absence spells of exposed weeks against others: a ratio only where it is called an effect. */
export function absenceFigure({ effects }: ComputedPeople): AbsenceFigure {
  const found = effects.find(
    ({ outcome, method }) => outcome === "absence-spells" && method === "stratified",
  );
  if (found === undefined || !isComputed(found.rateRatio)) return { kind: "unknown" };
  return found.called ? { kind: "called", ratio: found.rateRatio } : { kind: "open" };
}
