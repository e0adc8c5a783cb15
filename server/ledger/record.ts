/** The record: a data folder that this process holds, its catalogue, and what is staged in it. */
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Limits } from "#server/config.ts";
import { AppError } from "#server/errors.ts";
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ImportOrigin } from "./catalogue-imports.ts";
import type { StageResult } from "./child-protocol.ts";
import type { RecordFolder } from "./record-folder.ts";
import type { ServedSnapshot } from "./served-snapshot.ts";
import type { Turns } from "./turns.ts";

/** A file that a staged import was read from, at rest in its staging folder. */
export interface StagedFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** An import between its reading and its commit. It lives as long as the process at most. */
export interface StagedEntry {
  readonly stagedId: string;
  readonly origin: ImportOrigin;
  readonly folder: string;
  readonly files: readonly StagedFile[];
  readonly preview: ImportPreview;
  /** The choices with which its files were read. */
  readonly mapping: ImportMapping;
  readonly result: StageResult;
  /** The record's revision that it was read against. */
  readonly revision: number;
  /** Set by the commit; null for a commit that had nothing to record. */
  committed: { readonly importId: string | null } | null;
}

export interface LedgerRecord {
  readonly folder: RecordFolder;
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  readonly timeZone: string;
  readonly now: () => Date;
  /** The module that stages files. */
  readonly stager: string;
  /** Bytes that the data folder's disk still takes. */
  readonly freeBytes: (path: string) => Promise<number>;
  readonly staged: Map<string, StagedEntry>;
  /** Commits, undos and rebuilds, one at a time. */
  readonly changes: Turns;
  /** Child processes, one at a time: two would double the memory. */
  readonly children: Turns;
  /** Fires when the record closes: running children are killed. */
  readonly closing: AbortSignal;
  /** The snapshot that answers, once one is open. */
  served: ServedSnapshot | null;
  /** Why the last rebuild failed; null when it did not. */
  rebuildFailure: unknown;
  /** Ends running work and lets go of the folder. */
  close(): Promise<void>;
}

/** A new folder for work that counts for nothing until it is committed. */
export async function createStagingFolder(record: LedgerRecord): Promise<{ id: string; folder: string }> {
  const id = randomUUID();
  const folder = join(record.folder.staging, id);
  await mkdir(folder, { mode: 0o700 });
  return { id, folder };
}

/** @throws AppError IMPORT_NOT_FOUND */
export function stagedEntry(record: LedgerRecord, stagedId: string): StagedEntry {
  const entry = record.staged.get(stagedId);
  if (entry === undefined) {
    throw new AppError("IMPORT_NOT_FOUND", { import: stagedId });
  }
  return entry;
}
