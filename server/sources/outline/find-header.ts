/** Which of a table's first rows is its header, whatever the format. */
import type { SourceRemark } from "../reading/table-source.ts";

/** A row that is not blank, near the top of a table. */
export interface HeadRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A header is looked for in so many rows. */
export const headRecords = 50;
/** A table with more columns is none. */
export const mostColumns = 1000;

export interface FoundHeader {
  readonly header: HeadRecord;
  /** Headings that are known, in the row that has the most of them or was named. */
  readonly known: number;
}

/**
 * The row with the most headings that `isKnown` knows; without any, the first row. `headerLine` is the row that a person
 * named: the first from there on. Null without rows.
 */
export function findHeader(
  records: readonly HeadRecord[],
  isKnown: (heading: string) => boolean,
  headerLine: number | null,
): FoundHeader | null {
  const known = records.map(({ cells }) => cells.filter(isKnown).length);
  const most = Math.max(0, ...known);
  // One known word may stand in a title; a header has two, or has but one column.
  const speaking = records.findIndex(
    ({ cells }, at) => known[at] === most && (most >= 2 || (most === 1 && cells.length === 1)),
  );
  if (headerLine !== null) {
    const named = records.findIndex(({ line }) => line >= headerLine);
    return named === -1 ? null : { header: records[named], known: known[named] };
  }
  const header = records.at(Math.max(0, speaking));
  return header === undefined ? null : { header, known: most };
}

/** What stands above a header, as one text; null when nothing does. */
export function preambleAbove(records: readonly HeadRecord[], header: HeadRecord): string | null {
  const [first] = records;
  return first === undefined || first.line >= header.line ? null : first.cells.join(" ").trim();
}

/** PREAMBLE and TOO_MANY_COLUMNS, where they are. */
export function headerRemarks(line: number, columns: number, preamble: string | null): SourceRemark[] {
  const remarks: SourceRemark[] = [];
  if (preamble !== null) remarks.push({ code: "PREAMBLE", line, value: preamble, hint: String(line) });
  if (columns > mostColumns) {
    remarks.push({ code: "TOO_MANY_COLUMNS", line, value: String(columns), hint: String(mostColumns) });
  }
  return remarks;
}
