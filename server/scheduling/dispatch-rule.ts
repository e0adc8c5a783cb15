/** The order in which a work centre serves what waits for it. */

/** First in, first out by ready time; earliest due date; shortest processing time. */
export type DispatchRule = "fifo" | "edd" | "spt";

export interface Dispatchable {
  readonly readyAt: number;
  readonly dueOn: number;
  readonly minutes: number;
}

const keys: Readonly<Record<DispatchRule, (operation: Dispatchable) => number>> = {
  fifo: ({ readyAt }) => readyAt,
  edd: ({ dueOn }) => dueOn,
  spt: ({ minutes }) => minutes,
};

/** The lower the key, the sooner the operation is served; equal keys are served in order of ready time. */
export function dispatchKey(rule: DispatchRule, operation: Dispatchable): number {
  return keys[rule](operation);
}
