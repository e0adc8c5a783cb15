/** What a field of the ledger is called in the page's language. */
import { columnHeading } from "#shared/headings.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { Language } from "#client/i18n/message.ts";

export function fieldName(table: LedgerTable, column: string, language: Language): string {
  return columnHeading(table, column)?.[language] ?? column;
}
