/** Looks for rows that end before they start. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { timeSpans } from "#shared/schema/time-spans.ts";
import { isMasked, landedName, positionSql, type StagingSession } from "../staging-session.ts";

/** The finding stands at the end; its hint is the start. */
export async function checkOrderOfTimes(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<void> {
  const { table, columns } = definition;
  for (const [start, end] of timeSpans[table] ?? []) {
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
