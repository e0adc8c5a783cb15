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
  const sum = (count: "landed" | "identical" | "rejected") =>
    tables.reduce((total, table) => total + table[count], 0);
  // Where every row is rejected, nothing was there already: the import may land with its rejects alone.
  const isUnchanged = sum("landed") === 0 && (sum("identical") > 0 || sum("rejected") === 0);
  return isUnchanged ? "unchanged" : "ready";
}
