/** Reads a CSV file through without keeping anything: how many rows it has and whether it needs mending. */
import { RecordScanner, type ScannedRecord } from "./scan-records.ts";
import { splitCells } from "./split-cells.ts";

export interface LastRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** The file ends without a line end behind it. */
  readonly unterminated: boolean;
}

export interface RecordSurvey {
  /** Records below the header that are not blank. */
  readonly rows: number;
  /** Every record has the header's width, is UTF-8, lies on one line and is quoted by the rules; line ends are of one kind. */
  readonly clean: boolean;
  readonly lineEnd: "lf" | "crlf";
  readonly longestRecord: number;
  /** The last row; null without one. */
  readonly last: LastRecord | null;
}

/** Whether a record holds nothing but separators and, alone on its line, spaces. */
export function isBlank(bytes: Buffer, start: number, end: number, cells: number): boolean {
  if (end - start === cells - 1) return true;
  if (cells > 1) return false;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  }
  return true;
}

/** The last record so far. Its cells are split once a chunk, not once a record. */
class Seen {
  last: LastRecord | null = null;
  readonly #separator: number;
  #noted: Pick<ScannedRecord, "bytes" | "start" | "end" | "line" | "lineEnd"> | null = null;

  constructor(separator: number) {
    this.#separator = separator;
  }

  note({ bytes, start, end, line, lineEnd }: ScannedRecord): void {
    this.#noted = { bytes, start, end, line, lineEnd };
  }

  keep(): void {
    if (this.#noted === null) return;
    const { bytes, start, end, line, lineEnd } = this.#noted;
    const cells = splitCells(bytes.subarray(start, end), this.#separator);
    this.last = { line, unterminated: lineEnd === "none", cells };
    this.#noted = null;
  }
}

/** @throws ScanRefusal */
export async function surveyRecords(
  chunks: AsyncIterable<Buffer>,
  separator: number,
  header: { readonly line: number; readonly cells: number },
  onChunk: (bytes: number) => void,
): Promise<RecordSurvey> {
  const seen = new Seen(separator);
  const survey = { rows: 0, clean: header.line === 1 && header.cells > 1, longestRecord: 0 };
  const lineEnds = new Set<string>();
  const scanner = new RecordScanner(separator, (record) => {
    const { bytes, start, end, line, cells } = record;
    survey.longestRecord = Math.max(survey.longestRecord, end - start);
    if (record.lineEnd !== "none") lineEnds.add(record.lineEnd);
    survey.clean &&= cells === header.cells && record.valid && record.innerLines === 0 && !record.strayQuote;
    if (line <= header.line) return;
    if (isBlank(bytes, start, end, cells)) {
      survey.clean = false;
    } else {
      survey.rows += 1;
      seen.note(record);
    }
  });
  for await (const chunk of chunks) {
    scanner.push(chunk);
    seen.keep();
    onChunk(chunk.length);
  }
  scanner.end();
  seen.keep();
  const clean = survey.clean && lineEnds.size <= 1 && !lineEnds.has("cr");
  return { ...survey, clean, lineEnd: lineEnds.has("crlf") ? "crlf" : "lf", last: seen.last };
}
