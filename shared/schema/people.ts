/**
 * What `people.report` and `report people --json` answer (method, sections 2 and 4). Everything in it is a released aggregate:
 * no row of a person, no name, no count that stands for fewer people than the thresholds.
 */
import { z } from "zod";
import { delaysInputSchema } from "./delays.ts";
import { shownPeopleParameters } from "./overtime.ts";
import {
  count,
  estimateSchema,
  notComputableSchema,
  orNotComputable,
  periodSchema,
  share,
} from "./scalar.ts";

const hours = z.number().min(0);

export const peopleInputSchema = delaysInputSchema;
export type PeopleInput = z.infer<typeof peopleInputSchema>;

/**
 * A view that is not published. Small, empty and unreleased look the same; `coarser` names the nearest published group that
 * holds the withheld one: a list of teams, or the whole site where that is the nearest.
 */
const withheldSchema = z.strictObject({
  status: z.literal("withheld"),
  coarser: z.union([z.literal("site"), z.string()]),
});
export type Withheld = z.infer<typeof withheldSchema>;
const orWithheld = <Value extends z.ZodType>(value: Value) => z.union([value, withheldSchema]);

/**
 * A published group of teams. A team too small to be alone is in a group with others; `group` is its key, `teams` what it
 * holds. The rest of the site is a group too where it is large enough.
 */
const groupSchema = z.strictObject({ group: z.string(), teams: z.array(z.string()).min(1) });
export type TeamGroup = z.infer<typeof groupSchema>;

/** One row of the calendar: by week, overtime hours per person, a withheld week as null. */
const calendarRowSchema = z.strictObject({
  ...groupSchema.shape,
  /** Payroll overtime hours per person and week; null: not published. */
  overtimePerPerson: z.array(hours.nullable()),
  /** Saturday, Sunday and holiday hours per person and week. */
  weekendPerPerson: z.array(hours.nullable()),
  meanOvertimePerPerson: hours.nullable(),
  meanWeekendPerPerson: hours.nullable(),
  /** Part of the hours of these weekends that was for the examined client. */
  weekendClientShare: share.nullable(),
});
export type CalendarRow = z.infer<typeof calendarRowSchema>;

const calendarSchema = z.strictObject({
  weeks: z.array(z.iso.date()),
  /** Late changes and rush requests of the examined client, by week. */
  clientChanges: z.array(count),
  groups: z.array(calendarRowSchema),
  /** Teams that no published row names, with the nearest group that holds them. */
  withheld: z.array(z.strictObject({ team: z.string(), coarser: z.string() })),
  site: z.strictObject({
    overtimePerPerson: z.array(hours.nullable()),
    weekendPerPerson: z.array(hours.nullable()),
    meanOvertimePerPerson: hours.nullable(),
    meanWeekendPerPerson: hours.nullable(),
    weekendClientShare: share.nullable(),
  }),
});
export type PeopleCalendar = z.infer<typeof calendarSchema>;

export const workingTimeLimits = [
  "dailyHours",
  "weeklyHours",
  "twelveWeekAverage",
  "referenceAverage",
  "dailyRest",
  "weeklyRest",
  "daysInARow",
  "yearlyQuota",
] as const;
const workingTimeLimit = z.enum(workingTimeLimits);
export type WorkingTimeLimit = z.infer<typeof workingTimeLimit>;

/** Cases by band; near and over come as one where few people are over. */
const bandsSchema = z.strictObject({
  cases: count,
  kept: count,
  near: count.nullable(),
  over: count.nullable(),
  /** Near and over together. */
  nearOrOver: count,
});
export type LimitBands = z.infer<typeof bandsSchema>;

/** Cases are person-days, person-weeks, windows of weeks, rests or person-years, by the limit. */
const limitSchema = z.strictObject({
  limit: workingTimeLimit,
  value: z.number(),
  unit: z.enum(["hours", "days"]),
  /** What is counted. */
  caseUnit: z.enum(["person-days", "person-weeks", "windows", "rests", "stretches", "person-years"]),
  /** Cases over the limit in all; of the published site. */
  weeksOver: orNotComputable(orWithheld(count)),
  peopleOver: notComputableSchema,
  bands: orNotComputable(orWithheld(bandsSchema)),
  groups: z.array(z.strictObject({ ...groupSchema.shape, bands: bandsSchema })),
  source: z.string().nullable(),
  validFrom: z.iso.date(),
});
export type LimitAnswer = z.infer<typeof limitSchema>;

export const strainOutcomes = [
  "absence-spells",
  "sick-spells",
  "work-accidents",
  "departures",
  "short-daily-rests",
  "weekend-work",
] as const;
const strainOutcome = z.enum(strainOutcomes);
export type StrainOutcome = z.infer<typeof strainOutcome>;

/** What is compared with what. */
export const effectMethods = [
  /** High against low weeks, within season and team. */
  "stratified",
  /** Per unit of the share of the last weeks. */
  "regression",
  /** The dose of the weeks that follow, beside the past one. */
  "control-future-dose",
  /** Another large client's dose, beside the examined client's. */
  "control-other-client",
] as const;
const effectMethod = z.enum(effectMethods);
export type EffectMethod = z.infer<typeof effectMethod>;

const effectSchema = z.strictObject({
  outcome: strainOutcome,
  method: effectMethod,
  rateRatio: orNotComputable(estimateSchema),
  /** How the limits were found. */
  limits: z.enum(["wald", "mid-p", "exact", "clustered", "model"]).nullable(),
  pValue: orNotComputable(share),
  /** Benjamini–Hochberg over the outcomes of the method. */
  adjustedPValue: orNotComputable(share),
  minimumDetectableRatio: orNotComputable(z.number().min(1)),
  attributable: orNotComputable(estimateSchema),
  eValue: orNotComputable(z.number().min(1)),
  /** Called an effect: significant after adjustment, and no control failed. */
  called: z.boolean(),
  /** A control that fails removes the line that it judges. */
  controlFailed: z.boolean(),
  /** Events and person-weeks, exposed and not; null where they would stand for too few people. */
  events: z.strictObject({ exposed: count, reference: count }).nullable(),
  personWeeks: z.strictObject({ exposed: count, reference: count }).nullable(),
  /** Regression: with and without total hours beside the dose. */
  withTotalHours: orNotComputable(estimateSchema),
});
export type StrainEffect = z.infer<typeof effectSchema>;

/** The rate by dose: quarters of the exposed share, and the test of a trend. */
const doseResponseSchema = z.strictObject({
  outcome: strainOutcome,
  doses: z.array(
    z.strictObject({
      fromShare: share,
      toShare: share,
      /** Events per thousand person-weeks. */
      rate: orWithheld(estimateSchema),
    }),
  ),
  trendPValue: orNotComputable(share),
});
export type DoseResponse = z.infer<typeof doseResponseSchema>;

/** Rate ratio per unit share of the dose so many weeks before. */
const lagSchema = z.strictObject({
  outcome: strainOutcome,
  lags: z.array(z.strictObject({ weeksBefore: z.int(), rateRatio: orNotComputable(estimateSchema) })),
});
export type LaggedEffect = z.infer<typeof lagSchema>;

/** The stratified ratio within one calendar quarter. */
const quarterlyRatioSchema = z.strictObject({
  /** `2025-Q1`, and its first day. */
  quarter: z.string(),
  from: z.iso.date(),
  rateRatio: orNotComputable(estimateSchema),
});
export type QuarterlyRatio = z.infer<typeof quarterlyRatioSchema>;

const exposureSchema = z.strictObject({
  /** Part of all hours on the client; person-weeks with a dose above the cut; what is above it. */
  hoursShare: orNotComputable(share),
  exposedPersonWeekShare: orNotComputable(share),
  cut: share,
  weeks: count,
  clientHours: orNotComputable(hours),
  unplannedHours: orNotComputable(hours),
  weekendHours: orNotComputable(hours),
  hostileContacts: orNotComputable(count),
  threats: orNotComputable(count),
  meetingHours: orNotComputable(hours),
  firefightingHours: orNotComputable(hours),
});
export type Exposure = z.infer<typeof exposureSchema>;

/** Meetings and hostile contacts by client; clients with too few people are one row without a name. */
const clientLoadSchema = z.strictObject({
  clientId: z.string().nullable(),
  name: z.string().nullable(),
  clients: count,
  meetingHours: hours,
  firefightingHours: hours,
  /** Part of the production hours, which meetings in proportion would follow. */
  productionShare: share,
  hostileContacts: count,
  threats: count,
});
export type ClientLoad = z.infer<typeof clientLoadSchema>;

const scoreSchema = z.strictObject({
  instrument: z.string(),
  question: z.string().nullable(),
  /** Mean of the exposed and of the others; their difference. */
  all: estimateSchema,
  exposed: orWithheld(estimateSchema),
  others: orWithheld(estimateSchema),
  difference: orNotComputable(estimateSchema),
  /** By calendar quarter. */
  quarters: z.array(z.strictObject({ quarter: z.string(), mean: z.number().nullable() })),
});
export type SurveyScore = z.infer<typeof scoreSchema>;

/** Load against support, a point per published group. */
const quadrantSchema = z.strictObject({
  ...groupSchema.shape,
  overtimePerPerson: hours,
  support: z.number(),
});

const indicatorsSchema = z.strictObject({
  /** Hours absent over contractual hours: sickness, accidents, occupational disease. */
  absenceRate: orNotComputable(orWithheld(share)),
  spells: orNotComputable(orWithheld(count)),
  spellsPerThousandWeeks: orNotComputable(orWithheld(estimateSchema)),
  turnoverRate: orNotComputable(orWithheld(share)),
  accidentFrequency: orNotComputable(orWithheld(z.number().min(0))),
  accidentSeverity: orNotComputable(orWithheld(z.number().min(0))),
  groups: z.array(z.strictObject({ ...groupSchema.shape, absenceRate: share })),
  withheldTeams: z.array(z.strictObject({ team: z.string(), coarser: z.string() })),
});
export type StrainIndicators = z.infer<typeof indicatorsSchema>;

export const peopleSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("computed"),
    period: periodSchema,
    /** Null where the ledger names no client: working time and absence are told all the same. */
    client: z.strictObject({ clientId: z.string(), name: z.string() }).nullable(),
    controlClient: z.strictObject({ clientId: z.string(), name: z.string() }).nullable(),
    dominantClientId: z.string().nullable(),
    clients: z.array(z.strictObject({ clientId: z.string(), name: z.string(), workHours: hours })),
    thresholds: z.strictObject({ hours: count, absence: count }),
    exposure: exposureSchema,
    effects: z.array(effectSchema),
    doseResponse: z.array(doseResponseSchema),
    lags: z.array(lagSchema),
    /** Absence spells: the ratio quarter by quarter. */
    absenceByQuarter: z.array(quarterlyRatioSchema),
    limits: z.array(limitSchema),
    calendar: orNotComputable(calendarSchema),
    indicators: indicatorsSchema,
    clientLoad: orNotComputable(z.array(clientLoadSchema)),
    surveys: orNotComputable(z.array(scoreSchema)),
    quadrant: orNotComputable(z.array(quadrantSchema)),
    /** Views withheld, and views published. */
    suppressed: count,
    released: count,
    parameters: shownPeopleParameters,
    rows: z.strictObject({
      timeEntries: count,
      absences: count,
      surveyAnswers: count,
      contacts: count,
      personWeeks: count,
    }),
  }),
  notComputableSchema,
]);
export type People = z.infer<typeof peopleSchema>;
export type ComputedPeople = Extract<People, { status: "computed" }>;

/** The answer, or the job that computes it. */
export const peopleAnswerSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("answered"), people: peopleSchema }),
  z.strictObject({ state: z.literal("computing"), jobId: z.string() }),
]);
