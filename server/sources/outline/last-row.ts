/** What the last row of a table may be instead of a row: a total, or one that was cut off. */
import { foldName } from "../recognise/fold-name.ts";
import type { SourceRemark } from "../reading/table-source.ts";

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

export interface RowAtEnd {
  readonly line: number;
  readonly cells: readonly string[];
  /** The file ends in the middle of it. */
  readonly isCut: boolean;
}

export interface LastRow {
  /** The line of a row that is left out until it is asked for. */
  readonly leftOutLine: number | null;
  readonly remarks: readonly SourceRemark[];
}

/**
 * TOTAL_ROW or TRUNCATED where the last row gives reason; `required` are the cells that every row must have, `separator`
 * stands between the cells where the row is quoted.
 */
export function lastRow(last: RowAtEnd | null, separator: string, required: readonly number[]): LastRow {
  if (last === null) return { leftOutLine: null, remarks: [] };
  const { line, cells, isCut } = last;
  const remark = { line, value: cells.join(separator), hint: null };
  if (isTotalRow(cells, required)) {
    return { leftOutLine: line, remarks: [{ code: "TOTAL_ROW", ...remark }] };
  }
  return { leftOutLine: null, remarks: isCut ? [{ code: "TRUNCATED", ...remark }] : [] };
}
