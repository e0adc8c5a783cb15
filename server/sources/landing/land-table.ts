/** Brings one table's typed rows to what would land: checked, compared with the record, written. */
import { join } from "node:path";
import { addOlderBatch, createTableSql, identifier, literal } from "#server/ledger/winning-rows.ts";
import type { StagedBatch } from "#server/ledger/staged-import.ts";
import type { TableCounts } from "#shared/schema/imports.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { checkClients } from "../checks/check-clients.ts";
import { checkDailyHours } from "../checks/check-daily-hours.ts";
import { checkDeliveries } from "../checks/check-deliveries.ts";
import { checkKeys } from "../checks/check-keys.ts";
import { checkOrderOfTimes } from "../checks/check-order-of-times.ts";
import { checkOverlaps } from "../checks/check-overlaps.ts";
import { checkReferences } from "../checks/check-references.ts";
import { checkScores } from "../checks/check-scores.ts";
import { nameKnownKeys } from "../checks/known-keys.ts";
import { leaveOutRejected } from "../checks/leave-out-rejected.ts";
import { queryNumber, queryRows } from "../query.ts";
import { isMasked, landedName, memberName, type StagingSession } from "../staging-session.ts";
import { furtherLines, groupLines, rejectMembers } from "./group-lines.ts";

const sampleRows = 5;

/** Makes the relation of the table's rows in the record, the newest of each key. */
async function loadBase(session: StagingSession, definition: LedgerTableDefinition): Promise<void> {
  await session.connection.run(createTableSql(definition));
  const batches = session.request.base.filter(({ table }) => table === definition.table);
  batches.sort((left, right) => right.sequence - left.sequence);
  for (const [position, { path }] of batches.entries()) {
    await addOlderBatch(session.connection, definition, path, position === 0);
  }
}

interface Compared {
  /** Landed rows that are equal to the row of their key in the record, and those that are not. */
  readonly equal: number;
  readonly replacing: number;
}

async function compareWithBase(
  session: StagingSession,
  { table, key, columns }: LedgerTableDefinition,
  areLines: boolean,
): Promise<Compared> {
  const joined = key.map((name) => `l.${identifier(name)} = b.${identifier(name)}`).join(" AND ");
  const same = columns
    .map(({ name }) => `l.${identifier(name)} IS NOT DISTINCT FROM b.${identifier(name)}`)
    .join(" AND ");
  // A record of several lines counts as often as it has lines.
  const members = areLines
    ? `LEFT JOIN ${identifier(memberName(table))} m ON m.record_source = l._source AND m.record_line = l._line`
    : "";
  const counted = (where: string) =>
    areLines
      ? `(count(m.line) FILTER (WHERE ${where}) + count(DISTINCT (l._source, l._line)) FILTER (WHERE ${where}))::DOUBLE`
      : `(count(*) FILTER (WHERE ${where}))::DOUBLE`;
  const [row] = await queryRows(
    session.connection,
    `SELECT ${counted(same)}, ${counted(`NOT (${same})`)}
     FROM ${identifier(landedName(table))} l JOIN ${identifier(table)} b ON ${joined} ${members}`,
  );
  return { equal: Number(row?.[0]), replacing: Number(row?.[1]) };
}

/** Decimals as canonical text have no trailing zeros. */
function canonicalText(text: string, kind: string): string {
  const isDecimal = kind === "amount" || kind === "hours" || kind === "number";
  return isDecimal ? text.replace(/\.?0+$/u, "") : text;
}

async function sampleOf(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<TableCounts["sample"]> {
  const { table, aboutPeople } = definition;
  if (aboutPeople) return [];
  const columns = definition.columns.filter((column) => !isMasked(definition, column));
  const names = columns.map(({ name }) => `${identifier(name)}::VARCHAR`).join(", ");
  const rows = await queryRows(
    session.connection,
    `SELECT ${names} FROM ${identifier(landedName(table))} ORDER BY _source, _line LIMIT ${sampleRows}`,
  );
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, kind }, at) => {
        const value = row[at] ?? null;
        return [name, value === null ? null : canonicalText(String(value), kind)];
      }),
    ),
  );
}

export interface LandedTable {
  readonly counts: TableCounts;
  /** Rows that a batch would hold: those that land and those identical to what is there. */
  readonly accepted: number;
}

/** Checks the rows of a table, leaves out the rejected ones and counts: read = landed + rejected + identical. */
export async function landTable(
  session: StagingSession,
  definition: LedgerTableDefinition,
): Promise<LandedTable> {
  const { connection } = session;
  const { table } = definition;
  const areLines = session.lines.some(({ loaded }) => loaded.definition.table === table);
  await groupLines(session, definition);
  await checkOrderOfTimes(session, definition);
  if (table === "survey_answers") await checkScores(session);
  await checkReferences(session, definition);
  await leaveOutRejected(session, table);
  await loadBase(session, definition);
  let repeated = 0;
  if (!session.asked.has(table)) {
    const before = await furtherLines(session, definition);
    repeated = await checkKeys(session, definition);
    repeated += before - (await furtherLines(session, definition));
    await leaveOutRejected(session, table);
    if (table === "clients") await checkClients(session);
    if (table === "orders") await checkDeliveries(session);
    if (table === "absences") await checkOverlaps(session);
    if (table === "time_entries") await checkDailyHours(session);
    if (table === "absences" || table === "time_entries") await leaveOutRejected(session, table);
  }
  await nameKnownKeys(session, table);
  const records = await queryNumber(
    connection,
    `SELECT count(*)::DOUBLE FROM ${identifier(landedName(table))}`,
  );
  const accepted = records + (await furtherLines(session, definition));
  const { equal, replacing } = await compareWithBase(session, definition, areLines);
  await rejectMembers(session, definition);
  session.findings.flush();
  const rejected = await queryNumber(
    connection,
    `SELECT count(*)::DOUBLE FROM (SELECT DISTINCT source, line FROM finding
     WHERE effect = 'reject' AND table_name = ${literal(table)})`,
  );
  const read = session.sources
    .filter((source) => source.definition.table === table)
    .reduce((sum, { rows }) => sum + rows, 0);
  const counts: TableCounts = {
    table,
    read,
    landed: accepted - equal,
    replaced: replacing,
    identical: equal + repeated,
    rejected,
    records,
    sample: await sampleOf(session, definition),
  };
  if (read !== counts.landed + counts.identical + rejected) {
    throw new Error(`${table}: ${read} rows read are not ${JSON.stringify({ ...counts, sample: [] })}`);
  }
  return { counts, accepted: records };
}

/** Writes the batch of a table with accepted rows. */
export async function writeBatch(
  session: StagingSession,
  { table, columns }: LedgerTableDefinition,
  rows: number,
): Promise<StagedBatch> {
  const path = join(session.request.folder, `${table}.parquet`);
  const names = columns.map(({ name }) => identifier(name)).join(", ");
  await session.connection.run(
    `COPY (SELECT ${names} FROM ${identifier(landedName(table))})
     TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return { table, path, rows };
}
