/** What the record and its child process say to each other. */
import type { ErrorCode } from "#shared/error-code.ts";
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { ErrorDetails } from "#server/errors.ts";
import type { StagingProgress, StagingRequest } from "./staged-import.ts";

/** A batch that the child reads and verifies. `name` is what a message about it says. */
export interface VerifiedBatch {
  readonly table: LedgerTable;
  readonly path: string;
  readonly name: string;
  readonly sequence: number;
  readonly sha256: string;
  readonly rows: number;
}

export interface BuildRequest {
  /** The file to make; it does not exist yet. */
  readonly path: string;
  readonly batches: readonly VerifiedBatch[];
  readonly memoryLimitMegabytes: number;
  readonly threads: number;
  /** An own folder for what does not fit in memory. */
  readonly spillFolder: string;
}

export type ChildTask =
  | {
      readonly kind: "stage";
      readonly request: StagingRequest;
      /** The module whose `stageFiles` does the work. */
      readonly stager: string;
    }
  | { readonly kind: "build"; readonly request: BuildRequest }
  | { readonly kind: "orphans"; readonly request: Omit<BuildRequest, "path"> };

/** A staged Parquet file, synced. */
export interface SealedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface StageResult {
  readonly kind: "stage";
  readonly preview: ImportPreview;
  readonly batches: readonly (SealedFile & { readonly table: LedgerTable; readonly rows: number })[];
  readonly findings: SealedFile | null;
}

export interface BuildResult {
  readonly kind: "build";
  readonly fileSha256: string;
  readonly factsSha256: string;
}

/** A reference that no row answers. */
export interface Orphans {
  readonly table: LedgerTable;
  readonly column: string;
  readonly missingKey: string;
  /** Rows of `table` whose `column` is answered by nothing. */
  readonly count: number;
  /** The whole table that they name is not there, and a company may do without it. */
  readonly targetAbsent: boolean;
}

export interface OrphansResult {
  readonly kind: "orphans";
  /** In the order of the ledger's tables. */
  readonly orphans: readonly Orphans[];
}

export type ChildResult = StageResult | BuildResult | OrphansResult;

export interface ChildProgress {
  readonly phase: StagingProgress["phase"] | "building";
  readonly file: string | null;
  readonly done: number;
  readonly total: number;
}

export type ChildMessage =
  | { readonly message: "progress"; readonly progress: ChildProgress }
  | { readonly message: "result"; readonly result: ChildResult }
  | {
      readonly message: "failed";
      readonly expected: { readonly code: ErrorCode; readonly details: ErrorDetails } | null;
      readonly text: string;
    };
