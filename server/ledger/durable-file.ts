/** Files that must survive a power cut: hashed while they are read, synced before they are named. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

const chunkBytes = 1024 * 1024;

export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** The SHA-256 (hexadecimal) and length of a file, read as a stream. */
export async function digestFile(path: string, signal?: AbortSignal): Promise<FileDigest> {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = createReadStream(path, { highWaterMark: chunkBytes, ...(signal ? { signal } : {}) });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Copies a file to a new path readable by its owner only, synced, and returns the digest of the bytes copied. */
export async function copyWithDigest(
  source: string,
  target: string,
  signal?: AbortSignal,
): Promise<FileDigest> {
  const hash = createHash("sha256");
  let bytes = 0;
  const output = await open(target, "wx", 0o600);
  try {
    const stream = createReadStream(source, { highWaterMark: chunkBytes, ...(signal ? { signal } : {}) });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      await output.writeFile(chunk);
    }
    await output.sync();
  } finally {
    await output.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Forces a file's bytes, or a folder's names, to the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
