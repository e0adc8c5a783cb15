/** The order in which a work centre serves what waits for it. */

export const dispatchRules = ["fifo", "firstCome", "edd", "spt", "leastSlack"] as const;
/**
 * First in, first out by ready time; first come by the day of the order; earliest due date; shortest processing time;
 * least slack.
 */
export type DispatchRule = (typeof dispatchRules)[number];

export interface Dispatchable {
  readonly readyAt: number;
  readonly orderedOn: number;
  readonly dueOn: number;
  readonly minutes: number;
  /** Work that is left of its order, this operation included, in minutes. */
  readonly remainingMinutes: number;
}

const keys: Readonly<Record<DispatchRule, (operation: Dispatchable) => number>> = {
  fifo: ({ readyAt }) => readyAt,
  firstCome: ({ orderedOn }) => orderedOn,
  edd: ({ dueOn }) => dueOn,
  spt: ({ minutes }) => minutes,
  // The time until the promise is the same for all that wait at one instant, so that it need not be taken off.
  leastSlack: ({ dueOn, remainingMinutes }) => dueOn * 1440 - remainingMinutes,
};

/** The lower the key, the sooner the operation is served; equal keys are served in order of ready time. */
export function dispatchKey(rule: DispatchRule, operation: Dispatchable): number {
  return keys[rule](operation);
}
