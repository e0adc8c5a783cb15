/** A number as a spreadsheet shows it. */

const written = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/iu;
/** The number of a cell; null for a text that is none, such as `NaN`. */
export function cellNumber(text: string): number | null {
  const value = written.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** So many digits are exact in a spreadsheet; what comes behind them is how a binary number writes a decimal one. */
const digits = 15;
/** Needs no second look: few digits, no exponent, no zeros too many. */
const plain = /^(?:0|-?[1-9]\d{0,14})$|^-?(?:0|[1-9]\d{0,6})\.\d{0,6}[1-9]$/u;

/** `1.234` would be 1234 where points part groups of three: a zero behind it says that it is not. */
function unmistakable(text: string): string {
  return /^-?[1-9]\d{0,2}\.\d{3}$/u.test(text) ? `${text}0` : text;
}

/**
 * The shortest text of a number's 15 digits, with a point; `0.1+0.2` is `0.3`. From 10¹⁵ on, where a spreadsheet has lost
 * digits, and below a millionth it has an exponent: `1.23456789012346E+19`.
 */
export function shownNumber(raw: string, value: number): string {
  if (plain.test(raw)) return unmistakable(raw);
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return "0";
  const size = Math.abs(rounded);
  const text = size >= 1e15 ? rounded.toExponential() : String(rounded);
  return unmistakable(text.toUpperCase());
}

/** A whole number in the places of its format, as Excel fills them: from the right, what is left over at the first. */
export function placedDigits(value: number, places: readonly (string | null)[]): string | null {
  if (!Number.isSafeInteger(value) || value < 0) return null;
  let rest = String(value);
  let text = "";
  const first = places.indexOf(null);
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at] ?? null;
    if (place !== null) text = place + text;
    else if (at === first) text = (rest === "" ? "0" : rest) + text;
    else {
      text = (rest === "" ? "0" : rest.slice(-1)) + text;
      rest = rest.slice(0, -1);
    }
  }
  return text;
}
