/** What a file is by its bytes, whatever it is called. */
import { open } from "node:fs/promises";
import { FileRefusal } from "../reading/file-refusal.ts";
import { archiveLimits } from "./archive-limits.ts";
import { openGuardedZip } from "./guarded-zip.ts";
import { oleKind } from "./ole-kind.ts";
import { zipKind } from "./zip-kind.ts";

/** `text` is what no other format claims: a closer look tells whether it is text at all. */
export type DetectedFormat = "text" | "workbook" | "parquet" | "archive" | "gzip";

const headBytes = 512;

// oxlint-disable no-control-regex -- the bytes of other formats are what is looked for
const signatures: readonly (readonly [format: string, pattern: RegExp])[] = [
  ["zip", /^PK(?:\x03\x04|\x05\x06|\x07\x08)/],
  ["gzip", /^\x1F\x8B/],
  ["parquet", /^PAR1/],
  ["parquet (password)", /^PARE/],
  ["ole", /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/],
  ["7z", /^7z\xBC\xAF\x27\x1C/],
  ["rar", /^Rar!\x1A\x07/],
  ["xz", /^\xFD7zXZ/],
  ["bzip2", /^BZh[1-9]1AY&SY/],
  ["zstd", /^\x28\xB5\x2F\xFD/],
  ["tar", /^[^]{257}ustar/],
];

/** The format of a zip. @throws FileRefusal */
async function formatOfZip(path: string, signal: AbortSignal): Promise<DetectedFormat> {
  // Only the directory and the entry that names the format are read.
  const zip = await openGuardedZip(path, archiveLimits(null), signal);
  try {
    const kind = await zipKind(zip);
    if (kind === "archive") return "archive";
    if (kind === "xlsx") return "workbook";
    throw new FileRefusal("FORMAT", null, kind);
  } finally {
    zip.close();
  }
}

/**
 * Tells the format of a file.
 * @throws FileRefusal FORMAT with the format's name for one that is known and not read; what a damaged or hostile zip is
 * refused for
 */
export async function detectFormat(path: string, signal: AbortSignal): Promise<DetectedFormat> {
  const file = await open(path);
  let known: string | undefined;
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(head, 0, headBytes, 0);
    const latin = head.toString("latin1", 0, bytesRead);
    known = signatures.find(([, pattern]) => pattern.test(latin))?.[0];
    if (known === "ole") known = await oleKind(file);
  } finally {
    await file.close();
  }
  if (known === undefined) return "text";
  if (known === "gzip" || known === "parquet") return known;
  if (known === "zip") return formatOfZip(path, signal);
  throw new FileRefusal("FORMAT", null, known);
}
