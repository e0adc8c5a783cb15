/** Writes the rows of a CSV file that need mending into a copy that an engine reads without surprises. */
import { open } from "node:fs/promises";
import type { UnreadableRow } from "../reading/table-source.ts";
import { RecordScanner, type ScannedRecord } from "./scan-records.ts";
import { splitCells } from "./split-cells.ts";
import { isBlank } from "./survey-records.ts";
import { utf8Evidence } from "./utf8-evidence.ts";

export interface CopyOptions {
  readonly separator: string;
  readonly headerLine: number;
  /** The header's width. */
  readonly cells: number;
  /** The line of a row to leave out (a total); null for none. */
  readonly leftOutLine: number | null;
  /** Bytes of the file before the scanned stream, when the stream is the file itself; null when it is transcoded. */
  readonly fileOffset: number | null;
  readonly onUnreadable: (row: UnreadableRow) => void;
}

export interface CleanCopy {
  readonly rows: number;
  readonly unreadable: number;
}

/** A cell in quotation marks, so that nothing in it can be taken for a separator. */
function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function strayByte(
  record: ScannedRecord,
  cells: readonly string[],
  fileOffset: number | null,
): UnreadableRow {
  const { bytes, start, end, line, offset } = record;
  const { firstInvalid } = utf8Evidence(bytes, start, end);
  const position = cells.findIndex((cell) => /\\x[0-9A-F]{2}/u.test(cell));
  return {
    code: "ENCODING_BYTE",
    line,
    position: position === -1 ? null : position,
    value: cells[position] ?? null,
    hint: fileOffset === null ? null : String(fileOffset + offset + firstInvalid - start),
    cells,
  };
}

/** Why a record is no row of the header's columns; null when it is one. */
function unreadableRow(record: ScannedRecord, options: CopyOptions): UnreadableRow | null {
  const width = record.cells;
  if (width === options.cells && record.valid) return null;
  const content = record.bytes.subarray(record.start, record.end);
  const cells = splitCells(content, options.separator.charCodeAt(0));
  if (!record.valid) return strayByte(record, cells, options.fileOffset);
  return {
    code: width < options.cells ? "COLUMNS_MISSING" : "COLUMNS_EXTRA",
    line: record.line,
    position: null,
    value: cells.join(options.separator),
    hint: `${width}/${options.cells}`,
    cells,
  };
}

/**
 * Copies the rows below the header, each with its physical line in front, one line end behind, marks only around whole
 * cells, blank lines left out. Rows that are none go to `onUnreadable`.
 * @throws ScanRefusal
 */
export async function writeCleanCopy(
  chunks: AsyncIterable<Buffer>,
  path: string,
  options: CopyOptions,
): Promise<CleanCopy> {
  const { separator } = options;
  const separatorByte = separator.charCodeAt(0);
  const counts = { rows: 0, unreadable: 0 };
  let pieces: (Buffer | string)[] = [];
  const scanner = new RecordScanner(separatorByte, (record) => {
    const { bytes, start, end, line } = record;
    if (line <= options.headerLine || line === options.leftOutLine) return;
    if (isBlank(bytes, start, end, record.cells)) return;
    const unreadable = unreadableRow(record, options);
    if (unreadable !== null) {
      counts.unreadable += 1;
      options.onUnreadable(unreadable);
      return;
    }
    counts.rows += 1;
    const content = bytes.subarray(start, end);
    if (record.quoted || options.cells === 1) {
      const cells = splitCells(content, separatorByte).map((cell) => (cell === "" ? "" : quoted(cell)));
      pieces.push(`${line}${separator}${cells.join(separator)}\n`);
    } else {
      pieces.push(`${line}${separator}`, content, "\n");
    }
  });
  const file = await open(path, "wx", 0o600);
  const write = async () => {
    const bytes = Buffer.concat(
      pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)),
    );
    pieces = [];
    await file.writeFile(bytes);
  };
  try {
    for await (const chunk of chunks) {
      scanner.push(chunk);
      await write();
    }
    scanner.end();
    await write();
  } finally {
    await file.close();
  }
  return counts;
}
