/** What the steps of one staging share: the database they work in, what was found, and what was read. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ReadFile } from "#shared/schema/imports.ts";
import type { FileMapping } from "#shared/schema/mapping.ts";
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

/** A source, numbered by its file, whose rows lie in the staging database. */
export interface LoadedSource {
  readonly source: number;
  readonly file: string;
  readonly mapping: FileMapping;
  readonly definition: LedgerTableDefinition;
  /** The relation with `line` and the cells as text. */
  readonly relation: string;
  readonly columns: readonly FeedingColumn[];
  /** The number of columns in the file. */
  readonly width: number;
  /** Positions of columns that are dropped because they may tell of health. */
  readonly dropped: readonly number[];
  /** Rows read, those unreadable too. */
  readonly rows: number;
  /** Rows of the relation. */
  readonly loadedRows: number;
}

export interface StagingSession {
  readonly request: StagingRequest;
  readonly connection: DuckDBConnection;
  /** A second connection, for what is written while a query runs. */
  readonly writer: DuckDBConnection;
  readonly findings: FindingLog;
  readonly files: ReadFile[];
  readonly sources: LoadedSource[];
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

/** The statement that makes a table's relation: nothing is required yet, since rejected rows lie there too. */
export function createLandedSql({ table, columns }: LedgerTableDefinition): string {
  const typed = columns.map((column) => `${identifier(column.name)} ${columnType(column)}`);
  return `CREATE TABLE ${identifier(landedName(table))} (_source INTEGER, _line BIGINT, ${typed.join(", ")})`;
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
