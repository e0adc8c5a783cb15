/** DuckDB's values as plain JavaScript values. */
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A day is `2025-12-31`, a timestamp `2025-12-31T23:59:59` in civil time, a list an array. */
export type RowValue = string | number | boolean | null | readonly RowValue[];

const millisecondsADay = 86_400_000;

function wholeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`${value} is too large for a number: let the query cast it`);
  }
  return number;
}

/**
 * One value. Whole numbers become numbers when they are exact; a DECIMAL must have been cast by its query, to DOUBLE
 * where rounding is harmless or to VARCHAR where it is not.
 * @throws RangeError for an inexact whole number, TypeError for a type that no query should return.
 */
export function rowValue(value: DuckDBValue): RowValue {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  if (typeof value === "bigint") {
    return wholeNumber(value);
  }
  if (value instanceof DuckDBDateValue) {
    return new Date(value.days * millisecondsADay).toISOString().slice(0, 10);
  }
  if (value instanceof DuckDBTimestampValue) {
    return new Date(Number(value.micros / 1000n)).toISOString().slice(0, 19);
  }
  if (value instanceof DuckDBListValue) {
    return value.items.map(rowValue);
  }
  if (value instanceof DuckDBDecimalValue) {
    throw new TypeError("A DECIMAL must be cast by its query");
  }
  throw new TypeError(`No plain value for ${String(value)}`);
}
