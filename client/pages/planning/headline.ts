/** What the page says first, and how sure it may be. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { isComputed } from "#client/lib/computed.ts";

export type Headline =
  | { readonly kind: "none"; readonly share: number; readonly tolerance: number }
  | {
      readonly kind: "replayed";
      readonly orders: number;
      readonly late: number;
      readonly days: { readonly estimate: number; readonly low: number; readonly high: number };
      /** The interval holds zero. */
      readonly mayBeChance: boolean;
    }
  | { readonly kind: "hours"; readonly orders: number; readonly hours: number }
  | { readonly kind: "without-rule"; readonly orders: number; readonly hours: number };

/** Nothing beyond the tolerance is nothing; without a rule nothing is out of turn; without a replay there are only hours. */
export function headlineOf({ imposed, replay, parameters }: ComputedDelays): Headline {
  const orders = imposed.ordersOvertaken;
  const tolerance = parameters.find(({ name }) => name === "queue_jump_tolerance")?.value ?? 0;
  if (!isComputed(imposed.queueJumpHours)) {
    return { kind: "without-rule", orders, hours: imposed.prioritisationHours };
  }
  const share = isComputed(imposed.queueJumpShare) ? imposed.queueJumpShare : 0;
  if (share < tolerance) return { kind: "none", share, tolerance };
  if (replay.status !== "computed") return { kind: "hours", orders, hours: imposed.queueJumpHours };
  const { delayDays } = replay;
  return {
    kind: "replayed",
    orders,
    late: replay.ordersMadeLate,
    days: delayDays,
    mayBeChance: delayDays.low <= 0,
  };
}

/** The parts of the hours taken, by what is on record for them; null where nothing was taken. */
export function requestedParts({
  imposed,
}: ComputedDelays): { readonly dated: number; readonly undated: number; readonly none: number } | null {
  const { requested } = imposed;
  if (!isComputed(requested)) return null;
  const total = requested.dated + requested.flagged + requested.standing + requested.none;
  if (total === 0) return null;
  return {
    dated: requested.dated / total,
    undated: (requested.flagged + requested.standing) / total,
    none: requested.none / total,
  };
}
