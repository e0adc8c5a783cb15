/** Imports public files as they are, with their saved mapping, and reads the portfolio: both with the command. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importOutcomeSchema, type ImportPreview } from "#shared/schema/imports.ts";
import { portfolioSchema, type ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { verdictSchema, type ComputedVerdict } from "#shared/schema/verdict.ts";
import { run } from "#test/builders/command.ts";
import { realDataFile } from "./real-data.ts";

export interface ImportedFiles {
  /** The data folder that holds the ledger. */
  readonly data: string;
  readonly preview: ImportPreview;
}

export interface ImportedReport extends ImportedFiles {
  readonly portfolio: ComputedPortfolio;
}

/** The mapping of a folder of the public data. */
function mappingPath(folder: string): string {
  return fileURLToPath(new URL(`./mappings/${folder}.json`, import.meta.url));
}

/** Imports files of a folder of the public data; rejects are accepted, since they are what is looked at. */
export async function importMapped(folder: string, ...files: readonly string[]): Promise<ImportedFiles> {
  const data = await mkdtemp(join(tmpdir(), "contrepoids-data-"));
  const paths = files.map((file) => realDataFile(folder, file));
  const choices = ["--mapping", mappingPath(folder), "--accept-rejects", "--data", data, "--json"];
  const landed = await run("import", ...paths, ...choices);
  if (landed.exit !== 0)
    throw new Error(`The import ended with ${landed.exit}: ${landed.out.slice(0, 2000)}`);
  const { preview } = importOutcomeSchema.parse(JSON.parse(landed.out));
  return { data, preview };
}

export async function importAndReport(folder: string, ...files: readonly string[]): Promise<ImportedReport> {
  const imported = await importMapped(folder, ...files);
  const reported = await run("report", "portfolio", "--data", imported.data, "--json");
  const portfolio = portfolioSchema.parse(JSON.parse(reported.out));
  if (portfolio.status !== "computed") throw new Error(portfolio.reason);
  return { ...imported, portfolio };
}

/** The verdict on the dominant client of imported files. */
export async function reportedVerdict({ data }: ImportedFiles): Promise<ComputedVerdict> {
  const reported = await run("report", "verdict", "--data", data, "--json");
  const verdict = verdictSchema.parse(JSON.parse(reported.out));
  if (verdict.status !== "computed") throw new Error(verdict.reason);
  return verdict;
}

/** Rows read, landed, rejected and identical of one table, and the rows of the table that they make. */
export function countsOf({ preview }: ImportedFiles, table: string) {
  const counts = preview.tables.find((each) => each.table === table);
  if (counts === undefined) throw new Error(`No ${table} were imported`);
  const { read, landed, rejected, identical, records } = counts;
  return { read, landed, rejected, identical, records };
}

/** How many findings of each kind were made, but those of columns that nothing uses. */
export function findingsOf({ preview }: ImportedFiles): Record<string, number> {
  const counts = preview.findingCounts.filter(({ code }) => code !== "COLUMN_IGNORED");
  return Object.fromEntries(counts.map(({ code, table, count }) => [`${code} ${table ?? ""}`.trim(), count]));
}
