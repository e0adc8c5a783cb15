/** Overtime laid to the examined client by the part of the waiting that it caused: shown beside, never billed (method, section 2, A). */
import type { RecordedOvertimeWork } from "./labour-record.ts";

/** By operation, open minutes. */
export interface OperationWaits {
  /** Waited in all; NaN: not known. */
  readonly waitedMinutes: Float64Array;
  /** Of these, taken by the examined client's work that jumped the queue. */
  readonly takenMinutes: Float64Array;
}

/**
 * Overtime minutes on the operations of other clients' orders, each times the part of its wait that the examined client's
 * queue-jumping caused. It is no bound in either direction: an operation may be worked in overtime for other reasons than its
 * wait, and those behind it wait because it did. An operation without a known wait counts nothing.
 *
 * @param orderClient by order, its client
 */
export function accountingShare(
  { count, operation, order, minutes }: RecordedOvertimeWork,
  client: number,
  orderClient: Int32Array,
  { waitedMinutes, takenMinutes }: OperationWaits,
): number {
  let attributed = 0;
  for (let row = 0; row < count; row += 1) {
    if (operation[row] < 0 || orderClient[order[row]] === client) continue;
    const waited = waitedMinutes[operation[row]];
    if (!(waited > 0)) continue;
    const taken = takenMinutes[operation[row]];
    if (taken > 0) attributed += minutes[row] * Math.min(1, taken / waited);
  }
  return attributed;
}
