/** The cells of one record as text. */
import { closeQuote } from "./scan-records.ts";
import { textWithEscapedBytes } from "./utf8-evidence.ts";

const quote = 0x22;

/** Splits a whole record, without its line end, by the same rules as the scanner. */
export function splitCells(record: Buffer, separator: number): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const closed = record[at] === quote ? closeQuote(record, at, separator, true) : null;
    if (closed !== null && closed.close !== -1) {
      cells.push(textWithEscapedBytes(record.subarray(at + 1, closed.close)).replaceAll('""', '"'));
      at = closed.end;
    } else {
      const found = record.indexOf(separator, at);
      const end = found === -1 ? record.length : found;
      cells.push(textWithEscapedBytes(record.subarray(at, end)));
      at = end;
    }
    if (at >= record.length) return cells;
    at += 1;
  }
}
