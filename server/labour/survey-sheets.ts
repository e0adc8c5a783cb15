/** One person's answers to one questionnaire on one day, scored as the questionnaire's authors say. */
import type { RecordedAnswers, SurveyQuestion } from "./labour-record.ts";

/** How a questionnaire is scored. */
export type SurveyScale = "cbi" | "who5" | "plain";

/** Scores in order of score and person; a score is an instrument's, or for plain scales one of its questions'. */
export interface SurveySheets {
  readonly scores: readonly {
    readonly instrument: string;
    /** Null for a score over all questions. */
    readonly question: string | null;
    readonly scale: SurveyScale;
    readonly employee: Int32Array;
    readonly day: Int32Array;
    readonly score: Float64Array;
  }[];
  /** Sheets with too few answers to be scored. */
  readonly incomplete: number;
}

const whoItems = 5;
/** The raw sum of five answers from 0 to 5, times 4, runs from 0 to 100. */
const whoFactor = 4;
/** A burnout scale is scored from half of its questions on (Kristensen and others 2005). */
const leastPart = 0.5;

/** Burnout after the Copenhagen inventory, well-being after the WHO index, by the instrument's name; else plain. */
export function surveyScale(instrument: string): SurveyScale {
  const letters = instrument.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  if (letters.startsWith("cbi") || letters.startsWith("copenhagenburnout")) return "cbi";
  return letters.startsWith("who5") ? "who5" : "plain";
}

/** The mean of answers from 0 to 100: 100 is worst. */
export function burnoutScore(answers: readonly number[]): number {
  return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
}

/** From 0, the worst, to 100. @param answers five, each from 0 to 5 */
export function wellbeingScore(answers: readonly number[]): number {
  return whoFactor * answers.reduce((sum, answer) => sum + answer, 0);
}

/**
 * Up to 50 of 100, thus a raw sum of 12 or less, low mood is worth a closer look (Topp and others 2015, "The WHO-5 Well-Being
 * Index: a systematic review of the literature"). It is a sign of a group, never a finding about somebody.
 */
export function isWellbeingLow(score: number): boolean {
  return score <= 50;
}

/** Rows of answers by person, day and instrument. */
function sheetsOf(answers: RecordedAnswers): number[][] {
  const rows = Int32Array.from({ length: answers.count }, (_, row) => row).sort(
    (left, right) =>
      answers.instrument[left] - answers.instrument[right] ||
      answers.employee[left] - answers.employee[right] ||
      answers.day[left] - answers.day[right] ||
      answers.question[left] - answers.question[right] ||
      left - right,
  );
  const sheets: number[][] = [];
  for (const row of rows) {
    const sheet = sheets.at(-1);
    const first = sheet?.[0] ?? -1;
    const goesOn =
      first >= 0 &&
      answers.instrument[first] === answers.instrument[row] &&
      answers.employee[first] === answers.employee[row] &&
      answers.day[first] === answers.day[row];
    if (goesOn) sheet?.push(row);
    else sheets.push([row]);
  }
  return sheets;
}

/** The last answer to each question of a sheet, so that an answer given again counts once. */
function lastAnswers(answers: RecordedAnswers, sheet: readonly number[]): number[] {
  return [...new Map(sheet.map((row) => [answers.question[row], answers.score[row]])).values()];
}

interface Draft {
  readonly instrument: string;
  readonly question: string | null;
  readonly scale: SurveyScale;
  readonly rows: { readonly employee: number; readonly day: number; readonly score: number }[];
}

/** Scores every sheet. @param questions by number, as the answers name them */
export function surveySheets(answers: RecordedAnswers, questions: readonly SurveyQuestion[]): SurveySheets {
  const drafts = new Map<string, Draft>();
  const itemsOf = new Map<number, SurveyQuestion[]>();
  const byNumber = new Map(questions.map((question) => [question.questionNumber, question]));
  for (const question of questions) {
    itemsOf.set(question.instrumentNumber, [...(itemsOf.get(question.instrumentNumber) ?? []), question]);
  }
  let incomplete = 0;
  const add = (draft: Omit<Draft, "rows">, employee: number, day: number, score: number): void => {
    const key = `${draft.instrument}\n${draft.question ?? ""}`;
    const known = drafts.get(key) ?? { ...draft, rows: [] };
    known.rows.push({ employee, day, score });
    drafts.set(key, known);
  };
  for (const sheet of sheetsOf(answers)) {
    const [first] = sheet;
    const [employee, day] = [answers.employee[first], answers.day[first]];
    const items = itemsOf.get(answers.instrument[first]) ?? [];
    const instrument = items[0]?.instrument ?? "";
    const scale = surveyScale(instrument);
    const given = lastAnswers(answers, sheet);
    if (scale === "plain") {
      for (const row of sheet) {
        const question = byNumber.get(answers.question[row])?.question ?? "";
        add({ instrument, question, scale }, employee, day, answers.score[row]);
      }
      continue;
    }
    const isScored = scale === "who5" ? given.length === whoItems : given.length >= leastPart * items.length;
    if (!isScored) {
      incomplete += 1;
      continue;
    }
    const score = scale === "who5" ? wellbeingScore(given) : burnoutScore(given);
    add({ instrument, question: null, scale }, employee, day, score);
  }
  const scores = [...drafts.values()].map(({ rows, ...draft }) => ({
    ...draft,
    employee: Int32Array.from(rows, (row) => row.employee),
    day: Int32Array.from(rows, (row) => row.day),
    score: Float64Array.from(rows, (row) => row.score),
  }));
  return { scores, incomplete };
}
