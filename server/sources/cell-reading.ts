/** How the cells of one column of a file are read: decided once for the whole column, never row by row. */
import type { FindingCode } from "#shared/error-code.ts";

/** What was decided for a column. */
export interface ColumnReading {
  /** Which part of `03/04/2025` is the day; null where no such date stands in the column. */
  readonly dates: "day-first" | "month-first" | null;
  /** The decimal mark; null where no number of the column shows one. */
  readonly decimal: "point" | "comma" | null;
  /** Plain numbers are spreadsheet serial days. */
  readonly serialDates: boolean;
  /** The year in which these begin; 1900 unless a workbook says otherwise. */
  readonly serialEpoch?: 1900 | 1904;
}

/** A distinct text of a column, trimmed, and in how many rows it stands. */
export interface CellText {
  readonly text: string;
  readonly rows: number;
}

/** What the user chose for a column, where a file leaves it open. */
export interface ColumnChoice {
  readonly dates?: "day-first" | "month-first";
  readonly decimal?: "point" | "comma";
  readonly serialDates?: boolean;
  readonly serialEpoch?: 1900 | 1904;
}

/** Something that a cell, or a column, is told about. `hint` is data for the sentence, never a sentence. */
export interface CellRemark {
  readonly code: FindingCode;
  readonly hint: string | null;
}

/**
 * A cell as the ledger keeps it. `value` is canonical text that the column's stored type takes exactly: `2025-12-31`,
 * `2025-12-31 08:05:00`, `-1234.56`, `true`, a choice's code, or NFC text; null for an empty cell.
 */
export type CellResult =
  | { readonly status: "read"; readonly value: string | null; readonly warning: CellRemark | null }
  | { readonly status: "rejected"; readonly problem: CellRemark };
