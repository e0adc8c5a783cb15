/** Decides how a column is read from all of its distinct texts, or asks. */
import type { FindingCode } from "#shared/error-code.ts";
import type { ColumnKind, LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellText, ColumnChoice, ColumnReading } from "../cell-reading.ts";
import { dayPart } from "./civil-moment.ts";
import { dateText, dayOrderEvidence } from "./date-text.ts";
import { decimalEvidence, numberText } from "./number-text.ts";
import { readNumber } from "./read-number.ts";
import { leastTellingSerial, resolveDay } from "./resolve-day.ts";
import { weighEvidence, type Evidence } from "./weigh-evidence.ts";

/** What a file leaves open in a column. `example` is a text of the column, `hint` what it could mean. */
export interface ColumnQuestion {
  readonly code: FindingCode;
  readonly example: string;
  readonly hint: string | null;
}

export interface DecidedColumn {
  readonly reading: ColumnReading;
  readonly questions: ColumnQuestion[];
}

const undecided: ColumnReading = { dates: null, decimal: null, serialDates: false };

const numericKinds: ReadonlySet<ColumnKind> = new Set(["amount", "hours", "number", "count"]);

/** What a date's text means under the readings in question, as a hint. */
function meanings(text: string, readings: readonly Partial<ColumnReading>[]): string | null {
  const date = dateText(dayPart(text));
  const days = readings.map((reading) =>
    date === null ? null : resolveDay(date, { ...undecided, ...reading }).day,
  );
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : known.join(" | ");
}

function decideDates(texts: readonly CellText[], choice: ColumnChoice): DecidedColumn {
  const evidence: Evidence<"day-first" | "month-first">[] = [];
  let serial: string | null = null;
  for (const { text, rows } of texts) {
    const date = dateText(dayPart(text.trim()));
    if (date === null) continue;
    if (date.form === "serial" && date.days >= leastTellingSerial) serial ??= text;
    const proof = dayOrderEvidence(date);
    if (proof !== "none") evidence.push({ text, rows, proof });
  }
  const questions: ColumnQuestion[] = [];
  const { decided, open } = weighEvidence(evidence, choice.dates);
  if (open !== null) {
    const hint = meanings(open, [{ dates: "day-first" }, { dates: "month-first" }]);
    questions.push({ code: "DATE_AMBIGUOUS", example: open, hint });
  }
  if (serial !== null && choice.serialDates === undefined) {
    const hint = meanings(serial, [{ serialDates: true }]);
    questions.push({ code: "SERIAL_DATE", example: serial, hint });
  }
  return {
    reading: {
      ...undecided,
      dates: decided,
      serialDates: choice.serialDates ?? false,
      ...(choice.serialEpoch === undefined ? {} : { serialEpoch: choice.serialEpoch }),
    },
    questions,
  };
}

function decideDecimal(
  column: LedgerColumn,
  texts: readonly CellText[],
  choice: ColumnChoice,
): DecidedColumn {
  const evidence: Evidence<"point" | "comma">[] = [];
  for (const { text, rows } of texts) {
    const number = numberText(text);
    if (number === null) continue;
    const proof = decimalEvidence(number.digits, number.exponent);
    if (proof !== "none" && proof !== "malformed") evidence.push({ text, rows, proof });
  }
  const { decided, open } = weighEvidence(evidence, choice.decimal);
  const reading = { ...undecided, decimal: decided };
  if (open === null) return { reading, questions: [] };
  const values = (["comma", "point"] as const)
    .map((decimal) => readNumber(column, { ...undecided, decimal }, open))
    .flatMap((result) => (result.status === "read" && result.value !== null ? [result.value] : []));
  const hint = values.length === 0 ? null : values.join(" | ");
  return { reading, questions: [{ code: "DECIMAL_AMBIGUOUS", example: open, hint }] };
}

/**
 * Decides a column's reading from the evidence of its cells, never row by row. A text that only one reading explains
 * (`31/12/2025`, `12,5`, `1.234,56`) proves it; where texts prove opposite readings, the reading with more rows holds
 * and the others become rejects. Where nothing proves a reading although it matters, or as many rows prove
 * the one as the other, the column is asked about: DATE_AMBIGUOUS, DECIMAL_AMBIGUOUS; and SERIAL_DATE where a date column
 * holds plain numbers that a spreadsheet's days would be. The user's choice answers before any evidence. While a
 * question is open, the reading holds null for it, and the cells concerned are rejected if they are read all the same.
 *
 * Only these texts count, so that others may be left out of `texts`: dates and timestamps that are not written year first;
 * numbers with a point or a comma. Numbers that differ only in digits from 1 to 9 prove the same and may be given
 * as one text with their rows added.
 */
export function decideColumnReading(
  column: LedgerColumn,
  texts: readonly CellText[],
  choice: ColumnChoice,
): DecidedColumn {
  if (column.kind === "date" || column.kind === "timestamp") return decideDates(texts, choice);
  return numericKinds.has(column.kind)
    ? decideDecimal(column, texts, choice)
    : { reading: undecided, questions: [] };
}
