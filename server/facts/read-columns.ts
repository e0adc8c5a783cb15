/** Reads queries of numbers out of a snapshot, column by column, into memory that worker threads share. */
import type { QueryValues } from "./read-snapshot.ts";

/** Runs one fixed query of numbers; every column lies in a SharedArrayBuffer, NaN stands for null. */
export type ReadColumns = (
  sqlFile: URL,
  parameters?: QueryValues,
) => Promise<{ readonly count: number; readonly columns: Readonly<Record<string, Float64Array>> }>;

/** The columns of one query, as the computations take them. */
export interface Columns {
  readonly count: number;
  number(name: string): Float64Array;
  /** Whole numbers; -1 for none. */
  index(name: string): Int32Array;
  flag(name: string): Uint8Array;
}

/** Runs a query of this folder. */
export async function readColumnsOf(
  read: ReadColumns,
  file: string,
  parameters: QueryValues = {},
): Promise<Columns> {
  const { count, columns } = await read(new URL(file, import.meta.url), parameters);
  const number = (name: string): Float64Array => {
    const column = columns[name];
    if (column === undefined) throw new RangeError(`${file} has no column ${name}`);
    return column;
  };
  return {
    count,
    number,
    index(name) {
      const column = number(name);
      const whole = new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
      for (let row = 0; row < count; row += 1) whole[row] = Number.isNaN(column[row]) ? -1 : column[row];
      return whole;
    },
    flag(name) {
      const column = number(name);
      const flags = new Uint8Array(new SharedArrayBuffer(count));
      for (let row = 0; row < count; row += 1) flags[row] = column[row] === 1 ? 1 : 0;
      return flags;
    },
  };
}
