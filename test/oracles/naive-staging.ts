/**
 * Judges what the importer made of files, by reading them again slowly and simply.
 *
 * The law: every row of a file is either named by a finding or lands, and every row that lands is a row of a file, each of
 * its values one for which its cell's text may stand. The dialect is the importer's own claim (encoding, separator and
 * columns are shown to the user before anything lands) but for headings written as the ledger has them, which mean their
 * own column. Where `truth` knows from which value a text was written, no other value will do.
 */
import { tableDefinition, type LedgerColumn, type LedgerTable } from "#shared/schema/ledger.ts";
import type { ReadFile } from "#shared/schema/imports.ts";
import type { DeskResult } from "#test/server/sources/staging-desk.ts";
import type { NaiveRecord } from "./naive-records.ts";
import { possibleValues, proofOf, type ColumnProof, type Value } from "./naive-values.ts";

/** `truth(table, column, text)`: the value that was written as this text; undefined when none was. */
export type Truth = (table: LedgerTable, column: string, text: string) => Value | undefined;

export interface NaiveSource {
  /** What the preview says of the file or sheet. */
  readonly read: ReadFile;
  /** The records of the file, the header first. */
  readonly records: readonly NaiveRecord[];
  /** The file keeps cells as texts, so that a reject must show them letter by letter. */
  readonly keepsCells: boolean;
}

type Row = Readonly<Record<string, Value>>;

interface Fed {
  readonly column: LedgerColumn;
  readonly position: number;
  readonly proof: ColumnProof;
}

function fedColumns({ read, records }: NaiveSource, table: LedgerTable): Fed[] {
  const { columns } = tableDefinition(table);
  const [, ...rows] = records;
  const fed = read.columns.flatMap(({ column }, position) => {
    const own = columns.find(({ name }) => name === column);
    const texts = rows.flatMap(({ cells, broken }) =>
      broken || cells.length !== read.columns.length ? [] : [cells[position] ?? ""],
    );
    return own === undefined ? [] : [{ column: own, position, proof: proofOf(own, texts) }];
  });
  // A date column that proves no order takes that of the file's other date columns, where they agree.
  const isDate = ({ column }: Fed) => column.kind === "date" || column.kind === "timestamp";
  const orders = new Set(fed.filter(isDate).flatMap(({ proof }) => proof.reading ?? []));
  const [reading = null] = orders.size === 1 ? orders : [];
  return fed.map((each) =>
    isDate(each) && each.proof.reading === null ? { ...each, proof: { ...each.proof, reading } } : each,
  );
}

/** The values that a record may land as, by ledger column; null where one of them has none. */
function possibleRow(
  table: LedgerTable,
  fed: readonly Fed[],
  cells: readonly string[],
  truth: Truth,
  isRounded: (column: string) => boolean,
): Map<string, readonly Value[]> {
  const possible = new Map<string, readonly Value[]>();
  for (const { name, fallback } of tableDefinition(table).columns) possible.set(name, [fallback ?? null]);
  for (const { column, position, proof } of fed) {
    const text = cells[position] ?? "";
    const known = truth(table, column.name, text);
    possible.set(
      column.name,
      known === undefined || proof.contested
        ? possibleValues(column, proof, text, isRounded(column.name))
        : [known],
    );
  }
  return possible;
}

const fits = (row: Row, possible: ReadonlyMap<string, readonly Value[]>): boolean =>
  Array.from(possible).every(([name, values]) => values.includes(row[name] ?? null));

const shown = (value: unknown): string => JSON.stringify(value);
/** The engine's binding takes a mark off the beginning of what is read back. */
const withoutMarks = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.replace(/^\uFEFF/u, ""));

/** Why no row fits: the nearest row's values that do not. */
function nearestMiss(rows: readonly Row[], possible: ReadonlyMap<string, readonly Value[]>): string {
  const misses = rows.map((row) =>
    Array.from(possible).flatMap(([name, values]) => {
      const value = row[name] ?? null;
      return values.includes(value) ? [] : [`${name} ${shown(value)} is none of ${shown(values)}`];
    }),
  );
  misses.sort((left, right) => left.length - right.length);
  return misses[0]?.slice(0, 3).join("; ") ?? "no row of the table landed";
}

interface Tally {
  readonly matched: Set<Row>;
  accepted: number;
  rejected: number;
}

/** What is wrong with how the header was understood. */
function judgeHeader({ read, records }: NaiveSource, place: string, own: DeskResult["findings"]): string[] {
  const [header, ...body] = records;
  const complaints: string[] = [];
  const { table, columns } = read;
  const names = new Set(table === null ? [] : tableDefinition(table).columns.map(({ name }) => name));
  for (const [position, { column }] of columns.entries()) {
    const heading = (header?.cells[position] ?? "").trim().toLowerCase();
    if (names.has(heading) && column !== heading) {
      complaints.push(`${place}: the heading ${heading} feeds ${column ?? "nothing"}`);
    }
  }
  const ignored = columns.flatMap(({ column }, position) => (column === null ? [position] : []));
  const filled = ignored.some((position) => body.some(({ cells }) => (cells[position] ?? "").trim() !== ""));
  if (filled && !own.some(({ code }) => code === "COLUMN_IGNORED" || code === "HEALTH_DETAIL")) {
    complaints.push(`${place}: a column is ignored, and nobody says so`);
  }
  return complaints;
}

/** What is wrong with a source whose rows were read into a table. */
function judgeSource(
  source: NaiveSource,
  table: LedgerTable,
  result: DeskResult,
  truth: Truth,
  tally: Tally,
): string[] {
  const { read, records, keepsCells } = source;
  const [header, ...body] = records;
  const place = `${read.name}${read.sheet === null ? "" : `[${read.sheet}]`}`;
  if (header === undefined) return [`${place} has no header and was read`];
  if (read.columns.length !== header.cells.length) {
    return [`${place}: ${read.columns.length} columns read of ${header.cells.length}`];
  }
  const own = result.findings.filter(({ file, sheet }) => file === read.name && sheet === read.sheet);
  const complaints = judgeHeader(source, place, own);
  if (read.rows !== body.length) complaints.push(`${place}: ${read.rows} rows read of ${body.length}`);
  const fed = fedColumns(source, table);
  const rows: readonly Row[] = result.rows[table] ?? [];
  for (const { line, cells, broken } of body) {
    const at = `${place} line ${line}`;
    const said = own.filter(({ row }) => row === line);
    const reject = said.find(({ effect }) => effect === "reject");
    if (reject !== undefined) {
      tally.rejected += 1;
      const kept = reject.cells;
      // A column that may tell of health is emptied in the rejects of its table.
      const exempt = !keepsCells || kept === null || broken || table === "absences";
      if (!exempt && shown(withoutMarks(kept)) !== shown(withoutMarks(cells))) {
        complaints.push(`${at}: the reject keeps ${shown(kept)} of ${shown(cells)}`);
      }
      continue;
    }
    tally.accepted += 1;
    if (broken && said.length === 0) {
      complaints.push(`${at}: bytes that are no text, and no finding`);
    } else if (cells.length !== header.cells.length) {
      complaints.push(`${at}: ${cells.length} cells of ${header.cells.length}, not rejected`);
    } else {
      const isRounded = (name: string) =>
        said.some(({ column, code }) => column === name && code === "ROUNDED");
      const possible = possibleRow(table, fed, cells, truth, isRounded);
      const landed = rows.filter((row) => fits(row, possible));
      for (const row of landed) tally.matched.add(row);
      if (landed.length === 0) complaints.push(`${at} ${shown(cells)}: ${nearestMiss(rows, possible)}`);
    }
  }
  return complaints;
}

/**
 * What is wrong with an import that may land: empty when nothing is. An import that is refused or asks has no rows to be
 * wrong; that it has none is checked as well.
 */
export function judgeStaging(result: DeskResult, sources: readonly NaiveSource[], truth: Truth): string[] {
  const { preview, findings, rows } = result;
  const complaints: string[] = [];
  for (const { table, read, landed, rejected, identical } of preview.tables) {
    if (read !== landed + rejected + identical) {
      complaints.push(
        `${table}: ${read} read, ${landed} landed, ${rejected} rejected, ${identical} identical`,
      );
    }
  }
  const stopped = preview.status === "refused" || preview.status === "asking";
  const stops = findings.some(({ effect }) => effect === "refuse" || effect === "ask");
  if (stopped !== stops) complaints.push(`${preview.status} ${stops ? "although" : "and yet not"} stopped`);
  if (stopped) {
    if (Object.keys(rows).length > 0) complaints.push(`${preview.status}, and rows are there to land`);
    return complaints;
  }
  const tallies = new Map<LedgerTable, Tally>();
  for (const source of sources) {
    const { table } = source.read;
    if (table !== null) {
      const tally = tallies.get(table) ?? { matched: new Set<Row>(), accepted: 0, rejected: 0 };
      tallies.set(table, tally);
      complaints.push(...judgeSource(source, table, result, truth, tally));
    }
  }
  for (const counts of preview.tables) {
    const { table } = counts;
    const landed: readonly Row[] = rows[table] ?? [];
    const tally = tallies.get(table);
    if (tally === undefined) {
      complaints.push(`${table} lands from no file`);
      continue;
    }
    for (const row of landed) {
      if (!tally.matched.has(row)) complaints.push(`${table}: no file holds ${shown(row)}`);
    }
    if (counts.landed + counts.identical !== tally.accepted || counts.rejected !== tally.rejected) {
      complaints.push(
        `${table}: ${counts.landed + counts.identical} accepted and ${counts.rejected} rejected; the files say ${tally.accepted} and ${tally.rejected}`,
      );
    }
  }
  return complaints;
}
