/** Receiving a file: raw bytes to disk under a name of ours, whole or not at all. */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, asAppError } from "#server/errors.ts";
import { fileLabel } from "#server/file-label.ts";

export interface Upload {
  readonly uploadId: string;
  /** What its sender called it, with its folders; a label, never a path. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes a request's body into `folder`.
 * @throws AppError PAYLOAD_TOO_LARGE past `limit` bytes, DISK_FULL when less than twice the declared size is free.
 */
export async function receiveUpload(
  body: ReadableStream<Uint8Array>,
  name: string,
  declaredBytes: number,
  folder: string,
  limit: number,
  signal: AbortSignal,
): Promise<Upload> {
  if (declaredBytes > limit) throw new AppError("PAYLOAD_TOO_LARGE", { limit });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize < 2 * declaredBytes) throw new AppError("DISK_FULL");
  const uploadId = randomUUID();
  const partial = join(folder, `${uploadId}.part`);
  const path = join(folder, uploadId);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > limit) done(new AppError("PAYLOAD_TOO_LARGE", { limit }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.from(body), counted, createWriteStream(partial, { flags: "wx", mode: 0o600 }), {
      signal,
    });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw asAppError(error) ?? error;
  }
  return { uploadId, name: fileLabel(name), path, bytes };
}
