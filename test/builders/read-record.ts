/** Reads a record's snapshot as the routers and commands do. */
import type { ReadColumns } from "#server/facts/read-columns.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";

/** A reader of the record's snapshot as it is at each query. */
export function readerOf(record: LedgerRecord): ReadSnapshot {
  return async <Row>(sqlFile: URL, parameters = {}) => {
    await using snapshot = await openSnapshot(record);
    // The query's own select names the columns of Row.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await snapshot.read(readSqlFile(sqlFile), parameters)) as Row[];
  };
}

/** The same for queries of numbers. */
export function columnsOf(record: LedgerRecord): ReadColumns {
  return async (sqlFile, parameters = {}) => {
    await using snapshot = await openSnapshot(record);
    return await snapshot.readColumns(readSqlFile(sqlFile), parameters);
  };
}
