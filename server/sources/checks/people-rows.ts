/** Rows of a table about people that hold once this import has landed: its own, and those of the record it leaves. */
import { identifier } from "#server/ledger/winning-rows.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { landedName, type StagingSession } from "../staging-session.ts";

/** A query of `source`, `line` (both null for rows of the record) and the given columns. */
export function heldRowsSql(
  session: StagingSession,
  { table, key }: LedgerTableDefinition,
  columns: readonly string[],
): string {
  const landed = identifier(landedName(table));
  const names = columns.map(identifier).join(", ");
  const same = key.map((name) => `l.${identifier(name)} = b.${identifier(name)}`).join(" AND ");
  const own = `SELECT _source AS source, _line AS line, ${names} FROM ${landed}`;
  if (session.request.base.every((batch) => batch.table !== table)) return own;
  return `${own} UNION ALL SELECT NULL, NULL, ${names} FROM ${identifier(table)} b
    WHERE NOT EXISTS (SELECT 1 FROM ${landed} l WHERE ${same})`;
}
