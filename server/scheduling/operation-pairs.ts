/** Pairs of operations of which one waited while the other was at work. */
export interface OperationPairs {
  readonly count: number;
  readonly waiting: Int32Array;
  readonly taker: Int32Array;
  /** Open minutes of the wait that the taker carries. */
  readonly minutes: Float64Array;
}

/** A list of pairs that grows as it is filled. */
export function operationPairList() {
  let [waiting, taker, minutes] = [new Int32Array(1024), new Int32Array(1024), new Float64Array(1024)];
  let count = 0;
  return {
    add(waits: number, takes: number, lost: number): void {
      if (count === waiting.length) {
        const grown = { waiting: new Int32Array(2 * count), taker: new Int32Array(2 * count) };
        const grownMinutes = new Float64Array(2 * count);
        grown.waiting.set(waiting);
        grown.taker.set(taker);
        grownMinutes.set(minutes);
        [waiting, taker, minutes] = [grown.waiting, grown.taker, grownMinutes];
      }
      waiting[count] = waits;
      taker[count] = takes;
      minutes[count] = lost;
      count += 1;
    },
    done: (): OperationPairs => ({
      count,
      waiting: waiting.slice(0, count),
      taker: taker.slice(0, count),
      minutes: minutes.slice(0, count),
    }),
  };
}
