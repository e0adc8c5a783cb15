/**
 * The tar format (POSIX ustar), as much of it as a backup needs: plain files with short names, written and read as
 * streams. A backup can so be looked into with common tools.
 */
const blockBytes = 512;
const largestOctal = 0o77777777777;

export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
}

/** A damaged or foreign archive. */
export class TarError extends Error {
  override readonly name = "TarError";
}

function checksum(block: Buffer): number {
  let sum = 0;
  for (const [index, byte] of block.entries()) {
    sum += index >= 148 && index < 156 ? 0x20 : byte;
  }
  return sum;
}

/** The header block of a file. Sizes past 8 GiB are written in base 256, as GNU tar does. */
export function tarHeader(entry: TarEntry): Buffer {
  if (Buffer.byteLength(entry.name) > 100) {
    throw new TarError(`Name too long: ${entry.name}`);
  }
  const block = Buffer.alloc(blockBytes);
  block.write(entry.name, 0, "utf8");
  block.write("0000600\0", 100, "ascii");
  block.write("0000000\0", 108, "ascii");
  block.write("0000000\0", 116, "ascii");
  if (entry.bytes <= largestOctal) {
    block.write(`${entry.bytes.toString(8).padStart(11, "0")}\0`, 124, "ascii");
  } else {
    block.writeUInt8(0x80, 124);
    block.writeBigUInt64BE(BigInt(entry.bytes), 128);
  }
  block.write("00000000000\0", 136, "ascii");
  block.write("0", 156, "ascii");
  block.write("ustar\u000000", 257, "ascii");
  block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return block;
}

/** The zeros that fill a file's last block. */
export function tarPadding(bytes: number): Buffer {
  return Buffer.alloc((blockBytes - (bytes % blockBytes)) % blockBytes);
}

/** The two empty blocks that end an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * blockBytes);
}

function parseHeader(block: Buffer): TarEntry | null {
  if (block.every((byte) => byte === 0)) {
    return null;
  }
  const text = (start: number, end: number) => block.toString("utf8", start, end).replace(/\0.*$/su, "");
  if (text(257, 262) !== "ustar" || Number.parseInt(text(148, 156), 8) !== checksum(block)) {
    throw new TarError("Not a header");
  }
  const size = text(124, 136).trim();
  const bytes = block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(size, 8);
  if (text(156, 157) !== "0" || !Number.isSafeInteger(bytes) || bytes < 0) {
    throw new TarError("Not a plain file");
  }
  return { name: text(0, 100), bytes };
}

/** Bytes that can be taken in the portions that the reader asks for. */
class ByteQueue {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Some bytes, at most `most`; null at the end. */
  async some(most: number): Promise<Buffer | null> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done === true) {
        return null;
      }
      this.#rest = value;
    }
    const taken = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  /** Exactly `bytes` bytes. */
  async exactly(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = bytes; missing > 0;) {
      const part = await this.some(missing);
      if (part === null) {
        throw new TarError("Ends too early");
      }
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }
}

/**
 * Reads an archive. `onFile` gets each file with its content, which it must read to the end.
 * @throws TarError for anything that is not a whole archive of plain files.
 */
export async function readTar(
  source: AsyncIterable<Buffer>,
  onFile: (entry: TarEntry, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const queue = new ByteQueue(source);
  for (;;) {
    const entry = parseHeader(await queue.exactly(blockBytes));
    if (entry === null) {
      const second = await queue.exactly(blockBytes);
      if (second.some((byte) => byte !== 0) || (await queue.some(1)) !== null) {
        throw new TarError("Does not end where it should");
      }
      return;
    }
    let missing = entry.bytes;
    const content = async function* (): AsyncGenerator<Buffer> {
      while (missing > 0) {
        const part = await queue.some(missing);
        if (part === null) {
          throw new TarError("Ends too early");
        }
        missing -= part.length;
        yield part;
      }
    };
    await onFile(entry, content());
    if (missing > 0) {
      throw new TarError("A file was not read to its end");
    }
    await queue.exactly(tarPadding(entry.bytes).length);
  }
}
