/** Reads the value of a parameter as the company wrote it. */
import type { ParameterDefinition } from "#shared/parameters.ts";

const spaces = /[\s\u00A0\u202F]/gu;
const plainNumber = /^\d+(?:[.,]\d+)?$/u;
/** `300.000` and `300,000`: three hundred to one reader, three hundred thousand to another. */
const thousandsOrDecimals = /^[1-9]\d{0,2}[.,]\d{3}$/u;

/**
 * The value of a parameter in the unit in which the product reckons. An amount is written in the company's currency
 * (`300000`, `300 000,50`) and becomes cents; a share is written from 0 to 1 or as a percentage (`0,25`, `25 %`).
 *
 * @returns null when the text is no such number, when it could mean two of them, or when a share is above 1
 */
export function parameterValue(text: string, unit: ParameterDefinition["unit"]): number | null {
  const compact = text.replaceAll(spaces, "");
  const percent = unit === "share" && compact.endsWith("%");
  const digits = percent ? compact.slice(0, -1) : compact;
  if (!plainNumber.test(digits)) return null;
  const number = Number(digits.replace(",", "."));
  if (unit === "share") {
    const share = percent ? number / 100 : number;
    return share <= 1 ? share : null;
  }
  if (thousandsOrDecimals.test(digits)) return null;
  const cents = Math.round(number * 100);
  return Number.isSafeInteger(cents) ? cents : null;
}
