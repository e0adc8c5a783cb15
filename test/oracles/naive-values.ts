/**
 * What a cell may mean, slowly and simply: every value that its text could stand for in a column of its kind. A text that
 * has none must be rejected. Values are written as the batch's values are when they are cast to text.
 */
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { choiceWords } from "#server/sources/cells/choice-words.ts";
import { momentReadings, orderProof, type DayOrder } from "./naive-days.ts";
import { markProof, numberReadings, type DecimalMark } from "./naive-numbers.ts";

/** What most rows of a column prove; null when nothing is proven, or as much for the one as for the other. */
export interface ColumnProof {
  readonly reading: DayOrder | DecimalMark | null;
  /** Rows prove both. */
  readonly contested: boolean;
}
/** `null` is an empty cell. */
export type Value = string | null;

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s_.'\u2019-]+/gu, " ")
    .trim();

function choices({ values = [] }: LedgerColumn, text: string): Value[] {
  const code = values.filter((each) => plain(each) === plain(text));
  return code.length > 0
    ? code
    : values.filter((each) => choiceWords[each]?.some((word) => plain(word) === plain(text)));
}

const flags: Readonly<Record<string, readonly string[]>> = {
  true: ["true", "vrai", "yes", "oui", "y", "o", "1", "x"],
  false: ["false", "faux", "no", "non", "n", "0"],
};

/** What the texts of a column prove, one for each row. */
export function proofOf(column: LedgerColumn, texts: readonly string[]): ColumnProof {
  const isDate = column.kind === "date" || column.kind === "timestamp";
  const rows = new Map<DayOrder | DecimalMark, number>();
  for (const text of texts) {
    for (const proven of isDate ? orderProof(text.trim()) : markProof(text)) {
      rows.set(proven, (rows.get(proven) ?? 0) + 1);
    }
  }
  const [most, rival] = [...rows].sort(([, left], [, right]) => right - left);
  const tied = most !== undefined && rival?.[1] === most[1];
  return { reading: most === undefined || tied ? null : most[0], contested: rows.size > 1 };
}

function readingsOf(
  column: LedgerColumn,
  text: string,
  mayRound: boolean,
): Map<DayOrder | DecimalMark, string> {
  if (column.kind === "timestamp") return momentReadings(text);
  if (column.kind === "date") {
    return new Map(Array.from(momentReadings(text), ([order, value]) => [order, value.slice(0, 10)]));
  }
  return numberReadings(column, text, mayRound);
}

/**
 * All values that a cell may stand for. Where the column proves an order or a mark, only the value under it; where it
 * proves none, a text with two different values has none, since it must be asked about. `mayRound` says that a
 * finding tells of digits past the sixth decimal.
 */
export function possibleValues(
  column: LedgerColumn,
  proof: ColumnProof,
  cell: string,
  mayRound = false,
): Value[] {
  if (/^[\s\p{Cf}]*$/u.test(cell)) return column.fallback === undefined ? [null] : [column.fallback];
  const text = cell.normalize("NFC").trim();
  switch (column.kind) {
    case "identifier":
    case "text":
      // A program marks texts that begin like a formula with an apostrophe.
      return /^'[-+=@]/u.test(text) ? [text, text.slice(1)] : [text];
    case "choice":
      return choices(column, text);
    case "flag":
      return Object.entries(flags).flatMap(([value, words]) =>
        words.includes(text.toLowerCase()) ? [value] : [],
      );
    default: {
      const readings = readingsOf(column, text, mayRound);
      if (proof.reading !== null) {
        const proven = readings.get(proof.reading);
        return proven === undefined ? [] : [proven];
      }
      const distinct = new Set(readings.values());
      return distinct.size === 1 ? [...distinct] : [];
    }
  }
}
