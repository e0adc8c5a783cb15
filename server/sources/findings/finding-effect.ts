/** What each finding does to an import, where its code alone decides. */
import type { FindingCode, FindingEffect } from "#shared/error-code.ts";

const effects = new Map<FindingCode, FindingEffect>([
  ["FILE_EMPTY", "refuse"],
  ["NO_ROWS", "refuse"],
  ["TYPE_MISMATCH", "refuse"],
  ["FORMAT", "refuse"],
  ["ZIP_BROKEN", "refuse"],
  ["ZIP_LAYOUT", "refuse"],
  ["ZIP_RATIO", "refuse"],
  ["XML_DOCTYPE", "refuse"],
  ["QUOTE_OPEN", "refuse"],
  ["HEADER_DUPLICATE", "refuse"],
  ["HEADER_MISSING", "refuse"],
  ["LINE_TOO_LONG", "refuse"],
  ["TOO_MANY_COLUMNS", "refuse"],
  ["TOO_MANY_ROWS", "refuse"],
  ["ENCODING_UNSURE", "ask"],
  ["TABLE_UNKNOWN", "ask"],
  ["PREAMBLE", "ask"],
  ["TOTAL_ROW", "ask"],
  ["DATE_AMBIGUOUS", "ask"],
  ["DECIMAL_AMBIGUOUS", "ask"],
  ["SERIAL_DATE", "ask"],
  ["SHEET", "ask"],
  ["MERGED_CELLS", "ask"],
  ["HIDDEN_PARTS", "ask"],
  ["KEY_NEARLY_SAME", "ask"],
  ["SHRINK", "ask"],
  ["COLUMN_IGNORED", "warn"],
  ["ENTRY_IGNORED", "warn"],
  ["HEALTH_DETAIL", "warn"],
  ["PASSED_OVER", "warn"],
  ["ROUNDED", "warn"],
  ["CELL_CORRECTED", "warn"],
  ["DELIVERED_BEFORE_ORDERED", "warn"],
  ["TRUNCATED", "warn"],
  ["DUPLICATE_FILE", "warn"],
  ["HOMOGLYPH", "warn"],
  ["REF_TABLE_ABSENT", "warn"],
]);

/** A code that is not listed concerns a row or a cell, which is rejected unless its reader only warns. */
export function effectOf(code: FindingCode): FindingEffect {
  return effects.get(code) ?? "reject";
}
