/** X: workbooks, and the days that they show (D07 to D09). */
import type { FileContents } from "../staging-desk.ts";
import { textCell, textRow, workbookOf, type SheetXml, type WorkbookXml } from "#test/builders/workbook.ts";
import { ask, refuse, reject, warn, type CatalogueCase } from "./catalogue-case.ts";
import { oneClient } from "./orders-of-one-client.ts";

const clientRows = (...names: string[]): string =>
  [["client_id", "name"], ...names.map((name, at) => [`C${at + 1}`, name])]
    .map((texts, at) => textRow(at + 1, texts))
    .join("");

/** A workbook of one sheet of clients, with what a case adds to it. */
function clientBook(sheet: Partial<SheetXml>, workbook: Partial<WorkbookXml> = {}): FileContents {
  return {
    "livre.xlsx": workbookOf({
      sheets: [{ name: "clients", rows: clientRows("A", "B"), ...sheet }],
      ...workbook,
    }),
  };
}

/** One order whose day is this cell. */
function orderBook(day: string, workbook: Partial<WorkbookXml> = {}): FileContents {
  const cells = `${textCell("A2", "O1")}${textCell("B2", "C1")}${day}<c r="D2"><v>12.5</v></c>`;
  const rows = `${textRow(1, ["order_id", "client_id", "ordered_on", "revenue"])}<row r="2">${cells}</row>`;
  const sheets = [{ name: "orders", rows }];
  return { "clients.csv": oneClient, "orders.xlsx": workbookOf({ sheets, ...workbook }) };
}
const shownAsDate = { styles: [0, 14] };
const on = (ordered_on: string) => ({ orders: [{ ordered_on, revenue: "12.500000" }] });

const bothClients = { clients: [{ name: "A" }, { name: "B" }] };
const sheet1 = "xl/worksheets/sheet1.xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** A sheet whose XML is written as a whole, a document type in front. */
const withDoctype = (doctype: string, text: string): FileContents =>
  clientBook(
    {},
    {
      parts: [
        {
          name: sheet1,
          content: `<?xml version="1.0"?>${doctype}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
        },
      ],
    },
  );
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  "",
);

const orderSheet: SheetXml = {
  name: "orders",
  rows: `${textRow(1, ["order_id", "client_id", "ordered_on", "revenue"])}${textRow(2, ["O1", "C1", "2025-01-31", "1.50"])}`,
};
const foreignSheet: SheetXml = { name: "Feuil2", rows: `${textRow(1, ["a", "b"])}${textRow(2, ["1", "2"])}` };
const allRows = 1_048_576;

export const workbooks: readonly CatalogueCase[] = [
  {
    id: "D07",
    what: "a day's number shown as a date is the day that Excel shows",
    files: orderBook('<c r="C2" s="1"><v>45292</v></c>', shownAsDate),
    status: "ready",
    rows: on("2024-01-01"),
  },
  {
    id: "D08",
    what: "the number 60 shown as a date is no day: 29 February 1900 never was",
    files: orderBook('<c r="C2" s="1"><v>60</v></c>', shownAsDate),
    status: "needs-acceptance",
    findings: [{ ...reject("DATE_INVALID", 2, "ordered_on", "60"), file: "orders.xlsx", sheet: "orders" }],
  },
  ...(
    [
      ["9999", "needs-acceptance"],
      ["10000", "ready"],
    ] as const
  ).map(([number, status]): CatalogueCase => ({
    id: "D07",
    what: `the bare number ${number} in a column of days: a quantity below 10,000, a day from there on`,
    files: orderBook(`<c r="C2"><v>${number}</v></c>`),
    status,
    ...(status === "ready"
      ? { rows: on("1927-05-18") }
      : { findings: [{ ...reject("DATE", 2, "ordered_on", number), file: "orders.xlsx" }] }),
  })),
  {
    id: "D09",
    what: "a workbook that counts from 1904 shows the days that Excel shows",
    files: orderBook('<c r="C2" s="1"><v>43830</v></c>', { ...shownAsDate, properties: 'date1904="1"' }),
    status: "ready",
    rows: on("2024-01-01"),
  },
  {
    id: "X01",
    what: "a sheet that unfolds a thousand times is refused by the bytes that come out",
    files: () => clientBook({ rows: `${clientRows("A")}${`<row/>${" ".repeat(4_090)}`.repeat(16_384)}` }),
    status: "refused",
    findings: [{ ...refuse("ZIP_RATIO", null, null, sheet1), file: "livre.xlsx" }],
    seconds: 5,
  },
  {
    id: "X02",
    what: "a sheet that says it has four gigabytes is refused for what it has",
    files: clientBook({}, { parts: [{ name: sheet1, content: "<worksheet/>", declaredSize: 0xffff_fffe }] }),
    status: "refused",
    findings: [refuse("ZIP_BROKEN", null, null, sheet1)],
    seconds: 2,
  },
  ...(
    [
      ["a document type", "<!DOCTYPE worksheet>", "x"],
      ["a billion laughs", `<!DOCTYPE w [<!ENTITY l0 "lol">${laughs}]>`, "&l9;"],
      ["a file of the machine", '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"],
    ] as const
  ).map(([what, doctype, text]): CatalogueCase => ({
    id: "X04",
    what: `${what} in a sheet`,
    files: withDoctype(doctype, text),
    status: "refused",
    findings: [{ ...refuse("XML_DOCTYPE"), file: "livre.xlsx" }],
    never: /root:|lollol/u,
    seconds: 2,
  })),
  {
    id: "X05",
    what: "a million numeric character references are read, and the cell is too long",
    files: () =>
      clientBook({
        rows: `${clientRows("A")}<row r="3"><c r="A3" t="inlineStr"><is><t>C2</t></is></c><c r="B3" t="inlineStr"><is><t>${"&#65;".repeat(1_000_000)}</t></is></c></row>`,
      }),
    status: "needs-acceptance",
    findings: [reject("VALUE_TOO_LONG", 3, "name", `${"A".repeat(79)}…`)],
    rows: { clients: [{ name: "A" }] },
    seconds: 5,
  },
  {
    id: "X07",
    what: "a formula without a cached value is rejected; one with a value is never computed again",
    files: clientBook({
      rows: `${clientRows("A")}<row r="3">${textCell("A3", "C2")}<c r="B3"><f>"B"&amp;"C"</f></c></row><row r="4">${textCell("A4", "C3")}<c r="B4" t="str"><f>"x"</f><v>kept</v></c></row>`,
    }),
    status: "needs-acceptance",
    findings: [reject("NO_VALUE", 3, "name")],
    rows: { clients: [{ name: "A" }, { client_id: "C3", name: "kept" }] },
  },
  {
    id: "X08",
    what: "merged cells are asked about",
    files: clientBook({ behind: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' }),
    status: "asking",
    findings: [{ ...ask("MERGED_CELLS"), file: "livre.xlsx", sheet: "clients" }],
  },
  {
    id: "X08",
    what: "hidden rows are asked about",
    files: clientBook({ rows: `${clientRows("A")}${textRow(3, ["C2", "B"], ' hidden="1"')}` }),
    status: "asking",
    findings: [{ ...ask("HIDDEN_PARTS"), sheet: "clients" }],
  },
  {
    id: "X08",
    what: "hidden columns are asked about",
    files: clientBook({ before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' }),
    status: "asking",
    findings: [{ ...ask("HIDDEN_PARTS"), sheet: "clients" }],
  },
  {
    id: "X08",
    what: "a hidden sheet is asked about",
    files: {
      "livre.xlsx": workbookOf({
        sheets: [
          { name: "clients", rows: clientRows("A") },
          { ...orderSheet, state: "hidden" },
        ],
      }),
    },
    status: "asking",
    findings: [{ ...ask("HIDDEN_PARTS", null, null, "orders", "sheet"), sheet: "orders" }],
  },
  {
    id: "X08",
    what: "they are read once it is said that they are meant",
    files: clientBook({ rows: `${clientRows("A")}${textRow(3, ["C2", "B"], ' hidden="1"')}` }),
    options: { mapping: { "livre.xlsx": { accept: ["HIDDEN_PARTS"] } } },
    status: "ready",
    rows: bothClients,
  },
  {
    id: "X09",
    what: "a sheet among several whose table is not known is asked about",
    files: {
      "livre.xlsx": workbookOf({ sheets: [{ name: "clients", rows: clientRows("A") }, foreignSheet] }),
    },
    status: "asking",
    findings: [{ ...ask("SHEET"), file: "livre.xlsx", sheet: "Feuil2" }],
  },
  {
    id: "X09",
    what: "it is left out once it is said to be none",
    files: {
      "livre.xlsx": workbookOf({ sheets: [{ name: "clients", rows: clientRows("A") }, foreignSheet] }),
    },
    options: { mapping: { "livre.xlsx": { sheets: { Feuil2: null } } } },
    status: "ready",
    rows: { clients: [{ name: "A" }] },
  },
  {
    id: "X09",
    what: "sheets named as tables are these tables",
    files: { "livre.xlsx": workbookOf({ sheets: [{ name: "clients", rows: clientRows("A") }, orderSheet] }) },
    status: "ready",
    rows: { clients: [{ name: "A" }], orders: [{ revenue: "1.500000" }] },
  },
  {
    id: "X10",
    what: "1,048,576 formatted rows of which two hold data",
    files: () =>
      clientBook({
        rows: `${clientRows("A", "B")}${Array.from({ length: allRows - 3 }, (_, at) => `<row r="${at + 4}" s="1" customFormat="1"/>`).join("")}`,
      }),
    status: "ready",
    rows: bothClients,
    tables: [{ read: 2, landed: 2 }],
    seconds: 5,
  },
  {
    id: "X11",
    what: "a shared text that does not exist",
    files: clientBook(
      { rows: `${clientRows("A")}<row r="3">${textCell("A3", "C2")}<c r="B3" t="s"><v>7</v></c></row>` },
      { shared: "<si><t>only</t></si>" },
    ),
    status: "needs-acceptance",
    findings: [reject("STRING_INDEX", 3, "name")],
    rows: { clients: [{ name: "A" }] },
  },
  {
    id: "K08",
    what: "a formula's text in a cell of text stays a text",
    files: clientBook({ rows: clientRows('=HYPERLINK("http://x")') }),
    status: "ready",
    rows: { clients: [{ name: '=HYPERLINK("http://x")' }] },
  },
  {
    id: "N09",
    what: "a cell that shows an error",
    files: clientBook({
      rows: `${clientRows("A")}<row r="3">${textCell("A3", "C2")}<c r="B3" t="e"><v>#REF!</v></c></row>`,
    }),
    status: "needs-acceptance",
    findings: [reject("EXCEL_ERROR", 3, "name", "#REF!")],
  },
  {
    id: "K09",
    what: "a reversing character in a cell",
    files: clientBook({ rows: clientRows("A\u202EB") }),
    status: "ready",
    findings: [warn("UNUSUAL_CHARACTER", 2, "name", "A\\u202EB")],
  },
];
