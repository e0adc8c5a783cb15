/** Chapter 4, strain on people. */
import type { ChapterText } from "#client/method/method-text.ts";

export const strain: ChapterText<4> = {
  "absence-rate": {
    name: "Absence rate",
    says: "The part of contractual hours lost to sickness, accidents or occupational disease.",
    formula: "contractual hours of days of absence ÷ contractual hours of the period",
    limits: "A rate has no cause. With too few people it is not published.",
  },
  "absence-spells": {
    name: "Absence spells",
    says: "How many spells begin, for a thousand weeks of work.",
    formula:
      "spells begun in the period ÷ person-weeks × 1,000; Poisson limits; certificates that follow one another are one spell",
    limits: "A long spell and a short one count alike.",
  },
  "turnover-rate": {
    name: "Turnover rate",
    says: "How many people come and go, for those there on the eve.",
    formula: "(joiners + leavers) ÷ 2 ÷ people on the eve of the period",
    limits: "Does not tell chosen departures from others, and is not annualised.",
  },
  "work-accidents": {
    name: "Frequency and severity of accidents",
    says: "Accidents with absence for a million hours, and days lost for a thousand hours.",
    formula:
      "TF = accidents with absence ÷ hours worked × 1,000,000; TG = days of absence ÷ hours worked × 1,000",
    limits: "In a small shop a single accident makes the year's rate.",
  },
  "client-exposure": {
    name: "Exposure",
    says: "Which part of their recent hours people spent for the client.",
    formula:
      "hours for the client ÷ hours worked in the last weeks; an exposed week: a part of at least the cut",
    limits: "Hours without an order or a client expose to nobody: exposure is at least this.",
  },
  "stratified-effect": {
    name: "Exposed weeks against others",
    says: "Whether weeks of heavy load for the client have more spells than others, for the same team and season.",
    formula:
      "Ratio of the rate of exposed weeks to that of the others, by season and team (Mantel-Haenszel), with mid-P or exact limits below ten cases.",
    limits:
      "An association between weeks, no cause, and nothing about a person. Season and team are taken into account, other things are not.",
  },
  "regression-effect": {
    name: "Count regression",
    says: "By how much the rate is multiplied when all hours of the last weeks go to the client.",
    formula:
      "Poisson regression per part of the last weeks, a level for each team, season and trend; the error is the largest of the model's, that by person and that by person and week",
    limits:
      "The ratio with total hours beside it says something else: hours may lie on the way of the effect.",
  },
  "negative-controls": {
    name: "Negative controls",
    says: "Whether what must not move moves: the load to come, and another large client.",
    formula:
      "ratio per part of the weeks that follow, beside that of the weeks before; ratio per part of the other client, beside the client's, one-sided",
    limits: "A control that fails removes its line; one that holds proves nothing.",
  },
  "called-effect": {
    name: "Established effect",
    says: "When the page calls an effect established.",
    formula:
      "chances adjusted for the number of effects looked at (Benjamini-Hochberg) below the threshold, the whole interval above 1, a tenth at least, and no control that fails",
    limits:
      "Without any real effect, four to six of a hundred simulated plants show one all the same, all effects together.",
  },
  "detectable-ratio": {
    name: "Smallest detectable ratio",
    says: "The smallest effect that numbers of this size could have shown.",
    formula: "ratio for which a one-sided test at the threshold would have a power of 80%",
    limits:
      "With some thirty people it is near four: seeing nothing there does not prove that there is nothing.",
  },
  "e-value": {
    name: "E-value",
    says: "The strength that a hidden cause, tied to load and to spells, would need to explain the whole ratio.",
    formula: "RR + √(RR × (RR − 1)), RR the ratio",
    limits: "Does not say whether such a cause exists.",
  },
  "attributable-cases": {
    name: "Attributable cases",
    says: "How many fewer cases there would be, were the ratio causal.",
    formula: "Σ exposed cases × (1 − 1 ÷ ratio), never below zero; limits: those of the ratio",
    limits: "A condition, no finding: the word were is part of it.",
  },
  "dose-response": {
    name: "Dose and response",
    says: "Whether the rate rises with the part of hours spent for the client.",
    formula: "rate by quarter of the dose, Poisson limits; Poisson trend test summed over season and team",
    limits: "A trend of the whole; a quarter with too few people is not published.",
  },
  "lagged-effects": {
    name: "Lags of the effect",
    says: "How many weeks before a spell the load lies that goes with it.",
    formula: "one regression for each of the weeks, from the same one to eight before",
    limits:
      "Doses of neighbouring weeks resemble each other: read where the ratio is highest, not how many exclude 1.",
  },
  "quarterly-absence-ratio": {
    name: "Absence ratio by quarter",
    says: "The ratio of exposed weeks to others, quarter by quarter.",
    formula: "Mantel-Haenszel by team, within the weeks of each quarter",
    limits: "Each quarter has few cases; the intervals overlap nearly always.",
  },
  "burnout-score": {
    name: "Burnout (CBI)",
    says: "The mean score of the Copenhagen inventory: from 0, never, to 100, always.",
    formula:
      "answers scored 100, 75, 50, 25, 0; mean of the scale's questions once at least half have an answer; mean of people",
    limits: "A mean of a group. No score of a person is shown, and no clinical threshold is set.",
  },
  "wellbeing-score": {
    name: "Well-being (WHO-5)",
    says: "The mean score of the WHO index: from 0, the worst, to 100.",
    formula: "sum of five answers from 0 to 5 × 4; at 50 or less a closer look is worth while",
    limits: "The mark of 50 is for screening, not for diagnosis; it is read for a group.",
  },
  "load-and-support": {
    name: "Load and support",
    says: "Which groups carry most hours, and which say that they are supported.",
    formula: "overtime per person × mean of the answers about support, by published group",
    limits: "A few points; no cause and effect is computed.",
  },
  "meetings-and-contacts": {
    name: "Meetings, firefighting, hostile contacts",
    says: "What each client takes of meetings and firefighting, and the contacts that hurt.",
    formula:
      "hours of meetings and firefighting of the client, beside its part of production; contacts counted",
    limits:
      "What is not noted is not counted. Clients that kept too few people busy are one row without a name.",
  },
  "published-views": {
    name: "Published views",
    says: "What protects people in all figures of the People page.",
    formula:
      "A view is released only if it stands for enough people, and if neither a difference nor a combination of released views gives away a smaller group. Too small, empty and not to be released look the same. No score of a person is computed to be shown.",
    limits: "Groups are those of the first day of each quarter; the thresholds can only be raised.",
  },
};
