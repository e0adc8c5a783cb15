/** The content of a cell as text. */
import type { FindingCode } from "#shared/error-code.ts";
import type { CellFormat } from "./number-format.ts";
import { withoutEscapes } from "./rich-text.ts";
import { clockText, momentText, type SerialEpoch } from "./shown-moment.ts";
import { cellNumber, placedDigits, shownNumber } from "./shown-number.ts";
import type { TextStore } from "./text-store.ts";

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly texts: TextStore;
  /** By the number of the style. */
  readonly formats: readonly CellFormat[];
  readonly epoch: SerialEpoch;
  readonly isUncomputed: boolean;
}

/** A cell as its XML has it. */
export interface RawCell {
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  readonly style: number;
  /** The stored value; null when there is none. */
  readonly value: string | null;
  /** The formula, empty for one that is shared with another cell; null when there is none. */
  readonly formula: string | null;
  /** The text of an inline string. */
  readonly inline: string;
}

/** Why a cell cannot be read. */
export interface CellFault {
  readonly code: FindingCode;
  readonly value: string;
}

/** ISO 8601 without a zone; a spreadsheet's times have none, whatever is written behind them. */
const isoMoment = /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?Z?$/u;
const midnight = /^00:00(?::00(?:\.0+)?)?$/u;

function isoText(value: string): string {
  const { day, time } = isoMoment.exec(value)?.groups ?? {};
  if (day === undefined) return value;
  return time === undefined || midnight.test(time) ? day : `${day} ${time}`;
}

function formatted(raw: string, { formats, epoch }: CellContext, style: number): string {
  const value = cellNumber(raw);
  // What is no number although it should be one is left for the reader of its column to name.
  if (value === null) return raw;
  const format = formats[style];
  let shown: string | null = null;
  if (format?.kind === "moment") shown = momentText(value, epoch, format.decimals);
  else if (format?.kind === "clock") shown = clockText(value, epoch, format.decimals);
  else if (format?.kind === "digits") shown = placedDigits(value, format.places);
  return shown ?? shownNumber(raw, value);
}

/** Whether a formula was never computed: programs that cannot compute store nothing, or a nought to be computed later. */
function lacksResult({ type, value, formula }: RawCell, isUncomputed: boolean): boolean {
  if (formula === null) return false;
  if (value === null) return type !== "inlineStr";
  return (value === "" && type !== "str") || (isUncomputed && value === "0" && type === "n");
}

/**
 * The text of a cell, empty for an empty one: numbers as they are shown, days and times by their format, `true` and
 * `false`, errors such as `#REF!`. Formulas are never evaluated: what was stored is taken.
 */
export function cellText(cell: RawCell, context: CellContext): string | CellFault {
  if (lacksResult(cell, context.isUncomputed)) return { code: "NO_VALUE", value: `=${cell.formula ?? ""}` };
  if (cell.type === "inlineStr") return cell.inline;
  const value = cell.value ?? "";
  if (value === "") return "";
  switch (cell.type) {
    case "s": {
      const text = /^\d+$/u.test(value) ? context.texts.get(Number(value)) : null;
      return text ?? { code: "STRING_INDEX", value };
    }
    case "str":
      return withoutEscapes(value);
    case "b":
      return value === "1" || value === "true" ? "true" : "false";
    case "e":
      return value;
    case "d":
      return isoText(value);
    default:
      return formatted(value.trim(), context, cell.style);
  }
}
