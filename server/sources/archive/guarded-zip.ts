/** A zip that is not trusted: names and number of its entries are checked at once, their bytes counted as they come. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from "yauzl";
import { FileRefusal } from "../reading/file-refusal.ts";

export interface ZipLimits {
  /** Most entries, folders among them. */
  readonly entries: number;
  /** Most bytes that all entries may come to. */
  readonly unpackedBytes: number;
  /** Most bytes that may come out for one that went in, once more than `ratioFromBytes` came out. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export interface GuardedEntry {
  /** The path inside the zip, with `/`; it is relative and does not climb. A label: never a path on the disk. */
  readonly name: string;
  readonly isFolder: boolean;
  /** What goes in for each byte that comes out, by what the zip says: good for progress alone. */
  readonly statedDensity: number;
  /**
   * The entry's bytes, in pieces. What the zip says about sizes is only compared, nothing is allocated by it. An entry
   * may be opened again: its bytes count once.
   * @throws FileRefusal while reading: ZIP_RATIO, ZIP_BROKEN, FORMAT for one under a password
   */
  open(): AsyncGenerator<Buffer, void, undefined>;
}

export interface GuardedZip {
  readonly entries: readonly GuardedEntry[];
  close(): void;
}

const stored = 0;
const deflated = 8;
/** Large pieces: inflating happens on another thread, and each hand-over costs. */
const pieceBytes = 256 * 1024;

function broken(error: unknown): FileRefusal {
  const reason = error instanceof Error ? error.message : String(error);
  // yauzl names strong encryption while it reads the directory.
  return /encryption/u.test(reason)
    ? new FileRefusal("FORMAT", null, "password")
    : new FileRefusal("ZIP_BROKEN");
}

/** What came out of one zip so far, all entries together. */
class Counter {
  readonly #limits: ZipLimits;
  readonly #zipBytes: number;
  #unpacked = 0;

  constructor(limits: ZipLimits, zipBytes: number) {
    this.#limits = limits;
    this.#zipBytes = zipBytes;
  }

  add(bytes: number, name: string): void {
    const { unpackedBytes, ratio, ratioFromBytes } = this.#limits;
    this.#unpacked += bytes;
    const isDense = this.#unpacked > ratioFromBytes && this.#unpacked > ratio * this.#zipBytes;
    if (isDense) throw new FileRefusal("ZIP_RATIO", name, `${ratio}:1`);
    if (this.#unpacked > unpackedBytes) throw new FileRefusal("ZIP_RATIO", name, String(unpackedBytes));
  }
}

async function* piecesOf(
  path: string,
  start: number,
  entry: Entry,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  if (entry.compressedSize === 0) return;
  const end = start + entry.compressedSize - 1;
  const packed = createReadStream(path, { start, end, highWaterMark: pieceBytes, signal });
  if (entry.compressionMethod === stored) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  // The error, if there is one, reaches the loop below through `inflate`.
  pipeline(packed, inflate, () => {});
  yield* inflate as AsyncIterable<Buffer>;
}

class OpenEntry implements GuardedEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly statedDensity: number;
  readonly #zip: ZipFile;
  readonly #path: string;
  readonly #entry: Entry;
  readonly #counter: Counter;
  readonly #signal: AbortSignal;
  /** The most that was read of it in one go: further readings of the same bytes are not counted. */
  #counted = 0;

  constructor(zip: ZipFile, path: string, name: string, entry: Entry, counter: Counter, signal: AbortSignal) {
    this.name = name;
    this.isFolder = name.endsWith("/");
    this.statedDensity = entry.compressedSize / Math.max(1, entry.uncompressedSize);
    this.#zip = zip;
    this.#path = path;
    this.#entry = entry;
    this.#counter = counter;
    this.#signal = signal;
  }

  async *open(): AsyncGenerator<Buffer, void, undefined> {
    const { uncompressedSize, compressionMethod } = this.#entry;
    if (this.#entry.isEncrypted()) throw new FileRefusal("FORMAT", this.name, "password");
    if (compressionMethod !== stored && compressionMethod !== deflated) {
      throw new FileRefusal("ZIP_BROKEN", this.name, `compression method ${compressionMethod}`);
    }
    let bytes = 0;
    let checksum = 0;
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(this.#entry, { minimal: true });
      for await (const piece of piecesOf(this.#path, fileDataStart, this.#entry, this.#signal)) {
        bytes += piece.length;
        if (bytes > uncompressedSize) throw new FileRefusal("ZIP_BROKEN", this.name, `> ${uncompressedSize}`);
        if (bytes > this.#counted) {
          this.#counter.add(bytes - this.#counted, this.name);
          this.#counted = bytes;
        }
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } catch (error) {
      this.#signal.throwIfAborted();
      throw error instanceof FileRefusal ? error : new FileRefusal("ZIP_BROKEN", this.name);
    }
    if (bytes !== uncompressedSize || checksum !== this.#entry.crc32) {
      throw new FileRefusal(
        "ZIP_BROKEN",
        this.name,
        bytes === uncompressedSize ? "crc" : `${bytes} < ${uncompressedSize}`,
      );
    }
  }
}

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if (validateFileName(name) !== null) throw new FileRefusal("ZIP_LAYOUT", name, null);
  return name;
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  if (zip.entryCount > limits.entries)
    throw new FileRefusal("ZIP_LAYOUT", String(zip.entryCount), String(limits.entries));
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    // Programs disagree on which of the two is meant.
    if (found.has(name)) throw new FileRefusal("ZIP_LAYOUT", name, "twice");
    found.set(name, entry);
  }
  return found;
}

/**
 * Opens a zip and reads its directory.
 * @throws FileRefusal ZIP_BROKEN for what is no zip or a damaged one, ZIP_LAYOUT for too many entries and for names that
 * are absolute, climb or come twice, FORMAT for one under a password
 */
export async function openGuardedZip(
  path: string,
  limits: ZipLimits,
  signal: AbortSignal,
): Promise<GuardedZip> {
  const { size } = await stat(path);
  const counter = new Counter(limits, size);
  // Names stay bytes here, so that a bad one is told apart from a damaged directory.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch((error: unknown) => {
    throw broken(error);
  });
  try {
    const found = await readDirectory(zip, limits);
    const entries = Array.from(
      found,
      ([name, entry]) => new OpenEntry(zip, path, name, entry, counter, signal),
    );
    return { entries, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof FileRefusal ? error : broken(error);
  }
}
