/**
 * Cells as programs write them.
 * Oracle: ECMA-376 part 1, 18.3.1.4 (cells), 18.4 (shared texts), 18.8 (styles), 22.9.2.19 (escapes), and what Excel shows
 * of such cells, case by case.
 */
import { describe, expect, it } from "vitest";
import { readWorkbookBytes, type ReadWorkbookOptions } from "#test/builders/read-workbook.ts";
import { textRow, workbookOf, type WorkbookXml } from "#test/builders/workbook.ts";

/** The cells of one row below a header of so many columns. */
async function cellsOf(cells: string, workbook: Omit<WorkbookXml, "sheets"> = {}, columns = 1) {
  const headings = Array.from({ length: columns }, (_, at) => `h${at}`);
  const rows = `${textRow(1, headings)}<row r="2">${cells}</row>`;
  const [sheet] = await readWorkbookBytes(workbookOf({ ...workbook, sheets: [{ rows }] }));
  return sheet;
}

async function textOf(cell: string, workbook: Omit<WorkbookXml, "sheets"> = {}) {
  const sheet = await cellsOf(`${cell}<c r="B2"><v>0</v></c>`, workbook, 2);
  return sheet?.rows[0]?.[1];
}

const sheetOf = async (rows: string, options: ReadWorkbookOptions = {}, more: Partial<WorkbookXml> = {}) => {
  const [sheet] = await readWorkbookBytes(workbookOf({ sheets: [{ rows }], ...more }), options);
  return sheet;
};

describe("a cell", () => {
  const shared = [
    "<si><t>Hélène</t></si>",
    '<si><t xml:space="preserve"> A  B </t></si>',
    "<si><t> A  B </t></si>",
    '<si><r><rPr><b/></rPr><t>Aéro</t></r><r><t>nord</t></r><rPh sb="0" eb="1"><t>ふり</t></rPh><phoneticPr fontId="1"/></si>',
    "<si><t>a_x000D_b_x005F_x0041_</t></si>",
    "<si/>",
    "<si><t>00123</t></si>",
    "<si><t><![CDATA[<b>&]]></t></si>",
  ].join("");
  const codes = { 164: "dd/mm/yyyy", 165: "[h]:mm", 166: "00000", 167: "jj/mm/aaaa hh:mm" };
  const styles = [0, 14, 22, 20, 10, 164, 165, 166, 167];

  it.each([
    ["a shared text", '<c r="A2" t="s"><v>0</v></c>', "Hélène"],
    ["preserved spaces", '<c r="A2" t="s"><v>1</v></c>', " A  B "],
    ["spaces that are not preserved", '<c r="A2" t="s"><v>2</v></c>', "A  B"],
    ["rich text without its readings", '<c r="A2" t="s"><v>3</v></c>', "Aéronord"],
    ["escaped characters", '<c r="A2" t="s"><v>4</v></c>', "a\rb_x0041_"],
    ["an empty shared text", '<c r="A2" t="s"><v>5</v></c>', null],
    ["digits stored as text", '<c r="A2" t="s"><v>6</v></c>', "00123"],
    ["CDATA", '<c r="A2" t="s"><v>7</v></c>', "<b>&"],
    ["an inline text", '<c r="A2" t="inlineStr"><is><t>x &amp; y</t></is></c>', "x & y"],
    ["inline runs", '<c r="A2" t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c>', "xy"],
    ["a formula's text", '<c r="A2" t="str"><f>A1&amp;"!"</f><v>h0!</v></c>', "h0!"],
    ["a formula's empty text", '<c r="A2" t="str"><f>""</f><v></v></c>', null],
    ["a formula's number", '<c r="A2"><f>1+1</f><v>2</v></c>', "2"],
    ["a number", '<c r="A2"><v>18500.5</v></c>', "18500.5"],
    ["a percentage", '<c r="A2" s="4"><v>0.125</v></c>', "0.125"],
    ["three decimals", '<c r="A2"><v>1.234</v></c>', "1.2340"],
    ["a binary sum", '<c r="A2"><v>0.30000000000000004</v></c>', "0.3"],
    ["true", '<c r="A2" t="b"><v>1</v></c>', "true"],
    ["false", '<c r="A2" t="b"><v>0</v></c>', "false"],
    ["an error", '<c r="A2" t="e"><v>#REF!</v></c>', "#REF!"],
    ["D07 a built-in day", '<c r="A2" s="1"><v>45292</v></c>', "2024-01-01"],
    ["a built-in time stamp", '<c r="A2" s="2"><v>45292.3541666667</v></c>', "2024-01-01 08:30:00"],
    ["a time of day", '<c r="A2" s="3"><v>0.3125</v></c>', "7:30"],
    ["a custom day", '<c r="A2" s="5"><v>45292</v></c>', "2024-01-01"],
    ["an elapsed time", '<c r="A2" s="6"><v>1.5</v></c>', "36:00"],
    ["a number shown with zeros", '<c r="A2" s="7"><v>123</v></c>', "00123"],
    ["a format in French letters", '<c r="A2" s="8"><v>45292.25</v></c>', "2024-01-01 06:00:00"],
    ["D08 serial 60, which is no day", '<c r="A2" s="1"><v>60</v></c>', "60"],
    ["a day in ISO 8601", '<c r="A2" t="d"><v>2024-01-31T00:00:00</v></c>', "2024-01-31"],
    ["a time stamp in ISO 8601", '<c r="A2" t="d"><v>2024-01-31T08:30:00Z</v></c>', "2024-01-31 08:30:00"],
    ["a number that is none", '<c r="A2"><v>12abc</v></c>', "12abc"],
    ["a style that is not there", '<c r="A2" s="99"><v>45292</v></c>', "45292"],
    ["an empty cell with a style", '<c r="A2" s="1"/>', null],
  ])("is %s", async (_name, cell, text) => {
    expect(await textOf(cell, { shared, codes, styles })).toBe(text);
  });

  it("D09 is the day that Excel shows in a workbook of the 1904 system", async () => {
    const cell = '<c r="A2" s="1"><v>43830</v></c>';
    expect(await textOf(cell, { styles: [0, 14] })).toBe("2019-12-31");
    expect(await textOf(cell, { styles: [0, 14], properties: 'date1904="1"' })).toBe("2024-01-01");
  });

  it("needs no reference: it stands behind the one before", async () => {
    const sheet = await sheetOf(
      `<row>${'<c t="inlineStr"><is><t>h</t></is></c>'.repeat(2)}</row><row><c><v>1</v></c><c><v>2</v></c></row>`,
    );
    expect(sheet?.headings).toEqual(["h", "h"]);
    expect(sheet?.rows).toEqual([[2, "1", "2"]]);
  });
});

describe("a cell that cannot be read", () => {
  it.each([
    ["X07 a formula without a result", '<c r="B2"><f>A1+1</f></c>', "NO_VALUE", "=A1+1"],
    ["a formula with an empty result", '<c r="B2"><f>A1+1</f><v></v></c>', "NO_VALUE", "=A1+1"],
    ["a shared formula without a result", '<c r="B2"><f t="shared" si="0"/></c>', "NO_VALUE", "="],
    ["X11 a text that is not there", '<c r="B2" t="s"><v>7</v></c>', "STRING_INDEX", "7"],
    ["a text of a negative number", '<c r="B2" t="s"><v>-1</v></c>', "STRING_INDEX", "-1"],
  ])("rejects its row: %s", async (_name, cell, code, value) => {
    const sheet = await cellsOf(`<c r="A2"><v>1</v></c>${cell}`, { shared: "<si><t>a</t></si>" }, 2);
    expect(sheet?.unreadable).toEqual([
      { code, line: 2, position: 1, value, hint: null, cells: ["1", value] },
    ]);
    expect(sheet?.counted).toBe(1);
    expect(sheet?.rows).toEqual([]);
  });

  it("is named by the first of its row, and as a column too many where it stands beside the table", async () => {
    const shared = "<si><t>a</t></si>";
    const two = await cellsOf('<c r="A2"><f>B1</f></c><c r="B2" t="s"><v>9</v></c>', { shared }, 2);
    expect(two?.unreadable).toMatchObject([{ code: "NO_VALUE", position: 0, cells: ["=B1", "9"] }]);
    const below = Array.from({ length: 60 }, (_, at) => textRow(at + 2, [`C${at}`])).join("");
    const beside = `${textRow(1, ["id"])}${below}<row r="62"><c r="A62"><v>1</v></c><c r="C62"><f>A1</f></c></row>`;
    expect((await sheetOf(beside))?.unreadable).toMatchObject([{ code: "COLUMNS_EXTRA", hint: "3/1" }]);
  });

  it("takes the last text of the workbook and rejects the one behind it", async () => {
    const shared = "<si><t>a</t></si><si><t>b</t></si>";
    const sheet = await sheetOf(
      `${textRow(1, ["h"])}<row r="2"><c r="A2" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c></row>`,
      {},
      { shared },
    );
    expect(sheet?.rows).toEqual([[2, "b"]]);
    expect(sheet?.unreadable.map(({ line }) => line)).toEqual([3]);
  });

  it("does not take the nought that a program without formulas leaves to be computed", async () => {
    const formula = '<c r="A2"><f>SUM(B1:B9)</f><v>0</v></c>';
    const uncomputed = await cellsOf(formula, { calculation: 'fullCalcOnLoad="1"' });
    expect(uncomputed?.unreadable).toMatchObject([{ code: "NO_VALUE" }]);
    expect((await cellsOf(formula))?.rows).toEqual([[2, "0"]]);
  });
});
