/** Canonical CSV of one table of the demo company: comma, LF, ISO dates, decimal point, headings of the ledger. */
import { tableDefinition, type ColumnKind, type LedgerTable } from "#shared/schema/ledger.ts";
import { dayOf, formatDay, formatTimeOfDay, minutesPerDay } from "#server/scheduling/civil-time.ts";
import type { Cell, LedgerRow } from "./ledger-row.ts";

const dayTexts = new Map<number, string>();
const timeTexts = Array.from({ length: minutesPerDay }, (_, minute) => formatTimeOfDay(minute));

/** Days recur in every row of a table, so each is written once. */
function dayText(day: number): string {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = formatDay(day);
    dayTexts.set(day, text);
  }
  return text;
}

function hundredthsText(hundredths: number): string {
  const sign = hundredths < 0 ? "-" : "";
  const whole = Math.abs(hundredths);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
}

function quotedWhereNeeded(text: string): string {
  return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(kind: ColumnKind, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "string") return quotedWhereNeeded(cell);
  switch (kind) {
    case "date":
      return dayText(cell);
    case "timestamp":
      return `${dayText(dayOf(cell))} ${timeTexts[cell % minutesPerDay]}`;
    case "amount":
      return hundredthsText(cell);
    case "hours":
      return hundredthsText(Math.round((cell * 100) / 60));
    default:
      return String(cell);
  }
}

/** The whole file as text; its first line holds the headings in the order of the ledger's definition. */
export function csvOf(table: LedgerTable, rows: readonly LedgerRow[]): string {
  const { columns } = tableDefinition(table);
  const lines = [columns.map(({ name }) => name).join(",")];
  for (const row of rows) {
    let line = "";
    for (const [index, { name, kind }] of columns.entries()) {
      line += index === 0 ? cellText(kind, row[name]) : `,${cellText(kind, row[name])}`;
    }
    lines.push(line);
  }
  return `${lines.join("\n")}\n`;
}
