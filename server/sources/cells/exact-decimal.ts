/** Decimal numbers as text, without floating point. */

/** Digits after the point that the ledger stores. */
const storedDecimals = 6;
/** Digits before the point that the ledger stores. */
const storedWholeDigits = 12;

/** What a number comes to: canonical text, or why the ledger cannot store it as it is. */
export type ExactDecimal =
  | { readonly text: string }
  | { readonly text: null; readonly why: "too-large" | "too-fine" };

/**
 * The number whose digits are `whole` and `fraction`, times ten to the power `shift`, as canonical text: no leading or
 * trailing zeros, no minus before a zero. Never rounds: a digit other than zero past the sixth decimal is `too-fine`.
 */
export function exactDecimal(
  negative: boolean,
  whole: string,
  fraction: string,
  shift: number,
): ExactDecimal {
  const digits = whole + fraction;
  const point = whole.length + shift;
  const before = digits.slice(0, Math.max(point, 0)).padEnd(Math.max(point, 0), "0").replace(/^0+/, "");
  const after = `${"0".repeat(Math.max(-point, 0))}${digits.slice(Math.max(point, 0))}`.replace(/0+$/, "");
  if (before.length > storedWholeDigits) return { text: null, why: "too-large" };
  if (after.length > storedDecimals) return { text: null, why: "too-fine" };
  const size = `${before === "" ? "0" : before}${after === "" ? "" : `.${after}`}`;
  return { text: negative && size !== "0" ? `-${size}` : size };
}

/** A quotient of whole numbers with the six decimals that the ledger stores, rounded to the nearest. */
export function roundedQuotient(numerator: number, denominator: number): string {
  const scaled = Math.round((numerator * 10 ** storedDecimals) / denominator);
  const digits = String(scaled).padStart(storedDecimals + 1, "0");
  const { text } = exactDecimal(false, digits.slice(0, -storedDecimals), digits.slice(-storedDecimals), 0);
  return text ?? "0";
}
