/** What may happen with an import as a whole. */
import type { ImportPreview } from "#shared/schema/imports.ts";

/** The first of: refused, asking, needs-acceptance, unchanged, ready. */
export function importStatus({
  findingCounts,
  tables,
}: Pick<ImportPreview, "findingCounts" | "tables">): ImportPreview["status"] {
  if (findingCounts.some(({ effect }) => effect === "refuse")) return "refused";
  if (findingCounts.some(({ effect }) => effect === "ask")) return "asking";
  const coreRejects = tables.some(
    ({ table, rejected }) => rejected > 0 && (table === "clients" || table === "orders"),
  );
  if (coreRejects) return "needs-acceptance";
  return tables.every(({ landed }) => landed === 0) ? "unchanged" : "ready";
}
