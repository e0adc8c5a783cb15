/** Decides how each column of a source is read, and which of its cells need the reader. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellText, ColumnChoice, ColumnReading } from "../cell-reading.ts";
import { canonicalForm } from "../cells/canonical-form.ts";
import { decideColumnReading, type ColumnQuestion } from "../cells/decide-column-reading.ts";
import { queryRows } from "../query.ts";
import type { FeedingColumn, LoadedSource } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import { canonicalSql } from "./canonical-sql.ts";
import { profileColumns, type ColumnProfile } from "./profile-columns.ts";

export interface DecidedColumn extends FeedingColumn {
  readonly reading: ColumnReading;
  readonly questions: readonly ColumnQuestion[];
  /** SQL on the source's relation: the cell may be cast as it stands. */
  readonly canonical: string;
  /** Cells that are not empty, and those among them that need the reader. */
  readonly filled: number;
  readonly odd: number;
}

const numericKinds = new Set(["amount", "hours", "number", "count"]);

function choiceOf({ mapping, serialEpoch }: LoadedSource, { name }: LedgerColumn): ColumnChoice {
  // Ledger names only, which no prototype has.
  const dates = mapping.dates?.[name];
  const decimal = mapping.decimals?.[name];
  // A workbook says itself that its plain numbers are days; a text file has to be asked.
  const serial = serialEpoch !== null || mapping.serialDates?.includes(name);
  const notSerial = mapping.notSerialDates?.includes(name);
  return {
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(notSerial === true ? { serialDates: false } : serial === true ? { serialDates: true } : {}),
    ...(serialEpoch === null ? {} : { serialEpoch }),
  };
}

/**
 * The texts that can prove a reading, those that prove the same as one: numbers with a mark, by their shape;
 * dates that do not begin with the year; timestamps of one day.
 */
function evidenceSql(
  { relation }: LoadedSource,
  column: LedgerColumn,
  cell: string,
  { unformed }: ColumnProfile,
): string | null {
  const from = `FROM ${identifier(relation)} WHERE`;
  if (numericKinds.has(column.kind)) {
    // Texts first, shapes after: a column has far fewer texts than rows.
    return `SELECT min(text), sum(rows)::DOUBLE FROM (
        SELECT ${cell} AS text, count(*) AS rows ${from} contains(${cell}, '.') OR contains(${cell}, ',') GROUP BY 1)
      GROUP BY translate(text, '23456789', '11111111') ORDER BY 2 DESC, 1`;
  }
  if (unformed > 0 && (column.kind === "date" || column.kind === "timestamp")) {
    const day = `regexp_replace(${cell}, '[ T]+[0-9]{1,2}[:h][0-9]{2}.*$', '')`;
    return `SELECT min(${cell}), count(*)::DOUBLE ${from} ${cell} IS NOT NULL
      AND NOT regexp_full_match(${cell}, ${literal(canonicalForm(column.kind) ?? "")})
      GROUP BY ${day} ORDER BY 2 DESC, 1`;
  }
  return null;
}

interface Weighed extends FeedingColumn {
  readonly profile: ColumnProfile;
  readonly evidence: readonly CellText[];
  readonly reading: ColumnReading;
  readonly questions: readonly ColumnQuestion[];
}

/** What the cells prove, and what was chosen where they prove nothing; numbers that a program wrote prove theirs first. */
function decide(source: LoadedSource, column: LedgerColumn, evidence: readonly CellText[]) {
  const choice = choiceOf(source, column);
  if (source.exactNumbers) {
    const { decimal: _decimal, ...others } = choice;
    const proven = decideColumnReading(column, evidence, others);
    if (proven.questions.every(({ code }) => code !== "DECIMAL_AMBIGUOUS")) return proven;
  }
  return decideColumnReading(column, evidence, choice);
}

async function weigh(
  connection: DuckDBConnection,
  source: LoadedSource,
  feeding: FeedingColumn,
  profile: ColumnProfile,
): Promise<Weighed> {
  const { column, position } = feeding;
  const sql = evidenceSql(source, column, cellColumn(position), profile);
  const rows = sql === null ? [] : await queryRows(connection, sql);
  const evidence = rows.map(([text, count]) => ({ text: String(text).trim(), rows: Number(count) }));
  return { ...feeding, profile, evidence, ...decide(source, column, evidence) };
}

/**
 * Lets the other date columns of the file answer for one that leaves day and month open: one program wrote them all.
 * Where they contradict each other, or leave it open too, the question stands.
 */
function answerByNeighbours(source: LoadedSource, columns: readonly Weighed[]): Weighed[] {
  const orders = new Set(columns.flatMap(({ reading }) => reading.dates ?? []));
  const [dates] = orders;
  if (dates === undefined || orders.size > 1) return [...columns];
  return columns.map((each) => {
    if (!each.questions.some(({ code }) => code === "DATE_AMBIGUOUS")) return each;
    const choice = { ...choiceOf(source, each.column), dates };
    return { ...each, ...decideColumnReading(each.column, each.evidence, choice) };
  });
}

/** How many cells of each column are filled and not canonical, in one pass. */
async function countOdd(
  connection: DuckDBConnection,
  { relation }: LoadedSource,
  columns: readonly { readonly position: number; readonly canonical: string }[],
): Promise<number[]> {
  if (columns.length === 0) return [];
  const counts = columns.map(
    ({ position, canonical }) =>
      `(count(*) FILTER (WHERE ${cellColumn(position)} IS NOT NULL AND NOT ${canonical}))::DOUBLE`,
  );
  const [row = []] = await queryRows(connection, `SELECT ${counts.join(", ")} FROM ${identifier(relation)}`);
  return row.map(Number);
}

/** One decision for every column of a source that feeds the ledger. */
export async function decideColumns(
  connection: DuckDBConnection,
  source: LoadedSource,
  timeZone: string,
): Promise<DecidedColumn[]> {
  const profiles = await profileColumns(connection, source);
  const weighed: Weighed[] = [];
  for (const [at, feeding] of source.columns.entries()) {
    weighed.push(await weigh(connection, source, feeding, profiles[at]));
  }
  const decided = answerByNeighbours(source, weighed).map(({ evidence: _evidence, profile, ...feeding }) => {
    const { column, position, reading } = feeding;
    const canonical = canonicalSql(column, cellColumn(position), reading, profile.years, timeZone);
    return { ...feeding, canonical, filled: profile.filled, odd: profile.unformed };
  });
  // Of other kinds, a cell is canonical by its form alone, which the profile has counted.
  const conditional = decided.filter(
    ({ column }) => column.kind === "timestamp" || numericKinds.has(column.kind),
  );
  const odd = await countOdd(connection, source, conditional);
  return decided.map((each) => {
    const at = conditional.indexOf(each);
    return at === -1 ? each : { ...each, odd: odd[at] };
  });
}
