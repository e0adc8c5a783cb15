/** Looks for absences of one person that overlap: the ledger counts days, and nobody is away twice on one. */
import { tableDefinition } from "#shared/schema/ledger.ts";
import { positionSql, rowNameSql, type StagingSession } from "../staging-session.ts";
import { heldRowsSql } from "./people-rows.ts";

/**
 * Logs every landed absence that shares a day with another; the hint names the other row, or is null where it
 * is in the record already. Each row is compared with the one before it that ends last, and with the next to begin.
 */
export async function checkOverlaps(session: StagingSession): Promise<void> {
  const held = heldRowsSql(session, tableDefinition("absences"), ["employee_id", "from_on", "to_on"]);
  await session.findings.insert(
    `WITH held AS (${held}), compared AS (
       SELECT source, line, from_on, to_on,
         max(to_on) OVER before AS busy_until,
         arg_max({source: source, line: line}, to_on) OVER before AS earlier,
         min(from_on) OVER after AS busy_from,
         arg_min({source: source, line: line}, from_on) OVER after AS later
       FROM held
       WINDOW before AS (PARTITION BY employee_id ORDER BY from_on, source, line
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
         after AS (PARTITION BY employee_id ORDER BY from_on, source, line ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING)),
     overlapping AS (
       SELECT source, line, CASE WHEN busy_until >= from_on THEN earlier ELSE later END AS other
       FROM compared
       WHERE source IS NOT NULL AND (busy_until >= from_on OR busy_from <= to_on))
     SELECT source, line, ${positionSql(session, "absences", "from_on", "source")}, 'OVERLAP', 'reject', 'absences', 'from_on',
       NULL, ${rowNameSql("other.source", "other.line", "source")}
     FROM overlapping`,
  );
}
