/** The anatomy of a number as people and programs write it, before its decimal mark is decided. */

/** A number taken apart. `digits` holds digits and separators only, spaces of all kinds as `' '`. */
export interface NumberText {
  readonly negative: boolean;
  readonly digits: string;
  /** The power of ten of `1.5E+3`; zero without one. */
  readonly exponent: number;
  /** What stands before or after the number, such as `€`, `%` or `kg`; empty without one. */
  readonly unit: string;
  /** Whether a space stands between the number and its unit. */
  readonly spaced: boolean;
}

const spaces = /[\u0020\u00A0\u2007\u2009\u202F]+/g;
const written =
  /^(?<sign>[+-])? ?(?<before>[\p{L}\p{Sc}]{1,12})?(?<gapBefore> ?)(?<inner>[+-])? ?(?<digits>[.,]?\d(?:[\d.,' ]*\d)?)(?:E(?<exponent>[+-]?\d{1,3}))?(?<trail> ?-)?(?<gap> ?)(?<after>[\p{L}\p{Sc}%‰°][\p{L}\p{Sc}%²³/ ]{0,19})?$/iu;

/** Takes a number apart; null when the text is not digits with a sign, an exponent and one unit at most. */
export function numberText(text: string): NumberText | null {
  let rest = text.replace(spaces, " ").replaceAll("\u2019", "'").replaceAll("\u2212", "-").trim();
  // (1 200 €) and (1 200) €: accountants' negative.
  const bracketed = /^\((?<amount>[^()]+)\)(?<unit>[^()\d]*)$/u.exec(rest)?.groups;
  if (bracketed !== undefined) rest = `${bracketed["amount"] ?? ""}${bracketed["unit"] ?? ""}`.trim();
  const parts = written.exec(rest)?.groups;
  if (parts === undefined) return null;
  const { sign, before, inner, trail, after } = parts;
  const signs = [sign, inner, trail?.trim(), bracketed === undefined ? undefined : "-"].filter(Boolean);
  if (signs.length > 1 || (before !== undefined && after !== undefined)) return null;
  return {
    negative: signs[0] === "-",
    digits: parts["digits"] ?? "",
    exponent: Number(parts["exponent"] ?? "0"),
    unit: (before ?? after ?? "").trim(),
    spaced: parts[before === undefined ? "gap" : "gapBefore"] === " ",
  };
}

/** What the separators of a number prove about its column's decimal mark. */
export type DecimalEvidence = "point" | "comma" | "either" | "none" | "malformed";

const other = { ".": ",", ",": "." } as const;
const markName = { ".": "point", ",": "comma" } as const;

/** Groups of three behind one and the same separator, by the separators that may stand there. */
const groups = {
  "'": /^\d{1,3}([ '])\d{3}(?:\1\d{3})*$/,
  "'.": /^\d{1,3}([ '.])\d{3}(?:\1\d{3})*$/,
  "',": /^\d{1,3}([ ',])\d{3}(?:\1\d{3})*$/,
  ".": /^\d{1,3}(?:\.\d{3})+$/,
  ",": /^\d{1,3}(?:,\d{3})+$/,
} as const;

function isWhole(text: string, separators: keyof typeof groups): boolean {
  return /^\d*$/.test(text) || groups[separators].test(text);
}

/**
 * What `digits` shows about the decimal mark, whatever the column says: `either` for `1.234`, which is 1234 or 1.234
 * by the column; `none` without a point and a comma; `malformed` when no mark makes a number of it.
 */
export function decimalEvidence(digits: string, exponent: number): DecimalEvidence {
  const last = digits.includes(".") || digits.includes(",") ? lastMark(digits) : null;
  if (last === null) return isWhole(digits, "'") ? "none" : "malformed";
  const position = digits.lastIndexOf(last);
  const whole = digits.slice(0, position);
  const fraction = digits.slice(position + 1);
  const asDecimal = /^\d+$/.test(fraction) && isWhole(whole, `'${other[last]}`);
  // An exponent's mantissa has one digit before its mark and is never written in groups.
  const asGroup = exponent === 0 && /^[1-9]/.test(digits) && isWhole(digits, last);
  if (asDecimal && asGroup) return "either";
  if (asDecimal) return markName[last];
  return asGroup ? markName[other[last]] : "malformed";
}

function lastMark(digits: string): "." | "," {
  return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
}

/** The parts of `digits` around the decimal mark, without group separators. */
export function wholeAndFraction(
  digits: string,
  decimal: "point" | "comma",
): { whole: string; fraction: string } {
  const [whole = "", fraction = ""] = digits.split(decimal === "point" ? "." : ",");
  return { whole: whole.replace(/[ '.,]/g, ""), fraction };
}
