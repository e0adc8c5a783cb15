/** Cuts a stream of UTF-8 bytes into the records of a CSV file (RFC 4180) and says at which line each stands. */
import { isUtf8 } from "node:buffer";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/** The longest record that is read, in bytes. */
export const longestRecordBytes = 8 * 1024 * 1024;

/** A record within the bytes at hand. The scanner fills one object again and again: nothing of it may be kept. */
export interface ScannedRecord {
  bytes: Buffer;
  start: number;
  /** Where its content ends, before the line end. */
  end: number;
  /** Bytes of the stream before `start`. */
  offset: number;
  /** The physical line at which it begins; the first is 1. */
  line: number;
  /** How many line ends stand inside quotation marks. */
  innerLines: number;
  cells: number;
  /** A quotation mark stands in it. */
  quoted: boolean;
  /** A quotation mark stands where RFC 4180 has none (the text keeps it), or spaces stand behind a closing one. */
  strayQuote: boolean;
  /** Every byte of it is UTF-8. */
  valid: boolean;
  lineEnd: "lf" | "crlf" | "cr" | "none";
}

/** A file that cannot be cut into records. */
export class ScanRefusal extends Error {
  readonly code: "QUOTE_OPEN" | "LINE_TOO_LONG";
  readonly line: number;

  constructor(code: ScanRefusal["code"], line: number) {
    super(`${code} at line ${line}`);
    this.name = "ScanRefusal";
    this.code = code;
    this.line = line;
  }
}

/** How many line ends (LF, CR or both together) stand in `bytes[start, end)`. */
function countLineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) count += 1;
  }
  return count;
}

/** What a quotation mark that opens a cell leads to. */
interface QuotedCell {
  /** The closing mark; -1 when it is not among the bytes. */
  close: number;
  /** Where the cell ends, behind spaces that follow the closing mark. */
  end: number;
  stray: boolean;
}

/**
 * Finds the mark that closes the one at `open`: one that a separator, a line end or the end follows. Any other is text
 * (`"Société "Dupont" SA"`). `final` says that no bytes follow.
 */
export function closeQuote(bytes: Buffer, open: number, separator: number, final: boolean): QuotedCell {
  let stray = false;
  let from = open + 1;
  for (;;) {
    const close = bytes.indexOf(quote, from);
    if (close === -1) return { close: -1, end: -1, stray };
    let end = close + 1;
    if (bytes[end] === quote) {
      from = end + 1;
      continue;
    }
    while (bytes[end] === space) end += 1;
    if (end >= bytes.length) return final ? { close, end, stray } : { close: -1, end: -1, stray };
    const next = bytes[end];
    if (next === separator || next === lineFeed || next === carriageReturn) return { close, end, stray };
    stray = true;
    from = close + 1;
  }
}

/** Scans chunks as they come; `end` gives the last record. */
export class RecordScanner {
  readonly #separator: number;
  readonly #onRecord: (record: ScannedRecord) => void;
  /** 1 for the bytes that end a cell or need a look, 0 for all others. */
  readonly #notable = new Uint8Array(256);
  readonly #record: ScannedRecord;
  #rest: Buffer = Buffer.alloc(0);
  #restOffset = 0;
  #line = 1;
  /** The line of a quotation mark that is not closed within the bytes at hand. */
  #openQuoteLine: number | null = null;

  /** @param separator the byte between cells */
  constructor(separator: number, onRecord: (record: ScannedRecord) => void) {
    this.#separator = separator;
    this.#onRecord = onRecord;
    for (const byte of [separator, quote, lineFeed, carriageReturn]) this.#notable[byte] = 1;
    this.#record = {
      bytes: this.#rest,
      start: 0,
      end: 0,
      offset: 0,
      line: 1,
      innerLines: 0,
      cells: 0,
      quoted: false,
      strayQuote: false,
      valid: true,
      lineEnd: "none",
    };
  }

  /** @throws ScanRefusal */
  push(chunk: Buffer): void {
    this.#scan(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]), false);
  }

  /** @throws ScanRefusal */
  end(): void {
    this.#scan(this.#rest, true);
  }

  #scan(bytes: Buffer, final: boolean): void {
    const record = this.#record;
    record.bytes = bytes;
    const checked = final ? bytes.length : bytes.lastIndexOf(lineFeed) + 1;
    const validUpTo = isUtf8(bytes.subarray(0, checked)) ? checked : 0;
    let start = 0;
    while (start < bytes.length) {
      const next = this.#readRecord(bytes, start, final);
      if (next === -1) break;
      record.offset = this.#restOffset + start;
      record.valid = record.end <= validUpTo || isUtf8(bytes.subarray(start, record.end));
      this.#onRecord(record);
      this.#line += 1 + record.innerLines;
      start = next;
    }
    if (bytes.length - start > longestRecordBytes) {
      throw new ScanRefusal(
        this.#openQuoteLine === null ? "LINE_TOO_LONG" : "QUOTE_OPEN",
        this.#openQuoteLine ?? this.#line,
      );
    }
    this.#restOffset += start;
    this.#rest = Buffer.from(bytes.subarray(start));
  }

  /** Reads one record into `#record` and answers where the next begins; -1 when its end is not among the bytes. */
  #readRecord(bytes: Buffer, start: number, final: boolean): number {
    const record = this.#record;
    const notable = this.#notable;
    const { length } = bytes;
    record.start = start;
    record.line = this.#line;
    record.innerLines = 0;
    record.quoted = false;
    record.strayQuote = false;
    this.#openQuoteLine = null;
    let cells = 1;
    let at = this.#enterCell(bytes, start, final);
    if (at === -1) return -1;
    for (;;) {
      while (at < length && notable[bytes[at]] === 0) at += 1;
      const byte = bytes[at];
      if (at === length) {
        if (!final) return -1;
        record.lineEnd = "none";
        break;
      }
      if (byte === this.#separator) {
        cells += 1;
        at = this.#enterCell(bytes, at + 1, final);
        if (at === -1) return -1;
      } else if (byte === quote) {
        record.quoted = true;
        record.strayQuote = true;
        at += 1;
      } else if (byte === lineFeed) {
        record.lineEnd = "lf";
        break;
      } else {
        if (at + 1 === length && !final) return -1;
        record.lineEnd = bytes[at + 1] === lineFeed ? "crlf" : "cr";
        break;
      }
    }
    record.end = at;
    record.cells = cells;
    if (at - start > longestRecordBytes) {
      throw new ScanRefusal("LINE_TOO_LONG", record.line);
    }
    return Math.min(length, at + (record.lineEnd === "crlf" ? 2 : 1));
  }

  /** Steps over a quoted cell; answers where its plain rest begins, or -1 when its end is not among the bytes. */
  #enterCell(bytes: Buffer, at: number, final: boolean): number {
    if (bytes[at] !== quote) return at;
    const record = this.#record;
    const openLine = record.line + record.innerLines;
    const { close, end, stray } = closeQuote(bytes, at, this.#separator, final);
    if (close === -1) {
      if (final) throw new ScanRefusal("QUOTE_OPEN", openLine);
      this.#openQuoteLine = openLine;
      return -1;
    }
    const innerLines = countLineEnds(bytes, at, close);
    // A mark inside a text of several lines was most likely never closed and has swallowed rows.
    if (stray && innerLines > 0) throw new ScanRefusal("QUOTE_OPEN", openLine);
    record.innerLines += innerLines;
    record.quoted = true;
    record.strayQuote ||= stray || end > close + 1;
    return end;
  }
}
