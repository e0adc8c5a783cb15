/** Which rows of overtime the direct and the induced minutes are laid to, so that each can be opened. */
import type { RecordedOvertimeWork } from "./labour-record.ts";
import type { OvertimeCause } from "#shared/schema/overtime.ts";

/** What is on record that an order was asked for in a hurry, by order; of both, the change of its date. */
export const orderCauses = { none: 0, rush: 1, broughtForward: 2 } as const;

/** Causes of direct overtime by an order's entry of `orderCause`. */
export const directCauses: readonly OvertimeCause[] = ["beyond-plan", "rush-order", "date-brought-forward"];

/** Whose the orders are, and what is known of why work on them was late. */
export interface OvertimeGrounds {
  /** The examined client. */
  readonly client: number;
  /** By order: its client, and an entry of `orderCauses`. */
  readonly orderClient: Int32Array;
  readonly orderCause: Uint8Array;
  /** By operation, the open minutes of its wait that the examined client's work took; null: not known. */
  readonly takenMinutes: Float64Array | null;
}

/** By row of `overtimeWork`. */
export interface LaidOvertime {
  readonly direct: Float64Array;
  readonly induced: Float64Array;
}

/**
 * Lays minutes to rows in proportion to what they have.
 * @param wanted at most what the rows have is laid
 * @param isWhole each row gets whole minutes, none more than it has: it gets what its running total, rounded, grows by
 * @returns what was laid
 */
function layInProportion(
  rows: readonly number[],
  minutes: Float64Array,
  wanted: number,
  isWhole: boolean,
  laid: Float64Array,
): number {
  let there = 0;
  for (const row of rows) there += minutes[row];
  if (wanted >= there) {
    for (const row of rows) laid[row] = minutes[row];
    return there;
  }
  if (wanted <= 0) return 0;
  let [running, before] = [0, 0];
  for (const row of rows) {
    running += minutes[row];
    const exact = (wanted / there) * running;
    const upTo = isWhole ? Math.round(exact) : exact;
    laid[row] = upTo - before;
    before = upTo;
  }
  return wanted;
}

/** Lays minutes to rows one after the other, each in full; returns what was laid. */
function layInTurn(
  rows: Iterable<number>,
  minutes: Float64Array,
  wanted: number,
  laid: Float64Array,
): number {
  let left = wanted;
  for (const row of rows) {
    if (left <= 0) break;
    laid[row] = Math.min(minutes[row], left);
    left -= laid[row];
  }
  return wanted - left;
}

/**
 * Direct minutes are laid to the examined client's orders: first to those whose date came forward, then to those flagged or
 * requested in a hurry, then to the others, and in proportion within the group that is not full. Induced minutes are laid to
 * other clients' orders: to the operations from whose wait the client took most, each in full, then in proportion to those
 * of which nothing was taken or known.
 *
 * @param directMinutes at most what is on the client's orders is laid; whole, where the rows are
 * @param inducedMinutes likewise, on others' orders
 */
export function layOvertime(
  overtimeWork: RecordedOvertimeWork,
  { client, orderClient, orderCause, takenMinutes }: OvertimeGrounds,
  directMinutes: number,
  inducedMinutes: number,
): LaidOvertime {
  const { count, operation, order, minutes } = overtimeWork;
  const isWhole =
    Number.isInteger(directMinutes) && Number.isInteger(inducedMinutes) && minutes.every(Number.isInteger);
  const takenOf = (row: number): number =>
    takenMinutes === null || operation[row] < 0 ? 0 : takenMinutes[operation[row]];
  const byCause: number[][] = directCauses.map(() => []);
  const [overtaken, others]: [number[], number[]] = [[], []];
  for (let row = 0; row < count; row += 1) {
    if (orderClient[order[row]] === client) byCause[orderCause[order[row]]].push(row);
    else if (takenOf(row) > 0) overtaken.push(row);
    else others.push(row);
  }
  const direct = new Float64Array(count);
  let left = directMinutes;
  for (const rows of byCause.toReversed()) left -= layInProportion(rows, minutes, left, isWhole, direct);
  const induced = new Float64Array(count);
  overtaken.sort((one, two) => takenOf(two) - takenOf(one) || one - two);
  const caughtUp = layInTurn(overtaken, minutes, inducedMinutes, induced);
  layInProportion(others, minutes, inducedMinutes - caughtUp, isWhole, induced);
  return { direct, induced };
}
