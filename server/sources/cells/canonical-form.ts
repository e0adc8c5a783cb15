/** Texts that need no reader: the engine that reads a file may cast them by itself. */
import type { ColumnKind } from "#shared/schema/ledger.ts";

const year = "(?:19|2[01])[0-9][0-9]";
const monthDay =
  "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
const day = `${year}-${monthDay}`;
const timeOfDay = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?";
const decimal = "-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,6})?";

/** The letters of Latin-1: composed already, and alone they are no sign of a text decoded twice. */
const letters = "À-ÖØ-öø-ÿ";
/** A text of at most 128 characters, none of them invisible, that is no spreadsheet error and begins with no apostrophe. */
const plainText = `[!"$-&(-~${letters}](?:[ -~${letters}]{0,126}[!-~${letters}])?`;
/** The same without `+`, which stands in numbers that a spreadsheet wrote as powers of ten. */
const plainIdentifier = `[!"$-&(-*,-~${letters}](?:[ -*,-~${letters}]{0,126}[!-*,-~${letters}])?`;

const forms: Record<ColumnKind, string | null> = {
  identifier: plainIdentifier,
  text: plainText,
  date: day,
  timestamp: `${day}(?:[ T]${timeOfDay})?`,
  amount: decimal,
  hours: decimal,
  number: decimal,
  count: "(?:0|[1-9][0-9]{0,11})",
  flag: "(?:true|false)",
  choice: null,
};

/**
 * The source of an anchored regular expression, the same in JavaScript and in RE2, of texts whose reading is a plain
 * cast to the stored type: the reader would accept them, without a warning, with that very value. Null for a kind of
 * which every text goes to the reader (a choice: its column has few distinct texts).
 *
 * It rests on four conditions that a pattern cannot hold; a text that misses one goes to the reader:
 * 1. the whole text matches (`regexp_full_match`), with nothing trimmed off;
 * 2. numbers (`amount`, `hours`, `number`): the column's reading does not say decimal comma; where it does, the form of
 *    a `count` still holds for its whole numbers. While the mark is asked about, nothing lands;
 * 3. numbers and counts: the cast value lies within the column's `minimum` and `maximum`, where it has them;
 * 4. timestamps: the cast value lies in none of the windows that `clockChanges` lists for the company's zone.
 *
 * Dates need no further check: 29 February is left to the reader, so every match is a day that exists.
 */
export function canonicalForm(kind: ColumnKind): string | null {
  const form = forms[kind];
  return form === null ? null : `^${form}$`;
}
