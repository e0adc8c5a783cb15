/** Looks for rows with one key in one import: different rows are all rejected, equal ones count once. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import { landedName, positionSql, rowNameSql, type StagingSession } from "../staging-session.ts";

/**
 * Logs conflicts, each row naming the first other one, and takes the repetitions of equal rows out of the landed rows.
 * @returns how many repetitions were taken out.
 */
export async function checkKeys(session: StagingSession, definition: LedgerTableDefinition): Promise<number> {
  const { connection } = session;
  const { table, key, columns } = definition;
  const landed = identifier(landedName(table));
  const keys = key.map(identifier).join(", ");
  const same = key.map((name) => `l.${identifier(name)} = d.${identifier(name)}`).join(" AND ");
  const content = columns.map(({ name }) => `${literal(name)}: ${identifier(name)}`).join(", ");
  await connection.run(
    `CREATE OR REPLACE TABLE repeated_key AS SELECT ${keys} FROM ${landed} GROUP BY ALL HAVING count(*) > 1`,
  );
  if ((await queryNumber(connection, "SELECT count(*)::DOUBLE FROM repeated_key")) === 0) return 0;
  await connection.run(
    `CREATE OR REPLACE TABLE repeated AS
     SELECT _source, _line, ${keys}, {${content}} AS content,
       row_number() OVER (PARTITION BY ${keys} ORDER BY _source, _line) AS place
     FROM ${landed} l WHERE EXISTS (SELECT 1 FROM repeated_key d WHERE ${same});
     CREATE OR REPLACE TABLE contested AS
     SELECT ${keys}, arg_min({source: _source, line: _line}, place) AS one,
       arg_min({source: _source, line: _line}, place) FILTER (WHERE place > 1) AS other
     FROM repeated GROUP BY ${keys} HAVING count(DISTINCT content) > 1`,
  );
  const [first = ""] = key;
  const value = definition.aboutPeople ? "NULL" : `${identifier(first)}::VARCHAR`;
  await session.findings.insert(
    `SELECT _source, _line, ${positionSql(session, table, first, "_source")}, 'KEY_CONFLICT', 'reject', ${literal(table)},
       ${literal(first)}, ${value}, ${rowNameSql("named.source", "named.line", "_source")}
     FROM (SELECT l._source, l._line, l.${identifier(first)},
         CASE WHEN l.place = 1 THEN d.other ELSE d.one END AS named
       FROM repeated l JOIN contested d ON ${same})`,
  );
  const removed = await connection.run(
    `DELETE FROM ${landed} l WHERE EXISTS (
       SELECT 1 FROM repeated d WHERE d.place > 1 AND d._source = l._source AND d._line = l._line)
     AND NOT EXISTS (SELECT 1 FROM contested d WHERE ${same})`,
  );
  return removed.rowsChanged;
}
