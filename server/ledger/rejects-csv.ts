/** The rejected rows of an import as CSV, to be put right and sent again. */
import type { ImportPreview, ReadFile } from "#shared/schema/imports.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { findingsSource, readRejects, type FindingsSource } from "./read-findings.ts";
import type { LedgerRecord } from "./record.ts";
import type { StoredFinding } from "./staged-import.ts";

/** What a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r]/u;
/** A number in any of the forms that the importer reads: `-1 234,56`, `+3.5`, `-1.5E+3`, `-12,5 %`. */
const plainNumber = /^[+-]?\d[\d\s.,\u00A0\u202F']*(?:[eE][+-]?\d+)?\s?[%€]?$/u;

/** A cell that a spreadsheet opens as text; numbers, negative ones too, stay numbers. */
export function inertCell(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** Which rejects are written, and how. */
export interface RejectsChoice {
  /** Only the rows of the files that feed this table: what comes back can be imported as that table again. */
  readonly table?: LedgerTable;
  /** What a spreadsheet of the reader's language expects; a comma by default. */
  readonly separator?: "," | ";";
}

function csvLine(cells: readonly string[], separator: string): string {
  const quoted = cells.map((cell) => {
    const inert = inertCell(cell);
    const needed = inert.includes(separator) || /["\r\n]/u.test(inert);
    return needed ? `"${inert.replaceAll('"', '""')}"` : inert;
  });
  return `${quoted.join(separator)}\r\n`;
}

interface RejectedRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cells: readonly string[];
  readonly codes: string[];
  readonly columns: string[];
}

/** Gathers the findings of each row, which follow one another. A row of several tables may be rejected for one of them. */
async function* rejectedRows(
  findings: AsyncIterable<StoredFinding>,
  table: LedgerTable | undefined,
): AsyncGenerator<RejectedRow> {
  let current: RejectedRow | null = null;
  for await (const { table: fed, file, sheet, row, cells, code, column } of findings) {
    if (table !== undefined && fed !== table) continue;
    if (current === null || current.file !== file || current.sheet !== sheet || current.row !== row) {
      if (current !== null) {
        yield current;
      }
      current = { file, sheet, row, cells: cells ?? [], codes: [], columns: [] };
    }
    current.codes.push(code);
    current.columns.push(column ?? "");
  }
  if (current !== null) {
    yield current;
  }
}

/** The tables of files that feed a table with rejects, or the one table that is asked for. */
function filesWithRejects(preview: ImportPreview, wanted: LedgerTable | undefined): ReadFile[] {
  const tables = new Set(preview.tables.filter(({ rejected }) => rejected > 0).map(({ table }) => table));
  return preview.files.filter(({ table, also }) =>
    [table, ...also.map((feed) => feed.table)].some(
      (fed) => fed !== null && tables.has(fed) && (wanted === undefined || fed === wanted),
    ),
  );
}

/** A table of a file: two sheets of a workbook have the same name. */
function placeOf({ name, sheet }: { readonly name: string; readonly sheet: string | null }): string {
  return JSON.stringify([name, sheet]);
}

async function* lines(
  { path, preview }: FindingsSource,
  { table, separator = "," }: RejectsChoice,
): AsyncGenerator<string> {
  const files = filesWithRejects(preview, table);
  // Each heading once, in the order of the files.
  const headings = [...new Set(files.flatMap((file) => file.columns.map(({ heading }) => heading)))];
  const hasSheets = files.some(({ sheet }) => sheet !== null);
  const where = ["_file", ...(hasSheets ? ["_sheet"] : []), "_row", "_code", "_column"];
  yield `\u{FEFF}${csvLine([...headings, ...where], separator)}`;
  if (path === null) {
    return;
  }
  const places = new Map(
    files.map((file) => [placeOf(file), file.columns.map(({ heading }) => headings.indexOf(heading))]),
  );
  for await (const { file, sheet, row, cells, codes, columns } of rejectedRows(readRejects(path), table)) {
    const place = places.get(placeOf({ name: file, sheet }));
    const line = headings.map(() => "");
    const beyond: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const at = place?.[index] ?? -1;
      if (at >= 0) {
        line[at] = cell;
      } else {
        beyond.push(cell);
      }
    }
    const named = [...new Set(columns)].filter((column) => column !== "").join(" ");
    const told = [file, ...(hasSheets ? [sheet ?? ""] : []), String(row ?? ""), codes.join(" "), named];
    yield csvLine([...line, ...told, ...beyond], separator);
  }
}

/**
 * The rejected rows of a staged or committed import as text, a line at a time: the original cells under their original
 * headings, then `_file`, for workbooks `_sheet`, `_row` (physical line), `_code` and `_column` (several findings of a row are joined by a
 * space). Cells beyond the headings follow at the end; rows of several files stand under the union of headings.
 * @throws AppError IMPORT_NOT_FOUND, at once
 */
export function rejectsCsv(
  record: LedgerRecord,
  id: string,
  choice: RejectsChoice = {},
): AsyncGenerator<string> {
  return lines(findingsSource(record, id), choice);
}
