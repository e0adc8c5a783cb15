/** Brings one table's typed rows to what would land: checked, compared with the record, written. */
import { join } from "node:path";
import { addOlderBatch, createTableSql, identifier, literal } from "#server/ledger/winning-rows.ts";
import type { StagedBatch } from "#server/ledger/staged-import.ts";
import type { TableCounts } from "#shared/schema/imports.ts";
import type { LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { checkClients } from "../checks/check-clients.ts";
import { checkDailyHours } from "../checks/check-daily-hours.ts";
import { checkKeys } from "../checks/check-keys.ts";
import { checkOrderOfTimes } from "../checks/check-order-of-times.ts";
import { checkOverlaps } from "../checks/check-overlaps.ts";
import { checkReferences } from "../checks/check-references.ts";
import { nameKnownKeys } from "../checks/known-keys.ts";
import { leaveOutRejected } from "../checks/leave-out-rejected.ts";
import { queryNumber, queryRows } from "../query.ts";
import { landedName, type StagingSession } from "../staging-session.ts";

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

/** Landed rows whose key is in the record: how many are equal to the row there, and how many are not. */
async function compareWithBase(
  session: StagingSession,
  { table, key, columns }: LedgerTableDefinition,
): Promise<{ equal: number; replacing: number }> {
  const joined = key.map((name) => `l.${identifier(name)} = b.${identifier(name)}`).join(" AND ");
  const same = columns
    .map(({ name }) => `l.${identifier(name)} IS NOT DISTINCT FROM b.${identifier(name)}`)
    .join(" AND ");
  const [row] = await queryRows(
    session.connection,
    `SELECT (count(*) FILTER (WHERE ${same}))::DOUBLE, (count(*) FILTER (WHERE NOT (${same})))::DOUBLE
     FROM ${identifier(landedName(table))} l JOIN ${identifier(table)} b ON ${joined}`,
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
  { table, columns, aboutPeople }: LedgerTableDefinition,
): Promise<TableCounts["sample"]> {
  if (aboutPeople) return [];
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
  await checkOrderOfTimes(session, definition);
  await checkReferences(session, definition);
  await leaveOutRejected(session, table);
  await loadBase(session, definition);
  let repeated = 0;
  if (!session.asked.has(table)) {
    repeated = await checkKeys(session, definition);
    await leaveOutRejected(session, table);
    if (table === "clients") await checkClients(session);
    if (table === "absences") await checkOverlaps(session);
    if (table === "time_entries") await checkDailyHours(session);
    if (table === "absences" || table === "time_entries") await leaveOutRejected(session, table);
  }
  await nameKnownKeys(session, table);
  const accepted = await queryNumber(
    connection,
    `SELECT count(*)::DOUBLE FROM ${identifier(landedName(table))}`,
  );
  const { equal, replacing } = await compareWithBase(session, definition);
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
    records: accepted + repeated,
    sample: await sampleOf(session, definition),
  };
  if (read !== counts.landed + counts.identical + rejected) {
    throw new Error(`${table}: ${read} rows read are not ${JSON.stringify({ ...counts, sample: [] })}`);
  }
  return { counts, accepted };
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
