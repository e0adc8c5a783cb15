/** What the page says first, and how sure it may be. */
import { planningParameters, type PlanningParameterName } from "#shared/planning-parameters.ts";
import type { ComputedDelays, MatrixCell } from "#shared/schema/delays.ts";
import { isComputed } from "#client/lib/computed.ts";

/** Whether the hours are those ahead of the rule; without one they are those ahead of the ready time. */
interface Ruled {
  readonly isByRule: boolean;
}

export type Headline =
  | (Ruled & { readonly kind: "none"; readonly share: number; readonly tolerance: number })
  | (Ruled & {
      readonly kind: "balanced";
      readonly taken: number;
      readonly lost: number;
      /** The client's part of all hours taken over its part of the work. */
      readonly ratio: number;
    })
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

/** Hours of a cell taken ahead of the rule, or ahead of the ready time where no rule is known. */
function taken({ queueJumpHours, prioritisationHours }: MatrixCell): number {
  return isComputed(queueJumpHours) ? queueJumpHours : prioritisationHours;
}

/** Hours that the others took from the examined client in the same way. */
function hoursLost({ matrix, client }: ComputedDelays): number {
  return matrix
    .filter(({ fromClientId, toClientId }) => toClientId === client.clientId && fromClientId !== toClientId)
    .reduce((sum, cell) => sum + taken(cell), 0);
}

/** The client's part of all hours that the others lost so, over its part of the work; 0 where nothing was lost. */
function takingRatio({ matrix, client, clients }: ComputedDelays): number {
  let [own, all] = [0, 0];
  for (const cell of matrix) {
    if (cell.toClientId === client.clientId || cell.fromClientId === cell.toClientId) continue;
    all += taken(cell);
    if (cell.fromClientId === client.clientId) own += taken(cell);
  }
  const work = clients.reduce((sum, { workHours }) => sum + workHours, 0);
  const ownWork = clients.find(({ clientId }) => clientId === client.clientId)?.workHours ?? 0;
  return all === 0 || ownWork === 0 ? 0 : own / all / (ownWork / work);
}

/** The company's value of a parameter, or the usual one. */
function parameterOf({ parameters }: ComputedDelays, asked: PlanningParameterName): number {
  return parameters.find(({ name }) => name === asked)?.value ?? planningParameters[asked].value;
}

/**
 * Nothing beyond the tolerance is nothing. As much taken as lost, or taken in proportion to its work as by everybody
 * else, is the disorder of the house and no privilege. Without a rule nothing is out of turn; without a replay there are
 * only hours.
 */
export function headlineOf(delays: ComputedDelays): Headline {
  const { imposed, replay, waitingOfOthers } = delays;
  const orders = imposed.ordersOvertaken;
  const tolerance = parameterOf(delays, "queue_jump_tolerance");
  const { queueJumpHours } = imposed;
  const isByRule = isComputed(queueJumpHours);
  const hours = isByRule ? queueJumpHours : imposed.prioritisationHours;
  const share = waitingOfOthers.hours === 0 ? 0 : hours / waitingOfOthers.hours;
  if (share < tolerance) return { kind: "none", isByRule, share, tolerance };
  const lost = hoursLost(delays);
  const ratio = takingRatio(delays);
  if (
    hours - lost < tolerance * waitingOfOthers.hours ||
    ratio < parameterOf(delays, "disorder_work_ratio")
  ) {
    return { kind: "balanced", isByRule, taken: hours, lost, ratio };
  }
  if (!isByRule) return { kind: "without-rule", orders, hours };
  if (replay.status !== "computed") return { kind: "hours", orders, hours };
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
