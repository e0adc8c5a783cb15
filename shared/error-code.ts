/**
 * Closed lists of codes. The server sends codes; the client and the command line write the sentences.
 */

/** What a caller is told when a request is refused or fails for an expected reason. */
export const errorCodes = [
  "BAD_REQUEST",
  "FORBIDDEN_ORIGIN",
  "HOST_NOT_ALLOWED",
  "NOT_FOUND",
  "PAYLOAD_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "DATA_FOLDER_IN_USE",
  "DATA_FOLDER_NEWER",
  "RECORD_DAMAGED",
  "DISK_FULL",
  "BUSY",
  "CANCELLED",
  "IMPORT_REFUSED",
  "IMPORT_NOT_FOUND",
  "IMPORT_ALREADY_COMMITTED",
  "IMPORT_OUT_OF_DATE",
  "REJECTS_NOT_ACCEPTED",
  "UNDO_BREAKS_REFERENCES",
  "NOT_A_BACKUP",
  "FOLDER_NOT_EMPTY",
  "UNKNOWN_CLIENT",
  "NO_SUCH_PATH",
  "PORT_IN_USE",
  "FAULT",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What the importer found in a file. The letter of each code's effect is in `findingEffects`. */
export const findingCodes = [
  // the file
  "FILE_EMPTY",
  "NO_ROWS",
  "ENCODING_UNSURE",
  "ENCODING_BYTE",
  "MOJIBAKE",
  "TYPE_MISMATCH",
  "TABLE_UNKNOWN",
  "COLUMNS_MISSING",
  "COLUMNS_EXTRA",
  "QUOTE_OPEN",
  "PREAMBLE",
  "TOTAL_ROW",
  "HEADER_DUPLICATE",
  "HEADER_MISSING",
  "COLUMN_IGNORED",
  "LINE_TOO_LONG",
  "TOO_MANY_COLUMNS",
  "TOO_MANY_ROWS",
  "CONTROL_CHARACTER",
  "TRUNCATED",
  "DUPLICATE_FILE",
  // the cell
  "REQUIRED_EMPTY",
  "NUMBER",
  "NUMBER_FORMAT",
  "DECIMAL_AMBIGUOUS",
  "RANGE",
  "UNIT",
  "CURRENCY",
  "EXCEL_ERROR",
  "ID_SCIENTIFIC",
  "DATE",
  "DATE_INVALID",
  "DATE_AMBIGUOUS",
  "DATE_TWO_DIGIT_YEAR",
  "DATE_WEEK",
  "DATE_ORDER",
  "YEAR_RANGE",
  "SERIAL_DATE",
  "LOCAL_TIME_MISSING",
  "LOCAL_TIME_TWICE",
  "CHOICE_UNKNOWN",
  "FLAG_UNKNOWN",
  "VALUE_TOO_LONG",
  "UNUSUAL_CHARACTER",
  "HOMOGLYPH",
  "HEALTH_DETAIL",
  // the row among others
  "ID_MISSING",
  "KEY_CONFLICT",
  "KEY_NEARLY_SAME",
  "REF_UNKNOWN",
  "REF_TABLE_ABSENT",
  "END_BEFORE_START",
  "OVERLAP",
  "HOURS_PER_DAY",
  "SHRINK",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/**
 * What a finding does. `refuse`: the whole file (and so the import). `reject`: its row only. `ask`: the import
 * waits for an answer, given once. `warn`: accepted and said.
 */
export const findingEffects = ["refuse", "reject", "ask", "warn"] as const;
export type FindingEffect = (typeof findingEffects)[number];
