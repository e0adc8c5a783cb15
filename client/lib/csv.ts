/**
 * Tables as CSV for the spreadsheet of the reader's language: `;` and a decimal comma in French, `,` and a point in
 * English, UTF-8 with a byte order mark so that Excel reads the accents.
 */
import type { Language } from "#client/i18n/message.ts";

/** A number stays a number; null is an empty cell. */
export type CsvCell = string | number | null;

export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  const needed = text.includes(separator) || /["\r\n]/u.test(text);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: CsvCell, language: Language, separator: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(withoutFormula(cell), separator);
  if (!Number.isFinite(cell)) return "";
  // At most ten decimals, then the shortest text for that number: none of binary arithmetic's tails, no exponent.
  const shortest = String(Number(cell.toFixed(10)));
  const text = shortest.includes("e") ? cell.toFixed(10).replace(/\.?0+$/u, "") : shortest;
  return language === "fr" ? text.replace(".", ",") : text;
}

/** The whole file, byte order mark included, lines ended as RFC 4180 says. */
export function csvText(table: CsvTable, language: Language): string {
  const separator = language === "fr" ? ";" : ",";
  const lines = [table.headings, ...table.rows].map((row) =>
    row.map((cell) => cellText(cell, language, separator)).join(separator),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
