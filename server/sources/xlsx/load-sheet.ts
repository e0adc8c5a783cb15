/** Brings the rows of a sheet into the staging database, in one pass. */
import type { DuckDBAppender } from "@duckdb/node-api";
import { identifier } from "#server/ledger/winning-rows.ts";
import type { GuardedEntry } from "../archive/guarded-zip.ts";
import { lastRow } from "../outline/last-row.ts";
import {
  cellColumn,
  type LoadedRows,
  type LoadOptions,
  type SourceRemark,
  type UnreadableRow,
} from "../reading/table-source.ts";
import type { CellContext } from "./cell-text.ts";
import { HiddenAndMerged } from "./hidden-and-merged.ts";
import type { SheetOutline } from "./outline-sheet.ts";
import { scanSheet, type ScannedRow } from "./scan-sheet.ts";

/** Between the cells of a row that is quoted as a whole. */
const joint = "\t";

class SheetLoader {
  readonly #appender: DuckDBAppender;
  readonly #width: number;
  readonly #options: LoadOptions;
  rows = 0;
  unreadable = 0;
  /** The last row so far: whether it is a total is known when no other follows. */
  #held: ScannedRow | null = null;

  constructor(appender: DuckDBAppender, width: number, options: LoadOptions) {
    this.#appender = appender;
    this.#width = width;
    this.#options = options;
  }

  add(row: ScannedRow): void {
    this.#release();
    this.#held = row;
  }

  /** Takes the last row, unless it is a total. */
  end(): readonly SourceRemark[] {
    const last = this.#held === null ? null : { ...this.#held, isCut: false };
    const { leftOutLine, remarks } = this.#options.keepLastRow
      ? { leftOutLine: null, remarks: [] }
      : lastRow(last, joint, this.#options.required);
    if (leftOutLine === null) this.#release();
    return remarks;
  }

  #release(): void {
    const row = this.#held;
    this.#held = null;
    if (row === null) return;
    this.rows += 1;
    const { maximumRows } = this.#options;
    // Further rows are only counted: the file will be refused.
    if (maximumRows !== null && this.rows > maximumRows) return;
    const unreadable = this.#unreadable(row);
    if (unreadable === null) {
      this.#append(row);
    } else {
      this.unreadable += 1;
      this.#options.onUnreadable(unreadable);
    }
  }

  #unreadable({ line, cells, faults }: ScannedRow): UnreadableRow | null {
    const { used } = this.#options;
    const fault = faults.find(
      ({ position }) => position < this.#width && (used === undefined || used.has(position)),
    );
    if (fault !== undefined) {
      return { code: fault.code, line, position: fault.position, value: fault.value, hint: null, cells };
    }
    if (cells.length <= this.#width) return null;
    const hint = `${cells.length}/${this.#width}`;
    return { code: "COLUMNS_EXTRA", line, position: null, value: cells.join(joint), hint, cells };
  }

  #append({ line, cells }: ScannedRow): void {
    const appender = this.#appender;
    appender.appendBigInt(BigInt(line));
    for (let position = 0; position < this.#width; position += 1) {
      const cell = cells[position];
      if (cell === undefined || cell === "") appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
}

/** @throws FileRefusal for a sheet that cannot be read to its end */
export async function loadSheet(
  part: GuardedEntry,
  context: CellContext,
  { headings, headerLine }: SheetOutline,
  options: LoadOptions,
): Promise<LoadedRows> {
  const { connection, relation, maximumRows } = options;
  const table = identifier(relation);
  const columns = headings.map((_, position) => `${cellColumn(position)} VARCHAR`);
  await connection.run(`CREATE TABLE ${table} (${["line BIGINT", ...columns].join(", ")})`);
  const appender = await connection.createAppender(relation);
  const loader = new SheetLoader(appender, headings.length, options);
  const noted = new HiddenAndMerged(headerLine, headings.length);
  let remarks: readonly SourceRemark[];
  try {
    await scanSheet(part, context, {
      onRow(row) {
        noted.row(row.line, row.hidden);
        if (row.line > headerLine) loader.add(row);
        return false;
      },
      onMerged: (range) => noted.merged(range),
      onHiddenColumns: (first, last) => noted.columns(first, last),
      onBytes: (bytes) => options.onProgress(bytes * part.statedDensity),
    });
    remarks = [...noted.remarks(), ...loader.end()];
  } finally {
    appender.closeSync();
  }
  const { rows, unreadable } = loader;
  const isTooLong = maximumRows !== null && rows > maximumRows;
  if (!isTooLong && (rows > 0 || remarks.some(({ code }) => code === "TOTAL_ROW"))) {
    return { rows, unreadable, remarks, loaded: true };
  }
  await connection.run(`DROP TABLE ${table}`);
  const refused: SourceRemark = isTooLong
    ? { code: "TOO_MANY_ROWS", line: null, value: String(rows), hint: String(maximumRows) }
    : { code: "NO_ROWS", line: headerLine, value: null, hint: null };
  return { rows: 0, unreadable: 0, remarks: [refused], loaded: false };
}
