/** The whole record in one file. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { pack, type Pack } from "tar-stream";
import { AppError, asAppError } from "#server/errors.ts";
import {
  catalogueName,
  manifestName,
  namedFiles,
  type Manifest,
  type ManifestFile,
} from "./backup-manifest.ts";
import { catalogueVersion } from "./catalogue.ts";
import { digestFile, syncPath } from "./durable-file.ts";
import { createStagingFolder, type LedgerRecord } from "./record.ts";

async function sizeOf(record: LedgerRecord, path: string): Promise<number> {
  const { size } = await stat(join(record.folder.root, path)).catch((error: unknown) => {
    throw new AppError("RECORD_DAMAGED", { file: path }, error);
  });
  return size;
}

/** The promise of a backup of the record as a copy of its catalogue names it. */
async function manifestOf(record: LedgerRecord, catalogueCopy: string): Promise<Manifest> {
  const copy = new DatabaseSync(catalogueCopy, { readOnly: true });
  let named: { path: string; sha256: string }[];
  try {
    named = namedFiles(copy);
  } finally {
    copy.close();
  }
  const files: ManifestFile[] = [{ path: catalogueName, ...(await digestFile(catalogueCopy)) }];
  for (const { path, sha256 } of named) {
    files.push({ path, sha256, bytes: await sizeOf(record, path) });
  }
  return {
    format: "contrepoids-backup",
    version: 1,
    catalogueVersion: catalogueVersion(record.catalogue),
    createdAt: record.now().toISOString(),
    files,
  };
}

/** Packs one file and checks on the way that its bytes are those that the manifest promises. */
async function packFile(archive: Pack, source: string, file: ManifestFile): Promise<void> {
  const hash = createHash("sha256");
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const entry = archive.entry({ name: file.path, size: file.bytes, mode: 0o600 });
  await pipeline(createReadStream(source, { highWaterMark: 1 << 20 }), hashed, entry);
  if (hash.digest("hex") !== file.sha256) {
    throw new AppError("RECORD_DAMAGED", { file: file.path });
  }
}

async function fillArchive(
  archive: Pack,
  record: LedgerRecord,
  manifest: Manifest,
  catalogueCopy: string,
): Promise<void> {
  archive.entry({ name: manifestName, mode: 0o600 }, `${JSON.stringify(manifest)}\n`);
  for (const file of manifest.files) {
    const source = file.path === catalogueName ? catalogueCopy : join(record.folder.root, file.path);
    await packFile(archive, source, file);
  }
  archive.finalize();
}

async function writeArchive(record: LedgerRecord, target: string, catalogueCopy: string): Promise<void> {
  await backup(record.catalogue, catalogueCopy);
  const manifest = await manifestOf(record, catalogueCopy);
  const archive = pack();
  const output = createWriteStream(target, { flags: "wx", mode: 0o600, flush: true });
  const filling = fillArchive(archive, record, manifest, catalogueCopy).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  const [filled, written] = await Promise.allSettled([filling, pipeline(archive, output)]);
  // What could not be read explains why nothing could be written, so it is told first.
  for (const settled of [filled, written]) {
    if (settled.status === "rejected") {
      throw settled.reason;
    }
  }
}

/**
 * Writes the whole record to one file, whole or not at all; a file of that name is replaced. The record may be read and
 * changed meanwhile: the backup holds it as it was when it began.
 * @throws AppError RECORD_DAMAGED naming a file that is missing or altered, DISK_FULL
 */
export async function backupRecord(record: LedgerRecord, file: string): Promise<void> {
  const target = resolve(file);
  const partial = `${target}.${randomUUID()}.part`;
  const { folder } = await createStagingFolder(record);
  try {
    await writeArchive(record, partial, join(folder, catalogueName));
    await rename(partial, target);
    await syncPath(dirname(target));
  } catch (error) {
    await rm(partial, { force: true });
    throw asAppError(error) ?? error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
