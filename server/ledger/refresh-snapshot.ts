/** Builds the next generation aside and switches to it. */
import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { asAppError } from "#server/errors.ts";
import type { ChildProgress, VerifiedBatch } from "./child-protocol.ts";
import { activeBatches, recordRevision, type CataloguedBatch } from "./catalogue-imports.ts";
import { pointAtSnapshot, snapshotPointer, type SnapshotPointer } from "./catalogue-snapshot.ts";
import { syncPath } from "./durable-file.ts";
import type { LedgerRecord } from "./record.ts";
import { runInChild } from "./run-in-child.ts";
import { serveSnapshot } from "./served-snapshot.ts";
import { openSnapshotFile } from "./snapshot-file.ts";
import { snapshotName } from "./snapshot-name.ts";

/** Catalogued batches as the child takes them: with their full path, and their own name for messages. */
export function verifiedBatches(record: LedgerRecord, batches: readonly CataloguedBatch[]): VerifiedBatch[] {
  return batches.map(({ table, path, sequence, sha256, rows }) => ({
    table,
    path: join(record.folder.root, path),
    name: path,
    sequence,
    sha256,
    rows,
  }));
}

/** A path in the staging folder that nothing else uses. */
export function spillFolder(record: LedgerRecord): string {
  return join(record.folder.staging, `spill-${randomUUID()}`);
}

async function buildAside(
  record: LedgerRecord,
  onProgress: ((progress: ChildProgress) => void) | undefined,
): Promise<{ path: string; pointer: SnapshotPointer }> {
  const { catalogue, folder, limits } = record;
  const revision = recordRevision(catalogue);
  const generation = (snapshotPointer(catalogue)?.generation ?? 0) + 1;
  const aside = join(folder.snapshots, `building-${randomUUID()}.duckdb`);
  const spill = spillFolder(record);
  try {
    const built = await record.children.run(
      () =>
        runInChild(
          {
            kind: "build",
            request: {
              path: aside,
              batches: verifiedBatches(record, activeBatches(catalogue)),
              memoryLimitMegabytes: limits.childMemoryMegabytes,
              threads: limits.threads,
              spillFolder: spill,
            },
          },
          {
            heapMegabytes: limits.childHeapMegabytes,
            signal: record.closing,
            ...(onProgress ? { onProgress } : {}),
          },
        ),
      record.closing,
    );
    const path = join(folder.snapshots, snapshotName(generation));
    await rename(aside, path);
    await syncPath(folder.snapshots);
    const builtAt = record.now().toISOString();
    return {
      path,
      pointer: {
        generation,
        revision,
        factsSha256: built.factsSha256,
        fileSha256: built.fileSha256,
        builtAt,
      },
    };
  } catch (error) {
    await rm(aside, { force: true });
    await rm(`${aside}.wal`, { force: true });
    throw error;
  } finally {
    await rm(spill, { recursive: true, force: true });
  }
}

/**
 * Builds and serves a new generation; the one before is deleted when its last holder lets go. Runs inside a turn of
 * `record.changes`.
 */
export async function switchToNewSnapshot(
  record: LedgerRecord,
  onProgress?: (progress: ChildProgress) => void,
): Promise<void> {
  const before = snapshotPointer(record.catalogue);
  const { path, pointer } = await buildAside(record, onProgress);
  const file = await openSnapshotFile(path, spillFolder(record), record.limits);
  try {
    pointAtSnapshot(record.catalogue, pointer);
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  const previous = record.served;
  record.served = serveSnapshot(path, pointer, file);
  record.rebuildFailure = null;
  if (previous !== null) {
    void previous.discard();
  } else if (before !== null) {
    await rm(join(record.folder.snapshots, snapshotName(before.generation)), { force: true });
  }
}

/**
 * Brings the snapshot up to date after a change. A failure is kept in `record.rebuildFailure`, and the previous
 * generation goes on answering.
 */
export async function refreshSnapshot(
  record: LedgerRecord,
  onProgress?: (progress: ChildProgress) => void,
): Promise<void> {
  await record.changes.run(async () => {
    if (record.served?.pointer.revision === recordRevision(record.catalogue)) {
      return;
    }
    try {
      await switchToNewSnapshot(record, onProgress);
    } catch (error) {
      record.rebuildFailure = asAppError(error) ?? error;
    }
  });
}
