/** A CSV file as a source of rows. */
import type { FileMapping } from "#shared/schema/mapping.ts";
import { headerRemarks } from "../outline/find-header.ts";
import { lastRow, type RowAtEnd } from "../outline/last-row.ts";
import type { LoadedRows, LoadOptions, SourceRemark, TableSource } from "../reading/table-source.ts";
import type { InspectedFile } from "./inspect-bytes.ts";
import { loadCopy, loadDirectly } from "./load-records.ts";
import { outlineCsv, type CsvOutline, type Separator } from "./outline-csv.ts";
import { ScanRefusal } from "./scan-records.ts";
import { surveyRecords, type RecordSurvey } from "./survey-records.ts";
import { utf8Stream } from "./utf8-stream.ts";

export interface CsvSource extends TableSource {
  readonly separator: Separator;
}

/** Where separator and header are looked for. */
const headBytes = 1024 * 1024;

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

function refused(remark: SourceRemark): LoadedRows {
  return { rows: 0, unreadable: 0, remarks: [remark], loaded: false };
}

function rowAtEnd({ last }: RecordSurvey, { headings }: CsvOutline): RowAtEnd | null {
  if (last === null) return null;
  return { ...last, isCut: last.unterminated && last.cells.length < headings.length };
}

/** @throws ScanRefusal */
async function loadRows(
  path: string,
  file: InspectedFile,
  outline: CsvOutline,
  options: LoadOptions,
): Promise<LoadedRows> {
  const { separator, headings, headerLine: line } = outline;
  const chunks = () => utf8Stream(path, file.encoding, file.markBytes, options.signal);
  const header = { line, cells: headings.length };
  const survey = await surveyRecords(chunks(), separator.charCodeAt(0), header, options.onProgress);
  if (survey.rows === 0) return refused({ code: "NO_ROWS", line, value: null, hint: null });
  if (options.maximumRows !== null && survey.rows > options.maximumRows) {
    const hint = String(options.maximumRows);
    return refused({ code: "TOO_MANY_ROWS", line: null, value: String(survey.rows), hint });
  }
  const { leftOutLine, remarks } = options.keepLastRow
    ? { leftOutLine: null, remarks: [] }
    : lastRow(rowAtEnd(survey, outline), separator, options.required);
  const isUtf8 = file.encoding === "utf-8";
  const asItStands = survey.clean && leftOutLine === null && isUtf8;
  if (asItStands && (await loadDirectly(path, outline, survey, options))) {
    return { rows: survey.rows, unreadable: 0, remarks, loaded: true };
  }
  const place = { leftOutLine, fileOffset: isUtf8 ? file.markBytes : null };
  const { rows, unreadable } = await loadCopy(chunks(), outline, survey, place, options);
  return { rows: rows + unreadable, unreadable, remarks, loaded: true };
}

/** Opens a CSV file; null when it holds nothing but blank lines. `isKnown` says which headings speak for a header. */
export async function openCsv(
  path: string,
  file: InspectedFile,
  mapping: FileMapping,
  isKnown: (heading: string) => boolean,
  signal: AbortSignal,
): Promise<CsvSource | null> {
  const { head, whole } = await readHead(utf8Stream(path, file.encoding, file.markBytes, signal));
  const outline = outlineCsv(head, whole, mapping.separator, isKnown, mapping.headerLine ?? null);
  if (outline === null) return null;
  return {
    separator: outline.separator,
    headings: outline.headings.map((heading) => heading.trim()),
    headerLine: outline.headerLine,
    remarks: headerRemarks(outline.headerLine, outline.headings.length, outline.preamble),
    async load(options) {
      try {
        return await loadRows(path, file, outline, options);
      } catch (error) {
        if (!(error instanceof ScanRefusal)) throw error;
        return refused({ code: error.code, line: error.line, value: null, hint: null });
      }
    },
  };
}
