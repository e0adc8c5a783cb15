/** Who overtook whom at the machines: operations served ahead of others that the house rule would have served first. */
import type { SiteRun } from "./run-site.ts";

export interface QueueJump {
  /** The operation that was served first. */
  readonly taker: number;
  /** Those of other clients that were ready earlier, could have run on its machine, and began later; longest ready first. */
  readonly overtaken: readonly number[];
}

/**
 * The jumps of a site in order of operations. What a contract grants is the rule, so there are none.
 * An operation that never began counts as waiting until the period's end.
 */
export function findQueueJumps({ world, orders, operations, actual, shifts }: SiteRun): QueueJump[] {
  if (world.plan.ground === "contract") return [];
  const { readyAt, startedAt, machine } = actual;
  const endAt = world.calendar.endDay * 1440;
  const clientOf = (operation: number): number => orders[operations.order[operation]].client;
  const startOf = (operation: number): number => (startedAt[operation] < 0 ? endAt : startedAt[operation]);

  const byCentre: number[][] = shifts.map(() => []);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (readyAt[operation] >= 0) byCentre[operations.centre[operation]].push(operation);
  }
  const jumps: QueueJump[] = [];
  for (const ready of byCentre) {
    ready.sort((left, right) => readyAt[left] - readyAt[right] || left - right);
    const longestWait = ready.reduce(
      (longest, operation) => Math.max(longest, startOf(operation) - readyAt[operation]),
      0,
    );
    for (const [place, taker] of ready.entries()) {
      if (operations.first[taker] === 0 || startedAt[taker] < 0) continue;
      const overtaken: number[] = [];
      for (let earlier = place - 1; earlier >= 0; earlier -= 1) {
        const other = ready[earlier];
        if (readyAt[other] < startedAt[taker] - longestWait) break;
        if (
          readyAt[other] < readyAt[taker] &&
          startOf(other) > startedAt[taker] &&
          clientOf(other) !== clientOf(taker) &&
          ((operations.eligible[other] >> machine[taker]) & 1) === 1
        ) {
          overtaken.push(other);
        }
      }
      if (overtaken.length > 0) jumps.push({ taker, overtaken: overtaken.toReversed() });
    }
  }
  return jumps.toSorted((left, right) => left.taker - right.taker);
}
