/** The outline of a CSV file, from its first records: the separator and the header. */
import type { ReadFile } from "#shared/schema/imports.ts";
import { findHeader, headRecords, preambleAbove, type HeadRecord } from "../outline/find-header.ts";
import { RecordScanner, ScanRefusal } from "./scan-records.ts";
import { splitCells } from "./split-cells.ts";

export type Separator = NonNullable<ReadFile["separator"]>;

export interface CsvOutline {
  readonly separator: Separator;
  readonly headings: readonly string[];
  /** The physical line of the header. */
  readonly headerLine: number;
  /** The first cells of what stands above the header; null when nothing does. */
  readonly preamble: string | null;
}

const separators: readonly Separator[] = [",", ";", "\t", "|"];

function readHead(head: Buffer, separator: Separator, whole: boolean): HeadRecord[] {
  const byte = separator.charCodeAt(0);
  const records: HeadRecord[] = [];
  const scanner = new RecordScanner(byte, ({ bytes, start, end, line }) => {
    if (records.length < headRecords) {
      records.push({ line, cells: splitCells(bytes.subarray(start, end), byte) });
    }
  });
  try {
    scanner.push(head);
    if (whole || records.length === 0) scanner.end();
  } catch (error) {
    // What comes before an open quotation mark is outline enough; reading the rows will name the mark.
    if (!(error instanceof ScanRefusal)) throw error;
  }
  return records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

interface Candidate {
  readonly separator: Separator;
  readonly records: readonly HeadRecord[];
  readonly header: HeadRecord | null;
  /** Headings that are known, then the share of records as wide as most, then that width. */
  readonly merits: readonly number[];
}

function weigh(
  head: Buffer,
  separator: Separator,
  whole: boolean,
  isKnown: (heading: string) => boolean,
  headerLine: number | null,
): Candidate {
  const records = readHead(head, separator, whole);
  const found = findHeader(records, isKnown, headerLine);
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, times] = [...widths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  return {
    separator,
    records,
    header: found?.header ?? null,
    merits: [found?.known ?? 0, width > 1 ? times / records.length : 0, width],
  };
}

function better(left: Candidate, right: Candidate): Candidate {
  for (const [at, merit] of left.merits.entries()) {
    const other = right.merits[at];
    if (merit !== other) return merit > other ? left : right;
  }
  return left;
}

/**
 * Finds separator and header in the first bytes of a file (UTF-8). `whole` says that no more follow, `isKnown` which
 * headings speak for a header, `headerLine` which line a person named. Null when nothing but blank lines is there.
 */
export function outlineCsv(
  head: Buffer,
  whole: boolean,
  chosen: Separator | undefined,
  isKnown: (heading: string) => boolean,
  headerLine: number | null,
): CsvOutline | null {
  const candidates = (chosen === undefined ? separators : [chosen]).map((separator) =>
    weigh(head, separator, whole, isKnown, headerLine),
  );
  const { separator, records, header } = candidates.reduce(better);
  if (header === null) return null;
  return {
    separator,
    headings: header.cells,
    headerLine: header.line,
    preamble: headerLine === null ? preambleAbove(records, header) : null,
  };
}
