/** Oracle: rejects of orders and invoices whose unknown clients were listed by hand. */
import { describe, expect, it } from "vitest";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import { readFile } from "#test/builders/read-column.ts";
import { newClientsFile, unknownClients } from "#client/pages/data/rejects/new-clients.ts";

const finding = (fields: Partial<Finding>): Finding => ({
  code: "REF_UNKNOWN",
  effect: "reject",
  file: "orders.csv",
  sheet: null,
  table: "orders",
  row: 2,
  column: "client_id",
  value: "DIVERS",
  hint: null,
  ...fields,
});

const given = (...names: string[]): ImportPreview => ({
  status: "needs-acceptance",
  files: names.map((name) => readFile(name)),
  tables: [],
  findingCounts: [],
  findings: [],
});

describe("unknown clients", () => {
  it("are those of any table that nothing known resembles, each once", () => {
    const findings = [
      finding({}),
      finding({ row: 3, value: " DIVERS" }),
      finding({ row: 4, value: "AER1", hint: "AER01" }),
      finding({ table: "invoices", file: "invoices.csv", value: "Comptoir" }),
      finding({ table: "operations", column: "order_id", value: "O9" }),
      finding({ table: "invoices", column: "order_id", value: "O8" }),
      finding({ code: "NUMBER", column: "revenue", value: "x" }),
      finding({ value: `${"long".repeat(19)}…` }),
      finding({ value: null }),
    ];
    expect(unknownClients(findings)).toEqual(["Comptoir", "DIVERS"]);
  });
});

describe("the file of new clients", () => {
  it("is called clients, in a folder that no given file has", async () => {
    const { path, file } = newClientsFile(["DIVERS", "=1+1"], given("orders.csv"), "clients ajoutés");
    expect(path).toBe("clients ajoutés/clients.csv");
    expect(await file.text()).toBe("client_id,name\r\nDIVERS,DIVERS\r\n'=1+1,'=1+1\r\n");
    const again = given("clients ajoutés/clients.csv", "clients ajoutés 2/clients.csv");
    expect(newClientsFile(["X"], again, "clients ajoutés").path).toBe("clients ajoutés 3/clients.csv");
  });
});
