/**
 * The whole record in one file, and back. The file is an uncompressed tar: `manifest.json` with the SHA-256 of everything
 * that follows, the catalogue, the batches and the original files. The snapshot is not in it: it is built again.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  type FileHandle,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { AppError, asAppError } from "#server/errors.ts";
import { openCatalogue, catalogueVersion } from "./catalogue.ts";
import { digestFile, syncPath } from "./durable-file.ts";
import type { LedgerRecord } from "./record.ts";
import { createStagingFolder } from "./record.ts";
import { createSubfolders, recordFolder } from "./record-folder.ts";
import { readTar, TarError, tarEnd, tarHeader, tarPadding, type TarEntry } from "./tar-stream.ts";

const manifestName = "manifest.json";
const largestManifest = 64 * 1024 * 1024;

/** Every path that a backup may hold, and so every path that a restore may write. */
const knownPath =
  /^(?:catalogue\.sqlite|uploads\/[0-9a-f]{64}|batches\/[1-9][0-9]*-[0-9a-f-]{36}\/[a-z_]+\.parquet)$/u;

const manifestSchema = z.strictObject({
  format: z.literal("contrepoids-backup"),
  version: z.literal(1),
  catalogueVersion: z.int().min(1),
  createdAt: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string().regex(knownPath),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;
type ManifestFile = Manifest["files"][number];

const namedFileRow = z.object({ path: z.string(), sha256: z.string() });

/** All files that a catalogue names, with the digests that it knows. */
function namedFiles(catalogue: DatabaseSync): { path: string; sha256: string }[] {
  const rows = catalogue
    .prepare(
      `SELECT path, sha256 FROM batches
       UNION SELECT findings_path, findings_sha256 FROM imports WHERE findings_path IS NOT NULL
       UNION SELECT 'uploads/' || sha256, sha256 FROM import_files ORDER BY 1`,
    )
    .all();
  return z.array(namedFileRow).parse(rows);
}

/** Writes one file into the archive and checks on the way that its bytes are those that the manifest promises. */
async function appendFile(output: FileHandle, source: string, file: ManifestFile): Promise<void> {
  await output.writeFile(tarHeader({ name: file.path, bytes: file.bytes }));
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    await output.writeFile(chunk);
  }
  if (hash.digest("hex") !== file.sha256) {
    throw new AppError("RECORD_DAMAGED", { file: file.path });
  }
  await output.writeFile(tarPadding(file.bytes));
}

async function sizeOf(record: LedgerRecord, path: string): Promise<number> {
  const { size } = await stat(join(record.folder.root, path)).catch((error: unknown) => {
    throw new AppError("RECORD_DAMAGED", { file: path }, error);
  });
  return size;
}

async function writeArchive(record: LedgerRecord, target: string, catalogueCopy: string): Promise<void> {
  await backup(record.catalogue, catalogueCopy);
  const copy = new DatabaseSync(catalogueCopy, { readOnly: true });
  let named: { path: string; sha256: string }[];
  try {
    named = namedFiles(copy);
  } finally {
    copy.close();
  }
  const files: ManifestFile[] = [{ path: "catalogue.sqlite", ...(await digestFile(catalogueCopy)) }];
  for (const { path, sha256 } of named) {
    files.push({ path, sha256, bytes: await sizeOf(record, path) });
  }
  const manifest: Manifest = {
    format: "contrepoids-backup",
    version: 1,
    catalogueVersion: catalogueVersion(record.catalogue),
    createdAt: record.now().toISOString(),
    files,
  };
  const output = await open(target, "wx", 0o600);
  try {
    const text = Buffer.from(`${JSON.stringify(manifest)}\n`);
    await output.writeFile(tarHeader({ name: manifestName, bytes: text.length }));
    await output.writeFile(text);
    await output.writeFile(tarPadding(text.length));
    for (const file of files) {
      const source = file.path === "catalogue.sqlite" ? catalogueCopy : join(record.folder.root, file.path);
      await appendFile(output, source, file);
    }
    await output.writeFile(tarEnd());
    await output.sync();
  } finally {
    await output.close();
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
    await writeArchive(record, partial, join(folder, "catalogue.sqlite"));
    await rename(partial, target);
    await syncPath(dirname(target));
  } catch (error) {
    await rm(partial, { force: true });
    throw asAppError(error) ?? error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readManifest(entry: TarEntry, content: AsyncIterable<Buffer>): Promise<Manifest> {
  if (entry.name !== manifestName || entry.bytes > largestManifest) {
    throw new TarError("No manifest");
  }
  const parts: Buffer[] = [];
  for await (const part of content) {
    parts.push(part);
  }
  return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
}

async function extractFile(
  folder: string,
  expected: ManifestFile,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const path = join(folder, expected.path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const output = await open(path, "wx", 0o600);
  try {
    for await (const part of content) {
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
  if (expected.path !== "catalogue.sqlite") {
    await chmod(path, 0o400);
  }
}

async function extract(file: string, folder: string): Promise<void> {
  // The manifest comes first; what it promises is then ticked off in its order.
  const promised: ManifestFile[] = [];
  let manifestRead = false;
  await readTar(createReadStream(file, { highWaterMark: 1 << 20 }), async (entry, content) => {
    if (!manifestRead) {
      promised.push(...(await readManifest(entry, content)).files);
      manifestRead = true;
      return;
    }
    const next = promised.shift();
    if (next === undefined || next.path !== entry.name || next.bytes !== entry.bytes) {
      throw new TarError(`Unexpected ${entry.name}`);
    }
    await extractFile(folder, next, content);
  });
  if (!manifestRead || promised.length > 0) {
    throw new TarError("Files are missing");
  }
}

/** The restored catalogue must be sound, known to this program, and name only files that came with it. */
async function checkRestored(folder: string): Promise<void> {
  const layout = recordFolder(folder);
  createSubfolders(layout);
  await rm(layout.staging, { recursive: true });
  await rm(layout.snapshots, { recursive: true });
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

/**
 * Restores a backup into an empty or missing folder: beside it first, then, once every digest is right, in its place.
 * @throws AppError NOT_A_BACKUP, RECORD_DAMAGED naming a file, DATA_FOLDER_IN_USE for a folder with content,
 *   DATA_FOLDER_NEWER, NO_SUCH_PATH, DISK_FULL
 */
export async function restoreRecord(file: string, folder: string): Promise<void> {
  const target = resolve(folder);
  if (!(await isEmptyOrMissing(target))) {
    throw new AppError("DATA_FOLDER_IN_USE", { folder: target, reason: "not-empty" });
  }
  let aside: string | null = null;
  try {
    await stat(file);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    aside = await mkdtemp(`${target}.restoring-`);
    await extract(file, aside);
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
    if (error instanceof TarError || error instanceof z.ZodError || error instanceof SyntaxError) {
      throw new AppError("NOT_A_BACKUP", { file }, error);
    }
    throw asAppError(error) ?? error;
  }
}
