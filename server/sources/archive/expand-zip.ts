/** Takes the files out of a zip. */
import { createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileLabel } from "#server/file-label.ts";
import { fileUse } from "#server/file-use.ts";
import { otherFileType } from "../csv/file-signature.ts";
import { FileRefusal } from "../reading/file-refusal.ts";
import { detectFormat } from "./detect-format.ts";
import type { ExpandedArchive, ExpandOptions } from "./expanded-archive.ts";
import { openGuardedZip, type GuardedEntry } from "./guarded-zip.ts";

const headBytes = 64 * 1024;

async function isOtherType(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(head, 0, headBytes, 0);
    return otherFileType(head.subarray(0, bytesRead), false) !== null;
  } finally {
    await file.close();
  }
}

/**
 * Writes an entry to `path`; false, with nothing left there, when its bytes are of no format that is read.
 * @throws FileRefusal ZIP_LAYOUT for an archive, whatever it is called
 */
async function takeOut(
  entry: GuardedEntry,
  path: string,
  isNamed: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  await pipeline(entry.open(), createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal });
  // What is refused here is refused again, under the entry's own name, where it is read.
  const format = await detectFormat(path, signal).catch((error: unknown) => {
    if (error instanceof FileRefusal) return "refused";
    throw error;
  });
  if (format === "archive" || format === "gzip") throw new FileRefusal("ZIP_LAYOUT", entry.name, "nested");
  if (isNamed || !(format === "refused" || (format === "text" && (await isOtherType(path))))) return true;
  await rm(path);
  return false;
}

/** Takes out of the zip `name` at `path` what can be read. @throws FileRefusal */
export async function expandZip(
  path: string,
  name: string,
  options: ExpandOptions,
): Promise<ExpandedArchive> {
  const { folder, limits, signal } = options;
  const zip = await openGuardedZip(path, limits, signal);
  try {
    const entries: { name: string; path: string }[] = [];
    const ignored: string[] = [];
    const labels = new Set<string>();
    for (const [position, entry] of zip.entries.entries()) {
      const use = entry.isFolder ? "system" : fileUse(entry.name);
      if (use === "system") continue;
      if (use === "unfold" || use === "archive") throw new FileRefusal("ZIP_LAYOUT", entry.name, "nested");
      const label = `${name}/${fileLabel(entry.name)}`;
      if (labels.has(label)) throw new FileRefusal("ZIP_LAYOUT", entry.name, "twice");
      labels.add(label);
      const target = join(folder, String(position));
      if (use !== "other" && (await takeOut(entry, target, use === "read", signal))) {
        entries.push({ name: label, path: target });
      } else ignored.push(label);
    }
    return { entries, ignored };
  } finally {
    zip.close();
  }
}
