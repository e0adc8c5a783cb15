/** One of Odoo's tables as our queries see it, written for the columns that a database has. */
import { escapeIdentifier } from "pg";
import type { Catalogue, Relation } from "../inspect-database.ts";
import { odooRelations, type OdooRelation, type SeenColumn } from "./odoo-relations.ts";

interface Place {
  readonly column: string;
  readonly type: string;
}

/** Where a relation keeps a column; null when it has it under none of its names. */
function placeOf(relation: Relation | undefined, seen: string, column: SeenColumn): Place | null {
  const names = typeof column === "string" ? [seen] : column.slice(1);
  for (const name of names) {
    const found = relation?.columns.find((each) => each.name === name);
    if (found !== undefined) return { column: found.name, type: found.type };
  }
  return null;
}

function expression(seen: string, column: SeenColumn, place: Place | null): string {
  const type = typeof column === "string" ? column : column[0];
  const name = escapeIdentifier(seen);
  const sqlType = type === "label" ? "text" : type;
  if (place === null) return `null::${sqlType} as ${name}`;
  const source = escapeIdentifier(place.column);
  if (type === "label" && place.type === "jsonb") {
    return `coalesce(${source} ->> 'fr_FR', ${source} ->> 'en_US', (select min(value) from jsonb_each_text(${source}))) as ${name}`;
  }
  return `${source}::${sqlType} as ${name}`;
}

/**
 * The relation as a common table expression under its own name: every column that the queries know, in its type, empty
 * where the database has none; without rows where there is no such table.
 */
export function seenRelation(name: OdooRelation, catalogue: Catalogue): string {
  const relation = catalogue.relations.get(name);
  const columns = Object.entries(odooRelations[name]).map(([seen, column]) =>
    expression(seen, column, placeOf(relation, seen, column)),
  );
  const from =
    relation === undefined
      ? "where false"
      : `from ${escapeIdentifier(relation.schema)}.${escapeIdentifier(relation.name)}`;
  // From version 12 on the engine has to be told that it may use the table's own indexes; before, it always copies.
  const inline = catalogue.versionNumber >= 120_000 ? "not materialized " : "";
  return `${name} as ${inline}(select ${columns.join(", ")} ${from})`;
}

/**
 * What a database lacks of `relation` or `relation.column`, named as the newest version names it; null when it is there.
 */
export function missingPart(need: string, catalogue: Catalogue): string | null {
  const [name = "", seen] = need.split(".");
  const relation = catalogue.relations.get(name);
  if (relation === undefined) return name;
  if (seen === undefined) return null;
  const column = Object.entries(odooRelations).find(([known]) => known === name)?.[1][seen];
  return column !== undefined && placeOf(relation, seen, column) !== null ? null : need;
}
