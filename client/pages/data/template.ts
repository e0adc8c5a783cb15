/** Empty files with a table's headings, for the spreadsheet of the reader's language; the importer reads both. */
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { Language } from "#client/i18n/message.ts";
import { csvText } from "#client/lib/csv.ts";

/** The name by which the importer recognises the table. */
export function templateName(table: LedgerTable): string {
  return `${table}.csv`;
}

export function templateText(table: LedgerTable, language: Language): string {
  const headings = tableDefinition(table).columns.map(({ name }) => name);
  return csvText({ headings, rows: [] }, language);
}
