/** Reads what the styles of a workbook make of numbers. */
import type { GuardedEntry } from "../archive/guarded-zip.ts";
import { formatOfNumber, type CellFormat } from "./number-format.ts";
import { readXml } from "./read-xml.ts";

/** The format of each cell style, by its number. @throws FileRefusal */
export async function readCellFormats(part: GuardedEntry | undefined): Promise<CellFormat[]> {
  if (part === undefined) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCellStyles = false;
  await readXml(part, {
    onOpen(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") isInCellStyles = true;
      else if (name === "xf" && isInCellStyles) ids.push(Number(attributes["numFmtId"] ?? 0));
    },
    onClose(name) {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  const known = new Map<number, CellFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? formatOfNumber(id, codes.get(id));
    known.set(id, format);
    return format;
  });
}
