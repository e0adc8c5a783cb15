/** Which table of the ledger a file holds. */
import type { FileMapping } from "#shared/schema/mapping.ts";
import { ledger, ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { foldName } from "./fold-name.ts";

/** The table that a mapping or the file's own name gives (`dossier/Orders.CSV`); null when neither does. */
export function tableOfFile(name: string, mapping: FileMapping): LedgerTable | null {
  if (mapping.table !== undefined) return mapping.table;
  const base = name.split(/[/\\]/u).at(-1) ?? "";
  const folded = foldName(base.replace(/\.[^.]*$/u, ""));
  return ledgerTables.find((table) => table === folded) ?? null;
}

/** The table that most headings speak for, as a suggestion: at least all its required columns but one. */
export function tableOfHeadings(headings: readonly string[]): LedgerTable | null {
  const folded = new Set(headings.map(foldName));
  let best: LedgerTable | null = null;
  let most = 1;
  for (const { table, columns } of ledger) {
    const found = columns.filter(({ name }) => folded.has(name)).length;
    const missing = columns.filter(({ name, optional }) => !optional && !folded.has(name)).length;
    if (missing <= 1 && found > most) {
      best = table;
      most = found;
    }
  }
  return best;
}
