/**
 * A workbook's sheets as so many tables.
 * Oracle: the rules of the ledger, by hand; X07 to X09 of the bad-input catalogue.
 */
import { describe, expect, it } from "vitest";
import type { FileMapping } from "#shared/schema/mapping.ts";
import { textRow, workbookOf, type SheetXml } from "#test/builders/workbook.ts";
import { stageOnce, sumsUp } from "../staging-desk.ts";

const sheet = (
  name: string,
  rows: readonly (readonly string[])[],
  more: Partial<SheetXml> = {},
): SheetXml => ({
  name,
  rows: rows.map((texts, at) => textRow(at + 1, texts)).join(""),
  ...more,
});
const clients = [
  ["client_id", "name"],
  ["C1", "Aéronord"],
];
const orders = [
  ["order_id", "client_id", "ordered_on", "revenue"],
  ["O1", "C1", "2025-01-02", "10,5"],
  ["O2", "C9", "2025-01-03", "3"],
];

const stage = (sheets: readonly SheetXml[], mapping: FileMapping = {}, name = "Export 2025.xlsx") =>
  stageOnce({ [name]: workbookOf({ sheets }) }, { mapping: { [name]: mapping } });

const row = (cells: string) => `<row r="2">${cells}</row>`;

const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

const header = (third: string) => textRow(1, ["client_id", "name", third]);

const serial = (value: number) =>
  `${textRow(1, ["client_id", "name", "since"])}<row r="2">${[
    '<c r="A2" t="inlineStr"><is><t>C1</t></is></c>',
    '<c r="B2" t="inlineStr"><is><t>A</t></is></c>',
    `<c r="C2"><v>${value}</v></c>`,
  ].join("")}</row>`;

describe("sheets", () => {
  it("named as tables, in French or English, are those tables; findings name sheet and row", async () => {
    const result = await stage([sheet("Clients", clients), sheet("Commandes", orders)]);
    expect(result.rows.orders).toMatchObject([{ order_id: "O1", revenue: "10.500000" }]);
    expect(result.findings).toMatchObject([
      { code: "REF_UNKNOWN", file: "Export 2025.xlsx", sheet: "Commandes", row: 3, value: "C9" },
    ]);
    expect(
      result.preview.files.map(({ name, sheet, table, format, rows }) => [name, sheet, table, format, rows]),
    ).toEqual([
      ["Export 2025.xlsx", "Clients", "clients", "xlsx", 1],
      ["Export 2025.xlsx", "Commandes", "orders", "xlsx", 2],
    ]);
    expect(sumsUp(result)).toBe(true);
  });

  it("X09 that are not recognised are asked about, each with what it may be, and answered each", async () => {
    const sheets = [
      sheet("Feuil1", clients),
      sheet("Feuil2", orders),
      sheet("Notes", [["rien", "de", "plus"]]),
    ];
    const asked = await stage(sheets);
    expect(asked.preview.status).toBe("asking");
    expect(asked.findings.map(({ code, sheet, hint }) => [code, sheet, hint])).toEqual([
      ["SHEET", "Feuil1", "clients"],
      ["SHEET", "Feuil2", "orders"],
      ["SHEET", "Notes", null],
    ]);
    const answered = await stage(sheets, {
      sheets: { Feuil1: { table: "clients" }, Feuil2: { table: "orders" }, Notes: null },
    });
    expect(answered.rows).toMatchObject({ clients: [{ client_id: "C1" }], orders: [{ order_id: "O1" }] });
    // What was left out can be taken back.
    expect(answered.preview.files).toContainEqual(
      expect.objectContaining({ sheet: "Notes", table: null, rows: 0 }),
    );
  });

  it("that hold nothing do not count: the one that does is what the file is called", async () => {
    const sheets = [sheet("Feuil1", clients), sheet("Feuil2", []), sheet("Feuil3", [])];
    const { preview, rows } = await stage(sheets, {}, "clients.xlsx");
    expect(preview.status).toBe("ready");
    expect(rows.clients).toMatchObject([{ client_id: "C1", name: "Aéronord" }]);
    const empty = await stage([sheet("Feuil1", [])], {}, "clients.xlsx");
    expect(empty.findings).toMatchObject([{ code: "FILE_EMPTY", effect: "refuse" }]);
  });

  it("take the choices of the file where they have none of their own", async () => {
    const january = [
      ["id", "client_id", "ordered_on", "revenue"],
      ["O1", "C1", "2025-01-02", "1"],
    ];
    const february = [
      ["id", "client_id", "ordered_on", "revenue"],
      ["O2", "C1", "2025-02-02", "2"],
    ];
    const { rows } = await stage(
      [sheet("Clients", clients), sheet("Janv.", january), sheet("Févr.", february)],
      {
        table: "orders",
        columns: { id: "order_id" },
        sheets: { Clients: { table: "clients" } },
      },
    );
    expect(rows.orders?.map(({ order_id }) => order_id)).toEqual(["O1", "O2"]);
  });
});

describe("X08 parts that are not in sight", () => {
  it("are asked about: hidden sheets and rows, merged cells", async () => {
    const sheets = [
      sheet("Clients", clients, { state: "hidden" }),
      sheet("Commandes", orders, { behind: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>' }),
    ];
    const asked = await stage(sheets);
    expect(
      asked.findings.filter(({ effect }) => effect === "ask").map(({ code, sheet }) => [code, sheet]),
    ).toEqual([
      ["HIDDEN_PARTS", "Clients"],
      ["MERGED_CELLS", "Commandes"],
    ]);
    const answered = await stage(sheets, {
      sheets: { Clients: { accept: ["HIDDEN_PARTS"] }, Commandes: { accept: ["MERGED_CELLS"] } },
    });
    expect(answered.preview.status).toBe("needs-acceptance");
  });
});

describe("X07 a formula without a result", () => {
  const cells = `${inline("A2", "C1")}${inline("B2", "A")}<c r="C2"><f>NOW()</f></c>`;

  it("rejects its row where the column is read, and spoils none where nothing reads it", async () => {
    const read = await stage([{ name: "clients", rows: header("since") + row(cells) }]);
    expect(read.findings).toMatchObject([{ code: "NO_VALUE", effect: "reject", row: 2, column: "since" }]);
    expect(sumsUp(read)).toBe(true);
    const ignored = await stage([{ name: "clients", rows: header("Calculé") + row(cells) }]);
    expect(ignored.rows.clients).toMatchObject([{ client_id: "C1" }]);
  });
});

describe("plain numbers in a column of dates", () => {
  it("D07 are days of the spreadsheet, and D08 none of them is 29 February 1900", async () => {
    const { rows } = await stage([{ name: "clients", rows: serial(45_292) }]);
    expect(rows.clients).toMatchObject([{ since: "2024-01-01" }]);
    const phantom = await stage([{ name: "clients", rows: serial(60) }]);
    expect(phantom.findings).toMatchObject([{ effect: "reject", row: 2, column: "since" }]);
  });

  it("D09 count from 1904 in a workbook that says so", async () => {
    const name = "clients.xlsx";
    const { rows } = await stageOnce({
      [name]: workbookOf({ sheets: [{ name: "clients", rows: serial(45_292) }], properties: 'date1904="1"' }),
    });
    // 45,292 days after 1 January 1904.
    expect(rows.clients).toMatchObject([{ since: "2028-01-02" }]);
  });
});
