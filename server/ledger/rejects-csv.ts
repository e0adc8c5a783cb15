/** The rejected rows of an import as CSV, to be put right and sent again. */
import type { ImportPreview } from "#shared/schema/imports.ts";
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

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const inert = inertCell(cell);
    return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  });
  return `${quoted.join(",")}\r\n`;
}

interface RejectedRow {
  readonly file: string;
  readonly row: number | null;
  readonly cells: readonly string[];
  readonly codes: string[];
  readonly columns: string[];
}

/** Gathers the findings of each row, which follow one another. */
async function* rejectedRows(findings: AsyncIterable<StoredFinding>): AsyncGenerator<RejectedRow> {
  let current: RejectedRow | null = null;
  for await (const { file, row, cells, code, column } of findings) {
    if (current === null || current.file !== file || current.row !== row) {
      if (current !== null) {
        yield current;
      }
      current = { file, row, cells: cells ?? [], codes: [], columns: [] };
    }
    current.codes.push(code);
    current.columns.push(column ?? "");
  }
  if (current !== null) {
    yield current;
  }
}

/** The headings of the files that have rejects, each once, in the order of the files. */
function headingsOf(preview: ImportPreview): string[] {
  const tables = new Set(preview.tables.filter(({ rejected }) => rejected > 0).map(({ table }) => table));
  const files = preview.files.filter(({ table }) => table !== null && tables.has(table));
  return [...new Set(files.flatMap((file) => file.columns.map(({ heading }) => heading)))];
}

async function* lines({ path, preview }: FindingsSource): AsyncGenerator<string> {
  const headings = headingsOf(preview);
  yield `\u{FEFF}${csvLine([...headings, "_file", "_row", "_code", "_column"])}`;
  if (path === null) {
    return;
  }
  const places = new Map(
    preview.files.map((file) => [file.name, file.columns.map(({ heading }) => headings.indexOf(heading))]),
  );
  for await (const { file, row, cells, codes, columns } of rejectedRows(readRejects(path))) {
    const line = headings.map(() => "");
    const beyond: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const place = places.get(file)?.[index] ?? -1;
      if (place >= 0) {
        line[place] = cell;
      } else {
        beyond.push(cell);
      }
    }
    const named = columns.filter((column) => column !== "").join(" ");
    yield csvLine([...line, file, String(row ?? ""), codes.join(" "), named, ...beyond]);
  }
}

/**
 * The rejected rows of a staged or committed import as text, a line at a time: the original cells under their original
 * headings, then `_file`, `_row` (physical line), `_code` and `_column` (several findings of a row are joined by a
 * space). Cells beyond the headings follow at the end; rows of several files stand under the union of headings.
 * @throws AppError IMPORT_NOT_FOUND, at once
 */
export function rejectsCsv(record: LedgerRecord, id: string): AsyncGenerator<string> {
  return lines(findingsSource(record, id));
}
