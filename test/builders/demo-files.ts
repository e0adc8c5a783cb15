/** A demo company as the texts of its files, by table. */
import { ledgerTables } from "#shared/schema/ledger.ts";
import { csvOf } from "#server/demo/csv-of.ts";
import type { DemoOptions } from "#server/demo/demo-options.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";

export function demoFiles(options: DemoOptions): Record<string, string> {
  const { tables } = generateDemoCompany(options);
  return Object.fromEntries(ledgerTables.map((table) => [table, csvOf(table, tables[table])]));
}
