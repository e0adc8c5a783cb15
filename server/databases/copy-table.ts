/** Streams one query's rows into a CSV file; at no time does this process hold more than some kilobytes of them. */
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { AppError } from "#server/errors.ts";

export interface CopyBounds {
  /** The most bytes that may still be written; null is no bound. */
  readonly bytes: number | null;
  /** Lines written so far: the header, the rows, and line ends within their texts. */
  readonly onLines: (lines: number) => void;
  readonly signal: AbortSignal;
}

export interface CopiedTable {
  readonly bytes: number;
  readonly rows: number;
}

const lineEnd = 10;

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(lineEnd); at !== -1; at = chunk.indexOf(lineEnd, at + 1)) lines += 1;
  return lines;
}

/**
 * Writes the query's rows with a header to `path`, which must not exist. A query that fails leaves a part of a file.
 * @throws AppError PAYLOAD_TOO_LARGE past the bound
 */
export async function copyTable(
  client: Client,
  query: string,
  path: string,
  { bytes: limit, onLines, signal }: CopyBounds,
): Promise<CopiedTable> {
  const rows = client.query(copyTo(`copy (\n${query}\n) to stdout with (format csv, header true)`));
  let bytes = 0;
  let lines = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      lines += linesIn(chunk);
      onLines(lines);
      if (limit !== null && bytes > limit) done(new AppError("PAYLOAD_TOO_LARGE", { limit }));
      else done(null, chunk);
    },
  });
  await pipeline(rows, counted, createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal });
  return { bytes, rows: rows.rowCount };
}
