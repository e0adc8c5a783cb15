/** Moves numbers into memory that all threads share, so that passing them on costs nothing. */

type NumberArray = Float64Array | Int32Array | Uint8Array;

function shared(array: NumberArray): NumberArray {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const memory = new SharedArrayBuffer(array.byteLength);
  if (array instanceof Float64Array) {
    const copy = new Float64Array(memory);
    copy.set(array);
    return copy;
  }
  if (array instanceof Int32Array) {
    const copy = new Int32Array(memory);
    copy.set(array);
    return copy;
  }
  const copy = new Uint8Array(memory);
  copy.set(array);
  return copy;
}

function withSharedArrays(value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array) {
    return shared(value);
  }
  if (Array.isArray(value)) return value.map(withSharedArrays);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSharedArrays(each)]));
}

/** The same value with every array of numbers in shared memory; plain objects and lists only. */
export function shareArrays<Value>(value: Value): Value {
  // The shape stays as it is: arrays become arrays of the same kind.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return withSharedArrays(value) as Value;
}

/** Bytes of the arrays of numbers in a value; what else it holds is small beside them. */
export function arrayBytes(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + arrayBytes(each), 0);
}
