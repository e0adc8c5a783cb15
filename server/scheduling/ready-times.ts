/** When each operation could have started, and how that is known. */
import { readyOrigin, type RecordedShop } from "./shop-record.ts";

/** When an operation left its centre; one that is recorded as ended before it began left as it began. */
function leftAt({ startedAt, endedAt }: RecordedShop["operations"], operation: number): number {
  const [start, end] = [startedAt[operation], endedAt[operation]];
  return start > end ? start : end;
}

export interface ReadyTimes {
  readonly readyAt: Float64Array;
  readonly readyOrigin: Uint8Array;
}

/**
 * The ready time as recorded, else the end of the operation before it in the routing; that of a first operation stays
 * unknown. An operation that was begun before it is recorded as ready was ready when it was begun.
 */
export function readyTimes({ operations, orders }: RecordedShop): ReadyTimes {
  const readyAt = new Float64Array(operations.count).fill(NaN);
  const origin = new Uint8Array(operations.count);
  for (let order = 0; order < orders.count; order += 1) {
    const first = orders.firstOperation[order];
    for (let operation = first; operation < orders.firstOperation[order + 1]; operation += 1) {
      const recorded = operations.readyAt[operation];
      const derived = operation > first ? leftAt(operations, operation - 1) : NaN;
      const at = Number.isNaN(recorded) ? derived : recorded;
      if (Number.isNaN(at)) continue;
      const start = operations.startedAt[operation];
      const late = at > start;
      readyAt[operation] = late ? start : at;
      // A predecessor that ends after the start is an overlap of the routing, and says nothing against the record.
      origin[operation] = Number.isNaN(recorded)
        ? readyOrigin.derived
        : late
          ? readyOrigin.movedToStart
          : readyOrigin.recorded;
    }
  }
  return { readyAt, readyOrigin: origin };
}
