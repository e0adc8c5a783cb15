/** A record back from its backup: beside its place first, then, once every digest is right, in it. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { extract, type Header } from "tar-stream";
import { AppError, asAppError } from "#server/errors.ts";
import {
  catalogueName,
  manifestName,
  manifestSchema,
  namedFiles,
  type Manifest,
  type ManifestFile,
} from "./backup-manifest.ts";
import { openCatalogue } from "./catalogue.ts";
import { digestFile, syncPath } from "./durable-file.ts";
import { createSubfolders, recordFolder } from "./record-folder.ts";

const largestManifest = 64 * 1024 * 1024;

/** One file of the archive as it streams by. */
interface Entry extends AsyncIterable<unknown> {
  readonly header: Header;
}

async function* bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const part of entry) {
    if (part instanceof Uint8Array) {
      yield part;
    }
  }
}

async function readManifest(entry: Entry): Promise<Manifest> {
  if (entry.header.name !== manifestName || entry.header.size > largestManifest) {
    throw new Error("A backup begins with its manifest");
  }
  const parts: Uint8Array[] = [];
  for await (const part of bytesOf(entry)) {
    parts.push(part);
  }
  return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
}

async function extractFile(folder: string, expected: ManifestFile, entry: Entry): Promise<void> {
  const path = join(folder, expected.path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const output = await open(path, "wx", 0o600);
  try {
    for await (const part of bytesOf(entry)) {
      hash.update(part);
      await output.writeFile(part);
    }
    await output.sync();
  } finally {
    await output.close();
  }
  if (hash.digest("hex") !== expected.sha256) {
    throw new AppError("RECORD_DAMAGED", { file: expected.path });
  }
  if (expected.path !== catalogueName) {
    await chmod(path, 0o400);
  }
}

/** Unpacks what the manifest promises, in its order: anything else, or less, is not a backup. */
async function unpack(file: string, folder: string): Promise<void> {
  const archive = extract();
  const read = pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), archive);
  // Reported below, once the entries have been looked at.
  read.catch(() => {});
  let promised: ManifestFile[] | null = null;
  for await (const entry of archive) {
    if (promised === null) {
      promised = [...(await readManifest(entry)).files];
      continue;
    }
    const next = promised.shift();
    const { name, size, type } = entry.header;
    if (next === undefined || type !== "file" || next.path !== name || next.bytes !== size) {
      throw new Error(`The manifest does not promise ${name} here`);
    }
    await extractFile(folder, next, entry);
  }
  await read;
  if (promised === null || promised.length > 0) {
    throw new Error("Files that the manifest promises are missing");
  }
}

/** The restored catalogue must be sound, known to this program, and name only files that came with it. */
async function checkRestored(folder: string): Promise<void> {
  const layout = recordFolder(folder);
  const catalogue = openCatalogue(layout);
  try {
    for (const { path, sha256 } of namedFiles(catalogue)) {
      const found = await digestFile(join(folder, path)).catch(() => null);
      if (found?.sha256 !== sha256) {
        throw new AppError("RECORD_DAMAGED", { file: path });
      }
    }
    // The pointer names a snapshot that is not in the backup.
    catalogue.exec("DELETE FROM snapshot");
  } finally {
    catalogue.close();
  }
  createSubfolders(layout);
}

async function isEmptyOrMissing(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (asAppError(error)?.code === "NO_SUCH_PATH") {
      return true;
    }
    throw error;
  }
}

/** A failure of the disk or an expected one stays what it is; whatever else stops the unpacking is the file's fault. */
function unpackingFailure(error: unknown, file: string): unknown {
  const ofTheSystem = error instanceof Error && "syscall" in error;
  return asAppError(error) ?? (ofTheSystem ? error : new AppError("NOT_A_BACKUP", { file }, error));
}

/**
 * Restores a backup into an empty or missing folder.
 * @throws AppError NOT_A_BACKUP, RECORD_DAMAGED naming a file, FOLDER_NOT_EMPTY, DATA_FOLDER_NEWER, NO_SUCH_PATH,
 *   DISK_FULL
 */
export async function restoreRecord(file: string, folder: string): Promise<void> {
  const target = resolve(folder);
  if (!(await isEmptyOrMissing(target))) {
    throw new AppError("FOLDER_NOT_EMPTY", { folder: target });
  }
  let aside: string | null = null;
  try {
    await stat(file);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    aside = await mkdtemp(`${target}.restoring-`);
    await unpack(file, aside).catch((error: unknown) => {
      throw unpackingFailure(error, file);
    });
    await checkRestored(aside);
    await syncPath(aside);
    await rmdir(target).catch((error: unknown) => {
      if (asAppError(error)?.code !== "NO_SUCH_PATH") {
        throw error;
      }
    });
    await rename(aside, target);
    await syncPath(dirname(target));
  } catch (error) {
    if (aside !== null) {
      await rm(aside, { recursive: true, force: true });
    }
    throw asAppError(error) ?? error;
  }
}
