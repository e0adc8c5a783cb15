/** Logs what was found in a source before its cells were read: about the file, its header, and rows that are none. */
import type { FindingCode } from "#shared/error-code.ts";
import type { FileDigest } from "#server/ledger/durable-file.ts";
import type { SourceMapping } from "#shared/schema/mapping.ts";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { MatchedHeader } from "../recognise/match-columns.ts";
import type { StagingSession } from "../staging-session.ts";
import type { SourceRemark, UnreadableRow } from "./table-source.ts";

/** A table of a file while it is read. */
export interface OpenSource {
  readonly session: StagingSession;
  readonly source: number;
  readonly name: string;
  readonly mapping: SourceMapping;
  /** The table that its rows feed first; null while none is known. */
  readonly table: LedgerTable | null;
}

function isAboutPeople({ table }: OpenSource): boolean {
  return table !== null && tableDefinition(table).aboutPeople;
}

/** Questions about a source as a whole that a plain yes answers; no yes makes a file readable that is not. */
const answeredByYes = new Set<FindingCode>([
  "ENCODING_UNSURE",
  "PREAMBLE",
  "TOTAL_ROW",
  "MERGED_CELLS",
  "HIDDEN_PARTS",
]);

/** What a yes leaves out is still said: no row goes unseen. */
const leavesOut = new Set<FindingCode>(["PREAMBLE", "TOTAL_ROW"]);

/** Logs a remark about the source. A question that the mapping answers with yes is none any more. */
export function logRemark(file: OpenSource, { code, line, value, hint }: SourceRemark): void {
  const isAnswered = answeredByYes.has(code) && file.mapping.accept?.includes(code) === true;
  if (isAnswered && !leavesOut.has(code)) return;
  const holdsRow = code === "TOTAL_ROW" || code === "TRUNCATED";
  file.session.findings.add({
    code,
    ...(isAnswered ? { effect: "warn" as const } : {}),
    source: file.source,
    table: file.table,
    line,
    value: holdsRow && isAboutPeople(file) ? null : value,
    hint,
  });
}

/** Says that this very file is in the record, or came already with this import. */
export function logKnown(file: OpenSource, { sha256 }: FileDigest): void {
  const { request, digests } = file.session;
  if (request.knownFiles.includes(sha256) || digests.has(sha256)) {
    logRemark(file, { code: "DUPLICATE_FILE", line: null, value: null, hint: null });
  }
  digests.add(sha256);
}

/** Logs what the header lacks, repeats or has too much. False when the rows cannot be read with it. */
export function logHeader(
  file: OpenSource,
  table: LedgerTable,
  problems: MatchedHeader["problems"],
  line: number,
): boolean {
  for (const { code, position, column, hint } of problems) {
    file.session.findings.add({ code, source: file.source, table, line, position, column, hint });
  }
  return !problems.some(({ code }) => code === "HEADER_DUPLICATE" || code === "HEADER_MISSING");
}

/** Logs an unreadable row for a table that it would feed. */
export function logUnreadable(
  file: OpenSource,
  table: LedgerTable,
  header: MatchedHeader,
  row: UnreadableRow,
): void {
  const dropsHealth = header.problems.some(({ code }) => code === "HEALTH_DETAIL");
  const heading = row.position === null ? null : (header.columns[row.position] ?? null);
  file.session.findings.add({
    code: row.code,
    source: file.source,
    table,
    line: row.line,
    position: row.position,
    column: heading?.column?.name ?? heading?.heading ?? null,
    value: tableDefinition(table).aboutPeople ? null : row.value,
    hint: row.hint,
    // In a row that is out of step with its header, no cell is known not to be about health.
    cells: dropsHealth ? null : row.cells,
  });
}
