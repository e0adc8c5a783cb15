/** Reads files into a staging folder, in a child process: what would land, and nothing landed yet. */
import { link, mkdir, rm, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { mostShapes, type ImportMapping } from "#shared/schema/mapping.ts";
import type { ReadingLimits } from "#server/config.ts";
import { AppError, asAppError } from "#server/errors.ts";
import { shapeKey } from "#server/sources/recognise/shape-of.ts";
import { activeBatches, activeFileDigests, activeImports, recordRevision } from "./catalogue-imports.ts";
import type { ImportOrigin } from "./catalogue-imports.ts";
import { copyWithDigest, digestFile } from "./durable-file.ts";
import { createStagingFolder, stagedEntry, type LedgerRecord, type StagedFile } from "./record.ts";
import { runInChild } from "./run-in-child.ts";
import { savedShapes } from "./saved-mappings.ts";
import type { Batch, NamedShape, SourceFile, StagingProgress } from "./staged-import.ts";

export interface StageOptions {
  /** What the files are: the company's, or the demo company's. */
  readonly origin?: ImportOrigin;
  /** Most rows; null, the default, is no bound. */
  readonly maximumRows?: number | null;
  /** How far reading may go; the default is that of the command line. */
  readonly reading?: ReadingLimits;
  readonly onProgress?: (progress: StagingProgress) => void;
  readonly signal?: AbortSignal;
}

const noMapping: ImportMapping = { version: 1, files: {} };

export interface StagedHandle {
  readonly stagedId: string;
  readonly preview: ImportPreview;
}

/** Refuses an import whose bytes would not fit twice: once as they came and once as batches. */
async function refuseWithoutSpace(record: LedgerRecord, files: readonly SourceFile[]): Promise<void> {
  let bytes = 0;
  for (const { path } of files) {
    bytes += (await stat(path)).size;
  }
  const free = await record.freeBytes(record.folder.root);
  if (free < 2 * bytes) {
    throw new AppError("DISK_FULL", { needed: 2 * bytes, free });
  }
}

/**
 * Brings a file into the staging folder. An upload that lies in another staging folder is linked, so that the same
 * upload can be read again with other answers; a file from elsewhere is copied, so that what is read is what is kept.
 */
async function bringIn(
  record: LedgerRecord,
  source: SourceFile,
  target: string,
  signal: AbortSignal,
): Promise<StagedFile> {
  if (source.path.startsWith(record.folder.staging + sep)) {
    await link(source.path, target);
    return { name: source.name, path: target, ...(await digestFile(target, signal)) };
  }
  return { name: source.name, path: target, ...(await copyWithDigest(source.path, target, signal)) };
}

/** What staging compares with: real files never see the demo's rows, since committing them removes the demo. */
function baseOf(record: LedgerRecord, origin: ImportOrigin): Batch[] {
  return activeBatches(record.catalogue)
    .filter((batch) => batch.origin === origin)
    .map(({ table, path, sequence }) => ({ table, sequence, path: join(record.folder.root, path) }));
}

/** The choices with which files were read: those that were given, then those of the saved mappings that were applied. */
function withApplied(
  mapping: ImportMapping,
  saved: readonly NamedShape[],
  { files }: ImportPreview,
): ImportMapping {
  const remembered = files.filter((file) => file.remembered !== null);
  if (remembered.length === 0) return mapping;
  const keys = new Set(remembered.map(({ columns }) => shapeKey(columns.map(({ heading }) => heading))));
  const names = new Set(remembered.map((file) => file.remembered));
  const applied = saved
    .filter(({ name, headings }) => names.has(name) && keys.has(shapeKey(headings)))
    .map(({ headings, source }) => ({ headings, source }));
  return { ...mapping, shapes: [...(mapping.shapes ?? []), ...applied].slice(0, mostShapes) };
}

async function stageInto(
  record: LedgerRecord,
  files: readonly SourceFile[],
  mapping: ImportMapping,
  options: StageOptions,
  place: { id: string; folder: string },
): Promise<StagedHandle> {
  const signal = AbortSignal.any([record.closing, ...(options.signal ? [options.signal] : [])]);
  const origin = options.origin ?? "files";
  // The demo's files are our own: what a company saved for its files has no say in them.
  const saved = origin === "demo" ? [] : savedShapes(record.catalogue);
  const originals = join(place.folder, "files");
  const output = join(place.folder, "output");
  await mkdir(originals, { mode: 0o700 });
  await mkdir(output, { mode: 0o700 });
  const staged: StagedFile[] = [];
  for (const [position, source] of files.entries()) {
    staged.push(await bringIn(record, source, join(originals, String(position)), signal));
  }
  const limits = options.reading ?? record.limits.commandReading;
  const megabytes = staged.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 ** 2;
  const { revision, result } = await record.children.run(async () => {
    // Read when its turn has come: what lands while it waits belongs to what it is compared with.
    const revision = recordRevision(record.catalogue);
    const result = await runInChild(
      {
        kind: "stage",
        stager: record.stager,
        request: {
          folder: output,
          files: staged.map(({ name, path }) => ({ name, path })),
          base: baseOf(record, origin),
          knownFiles: activeFileDigests(record.catalogue, origin),
          mapping: mapping.files,
          shapes: [...(mapping.shapes ?? []).map((shape) => ({ ...shape, name: null })), ...saved],
          timeZone: record.timeZone,
          maximumRows: options.maximumRows ?? null,
          unpackedBytes: limits.unpackedBytes,
          memoryLimitMegabytes: record.limits.childMemoryMegabytes,
        },
      },
      {
        heapMegabytes: record.limits.childHeapMegabytes,
        limits: {
          milliseconds: limits.milliseconds + megabytes * limits.millisecondsPerMegabyte,
          residentMegabytes: limits.residentMegabytes,
        },
        signal,
        onProgress: (progress) => {
          if (progress.phase !== "building") {
            options.onProgress?.({ ...progress, phase: progress.phase });
          }
        },
      },
    );
    return { revision, result };
  }, signal);
  const { preview } = result;
  record.staged.set(place.id, {
    stagedId: place.id,
    origin,
    folder: place.folder,
    files: staged,
    preview,
    mapping: withApplied(mapping, saved, preview),
    result,
    revision,
    committed: null,
  });
  return { stagedId: place.id, preview };
}

/**
 * Stages files for an import. Nothing outside the staging folder changes; a failure or a cancel leaves nothing.
 * `mapping` holds the choices by file name and by shape.
 * @throws AppError DISK_FULL, NO_SUCH_PATH, CANCELLED; READING_TOO_LONG and READING_TOO_LARGE past a limit; FAULT for a
 * file that brings the reader down; IMPORT_REFUSED for a demo beside real files.
 */
export async function stageImport(
  record: LedgerRecord,
  files: readonly SourceFile[],
  mapping: ImportMapping = noMapping,
  options: StageOptions = {},
): Promise<StagedHandle> {
  if (options.origin === "demo" && activeImports(record.catalogue, "files").length > 0) {
    throw new AppError("IMPORT_REFUSED", { reason: "record-in-use" });
  }
  let folder: string | null = null;
  try {
    await refuseWithoutSpace(record, files);
    const place = await createStagingFolder(record);
    folder = place.folder;
    return await stageInto(record, files, mapping, options, place);
  } catch (error) {
    if (folder !== null) {
      await rm(folder, { recursive: true, force: true });
    }
    throw asAppError(error) ?? error;
  }
}

/**
 * Throws a staged import away.
 * @throws AppError IMPORT_NOT_FOUND
 */
export async function discardStaged(record: LedgerRecord, stagedId: string): Promise<void> {
  const entry = stagedEntry(record, stagedId);
  record.staged.delete(stagedId);
  await rm(entry.folder, { recursive: true, force: true });
}
