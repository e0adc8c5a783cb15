/** C: files that are unusual and read all the same. */
import { expect } from "vitest";
import { lines, stageOnce } from "../staging-desk.ts";
import { warn, type CatalogueCase } from "./catalogue-case.ts";

/** A text in UTF-16, without a mark. */
export function utf16(text: string, bigEndian = false): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** Windows-1252 of `€ ’ œ é`, by the code page's table. */
const euroQuoteOeE = Buffer.of(0x80, 0x20, 0x92, 0x20, 0x9c, 0x20, 0xe9);
export const twoClients = lines("client_id,name", "C1,Hélène", "C2,Bresse");
const withMark = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

/** A file of clients that lands with these names and nothing to say. */
const named = (id: string, what: string, content: string | Uint8Array, names: string[]): CatalogueCase => ({
  id,
  what,
  files: { "clients.csv": content },
  status: "ready",
  rows: { clients: names.map((name) => ({ name })) },
});
const both = ["Hélène", "Bresse"];

export const readFiles: readonly CatalogueCase[] = [
  named("C03", "UTF-8 with a mark", `\uFEFF${twoClients}`, both),
  named("C04", "UTF-16LE with a mark", withMark([0xff, 0xfe], utf16(twoClients)), both),
  named("C04", "UTF-16BE with a mark", withMark([0xfe, 0xff], utf16(twoClients, true)), both),
  named(
    "C06",
    "Windows-1252",
    Buffer.concat([Buffer.from("client_id,name\nC1,"), euroQuoteOeE, Buffer.from("\n")]),
    ["€ ’ œ é"],
  ),
  named(
    "C09",
    "a name in decomposed form is the composed one",
    lines("client_id,name", "C1,He\u0301le\u0300ne"),
    ["Hélène"],
  ),
  {
    id: "C09",
    what: "a key in both forms is one key",
    files: { "clients.csv": lines("client_id,name", "Ate\u0301,A", "At\u00E9,A") },
    status: "ready",
    tables: [{ read: 2, landed: 1, identical: 1 }],
  },
  named("C10", "semicolons", twoClients.replaceAll(",", ";"), both),
  named("C10", "tabs", twoClients.replaceAll(",", "\t"), both),
  named("C10", "pipes", twoClients.replaceAll(",", "|"), both),
  named("C10", "commas inside quotation marks", 'client_id;name\nC1;"a,b,c,d"\n', ["a,b,c,d"]),
  {
    id: "C10",
    what: "encoding and separator are shown as they were found",
    async told() {
      const { preview } = await stageOnce({
        "clients.csv": Buffer.from(twoClients.replaceAll(",", ";"), "latin1"),
        "orders.csv": "order_id\tclient_id\tordered_on\trevenue\nO1\tC1\t2025-01-31\t1\n",
      });
      expect(preview.files.map(({ encoding, separator }) => [encoding, separator])).toEqual([
        ["windows-1252", ";"],
        ["utf-8", "\t"],
      ]);
    },
  },
  {
    id: "C14",
    what: "a line break inside quotation marks is one record, and lines count as an editor counts them",
    files: { "clients.csv": 'client_id,name,since\r\nC1,"A\r\nB",2025-01-31\r\nC2,C,2025-02-30\r\n' },
    status: "needs-acceptance",
    findings: [
      warn("CONTROL_CHARACTER", 2, "name", "A\\u000D\\u000AB"),
      { code: "DATE_INVALID", effect: "reject", row: 4, column: "since", value: "2025-02-30" },
    ],
    rows: { clients: [{ name: "A\r\nB" }] },
  },
  named("C15", "mixed line ends", "client_id,name\r\nC1,A\nC2,B\rC3,C", ["A", "B", "C"]),
  named("C15", "Windows line ends", "client_id,name\r\nC1,A\r\nC2,B\r\n", ["A", "B"]),
  named("C21", "headings with case, accents and spaces", "Client\u00A0ID;NÀME\nC1;A\n", ["A"]),
  {
    id: "C29",
    what: "a file of the record again is a notice; totals are unchanged",
    async told() {
      const first = await stageOnce({ "clients.csv": twoClients });
      const [file] = first.preview.files;
      const again = await stageOnce({ "clients.csv": twoClients }, { knownFiles: [file?.sha256 ?? ""] });
      expect(again.findings).toMatchObject([{ code: "DUPLICATE_FILE", effect: "warn", row: null }]);
      expect(again.preview.status).toBe("ready");
      expect(again.rows).toEqual(first.rows);
    },
  },
];
