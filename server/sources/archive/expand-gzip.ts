/** Takes the one file out of a gzip. */
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { FileRefusal } from "../reading/file-refusal.ts";
import { detectFormat } from "./detect-format.ts";
import type { ExpandedArchive, ExpandOptions } from "./expanded-archive.ts";
import type { ZipLimits } from "./guarded-zip.ts";

const pieceBytes = 256 * 1024;

/** Passes pieces on, counting. */
function counting(packedBytes: number, { unpackedBytes, ratio, ratioFromBytes }: ZipLimits) {
  return async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      const isDense = bytes > ratioFromBytes && bytes > ratio * packedBytes;
      if (isDense) throw new FileRefusal("ZIP_RATIO", null, `${ratio}:1`);
      if (bytes > unpackedBytes) throw new FileRefusal("ZIP_RATIO", null, String(unpackedBytes));
      yield piece;
    }
  };
}

/** zlib names its failures `Z_DATA_ERROR` and the like: anything else is not the file's fault. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

/**
 * Takes out of the gzip `name` at `path` its file, called as the gzip is without `.gz`.
 * @throws FileRefusal ZIP_RATIO, ZIP_BROKEN; FORMAT for a tar in it; ZIP_LAYOUT for another archive
 */
export async function expandGzip(
  path: string,
  name: string,
  options: ExpandOptions,
): Promise<ExpandedArchive> {
  const { folder, limits, signal } = options;
  const target = join(folder, "0");
  const { size } = await stat(path);
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: pieceBytes }),
      createGunzip({ chunkSize: pieceBytes }),
      counting(size, limits),
      createWriteStream(target, { flags: "wx", mode: 0o600 }),
      { signal },
    );
  } catch (error) {
    if (isDamage(error)) throw new FileRefusal("ZIP_BROKEN", null, error.message);
    throw error;
  }
  const format = await detectFormat(target, signal).catch((error: unknown) => {
    if (error instanceof FileRefusal && error.hint === "tar") throw new FileRefusal("FORMAT", null, "tar.gz");
    throw error;
  });
  if (format === "archive" || format === "gzip") throw new FileRefusal("ZIP_LAYOUT", null, "nested");
  return { entries: [{ name: name.replace(/\.gz$/iu, ""), path: target }], ignored: [] };
}
