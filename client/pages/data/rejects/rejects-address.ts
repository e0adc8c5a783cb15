/** Where a table's rejected rows are downloaded from, for the spreadsheet of the reader's language. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { Language } from "#client/i18n/message.ts";

/** `importId` names a staged import as well as one that has landed. */
export function rejectsAddress(importId: string, table: LedgerTable, language: Language): string {
  const query = new URLSearchParams({ table, separator: language === "fr" ? ";" : "," });
  return `/api/imports/${encodeURIComponent(importId)}/rejects.csv?${query}`;
}
