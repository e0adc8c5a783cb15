/** What went wrong as a sentence, with what the failure knows of it. */
import type { Format } from "#client/lib/format.ts";
import type { Language } from "#client/i18n/message.ts";
import { sayer } from "#client/i18n/language.tsx";
import { ledgerTables } from "#shared/schema/ledger.ts";
import { failureDetailMessages, failureMessages } from "./failure-messages.ts";
import { tableNames } from "../table-names.ts";
import type { Failure } from "./wizard-state.ts";

/** Failures whose details name the file that was being read. */
const readingFailures: ReadonlySet<Failure["code"]> = new Set([
  "READING_TOO_LONG",
  "READING_TOO_LARGE",
  "FAULT",
]);
const importCommand = "npm run contrepoids -- import";

export function failureSentence(failure: Failure, language: Language, format: Format): string {
  const detailed = sayer(failureDetailMessages, language);
  const { code, details, file } = failure;
  const { limit, reason, table, column, missingKey, count } = details;
  if (code === "PAYLOAD_TOO_LARGE" && file !== null && typeof limit === "number")
    return detailed("tooLarge", { file, limit: format.bytes(limit), command: importCommand });
  const known = ledgerTables.find((one) => one === table);
  if (code === "UNDO_BREAKS_REFERENCES" && known !== undefined && typeof count === "number")
    return detailed("breaks", {
      count,
      table: sayer(tableNames, language)(known),
      column: String(column),
      key: String(missingKey),
    });
  if (code === "IMPORT_REFUSED" && reason === "record-in-use") return detailed("inUse");
  const sentence = sayer(failureMessages, language)(code);
  const read = readingFailures.has(code) ? (details["file"] ?? null) : null;
  const named = file ?? read;
  return named === null ? sentence : detailed("ofFile", { file: String(named), sentence });
}
