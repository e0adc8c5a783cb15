/** What the steps of one staging share: the database they work in, what was found, and what was read. */
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { ReadFile } from "#shared/schema/imports.ts";
import type { Feed, SourceMapping } from "#shared/schema/mapping.ts";
import type { LedgerColumn, LedgerTable, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import type { StagingProgress, StagingRequest } from "#server/ledger/staged-import.ts";
import { columnType } from "#server/ledger/column-type.ts";
import { identifier } from "#server/ledger/winning-rows.ts";
import type { FindingLog } from "./findings/finding-log.ts";

/** A column of a source that feeds the ledger. */
export interface FeedingColumn {
  readonly position: number;
  readonly column: LedgerColumn;
}

/**
 * The rows of a source as they feed one table. A source is a table of a file, numbered in the order of reading; the same
 * rows may feed several tables, each by a feed of its own.
 */
export interface LoadedSource {
  readonly source: number;
  /** The number of the feed within its source; names the relations that belong to it. */
  readonly feed: number;
  readonly file: string;
  readonly mapping: Omit<Feed, "table"> & Pick<SourceMapping, "accept" | "deny">;
  readonly definition: LedgerTableDefinition;
  /** The relation with `line` and the cells as text; made columns follow those of the file. */
  readonly relation: string;
  /** The relation with the cells as they stand in the file. */
  readonly raw: string;
  readonly columns: readonly FeedingColumn[];
  /** The first year of the workbook's serial days; null for a file whose numbers are none. */
  readonly serialEpoch: 1900 | 1904 | null;
  /** A program wrote its numbers as numbers: their decimal mark is certain, whatever a mapping says. */
  readonly exactNumbers: boolean;
  /** The number of columns in the file. */
  readonly width: number;
  /** Positions of columns that are dropped because they may tell of health. */
  readonly dropped: readonly number[];
  /** Rows read, those unreadable too. */
  readonly rows: number;
  /** Rows of the relation. */
  readonly loadedRows: number;
}

/** A feed of which several rows make one row of its table. */
export interface LineFeed {
  readonly loaded: LoadedSource;
  readonly mode: NonNullable<Feed["lines"]>;
  /** Typed lines, with `_source` and `_line`. */
  readonly relation: string;
}

export interface StagingSession {
  readonly request: StagingRequest;
  readonly connection: DuckDBConnection;
  /** A second connection, for what is written while a query runs. */
  readonly writer: DuckDBConnection;
  readonly findings: FindingLog;
  /** The tables that were found in the files, in the order of reading. */
  readonly files: ReadFile[];
  /** Writes the relation `source_file`: number, file, sheet. */
  readonly places: DuckDBAppender;
  /** The number of the next source. */
  nextSource: number;
  /** Digests of the files that were read. */
  readonly digests: Set<string>;
  /** Rows read so far, over all sources. */
  rowsRead: number;
  readonly sources: LoadedSource[];
  /** Tables whose relation of typed rows exists. */
  readonly landed: Set<LedgerTable>;
  /** Feeds whose lines wait to be added up, by the relation that holds their typed lines. */
  readonly lines: LineFeed[];
  /** Tables of which something that this import brings could not be read: their keys prove nothing absent. */
  readonly incomplete: Set<LedgerTable>;
  /** Tables with a column that waits for an answer: their rows are not final. */
  readonly asked: Set<LedgerTable>;
  readonly report: (progress: StagingProgress) => void;
  readonly signal: AbortSignal;
}

/** The relation of a table's typed rows, with `_source` and `_line`: names that no ledger column has. */
export function landedName(table: LedgerTable): string {
  return `landed_${table}`;
}

/** The statement that makes a relation of typed rows: nothing is required yet, since rejected rows lie there too. */
export function createTypedSql(name: string, { columns }: LedgerTableDefinition): string {
  const typed = columns.map((column) => `${identifier(column.name)} ${columnType(column)}`);
  return `CREATE TABLE ${identifier(name)} (_source INTEGER, _line BIGINT, ${typed.join(", ")})`;
}

/** The relation of lines that were added up into a row of another line: `source`, `line`, `record_source`, `record_line`. */
export function memberName(table: LedgerTable): string {
  return `member_${table}`;
}

/** Values of this column are about people and never shown. */
export function isMasked(definition: LedgerTableDefinition, column: LedgerColumn): boolean {
  return definition.aboutPeople || column.references === "employees" || column.name === "changed_by";
}

/** The position of a ledger column in the file of a row, as SQL on the number of the row's source. */
export function positionSql(
  session: StagingSession,
  table: LedgerTable,
  column: string,
  source: string,
): string {
  const whens = session.sources
    .filter(({ definition }) => definition.table === table)
    .flatMap(({ source, columns }) =>
      columns
        .filter((each) => each.column.name === column)
        .map(({ position }) => ` WHEN ${source} THEN ${position}`),
    );
  return whens.length === 0 ? "NULL::INTEGER" : `CASE ${source}${whens.join("")} END`;
}

/** How a row is named to the reader of another row, as SQL: its line, with its file when that is another one. */
export function rowNameSql(source: string, line: string, seenFrom: string): string {
  return `CASE WHEN ${source} = ${seenFrom} THEN ${line}::VARCHAR
    ELSE (SELECT s.file FROM source_file s WHERE s.source = ${source}) || ':' || ${line}::VARCHAR END`;
}
