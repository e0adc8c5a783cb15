/** C: files that are refused, asked about, or of which rows are rejected. */
import { expect } from "vitest";
import { longestRecordBytes } from "#server/sources/csv/scan-records.ts";
import { lines, stageOnce, type DeskOptions } from "../staging-desk.ts";
import { ask, refuse, reject, warn, type CatalogueCase, type ExpectedFinding } from "./catalogue-case.ts";
import { twoClients, utf16 } from "./read-files.ts";

const statusOf = { refuse: "refused", ask: "asking", reject: "needs-acceptance", warn: "ready" } as const;

/** A file of clients about which one thing is said. */
const said = (
  id: string,
  what: string,
  content: string | Uint8Array,
  finding: ExpectedFinding,
  options: DeskOptions = {},
): CatalogueCase => ({
  id,
  what,
  files: { "clients.csv": content },
  options,
  status: statusOf[finding.effect],
  findings: [{ file: "clients.csv", sheet: null, ...finding }],
});

const bytesOf = (count: number): string => "x".repeat(count);

export const refusedFiles: readonly CatalogueCase[] = [
  said("C01", "no byte", "", refuse("FILE_EMPTY", null)),
  said("C01", "blank lines only", "\n \n\n", refuse("FILE_EMPTY", null)),
  said("C02", "a header only", "client_id,name\n", refuse("NO_ROWS", 1)),
  said(
    "C05",
    "UTF-16 without a mark",
    utf16(twoClients),
    ask("ENCODING_UNSURE", null, null, null, "utf-16le"),
  ),
  {
    id: "C05",
    what: "two encodings in one file",
    files: {
      "clients.csv": Buffer.concat([Buffer.from("client_id,name\nC1,é\n"), Buffer.from("C2,éé\n", "latin1")]),
    },
    status: "asking",
    findings: [ask("ENCODING_UNSURE", null, null, null, "windows-1252"), warn("MOJIBAKE", 2, "name", "Ã©")],
  },
  {
    id: "C07",
    what: "one bad byte in a file of UTF-8 rejects its row, named by its offset; no character is invented",
    async told() {
      const rows = Array.from({ length: 6_000 }, (_, at) => `C${at + 2},é${at + 2}`);
      const bytes = Buffer.from(lines("client_id,name", ...rows));
      const offset = bytes.indexOf("C5000,") + 6;
      bytes[offset] = 0xff;
      const staged = await stageOnce({ "clients.csv": bytes });
      expect(staged.findings).toMatchObject([
        {
          ...reject("ENCODING_BYTE", 5000, "name", "\\xFF\\xA95000", String(offset)),
          cells: ["C5000", "\\xFF\\xA95000"],
        },
      ]);
      expect(staged.preview.tables).toMatchObject([{ read: 6000, landed: 5999, rejected: 1 }]);
      expect(JSON.stringify(staged.rows)).not.toContain("\uFFFD");
    },
  },
  said(
    "C08",
    "text decoded twice",
    lines("client_id,name", "C1,HÃ©lÃ¨ne"),
    warn("MOJIBAKE", 2, "name", "HÃ©lÃ¨ne"),
  ),
  said(
    "C11",
    "fewer cells",
    lines("client_id,name,sector", "C1,A,x", "C2,B"),
    reject("COLUMNS_MISSING", 3, null, "C2,B", "2/3"),
  ),
  said(
    "C12",
    "more cells",
    lines("client_id,name", "C1,A", "C2,B,x"),
    reject("COLUMNS_EXTRA", 3, null, "C2,B,x", "3/2"),
  ),
  said(
    "C13",
    "an open quotation mark",
    lines("client_id,name", "C1,A", 'C2,"B', "C3,C"),
    refuse("QUOTE_OPEN", 3),
  ),
  said(
    "C13",
    "an open quotation mark that a later row seems to close",
    lines("client_id,name", 'C1,"A', 'C2,"B"', "C3,C"),
    refuse("QUOTE_OPEN", 2),
  ),
  said(
    "C16",
    "lines above the header",
    lines("Liste des clients,,", "client_id,name,sector", "C1,A,x"),
    ask("PREAMBLE", 2, null, "Liste des clients", "2"),
  ),
  said(
    "C16",
    "a total below",
    lines("client_id,name", "C1,A", "Total,"),
    ask("TOTAL_ROW", 3, null, "Total,"),
  ),
  said(
    "C17",
    "a heading twice",
    lines("client_id,name,Name", "C1,A,B"),
    refuse("HEADER_DUPLICATE", 1, "Name", null, "name"),
  ),
  {
    id: "C18",
    what: "a required heading is missing: the nearest one is named",
    files: { "clients.csv": lines("client_id,nane", "C1,A") },
    status: "refused",
    findings: [warn("COLUMN_IGNORED", 1, "nane"), refuse("HEADER_MISSING", 1, "name", null, "nane")],
  },
  said("C19", "an unknown column", lines("client_id,name,fax", "C1,A,1"), warn("COLUMN_IGNORED", 1, "fax")),
  ...["__proto__", "constructor"].map((heading): CatalogueCase => ({
    id: "C20",
    what: `the heading ${heading} is ignored as any other, and prototypes are untouched`,
    async told() {
      const staged = await stageOnce({ "clients.csv": lines(`client_id,name,${heading}`, "C1,A,polluted") });
      expect(staged.findings).toMatchObject([warn("COLUMN_IGNORED", 1, heading)]);
      expect(staged.preview.status).toBe("ready");
      expect(JSON.stringify({})).toBe("{}");
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  })),
  {
    ...said("C22", "a line of 16 MB", "", refuse("LINE_TOO_LONG", 2)),
    files: () => ({ "clients.csv": lines("client_id,name", `C1,${bytesOf(longestRecordBytes)}`) }),
  },
  said(
    "C23",
    "10,001 columns",
    lines(Array.from({ length: 10_001 }, (_, at) => `c${at}`).join(","), "1"),
    refuse("TOO_MANY_COLUMNS", 1, null, "10001"),
  ),
  said("C24", "NUL", lines("client_id,name", "C1,A\0B"), reject("CONTROL_CHARACTER", 2, "name", "A\\u0000B")),
  said("C25", "a PDF", "%PDF-1.7\n%âãÏÓ\n", refuse("TYPE_MISMATCH", null, null, null, "pdf")),
  said(
    "C25",
    "a web page",
    "<!DOCTYPE html><html><body>clients</body></html>",
    refuse("TYPE_MISMATCH", null, null, null, "html"),
  ),
  said(
    "C25",
    "a PNG",
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    refuse("TYPE_MISMATCH", null, null, null, "png"),
  ),
  said(
    "C25",
    "bytes of a program",
    Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7) % 23)),
    refuse("TYPE_MISMATCH", null, null, null, "binary"),
  ),
  said(
    "C27",
    "one row more than may be read",
    lines("client_id,name", "C1,A", "C2,B", "C3,C"),
    refuse("TOO_MANY_ROWS", null, null, "3", "2"),
    { maximumRows: 2 },
  ),
  {
    id: "C27",
    what: "as many rows as may be read",
    files: { "clients.csv": lines("client_id,name", "C1,A", "C2,B") },
    options: { maximumRows: 2 },
    status: "ready",
  },
  {
    id: "C28",
    what: "cut in the middle of a row: it is rejected, and the cut is said",
    files: { "clients.csv": "client_id,name,sector\nC1,A,x\nC2,B" },
    status: "needs-acceptance",
    findings: [reject("COLUMNS_MISSING", 3, null, "C2,B"), warn("TRUNCATED", 3, null, "C2,B")],
    rows: { clients: [{ client_id: "C1" }] },
  },
];
