/** Questionnaires scored as their authors say, means and differences by hand; then the coverage of the difference. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SurveyQuestion } from "#server/labour/labour-record.ts";
import { strainFrame } from "#server/labour/strain-frame.ts";
import { surveyScores, type SurveyScoreFigures } from "#server/labour/survey-scores.ts";
import {
  burnoutScore,
  isWellbeingLow,
  surveyScale,
  surveySheets,
  wellbeingScore,
} from "#server/labour/survey-sheets.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { strainRecord, type WrittenAnswer } from "#test/builders/strain-record.ts";

const monday = 19_723;
const counts = { cbi: 6, pulse: 2, who5: 5 };
const questions: SurveyQuestion[] = Object.entries(counts)
  .flatMap(([instrument, items], instrumentNumber) =>
    Array.from({ length: items }, (_, item) => ({
      instrument,
      instrumentNumber,
      question: `${instrument} ${item}`,
    })),
  )
  .map((question, questionNumber) => ({ ...question, questionNumber }));

const six = (score: number): number[] => Array.from({ length: 6 }, () => score);

/** A sheet of an instrument, its questions in order. */
function sheet(
  employee: number,
  day: number,
  instrument: string,
  scores: readonly number[],
): WrittenAnswer[] {
  const own = questions.filter((question) => question.instrument === instrument);
  return scores.map((score, item) => ({
    employee,
    day: monday + day,
    instrument: own[item].instrumentNumber,
    question: own[item].questionNumber,
    score,
  }));
}

/** Even employees work for the client in weeks 0 to 3 and others do not; from week 4 on it is the other way round. */
function figuresOf(answers: readonly WrittenAnswer[], employees = 12): SurveyScoreFigures[] {
  const weeks = Array.from({ length: employees * 20 }, (_, row) => {
    const [employee, week] = [Math.floor(row / 20), row % 20];
    const works = (employee % 2 === 0) === week < 4;
    return { employee, week: monday + 7 * week, minutes: 2000, client: works ? 1500 : 0 };
  });
  const record = strainRecord({ employees: Array.from({ length: employees }, () => ({})), weeks, answers });
  const period = { fromDay: monday, toDay: monday + 140 };
  const frame = strainFrame(record, { period, exposureWeeks: 4, client: 0 });
  const figures = surveyScores(surveySheets(record.answers, questions), frame, 0.25, period);
  return "status" in figures ? [] : figures;
}

describe("scores of questionnaires", () => {
  it("burnout: 100, 75, 50, 75, 50, 100 is 75", () => {
    expect(burnoutScore([100, 75, 50, 75, 50, 100])).toBe(75);
  });

  it("well-being: a raw sum of 12 is 48 and is flagged; 50 is, 52 is not", () => {
    expect(wellbeingScore([3, 3, 2, 2, 2])).toBe(48);
    expect([48, 50, 52].map(isWellbeingLow)).toEqual([true, true, false]);
  });

  it("knows instruments by name, however they are written", () => {
    expect(
      ["CBI", "cbi-work", "Copenhagen Burnout Inventory", "WHO-5", "who5", "pulse"].map(surveyScale),
    ).toEqual(["cbi", "cbi", "cbi", "who5", "who5", "plain"]);
  });

  it("scores a burnout sheet from half of its questions on, a well-being sheet only whole, an answer given again once", () => {
    const answers = [
      ...sheet(0, 30, "cbi", [100, 50, 0]),
      ...sheet(1, 30, "cbi", [100, 50]),
      ...sheet(2, 30, "who5", [3, 3, 2, 2, 2]),
      ...sheet(3, 30, "who5", [3, 3, 2, 2]),
      ...sheet(4, 30, "cbi", [20, 20, 20]),
      ...sheet(4, 30, "cbi", [80]),
    ];
    const { scores, incomplete } = surveySheets(strainRecord({ employees: [], answers }).answers, questions);
    expect(incomplete).toBe(2);
    expect(scores.map(({ scale, score }) => [scale, ...score])).toEqual([
      ["cbi", 50, 40],
      ["who5", 48],
    ]);
  });

  it("keeps the questions of a plain scale apart, and tells quarters", () => {
    const answers = [
      ...sheet(0, 30, "pulse", [8, 4]),
      ...sheet(1, 30, "pulse", [6, 4]),
      ...sheet(0, 100, "pulse", [2, 4]),
    ];
    const [first, second] = figuresOf(answers);
    expect([first.question, second.question]).toEqual(["pulse 0", "pulse 1"]);
    expect(first.quarters).toEqual([
      { quarter: "2024-Q1", mean: 7, people: 2 },
      { quarter: "2024-Q2", mean: 2, people: 1 },
    ]);
    // People count alike: (8 + 2)/2 and 6.
    expect(first.all).toMatchObject({ mean: { estimate: 5.5 }, people: 2, sheets: 3 });
    expect(second.all.mean).toEqual({ estimate: 4, low: 4, high: 4 });
    expect(first.flaggedShare).toBeNull();
  });

  it("compares the exposed with the others: 60 and 80 against 20 and 40 is 40", () => {
    // In week 2 the even ones are exposed.
    const answers = [60, 20, 80, 40].flatMap((score, employee) => sheet(employee, 16, "cbi", six(score)));
    const [figures] = figuresOf(answers);
    expect(figures.exposed).toMatchObject({ mean: { estimate: 70 }, people: 2 });
    expect(figures.others).toMatchObject({ mean: { estimate: 30 }, people: 2 });
    // Welch's error: √(200/2 + 200/2), Student's quantile with 1 degree 12.7062.
    expect(figures.difference).toMatchObject({
      estimate: 40,
      low: expect.closeTo(40 - 12.7062 * Math.sqrt(200), 2),
    });
  });

  it("lets people who answered on both sides be their own controls", () => {
    // Everybody is 10 worse when exposed, though people lie far apart.
    const answers = Array.from({ length: 12 }, (_, employee) => {
      const ease = employee * 7;
      const [early, late] = employee % 2 === 0 ? [ease + 10, ease] : [ease, ease + 10];
      return [
        ...sheet(employee, 16, "cbi", [early, early, early]),
        ...sheet(employee, 100, "cbi", [late, late, late]),
      ];
    }).flat();
    const [figures] = figuresOf(answers);
    expect(figures.difference).toMatchObject({
      estimate: expect.closeTo(10, 9),
      low: expect.closeTo(10, 9),
      high: expect.closeTo(10, 9),
    });
  });

  it("has no difference with fewer than two people on a side, and no figures without answers", () => {
    const [figures] = figuresOf(sheet(0, 16, "cbi", [50, 50, 50]));
    expect(figures.difference).toMatchObject({ reason: "too-few-people" });
    expect(figures.exposed.mean).toMatchObject({ reason: "too-few-people" });
    expect(figuresOf([])).toEqual([]);
  });

  it("holds the planted difference in nineteen of twenty draws, with people far apart who answer twice", () => {
    let held = 0;
    const draws = 200;
    for (let draw = 0; draw < draws; draw += 1) {
      const source = randomSource(draw, "survey");
      const answers = Array.from({ length: 24 }, (_, employee) => {
        const ease = 40 + 15 * source.normal();
        return [16, 100, 107].flatMap((day) => {
          const isExposed = (employee % 2 === 0) === day < 56;
          const score = ease + (isExposed ? 8 : 0) + 10 * source.normal();
          return source.chance(0.7) ? sheet(employee, day, "cbi", [score, score, score]) : [];
        });
      }).flat();
      const [{ difference }] = figuresOf(answers, 24);
      if (!("status" in difference) && difference.low <= 8 && difference.high >= 8) held += 1;
    }
    // Four standard errors of a true .95 below and above.
    expect(held / draws).toBeGreaterThan(0.888);
    expect(held / draws).toBeLessThanOrEqual(1);
  });

  it("moves with the scores and stays within them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 12 }), (scores) => {
        const answers = (shift: number) =>
          scores.flatMap((score, employee) =>
            sheet(employee, 16, "cbi", [score + shift, score + shift, score + shift]),
          );
        const [one] = figuresOf(answers(0));
        const [other] = figuresOf(answers(5));
        if ("status" in one.all.mean || "status" in other.all.mean) throw new Error("people enough");
        expect(other.all.mean.estimate).toBeCloseTo(one.all.mean.estimate + 5, 9);
        expect(one.all.mean.estimate).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        if ("status" in one.difference || "status" in other.difference) throw new Error("people enough");
        expect(other.difference.estimate).toBeCloseTo(one.difference.estimate, 9);
      }),
      { numRuns: 30 },
    );
  });
});
