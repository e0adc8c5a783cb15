/** Reading what counts: one generation of the snapshot, held as long as its reader needs it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { asAppError } from "#server/errors.ts";
import { factsDigest } from "./facts-digest.ts";
import { recordRevision } from "./catalogue-imports.ts";
import { snapshotPointer, type SnapshotPointer } from "./catalogue-snapshot.ts";
import { digestFile } from "./durable-file.ts";
import type { LedgerRecord } from "./record.ts";
import { spillFolder, switchToNewSnapshot } from "./refresh-snapshot.ts";
import { serveSnapshot, type ServedSnapshot } from "./served-snapshot.ts";
import { openSnapshotFile, type QueryOptions, type QueryParameters, type QueryRow } from "./snapshot-file.ts";
import { snapshotName } from "./snapshot-name.ts";
import type { SqlText } from "./sql-file.ts";
import type { NumberColumns } from "./take-columns.ts";

export interface Snapshot {
  readonly generation: number;
  /** UTC instant, ISO 8601. */
  readonly builtAt: string;
  /**
   * The rows of a query from an `.sql` file, with its named parameters (`$from`).
   * @throws AppError BUSY when too many wait or it takes too long, CANCELLED
   */
  read(sql: SqlText, parameters?: QueryParameters, options?: QueryOptions): Promise<QueryRow[]>;
  /** The same for a query of numbers only, column by column. */
  readColumns(sql: SqlText, parameters?: QueryParameters, options?: QueryOptions): Promise<NumberColumns>;
  /** Lets go. Everyone who opens must close; `await using` does. */
  close(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface SnapshotStatus {
  /** 0 before the first snapshot. */
  readonly generation: number;
  readonly builtAt: string | null;
  /** The record is newer than the snapshot that answers. */
  readonly stale: boolean;
  /** Why the last rebuild failed, or null. */
  readonly failure: unknown;
}

/** Opens the file that the pointer names, or null when it is missing or not what was built. */
async function openPointed(record: LedgerRecord, pointer: SnapshotPointer): Promise<ServedSnapshot | null> {
  const path = join(record.folder.snapshots, snapshotName(pointer.generation));
  if (!existsSync(path)) {
    return null;
  }
  try {
    const { sha256 } = await digestFile(path);
    if (sha256 !== pointer.fileSha256) {
      return null;
    }
    return serveSnapshot(path, pointer, await openSnapshotFile(path, spillFolder(record), record.limits));
  } catch {
    // A file that cannot be opened is rebuilt: nothing is lost with it.
    return null;
  }
}

/** Serves the snapshot at rest when it is sound and up to date, else a new one. */
async function serveFirst(record: LedgerRecord): Promise<ServedSnapshot> {
  const pointer = snapshotPointer(record.catalogue);
  const atRest = pointer === null ? null : await openPointed(record, pointer);
  record.served = atRest;
  const upToDate =
    atRest !== null &&
    atRest.pointer.revision === recordRevision(record.catalogue) &&
    atRest.pointer.factsSha256 === factsDigest();
  if (!upToDate) {
    try {
      await switchToNewSnapshot(record);
    } catch (error) {
      record.rebuildFailure = asAppError(error) ?? error;
      if (atRest === null || atRest.pointer.factsSha256 !== factsDigest()) {
        record.served = null;
        await atRest?.file.close();
        throw record.rebuildFailure;
      }
    }
  }
  return record.served!;
}

/**
 * The snapshot that answers, held until it is closed; built first when it is missing, damaged or out of date.
 * @throws AppError RECORD_DAMAGED, DISK_FULL when none can be built and none is there.
 */
export async function openSnapshot(record: LedgerRecord): Promise<Snapshot> {
  const served =
    record.served ?? (await record.changes.run(async () => record.served ?? (await serveFirst(record))));
  const letGo = served.hold();
  return {
    generation: served.pointer.generation,
    builtAt: served.pointer.builtAt,
    read: (sql, parameters, options) => served.file.read(sql, parameters, options),
    readColumns: (sql, parameters, options) => served.file.readColumns(sql, parameters, options),
    close: letGo,
    [Symbol.asyncDispose]() {
      letGo();
      return Promise.resolve();
    },
  };
}

/** Which snapshot answers, and whether the record has moved on since. */
export function snapshotStatus(record: LedgerRecord): SnapshotStatus {
  const pointer = record.served?.pointer ?? snapshotPointer(record.catalogue);
  return {
    generation: pointer?.generation ?? 0,
    builtAt: pointer?.builtAt ?? null,
    stale: pointer !== null && pointer.revision !== recordRevision(record.catalogue),
    failure: record.rebuildFailure,
  };
}
