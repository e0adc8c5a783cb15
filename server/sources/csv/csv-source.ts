/** A CSV file as a source of rows. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileMapping } from "#shared/schema/imports.ts";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { foldName } from "../recognise/fold-name.ts";
import {
  cellColumn,
  type LoadedRows,
  type LoadOptions,
  type SourceRemark,
  type TableSource,
} from "../table-source.ts";
import type { InspectedFile } from "./inspect-bytes.ts";
import { outlineCsv, type CsvOutline, type Separator } from "./outline-csv.ts";
import { ScanRefusal } from "./scan-records.ts";
import { surveyRecords, type RecordSurvey } from "./survey-records.ts";
import { utf8Stream } from "./utf8-stream.ts";
import { writeCleanCopy } from "./write-clean-copy.ts";

export interface CsvSource extends TableSource {
  readonly separator: Separator;
}

/** Where separator and header are looked for. */
const headBytes = 1024 * 1024;
/** A table with more columns is none. */
export const mostColumns = 1000;
const totalWord = /^(?:(?:grand|sous|sub)_?)?(?:total|totaux|totals|somme|sum)(?:_|$)/u;

async function readHead(chunks: AsyncIterable<Buffer>): Promise<{ head: Buffer; whole: boolean }> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    bytes += chunk.length;
    if (bytes > headBytes) return { head: Buffer.concat(pieces).subarray(0, headBytes), whole: false };
  }
  return { head: Buffer.concat(pieces), whole: true };
}

/** Whether the last row sums up those above it: it begins with the word and lacks what a row must have. */
function isTotalRow({ last }: RecordSurvey, required: readonly number[]): boolean {
  const first = last?.cells.find((cell) => cell.trim() !== "");
  return (
    first !== undefined &&
    totalWord.test(foldName(first)) &&
    required.some((position) => (last?.cells[position] ?? "").trim() === "")
  );
}

function lastRowRemarks(
  survey: RecordSurvey,
  outline: CsvOutline,
  required: readonly number[],
): { leftOutLine: number | null; remarks: SourceRemark[] } {
  const { last } = survey;
  if (last === null) return { leftOutLine: null, remarks: [] };
  const value = last.cells.join(outline.separator);
  if (isTotalRow(survey, required)) {
    return { leftOutLine: last.line, remarks: [{ code: "TOTAL_ROW", line: last.line, value, hint: null }] };
  }
  const cut = last.unterminated && last.cells.length < outline.headings.length;
  return {
    leftOutLine: null,
    remarks: cut ? [{ code: "TRUNCATED", line: last.line, value, hint: null }] : [],
  };
}

/** What DuckDB is told about a file that keeps the rules: nothing is left for it to guess. */
function readCsvSql(
  path: string,
  outline: CsvOutline,
  survey: RecordSurvey,
  layout: { skip: number; lineEnd: "lf" | "crlf"; lineColumn: boolean },
): string {
  const cells = outline.headings.map((_, position) => `${literal(cellColumn(position))}: 'VARCHAR'`);
  const columns = layout.lineColumn ? ["'line': 'BIGINT'", ...cells] : cells;
  // A line number and marks around each cell may be added to the longest record.
  const longest = Math.max(2 * 1024 * 1024, survey.longestRecord * 2 + 4 * outline.headings.length);
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${layout.skip},
    delim = ${literal(outline.separator)}, quote = '"', escape = '"', comment = '', nullstr = '', strict_mode = true,
    new_line = '${layout.lineEnd === "lf" ? "\\n" : "\\r\\n"}', max_line_size = ${longest},
    buffer_size = ${longest * 4}, columns = {${columns.join(", ")}})`;
}

async function rowsIn(options: LoadOptions, table: string): Promise<number> {
  const counted = await options.connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${table}`);
  return Number(counted.getRowsJS()[0]?.[0]);
}

/** Opens a CSV file; null when it holds nothing but blank lines. */
export async function openCsv(
  path: string,
  file: InspectedFile,
  mapping: FileMapping,
  isKnown: (heading: string) => boolean,
  signal: AbortSignal,
): Promise<CsvSource | null> {
  const chunks = () => utf8Stream(path, file.encoding, file.markBytes, signal);
  const { head, whole } = await readHead(chunks());
  const found = outlineCsv(head, whole, mapping.separator, isKnown);
  if (found === null) return null;
  const outline: CsvOutline = found;
  const { separator, headings, headerLine, preamble } = outline;
  const separatorByte = separator.charCodeAt(0);

  /** Reads the file as it stands. False when DuckDB sees other rows than the survey, which should not happen. */
  async function loadDirectly(survey: RecordSurvey, options: LoadOptions): Promise<boolean> {
    const stored = identifier(`${options.relation}_cells`);
    const csv = readCsvSql(path, outline, survey, { skip: 1, lineEnd: survey.lineEnd, lineColumn: false });
    await options.connection.run(`CREATE TABLE ${stored} AS FROM ${csv}`);
    if ((await rowsIn(options, stored)) !== survey.rows) {
      await options.connection.run(`DROP TABLE ${stored}`);
      return false;
    }
    // Rows keep the order of the file, so that the row's number gives its line: line 1 is the header.
    await options.connection.run(
      `CREATE VIEW ${identifier(options.relation)} AS SELECT rowid + 2 AS line, * FROM ${stored}`,
    );
    return true;
  }

  async function loadCopy(
    survey: RecordSurvey,
    leftOutLine: number | null,
    options: LoadOptions,
  ): Promise<{ rows: number; unreadable: number }> {
    const copy = join(options.folder, `${options.relation}.csv`);
    const written = await writeCleanCopy(chunks(), copy, {
      separator,
      headerLine,
      cells: headings.length,
      leftOutLine,
      fileOffset: file.encoding === "utf-8" ? file.markBytes : null,
      onUnreadable: options.onUnreadable,
    });
    const csv = readCsvSql(copy, outline, survey, { skip: 0, lineEnd: "lf", lineColumn: true });
    const stored = identifier(options.relation);
    await options.connection.run(`CREATE TABLE ${stored} AS FROM ${csv}`);
    await rm(copy);
    const rows = await rowsIn(options, stored);
    if (rows !== written.rows) throw new Error(`${rows} rows of ${written.rows} came out of a clean copy`);
    return written;
  }

  async function load(options: LoadOptions): Promise<LoadedRows> {
    const refused = (remark: SourceRemark): LoadedRows => ({
      rows: 0,
      unreadable: 0,
      remarks: [remark],
      loaded: false,
    });
    try {
      const header = { line: headerLine, cells: headings.length };
      const survey = await surveyRecords(chunks(), separatorByte, header, options.onProgress);
      if (survey.rows === 0) return refused({ code: "NO_ROWS", line: headerLine, value: null, hint: null });
      if (options.maximumRows !== null && survey.rows > options.maximumRows) {
        const hint = String(options.maximumRows);
        return refused({ code: "TOO_MANY_ROWS", line: null, value: String(survey.rows), hint });
      }
      const { leftOutLine, remarks } = lastRowRemarks(survey, outline, options.required);
      const asItStands = survey.clean && leftOutLine === null && file.encoding === "utf-8";
      if (asItStands && (await loadDirectly(survey, options))) {
        return { rows: survey.rows, unreadable: 0, remarks, loaded: true };
      }
      const { rows, unreadable } = await loadCopy(survey, leftOutLine, options);
      return { rows: rows + unreadable, unreadable, remarks, loaded: true };
    } catch (error) {
      if (error instanceof ScanRefusal) {
        return refused({ code: error.code, line: error.line, value: null, hint: null });
      }
      throw error;
    }
  }

  const remarks: SourceRemark[] = [];
  if (preamble !== null) {
    remarks.push({ code: "PREAMBLE", line: headerLine, value: preamble, hint: String(headerLine) });
  }
  if (headings.length > mostColumns) {
    remarks.push({
      code: "TOO_MANY_COLUMNS",
      line: headerLine,
      value: String(headings.length),
      hint: String(mostColumns),
    });
  }
  return { separator, headings: headings.map((heading) => heading.trim()), headerLine, remarks, load };
}
