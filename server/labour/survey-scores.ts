/** How people answer questionnaires, in weeks with much of the client's work and in others (method, section 4). */
import { yearMonthDay } from "#server/scheduling/civil-time.ts";
import { meanInterval } from "#server/statistics/mean-interval.ts";
import { studentQuantile } from "#server/statistics/student-quantile.ts";
import { notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import { exposedRows, rowAt, type StrainFrame } from "./strain-frame.ts";
import { isWellbeingLow, type SurveyScale, type SurveySheets } from "./survey-sheets.ts";
import type { DaySpan } from "./working-time-scope.ts";

export interface ScoreGroup {
  readonly mean: Estimate | NotComputable<"too-few-people">;
  /** Different people, and sheets. */
  readonly people: number;
  readonly sheets: number;
}

export interface SurveyScoreFigures {
  readonly instrument: string;
  readonly question: string | null;
  readonly scale: SurveyScale;
  readonly all: ScoreGroup;
  /** Answered in a week with a dose from the cut on, and in one below. Whoever is in no row of the frame is in neither. */
  readonly exposed: ScoreGroup;
  readonly others: ScoreGroup;
  /** Exposed less others. */
  readonly difference: Estimate | NotComputable<"too-few-people">;
  /** Part of the sheets at or below the mark of the well-being index; null on other scales. */
  readonly flaggedShare: number | null;
  readonly quarters: readonly { readonly quarter: string; readonly mean: number; readonly people: number }[];
}

const upper = 0.975;

interface PersonSums {
  readonly person: number;
  readonly exposed: number[];
  readonly others: number[];
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function groupOf(score: Float64Array, person: Int32Array): ScoreGroup {
  const interval = meanInterval(score, person);
  return {
    mean:
      interval === null
        ? notComputable("too-few-people", [])
        : { estimate: interval.mean, low: interval.low, high: interval.high },
    people: new Set(person).size,
    sheets: score.length,
  };
}

/**
 * The difference of the two means of people's means. Somebody with sheets on both sides moves both means, which the error takes
 * into account; its degrees of freedom are those of the smaller side.
 */
function differenceOf(sums: readonly PersonSums[]): Estimate | NotComputable<"too-few-people"> {
  const [high, low] = [
    sums.filter(({ exposed }) => exposed.length > 0),
    sums.filter(({ others }) => others.length > 0),
  ];
  const fewer = Math.min(high.length, low.length);
  if (fewer < 2) return notComputable("too-few-people", []);
  const highMean = meanOf(high.map(({ exposed }) => meanOf(exposed)));
  const lowMean = meanOf(low.map(({ others }) => meanOf(others)));
  const squares = sums.reduce((sum, { exposed, others }) => {
    const above = exposed.length === 0 ? 0 : (meanOf(exposed) - highMean) / high.length;
    const below = others.length === 0 ? 0 : (meanOf(others) - lowMean) / low.length;
    return sum + (above - below) ** 2;
  }, 0);
  const margin = studentQuantile(upper, fewer - 1) * Math.sqrt((squares * fewer) / (fewer - 1));
  const estimate = highMean - lowMean;
  return { estimate, low: estimate - margin, high: estimate + margin };
}

function quarterOf(day: number): string {
  const { year, month } = yearMonthDay(day);
  return `${year}-Q${Math.floor((month - 1) / 3) + 1}`;
}

function quartersOf(
  { score, day, employee }: SurveySheets["scores"][number],
  rows: readonly number[],
): SurveyScoreFigures["quarters"] {
  const byQuarter = new Map<string, number[]>();
  for (const row of rows.toSorted((left, right) => day[left] - day[right])) {
    const quarter = quarterOf(day[row]);
    byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), row]);
  }
  return [...byQuarter].map(([quarter, own]) => ({
    quarter,
    mean: meanOf(own.map((row) => score[row])),
    people: new Set(own.map((row) => employee[row])).size,
  }));
}

/**
 * Means by instrument, or by question on plain scales, of the sheets of the period; each person counts alike, whatever the number
 * of sheets, but in the quarters.
 *
 * @returns not computable without a sheet in the period
 */
export function surveyScores(
  { scores }: SurveySheets,
  frame: StrainFrame,
  exposureCut: number,
  period: DaySpan,
): SurveyScoreFigures[] | NotComputable<"no-survey-answers"> {
  const isExposed = exposedRows(frame, exposureCut);
  const figures = scores.flatMap((sheets) => {
    const { instrument, question, scale, employee, day, score } = sheets;
    const rows = [...score.keys()].filter((row) => day[row] >= period.fromDay && day[row] < period.toDay);
    if (rows.length === 0) return [];
    const sums = new Map<number, PersonSums>();
    const sides: Record<"exposed" | "others", number[]> = { exposed: [], others: [] };
    for (const row of rows) {
      const at = rowAt(frame, employee[row], day[row]);
      if (at < 0) continue;
      const side = isExposed[at] === 1 ? "exposed" : "others";
      sides[side].push(row);
      const own = sums.get(employee[row]) ?? { person: employee[row], exposed: [], others: [] };
      own[side].push(score[row]);
      sums.set(employee[row], own);
    }
    const group = (own: readonly number[]): ScoreGroup =>
      groupOf(
        Float64Array.from(own, (row) => score[row]),
        Int32Array.from(own, (row) => employee[row]),
      );
    return [
      {
        instrument,
        question,
        scale,
        all: group(rows),
        exposed: group(sides.exposed),
        others: group(sides.others),
        difference: differenceOf([...sums.values()]),
        flaggedShare:
          scale === "who5" ? rows.filter((row) => isWellbeingLow(score[row])).length / rows.length : null,
        quarters: quartersOf(sheets, rows),
      },
    ];
  });
  return figures.length === 0 ? notComputable("no-survey-answers", ["survey_answers"]) : figures;
}
