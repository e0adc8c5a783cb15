/**
 * Adds up lines: several rows of a file that make one row of a table, such as the lines of an order. A record is read whole
 * or not at all, since an order that lacks a line would be worth less than it is.
 */
import { columnType } from "#server/ledger/column-type.ts";
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import {
  isMasked,
  landedName,
  memberName,
  positionSql,
  type LineFeed,
  type StagingSession,
} from "../staging-session.ts";

type Combine = "sum" | "earliest" | "latest" | "first" | "same";

const summed = new Set(["amount", "hours", "number"]);

function combineOf({ loaded }: LineFeed, column: LedgerColumn): Combine {
  return loaded.mapping.combine?.[column.name] ?? (summed.has(column.kind) ? "sum" : "same");
}

function combinedSql(feed: LineFeed, column: LedgerColumn): string {
  const name = identifier(column.name);
  switch (combineOf(feed, column)) {
    case "sum":
      return `CAST(sum(${name}) AS ${columnType(column)})`;
    case "latest":
      return `max(${name})`;
    case "first":
      return `arg_min(${name}, _line) FILTER (WHERE ${name} IS NOT NULL)`;
    default:
      // Values that agree have one minimum; those that do not are rejected.
      return `min(${name})`;
  }
}

/** Logs each line that disagrees with another line of its record, at the column of the disagreement. */
async function logDisagreements(session: StagingSession, feed: LineFeed): Promise<void> {
  const { loaded, relation } = feed;
  const { definition, columns, source } = loaded;
  const keys = definition.key.map(identifier).join(", ");
  const compared = columns.filter(
    ({ column }) => combineOf(feed, column) === "same" && !definition.key.includes(column.name),
  );
  for (const { column, position } of compared) {
    const name = identifier(column.name);
    const shown = isMasked(definition, column) ? "NULL" : `${name}::VARCHAR`;
    await session.findings.insert(
      `SELECT _source, _line, ${position}, 'LINES_DISAGREE', 'reject', ${literal(definition.table)}, ${literal(column.name)},
         ${shown}, NULL
       FROM ${identifier(relation)} WHERE _source = ${source} AND ${name} IS NOT NULL AND (${keys}) IN (
         SELECT (${keys}) FROM ${identifier(relation)} GROUP BY ${keys} HAVING count(DISTINCT ${name}) > 1)`,
    );
  }
}

/** Rejects the other lines of every record that has a rejected line; the hint is the line at fault. */
async function rejectWhole(session: StagingSession, feed: LineFeed): Promise<void> {
  const { definition } = feed.loaded;
  session.findings.flush();
  const lines = identifier(feed.relation);
  const same = definition.key.map((name) => `l.${identifier(name)} = b.${identifier(name)}`).join(" AND ");
  const rejected = `SELECT DISTINCT source, line FROM finding
    WHERE effect = 'reject' AND table_name = ${literal(definition.table)}`;
  await session.findings.insert(
    `WITH bad AS (SELECT l.* FROM ${lines} l JOIN (${rejected}) f ON f.source = l._source AND f.line = l._line),
     broken AS (SELECT ${definition.key.map(identifier).join(", ")}, min(_line) AS line FROM bad GROUP BY ALL)
     SELECT l._source, l._line, NULL, 'LINE_REJECTED', 'reject', ${literal(definition.table)}, NULL, NULL, b.line::VARCHAR
     FROM ${lines} l JOIN broken b ON ${same}
     WHERE NOT EXISTS (SELECT 1 FROM (${rejected}) f WHERE f.source = l._source AND f.line = l._line)`,
  );
  await session.connection.run(
    `DELETE FROM ${lines} l WHERE EXISTS (
       SELECT 1 FROM (${rejected}) f WHERE f.source = l._source AND f.line = l._line)`,
  );
}

/** Makes `records_…`: one row a key with its first line, and the columns that the feed has, added up. */
async function addUp(session: StagingSession, feed: LineFeed): Promise<string> {
  const { loaded, relation } = feed;
  const { definition } = loaded;
  const records = `records_${loaded.source}_${loaded.feed}`;
  const keys = definition.key.map(identifier);
  const values = definition.columns
    .filter(({ name }) => !definition.key.includes(name))
    .map((column) => `${combinedSql(feed, column)} AS ${identifier(column.name)}`);
  await session.connection.run(
    `CREATE TABLE ${identifier(records)} AS
     SELECT any_value(_source) AS _source, min(_line) AS _line, ${[...keys, ...values].join(", ")}
     FROM ${identifier(relation)} GROUP BY ${keys.join(", ")}`,
  );
  return records;
}

/** The columns of the table with the fallback of those that are still empty. */
function filledColumns({ columns }: LedgerTableDefinition): string {
  return columns
    .map((column) => {
      const name = identifier(column.name);
      return column.fallback === undefined
        ? name
        : `coalesce(${name}, CAST(${literal(column.fallback)} AS ${columnType(column)})) AS ${name}`;
    })
    .join(", ");
}

function joined({ key }: LedgerTableDefinition, left: string, right: string): string {
  return key.map((name) => `${left}.${identifier(name)} = ${right}.${identifier(name)}`).join(" AND ");
}

async function noteMembers(
  session: StagingSession,
  feed: LineFeed,
  records: string,
  recordPlace: { readonly source: string; readonly line: string },
): Promise<void> {
  const { definition } = feed.loaded;
  await session.connection.run(
    `INSERT INTO ${identifier(memberName(definition.table))}
     SELECT l._source, l._line, ${recordPlace.source}, ${recordPlace.line}
     FROM ${identifier(feed.relation)} l JOIN ${identifier(records)} r ON ${joined(definition, "l", "r")}
     WHERE (l._source, l._line) <> (${recordPlace.source}, ${recordPlace.line})`,
  );
}

/** Lines that are records of their own. */
async function landRecords(session: StagingSession, feed: LineFeed): Promise<void> {
  const { definition } = feed.loaded;
  const records = await addUp(session, feed);
  await session.connection.run(
    `INSERT INTO ${identifier(landedName(definition.table))}
     SELECT _source, _line, ${filledColumns(definition)} FROM ${identifier(records)}`,
  );
  await noteMembers(session, feed, records, { source: "r._source", line: "r._line" });
}

/** Lines that complete the rows of other files; those that meet none are rejected. */
async function completeRows(session: StagingSession, feed: LineFeed): Promise<void> {
  const { definition, columns } = feed.loaded;
  const { table, key } = definition;
  const landed = identifier(landedName(table));
  const lines = identifier(feed.relation);
  const [first = ""] = key;
  await session.findings.insert(
    `SELECT _source, _line, ${positionSql(session, table, first, "_source")}, 'REF_UNKNOWN', 'reject', ${literal(table)},
       ${literal(first)}, ${definition.aboutPeople ? "NULL" : `${identifier(first)}::VARCHAR`}, NULL
     FROM ${lines} l WHERE NOT EXISTS (SELECT 1 FROM ${landed} b WHERE ${joined(definition, "l", "b")})`,
  );
  await rejectWhole(session, feed);
  const records = await addUp(session, feed);
  const given = columns.map(({ column }) => column.name).filter((name) => !key.includes(name));
  if (given.length > 0) {
    const sets = given.map(
      (name) => `${identifier(name)} = coalesce(b.${identifier(name)}, r.${identifier(name)})`,
    );
    await session.connection.run(
      `UPDATE ${landed} b SET ${sets.join(", ")} FROM ${identifier(records)} r WHERE ${joined(definition, "b", "r")}`,
    );
  }
  await session.connection.run(
    `CREATE OR REPLACE TABLE completed AS SELECT b._source AS record_source, b._line AS record_line,
       ${key.map((name) => `b.${identifier(name)}`).join(", ")}
     FROM ${landed} b JOIN ${identifier(records)} r ON ${joined(definition, "b", "r")}`,
  );
  await noteMembers(session, feed, "completed", { source: "r.record_source", line: "r.record_line" });
}

/** Rejects rows that still lack what every row must have. */
async function logStillEmpty(session: StagingSession, definition: LedgerTableDefinition): Promise<void> {
  const { table, columns } = definition;
  for (const { name, optional, fallback } of columns) {
    if (optional || fallback !== undefined) continue;
    await session.findings.insert(
      `SELECT _source, _line, ${positionSql(session, table, name, "_source")}, 'REQUIRED_EMPTY', 'reject', ${literal(table)},
         ${literal(name)}, NULL, NULL
       FROM ${identifier(landedName(table))} l WHERE ${identifier(name)} IS NULL AND NOT EXISTS (
         SELECT 1 FROM finding f WHERE f.effect = 'reject' AND f.table_name = ${literal(table)}
           AND f.source = l._source AND f.line = l._line)`,
    );
  }
}

/** Whether a file was read without what every row must have, since another file was to add it. */
function lacksColumns(session: StagingSession, { table, columns }: LedgerTableDefinition): boolean {
  const needed = columns.filter(({ optional, fallback }) => !optional && fallback === undefined);
  return session.sources.some(
    (source) =>
      source.definition.table === table &&
      needed.some(({ name }) => source.columns.every(({ column }) => column.name !== name)),
  );
}

/** Brings the lines of a table's files into its rows, before these are checked. */
export async function groupLines(session: StagingSession, definition: LedgerTableDefinition): Promise<void> {
  const feeds = session.lines.filter(({ loaded }) => loaded.definition.table === definition.table);
  if (feeds.length === 0) {
    if (lacksColumns(session, definition)) await logStillEmpty(session, definition);
    return;
  }
  await session.connection.run(
    `CREATE TABLE ${identifier(memberName(definition.table))}
     (source INTEGER, line BIGINT, record_source INTEGER, record_line BIGINT)`,
  );
  const sums = feeds.filter(({ mode }) => mode === "sum");
  for (const feed of sums) {
    await logDisagreements(session, feed);
    await rejectWhole(session, feed);
    await landRecords(session, feed);
  }
  for (const feed of feeds.filter(({ mode }) => mode === "add-to")) {
    await logDisagreements(session, feed);
    await rejectWhole(session, feed);
    await completeRows(session, feed);
  }
  await logStillEmpty(session, definition);
}

function hasMembers(session: StagingSession, { table }: LedgerTableDefinition): boolean {
  return session.lines.some(({ loaded }) => loaded.definition.table === table);
}

/** How many lines stand behind the landed rows beside the lines that these rows bear. */
export async function furtherLines(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<number> {
  if (!hasMembers(session, definition)) return 0;
  const { table } = definition;
  return queryNumber(
    session.connection,
    `SELECT count(*)::DOUBLE FROM ${identifier(memberName(table))} m
     JOIN ${identifier(landedName(table))} l ON l._source = m.record_source AND l._line = m.record_line`,
  );
}

/** Rejects the lines of every record that was rejected after they had been added up. */
export async function rejectMembers(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<void> {
  if (!hasMembers(session, definition)) return;
  const table = literal(definition.table);
  session.findings.flush();
  await session.findings.insert(
    `SELECT DISTINCT m.source, m.line, NULL::INTEGER, 'LINE_REJECTED', 'reject', ${table}, NULL, NULL,
       CASE WHEN m.source = m.record_source THEN m.record_line::VARCHAR END
     FROM ${identifier(memberName(definition.table))} m JOIN finding f
       ON f.source = m.record_source AND f.line = m.record_line AND f.effect = 'reject' AND f.table_name = ${table}
     WHERE NOT EXISTS (SELECT 1 FROM finding o WHERE o.source = m.source AND o.line = m.line
       AND o.effect = 'reject' AND o.table_name = ${table})`,
  );
}
