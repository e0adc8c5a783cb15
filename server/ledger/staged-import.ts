/** The contract between reading files (`sources`) and keeping the record (`ledger`). */
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { FileMapping, ShapeMapping } from "#shared/schema/mapping.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";

/** One file that waits to be read. `path` is ours, `name` is what its owner called it (never used as a path). */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
}

/** A batch of the record: one Parquet file with one table's rows of one import. */
export interface Batch {
  readonly table: LedgerTable;
  readonly path: string;
  /** Imports are numbered; the row of the highest number wins its key. */
  readonly sequence: number;
}

/** Choices for every source with these headings. `name` is that of the saved mapping; null when it was given. */
export type NamedShape = ShapeMapping & { readonly name: string | null };

/** All that staging needs to know. Nothing outside `folder` is written. */
export interface StagingRequest {
  /** An existing empty folder that staging may fill. */
  readonly folder: string;
  readonly files: readonly SourceFile[];
  /** What is already in the record: identical rows are counted against it, references may point into it. */
  readonly base: readonly Batch[];
  /** SHA-256 of files that are part of an active import, to recognise a file that is sent again. */
  readonly knownFiles: readonly string[];
  /** Choices by file name. */
  readonly mapping: Readonly<Record<string, FileMapping>>;
  /** Choices by shape, for a file that its name gives none; the first of a shape holds. */
  readonly shapes: readonly NamedShape[];
  /** IANA time zone of the company's civil time. */
  readonly timeZone: string;
  /** Bounds; null is no bound. */
  readonly maximumRows: number | null;
  /** Most bytes out of one archive. */
  readonly unpackedBytes: number | null;
  readonly memoryLimitMegabytes: number;
}

/**
 * What staging leaves in its folder: the preview, and for every table with accepted rows a Parquet file. A batch holds
 * all accepted rows, those identical to what was there too, so that undoing an older import does not take with it
 * rows that a newer import brought again.
 */
export interface StagedImport {
  readonly preview: ImportPreview;
  readonly batches: readonly StagedBatch[];
  /** A Parquet file of all findings in the order of file, row and column, with the original line of rejected rows; null when none. */
  readonly findingsPath: string | null;
}

export interface StagedBatch {
  readonly table: LedgerTable;
  readonly path: string;
  readonly rows: number;
}

/** What staging says while it works. `done` and `total` count the same unit, bytes or rows, named by the phase. */
export interface StagingProgress {
  readonly phase: "reading" | "typing" | "checking" | "writing";
  readonly file: string | null;
  readonly done: number;
  readonly total: number;
}

/** Stages files: reads, types, checks and writes batches; commits nothing. Rejects with `AbortError` on cancel. */
export type StageFiles = (
  request: StagingRequest,
  onProgress: (progress: StagingProgress) => void,
  signal: AbortSignal,
) => Promise<StagedImport>;

/** The columns of the findings file beside those of `Finding`. */
export type StoredFinding = Finding & {
  /** The cells of the row as they stood in the file, for the rejects download; null for findings of a whole file. */
  readonly cells: readonly string[] | null;
};
