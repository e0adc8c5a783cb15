/** Reads one cell: the only place that turns a file's text into the ledger's. */
import type { ColumnKind, LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellResult, ColumnReading } from "../cell-reading.ts";
import { accepted, rejected } from "./cell-result.ts";
import { readChoice } from "./read-choice.ts";
import { readDate } from "./read-date.ts";
import { readFlag } from "./read-flag.ts";
import { readNumber } from "./read-number.ts";
import { readIdentifier, readText } from "./read-text.ts";
import { readTimestamp } from "./read-timestamp.ts";

/** The longest cell in UTF-16 units: a note of some pages. */
const longestCell = 10_000;

/** Errors that Excel and LibreOffice show, in English and French, and the hashes of a column that was too narrow. */
const spreadsheetError =
  /^#(?:(?:REF|VALUE|VALEUR|DIV\/0|NUM|NOMBRE|NULL|NUL|CALC|SPILL) ?!|N\/A|(?:NAME|NOM) ?\?|#+)$/i;

/** Nothing that can be seen: white space, zero-width characters. */
const nothing = /^[\s\p{Cf}]*$/u;

type Reader = (column: LedgerColumn, reading: ColumnReading, text: string, timeZone: string) => CellResult;

const readers: Record<ColumnKind, Reader> = {
  identifier: (_column, _reading, text) => readIdentifier(text),
  text: (_column, _reading, text) => readText(text),
  date: (_column, reading, text, timeZone) => readDate(reading, text, timeZone),
  timestamp: (_column, reading, text, timeZone) => readTimestamp(reading, text, timeZone),
  amount: readNumber,
  hours: readNumber,
  number: readNumber,
  count: readNumber,
  flag: (_column, _reading, text) => readFlag(text),
  choice: (column, _reading, text) => readChoice(column, text),
};

/**
 * Reads a cell of a ledger column. Blank is not zero: an empty cell is the column's fallback, null where the column is
 * optional, and REQUIRED_EMPTY elsewhere. An error of a spreadsheet is EXCEL_ERROR in every column, a name or a note
 * included, since it stands for a value that was lost.
 *
 * @param text the cell as it stands in the file.
 * @param timeZone the company's zone, in which civil times are meant.
 */
export function readCell(
  column: LedgerColumn,
  reading: ColumnReading,
  text: string,
  timeZone: string,
): CellResult {
  if (text.length > longestCell) return rejected("VALUE_TOO_LONG", String(longestCell));
  if (nothing.test(text)) {
    if (column.fallback !== undefined) return accepted(column.fallback);
    return column.optional ? accepted(null) : rejected("REQUIRED_EMPTY");
  }
  const trimmed = text.normalize("NFC").trim();
  if (spreadsheetError.test(trimmed)) return rejected("EXCEL_ERROR");
  return readers[column.kind](column, reading, trimmed, timeZone);
}
