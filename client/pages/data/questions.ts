/** The questions that a preview asks, and how an answer becomes a mapping. Pure. */
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { FileMapping, ImportMapping } from "#shared/schema/mapping.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";

/** What may be answered to a question, by kind. */
type QuestionKind = "table" | "encoding" | "dates" | "decimals" | "serial-dates" | "accept";

export interface Question {
  /** The same question has the same key after the files are read again. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly code: FindingCode;
  readonly file: string;
  /** The ledger column that is asked about; null for a whole file. */
  readonly column: string | null;
  /** The heading that the column has in the file. */
  readonly heading: string | null;
  readonly value: string | null;
  readonly hint: string | null;
  /** Cases behind the one question. */
  readonly cases: number;
}

export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
type Encoding = (typeof encodings)[number];

const kindOf: Partial<Record<FindingCode, QuestionKind>> = {
  TABLE_UNKNOWN: "table",
  ENCODING_UNSURE: "encoding",
  DATE_AMBIGUOUS: "dates",
  DECIMAL_AMBIGUOUS: "decimals",
  SERIAL_DATE: "serial-dates",
};

/** A finding that waits for an answer; a file whose table is not known can always be told. */
function isAsked(finding: Finding): boolean {
  return finding.effect === "ask" || (finding.code === "TABLE_UNKNOWN" && finding.effect === "refuse");
}

function toQuestion(finding: Finding, preview: ImportPreview): Question {
  const { code, file, value, hint } = finding;
  const columns = preview.files.find(({ name }) => name === file)?.columns ?? [];
  const read = columns.find(
    ({ column, heading }) =>
      finding.column !== null && (column === finding.column || heading === finding.column),
  );
  const column = read?.column ?? finding.column;
  const kind = kindOf[code] ?? "accept";
  // Whether lines or keys are accepted is one answer for the whole file.
  const place = kind === "accept" ? "" : (column ?? "");
  return {
    key: `${file}\n${code}\n${place}`,
    kind,
    code,
    file,
    column,
    heading: read?.heading ?? finding.column,
    value,
    hint,
    cases: 1,
  };
}

/** Every question once, in the order in which the files were read. */
export function questionsOf(preview: ImportPreview): Question[] {
  const questions = new Map<string, Question>();
  for (const finding of preview.findings.filter(isAsked)) {
    const question = toQuestion(finding, preview);
    const known = questions.get(question.key);
    questions.set(
      question.key,
      known === undefined
        ? question
        : { ...known, value: known.value ?? question.value, cases: known.cases + 1 },
    );
  }
  return [...questions.values()];
}

/** The answer that a mapping holds to a question; null when it holds none. */
export function answerTo(question: Question, mapping: ImportMapping): string | null {
  const chosen = mapping.files[question.file];
  const column = question.column ?? "";
  switch (question.kind) {
    case "table":
      return chosen?.table ?? null;
    case "encoding":
      return chosen?.encoding ?? null;
    case "dates":
      return chosen?.dates?.[column] ?? null;
    case "decimals":
      return chosen?.decimals?.[column] ?? null;
    case "serial-dates":
      return chosen?.serialDates?.includes(column) === true ? "yes" : null;
    default:
      return chosen?.accept?.includes(question.code) === true ? "yes" : null;
  }
}

/** A list with or without one of its members. */
function toggled<Member>(list: readonly Member[] | undefined, member: Member, present: boolean): Member[] {
  const others = (list ?? []).filter((one) => one !== member);
  return present ? [...others, member] : others;
}

function withAnswer(question: Question, answer: string | null, chosen: FileMapping): FileMapping {
  const column = question.column ?? "";
  const table: LedgerTable | undefined = ledgerTables.find((one) => one === answer);
  const encoding: Encoding | undefined = encodings.find((one) => one === answer);
  if (question.kind === "table") return table === undefined ? chosen : { ...chosen, table };
  if (question.kind === "encoding") return encoding === undefined ? chosen : { ...chosen, encoding };
  if (answer === "day-first" || answer === "month-first")
    return { ...chosen, dates: { ...chosen.dates, [column]: answer } };
  if (answer === "point" || answer === "comma")
    return { ...chosen, decimals: { ...chosen.decimals, [column]: answer } };
  const yes = answer === "yes";
  if (question.kind === "serial-dates")
    return { ...chosen, serialDates: toggled(chosen.serialDates, column, yes) };
  if (question.kind === "accept") return { ...chosen, accept: toggled(chosen.accept, question.code, yes) };
  return chosen;
}

/** The mapping with one more answer; null takes a yes back. */
export function answered(mapping: ImportMapping, question: Question, answer: string | null): ImportMapping {
  const chosen = mapping.files[question.file] ?? {};
  return {
    version: 1,
    files: { ...mapping.files, [question.file]: withAnswer(question, answer, chosen) },
  };
}

/**
 * What the asked value means under each answer, where the importer could say: day first and month first as ISO days,
 * decimal comma and decimal point as plain numbers, or the one day of a serial number.
 */
export function meaningsOf(question: Question): readonly string[] {
  const meanings = question.hint === null ? [] : question.hint.split(" | ");
  const expected = question.kind === "serial-dates" ? 1 : 2;
  return meanings.length === expected ? meanings : [];
}
