/** Reads views and tables that are named like those of the ledger, column by column as they are. */
import { escapeIdentifier } from "pg";
import { ledgerTables } from "#shared/schema/ledger.ts";
import type { Catalogue, RelationColumn } from "./inspect-database.ts";
import type { TableQuery } from "./table-query.ts";

/** A column so that its text is what the importer reads: no sign of a currency, no power of ten, yes and no in words. */
function expression({ name, type }: RelationColumn): string {
  const source = escapeIdentifier(name);
  if (type === "boolean") return `${source}::text as ${source}`;
  if (type === "money" || type === "real" || type === "double precision") {
    return `${source}::numeric as ${source}`;
  }
  return source;
}

/** The queries for all views of a database that are named like tables of the ledger. */
export function viewQueries({ relations }: Catalogue): TableQuery[] {
  return ledgerTables.flatMap((table) => {
    const relation = relations.get(table);
    if (relation === undefined) return [];
    const columns = relation.columns.map(expression).join(", ");
    const source = `${escapeIdentifier(relation.schema)}.${escapeIdentifier(relation.name)}`;
    return [{ table, text: `select ${columns} from ${source}`, estimatedRows: relation.estimatedRows }];
  });
}
