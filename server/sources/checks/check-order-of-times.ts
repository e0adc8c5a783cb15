/** Looks for rows that end before they start. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerTable, LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { isMasked, landedName, positionSql, type StagingSession } from "../staging-session.ts";

/**
 * Pairs of which the second cannot come before the first. Left out are pairs that only seldom do, such as an invoice
 * that was due before it was issued (an advance), or an order delivered before it was put on record.
 */
const spans: Partial<Record<LedgerTable, readonly (readonly [start: string, end: string])[]>> = {
  clients: [["since", "lost_on"]],
  employees: [["joined_on", "left_on"]],
  operations: [
    ["planned_start", "planned_end"],
    ["started_at", "ended_at"],
  ],
  opening_hours: [["opens_at", "closes_at"]],
  time_entries: [["started_at", "ended_at"]],
  absences: [["from_on", "to_on"]],
  privileges: [["granted_on", "ended_on"]],
};

/** The finding stands at the end; its hint is the start. */
export async function checkOrderOfTimes(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<void> {
  const { table, columns } = definition;
  for (const [start, end] of spans[table] ?? []) {
    const column = columns.find(({ name }) => name === end);
    const hidden = column === undefined || isMasked(definition, column);
    const shown = hidden ? "NULL, NULL" : `${identifier(end)}::VARCHAR, ${identifier(start)}::VARCHAR`;
    await session.findings.insert(
      `SELECT _source, _line, ${positionSql(session, table, end, "_source")}, 'END_BEFORE_START', 'reject',
         ${literal(table)}, ${literal(end)}, ${shown}
       FROM ${identifier(landedName(table))} WHERE ${identifier(end)} < ${identifier(start)}`,
    );
  }
}
