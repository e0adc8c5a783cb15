/** Where in a mapping the answer to a question stands, for a person at a terminal. */
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding } from "#shared/schema/imports.ts";
import { ledgerTables } from "#shared/schema/ledger.ts";

const choice = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

/** The key below a file's name and the values that it takes. */
function keyOf({ code, column }: Finding): readonly [key: string, values: string] | null {
  switch (code) {
    case "ENCODING_UNSURE":
      return ["encoding", choice(["utf-8", "utf-16le", "utf-16be", "windows-1252"])];
    case "TABLE_UNKNOWN":
    case "SHEET":
      return ["table", choice(ledgerTables)];
    case "DATE_AMBIGUOUS":
      return [`dates.${column ?? ""}`, choice(["day-first", "month-first"])];
    case "DECIMAL_AMBIGUOUS":
      return [`decimals.${column ?? ""}`, choice(["point", "comma"])];
    case "SERIAL_DATE":
      return ["serialDates", `${JSON.stringify([column ?? ""])} or the same under notSerialDates`];
    case "TOTAL_ROW":
      return ["accept", `${JSON.stringify([code])} or the same under deny`];
    default:
      return ["accept", JSON.stringify([code])];
  }
}

/** The mapping key that answers a question: `files["orders.csv"].dates.ordered_on: "day-first" or "month-first"`; null for what asks nothing. */
export function mappingAnswer(finding: Finding): string | null {
  const answer = finding.effect === "ask" ? keyOf(finding) : null;
  if (answer === null) return null;
  const file = `files[${JSON.stringify(finding.file)}]`;
  const place = finding.sheet === null ? file : `${file}.sheets[${JSON.stringify(finding.sheet)}]`;
  const without: Partial<Record<FindingCode, string>> = {
    SHEET: ` or null for ${place}`,
    TABLE_UNKNOWN: finding.sheet === null ? ` or ${file}.skip: true` : ` or null for ${place}`,
  };
  return `${place}.${answer[0]}: ${answer[1]}${without[finding.code] ?? ""}`;
}
