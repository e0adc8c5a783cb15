/** What a database's catalogue says of tables and views that might be read. */
import type { Client } from "pg";
import { readSqlFile } from "#server/ledger/sql-file.ts";

/** A column's type as the catalogue names it: `integer`, `character varying`, `jsonb`. */
export interface RelationColumn {
  readonly name: string;
  readonly type: string;
}

export interface Relation {
  readonly schema: string;
  readonly name: string;
  /** The columns that this user may read, in the table's order. */
  readonly columns: readonly RelationColumn[];
  /** The server's own estimate; null for a view, or a table that was never counted. */
  readonly estimatedRows: number | null;
}

export interface Catalogue {
  /** `17.2`. */
  readonly serverVersion: string;
  /** `170002`. */
  readonly versionNumber: number;
  /** By name; of several of one name the first on the search path, the schema `contrepoids` before all. */
  readonly relations: ReadonlyMap<string, Relation>;
}

interface RelationRow {
  readonly schema: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly estimatedRows: number | null;
}

const relationsFile = new URL("./relations.sql", import.meta.url);

/** Looks the named tables and views up. One that this user may not read is as good as absent. */
export async function inspectDatabase(client: Client, names: readonly string[]): Promise<Catalogue> {
  const version = await client.query<{ version: string; number: number }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number",
  );
  const { rows } = await client.query<RelationRow>(readSqlFile(relationsFile), [names]);
  const relations = new Map<string, Relation>();
  for (const { schema, name, names: columns, types, estimatedRows } of rows) {
    if (relations.has(name)) continue;
    relations.set(name, {
      schema,
      name,
      columns: columns.map((column, position) => ({ name: column, type: types[position] ?? "" })),
      estimatedRows,
    });
  }
  const [server] = version.rows;
  if (server === undefined) throw new Error("A server without a version");
  return { serverVersion: server.version.replace(/ .*/u, ""), versionNumber: server.number, relations };
}
