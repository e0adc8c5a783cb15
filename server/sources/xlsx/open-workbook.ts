/** Opens an XLSX workbook. */
import { openGuardedZip } from "../archive/guarded-zip.ts";
import { zipKind } from "../archive/zip-kind.ts";
import { FileRefusal } from "../reading/file-refusal.ts";
import { headerRemarks } from "../outline/find-header.ts";
import type { Sheet, Workbook } from "../reading/workbook.ts";
import { readCellFormats } from "./cell-formats.ts";
import type { CellContext } from "./cell-text.ts";
import { loadSheet } from "./load-sheet.ts";
import { outlineSheet } from "./outline-sheet.ts";
import { readSharedTexts } from "./shared-texts.ts";
import { workbookLimits } from "./workbook-limits.ts";
import { readWorkbookParts, type SheetPart } from "./workbook-parts.ts";

function sheetOf({ name, hidden, part }: SheetPart, context: CellContext): Sheet {
  return {
    name,
    hidden,
    async open(options) {
      const outline = await outlineSheet(part, context, options);
      if (outline === null) return null;
      const { headings, headerLine, preamble } = outline;
      return {
        headings,
        headerLine,
        remarks: headerRemarks(headerLine, headings.length, preamble),
        load: (loading) => loadSheet(part, context, outline, loading),
      };
    },
  };
}

/**
 * Reads what all sheets share; the sheets themselves are read when they are opened and loaded.
 * @throws FileRefusal FORMAT naming what is no XLSX workbook; XML_DOCTYPE, ZIP_BROKEN, ZIP_LAYOUT, ZIP_RATIO, LINE_TOO_LONG
 * for damaged and hostile ones, here or while a sheet is read
 */
export async function openWorkbook(
  path: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<Workbook> {
  const zip = await openGuardedZip(path, workbookLimits, signal);
  try {
    const kind = await zipKind(zip);
    if (kind !== "xlsx") throw new FileRefusal("FORMAT", null, kind);
    const { sheets, sharedTexts, styles, epoch, isUncomputed } = await readWorkbookParts(zip);
    const formats = await readCellFormats(styles);
    const texts = await readSharedTexts(sharedTexts);
    const context = { texts, formats, epoch, isUncomputed };
    return {
      sheets: sheets.map((sheet) => sheetOf(sheet, context)),
      remarks: [],
      serialEpoch: epoch,
      close: () => {
        zip.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
