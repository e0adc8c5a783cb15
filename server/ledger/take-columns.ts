/** The answer of a query of numbers, column by column, in memory that worker threads share. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { DuckDBDoubleVector, type DuckDBPreparedStatement } from "@duckdb/node-api";

/** Columns by name, all of the same length; each lies in a SharedArrayBuffer. NaN: null. */
export interface NumberColumns {
  readonly count: number;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** One column as the chunks of it come in. */
interface Gathered {
  readonly name: string;
  readonly parts: Float64Array[];
}

function joined({ parts }: Gathered, count: number): Float64Array {
  const column = new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
  let filled = 0;
  for (const part of parts) {
    column.set(part, filled);
    filled += part.length;
  }
  return column;
}

/**
 * Runs a prepared query whose columns are all DOUBLE. Some two thousand rows are taken at a time, and whatever else the
 * process has to do comes in between.
 * @throws TypeError for a column of another type
 */
export async function takeColumns(statement: DuckDBPreparedStatement): Promise<NumberColumns> {
  const result = await statement.stream();
  const gathered = result.columnNames().map((name): Gathered => ({ name, parts: [] }));
  let count = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    for (const [index, { name, parts }] of gathered.entries()) {
      const vector = chunk.getColumnVector(index);
      if (!(vector instanceof DuckDBDoubleVector)) throw new TypeError(`${name} is no column of doubles`);
      const part = new Float64Array(chunk.rowCount);
      for (let row = 0; row < part.length; row += 1) part[row] = vector.getItem(row) ?? NaN;
      parts.push(part);
    }
    count += chunk.rowCount;
  }
  const columns: Record<string, Float64Array> = {};
  for (const column of gathered) {
    columns[column.name] = joined(column, count);
    await nextTurn();
  }
  return { count, columns };
}
