/** Brings the rows of a CSV file into the staging database: from the file itself where it is clean, else from a copy. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { queryNumber } from "../query.ts";
import { cellColumn, type LoadOptions } from "../reading/table-source.ts";
import type { CsvOutline } from "./outline-csv.ts";
import type { RecordSurvey } from "./survey-records.ts";
import { writeCleanCopy, type CleanCopy } from "./write-clean-copy.ts";

/** DuckDB's own default; shorter bounds gain nothing. */
const leastLineBytes = 2 * 1024 * 1024;

interface Layout {
  readonly skip: number;
  readonly lineEnd: "lf" | "crlf";
  /** The line number stands before the cells. */
  readonly lineColumn: boolean;
}

/** What DuckDB is told about a file that keeps the rules: nothing is left for it to guess. */
function readCsvSql(path: string, outline: CsvOutline, survey: RecordSurvey, layout: Layout): string {
  const cells = outline.headings.map((_, position) => `${literal(cellColumn(position))}: 'VARCHAR'`);
  const columns = layout.lineColumn ? ["'line': 'BIGINT'", ...cells] : cells;
  // A line number, and marks around each cell and each mark, may be added to the longest record.
  const longest = Math.max(leastLineBytes, survey.longestRecord * 2 + 4 * outline.headings.length);
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${layout.skip},
    delim = ${literal(outline.separator)}, quote = '"', escape = '"', comment = '', nullstr = '', strict_mode = true,
    new_line = '${layout.lineEnd === "lf" ? "\\n" : "\\r\\n"}', max_line_size = ${longest},
    buffer_size = ${longest * 4}, columns = {${columns.join(", ")}})`;
}

function rowsIn({ connection }: LoadOptions, table: string): Promise<number> {
  return queryNumber(connection, `SELECT count(*)::DOUBLE FROM ${table}`);
}

/** Reads a clean file as it stands. False, with nothing left behind, when DuckDB sees other rows than the survey. */
export async function loadDirectly(
  path: string,
  outline: CsvOutline,
  survey: RecordSurvey,
  options: LoadOptions,
): Promise<boolean> {
  const { connection, relation } = options;
  const stored = identifier(`${relation}_cells`);
  const csv = readCsvSql(path, outline, survey, { skip: 1, lineEnd: survey.lineEnd, lineColumn: false });
  await connection.run(`CREATE TABLE ${stored} AS FROM ${csv}`);
  if ((await rowsIn(options, stored)) !== survey.rows) {
    await connection.run(`DROP TABLE ${stored}`);
    return false;
  }
  // Rows keep the order of the file, so that a row's number gives its line: line 1 is the header.
  await connection.run(`CREATE VIEW ${identifier(relation)} AS SELECT rowid + 2 AS line, * FROM ${stored}`);
  return true;
}

/** Reads the rows of a file by way of a copy that keeps the rules. */
export async function loadCopy(
  chunks: AsyncIterable<Buffer>,
  outline: CsvOutline,
  survey: RecordSurvey,
  place: { readonly leftOutLine: number | null; readonly fileOffset: number | null },
  options: LoadOptions,
): Promise<CleanCopy> {
  const copy = join(options.folder, `${options.relation}.csv`);
  const written = await writeCleanCopy(chunks, copy, {
    separator: outline.separator,
    headerLine: outline.headerLine,
    cells: outline.headings.length,
    ...place,
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
