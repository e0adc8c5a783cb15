/** Where the parts of a record lie inside its data folder. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export interface RecordFolder {
  readonly root: string;
  /** Held under an exclusive transaction for the life of the process that opened the folder. */
  readonly lock: string;
  /** Says who holds the lock. */
  readonly holder: string;
  readonly catalogue: string;
  /** Original bytes, one file per SHA-256. */
  readonly uploads: string;
  /** One folder per import, one immutable Parquet file per table. */
  readonly batches: string;
  /** Work that counts for nothing until it is committed; emptied at opening. */
  readonly staging: string;
  /** Disposable DuckDB files, one per generation. */
  readonly snapshots: string;
}

/** The layout of a data folder. */
export function recordFolder(root: string): RecordFolder {
  return {
    root,
    lock: join(root, "lock.sqlite"),
    holder: join(root, "holder.json"),
    catalogue: join(root, "catalogue.sqlite"),
    uploads: join(root, "uploads"),
    batches: join(root, "batches"),
    staging: join(root, "staging"),
    snapshots: join(root, "snapshots"),
  };
}

/** Makes the subfolders that are missing, readable by their owner only. */
export function createSubfolders(folder: RecordFolder): void {
  for (const path of [folder.uploads, folder.batches, folder.staging, folder.snapshots]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
}
