/** The outline of a CSV file, from its first records: the separator and the header. */
import type { ReadFile } from "#shared/schema/imports.ts";
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

interface HeadRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators: readonly Separator[] = [",", ";", "\t", "|"];
/** A header is looked for in so many records, and separators are compared on them. */
const headRecords = 50;

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
  readonly header: HeadRecord | undefined;
  /** Headings that are known, then the share of records as wide as most, then that width. */
  readonly merits: readonly number[];
}

function weigh(
  head: Buffer,
  separator: Separator,
  whole: boolean,
  isKnown: (heading: string) => boolean,
): Candidate {
  const records = readHead(head, separator, whole);
  const known = records.map(({ cells }) => cells.filter(isKnown).length);
  const most = Math.max(0, ...known);
  // One known word may stand in a title; a header has two, or has but one column.
  const found = records.findIndex(
    ({ cells }, at) => known[at] === most && (most >= 2 || (most === 1 && cells.length === 1)),
  );
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, times] = [...widths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  return {
    separator,
    records,
    header: records[found === -1 ? 0 : found],
    merits: [most, width > 1 ? times / records.length : 0, width],
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
 * headings speak for a header. Null when nothing but blank lines is there.
 */
export function outlineCsv(
  head: Buffer,
  whole: boolean,
  chosen: Separator | undefined,
  isKnown: (heading: string) => boolean,
): CsvOutline | null {
  const candidates = (chosen === undefined ? separators : [chosen]).map((separator) =>
    weigh(head, separator, whole, isKnown),
  );
  const { separator, records, header } = candidates.reduce(better);
  if (header === undefined) return null;
  const [first] = records;
  return {
    separator,
    headings: header.cells,
    headerLine: header.line,
    preamble: first === undefined || first === header ? null : first.cells.join(" ").trim(),
  };
}
