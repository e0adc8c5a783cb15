/** Reads the value of a parameter as the company wrote it. */

/** The unit in which the product reckons; in the ledger an amount is in the company's currency. */
export type ParameterUnit =
  | "share"
  | "share-per-year"
  | "cents"
  | "cents-per-hour"
  | "cents-per-year"
  | "months"
  | "weeks"
  | "days";

const spaces = /[\s\u00A0\u202F]/gu;
const plainNumber = /^\d+(?:[.,]\d+)?$/u;
/** `300.000` and `300,000`: three hundred to one reader, three hundred thousand to another. */
const thousandsOrDecimals = /^[1-9]\d{0,2}[.,]\d{3}$/u;

const isShare = (unit: ParameterUnit): boolean => unit === "share" || unit === "share-per-year";
const isAmount = (unit: ParameterUnit): boolean => unit.startsWith("cents");

/**
 * The value of a parameter in the unit in which the product reckons. An amount is written in the company's currency
 * (`300000`, `300 000,50`) and becomes cents; a share is written from 0 to 1 or as a percentage (`0,25`, `25 %`); months,
 * weeks and days are plain numbers (`7,5`).
 *
 * @param most the largest value that makes sense, in the product's unit; of a share 1 unless something else is said
 * @returns null when the text is no such number, when it could mean two of them, or when it is above the most
 */
export function parameterValue(
  text: string,
  unit: ParameterUnit,
  most: number = isShare(unit) ? 1 : Infinity,
): number | null {
  const compact = text.replaceAll(spaces, "");
  const percent = isShare(unit) && compact.endsWith("%");
  const digits = percent ? compact.slice(0, -1) : compact;
  if (!plainNumber.test(digits)) return null;
  if (isAmount(unit) && thousandsOrDecimals.test(digits)) return null;
  const number = Number(digits.replace(",", "."));
  const value = isAmount(unit) ? Math.round(number * 100) : percent ? number / 100 : number;
  if (isAmount(unit) && !Number.isSafeInteger(value)) return null;
  return value <= most ? value : null;
}
