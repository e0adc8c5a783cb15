/** How a program writes a table: separator, encoding, line ends, the forms of dates, numbers and codes. */
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { choiceWords } from "#server/sources/cells/choice-words.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import { naiveBytes, type NaiveEncoding } from "#test/oracles/naive-records.ts";
import { possibleValues, type Value } from "#test/oracles/naive-values.ts";
import type { PlainTable } from "./small-company.ts";

export interface Dialect {
  readonly encoding: NaiveEncoding;
  readonly mark: boolean;
  readonly separator: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  readonly quoteAll: boolean;
  readonly endsWithLineEnd: boolean;
  readonly dates: "iso" | "french" | "american" | "points";
  readonly numbers: "point" | "comma" | "grouped-comma" | "grouped-point";
  readonly french: boolean;
}

/** A table as texts. */
export interface Grid {
  headings: string[];
  rows: string[][];
}

export function drawDialect(random: RandomSource): Dialect {
  const encoding = random.pick(["utf-8", "utf-8", "utf-8", "windows-1252", "utf-16le", "utf-16be"] as const);
  return {
    encoding,
    mark: encoding.startsWith("utf-16") || random.chance(0.3),
    separator: random.pick([",", ";", ";", "\t", "|"] as const),
    lineEnd: random.pick(["\n", "\n", "\r\n", "\r\n", "\r"] as const),
    quoteAll: random.chance(0.2),
    endsWithLineEnd: random.chance(0.9),
    dates: random.pick(["iso", "iso", "french", "french", "american", "points"] as const),
    numbers: random.pick(["point", "comma", "grouped-comma", "grouped-point"] as const),
    french: random.chance(0.4),
  };
}

/** The dialect that the ledger's own files are in. */
export const canonicalDialect: Dialect = {
  encoding: "utf-8",
  mark: false,
  separator: ",",
  lineEnd: "\n",
  quoteAll: false,
  endsWithLineEnd: true,
  dates: "iso",
  numbers: "point",
  french: false,
};

function dayText(day: string, { dates }: Dialect): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (dates === "iso") return day;
  if (dates === "american") return `${month}/${date}/${year}`;
  return dates === "points" ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
}

function numberText(value: string, { numbers }: Dialect): string {
  const [whole = "", fraction = ""] = value.split(".");
  const two = fraction.slice(0, 2);
  const group = numbers === "grouped-comma" ? "\u00A0" : numbers === "grouped-point" ? "," : "";
  const mark = numbers === "point" || numbers === "grouped-point" ? "." : ",";
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, group)}${mark}${two}`;
}

const flagWords = { codes: { true: "yes", false: "no" }, french: { true: "oui", false: "non" } } as const;

function choiceText(column: LedgerColumn, value: string, { french }: Dialect): string {
  const word = french ? choiceWords[value]?.[0] : undefined;
  const proof = { reading: null, contested: false };
  // A word that another code of the column claims as well is not written.
  return word !== undefined && possibleValues(column, proof, word).join() === value ? word : value;
}

/** The text of a value. */
function textOf(column: LedgerColumn, value: Value, dialect: Dialect): string {
  if (value === null) return "";
  switch (column.kind) {
    case "date":
      return dayText(value, dialect);
    case "timestamp":
      return `${dayText(value.slice(0, 10), dialect)} ${value.slice(11)}`;
    case "amount":
    case "hours":
    case "number":
      return numberText(value, dialect);
    case "flag":
      return flagWords[dialect.french ? "french" : "codes"][value === "true" ? "true" : "false"];
    case "choice":
      return choiceText(column, value, dialect);
    default:
      return value;
  }
}

/** A table as this dialect writes it, before quotation marks and bytes. */
export function gridOf({ columns, rows }: PlainTable, dialect: Dialect): Grid {
  return {
    headings: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map((column, at) => textOf(column, row[at] ?? null, dialect))),
  };
}

/** The text of a file. */
function csvText({ headings, rows }: Grid, dialect: Dialect): string {
  const { separator, lineEnd, quoteAll, endsWithLineEnd } = dialect;
  const quoted = (cell: string) =>
    quoteAll || cell.includes(separator) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const records = [headings, ...rows].map((cells) => cells.map(quoted).join(separator));
  return records.join(lineEnd) + (endsWithLineEnd ? lineEnd : "");
}

export function csvBytes(grid: Grid, dialect: Dialect): Buffer {
  return naiveBytes(csvText(grid, dialect), dialect.encoding, dialect.mark);
}
