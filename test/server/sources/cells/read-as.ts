/** Reads a text as a column of some kind would, and says in one word what came of it. */
import type { ColumnKind, LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellResult, ColumnReading } from "#server/sources/cell-reading.ts";
import { readCell } from "#server/sources/cells/read-cell.ts";

export const paris = "Europe/Paris";

/** An optional column of a kind. */
export function columnOf(kind: ColumnKind, overrides: Partial<LedgerColumn> = {}): LedgerColumn {
  return { name: kind, kind, optional: true, ...overrides };
}

/** A reading in which nothing was decided but what the overrides say. */
export function readingOf(overrides: Partial<ColumnReading> = {}): ColumnReading {
  return { dates: null, decimal: null, serialDates: false, ...overrides };
}

/** Reads a text in Paris. */
export function readAs(
  kind: ColumnKind,
  text: string,
  reading: Partial<ColumnReading> = {},
  overrides: Partial<LedgerColumn> = {},
): CellResult {
  return readCell(columnOf(kind, overrides), readingOf(reading), text, paris);
}

/** `2025-12-31`, `empty`, `2024-03-05 (DATE_TWO_DIGIT_YEAR)` with a warning, `RANGE!` for a reject. */
export function outcome(result: CellResult): string {
  if (result.status === "rejected") return `${result.problem.code}!`;
  const value = result.value ?? "empty";
  return result.warning === null ? value : `${value} (${result.warning.code})`;
}
