/** Decides how each column of a source is read, and which of its cells need the reader. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellText, ColumnChoice, ColumnReading } from "../cell-reading.ts";
import { canonicalForm } from "../cells/canonical-form.ts";
import { decideColumnReading, type ColumnQuestion } from "../cells/decide-column-reading.ts";
import { queryRows } from "../query.ts";
import type { FeedingColumn, LoadedSource } from "../staging-session.ts";
import { cellColumn } from "../table-source.ts";
import { canonicalSql, type YearRange } from "./canonical-sql.ts";

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

function choiceOf({ mapping }: LoadedSource, { name }: LedgerColumn): ColumnChoice {
  // Ledger names only, which no prototype has.
  const dates = mapping.dates?.[name];
  const decimal = mapping.decimals?.[name];
  const serial = mapping.serialDates?.includes(name);
  return {
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(serial === true ? { serialDates: true } : {}),
  };
}

/**
 * The texts that can prove a reading, those that prove the same as one: numbers with a mark, by their shape;
 * dates that do not begin with the year; timestamps of one day.
 */
function evidenceSql({ relation }: LoadedSource, column: LedgerColumn, cell: string): string | null {
  const from = `FROM ${identifier(relation)} WHERE`;
  if (numericKinds.has(column.kind)) {
    // Texts first, shapes after: a column has far fewer texts than rows.
    return `SELECT min(text), sum(rows)::DOUBLE FROM (
        SELECT ${cell} AS text, count(*) AS rows ${from} contains(${cell}, '.') OR contains(${cell}, ',') GROUP BY 1)
      GROUP BY translate(text, '23456789', '11111111') ORDER BY 2 DESC, 1`;
  }
  if (column.kind === "date" || column.kind === "timestamp") {
    const day = `regexp_replace(${cell}, '[ T]+[0-9]{1,2}[:h][0-9]{2}.*$', '')`;
    return `SELECT min(${cell}), count(*)::DOUBLE ${from} ${cell} IS NOT NULL
      AND NOT regexp_full_match(${cell}, ${literal(canonicalForm(column.kind) ?? "")})
      GROUP BY ${day} ORDER BY 2 DESC, 1`;
  }
  return null;
}

async function evidenceOf(
  connection: DuckDBConnection,
  source: LoadedSource,
  { column, position }: FeedingColumn,
): Promise<CellText[]> {
  const sql = evidenceSql(source, column, cellColumn(position));
  const rows = sql === null ? [] : await queryRows(connection, sql);
  return rows.map(([text, count]) => ({ text: String(text).trim(), rows: Number(count) }));
}

async function yearsOf(
  connection: DuckDBConnection,
  { relation }: LoadedSource,
  { column, position }: FeedingColumn,
): Promise<YearRange> {
  if (column.kind !== "timestamp") return null;
  const cell = cellColumn(position);
  const form = canonicalForm(column.kind) ?? "";
  const [row] = await queryRows(
    connection,
    `SELECT min(left(${cell}, 4)), max(left(${cell}, 4)) FROM ${identifier(relation)}
     WHERE regexp_full_match(${cell}, ${literal(form)})`,
  );
  const [from, to] = row ?? [];
  return typeof from === "string" && typeof to === "string" ? [Number(from), Number(to)] : null;
}

interface Weighed extends FeedingColumn {
  readonly evidence: readonly CellText[];
  readonly reading: ColumnReading;
  readonly questions: readonly ColumnQuestion[];
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

/** One decision for every column of a source that feeds the ledger. */
export async function decideColumns(
  connection: DuckDBConnection,
  source: LoadedSource,
  timeZone: string,
): Promise<DecidedColumn[]> {
  const weighed: Weighed[] = [];
  for (const feeding of source.columns) {
    const evidence = await evidenceOf(connection, source, feeding);
    const choice = choiceOf(source, feeding.column);
    weighed.push({ ...feeding, evidence, ...decideColumnReading(feeding.column, evidence, choice) });
  }
  const decided: Omit<DecidedColumn, "filled" | "odd">[] = [];
  for (const { evidence: _evidence, ...feeding } of answerByNeighbours(source, weighed)) {
    const { column, position, reading } = feeding;
    const years = await yearsOf(connection, source, feeding);
    const canonical = canonicalSql(column, cellColumn(position), reading, years, timeZone);
    decided.push({ ...feeding, canonical });
  }
  const counts = decided.map(({ position, canonical }) => {
    const cell = cellColumn(position);
    return `count(${cell})::DOUBLE, (count(*) FILTER (WHERE ${cell} IS NOT NULL AND NOT ${canonical}))::DOUBLE`;
  });
  const [row = []] =
    counts.length === 0
      ? []
      : await queryRows(connection, `SELECT ${counts.join(", ")} FROM ${identifier(source.relation)}`);
  return decided.map((column, at) => ({
    ...column,
    filled: Number(row[2 * at] ?? 0),
    odd: Number(row[2 * at + 1] ?? 0),
  }));
}
