/** What was found in a file, as a sentence that its hint completes, and where. */
import type { FindingCode } from "#shared/error-code.ts";
import { ledgerTables } from "#shared/schema/ledger.ts";
import type { Finding } from "#shared/schema/imports.ts";
import type { Language } from "#client/i18n/message.ts";
import { sayer } from "#client/i18n/language.tsx";
import { findingHints, hasHintWords } from "./finding-hints.ts";
import { findingReasons } from "./finding-reasons.ts";
import { previewMessages } from "./preview-messages.ts";
import { tableNames } from "../table-names.ts";

const readings = ["iso", "day-first", "month-first", "point", "comma"] as const;

/** The codes whose hint names another row: its line, `214`, or in another file `orders.csv:214`. */
const namesRow: ReadonlySet<FindingCode> = new Set(["KEY_CONFLICT", "OVERLAP"]);

/** Another row or a reading (`comma`) in words; anything else as it stands. */
function hintWords(code: FindingCode, hint: string, language: Language): string {
  const say = sayer(previewMessages, language);
  const [, file, line] = /^(?:(.+):)?(\d+)$/u.exec(hint) ?? [];
  if (namesRow.has(code) && line !== undefined)
    return file === undefined
      ? say("where.line", { row: Number(line) })
      : say("where.row", { file, row: Number(line) });
  const table = ledgerTables.find((one) => one === hint);
  if (code === "TABLE_UNKNOWN" && table !== undefined) return sayer(tableNames, language)(table);
  const reading = readings.find((one) => one === hint);
  return reading === undefined ? hint : say(`format.${reading}`);
}

/** `Cette clé n'existe ni dans les fichiers ni au registre ; la plus proche est AER01`, without a full stop. */
export function findingSentence(finding: Pick<Finding, "code" | "hint">, language: Language): string {
  const { code, hint } = finding;
  const reason = sayer(findingReasons, language)(code);
  if (hint === null || hint === "" || !hasHintWords(code)) return reason;
  if (code === "FORMAT" && hint === "password")
    return `${reason}${sayer(findingHints, language)("password")}`;
  return `${reason}${sayer(findingHints, language)(code, { hint: hintWords(code, hint, language) })}`;
}

/** `commandes.csv, ligne 214, colonne client_id`: as much of it as is known. */
export function findingPlace(finding: Pick<Finding, "file" | "row" | "column">, language: Language): string {
  const say = sayer(previewMessages, language);
  const { file, row, column } = finding;
  if (row !== null && column !== null) return say("where.cell", { file, row, column });
  if (row !== null) return say("where.row", { file, row });
  return column === null ? file : say("where.column", { file, column });
}
