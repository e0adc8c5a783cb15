/**
 * Workbooks that are made to do harm, and those that are only large.
 * Oracle: a catalogue of bad input, rows X01 to X06 and X10, with what each must give.
 */
import { describe, expect, it } from "vitest";
import { FileRefusal } from "#server/sources/reading/file-refusal.ts";
import {
  mostDepth,
  mostPieceCharacters,
  mostSheetColumns,
  mostSheetRows,
} from "#server/sources/xlsx/workbook-limits.ts";
import { readWorkbookBytes } from "#test/builders/read-workbook.ts";
import { textRow, workbookOf } from "#test/builders/workbook.ts";
import { zipOf, type ZipEntry } from "#test/builders/zip.ts";

const rows = `${textRow(1, ["id"])}${textRow(2, ["C1"])}`;
const megabyte = 1024 ** 2;

async function refusalOf(bytes: Uint8Array): Promise<FileRefusal> {
  const refusal: unknown = await readWorkbookBytes(bytes).catch((error: unknown) => error);
  if (!(refusal instanceof FileRefusal)) throw new Error("not refused", { cause: refusal });
  return refusal;
}

const withSheet = (content: string, more: Omit<ZipEntry, "name" | "content"> = {}) =>
  workbookOf({ sheets: [{ rows }], parts: [{ name: "xl/worksheets/sheet1.xml", content, ...more }] });
const withRows = (inner: string) => withSheet(`<worksheet><sheetData>${inner}</sheetData></worksheet>`);

/** A sheet with rows, and behind them elements inside one another, the outermost counted. */
function nested(depth: number): string {
  const open = "<a>".repeat(depth - 1);
  return `<worksheet><sheetData>${rows}</sheetData>${open}${open.replaceAll("<", "</")}</worksheet>`;
}

describe("a zip that unfolds", () => {
  it("X01 a thousand times is refused by the bytes that come out", async () => {
    const bomb = withRows(`${rows}<row r="3">${" ".repeat(40 * megabyte)}</row>`);
    expect(await refusalOf(bomb)).toMatchObject({ code: "ZIP_RATIO", value: "xl/worksheets/sheet1.xml" });
  });

  it("X01 to shared texts that each cell names is refused by the texts that come out", async () => {
    const shared = `<si><t>${"x".repeat(4 * megabyte)}</t></si>`;
    const cells = Array.from({ length: 3 }, (_, at) => `<c r="${"ABC"[at]}2" t="s"><v>0</v></c>`).join("");
    const refusal = await refusalOf(workbookOf({ sheets: [{ rows: `<row r="2">${cells}</row>` }], shared }));
    expect(refusal).toMatchObject({ code: "LINE_TOO_LONG", value: "2" });
  });

  it("X02 otherwise than it says is refused: more, less, or four gigabytes of nothing", async () => {
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    for (const declaredSize of [10, sheet.length + 1, 0xffff_fffe]) {
      expect(await refusalOf(withSheet(sheet, { declaredSize }))).toMatchObject({ code: "ZIP_BROKEN" });
    }
  });

  it("with bytes that are not those of its checksum is refused", async () => {
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    expect(await refusalOf(withSheet(sheet, { declaredCrc: 1 }))).toMatchObject({ code: "ZIP_BROKEN" });
  });

  it.each(["../evil.xml", "/etc/passwd", "C:/evil.xml", "xl/../../evil.xml"])(
    "X03 with the name %s is refused",
    async (name) => {
      const bytes = workbookOf({ sheets: [{ rows }], parts: [{ name, content: "x" }] });
      expect(await refusalOf(bytes)).toMatchObject({ code: "ZIP_LAYOUT" });
    },
  );

  it("X03 with more than ten thousand entries is refused", async () => {
    const parts = Array.from({ length: 10_001 }, (_, at) => ({ name: `x/${at}`, content: "" }));
    expect(await refusalOf(workbookOf({ sheets: [{ rows }], parts }))).toMatchObject({ code: "ZIP_LAYOUT" });
  });

  it("X03 with a part twice is refused: programs disagree on which is meant", async () => {
    const sheet = { name: "xl/worksheets/sheet1.xml", content: "<worksheet/>" };
    const bytes = workbookOf({ sheets: [{ rows }], parts: [sheet, sheet] });
    expect(await refusalOf(bytes)).toMatchObject({ code: "ZIP_LAYOUT", value: sheet.name });
  });

  it("that is cut off, empty or none at all is refused", async () => {
    const bytes = workbookOf({ sheets: [{ rows }] });
    for (const damaged of [
      bytes.subarray(0, bytes.length - 30),
      new Uint8Array(),
      Buffer.from("PK\x03\x04"),
    ]) {
      expect(await refusalOf(damaged)).toMatchObject({ code: "ZIP_BROKEN" });
    }
  });
});

describe("XML that is none of a workbook", () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;

  it.each([
    ["X04 a DOCTYPE", `<!DOCTYPE worksheet><worksheet/>`],
    ["X04 a billion laughs", `${laughs}<worksheet><sheetData>${rows}</sheetData></worksheet>`],
    ["X04 an entity outside", `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>`],
    ["X04 an entity that nothing declares", `<worksheet>&passwd;</worksheet>`],
  ])("%s is refused", async (_name, content) => {
    expect(await refusalOf(withSheet(content))).toMatchObject({ code: "XML_DOCTYPE" });
  });

  it.each(["xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"])(
    "X04 a DOCTYPE in %s is refused",
    async (name) => {
      const parts = [{ name, content: `${laughs}<x/>` }];
      expect(await refusalOf(workbookOf({ sheets: [{ rows }], shared: "", parts }))).toMatchObject({
        code: "XML_DOCTYPE",
        value: name,
      });
    },
  );

  it.each([
    ["a tag that is never closed", `<worksheet><sheetData>${rows}`],
    ["tags that cross", "<worksheet><sheetData></worksheet></sheetData>"],
    ["bytes that are no text", `<worksheet>\u0000</worksheet>`],
    ["nothing", ""],
    ["deep nesting", nested(mostDepth + 1)],
  ])("%s is refused", async (_name, content) => {
    expect(await refusalOf(withSheet(content))).toMatchObject({ code: "ZIP_BROKEN" });
  });

  it("nesting as deep as is allowed is read", async () => {
    const [sheet] = await readWorkbookBytes(withSheet(nested(mostDepth)));
    expect(sheet?.rows).toEqual([[2, "C1"]]);
  });

  it("bytes that are no UTF-8 are refused, never replaced", async () => {
    const content = Buffer.from(
      `<worksheet><sheetData>${textRow(1, ["é"])}</sheetData></worksheet>`,
      "latin1",
    );
    const bytes = workbookOf({ sheets: [{ rows }], parts: [{ name: "xl/worksheets/sheet1.xml", content }] });
    expect(await refusalOf(bytes)).toMatchObject({ code: "ZIP_BROKEN", hint: "utf-8" });
  });

  it("a text without end is refused before it fills the memory", async () => {
    const endless = `<worksheet>${"x".repeat(mostPieceCharacters + megabyte)}</worksheet>`;
    expect(await refusalOf(withSheet(endless, { stored: true }))).toMatchObject({ code: "LINE_TOO_LONG" });
    const runs = `<r><t>${"x".repeat(megabyte)}</t></r>`.repeat(10);
    const shared = { name: "xl/sharedStrings.xml", content: `<sst><si>${runs}</si></sst>`, stored: true };
    expect(await refusalOf(workbookOf({ sheets: [{ rows }], shared: "", parts: [shared] }))).toMatchObject({
      code: "LINE_TOO_LONG",
    });
  });

  it("X05 of a million character references is read", async () => {
    const shared = `<si><t>${"&#65;".repeat(1_000_000)}</t></si><si><t>${"&#x42;".repeat(1000)}</t></si>`;
    const bytes = workbookOf({
      sheets: [
        {
          rows: `${textRow(1, ["id"])}<row r="2"><c r="A2" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row>`,
        },
      ],
      shared,
    });
    const [sheet] = await readWorkbookBytes(bytes);
    const cells = sheet?.rows.map(([, cell]) => cell ?? null) ?? [];
    expect(cells.map((cell) => String(cell).length)).toEqual([1_000_000, 1000]);
    expect(cells[1]).toBe("B".repeat(1000));
  });
});

describe("rows and cells at impossible places", () => {
  it.each([
    ["a row beyond the last", `<row r="${mostSheetRows + 1}"><c r="A1"><v>1</v></c></row>`],
    ["row nought", '<row r="0"/>'],
    ["a row that is no number", '<row r="1e9"/><row r="x"/>'],
    ["a row again", '<row r="1"/><row r="1"/>'],
    ["a row behind a later one", '<row r="2"/><row r="1"/>'],
    ["a cell beyond the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a cell without letters", '<row r="1"><c r="1"><v>1</v></c></row>'],
    ["a cell again", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ])("%s: the sheet is refused", async (_name, inner) => {
    expect(await refusalOf(withRows(inner))).toMatchObject({ code: "ZIP_BROKEN" });
  });

  it("the last row and the last column are read", async () => {
    const last = `<row r="${mostSheetRows}"><c r="A1"><v>1</v></c></row>`;
    const [deep] = await readWorkbookBytes(withRows(`${textRow(1, ["id"])}${last}`));
    expect(deep?.rows).toEqual([[mostSheetRows, "1"]]);
    const wide = await readWorkbookBytes(withRows('<row r="1"><c r="XFD1"><v>1</v></c></row>'));
    expect(wide[0]?.headings).toHaveLength(mostSheetColumns);
    expect(wide[0]?.remarks).toContainEqual(
      expect.objectContaining({ code: "TOO_MANY_COLUMNS", value: String(mostSheetColumns) }),
    );
  });
});

const typed = (type: string, part = "xl/workbook.xml") =>
  zipOf([
    {
      name: "[Content_Types].xml",
      content: `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    },
    { name: part, content: "" },
  ]);

describe("X06 what only looks like a workbook", () => {
  it.each([
    ["xlsm", typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
    ["xlsb", typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin")],
    [
      "ods",
      zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true }]),
    ],
    [
      "docx",
      typed(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "word/document.xml",
      ),
    ],
    ["archive", zipOf([{ name: "orders.csv", content: "a" }])],
  ])("is refused as %s", async (kind, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: "FORMAT", hint: kind });
  });

  it("is refused where the part that it names is not there", async () => {
    const parts = [
      {
        name: "xl/workbook.xml",
        content: '<workbook><sheets><sheet name="A" r:id="rId9"/></sheets></workbook>',
      },
    ];
    expect(await refusalOf(workbookOf({ sheets: [{ rows }], parts }))).toMatchObject({ code: "ZIP_BROKEN" });
  });
});

describe("X10 formatted rows without anything in them", () => {
  it("are passed over, a full sheet of them", async () => {
    const empty = Array.from(
      { length: mostSheetRows - 3 },
      (_, at) => `<row r="${at + 4}" s="1" customFormat="1"><c r="A${at + 4}" s="1"/></row>`,
    );
    const content = `<worksheet><sheetData>${rows}${textRow(3, ["C2"])}${empty.join("")}</sheetData></worksheet>`;
    const bytes = withSheet(content, { stored: true });
    const [sheet] = await readWorkbookBytes(bytes);
    expect(sheet?.rows).toEqual([
      [2, "C1"],
      [3, "C2"],
    ]);
  });
});
