/** The keys that references may name: those that this import lands and those of the record. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { ledger, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { landedName, type StagingSession } from "../staging-session.ts";

/** Tables whose keys others name. */
const named = new Set(ledger.flatMap(({ columns }) => columns.flatMap(({ references }) => references ?? [])));

const nothing = "SELECT NULL::VARCHAR AS key";

/** The relation with the one column `key`. */
export function knownKeysName(table: LedgerTable): string {
  return `known_${table}`;
}

/** The keys of a table in the record, as a query; a newer batch replaces rows and removes none. */
export function baseKeysSql(session: StagingSession, table: LedgerTable): string | null {
  const [key = ""] = tableDefinition(table).key;
  const batches = session.request.base.filter((batch) => batch.table === table);
  return batches.length === 0
    ? null
    : batches
        .map(({ path }) => `SELECT ${identifier(key)} AS key FROM read_parquet(${literal(path)})`)
        .join(" UNION ALL ");
}

/** Makes the relation of known keys of a table whose rows are final, if any other table names them. */
export async function nameKnownKeys(session: StagingSession, table: LedgerTable): Promise<void> {
  if (!named.has(table)) return;
  const [key = ""] = tableDefinition(table).key;
  const isFed = session.sources.some(({ definition }) => definition.table === table);
  const landed = `SELECT ${identifier(key)} AS key FROM ${identifier(landedName(table))}`;
  const keys = [isFed ? landed : null, baseKeysSql(session, table)].filter((each) => each !== null);
  await session.connection.run(
    `CREATE TABLE ${identifier(knownKeysName(table))} AS
     SELECT DISTINCT key FROM (${keys.length === 0 ? nothing : keys.join(" UNION ALL ")}) WHERE key IS NOT NULL`,
  );
}
