/** Tables as a workbook, for those whose spreadsheet asks no question about separators. */
import type { CsvTable } from "./csv.ts";

/** What Excel takes for the name of a sheet: no signs of a reference, at most 31 letters. */
export function sheetName(title: string): string {
  return title
    .replaceAll(/[\\/?*[\]:]/gu, " ")
    .replaceAll(/^'|'$/gu, "")
    .slice(0, 31)
    .trim();
}

/** A workbook of one sheet: numbers are numbers, texts are texts and never formulas, whatever they begin with. */
export async function xlsxBytes(table: CsvTable, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import("hucre/xlsx");
  const rows = [table.headings, ...table.rows].map((row) => [...row]);
  const bytes = await writeXlsx({ sheets: [{ name: sheetName(title) || "1", rows }] });
  return new Uint8Array(bytes);
}
