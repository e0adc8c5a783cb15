/** What a row of the catalogue of bad input asks, and how one is put to the importer. */
import { expect } from "vitest";
import type { FindingCode, FindingEffect } from "#shared/error-code.ts";
import type { ImportPreview, TableCounts } from "#shared/schema/imports.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import {
  StagingDesk,
  sumsUp,
  type DeskOptions,
  type DeskResult,
  type FileContents,
} from "../staging-desk.ts";

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`);

/** The rows of the catalogue: C files, N numbers, D dates, X workbooks and archives, K keys and texts. */
export const catalogueIds: readonly string[] = [
  ...numbered("C", 29),
  ...numbered("N", 15),
  ...numbered("D", 15),
  ...numbered("X", 11),
  ...numbered("K", 11),
];

/** One finding: what is left out is not looked at. */
export interface ExpectedFinding {
  readonly code: FindingCode;
  readonly effect: FindingEffect;
  readonly file?: string;
  readonly sheet?: string | null;
  readonly table?: LedgerTable;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly hint?: string | null;
  readonly cells?: readonly string[];
}

/** Files, and all that the importer must say about them. */
export interface StagedCase {
  readonly id: string;
  readonly what: string;
  readonly files: FileContents | (() => FileContents);
  /** What the record holds already. */
  readonly before?: FileContents;
  readonly options?: DeskOptions;
  readonly status: ImportPreview["status"];
  /** All findings, in the order of file, row and column; none when left out. */
  readonly findings?: readonly ExpectedFinding[];
  /** What lands, by table; other columns are not looked at. */
  readonly rows?: Readonly<Partial<Record<LedgerTable, readonly Readonly<Record<string, string | null>>[]>>>;
  readonly tables?: readonly Partial<TableCounts>[];
  /** Text that must show nowhere. */
  readonly never?: RegExp;
  /** The most of a processor's time that it may take: what else the machine does is no matter. */
  readonly seconds?: number;
}

/** A row that more than one staging shows. */
export interface ToldCase {
  readonly id: string;
  readonly what: string;
  readonly told: () => Promise<void>;
}

export type CatalogueCase = StagedCase | ToldCase;

/** `reject("DATE", 2, "since", "demain")`, and the like for the other effects. */
function finding(effect: FindingEffect) {
  return (
    code: FindingCode,
    row?: number | null,
    column?: string | null,
    value?: string | null,
    hint?: string | null,
  ): ExpectedFinding => ({
    code,
    effect,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    ...(hint === undefined ? {} : { hint }),
  });
}
export const refuse = finding("refuse");
export const reject = finding("reject");
export const ask = finding("ask");
export const warn = finding("warn");

const longestShown = 80;

/** What holds in every case, whatever the files are. */
function expectInvariants(result: DeskResult, files: FileContents): void {
  const { preview, findings, rows } = result;
  expect(sumsUp(result)).toBe(true);
  const mayLand = preview.status !== "refused" && preview.status !== "asking";
  if (!mayLand) expect(rows).toEqual({});
  const stopping = findings.filter(({ effect }) => effect === "refuse" || effect === "ask");
  expect(stopping.length > 0).toBe(!mayLand);
  const names = Object.keys(files);
  for (const { file, value, hint, column } of findings) {
    // A file in an archive is named behind it.
    expect(names.some((name) => file === name || file.startsWith(`${name}/`))).toBe(true);
    for (const shown of [value, hint, column]) {
      expect(Array.from(shown ?? "").length).toBeLessThanOrEqual(longestShown);
      expect(shown ?? "").not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  }
  const shown = findings.map(({ cells: _cells, ...each }) => each);
  if (shown.length <= 200) expect(new Set(preview.findings)).toEqual(new Set(shown));
  const rejectedRows = new Set(
    findings.flatMap(({ effect, file, sheet, table, row }) =>
      effect === "reject" && table !== null ? [`${file} ${sheet} ${table} ${row}`] : [],
    ),
  );
  expect(preview.tables.reduce((sum, { rejected }) => sum + rejected, 0)).toBe(rejectedRows.size);
  expect(JSON.stringify([preview, findings, rows])).not.toContain("\uFFFD");
}

async function runStaged(staged: StagedCase): Promise<void> {
  const files = typeof staged.files === "function" ? staged.files() : staged.files;
  await using desk = await StagingDesk.create();
  const base = staged.before === undefined ? [] : (await desk.stage(staged.before)).batches;
  const start = process.cpuUsage();
  const result = await desk.stage(files, { base, ...staged.options });
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  expect(result.findings).toMatchObject(staged.findings ?? []);
  expect(result.preview.status).toBe(staged.status);
  if (staged.rows !== undefined) expect(result.rows).toMatchObject(staged.rows);
  if (staged.tables !== undefined) expect(result.preview.tables).toMatchObject(staged.tables);
  if (staged.never !== undefined) expect(JSON.stringify(result)).not.toMatch(staged.never);
  expectInvariants(result, files);
  expect(seconds).toBeLessThan(staged.seconds ?? Infinity);
}

/** Puts a case to the importer. */
export async function run(each: CatalogueCase): Promise<void> {
  await ("told" in each ? each.told() : runStaged(each));
}
