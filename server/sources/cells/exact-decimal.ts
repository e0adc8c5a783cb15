/** Decimal numbers as text, without floating point. */

/** Digits after the point that the ledger stores. */
const storedDecimals = 6;
/** Digits before the point that the ledger stores. */
const storedWholeDigits = 12;

/** What a number comes to as canonical text, and whether its last decimals were rounded; null when it is too large. */
export type ExactDecimal = { readonly text: string; readonly rounded: boolean } | { readonly text: null };

/**
 * The number whose digits are `whole` and `fraction`, times ten to the power `shift`, as canonical text: no leading or
 * trailing zeros, no minus before a zero. Digits past the sixth decimal, which programs write where they compute with
 * binary fractions (`59366.200000000004`), are rounded, halves away from zero.
 */
export function exactDecimal(
  negative: boolean,
  whole: string,
  fraction: string,
  shift: number,
): ExactDecimal {
  const digits = whole + fraction;
  const point = whole.length + shift;
  const before = digits.slice(0, Math.max(point, 0)).padEnd(Math.max(point, 0), "0");
  const after = `${"0".repeat(Math.max(-point, 0))}${digits.slice(Math.max(point, 0))}`.replace(/0+$/, "");
  if (before.replace(/^0+/, "").length > storedWholeDigits) return { text: null };
  const rounded = after.length > storedDecimals;
  const up = rounded && (after[storedDecimals] ?? "0") >= "5" ? 1n : 0n;
  const stored = BigInt(before + after.slice(0, storedDecimals).padEnd(storedDecimals, "0")) + up;
  const text = stored.toString().padStart(storedDecimals + 1, "0");
  const wholeText = text.slice(0, -storedDecimals);
  if (wholeText.length > storedWholeDigits) return { text: null };
  const fractionText = text.slice(-storedDecimals).replace(/0+$/, "");
  const size = `${wholeText}${fractionText === "" ? "" : `.${fractionText}`}`;
  return { text: negative && size !== "0" ? `-${size}` : size, rounded };
}

/** A quotient of whole numbers with the six decimals that the ledger stores, rounded to the nearest. */
export function roundedQuotient(numerator: number, denominator: number): string {
  const scaled = Math.round((numerator * 10 ** storedDecimals) / denominator);
  const digits = String(scaled).padStart(storedDecimals + 1, "0");
  const { text } = exactDecimal(false, digits.slice(0, -storedDecimals), digits.slice(-storedDecimals), 0);
  return text ?? "0";
}
