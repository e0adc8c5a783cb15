/** Reads free text and identifiers. */
import type { CellResult } from "../cell-reading.ts";
import { accepted, rejected } from "./cell-result.ts";

const control = /\p{Cc}/u;
/** Zero-width and direction marks, the soft hyphen, and other characters that format without being seen. */
const unseen = /\p{Cf}/u;
/**
 * UTF-8 that was decoded as Windows-1252: the first byte of a letter of Latin-1 (`Ã©`, `Â°`), of `œ` (`Å“`) or of a
 * typographic mark (`â€™`) with a second byte that no word has there; or the mark of a lost character.
 */
const decodedTwice = /[ÂÃ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Å[\u0093\u0092“’]|â(?:€|\u0080)|\uFFFD/;
/** A long number that a spreadsheet wrote as a power of ten: its digits are lost. */
const powerOfTen = /^[+-]?\d(?:[.,]\d+)?E\+\d+$/i;

/** The apostrophe that programs put before a text which a spreadsheet would run as a formula: `'+33 5…`, `'=A1`. */
const formulaMark = /^'(?=[=+\-@])/;

/**
 * Reads text as it stands, in NFC, without the mark of a formula that was made harmless, markup and formulas included: they are inert where they are shown and escaped
 * where they leave. Text with NUL is CONTROL_CHARACTER; with a line break or another control character it is kept with
 * that code as a warning, with invisible or reversing characters UNUSUAL_CHARACTER, decoded twice MOJIBAKE.
 */
export function readText(text: string): CellResult {
  const value = text.normalize("NFC").replace(formulaMark, "");
  if (value.includes("\0")) return rejected("CONTROL_CHARACTER");
  if (control.test(value)) return accepted(value, "CONTROL_CHARACTER");
  if (unseen.test(value)) return accepted(value, "UNUSUAL_CHARACTER");
  return accepted(value, decodedTwice.test(value) ? "MOJIBAKE" : null);
}

/**
 * Reads an identifier as text: leading zeros and any number of digits are kept. Unlike free text it may hold no control
 * character at all, and a power of ten such as `1,23E+11` is ID_SCIENTIFIC.
 */
export function readIdentifier(text: string): CellResult {
  if (powerOfTen.test(text)) return rejected("ID_SCIENTIFIC");
  if (control.test(text)) return rejected("CONTROL_CHARACTER");
  return readText(text);
}
