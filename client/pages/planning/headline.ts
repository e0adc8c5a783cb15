/** What the page says first, and how sure it may be. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { isComputed } from "#client/lib/computed.ts";

export type Headline =
  | { readonly kind: "none"; readonly share: number; readonly tolerance: number }
  | { readonly kind: "balanced"; readonly taken: number; readonly lost: number }
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

/** Hours that the others took from the examined client ahead of the rule. */
function hoursLost({ matrix, client }: ComputedDelays): number {
  return matrix
    .filter(({ fromClientId, toClientId }) => toClientId === client.clientId && fromClientId !== toClientId)
    .reduce((sum, { queueJumpHours }) => sum + (isComputed(queueJumpHours) ? queueJumpHours : 0), 0);
}

/** A client that takes up to so many times its part of the work takes what disorder gives. */
const disorderRatio = 1.5;

/** The client's part of all hours that the others lost out of turn, over its part of the work; 0 where nothing was lost. */
function takingRatio({ matrix, client, clients }: ComputedDelays): number {
  let [own, all] = [0, 0];
  for (const { fromClientId, toClientId, queueJumpHours } of matrix) {
    if (toClientId === client.clientId || fromClientId === toClientId || !isComputed(queueJumpHours))
      continue;
    all += queueJumpHours;
    if (fromClientId === client.clientId) own += queueJumpHours;
  }
  const work = clients.reduce((sum, { workHours }) => sum + workHours, 0);
  const ownWork = clients.find(({ clientId }) => clientId === client.clientId)?.workHours ?? 0;
  return all === 0 || ownWork === 0 ? 0 : own / all / (ownWork / work);
}

/**
 * Nothing beyond the tolerance is nothing; as much taken as lost, or taken in
 * proportion to its work as by everybody else, is the disorder of the house and no privilege; without a rule nothing is out
 * of turn; without a replay there are only hours.
 */
export function headlineOf(delays: ComputedDelays): Headline {
  const { imposed, replay, parameters, waitingOfOthers } = delays;
  const orders = imposed.ordersOvertaken;
  const tolerance = parameters.find(({ name }) => name === "queue_jump_tolerance")?.value ?? 0;
  if (!isComputed(imposed.queueJumpHours)) {
    return { kind: "without-rule", orders, hours: imposed.prioritisationHours };
  }
  const share = isComputed(imposed.queueJumpShare) ? imposed.queueJumpShare : 0;
  if (share < tolerance) return { kind: "none", share, tolerance };
  const lost = hoursLost(delays);
  const isDisorder =
    imposed.queueJumpHours - lost < tolerance * waitingOfOthers.hours || takingRatio(delays) < disorderRatio;
  if (isDisorder) {
    return { kind: "balanced", taken: imposed.queueJumpHours, lost };
  }
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
