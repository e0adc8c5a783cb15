/** Oracle: the same rows under the ledger's own headings. A template that was filled in is imported as it is. */
import { describe, expect, it } from "vitest";
import { ledgerTables, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { xlsxBytes } from "#client/lib/xlsx.ts";
import { templateBytes, templateName, templateText } from "#client/pages/data/coverage/template.ts";
import { csvOf } from "#server/demo/csv-of.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import { columnHeading } from "#shared/headings.ts";
import { StagingDesk } from "./staging-desk.ts";

const mostRows = 40;
const demo = generateDemoCompany({ seed: 7, weeks: 6, people: 24, scenario: "king" });

/** Rows of a demo table as texts, by column of the ledger. Every table refers to rows that are there. */
function demoCells(table: LedgerTable): string[][] {
  const [, ...lines] = csvOf(table, demo.tables[table]).trimEnd().split("\n");
  // Only rows without a quoted cell, so that a line is its cells.
  const rows = lines.filter((line) => !line.includes('"')).map((line) => line.split(","));
  return table === "clients" || table === "orders" || table === "operations" || table === "employees"
    ? rows
    : rows.slice(0, mostRows);
}

const filled = ledgerTables.filter((table) => demoCells(table).length > 0);

const canonical = Object.fromEntries(
  filled.map((table) => {
    const headings = tableDefinition(table).columns.map(({ name }) => name);
    return [`${table}.csv`, [headings, ...demoCells(table)].map((cells) => cells.join(",")).join("\n")];
  }),
);

describe("a template that was filled in", () => {
  it.each(["fr", "en"] as const)("in %s lands what the ledger's own headings land", async (language) => {
    await using desk = await StagingDesk.create();
    const separator = language === "fr" ? ";" : ",";
    const templates = filled.map((table) => {
      const rows = demoCells(table).map((cells) => cells.join(separator));
      return [templateName(table), `${templateText(table, language)}${rows.join("\r\n")}\r\n`] as const;
    });
    const plain = await desk.stage(canonical);
    const own = await desk.stage(Object.fromEntries(templates));
    expect(own.preview.status).toBe(plain.preview.status);
    expect(own.findings.filter(({ code }) => code === "COLUMN_IGNORED")).toEqual([]);
    expect(own.rows).toEqual(plain.rows);
    expect(Object.keys(own.rows)).toEqual(
      expect.arrayContaining(["clients", "orders", "operations", "time_entries"]),
    );
  });

  it("as a workbook lands the same", async () => {
    await using desk = await StagingDesk.create();
    const headings = tableDefinition("clients").columns.map(
      ({ name }) => columnHeading("clients", name)?.fr ?? name,
    );
    const rows = demoCells("clients");
    const plain = await desk.stage({ "clients.csv": canonical["clients.csv"] ?? "" });
    const own = await desk.stage({ "clients.xlsx": await xlsxBytes({ headings, rows }, "clients") });
    expect(own.rows).toEqual(plain.rows);
    expect(own.rows.clients?.length).toBe(rows.length);
  });

  it("and one that was not has no rows", async () => {
    await using desk = await StagingDesk.create();
    const { findings } = await desk.stage({
      "clients.csv": templateText("clients", "fr"),
      "orders.xlsx": await templateBytes("orders", "fr"),
    });
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ["NO_ROWS", "clients.csv"],
      ["NO_ROWS", "orders.xlsx"],
    ]);
  });
});
