/** Looks for references that nothing would answer if a given set of batches were the record. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { ledger, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { fillLedgerTables, writerOptions } from "./build-snapshot.ts";
import type { BuildRequest, Orphans, OrphansResult } from "./child-protocol.ts";
import { identifier } from "./winning-rows.ts";

async function orphansOf(
  connection: DuckDBConnection,
  table: LedgerTable,
  column: string,
  target: LedgerTable,
): Promise<Omit<Orphans, "targetAbsent"> | null> {
  const name = identifier(column);
  const [key = ""] = tableDefinition(target).key;
  const found = await connection.runAndReadAll(
    `SELECT min(f.${name}), count(*)::DOUBLE FROM ${identifier(table)} f
     WHERE f.${name} IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM ${identifier(target)} t WHERE t.${identifier(key)} = f.${name})`,
  );
  const [missingKey, count] = found.getRowsJS()[0] ?? [];
  return typeof missingKey === "string" && typeof count === "number" && count > 0
    ? { table, column, missingKey, count }
    : null;
}

/** Every reference that is not answered, in the order of the ledger's tables. */
export async function findOrphans(request: Omit<BuildRequest, "path">): Promise<OrphansResult> {
  const instance = await DuckDBInstance.create(":memory:", writerOptions(request));
  const connection = await instance.connect();
  try {
    await fillLedgerTables(connection, request.batches, () => {});
    const given = new Set(request.batches.map(({ table }) => table));
    const orphans: Orphans[] = [];
    for (const { table, columns } of ledger) {
      for (const { name, references } of columns) {
        if (references === undefined) continue;
        const targetAbsent = !given.has(references) && !tableDefinition(references).required;
        const found = await orphansOf(connection, table, name, references);
        if (found !== null) orphans.push({ ...found, targetAbsent });
      }
    }
    return { kind: "orphans", orphans };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
