/** The first look at a file: its digest, its encoding and whether it is text at all. */
import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { FindingCode } from "#shared/error-code.ts";
import type { ReadFile } from "#shared/schema/imports.ts";
import { otherFileType } from "./file-signature.ts";
import { endOfWholeCharacters, utf8Evidence } from "./utf8-evidence.ts";

export type Encoding = NonNullable<ReadFile["encoding"]>;

export interface InspectedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
  /** What speaks against reading the file, or asks for an answer first. */
  readonly problem: { readonly code: FindingCode; readonly hint: string | null } | null;
}

const chunkBytes = 1024 * 1024;
const headBytes = 64 * 1024;
/** So many characters of several bytes are evidence enough; more are not counted. */
const enoughEvidence = 10_000;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** UTF-16 without a mark: every other byte of Western text is zero. */
function unmarkedUtf16(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.1 ? "utf-16be" : null;
}

interface Counts {
  multibyte: number;
  invalid: number;
}

function countInto(counts: Counts, bytes: Buffer): void {
  if (isAscii(bytes) || (counts.multibyte >= enoughEvidence && isUtf8(bytes))) return;
  const evidence = utf8Evidence(bytes);
  counts.multibyte += evidence.multibyte;
  counts.invalid += evidence.invalid;
}

interface Decision {
  readonly encoding: Encoding;
  readonly unsure: boolean;
}

/**
 * UTF-8 when every byte is, or when stray bytes are no more than the characters of several bytes: text in another
 * encoding hardly ever forms those by chance. Windows-1252 when there are none or hardly any; unsure in between.
 */
function decideEncoding({ multibyte, invalid }: Counts): Decision {
  if (invalid <= multibyte) return { encoding: "utf-8", unsure: false };
  return { encoding: "windows-1252", unsure: multibyte > 0 && multibyte * 10 > invalid };
}

/** Reads a file once, as a stream. `chosen` is the encoding that the mapping names. */
export async function inspectBytes(
  path: string,
  chosen: Encoding | undefined,
  signal: AbortSignal,
): Promise<InspectedFile> {
  const hash = createHash("sha256");
  const counts: Counts = { multibyte: 0, invalid: 0 };
  let bytes = 0;
  let head = Buffer.alloc(0);
  let rest = Buffer.alloc(0);
  const stream = createReadStream(path, { highWaterMark: chunkBytes, signal });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    const whole = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = endOfWholeCharacters(whole);
    countInto(counts, whole.subarray(0, end));
    rest = Buffer.from(whole.subarray(end));
  }
  countInto(counts, rest);
  const mark = marks.find(([, sign]) => sign.every((byte, at) => head[at] === byte));
  const unmarked = mark === undefined ? unmarkedUtf16(head) : null;
  const decided = decideEncoding(counts);
  const encoding = chosen ?? mark?.[0] ?? unmarked ?? decided.encoding;
  const markBytes = mark?.[0] === encoding ? mark[1].length : 0;
  const file = { sha256: hash.digest("hex"), bytes, encoding, markBytes };
  if (bytes === markBytes) return { ...file, problem: { code: "FILE_EMPTY", hint: null } };
  const other = otherFileType(head, encoding.startsWith("utf-16"));
  if (other !== null) return { ...file, problem: { code: "TYPE_MISMATCH", hint: other } };
  const unsure = unmarked !== null || (mark === undefined && decided.unsure);
  return {
    ...file,
    problem: unsure && chosen === undefined ? { code: "ENCODING_UNSURE", hint: encoding } : null,
  };
}
