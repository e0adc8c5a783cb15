/**
 * Writes workbooks for tests from the XML of their parts, whole ones and such as no program writes.
 * Source: ECMA-376 part 1, 12.3 (parts of a SpreadsheetML package).
 */
import { zipOf, type ZipEntry } from "./zip.ts";

export interface SheetXml {
  readonly name?: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What stands before and behind `sheetData`: columns, merged cells. */
  readonly before?: string;
  readonly behind?: string;
  readonly state?: "visible" | "hidden" | "veryHidden";
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** What stands in `sst`. */
  readonly shared?: string;
  /** Format codes by their number. */
  readonly codes?: Readonly<Record<number, string>>;
  /** The number format of each cell style. */
  readonly styles?: readonly number[];
  /** Attributes of `workbookPr` and `calcPr`. */
  readonly properties?: string;
  readonly calculation?: string;
  /** Parts put in place of others, or added. */
  readonly parts?: readonly ZipEntry[];
  /** The namespaces of the strict variant. */
  readonly strict?: boolean;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A text as XML. */
function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A cell with an inline text. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** A row of inline texts from column A on; empty texts are left out. */
export function textRow(row: number, texts: readonly string[], attributes = ""): string {
  const cells = texts.map((text, at) =>
    text === "" ? "" : textCell(`${String.fromCharCode(0x41 + at)}${row}`, text),
  );
  return `<row r="${row}"${attributes}>${cells.join("")}</row>`;
}

/** A sheet as XML. */
function sheetXml({ rows, before = "", behind = "" }: SheetXml, main: string): string {
  return `${xml}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

/** A workbook's bytes. */
export function workbookOf(workbook: WorkbookXml): Uint8Array<ArrayBuffer> {
  const { sheets, shared, codes = {}, styles = [0], properties = "", calculation = "" } = workbook;
  const base = workbook.strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const main = workbook.strict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const related = workbook.strict
    ? `${base}/officeDocument/relationships`
    : `${base}/officeDocument/2006/relationships`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const named = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${xmlText(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const formats = Object.entries(codes).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`,
  );
  const entries: ZipEntry[] = [
    {
      name: "[Content_Types].xml",
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    },
    {
      name: "xl/workbook.xml",
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${related}"><workbookPr ${properties}/><sheets>${named.join("")}</sheets><calcPr ${calculation}/></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships(
        sheets
          .map((_, at) => relationship(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`))
          .join("") +
          relationship("rIdStyles", "styles", "styles.xml") +
          (shared === undefined ? "" : relationship("rIdTexts", "sharedStrings", "/xl/sharedStrings.xml")),
      ),
    },
    {
      name: "xl/styles.xml",
      content: `${xml}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: sheetXml(sheet, main),
    })),
  ];
  if (shared !== undefined) {
    entries.push({ name: "xl/sharedStrings.xml", content: `${xml}<sst xmlns="${main}">${shared}</sst>` });
  }
  const parts = workbook.parts ?? [];
  const replaced = new Set(parts.map(({ name }) => name));
  return zipOf([...entries.filter(({ name }) => !replaced.has(name)), ...parts]);
}
