/** The file of rejects as a workbook, for those whose spreadsheet would take `00123` in a CSV file for a number. */
import { xlsxBytes } from "#client/lib/xlsx.ts";

/** Every cell stays text, as it stood in the file; the apostrophe that makes a formula inert in CSV is not needed here. */
export async function rejectsWorkbook(csv: string, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { parseCsv } = await import("hucre/csv");
  const [headings = [], ...rows] = parseCsv(csv, { delimiter: ",", unescapeFormulae: true }).map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? "" : String(cell))),
  );
  return xlsxBytes({ headings, rows }, title);
}
