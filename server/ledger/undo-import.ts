/** Taking an import back, and bringing it again: the batches stay, only what counts changes. */
import { AppError } from "#server/errors.ts";
import { inTransaction } from "./catalogue.ts";
import { deactivateImport, reactivateImport } from "./catalogue-changes.ts";
import {
  activeBatches,
  activeImports,
  batchesOfImport,
  findImport,
  type CataloguedBatch,
  type CataloguedImport,
} from "./catalogue-imports.ts";
import type { ChildProgress, Orphans } from "./child-protocol.ts";
import type { LedgerRecord } from "./record.ts";
import { refreshSnapshot, spillFolder, verifiedBatches } from "./refresh-snapshot.ts";
import { runInChild } from "./run-in-child.ts";

export interface ChangeOptions {
  /** Who asks, for the history. */
  readonly by: string;
  readonly onProgress?: (progress: ChildProgress) => void;
}

function existing(record: LedgerRecord, importId: string): CataloguedImport {
  const found = findImport(record.catalogue, importId);
  if (found === null) {
    throw new AppError("IMPORT_NOT_FOUND", { import: importId });
  }
  return found;
}

async function orphansAmong(
  record: LedgerRecord,
  batches: readonly CataloguedBatch[],
): Promise<readonly Orphans[]> {
  const { limits } = record;
  const { orphans } = await record.children.run(
    () =>
      runInChild(
        {
          kind: "orphans",
          request: {
            batches: verifiedBatches(record, batches),
            memoryLimitMegabytes: limits.childMemoryMegabytes,
            threads: limits.threads,
            spillFolder: spillFolder(record),
          },
        },
        { heapMegabytes: limits.childHeapMegabytes, signal: record.closing },
      ),
    record.closing,
  );
  return orphans;
}

/**
 * Rows may name a table that is not there yet, and keep doing so when it comes without all that they name.
 * @throws AppError UNDO_BREAKS_REFERENCES when more rows than now would be without what they name in a table that is there
 */
async function refuseOrphans(record: LedgerRecord, after: readonly CataloguedBatch[]): Promise<void> {
  const broken = await orphansAmong(record, after);
  if (broken.every(({ targetAbsent }) => targetAbsent)) return;
  const known = await orphansAmong(record, activeBatches(record.catalogue));
  const knownCount = ({ table, column }: Orphans): number =>
    known.find((each) => each.table === table && each.column === column)?.count ?? 0;
  const worse = broken.find((each) => !each.targetAbsent && each.count > knownCount(each));
  if (worse !== undefined) {
    const { table, column, missingKey, count } = worse;
    throw new AppError("UNDO_BREAKS_REFERENCES", { table, column, missingKey, count });
  }
}

/**
 * Takes an import out of what counts and rebuilds the snapshot. Its batches and its history stay. Undoing what is
 * undone changes nothing.
 * @throws AppError IMPORT_NOT_FOUND, UNDO_BREAKS_REFERENCES with `table`, `column`, `missingKey` and `count`
 */
export async function undoImport(
  record: LedgerRecord,
  importId: string,
  options: ChangeOptions,
): Promise<void> {
  await record.changes.run(async () => {
    if (existing(record, importId).undoneAt !== null) {
      return;
    }
    await refuseOrphans(
      record,
      activeBatches(record.catalogue).filter((batch) => batch.importId !== importId),
    );
    inTransaction(record.catalogue, () => {
      deactivateImport(record.catalogue, importId, "undone", record.now().toISOString(), options.by);
    });
  });
  await refreshSnapshot(record, options.onProgress);
}

/**
 * Lets an undone import count again, at its old place: rows that came later still win. Real files push the demo out;
 * the demo does not come back beside real files.
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_REFUSED, UNDO_BREAKS_REFERENCES
 */
export async function redoImport(
  record: LedgerRecord,
  importId: string,
  options: ChangeOptions,
): Promise<void> {
  const { catalogue } = record;
  await record.changes.run(async () => {
    const { undoneAt, origin } = existing(record, importId);
    if (undoneAt === null) {
      return;
    }
    if (origin === "demo" && activeImports(catalogue, "files").length > 0) {
      throw new AppError("IMPORT_REFUSED", { reason: "record-in-use" });
    }
    const kept = activeBatches(catalogue).filter((batch) => batch.origin === origin);
    await refuseOrphans(record, [...kept, ...batchesOfImport(catalogue, importId)]);
    inTransaction(catalogue, () => {
      const at = record.now().toISOString();
      if (origin === "files") {
        for (const demo of activeImports(catalogue, "demo")) {
          deactivateImport(catalogue, demo, "superseded", at, options.by);
        }
      }
      reactivateImport(catalogue, importId, at, options.by);
    });
  });
  await refreshSnapshot(record, options.onProgress);
}
