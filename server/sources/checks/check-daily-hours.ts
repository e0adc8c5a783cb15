/** Looks for days on which one person would have worked longer than a day lasts. */
import { tableDefinition } from "#shared/schema/ledger.ts";
import { queryNumber } from "../query.ts";
import { positionSql, type StagingSession } from "../staging-session.ts";
import { heldRowsSql } from "./people-rows.ts";

const hoursADay = 24;
/** Other rows that a finding names. */
const namedRows = 5;

/**
 * Logs every landed time entry of a person's day of more than 24 hours; which entry is wrong cannot be told. A week of
 * more than 168 hours holds such a day. The hint lists the lines of that day, in files of this import.
 */
export async function checkDailyHours(session: StagingSession): Promise<void> {
  const held = heldRowsSql(session, tableDefinition("time_entries"), ["employee_id", "worked_on", "hours"]);
  // A sum for every day of every person may be spilled; the lists of lines below cannot, so they come for few days only.
  await session.connection.run(
    `CREATE OR REPLACE TABLE overfull_day AS
     SELECT employee_id, worked_on FROM (${held}) GROUP BY employee_id, worked_on HAVING sum(hours) > ${hoursADay}`,
  );
  if ((await queryNumber(session.connection, "SELECT count(*)::DOUBLE FROM overfull_day")) === 0) return;
  await session.findings.insert(
    `WITH held AS (SELECT * FROM (${held}) JOIN overfull_day USING (employee_id, worked_on)),
     overfull AS (
       SELECT employee_id, worked_on, list_sort(list(line))[1:${namedRows}] AS lines
       FROM held GROUP BY employee_id, worked_on)
     SELECT source, line, ${positionSql(session, "time_entries", "hours", "source")}, 'HOURS_PER_DAY', 'reject',
       'time_entries', 'hours', NULL, array_to_string(lines, ', ')
     FROM held JOIN overfull USING (employee_id, worked_on) WHERE source IS NOT NULL`,
  );
}
