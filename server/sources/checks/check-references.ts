/** Looks for rows that name what neither this import nor the record holds. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import {
  tableDefinition,
  type LedgerColumn,
  type LedgerTable,
  type LedgerTableDefinition,
} from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import { isMasked, landedName, positionSql, type StagingSession } from "../staging-session.ts";
import { baseKeysSql, knownKeysName } from "./known-keys.ts";

/** Missing keys for which the nearest known one is looked up, and the comparisons that may cost. */
const namedKeys = 50;
const mostComparisons = 5_000_000;

/**
 * Makes `nearest` (value, key): for the first missing keys, the known key that differs least, by two letters at
 * most or by case.
 */
async function nameNearest(session: StagingSession, known: string): Promise<void> {
  const keys = await queryNumber(session.connection, `SELECT count(*)::DOUBLE FROM ${known}`);
  const limit = Math.min(namedKeys, Math.floor(mostComparisons / Math.max(1, keys)));
  await session.connection.run(
    `CREATE OR REPLACE TABLE nearest AS
     WITH missing AS (SELECT DISTINCT value FROM orphan ORDER BY value LIMIT ${limit}),
     compared AS (
       SELECT m.value, k.key, damerau_levenshtein(lower(m.value), lower(k.key)) AS distance
       FROM missing m JOIN ${known} k ON abs(length(m.value) - length(k.key)) <= 2)
     SELECT value, arg_min(key, (distance, key)) AS key FROM compared
     WHERE distance <= least(2, length(value) // 2) GROUP BY value`,
  );
}

async function checkReference(
  session: StagingSession,
  definition: LedgerTableDefinition,
  column: LedgerColumn,
  target: LedgerTable,
): Promise<void> {
  const { connection } = session;
  const known = identifier(knownKeysName(target));
  const name = identifier(column.name);
  await connection.run(
    `CREATE OR REPLACE TABLE orphan AS SELECT _source AS source, _line AS line, ${name} AS value
     FROM ${identifier(landedName(definition.table))} l
     WHERE ${name} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${known} k WHERE k.key = l.${name})`,
  );
  if ((await queryNumber(connection, "SELECT count(*)::DOUBLE FROM orphan")) === 0) return;
  await nameNearest(session, known);
  const shown = isMasked(definition, column) ? "NULL, NULL" : "o.value, n.key";
  await session.findings.insert(
    `SELECT o.source, o.line, ${positionSql(session, definition.table, column.name, "source")}, 'REF_UNKNOWN', 'reject',
       ${literal(definition.table)}, ${literal(column.name)}, ${shown}
     FROM orphan o LEFT JOIN nearest n ON n.value = o.value`,
  );
}

/** Whether neither this import nor the record holds a table that a company may do without. */
function isAbsent(session: StagingSession, table: LedgerTable): boolean {
  const isFed = session.sources.some(({ definition }) => definition.table === table);
  return !tableDefinition(table).required && !isFed && baseKeysSql(session, table) === null;
}

/** Says once that a column names rows of a table that is not there. */
async function sayAbsent(
  session: StagingSession,
  definition: LedgerTableDefinition,
  column: LedgerColumn,
  target: LedgerTable,
): Promise<void> {
  const name = identifier(column.name);
  await session.findings.insert(
    `SELECT min(_source), NULL, NULL, 'REF_TABLE_ABSENT', 'warn', ${literal(definition.table)}, ${literal(column.name)},
       NULL, ${literal(target)}
     FROM ${identifier(landedName(definition.table))} WHERE ${name} IS NOT NULL HAVING count(*) > 0`,
  );
}

/**
 * Checks every reference of a table; its targets are final, since a table comes after those it names. Only clients and
 * orders are required: what names rows of another table that the company has not given is kept, and said once.
 */
export async function checkReferences(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<void> {
  for (const column of definition.columns) {
    const { references } = column;
    if (references === undefined || session.incomplete.has(references)) continue;
    if (isAbsent(session, references)) await sayAbsent(session, definition, column, references);
    else await checkReference(session, definition, column, references);
  }
}
