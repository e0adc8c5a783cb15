/** Looks into a database: which tables of the ledger it would give, and what is missing for the others. */
import type { DatabaseOutline } from "#shared/schema/databases.ts";
import { withDatabase, type ReadingOptions } from "./connect-database.ts";
import { databaseTables } from "./database-tables.ts";
import type { DatabaseAddress } from "./parse-address.ts";

/**
 * Reads nothing but the catalogue and whether some tables have rows.
 * @throws AppError DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_NOT_RECOGNISED
 */
export async function outlineDatabase(
  address: DatabaseAddress,
  options: ReadingOptions,
): Promise<DatabaseOutline> {
  const found = await withDatabase(address, options, (client) => databaseTables(client, address.shown));
  return {
    address: address.shown,
    serverVersion: found.serverVersion,
    kinds: [...found.queries.keys()],
    tables: [...found.queries].flatMap(([kind, queries]) =>
      queries.map(({ table, estimatedRows }) => ({ kind, table, estimatedRows })),
    ),
    missing: found.missing.map(({ table, needs }) => ({ table, needs })),
  };
}
