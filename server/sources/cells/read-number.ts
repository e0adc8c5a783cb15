/** Reads an amount, a number of hours, a number or a count. */
import type { FindingCode } from "#shared/error-code.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellResult, ColumnReading } from "../cell-reading.ts";
import { accepted, rejected } from "./cell-result.ts";
import { exactDecimal } from "./exact-decimal.ts";
import { hoursFromClock } from "./hours-from-clock.ts";
import { decimalEvidence, numberText, wholeAndFraction, type NumberText } from "./number-text.ts";

/** The company's currency, perhaps marked as excluding VAT, which every amount of the ledger does. */
const euro = /^(?:€|eur|euros?)(?: ?ht)?$/iu;
const hourUnit = /^(?:h|hrs?|hours?|heures?)$/iu;
const currencyCodes = new Set(Intl.supportedValuesOf("currency"));
/** Units that are known even where they touch the number, as in `12kg`; any unit is known behind a space. */
const gluedUnit = /^(?:[kM]?€|[kM](?:eur)?|[%‰]|h|min|mn|j|d|k?g|t|[mcdk]?m[²³]?|l|pcs?|u|°c?)$/iu;

function isCurrency(unit: string): boolean {
  return /\p{Sc}/u.test(unit) ? !unit.includes("€") : currencyCodes.has(unit.toUpperCase());
}

/** By which power of ten a unit moves the number, or why the unit does not belong here. */
function unitShift(column: LedgerColumn, { unit, spaced }: NumberText): number | CellResult {
  if (unit === "") return 0;
  if (column.kind === "amount" && euro.test(unit)) return 0;
  if (column.kind === "hours" && hourUnit.test(unit)) return 0;
  if (column.kind === "number" && unit === "%") return -2;
  if (column.kind === "amount" && isCurrency(unit)) return rejected("CURRENCY", unit);
  if (spaced || gluedUnit.test(unit) || isCurrency(unit)) return rejected("UNIT", unit);
  return rejected("NUMBER");
}

function withinBounds(column: LedgerColumn, text: string, warning: FindingCode | null = null): CellResult {
  const value = Number(text);
  const { minimum, maximum } = column;
  if (minimum !== undefined && value < minimum) return rejected("RANGE", `≥ ${minimum}`);
  if (maximum !== undefined && value > maximum) return rejected("RANGE", `≤ ${maximum}`);
  return accepted(text, warning);
}

/**
 * Reads a number exactly, in the French or English form that the column's reading names: groups of three by space,
 * apostrophe, point or comma; `(1 200)` and `1200-` negative; a trailing or leading unit of the column's own kind (the
 * euro for amounts, `h` for hours, `%` for numbers, which divides by a hundred); `1.5E+3`. Hours may be a clock's,
 * `7:30` or `7h30`.
 *
 * Digits past the sixth decimal are rounded with the warning ROUNDED; more than twelve before the point are RANGE. A separator that contradicts the column's decimal mark is NUMBER_FORMAT, since reading it the other way
 * would multiply the value. Where the column's mark is still open, `1.234` is DECIMAL_AMBIGUOUS.
 */
export function readNumber(column: LedgerColumn, reading: ColumnReading, text: string): CellResult {
  const clock = column.kind === "hours" ? hoursFromClock(text) : null;
  if (clock !== null) return withinBounds(column, clock);
  const number = numberText(text);
  if (number === null) return rejected("NUMBER");
  const shift = unitShift(column, number);
  if (typeof shift !== "number") return shift;
  const evidence = decimalEvidence(number.digits, number.exponent);
  if (evidence === "malformed") return rejected("NUMBER_FORMAT", reading.decimal);
  if (evidence === "either" && reading.decimal === null) return rejected("DECIMAL_AMBIGUOUS");
  const proven = evidence === "point" || evidence === "comma" ? evidence : null;
  if (proven !== null && reading.decimal !== null && proven !== reading.decimal) {
    return rejected("NUMBER_FORMAT", reading.decimal);
  }
  // 1e999 is past every number that a program writes: not a quantity out of range, but no number.
  if (!Number.isFinite(Number(`1e${number.exponent}`))) return rejected("NUMBER");
  const { whole, fraction } = wholeAndFraction(number.digits, reading.decimal ?? proven ?? "point");
  const exact = exactDecimal(number.negative, whole, fraction, number.exponent + shift);
  if (exact.text === null) return rejected("RANGE", "< 10¹²");
  if (column.kind === "count" && exact.text.includes(".")) return rejected("NUMBER_FORMAT", "1");
  return withinBounds(column, exact.text, exact.rounded ? "ROUNDED" : null);
}
