/** What can be read from a database that is open: the queries of each kind. */
import type { Client } from "pg";
import type { DatabaseInput } from "#shared/schema/databases.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { AppError } from "#server/errors.ts";
import { inspectDatabase } from "./inspect-database.ts";
import { isOdoo, odooTables } from "./odoo/odoo-queries.ts";
import { odooRelationNames } from "./odoo/odoo-relations.ts";
import type { TableQuery } from "./table-query.ts";
import { viewQueries } from "./view-queries.ts";

export type DatabaseKind = DatabaseInput["kind"];

export interface DatabaseTables {
  readonly serverVersion: string;
  /** By kind, the likelier kind first; never empty. */
  readonly queries: ReadonlyMap<DatabaseKind, readonly TableQuery[]>;
  /** What Odoo's tables cannot give here. */
  readonly missing: readonly { readonly table: LedgerTable; readonly needs: string[] }[];
}

async function exists(client: Client, query: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(`select exists (${query}) as found`);
  return rows.some(({ found }) => found);
}

/**
 * Looks at what a database has.
 * @throws AppError DATABASE_NOT_RECOGNISED when it is neither Odoo's nor holds a view named like a table of the ledger
 */
export async function databaseTables(client: Client, shown: string): Promise<DatabaseTables> {
  const catalogue = await inspectDatabase(client, [...ledgerTables, ...odooRelationNames]);
  const queries = new Map<DatabaseKind, readonly TableQuery[]>();
  let missing: DatabaseTables["missing"] = [];
  if (isOdoo(catalogue)) {
    const odoo = await odooTables(catalogue, (query) => exists(client, query));
    queries.set("odoo", odoo.queries);
    missing = odoo.missing;
  }
  const views = viewQueries(catalogue);
  if (views.length > 0) queries.set("views", views);
  if (queries.size === 0) throw new AppError("DATABASE_NOT_RECOGNISED", { address: shown });
  return { serverVersion: catalogue.serverVersion, queries, missing };
}
