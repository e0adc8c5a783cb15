/** The outline of a sheet, from its first filled rows: the header and how wide the table is. */
import type { GuardedEntry } from "../archive/guarded-zip.ts";
import { findHeader, headRecords, preambleAbove, type HeadRecord } from "../outline/find-header.ts";
import type { SheetOptions } from "../reading/workbook.ts";
import type { CellContext } from "./cell-text.ts";
import { scanSheet } from "./scan-sheet.ts";

export interface SheetOutline {
  readonly headings: readonly string[];
  readonly headerLine: number;
  /** The first cells of what stands above the header; null when nothing does, or a person named the header. */
  readonly preamble: string | null;
}

/** Null for a sheet without anything in it. @throws FileRefusal */
export async function outlineSheet(
  part: GuardedEntry,
  context: CellContext,
  { isKnown, headerLine }: SheetOptions,
): Promise<SheetOutline | null> {
  const records: HeadRecord[] = [];
  await scanSheet(part, context, {
    onRow({ line, cells }) {
      if (line >= (headerLine ?? 0)) records.push({ line, cells });
      return records.length === headRecords;
    },
  });
  const found = findHeader(records, isKnown, headerLine);
  if (found === null) return null;
  const { header } = found;
  // A column of notes without a heading is a column all the same.
  const below = records.filter(({ line }) => line >= header.line);
  const width = Math.max(...below.map(({ cells }) => cells.length));
  return {
    headings: Array.from({ length: width }, (_, position) => (header.cells[position] ?? "").trim()),
    headerLine: header.line,
    preamble: headerLine === null ? preambleAbove(records, header) : null,
  };
}
