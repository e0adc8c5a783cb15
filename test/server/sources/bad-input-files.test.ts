/**
 * Files that are not what they should be.
 * Oracle: a catalogue of bad input, row by row, with the finding that each must give: code, line, column, value. Every
 * case also keeps the sum rule and lands the rows that nothing is said about.
 */
import { describe, expect, it } from "vitest";
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding } from "#shared/schema/imports.ts";
import { longestRecordBytes } from "#server/sources/csv/scan-records.ts";
import { mostColumns } from "#server/sources/csv/csv-source.ts";
import { lines, stageOnce, sumsUp, type DeskOptions, type FileContents } from "./staging-desk.ts";

const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
/** Windows-1252 of `€ ’ œ é`, by the code page's table. */
const euroQuoteOeE = Buffer.of(0x80, 0x20, 0x92, 0x20, 0x9c, 0x20, 0xe9);
const clients = lines("client_id,name", "C1,Hélène", "C2,Bresse");
const withMark = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

describe("a file that is read all the same", () => {
  it.each<[string, FileContents, string[]]>([
    ["C03 UTF-8 with a mark", { "clients.csv": `\uFEFF${clients}` }, ["Hélène", "Bresse"]],
    [
      "C04 UTF-16LE with a mark",
      { "clients.csv": withMark([0xff, 0xfe], utf16(clients)) },
      ["Hélène", "Bresse"],
    ],
    [
      "C04 UTF-16BE with a mark",
      { "clients.csv": withMark([0xfe, 0xff], utf16(clients, true)) },
      ["Hélène", "Bresse"],
    ],
    [
      "C06 Windows-1252",
      { "clients.csv": Buffer.concat([Buffer.from("client_id,name\nC1,"), euroQuoteOeE, Buffer.from("\n")]) },
      ["€ ’ œ é"],
    ],
    ["C10 semicolons", { "clients.csv": clients.replaceAll(",", ";") }, ["Hélène", "Bresse"]],
    ["C10 tabs", { "clients.csv": clients.replaceAll(",", "\t") }, ["Hélène", "Bresse"]],
    ["C10 pipes", { "clients.csv": clients.replaceAll(",", "|") }, ["Hélène", "Bresse"]],
    ["C10 commas inside quotes", { "clients.csv": 'client_id;name\nC1;"a,b,c,d"\n' }, ["a,b,c,d"]],
    ["C15 mixed line ends", { "clients.csv": "client_id,name\r\nC1,A\nC2,B\rC3,C" }, ["A", "B", "C"]],
    ["C15 Windows line ends", { "clients.csv": "client_id,name\r\nC1,A\r\nC2,B\r\n" }, ["A", "B"]],
    ["C21 headings with case, accents and spaces", { "clients.csv": "Client\u00A0ID;NÀME\nC1;A\n" }, ["A"]],
    ["a name in another case and folder", { "dossier/Clients.CSV": clients }, ["Hélène", "Bresse"]],
    ["blank lines", { "clients.csv": "\nclient_id,name\n\nC1,A\n,\n   \nC2,B\n\n" }, ["A", "B"]],
    ["quotation marks by the rules", { "clients.csv": 'client_id,name\n"C1","A ""b"" c"\n' }, ['A "b" c']],
    [
      "quotation marks against the rules",
      { "clients.csv": 'client_id,name\nC1,5" pipe\nC2,"A "b" c"\n' },
      ['5" pipe', 'A "b" c'],
    ],
    [
      "one column",
      { "clients.csv": "client_id,name\nC1,A\n", "work_centres.csv": "work_centre_id,name\nW,B\n" },
      ["A"],
    ],
  ])("%s", async (_name, contents, names) => {
    const staged = await stageOnce(contents);
    expect(staged.findings).toEqual([]);
    expect(staged.preview.status).toBe("ready");
    expect(staged.rows.clients?.map(({ name }) => name)).toEqual(names);
    expect(sumsUp(staged)).toBe(true);
  });

  it("names encoding and separator as they were found", async () => {
    const { preview } = await stageOnce({
      "clients.csv": Buffer.from(clients.replaceAll(",", ";"), "latin1"),
      "orders.csv": "order_id\tclient_id\tordered_on\trevenue\nO1\tC1\t2025-01-31\t1\n",
    });
    expect(preview.files.map(({ encoding, separator }) => [encoding, separator])).toEqual([
      ["windows-1252", ";"],
      ["utf-8", "\t"],
    ]);
  });

  it("C14 keeps a line break inside quotation marks, and counts lines as an editor does", async () => {
    const staged = await stageOnce({
      "clients.csv": 'client_id,name,since\r\nC1,"A\r\nB",2025-01-31\r\nC2,C,2025-02-30\r\n',
    });
    expect(staged.rows.clients?.map(({ name }) => name)).toEqual(["A\r\nB"]);
    expect(staged.findings).toMatchObject([
      { code: "CONTROL_CHARACTER", effect: "warn", row: 2, column: "name", value: "A\\u000D\\u000AB" },
      { code: "DATE_INVALID", effect: "reject", row: 4, column: "since", value: "2025-02-30" },
    ]);
  });

  it("names the right line in a file that several threads read", async () => {
    const rows = Array.from({ length: 600_000 }, (_, at) => `C${at},Name of client ${at},2025-01-31`);
    rows[456_787] = "C456787,Name of client,2025-02-31";
    const staged = await stageOnce({ "clients.csv": `client_id,name,since\n${rows.join("\n")}\n` });
    expect(staged.findings).toMatchObject([
      {
        code: "DATE_INVALID",
        row: 456_789,
        value: "2025-02-31",
        cells: ["C456787", "Name of client", "2025-02-31"],
      },
    ]);
  });

  it("lets two files feed one table", async () => {
    const staged = await stageOnce(
      { "clients.csv": clients, "nouveaux.csv": lines("client_id,name", "C3,Cher", "C1,Hélène") },
      { mapping: { "nouveaux.csv": { table: "clients" } } },
    );
    expect(staged.preview.tables).toMatchObject([{ table: "clients", read: 4, landed: 3, identical: 1 }]);
  });
});

type Expected = Partial<Finding> & Pick<Finding, "code" | "effect">;
const bytesOf = (count: number): string => "x".repeat(count);
const html = "<!DOCTYPE html><html><body>clients</body></html>";

const wide = (columns: number) => {
  const more = Array.from({ length: columns - 2 }, (_, at) => `x${at}`);
  return lines(["client_id", "name", ...more].join(","), ["C1", "A", ...more].join(","));
};
const refusals = async (content: string) =>
  (await stageOnce({ "clients.csv": content })).findings.filter(({ effect }) => effect === "refuse");
/** A file whose second record has so many bytes. */
const long = (bytes: number) => `client_id,name\n${bytesOf(bytes - 2)},A\nC2,B\n`;

describe("a file that is refused, asked about or in parts rejected", () => {
  it.each<[string, string | Uint8Array, Expected, DeskOptions?]>([
    ["C01 no byte", "", { code: "FILE_EMPTY", effect: "refuse", row: null }],
    ["C01 blank lines only", "\n \n\n", { code: "FILE_EMPTY", effect: "refuse" }],
    ["C02 a header only", "client_id,name\n", { code: "NO_ROWS", effect: "refuse", row: 1 }],
    [
      "C05 UTF-16 without a mark",
      utf16(clients),
      { code: "ENCODING_UNSURE", effect: "ask", hint: "utf-16le" },
    ],
    [
      "C05 two encodings in one file",
      Buffer.concat([Buffer.from("client_id,name\nC1,é\n"), Buffer.from("C2,éé\n", "latin1")]),
      { code: "ENCODING_UNSURE", effect: "ask", hint: "windows-1252" },
    ],
    [
      "C08 text decoded twice",
      lines("client_id,name", "C1,HÃ©lÃ¨ne"),
      { code: "MOJIBAKE", effect: "warn", row: 2, column: "name", value: "HÃ©lÃ¨ne" },
    ],
    [
      "C11 fewer cells",
      lines("client_id,name,sector", "C1,A,x", "C2,B"),
      { code: "COLUMNS_MISSING", effect: "reject", row: 3, value: "C2,B", hint: "2/3" },
    ],
    [
      "C12 more cells",
      lines("client_id,name", "C1,A", "C2,B,x"),
      { code: "COLUMNS_EXTRA", effect: "reject", row: 3, value: "C2,B,x", hint: "3/2" },
    ],
    [
      "C13 an open quotation mark",
      lines("client_id,name", "C1,A", 'C2,"B', "C3,C"),
      { code: "QUOTE_OPEN", effect: "refuse", row: 3 },
    ],
    [
      "C13 an open quotation mark that a later row seems to close",
      lines("client_id,name", 'C1,"A', 'C2,"B"', "C3,C"),
      { code: "QUOTE_OPEN", effect: "refuse", row: 2 },
    ],
    [
      "C16 lines above the header",
      lines("Liste des clients,,", "client_id,name,sector", "C1,A,x"),
      { code: "PREAMBLE", effect: "ask", row: 2, value: "Liste des clients", hint: "2" },
    ],
    [
      "C16 a total below",
      lines("client_id,name", "C1,A", "Total,"),
      { code: "TOTAL_ROW", effect: "ask", row: 3, value: "Total," },
    ],
    [
      "C17 a heading twice",
      lines("client_id,name,Name", "C1,A,B"),
      { code: "HEADER_DUPLICATE", effect: "refuse", row: 1, column: "Name", hint: "name" },
    ],
    [
      "C18 a required heading is missing",
      lines("client_id,nane", "C1,A"),
      { code: "HEADER_MISSING", effect: "refuse", row: 1, column: "name", hint: "nane" },
    ],
    [
      "C19 an unknown column",
      lines("client_id,name,fax", "C1,A,1"),
      { code: "COLUMN_IGNORED", effect: "warn", row: 1, column: "fax" },
    ],
    [
      "C20 __proto__",
      lines("client_id,name,__proto__", "C1,A,1"),
      { code: "COLUMN_IGNORED", effect: "warn", row: 1, column: "__proto__" },
    ],
    [
      "C20 constructor",
      lines("client_id,name,constructor", "C1,A,1"),
      { code: "COLUMN_IGNORED", effect: "warn", row: 1, column: "constructor" },
    ],
    [
      "C22 a line of 16 MB",
      lines("client_id,name", `C1,${bytesOf(16 * 1024 * 1024)}`),
      { code: "LINE_TOO_LONG", effect: "refuse", row: 2 },
    ],
    [
      "C23 10,001 columns",
      lines(Array.from({ length: 10_001 }, (_, at) => `c${at}`).join(","), "1"),
      { code: "TOO_MANY_COLUMNS", effect: "refuse", row: 1, value: "10001" },
    ],
    [
      "C24 NUL",
      lines("client_id,name", "C1,A\0B"),
      { code: "CONTROL_CHARACTER", effect: "reject", row: 2, column: "name", value: "A\\u0000B" },
    ],
    ["C25 a PDF", "%PDF-1.7\n%âãÏÓ\n", { code: "TYPE_MISMATCH", effect: "refuse", hint: "pdf" }],
    ["C25 a web page", html, { code: "TYPE_MISMATCH", effect: "refuse", hint: "html" }],
    [
      "C25 a PNG",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      { code: "TYPE_MISMATCH", effect: "refuse", hint: "png" },
    ],
    [
      "C25 a zip",
      Buffer.from("504b030414000600", "hex"),
      { code: "TYPE_MISMATCH", effect: "refuse", hint: "zip" },
    ],
    [
      "C25 bytes of a program",
      Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7) % 23)),
      { code: "TYPE_MISMATCH", effect: "refuse", hint: "binary" },
    ],
    [
      "C27 too many rows",
      lines("client_id,name", "C1,A", "C2,B", "C3,C"),
      { code: "TOO_MANY_ROWS", effect: "refuse", value: "3", hint: "2" },
      { maximumRows: 2 },
    ],
    [
      "C28 cut in the middle of a row",
      "client_id,name,sector\nC1,A,x\nC2,B",
      { code: "TRUNCATED", effect: "warn", row: 3, value: "C2,B" },
    ],
  ])("%s", async (_name, content, expected, options = {}) => {
    const staged = await stageOnce({ "clients.csv": content }, options);
    expect(staged.findings).toContainEqual(
      expect.objectContaining({ file: "clients.csv", sheet: null, ...expected }),
    );
    const status = { refuse: "refused", ask: "asking", reject: "needs-acceptance", warn: "ready" };
    if (expected.code !== "TRUNCATED") expect(staged.preview.status).toBe(status[expected.effect]);
    const shown = staged.findings.map(({ cells: _cells, ...finding }) => finding);
    expect(new Set(staged.preview.findings)).toEqual(new Set(shown));
    expect(sumsUp(staged)).toBe(true);
  });

  it("C07 rejects the row of one bad byte in a file of UTF-8, names its offset, and invents no character", async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => `C${at + 2},é${at + 2}`);
    const bytes = Buffer.from(lines("client_id,name", ...rows));
    const offset = bytes.indexOf("C5000,") + 6;
    bytes[offset] = 0xff;
    const staged = await stageOnce({ "clients.csv": bytes });
    expect(staged.findings).toMatchObject([
      {
        code: "ENCODING_BYTE",
        effect: "reject",
        row: 5000,
        column: "name",
        value: "\\xFF\\xA95000",
        hint: String(offset),
        cells: ["C5000", "\\xFF\\xA95000"],
      },
    ]);
    expect(staged.preview.tables).toMatchObject([{ read: 6000, landed: 5999, rejected: 1 }]);
    expect(JSON.stringify(staged.rows)).not.toContain("\uFFFD");
  });

  it("C28 rejects the cut row itself, too", async () => {
    const { findings } = await stageOnce({ "clients.csv": "client_id,name,sector\nC1,A,x\nC2,B" });
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ["COLUMNS_MISSING", 3],
      ["TRUNCATED", 3],
    ]);
  });

  it("C29 says that a file is in the record already; its rows count as identical", async () => {
    const first = await stageOnce({ "clients.csv": clients });
    const [file] = first.preview.files;
    const staged = await stageOnce({ "clients.csv": clients }, { knownFiles: [file?.sha256 ?? ""] });
    expect(staged.findings).toMatchObject([{ code: "DUPLICATE_FILE", effect: "warn", row: null }]);
    expect(staged.preview.status).toBe("ready");
  });

  it("keeps the widest table and the longest record that are read, and refuses one more", async () => {
    expect(await refusals(wide(mostColumns))).toEqual([]);
    expect(await refusals(wide(mostColumns + 1))).toMatchObject([{ code: "TOO_MANY_COLUMNS" }]);
    expect(await refusals(long(longestRecordBytes))).toEqual([]);
    expect(await refusals(long(longestRecordBytes + 1))).toMatchObject([{ code: "LINE_TOO_LONG", row: 2 }]);
  });

  it("asks for the table of a file whose name is none, and suggests one", async () => {
    const staged = await stageOnce({ "export.csv": clients });
    expect(staged.findings).toMatchObject([{ code: "TABLE_UNKNOWN", effect: "ask", hint: "clients" }]);
    expect(staged.preview.files).toMatchObject([{ name: "export.csv", table: null, separator: "," }]);
  });
});

describe("an answer in the mapping", () => {
  const total = lines("client_id,name", "C1,A", "Total,");
  const preamble = lines("Liste", "client_id,name", "C1,A");
  it.each<[string, string, string | Uint8Array, DeskOptions["mapping"]]>([
    ["table", "export.csv", clients, { "export.csv": { table: "clients" } }],
    ["encoding", "clients.csv", utf16(clients), { "clients.csv": { encoding: "utf-16le" } }],
    ["separator", "clients.csv", "client_id|name\nC1|a;b;c\n", { "clients.csv": { separator: "|" } }],
    ["total row", "clients.csv", total, { "clients.csv": { accept: ["TOTAL_ROW"] } }],
    ["lines above", "clients.csv", preamble, { "clients.csv": { accept: ["PREAMBLE"] } }],
    [
      "columns",
      "clients.csv",
      lines("Kunde,Firma,Fax,__proto__", "C1,A,1,x"),
      {
        "clients.csv": {
          columns: Object.fromEntries([
            ["Kunde", "client_id"],
            ["firma", "name"],
            ["Fax", null],
            ["__proto__", null],
          ]),
        },
      },
    ],
  ])("answers the question about the %s", async (_name, file, content, mapping) => {
    const staged = await stageOnce({ [file]: content }, { mapping: mapping ?? {} });
    expect(staged.findings).toEqual([]);
    expect(staged.preview.status).toBe("ready");
    expect(staged.rows.clients?.length).toBeGreaterThan(0);
  });

  it.each<[FindingCode, string, string]>([
    ["FILE_EMPTY", "clients.csv", ""],
    ["NO_ROWS", "clients.csv", "client_id,name\n"],
    ["TYPE_MISMATCH", "clients.csv", "%PDF-1.7\n"],
    ["QUOTE_OPEN", "clients.csv", 'client_id,name\nC1,"A\n'],
    ["TABLE_UNKNOWN", "export.csv", clients],
  ])("of yes to %s makes no file readable", async (code, file, content) => {
    const staged = await stageOnce({ [file]: content }, { mapping: { [file]: { accept: [code] } } });
    expect(staged.findings).toMatchObject([{ code }]);
    expect(["refused", "asking"]).toContain(staged.preview.status);
  });

  it("of one file leaves another file alone, whatever it is called", async () => {
    const staged = await stageOnce({ constructor: clients }, { mapping: {} });
    expect(staged.findings).toMatchObject([{ code: "TABLE_UNKNOWN" }]);
  });
});
