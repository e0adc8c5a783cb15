/** Logs what was found in a source before its cells were read: about the file, its header, and rows that are none. */
import type { FindingCode } from "#shared/error-code.ts";
import type { FileMapping } from "#shared/schema/mapping.ts";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { MatchedHeader } from "./recognise/match-columns.ts";
import type { StagingSession } from "./staging-session.ts";
import type { SourceRemark, UnreadableRow } from "./table-source.ts";

/** A file while it is read. */
export interface OpenFile {
  readonly session: StagingSession;
  readonly source: number;
  readonly name: string;
  readonly mapping: FileMapping;
  readonly table: LedgerTable | null;
}

function isAboutPeople({ table }: OpenFile): boolean {
  return table !== null && tableDefinition(table).aboutPeople;
}

/** Questions about a file as a whole that a plain yes answers; no yes makes a file readable that is not. */
const answeredByYes = new Set<FindingCode>(["ENCODING_UNSURE", "PREAMBLE", "TOTAL_ROW"]);

/** Logs a remark about the file, unless it is a question that the mapping answers with yes. */
export function logRemark(file: OpenFile, { code, line, value, hint }: SourceRemark): void {
  if (answeredByYes.has(code) && file.mapping.accept?.includes(code)) return;
  const holdsRow = code === "TOTAL_ROW" || code === "TRUNCATED";
  file.session.findings.add({
    code,
    source: file.source,
    table: file.table,
    line,
    value: holdsRow && isAboutPeople(file) ? null : value,
    hint,
  });
}

/** Logs what the header lacks, repeats or has too much. False when the rows cannot be read with it. */
export function logHeader(file: OpenFile, header: MatchedHeader, line: number): boolean {
  for (const { code, position, column, hint } of header.problems) {
    file.session.findings.add({
      code,
      source: file.source,
      table: file.table,
      line,
      position,
      column,
      hint,
    });
  }
  return !header.problems.some(({ code }) => code === "HEADER_DUPLICATE" || code === "HEADER_MISSING");
}

export function logUnreadable(file: OpenFile, header: MatchedHeader, row: UnreadableRow): void {
  const dropsHealth = header.problems.some(({ code }) => code === "HEALTH_DETAIL");
  const heading = row.position === null ? null : (header.columns[row.position] ?? null);
  file.session.findings.add({
    code: row.code,
    source: file.source,
    table: file.table,
    line: row.line,
    position: row.position,
    column: heading?.column?.name ?? heading?.heading ?? null,
    value: isAboutPeople(file) ? null : row.value,
    hint: row.hint,
    // In a row that is out of step with its header, no cell is known not to be about health.
    cells: dropsHealth ? null : row.cells,
  });
}
