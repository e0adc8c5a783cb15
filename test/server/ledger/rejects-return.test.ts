/**
 * Rejected rows that are put right in a spreadsheet and given again, as text and as a workbook.
 * Oracle: a French export of four orders of which two are at fault; both land on their way back, read as the mapping that
 * was saved with the first import says, and nothing is asked.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { rejectsWorkbook } from "#client/pages/data/rejects/rejects-workbook.ts";
import { commitImport } from "#server/ledger/commit-import.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { rejectsCsv } from "#server/ledger/rejects-csv.ts";
import { mappingMemory } from "#server/ledger/saved-mappings.ts";
import { stageImport } from "#server/ledger/stage-import.ts";
import { Workshop } from "#test/builders/ledger-record.ts";

const stager = new URL("../../../server/sources/stage-files.ts", import.meta.url);
const clients = "client_id,name\nAER01,Aéronord\nPYR01,Pyrène\n";
const sales = [
  "Pièce;Tiers;Le;Montant;Observation",
  "00123;AER01;13/01/2025;1 234,56;=rappeler",
  "00124;AER1;14/01/2025;10,00;-",
  "00125;PYR01;31/02/2025;20,00;",
  "00126;PYR01;15/01/2025;30,00;",
  "",
].join("\r\n");
const mapping: ImportMapping = {
  version: 1,
  files: {
    "ventes.csv": {
      table: "orders",
      columns: {
        Pièce: "order_id",
        Tiers: "client_id",
        Le: "ordered_on",
        Montant: "revenue",
        Observation: null,
      },
    },
  },
};

async function firstImport(shop: Workshop, record: LedgerRecord): Promise<string> {
  const [clientsPath, salesPath] = [join(shop.root, "clients"), join(shop.root, "sales")];
  await writeFile(clientsPath, clients);
  await writeFile(salesPath, sales);
  const files = [
    { name: "clients.csv", path: clientsPath },
    { name: "ventes.csv", path: salesPath },
  ];
  const { stagedId, preview } = await stageImport(record, files, mapping);
  expect(preview.tables.map(({ table, read, landed, rejected }) => [table, read, landed, rejected])).toEqual([
    ["clients", 2, 2, 0],
    ["orders", 4, 2, 2],
  ]);
  mappingMemory(record).saveFromStaged(stagedId, "Ventes", "test");
  const { importId } = await commitImport(record, stagedId, { by: "test", acceptRejects: true });
  return importId ?? "";
}

const mended = (text: string) =>
  text.replace("AER1;", "AER01;").replace("AER1,", "AER01,").replace("31/02", "28/02");

describe("rejects that come back", () => {
  it.each(["csv", "xlsx"] as const)(
    "as %s land with the saved mapping, their four columns passed over",
    async (format) => {
      await using shop = await Workshop.create();
      const record = await shop.open({ stager });
      const importId = await firstImport(shop, record);
      const separator = format === "csv" ? ";" : ",";
      const text = (await Array.fromAsync(rejectsCsv(record, importId, { table: "orders", separator }))).join(
        "",
      );
      expect(text.split("\r\n")[0]).toBe(
        `\u{FEFF}${["Pièce", "Tiers", "Le", "Montant", "Observation", "_file", "_row", "_code", "_column"].join(separator)}`,
      );
      const path = join(shop.root, "back");
      await writeFile(path, format === "csv" ? mended(text) : await rejectsWorkbook(mended(text), "orders"));
      const { stagedId, preview } = await stageImport(record, [{ name: `orders.${format}`, path }]);
      expect(preview.status).toBe("ready");
      expect(preview.files[0]?.remembered).toBe("Ventes");
      expect(preview.findings.filter(({ effect }) => effect !== "warn")).toEqual([]);
      expect(preview.findings.filter(({ column }) => column?.startsWith("_") === true)).toEqual([]);
      expect(preview.tables[0]).toMatchObject({ table: "orders", read: 2, landed: 2, rejected: 0 });
      expect(preview.tables[0]?.sample).toMatchObject([
        { order_id: "00124", client_id: "AER01", ordered_on: "2025-01-14", revenue: "10" },
        { order_id: "00125", client_id: "PYR01", ordered_on: "2025-02-28", revenue: "20" },
      ]);
      await commitImport(record, stagedId, { by: "test" });
    },
  );
});
