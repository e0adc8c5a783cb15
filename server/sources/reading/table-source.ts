/** A table as a file or a sheet gives it, whatever its format: what follows knows cells as text and rows by line. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { FindingCode } from "#shared/error-code.ts";

/** A row that cannot be read as the header's columns. */
export interface UnreadableRow {
  readonly code: FindingCode;
  readonly line: number;
  /** The position of the cell at fault; null when the row as a whole is. */
  readonly position: number | null;
  readonly value: string | null;
  readonly hint: string | null;
  readonly cells: readonly string[];
}

/** Something that concerns the file as a whole. */
export interface SourceRemark {
  readonly code: FindingCode;
  readonly line: number | null;
  readonly value: string | null;
  readonly hint: string | null;
}

export interface LoadOptions {
  readonly connection: DuckDBConnection;
  /** The relation to make: `line` (the physical line or spreadsheet row) and the cells as text, `c0`, `c1`, … */
  readonly relation: string;
  /** A folder for files that help while loading. */
  readonly folder: string;
  /** The positions of the cells that every row must have. */
  readonly required: readonly number[];
  /** The positions of cells that anything is read from; a cell elsewhere spoils no row. All when it is absent. */
  readonly used?: ReadonlySet<number>;
  /** The last row is one, whatever it looks like. */
  readonly keepLastRow: boolean;
  /** Most rows that may be read; null is no bound. */
  readonly maximumRows: number | null;
  readonly onUnreadable: (row: UnreadableRow) => void;
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

export interface LoadedRows {
  /** Rows read: those in the relation and those unreadable. */
  readonly rows: number;
  readonly unreadable: number;
  readonly remarks: readonly SourceRemark[];
  /** False when a remark refuses the file and no relation was made. */
  readonly loaded: boolean;
}

export interface TableSource {
  readonly headings: readonly string[];
  /** The physical line of the header. */
  readonly headerLine: number;
  /** What was found before the rows are read. */
  readonly remarks: readonly SourceRemark[];
  load(options: LoadOptions): Promise<LoadedRows>;
}

/** The name of a cell column of a loaded relation. */
export function cellColumn(position: number): string {
  return `c${position}`;
}
