/** Operations that wait at a work centre, the next to be served on top. */

export interface WaitingHeap {
  size(): number;
  add(operation: number): void;
  /** The next to be served; -1 when nothing waits. */
  top(): number;
  /** Takes it away. */
  pop(): number;
}

/** A binary heap of operation numbers. @param before whether one operation is served before another */
export function waitingHeap(before: (left: number, right: number) => boolean): WaitingHeap {
  let items = new Int32Array(16);
  let count = 0;
  return {
    size: () => count,
    add(operation) {
      if (count === items.length) {
        const grown = new Int32Array(2 * count);
        grown.set(items);
        items = grown;
      }
      let place = count;
      count += 1;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (!before(operation, items[parent])) break;
        items[place] = items[parent];
        place = parent;
      }
      items[place] = operation;
    },
    top: () => (count > 0 ? items[0] : -1),
    pop() {
      const top = items[0];
      count -= 1;
      const moved = items[count];
      let place = 0;
      for (;;) {
        let child = 2 * place + 1;
        if (child >= count) break;
        if (child + 1 < count && before(items[child + 1], items[child])) child += 1;
        if (!before(items[child], moved)) break;
        items[place] = items[child];
        place = child;
      }
      items[place] = moved;
      return top;
    },
  };
}
