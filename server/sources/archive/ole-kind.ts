/**
 * What an OLE2 file is: the container of Office before 2007, and of today's workbooks under a password.
 * Source: MS-CFB, 2.2 (header) and 2.6 (directory entries).
 */
import type { FileHandle } from "node:fs/promises";

/** Streams that tell a program's document, most telling first; a workbook under a password is in the first. */
const streams: readonly (readonly [kind: string, stream: string])[] = [
  ["password", "EncryptedPackage"],
  ["xls", "Workbook"],
  ["xls", "Book"],
  ["doc", "WordDocument"],
  ["ppt", "PowerPoint Document"],
];

const headerBytes = 512;
/** 128 bytes an entry: so many entries from where the directory begins. */
const directoryBytes = 16 * 1024;

/** `xls`, `doc`, `ppt`, `password`; `ole` when its directory tells of none. */
export async function oleKind(file: FileHandle): Promise<string> {
  const header = Buffer.alloc(headerBytes);
  await file.read(header, 0, headerBytes, 0);
  const sectorBytes = 2 ** Math.min(header.readUInt16LE(30), 16);
  const directory = Buffer.alloc(directoryBytes);
  const { bytesRead } = await file.read(
    directory,
    0,
    directoryBytes,
    (header.readUInt32LE(48) + 1) * sectorBytes,
  );
  const names = new Set<string>();
  for (let at = 0; at + 128 <= bytesRead; at += 128) {
    // The length of the name in bytes, with the zero that ends it.
    const length = Math.min(directory.readUInt16LE(at + 64), 64);
    names.add(directory.toString("utf16le", at, at + Math.max(0, length - 2)));
  }
  return streams.find(([, stream]) => names.has(stream))?.[0] ?? "ole";
}
