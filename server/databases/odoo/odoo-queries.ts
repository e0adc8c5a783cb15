/** The queries that turn an Odoo database into tables of the ledger, chosen by what the database has. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import type { Catalogue } from "../inspect-database.ts";
import type { TableQuery } from "../table-query.ts";
import { derivations, odooQueries, type OdooQuery } from "./odoo-query-list.ts";
import type { OdooRelation } from "./odoo-relations.ts";
import { missingPart, seenRelation } from "./seen-relation.ts";

/** Tables of the ledger that Odoo keeps nothing of. */
const unknownToOdoo = ["opening_hours", "survey_answers", "incidents", "privileges"] as const;

const fileText = (name: string): string => readSqlFile(new URL(`./${name}`, import.meta.url));

/** The query's text: the relations as this database has them, what is derived from them, then the query itself. */
function textOf(query: OdooQuery, catalogue: Catalogue): string {
  const relations = new Set<OdooRelation>([
    ...query.derived.flatMap((name) => derivations[name].relations),
    ...query.relations,
  ]);
  const parts = [
    ...[...relations].map((name) => seenRelation(name, catalogue)),
    ...query.derived.map((name) => `${name} as (\n${fileText(derivations[name].file)}\n)`),
  ];
  return `with ${parts.join(",\n")}\nselect * from (\n${fileText(query.file)}\n) answer`;
}

/** Whether a database is Odoo's, with the sales module. */
export function isOdoo(catalogue: Catalogue): boolean {
  const marks = ["sale_order.partner_id", "sale_order_line", "res_partner.commercial_partner_id"];
  return marks.every((mark) => missingPart(mark, catalogue) === null);
}

export interface OdooTables {
  readonly queries: readonly TableQuery[];
  readonly missing: readonly { readonly table: LedgerTable; readonly needs: string[] }[];
}

/** What a query lacks in a database: parts that are not there, or rows. */
async function lacksOf(
  query: OdooQuery,
  catalogue: Catalogue,
  exists: (query: string) => Promise<boolean>,
): Promise<string[]> {
  const lacks = query.needs.map((need) => missingPart(need, catalogue)).filter((need) => need !== null);
  if (lacks.length > 0 || query.holds === undefined) return [...new Set(lacks)];
  const { relation, where, lack } = query.holds;
  const found = await exists(
    `with ${seenRelation(relation, catalogue)} select 1 from ${relation} where ${where}`,
  );
  return found ? [] : [lack];
}

/**
 * The queries that a database can answer, and what it lacks for the others. `exists` tells whether a query has a row.
 */
export async function odooTables(
  catalogue: Catalogue,
  exists: (query: string) => Promise<boolean>,
): Promise<OdooTables> {
  const answered = new Map<LedgerTable, TableQuery>();
  const lacking = new Map<LedgerTable, string[]>();
  for (const query of odooQueries) {
    const { table, counted } = query;
    if (answered.has(table)) continue;
    const lacks = await lacksOf(query, catalogue, exists);
    if (lacks.length === 0) {
      const relation = counted === undefined ? undefined : catalogue.relations.get(counted);
      answered.set(table, {
        table,
        text: textOf(query, catalogue),
        estimatedRows: relation?.estimatedRows ?? null,
      });
    } else if (!lacking.has(table)) {
      lacking.set(table, lacks);
    }
  }
  return {
    queries: [...answered.values()],
    missing: [
      ...[...lacking].filter(([table]) => !answered.has(table)).map(([table, needs]) => ({ table, needs })),
      ...unknownToOdoo.map((table) => ({ table, needs: [] })),
    ],
  };
}
