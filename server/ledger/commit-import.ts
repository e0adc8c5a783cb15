/** Lets a staged import count: its files take their final names first, then one SQLite transaction names them all. */
import { randomUUID } from "node:crypto";
import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ImportOutcome } from "#shared/schema/imports.ts";
import { AppError, asAppError } from "#server/errors.ts";
import { inTransaction } from "./catalogue.ts";
import { deactivateImport, insertImport } from "./catalogue-changes.ts";
import { activeImports, nextSequence, recordRevision, type NewImport } from "./catalogue-imports.ts";
import type { ChildProgress } from "./child-protocol.ts";
import { syncPath } from "./durable-file.ts";
import { stagedEntry, type LedgerRecord, type StagedEntry, type StagedFile } from "./record.ts";
import { refreshSnapshot } from "./refresh-snapshot.ts";

export interface CommitOptions {
  /** Consent to leave the rejected rows of `clients` and `orders` out. */
  readonly acceptRejects?: boolean;
  /** Who commits, for the history. */
  readonly by: string;
  readonly onProgress?: (progress: ChildProgress) => void;
}

const findingsName = "findings.parquet";

function refuseUncommittable(entry: StagedEntry, acceptRejects: boolean): void {
  const { status } = entry.preview;
  if (entry.committed !== null) {
    throw new AppError("IMPORT_ALREADY_COMMITTED", { import: entry.committed.importId ?? entry.stagedId });
  }
  if (status === "refused" || status === "asking") {
    throw new AppError("IMPORT_REFUSED", { status });
  }
  if (status === "needs-acceptance" && !acceptRejects) {
    const rejected = entry.preview.tables
      .filter(({ table }) => table === "clients" || table === "orders")
      .reduce((sum, { rejected }) => sum + rejected, 0);
    throw new AppError("REJECTS_NOT_ACCEPTED", { rejected });
  }
}

/** Moves the staged Parquet files, as one folder, to their final place. */
async function landBatches(record: LedgerRecord, entry: StagedEntry, name: string): Promise<string> {
  const landing = join(entry.folder, "landing");
  await mkdir(landing, { mode: 0o700 });
  const moves = entry.result.batches.map(({ table, path }) => ({ path, name: `${table}.parquet` }));
  if (entry.result.findings !== null) {
    moves.push({ path: entry.result.findings.path, name: findingsName });
  }
  for (const move of moves) {
    await chmod(move.path, 0o400);
    await rename(move.path, join(landing, move.name));
  }
  await syncPath(landing);
  const target = join(record.folder.batches, name);
  await rename(landing, target);
  await syncPath(record.folder.batches);
  return target;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Keeps the original bytes, once per content. Answers the paths that are new. */
async function keepUploads(record: LedgerRecord, files: readonly StagedFile[]): Promise<string[]> {
  const added: string[] = [];
  for (const file of files) {
    const target = join(record.folder.uploads, file.sha256);
    if (!(await exists(target))) {
      await chmod(file.path, 0o400);
      await syncPath(file.path);
      await rename(file.path, target);
      added.push(target);
    }
  }
  await syncPath(record.folder.uploads);
  return added;
}

/** The import as the catalogue will name it. */
function newImport(
  record: LedgerRecord,
  entry: StagedEntry,
  by: string,
  identity: { importId: string; sequence: number; folderName: string },
): NewImport {
  const { importId, sequence, folderName } = identity;
  const { findings, batches } = entry.result;
  return {
    importId,
    sequence,
    origin: entry.origin,
    by,
    at: record.now().toISOString(),
    preview: entry.preview,
    mapping: entry.mapping,
    findings:
      findings === null ? null : { path: `batches/${folderName}/${findingsName}`, sha256: findings.sha256 },
    files: entry.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    batches: batches.map(({ table, sha256, bytes, rows }) => ({
      table,
      sha256,
      bytes,
      rows,
      path: `batches/${folderName}/${table}.parquet`,
    })),
  };
}

async function land(record: LedgerRecord, entry: StagedEntry, by: string): Promise<string> {
  const { catalogue } = record;
  const importId = randomUUID();
  const sequence = nextSequence(catalogue);
  const folderName = `${sequence}-${importId}`;
  let added: string[] = [];
  let landed: string | null = null;
  try {
    landed = await landBatches(record, entry, folderName);
    added = await keepUploads(record, entry.files);
    inTransaction(catalogue, () => {
      const named = newImport(record, entry, by, { importId, sequence, folderName });
      if (entry.origin === "files") {
        for (const demo of activeImports(catalogue, "demo")) {
          deactivateImport(catalogue, demo, "superseded", named.at, by);
        }
      }
      insertImport(catalogue, named);
    });
  } catch (error) {
    // The next opening would sweep these too; taking them back at once gives a full disk its room back.
    for (const path of [...added, ...(landed === null ? [] : [landed])]) {
      await rm(path, { recursive: true, force: true });
    }
    record.staged.delete(entry.stagedId);
    throw asAppError(error) ?? error;
  } finally {
    await rm(entry.folder, { recursive: true, force: true });
  }
  // Keeps the write-ahead log, whose damage SQLite answers with silence, as short as can be.
  catalogue.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return importId;
}

/**
 * Commits a staged import and switches to a snapshot with it. The answer says what landed; a rebuild that fails leaves
 * the previous snapshot answering and does not undo the commit. An import in which everything was there already
 * records nothing and answers `importId: null`.
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_ALREADY_COMMITTED, IMPORT_OUT_OF_DATE, IMPORT_REFUSED,
 *   REJECTS_NOT_ACCEPTED, DISK_FULL
 */
export async function commitImport(
  record: LedgerRecord,
  stagedId: string,
  options: CommitOptions,
): Promise<ImportOutcome> {
  const outcome = await record.changes.run(async (): Promise<ImportOutcome> => {
    const entry = stagedEntry(record, stagedId);
    refuseUncommittable(entry, options.acceptRejects ?? false);
    const { preview } = entry;
    if (preview.status === "unchanged") {
      entry.committed = { importId: null };
      return { importId: null, preview };
    }
    if (entry.revision !== recordRevision(record.catalogue)) {
      throw new AppError("IMPORT_OUT_OF_DATE", { import: stagedId });
    }
    if (entry.origin === "demo" && activeImports(record.catalogue, "files").length > 0) {
      throw new AppError("IMPORT_REFUSED", { reason: "record-in-use" });
    }
    const importId = await land(record, entry, options.by);
    entry.committed = { importId };
    return { importId, preview };
  });
  if (outcome.importId !== null) {
    await refreshSnapshot(record, options.onProgress);
  }
  return outcome;
}
