/**
 * Empty files to start from, with the headings of the reader's language; the importer reads them in either language. They are
 * named as the ledger's tables, which is how the importer knows what a file holds.
 */
import { columnHeading } from "#shared/headings.ts";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import type { Language } from "#client/i18n/message.ts";
import { csvText, type CsvTable } from "#client/lib/csv.ts";
import { xlsxBytes } from "#client/lib/xlsx.ts";

/** The name by which the importer recognises the table. */
export function templateName(table: LedgerTable, format: "csv" | "xlsx" = "csv"): string {
  return `${table}.${format}`;
}

function emptyTable(table: LedgerTable, language: Language): CsvTable {
  const { columns } = tableDefinition(table);
  return { headings: columns.map(({ name }) => columnHeading(table, name)?.[language] ?? name), rows: [] };
}

export function templateText(table: LedgerTable, language: Language): string {
  return csvText(emptyTable(table, language), language);
}

/** The same as a workbook, for those whose spreadsheet asks no question about separators. */
export function templateBytes(table: LedgerTable, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  return xlsxBytes(emptyTable(table, language), table);
}
