/**
 * Sheets and workbooks as programs write them.
 * Oracle: ECMA-376 part 1, 18.2 (workbooks), 18.3 (sheets), and what Excel shows of such parts, case by case.
 */
import { describe, expect, it } from "vitest";
import { readWorkbookBytes, type ReadWorkbookOptions } from "#test/builders/read-workbook.ts";
import { textRow, workbookOf } from "#test/builders/workbook.ts";

const sheetOf = async (rows: string, options: ReadWorkbookOptions = {}) => {
  const [sheet] = await readWorkbookBytes(workbookOf({ sheets: [{ rows }] }), options);
  return sheet;
};

describe("a sheet", () => {
  it("keeps the row numbers of the spreadsheet and leaves blank rows out", async () => {
    const sheet = await sheetOf(
      `<row r="3"/>${textRow(5, ["id", "name"])}<row r="6"><c r="A6" s="1"/></row>${textRow(9, ["C1", "A"])}${textRow(12, [" ", ""])}${textRow(20, ["", "B"])}`,
    );
    expect(sheet?.headerLine).toBe(5);
    expect(sheet?.rows).toEqual([
      [9, "C1", "A"],
      [20, null, "B"],
    ]);
  });

  it("is read whole whatever its dimension says, with a prefix, and in the strict variant", async () => {
    const rows = `${textRow(1, ["id"])}${textRow(2, ["C1"])}`;
    const lying = workbookOf({ sheets: [{ rows, before: '<dimension ref="A1"/>' }] });
    expect((await readWorkbookBytes(lying))[0]?.rows).toEqual([[2, "C1"]]);
    const strict = workbookOf({ strict: true, sheets: [{ rows }] });
    expect((await readWorkbookBytes(strict))[0]?.rows).toEqual([[2, "C1"]]);
    const prefixed = workbookOf({
      sheets: [{ rows }],
      parts: [
        {
          name: "xl/worksheets/sheet1.xml",
          content:
            '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>id</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      ],
    });
    expect((await readWorkbookBytes(prefixed))[0]?.rows).toEqual([[2, "7"]]);
  });

  it("finds the header below a title by the headings that are known, and says so", async () => {
    const rows = `${textRow(1, ["Commandes 2025", "", "", "imprimé le 3 mai"])}${textRow(3, ["id", "nom"])}${textRow(4, ["C1", "A"])}`;
    const sheet = await sheetOf(rows, { known: ["id", "nom"] });
    expect(sheet).toMatchObject({ headerLine: 3, headings: ["id", "nom"], rows: [[4, "C1", "A"]] });
    expect(sheet?.remarks).toEqual([
      { code: "PREAMBLE", line: 3, value: "Commandes 2025   imprimé le 3 mai", hint: "3" },
    ]);
  });

  it("takes the header that a person named, without a question", async () => {
    const rows = `${textRow(1, ["id", "nom"])}${textRow(2, ["C1", "A"])}${textRow(3, ["C2", "B"])}`;
    const sheet = await sheetOf(rows, { known: ["id", "nom"], headerLine: 2 });
    expect(sheet).toMatchObject({
      headerLine: 2,
      headings: ["C1", "A"],
      rows: [[3, "C2", "B"]],
      remarks: [],
    });
  });

  it("has a column without a heading where cells stand in one, and rejects a row that is wider", async () => {
    const far = Array.from({ length: 60 }, (_, at) => textRow(at + 2, [`C${at}`])).join("");
    const sheet = await sheetOf(
      `${textRow(1, ["id"])}${far.replace("</row>", '<c r="B2"><v>1</v></c></row>')}${textRow(62, ["C60", "", "note"])}`,
    );
    expect(sheet?.headings).toEqual(["id", ""]);
    expect(sheet?.rows).toHaveLength(60);
    expect(sheet?.unreadable).toEqual([
      {
        code: "COLUMNS_EXTRA",
        line: 62,
        position: null,
        value: "C60\t\tnote",
        hint: "3/2",
        cells: ["C60", "", "note"],
      },
    ]);
  });

  it("C16 asks about a total at the end, and keeps it where it is known to be a row", async () => {
    const rows = `${textRow(1, ["id", "montant"])}${textRow(2, ["C1", "1"])}${textRow(3, ["Total", ""])}`;
    const asked = await sheetOf(rows, { loading: { required: [1] } });
    expect(asked?.rows).toEqual([[2, "C1", "1"]]);
    expect(asked?.remarks).toEqual([{ code: "TOTAL_ROW", line: 3, value: "Total", hint: null }]);
    expect(asked?.counted).toBe(1);
    const kept = await sheetOf(rows, { loading: { required: [1], keepLastRow: true } });
    expect(kept?.rows.map(([line]) => line)).toEqual([2, 3]);
    expect(kept?.remarks).toEqual([]);
  });

  it("C02 without rows below its header is refused, and one without anything is none", async () => {
    const only = await sheetOf(textRow(1, ["id"]));
    expect(only).toMatchObject({ loaded: false, counted: 0, remarks: [{ code: "NO_ROWS", line: 1 }] });
    expect(await sheetOf('<row r="1"><c r="A1" s="0"/></row>')).toBeUndefined();
  });

  it("C27 may have as many rows as are allowed, not one more", async () => {
    const rows = `${textRow(1, ["id"])}${textRow(2, ["C1"])}${textRow(3, ["C2"])}${textRow(4, ["C3"])}`;
    expect(await sheetOf(rows, { loading: { maximumRows: 3 } })).toMatchObject({
      loaded: true,
      counted: 3,
      rows: [
        [2, "C1"],
        [3, "C2"],
        [4, "C3"],
      ],
    });
    expect(await sheetOf(rows, { loading: { maximumRows: 2 } })).toMatchObject({
      loaded: false,
      remarks: [{ code: "TOO_MANY_ROWS", value: "3", hint: "2" }],
    });
  });
});

describe("X08 merged and hidden parts", () => {
  const rows = `${textRow(1, ["id", "nom"])}${textRow(2, ["C1", "A"])}${textRow(3, ["C2"], ' hidden="1"')}${textRow(4, ["C3"], ' hidden="true"')}${textRow(6, ["C4"], ' hidden="1"')}`;

  it("are named, the first of them and how many more", async () => {
    const [sheet] = await readWorkbookBytes(
      workbookOf({
        sheets: [
          {
            rows,
            before: '<cols><col min="1" max="1" width="9"/><col min="2" max="16384" hidden="1"/></cols>',
            behind:
              '<mergeCells count="3"><mergeCell ref="A2:A3"/><mergeCell ref="B2:B4"/><mergeCell ref="A90:A91"/></mergeCells>',
          },
        ],
      }),
    );
    expect(sheet?.remarks).toEqual([
      { code: "MERGED_CELLS", line: 2, value: "A2:A3, B2:B4", hint: "A2:A3 +1" },
      { code: "HIDDEN_PARTS", line: 3, value: "B:B, 3:4, 6:6", hint: "B:B +2" },
    ]);
    expect(sheet?.rows).toHaveLength(4);
  });

  it("are not named where nothing is read: above the header and beside the table", async () => {
    const [sheet] = await readWorkbookBytes(
      workbookOf({
        sheets: [
          {
            rows: `${textRow(1, ["Titre"], ' hidden="1"')}${textRow(2, ["id", "nom"])}${textRow(3, ["C1", "A"])}`,
            before: '<cols><col min="3" max="16384" hidden="1"/></cols>',
            behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
          },
        ],
      }),
      { headerLine: 2 },
    );
    expect(sheet?.remarks).toEqual([]);
  });
});

describe("a workbook", () => {
  it("has its sheets in their order, hidden ones too, without charts", async () => {
    const rows = `${textRow(1, ["id"])}${textRow(2, ["C1"])}`;
    const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const types = ["worksheet", "worksheet", "worksheet", "chartsheet"];
    const relationships = types.map(
      (type, at) =>
        `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="worksheets/sheet${at + 1}.xml"/>`,
    );
    const sheets = await readWorkbookBytes(
      workbookOf({
        sheets: [
          { name: "Clients & fils", rows },
          { name: "Listes", rows, state: "hidden" },
          { name: "Secret", rows, state: "veryHidden" },
          { name: "Graphique", rows },
        ],
        parts: [
          {
            name: "xl/_rels/workbook.xml.rels",
            content: `<Relationships>${relationships.join("")}</Relationships>`,
          },
        ],
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Clients & fils", false],
      ["Listes", true],
      ["Secret", true],
    ]);
  });
});
