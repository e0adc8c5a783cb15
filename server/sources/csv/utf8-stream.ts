/** A file's bytes as UTF-8, whatever its encoding, so that one scanner reads them all. */
import { createReadStream } from "node:fs";
import type { Encoding } from "./inspect-bytes.ts";

const chunkBytes = 1024 * 1024;
/** Stands for what the file's encoding does not define: no UTF-8 has it, so the scanner rejects its row. */
const noCharacter = 0xff;

/**
 * Windows-1252 from 0x80 to 0x9F (WHATWG encoding index), zero where the code page has no character. A table of its own
 * since some versions of Node decode `€` and `’` wrongly.
 */
const upperControls = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
] as const;

const encoded: readonly Buffer[] = Array.from({ length: 256 }, (_, byte) => {
  const code = byte >= 0x80 && byte <= 0x9f ? upperControls[byte - 0x80] : byte;
  return code === 0 && byte !== 0 ? Buffer.of(noCharacter) : Buffer.from(String.fromCodePoint(code));
});

function fromWindows1252(bytes: Buffer): Buffer {
  const target = Buffer.allocUnsafe(bytes.length * 3);
  let end = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      target[end] = byte;
      end += 1;
    } else {
      end += encoded[byte].copy(target, end);
    }
  }
  return target.subarray(0, end);
}

/** Half a pair of UTF-16, which is no character. */
const halfPair = /\p{Surrogate}/u;

function fromUtf16(bytes: Buffer): Buffer {
  const text = bytes.toString("utf16le");
  if (text.isWellFormed()) return Buffer.from(text);
  const pieces = text.split(halfPair).flatMap((piece, index) => {
    const part = Buffer.from(piece);
    return index === 0 ? [part] : [Buffer.of(noCharacter), part];
  });
  return Buffer.concat(pieces);
}

/** Where `bytes` of UTF-16LE may be cut: at an even place, not between the halves of a pair. */
function utf16Cut(bytes: Buffer): number {
  const even = bytes.length - (bytes.length % 2);
  const lastHigh = even >= 2 && (bytes[even - 1] & 0xfc) === 0xd8;
  return lastHigh ? even - 2 : even;
}

async function* utf16Stream(stream: AsyncIterable<Buffer>, bigEndian: boolean): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    // Copied: the bytes are swapped in place.
    const bytes = Buffer.concat([rest, chunk]);
    if (bigEndian) {
      // What was kept back is in little-endian order already.
      const fresh = bytes.subarray(rest.length - (rest.length % 2));
      fresh.subarray(0, fresh.length - (fresh.length % 2)).swap16();
    }
    const cut = utf16Cut(bytes);
    rest = Buffer.from(bytes.subarray(cut));
    yield fromUtf16(bytes.subarray(0, cut));
  }
  if (rest.length >= 2) yield fromUtf16(rest.subarray(0, 2));
  if (rest.length % 2 === 1) yield Buffer.of(noCharacter);
}

/** The text of a file as UTF-8, without its byte order mark, a chunk at a time. Line ends stay as they are. */
export async function* utf8Stream(
  path: string,
  encoding: Encoding,
  markBytes: number,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { start: markBytes, highWaterMark: chunkBytes, signal });
  const chunks = stream as AsyncIterable<Buffer>;
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    yield* utf16Stream(chunks, encoding === "utf-16be");
    return;
  }
  for await (const chunk of chunks) {
    yield encoding === "windows-1252" ? fromWindows1252(chunk) : chunk;
  }
}
