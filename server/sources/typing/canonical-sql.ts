/** The condition, in SQL, under which the engine may cast a cell by itself. */
import { columnType } from "#server/ledger/column-type.ts";
import { literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { ColumnReading } from "../cell-reading.ts";
import { canonicalForm } from "../cells/canonical-form.ts";
import { clockChanges } from "../cells/clock-changes.ts";

/** The years of a column's canonical timestamps; null when it has none. */
export type YearRange = readonly [from: number, to: number] | null;

function withinBounds({ minimum, maximum }: LedgerColumn, value: string): string[] {
  return [
    ...(minimum === undefined ? [] : [`${value} >= ${minimum}`]),
    ...(maximum === undefined ? [] : [`${value} <= ${maximum}`]),
  ];
}

/**
 * Whether the text `cell` is of the form that is cast as it stands: true for exactly those texts that the reader
 * would answer with the value of the cast and no warning. False, never null, for an empty cell.
 */
export function canonicalSql(
  column: LedgerColumn,
  cell: string,
  reading: ColumnReading,
  years: YearRange,
  timeZone: string,
): string {
  const marked = column.kind === "amount" || column.kind === "hours" || column.kind === "number";
  // Unless the mark is a point, only whole numbers read the same.
  const form = canonicalForm(marked && reading.decimal !== "point" ? "count" : column.kind);
  if (form === null) return "false";
  const matches = `regexp_full_match(${cell}, ${literal(form)})`;
  const value = `CAST(${cell} AS ${columnType(column)})`;
  const conditions = withinBounds(column, value);
  if (column.kind === "timestamp" && years !== null) {
    // The reader tells the hour; whole days are few, and a comparison of texts is far cheaper than a cast.
    const days = clockChanges(timeZone, years[0], years[1]).flatMap(({ from, to }) => [
      literal(from.slice(0, 10)),
      literal(to.slice(0, 10)),
    ]);
    if (days.length > 0) conditions.push(`left(${cell}, 10) NOT IN (${[...new Set(days)].join(", ")})`);
  }
  return conditions.length === 0
    ? `coalesce(${matches}, false)`
    : `CASE WHEN ${matches} THEN ${conditions.join(" AND ")} ELSE false END`;
}
