/**
 * Files as so many tables: by their names, by what the mapping says, several for one table.
 * Oracle: the rules of the ledger, by hand.
 */
import { describe, expect, it } from "vitest";
import type { FindingCode } from "#shared/error-code.ts";
import { lines, stageOnce, type DeskOptions } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,Hélène", "C2,Bresse");

describe("a file", () => {
  it("is known by its name in any case and folder", async () => {
    const { preview, rows } = await stageOnce({ "dossier/Clients.CSV": clients });
    expect(preview.status).toBe("ready");
    expect(rows.clients?.map(({ name }) => name)).toEqual(["Hélène", "Bresse"]);
  });

  it("lets two files feed one table", async () => {
    const staged = await stageOnce(
      { "clients.csv": clients, "nouveaux.csv": lines("client_id,name", "C3,Cher", "C1,Hélène") },
      { mapping: { "nouveaux.csv": { table: "clients" } } },
    );
    expect(staged.preview.tables).toMatchObject([{ table: "clients", read: 4, landed: 3, identical: 1 }]);
  });

  it("asks for the table of a file whose name is none, and suggests one", async () => {
    const staged = await stageOnce({ "export.csv": clients });
    expect(staged.findings).toMatchObject([{ code: "TABLE_UNKNOWN", effect: "ask", hint: "clients" }]);
    expect(staged.preview.files).toMatchObject([{ name: "export.csv", table: null, separator: "," }]);
  });
});

describe("a file of no use", () => {
  it("is listed and not read, whatever it is", async () => {
    const files = { "clients.csv": clients, "contacts.csv": "a,b\n1,2\n", "logo.pdf": "%PDF-1.7" };
    const skipped = { "contacts.csv": { skip: true }, "logo.pdf": { skip: true } } as const;
    const { preview, findings, rows } = await stageOnce(files, { mapping: skipped });
    expect(findings).toEqual([]);
    expect(preview.status).toBe("ready");
    expect(rows.clients).toHaveLength(2);
    expect(preview.files.map(({ name, table, rows: read }) => [name, table, read])).toEqual([
      ["clients.csv", "clients", 2],
      ["contacts.csv", null, 0],
      ["logo.pdf", null, 0],
    ]);
  });
});

describe("an answer in the mapping", () => {
  const total = lines("client_id,name", "C1,A", "Total,");
  const preamble = lines("Liste", "client_id,name", "C1,A");
  it.each<[string, string, string | Uint8Array, DeskOptions["mapping"]]>([
    ["table", "export.csv", clients, { "export.csv": { table: "clients" } }],
    ["encoding", "clients.csv", Buffer.from(clients, "utf16le"), { "clients.csv": { encoding: "utf-16le" } }],
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
    // What is left out on request is still said.
    expect(staged.findings.filter(({ effect }) => effect !== "warn")).toEqual([]);
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
