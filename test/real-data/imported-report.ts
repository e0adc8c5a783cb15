/** Imports a folder of canonical files with the command and reads its portfolio with the command. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importOutcomeSchema, type ImportPreview } from "#shared/schema/imports.ts";
import { portfolioSchema, type ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { run } from "#test/builders/command.ts";

export interface ImportedReport {
  /** The data folder that holds the ledger. */
  readonly data: string;
  readonly tables: ImportPreview["tables"];
  readonly portfolio: ComputedPortfolio;
}

export async function importAndReport(folder: string): Promise<ImportedReport> {
  const data = await mkdtemp(join(tmpdir(), "contrepoids-data-"));
  const landed = await run("import", folder, "--data", data, "--json");
  if (landed.exit !== 0)
    throw new Error(`The import ended with ${landed.exit}: ${landed.out.slice(0, 2000)}`);
  const { preview } = importOutcomeSchema.parse(JSON.parse(landed.out));
  const reported = await run("report", "portfolio", "--data", data, "--json");
  const portfolio = portfolioSchema.parse(JSON.parse(reported.out));
  if (portfolio.status !== "computed") throw new Error(portfolio.reason);
  return { data, tables: preview.tables, portfolio };
}

/** Rows read, landed, rejected and identical of one table. */
export function countsOf({ tables }: ImportedReport, table: string) {
  const counts = tables.find((each) => each.table === table);
  if (counts === undefined) throw new Error(`No ${table} were imported`);
  const { read, landed, rejected, identical } = counts;
  return { read, landed, rejected, identical };
}
