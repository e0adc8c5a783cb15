/** What the last row of a file may be instead of a row: a total, or one that was cut off. */
import { foldName } from "../recognise/fold-name.ts";
import type { SourceRemark } from "../table-source.ts";
import type { CsvOutline } from "./outline-csv.ts";
import type { LastRecord } from "./survey-records.ts";

const totalWord = /^(?:(?:grand|sous|sub)_?)?(?:total|totaux|totals|somme|sum)(?:_|$)/u;

/** Whether the last row sums up those above it: it begins with the word and lacks what a row must have. */
function isTotalRow(cells: readonly string[], required: readonly number[]): boolean {
  const first = cells.find((cell) => cell.trim() !== "");
  return (
    first !== undefined &&
    totalWord.test(foldName(first)) &&
    required.some((position) => (cells[position] ?? "").trim() === "")
  );
}

export interface LastRow {
  /** The line of a row that is left out until it is asked for. */
  readonly leftOutLine: number | null;
  readonly remarks: readonly SourceRemark[];
}

/** TOTAL_ROW or TRUNCATED where the last row gives reason; `required` are the cells that every row must have. */
export function lastRow(last: LastRecord | null, outline: CsvOutline, required: readonly number[]): LastRow {
  if (last === null) return { leftOutLine: null, remarks: [] };
  const { line, cells, unterminated } = last;
  const remark = { line, value: cells.join(outline.separator), hint: null };
  if (isTotalRow(cells, required)) {
    return { leftOutLine: line, remarks: [{ code: "TOTAL_ROW", ...remark }] };
  }
  const isCut = unterminated && cells.length < outline.headings.length;
  return { leftOutLine: null, remarks: isCut ? [{ code: "TRUNCATED", ...remark }] : [] };
}
