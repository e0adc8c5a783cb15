/** The questions that a preview asks, and how an answer becomes a mapping. Pure. */
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { chooseValue } from "../mapping/edit-mapping.ts";
import { mappingPlace, memberOf, type Place } from "../mapping/mapping-place.ts";

/**
 * What may be answered to a question, by kind. `sheets` is asked once for all sheets of a workbook; each sheet has an
 * answer of its own.
 */
type QuestionKind = "table" | "sheets" | "encoding" | "dates" | "decimals" | "serial-dates" | "accept";

export interface Question extends Place {
  /** The same question has the same key after the files are read again. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly code: FindingCode;
  /** The ledger column that is asked about; null for a whole file. */
  readonly column: string | null;
  /** The heading that the column has in the file. */
  readonly heading: string | null;
  readonly value: string | null;
  readonly hint: string | null;
  /** Cases behind the one question. */
  readonly cases: number;
  /** Of keys that are nearly the same: each with the one that it resembles. */
  readonly twins: readonly { readonly text: string; readonly reading: string }[];
}

export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
type Encoding = (typeof encodings)[number];

const kindOf: Partial<Record<FindingCode, QuestionKind>> = {
  TABLE_UNKNOWN: "table",
  ENCODING_UNSURE: "encoding",
  DATE_AMBIGUOUS: "dates",
  DECIMAL_AMBIGUOUS: "decimals",
  SERIAL_DATE: "serial-dates",
  SHEET: "sheets",
};

/** The yes-or-no questions whose no is an answer too; a file that a no does not help has to be put right. */
const deniable: ReadonlySet<FindingCode> = new Set(["TOTAL_ROW", "KEY_NEARLY_SAME", "SERIAL_DATE"]);

export function mayBeDenied(question: Question): boolean {
  return deniable.has(question.code);
}

/** A finding that waits for an answer; a file whose table is not known can always be told. */
function isAsked(finding: Finding): boolean {
  return finding.effect === "ask" || (finding.code === "TABLE_UNKNOWN" && finding.effect === "refuse");
}

function kindOfFinding({ code, sheet }: Finding): QuestionKind {
  if (code === "TABLE_UNKNOWN" && sheet !== null) return "sheets";
  return kindOf[code] ?? "accept";
}

function toQuestion(finding: Finding, preview: ImportPreview): Question {
  const { code, file, sheet, value, hint } = finding;
  const columns = preview.files.find((one) => one.name === file && one.sheet === sheet)?.columns ?? [];
  const read = columns.find(
    ({ column, heading }) =>
      finding.column !== null && (column === finding.column || heading === finding.column),
  );
  const column = read?.column ?? finding.column;
  const kind = kindOfFinding(finding);
  if (kind === "sheets") {
    // A workbook of one sheet is asked about as a file is: its hint is the likeliest table.
    const only = code === "SHEET" ? null : hint;
    const common = { column: null, heading: null, value: null, hint: only, cases: 1, twins: [] };
    return { ...common, key: `${file}\nSHEET`, kind, code, file, sheet: null };
  }
  // Whether lines or keys are accepted is one answer for the whole file.
  const place = kind === "accept" ? "" : (column ?? "");
  return {
    key: `${file}\n${sheet ?? ""}\n${code}\n${place}`,
    kind,
    code,
    file,
    sheet,
    column,
    heading: read?.heading ?? finding.column,
    value,
    hint,
    cases: 1,
    twins:
      code === "KEY_NEARLY_SAME" && value !== null && hint !== null ? [{ text: value, reading: hint }] : [],
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
        : {
            ...known,
            value: known.value ?? question.value,
            cases: known.cases + 1,
            twins: [...known.twins, ...question.twins],
          },
    );
  }
  return [...questions.values()];
}

/** Whether a sheet has its table, or is left out. */
function isSettled(mapping: ImportMapping, { file, sheet }: Place): boolean {
  const { choices, isLeftOut } = mappingPlace(mapping, file, sheet);
  return isLeftOut || choices.table !== undefined;
}

/** The sheets of a workbook whose table is not known. */
function openSheets(preview: ImportPreview, file: string): Place[] {
  return preview.files
    .filter(({ name, sheet, table }) => name === file && sheet !== null && table === null)
    .map(({ name, sheet }) => ({ file: name, sheet }));
}

/** Keys that are one are read as one: the later writing as the earlier. */
function twinsAreOne({ twins, column }: Question, { values }: SourceMapping): boolean {
  const readings = memberOf(values, column ?? "");
  return twins.length > 0 && twins.every(({ text, reading }) => memberOf(readings, text) === reading);
}

function withTwins({ twins, column }: Question, chosen: SourceMapping, areOne: boolean): SourceMapping {
  return twins.reduce<SourceMapping>(
    (choices, { text, reading }) => ({
      ...choices,
      ...chooseValue(choices, column ?? "", text, areOne ? reading : undefined),
    }),
    chosen,
  );
}

const yesOrNo = (yes: boolean, no: boolean) => (yes ? "yes" : no ? "no" : null);

/** The answer that a mapping holds to a question; null when it holds none. */
export function answerTo(question: Question, mapping: ImportMapping, preview: ImportPreview): string | null {
  const { choices } = mappingPlace(mapping, question.file, question.sheet);
  const { accept = [], deny = [], serialDates = [], notSerialDates = [] } = choices;
  const column = question.column ?? "";
  switch (question.kind) {
    case "table":
      return choices.table ?? null;
    case "sheets":
      return openSheets(preview, question.file).every((sheet) => isSettled(mapping, sheet)) ? "yes" : null;
    case "encoding":
      return choices.encoding ?? null;
    case "dates":
      return choices.dates?.[column] ?? null;
    case "decimals":
      return choices.decimals?.[column] ?? null;
    case "serial-dates":
      return yesOrNo(serialDates.includes(column), notSerialDates.includes(column));
    default:
      return yesOrNo(
        accept.includes(question.code),
        deny.includes(question.code) || twinsAreOne(question, choices),
      );
  }
}

/** A list with or without one of its members. */
function toggled<Member>(list: readonly Member[] | undefined, member: Member, present: boolean): Member[] {
  const others = (list ?? []).filter((one) => one !== member);
  return present ? [...others, member] : others;
}

function withAnswer(question: Question, answer: string | null, chosen: SourceMapping): SourceMapping {
  const column = question.column ?? "";
  const table: LedgerTable | undefined = ledgerTables.find((one) => one === answer);
  const encoding: Encoding | undefined = encodings.find((one) => one === answer);
  if (question.kind === "table") return table === undefined ? chosen : { ...chosen, table };
  if (question.kind === "encoding") return encoding === undefined ? chosen : { ...chosen, encoding };
  if (answer === "day-first" || answer === "month-first")
    return { ...chosen, dates: { ...chosen.dates, [column]: answer } };
  if (answer === "point" || answer === "comma")
    return { ...chosen, decimals: { ...chosen.decimals, [column]: answer } };
  const [yes, no] = [answer === "yes", answer === "no"];
  if (question.kind === "serial-dates")
    return {
      ...chosen,
      serialDates: toggled(chosen.serialDates, column, yes),
      notSerialDates: toggled(chosen.notSerialDates, column, no),
    };
  if (question.kind === "accept") {
    const accept = toggled(chosen.accept, question.code, yes);
    if (question.twins.length > 0) return withTwins(question, { ...chosen, accept }, no);
    return { ...chosen, accept, deny: toggled(chosen.deny, question.code, no) };
  }
  return chosen;
}

/** The mapping with one more answer; null takes a yes or a no back. */
export function answered(mapping: ImportMapping, question: Question, answer: string | null): ImportMapping {
  const place = mappingPlace(mapping, question.file, question.sheet);
  return place.withChoices(withAnswer(question, answer, place.choices));
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
