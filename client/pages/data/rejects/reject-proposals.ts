/** What can be done on the page about a rejected row: the cell to edit, and what is proposed. Pure. */
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding, ImportPreview, ReadColumn, ReadFile } from "#shared/schema/imports.ts";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { timeSpans } from "#shared/schema/time-spans.ts";
import { placeOf, type Correction } from "./corrections.ts";

export interface Proposal {
  /**
   * `swap`: the two dates change places. `read-as`: this text is read as `reading` wherever it stands. `keep-first`, `keep-this`: the
   * other row with this key is left out. `take-back`: a row that was left out is read again.
   */
  readonly kind: "swap" | "read-as" | "keep-first" | "keep-this" | "take-back";
  readonly step: readonly Correction[];
  /** What the text is read as; null for the others. */
  readonly reading: string | null;
  /** Rows in which the text stands; null where it is not known. */
  readonly rows: number | null;
}

export interface Remedy {
  /** The cell of the file that can be edited; null where there is none. */
  readonly cell: Extract<Correction, { kind: "cell" }> | null;
  readonly proposal: Proposal | null;
  /** Sets the row aside; null where it is aside already or is no row. */
  readonly leaveOut: Correction | null;
  /** Why no cell can be edited here. */
  readonly instead: "masked" | "unreadable" | "made" | null;
}

const nothing: Remedy = { cell: null, proposal: null, leaveOut: null, instead: null };

/** Rows that could not be cut into cells: nothing in them has a place that could be put right. */
const unreadable: ReadonlySet<FindingCode> = new Set([
  "COLUMNS_MISSING",
  "COLUMNS_EXTRA",
  "ENCODING_BYTE",
  "CONTROL_CHARACTER",
  "STRING_INDEX",
  "TRUNCATED",
]);

/** Rejects that stand for another row or for several: their own cell is not at fault. */
const ofOtherRows: ReadonlySet<FindingCode> = new Set(["LEFT_OUT", "LINE_REJECTED"]);

const readAs: ReadonlySet<FindingCode> = new Set(["REF_UNKNOWN", "CHOICE_UNKNOWN", "FLAG_UNKNOWN"]);

/** Findings show at most 80 characters, and signs that cannot be seen escaped: such a value is not the cell's text. */
export function isWhole(value: string): boolean {
  return !value.endsWith("…") && !/\\u[0-9A-F]{4}/u.test(value);
}

/** Whether the server shows no value of this column because it is about people. */
export function isMasked(table: LedgerTable | null, column: string | null): boolean {
  if (table === null) return false;
  const definition = tableDefinition(table);
  const of = definition.columns.find(({ name }) => name === column);
  return definition.aboutPeople || of?.references === "employees" || column === "changed_by";
}

/** The file, or the sheet of it, in which a finding was made. */
function fileOf(finding: Pick<Finding, "file" | "sheet">, preview: ImportPreview): ReadFile | undefined {
  return preview.files.find(({ name, sheet }) => name === finding.file && sheet === finding.sheet);
}

/** How the columns of a table were read from a file: its own, or those of a further table that its rows feed. */
function columnsOf(file: ReadFile, table: LedgerTable | null): readonly ReadColumn[] {
  return file.also.find((feed) => feed.table === table && table !== file.table)?.columns ?? file.columns;
}

function headingIn(file: ReadFile, table: LedgerTable | null, column: string | null): string | null {
  const columns = columnsOf(file, table);
  const read =
    columns.find((one) => one.column === column && column !== null) ??
    columns.find((one) => one.heading === column);
  return read?.heading ?? null;
}

/** What a reader of the file calls a finding's column. */
export function headingOf(finding: Finding, preview: ImportPreview): string | null {
  const file = fileOf(finding, preview);
  return (file === undefined ? null : headingIn(file, finding.table, finding.column)) ?? finding.column;
}

function cellCorrection(
  file: ReadFile,
  finding: Finding,
  column: string | null,
  value: string,
): Remedy["cell"] {
  const heading = headingIn(file, finding.table, column);
  if (heading === null || finding.row === null) return null;
  return { kind: "cell", place: placeOf(file), row: finding.row, heading, value };
}

/** `1188`, or in another file `orders.csv:1188`: the row that a hint names; null when its place is not told. */
function namedRow(finding: Finding, preview: ImportPreview): { file: ReadFile; row: number } | null {
  const [, name, line] = /^(?:(.+):)?(\d+)$/u.exec(finding.hint ?? "") ?? [];
  if (line === undefined) return null;
  const named =
    name === undefined ? [fileOf(finding, preview)] : preview.files.filter((file) => file.name === name);
  const [file, ...others] = named;
  return file === undefined || others.length > 0 ? null : { file, row: Number(line) };
}

function swap(file: ReadFile, finding: Finding): Proposal | null {
  const { table, column, value, hint } = finding;
  const [start] = timeSpans[table ?? "parameters"]?.find(([, end]) => end === column) ?? [];
  if (start === undefined || value === null || hint === null) return null;
  const step = [cellCorrection(file, finding, start, value), cellCorrection(file, finding, column, hint)];
  const cells = step.filter((cell) => cell !== null);
  return cells.length < 2 ? null : { kind: "swap", step: cells, reading: null, rows: null };
}

function readEverywhere(file: ReadFile, finding: Finding): Proposal | null {
  const { table, column, value, hint } = finding;
  if (value === null || value === "" || hint === null || column === null || !isWhole(value)) return null;
  const feed = table === file.table ? null : table;
  const counted = columnsOf(file, table).find((one) => one.column === column)?.values;
  return {
    kind: "read-as",
    step: [{ kind: "word", place: placeOf(file), feed, column, text: value, reading: hint }],
    reading: hint,
    rows: counted?.find(({ text }) => text === value)?.rows ?? null,
  };
}

function keepOne(file: ReadFile, finding: Finding, preview: ImportPreview): Proposal | null {
  const other = namedRow(finding, preview);
  if (other === null || finding.row === null) return null;
  const isFirst = other.file === file && finding.row > other.row;
  const out = isFirst ? { file, row: finding.row } : other;
  return {
    kind: other.file === file ? "keep-first" : "keep-this",
    step: [{ kind: "row", place: placeOf(out.file), row: out.row, out: true }],
    reading: null,
    rows: null,
  };
}

function proposalOf(file: ReadFile, finding: Finding, preview: ImportPreview): Proposal | null {
  const { code, row } = finding;
  if (code === "LEFT_OUT" && row !== null) {
    const step: Correction[] = [{ kind: "row", place: placeOf(file), row, out: false }];
    return { kind: "take-back", step, reading: null, rows: null };
  }
  if (code === "END_BEFORE_START") return swap(file, finding);
  if (code === "KEY_CONFLICT") return keepOne(file, finding, preview);
  return readAs.has(code) ? readEverywhere(file, finding) : null;
}

/** What can be done here about a reject. */
export function remedyOf(finding: Finding, preview: ImportPreview): Remedy {
  const { code, row, table, column, value } = finding;
  const file = fileOf(finding, preview);
  if (file === undefined || row === null) return nothing;
  if (unreadable.has(code)) return { ...nothing, instead: "unreadable" };
  const proposal = proposalOf(file, finding, preview);
  const leaveOut: Correction | null =
    code === "LEFT_OUT" ? null : { kind: "row", place: placeOf(file), row, out: true };
  if (ofOtherRows.has(code)) return { ...nothing, proposal, leaveOut };
  if (isMasked(table, column)) return { cell: null, proposal, leaveOut, instead: "masked" };
  const cell = cellCorrection(file, finding, column, value ?? "");
  return { cell, proposal, leaveOut, instead: cell === null && column !== null ? "made" : null };
}

/** A proposal that may be accepted with all others: of two rows in different files none is first, so a person says. */
function isForAll(proposal: Proposal | null): proposal is Proposal {
  return proposal !== null && proposal.kind !== "take-back" && proposal.kind !== "keep-this";
}

/** Everything that is proposed for these rejects, and for how many of them. */
export function allProposed(findings: readonly Finding[], preview: ImportPreview) {
  const proposals = findings.map((finding) => remedyOf(finding, preview).proposal).filter(isForAll);
  return { rejects: proposals.length, step: proposals.flatMap(({ step }) => step) };
}

/** In how many of these rejects a value stands in the same column of the same file. */
export function rowsWith(finding: Finding, findings: readonly Finding[]): number {
  const { code, file, sheet, column, value } = finding;
  return findings.filter(
    (other) =>
      other.code === code &&
      other.file === file &&
      other.sheet === sheet &&
      other.column === column &&
      other.value === value,
  ).length;
}
