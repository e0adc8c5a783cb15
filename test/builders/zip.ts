/**
 * Writes zip archives for tests, whole ones and such as no program writes.
 * Source: APPNOTE.TXT of PKWARE, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end of it).
 */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  /** Folders with a slash; a name that ends in one is a folder. */
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Kept as it is, without compression. */
  readonly stored?: boolean;
  /** What the headers say of the unfolded size, where it is not the truth. */
  readonly declaredSize?: number;
  /** What the headers say of the checksum, where it is not the truth. */
  readonly declaredCrc?: number;
  /** The number of another compression method. */
  readonly method?: number;
  /** General purpose flags beside UTF-8 names: 1 is encryption. */
  readonly flags?: number;
  /** The high 16 bits of the external attributes: 0o120777 is a symbolic link. */
  readonly unixMode?: number;
}

const utf8Names = 0x800;
const madeByUnix = 0x0314;

function packed(entry: ZipEntry) {
  const content = Buffer.from(entry.content ?? "");
  const body = entry.stored === true ? content : deflateRawSync(content, { level: 9 });
  const name = Buffer.from(entry.name, "utf8");
  // From "version needed" to "extra field length", the same in both headers.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(utf8Names | (entry.flags ?? 0), 2);
  shared.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 4);
  shared.writeUInt32LE(0x5a21_0000, 6);
  shared.writeUInt32LE(entry.declaredCrc ?? crc32(content), 10);
  shared.writeUInt32LE(body.length, 14);
  shared.writeUInt32LE(entry.declaredSize ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  return { name, body, shared };
}

function signed(signature: number, length: number): Buffer {
  const header = Buffer.alloc(length);
  header.writeUInt32LE(signature, 0);
  return header;
}

/** A zip archive with these entries, in this order. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, body, shared } = packed(entry);
    const local = Buffer.concat([signed(0x0403_4b50, 4), shared, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.unixMode ?? 0o100644) * 0x1_0000) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const head = signed(0x0201_4b50, 6);
    head.writeUInt16LE(madeByUnix, 4);
    locals.push(local);
    central.push(head, shared, tail, name);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = signed(0x0605_4b50, 22);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...locals, directory, end]));
}
