/** Takes the rows that a finding rejects out of the landed rows. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import { landedName, type StagingSession } from "../staging-session.ts";

export async function leaveOutRejected(session: StagingSession, table: LedgerTable): Promise<void> {
  session.findings.flush();
  const rejects = await queryNumber(
    session.connection,
    `SELECT count(*)::DOUBLE FROM finding WHERE effect = 'reject' AND table_name = ${literal(table)}`,
  );
  if (rejects === 0) return;
  await session.connection.run(
    `DELETE FROM ${identifier(landedName(table))} l WHERE EXISTS (
       SELECT 1 FROM finding f WHERE f.effect = 'reject' AND f.table_name = ${literal(table)}
         AND f.source = l._source AND f.line = l._line)`,
  );
}
