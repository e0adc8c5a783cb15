/** Answers to three questionnaires: a monthly pulse, and burnout (CBI) and well-being (WHO-5) every quarter. */
import type { RandomSource } from "#server/statistics/random-source.ts";

export interface SurveyAnswer {
  readonly seat: number;
  readonly day: number;
  readonly instrument: "pulse" | "cbi" | "who5";
  readonly question: string;
  readonly score: number;
}

interface Questionnaire {
  readonly instrument: SurveyAnswer["instrument"];
  readonly questions: readonly string[];
  /** Asked every so many weeks, first in this week. */
  readonly everyWeeks: number;
  readonly firstWeek: number;
  /** Expected score at ease, and how much strain moves it. */
  readonly atEase: number;
  readonly perStrain: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly spread: number;
}

/** Questions after the work-related burnout scale of the Copenhagen Burnout Inventory and the WHO-5 index, shortened. */
const questionnaires: readonly Questionnaire[] = [
  {
    instrument: "pulse",
    questions: ["charge tenable", "soutien de l'encadrement"],
    everyWeeks: 4,
    firstWeek: 1,
    atEase: 7.2,
    perStrain: -2,
    least: 1,
    most: 10,
    step: 1,
    spread: 1.5,
  },
  {
    instrument: "cbi",
    questions: ["épuisé en fin de journée", "usé par le travail", "plus d'énergie pour les proches"],
    everyWeeks: 13,
    firstWeek: 2,
    atEase: 36,
    perStrain: 18,
    least: 0,
    most: 100,
    step: 25,
    spread: 18,
  },
  {
    instrument: "who5",
    questions: [
      "bonne humeur",
      "calme et détendu",
      "plein d'énergie",
      "reposé au réveil",
      "jours intéressants",
    ],
    everyWeeks: 13,
    firstWeek: 3,
    atEase: 3.2,
    perStrain: -0.9,
    least: 0,
    most: 5,
    step: 1,
    spread: 0.9,
  },
];

const answerRate = 0.74;

/** Answers of one person in a week; strain 0 is at ease, 1 is the effect of a doubled absence rate or eight hours of overtime. */
export function answerSurveys(
  source: RandomSource,
  seat: number,
  week: number,
  day: number,
  strain: number,
): SurveyAnswer[] {
  const answers: SurveyAnswer[] = [];
  for (const asked of questionnaires) {
    if (week % asked.everyWeeks !== asked.firstWeek || !source.chance(answerRate)) continue;
    for (const question of asked.questions) {
      const felt = asked.atEase + asked.perStrain * strain + asked.spread * source.normal();
      const score = Math.round(felt / asked.step) * asked.step;
      answers.push({
        seat,
        day,
        instrument: asked.instrument,
        question,
        score: Math.min(asked.most, Math.max(asked.least, score)),
      });
    }
  }
  return answers;
}
