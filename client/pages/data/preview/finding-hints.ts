/** How a finding's hint continues its sentence, for the codes that can carry one. */
import type { FindingCode } from "#shared/error-code.ts";
import { catalogue } from "#client/i18n/message.ts";

export const findingHints = catalogue(
  {
    TYPE_MISMATCH: " : il ressemble à du {hint}",
    FORMAT: " : {hint}",
    /** For `FORMAT` where the format is not what is in the way. */
    password: " : le fichier est protégé par un mot de passe",
    TABLE_UNKNOWN: " ; est-ce « {hint} » ?",
    ENCODING_UNSURE: " ; sans doute {hint}",
    ENCODING_BYTE: ", à la position {hint}",
    COLUMNS_MISSING: " ({hint})",
    COLUMNS_EXTRA: " ({hint})",
    HEADER_DUPLICATE: " : « {hint} »",
    HEADER_MISSING: " ; est-ce « {hint} » ?",
    TOO_MANY_ROWS: " : {hint} au plus",
    TOO_MANY_COLUMNS: " : {hint} au plus",
    LINE_TOO_LONG: " : {hint} au plus",
    VALUE_TOO_LONG: " : {hint} caractères au plus",
    NUMBER_FORMAT: " ({hint})",
    ROUNDED: " ({hint} cellules)",
    RANGE: " : {hint}",
    UNIT: " : {hint}",
    CURRENCY: " : {hint}",
    DATE_INVALID: " : {hint}",
    DATE_ORDER: " ({hint})",
    YEAR_RANGE: " : {hint}",
    CHOICE_UNKNOWN: " ; la plus proche est {hint}",
    FLAG_UNKNOWN: " ; la plus proche est {hint}",
    HOMOGLYPH: " : {hint}",
    KEY_CONFLICT: " : voir {hint}",
    KEY_NEARLY_SAME: " : {hint}",
    REF_UNKNOWN: " ; la plus proche est {hint}",
    REF_TABLE_ABSENT: " : {hint}",
    END_BEFORE_START: " ({hint})",
    OVERLAP: " : voir {hint}",
    HOURS_PER_DAY: " : lignes {hint}",
    SHRINK: " ({hint})",
  },
  {
    TYPE_MISMATCH: ": it looks like {hint}",
    FORMAT: ": {hint}",
    password: ": the file is protected by a password",
    TABLE_UNKNOWN: "; is it “{hint}”?",
    ENCODING_UNSURE: "; probably {hint}",
    ENCODING_BYTE: ", at position {hint}",
    COLUMNS_MISSING: " ({hint})",
    COLUMNS_EXTRA: " ({hint})",
    HEADER_DUPLICATE: ": “{hint}”",
    HEADER_MISSING: "; is it “{hint}”?",
    TOO_MANY_ROWS: ": {hint} at most",
    TOO_MANY_COLUMNS: ": {hint} at most",
    LINE_TOO_LONG: ": {hint} at most",
    VALUE_TOO_LONG: ": {hint} characters at most",
    NUMBER_FORMAT: " ({hint})",
    ROUNDED: " ({hint} cells)",
    RANGE: ": {hint}",
    UNIT: ": {hint}",
    CURRENCY: ": {hint}",
    DATE_INVALID: ": {hint}",
    DATE_ORDER: " ({hint})",
    YEAR_RANGE: ": {hint}",
    CHOICE_UNKNOWN: "; the nearest is {hint}",
    FLAG_UNKNOWN: "; the nearest is {hint}",
    HOMOGLYPH: ": {hint}",
    KEY_CONFLICT: ": see {hint}",
    KEY_NEARLY_SAME: ": {hint}",
    REF_UNKNOWN: "; the nearest is {hint}",
    REF_TABLE_ABSENT: ": {hint}",
    END_BEFORE_START: " ({hint})",
    OVERLAP: ": see {hint}",
    HOURS_PER_DAY: ": lines {hint}",
    SHRINK: " ({hint})",
  },
);

type HintedCode = keyof (typeof findingHints)["fr"];

/** Whether a hint of this code has words to stand in. */
export function hasHintWords(code: FindingCode): code is HintedCode & FindingCode {
  return Object.hasOwn(findingHints.fr, code);
}
