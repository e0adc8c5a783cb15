/** Answers about overtime and people as the People page shows them, of plausible figures; parts can be replaced. */
import { overtimeSchema, type ComputedOvertime } from "#shared/schema/overtime.ts";
import {
  peopleSchema,
  strainOutcomes,
  type ComputedPeople,
  type LimitAnswer,
  type StrainEffect,
  type StrainOutcome,
} from "#shared/schema/people.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { peopleParameters, peopleParameterNames } from "#shared/people-parameters.ts";
import { plusDays } from "#client/lib/day.ts";

const period = { from: "2024-07-01", to: "2025-07-01" };
const client = { clientId: "K", name: "Aéronord" };
const clients = [
  { ...client, workHours: 31_200 },
  { clientId: "X", name: "Hydrolac", workHours: 22_100 },
  { clientId: "Y", name: "Transval", workHours: 14_800 },
];
const weeks = Array.from({ length: 52 }, (_, week) => plusDays(period.from, week * 7));
const parameters = peopleParameterNames.map((name) => ({
  name,
  ...peopleParameters[name],
  origin: "default" as const,
}));

const overtime: ComputedOvertime = {
  status: "computed",
  period,
  client,
  dominantClientId: "K",
  clients,
  payrollHours: 12_460,
  directHours: 4236,
  inducedHours: { estimate: 2900, low: 1480, high: 4610 },
  volumeHours: 3640,
  unexplainedHours: 1684,
  clientOrderHours: 5476,
  otherOrderHours: 5300,
  unassignedClientHours: 310,
  direct: { proRataHours: 5020, deviationHours: 4236 },
  avoidable: {
    policy: "client-first",
    savedByRule: 410,
    savedClientFirst: 3310,
    shifts: 96,
    shiftHours: 5300,
    replays: 22,
  },
  accountingShareHours: 3380,
  regressionHours: { estimate: 3050, low: 1210, high: 4890 },
  premiumCents: { direct: 3_176_250, induced: { estimate: 2_030_000, low: 1_036_000, high: 3_227_000 } },
  restCents: { direct: 412_000, induced: notComputable("no-hourly-cost", []) },
  flows: [
    { who: "client", cause: "date-brought-forward", when: "weekday", hours: 1000 },
    { who: "client", cause: "date-brought-forward", when: "saturday", hours: 900 },
    { who: "client", cause: "date-brought-forward", when: "sunday-holiday", hours: 210 },
    { who: "client", cause: "rush-order", when: "weekday", hours: 460 },
    { who: "client", cause: "rush-order", when: "saturday", hours: 726 },
    { who: "client", cause: "rush-order", when: "sunday-holiday", hours: 200 },
    { who: "client", cause: "beyond-plan", when: "weekday", hours: 420 },
    { who: "client", cause: "beyond-plan", when: "saturday", hours: 260 },
    { who: "client", cause: "beyond-plan", when: "sunday-holiday", hours: 60 },
    { who: "others", cause: "catching-up", when: "weekday", hours: 1100 },
    { who: "others", cause: "catching-up", when: "saturday", hours: 1360 },
    { who: "others", cause: "catching-up", when: "sunday-holiday", hours: 440 },
    { who: "client", cause: "planned-volume", when: "weekday", hours: 640 },
    { who: "client", cause: "planned-volume", when: "saturday", hours: 440 },
    { who: "client", cause: "planned-volume", when: "sunday-holiday", hours: 160 },
    { who: "others", cause: "planned-volume", when: "weekday", hours: 1100 },
    { who: "others", cause: "planned-volume", when: "saturday", hours: 1000 },
    { who: "others", cause: "planned-volume", when: "sunday-holiday", hours: 300 },
    { who: "nobody", cause: "no-order", when: "weekday", hours: 700 },
    { who: "nobody", cause: "no-order", when: "saturday", hours: 694 },
    { who: "nobody", cause: "no-order", when: "sunday-holiday", hours: 290 },
  ],
  byClient: [
    {
      clientId: "K",
      name: "Aéronord",
      clients: 1,
      hours: 5476,
      weekendHours: 2310,
      overtimeShare: 0.44,
      workShare: 0.31,
    },
    {
      clientId: "X",
      name: "Hydrolac",
      clients: 1,
      hours: 3120,
      weekendHours: 1180,
      overtimeShare: 0.25,
      workShare: 0.22,
    },
    {
      clientId: null,
      name: null,
      clients: 3,
      hours: 2180,
      weekendHours: 640,
      overtimeShare: 0.175,
      workShare: 0.32,
    },
  ],
  weeks: weeks.map((weekOn, week) => {
    const hours = 240 + Math.round(60 * Math.sin(week / 4));
    return { weekOn, hours, clientHours: 110, otherHours: hours - 142, unassignedHours: 32 };
  }),
  parameters,
  rows: { timeEntries: 61_240, overtimeEntries: 5408, openingHours: 260 },
  draws: 2000,
  seed: 1,
};

/** A wave that makes every cell of the calendar another figure, the same on every run. */
const wave = (row: number, week: number) =>
  1.6 + 1.2 * Math.sin(week / 5 + row) + (week > 28 && week < 40 ? 1.4 : 0) + ((row * 7 + week * 3) % 5) / 6;

const isOff = (week: number) => week === 6 || week === 25;
const names = [
  ["Usinage, jour"],
  ["Usinage, soir"],
  ["Tournage"],
  ["Montage"],
  ["Contrôle"],
  ["Méthodes", "Qualité"],
  ["Logistique"],
  ["Traitement de surface"],
];

const calendarRows = names.map((teams, row) => {
  const level = [1.4, 1.5, 1.2, 0.8, 1.3, 0.4, 0.7, 0.9][row] ?? 1;
  const overtimePerPerson = weeks.map((_, week) => {
    if (isOff(week)) return week === 25 && row > 1 ? null : 0.2;
    if (row === 5 && week > 4 && week < 8) return null;
    return Math.round(level * wave(row, week) * 100) / 100;
  });
  return {
    group: teams.join(" + "),
    teams,
    overtimePerPerson,
    weekendPerPerson: overtimePerPerson.map((hours) => (hours === null ? null : hours * 0.4)),
    meanOvertimePerPerson: [3.3, 3.6, 2.9, 2, 3.1, 1.3, 1.8, 2.2][row] ?? null,
    meanWeekendPerPerson: [1.3, 1.4, 1.2, 0.8, 1.2, 0.5, 0.7, 0.9][row] ?? null,
    weekendClientShare: row === 5 ? null : 0.45,
  };
});

const siteWeeks = weeks.map((_, week) => (isOff(week) ? 0.2 : Math.round(wave(2, week) * 90) / 100));
const estimate = (middle: number, low: number, high: number) => ({ estimate: middle, low, high });
const tooFew = notComputable("too-few-events", []);

const effect = (outcome: StrainOutcome, parts: Partial<StrainEffect>): StrainEffect => ({
  outcome,
  method: "stratified",
  rateRatio: tooFew,
  limits: null,
  pValue: tooFew,
  adjustedPValue: tooFew,
  minimumDetectableRatio: tooFew,
  attributable: tooFew,
  eValue: tooFew,
  called: false,
  controlFailed: false,
  events: null,
  personWeeks: null,
  withTotalHours: notComputable("other-method", []),
  ...parts,
});

/** Ratio, limits, smallest ratio that could have been seen, and the p-value. */
type Found = readonly [number, number, number, number, number];

const found = ([ratio, low, high, detectable, pValue]: Found): Partial<StrainEffect> => ({
  rateRatio: estimate(ratio, low, high),
  limits: "wald",
  pValue,
  adjustedPValue: Math.min(1, pValue * 2),
  minimumDetectableRatio: detectable,
  eValue: ratio > 1 ? ratio + Math.sqrt(ratio * (ratio - 1)) : 1,
  called: pValue < 0.02,
  events: { exposed: 62, reference: 118 },
  personWeeks: { exposed: 1480, reference: 3928 },
});

const stratified: Readonly<Record<StrainOutcome, Found | null>> = {
  "absence-spells": [1.46, 1.07, 1.99, 1.42, 0.016],
  "sick-spells": [1.38, 0.97, 1.95, 1.47, 0.07],
  "work-accidents": [1.12, 0.61, 2.05, 2.1, 0.71],
  departures: null,
  "short-daily-rests": [2.31, 1.74, 3.07, 1.3, 0.0001],
  "weekend-work": [1.92, 1.61, 2.29, 1.2, 0.0001],
};
const regression: Readonly<Record<StrainOutcome, Found | null>> = {
  "absence-spells": [2.4, 1.1, 5.2, 3.1, 0.027],
  "sick-spells": [2.1, 0.9, 4.9, 3.4, 0.09],
  "work-accidents": null,
  departures: null,
  "short-daily-rests": [4.6, 2.2, 9.6, 2.4, 0.001],
  "weekend-work": [3.2, 2.1, 4.9, 1.9, 0.0004],
};

const effects: StrainEffect[] = strainOutcomes.flatMap((outcome) => {
  const [own, slope] = [stratified[outcome], regression[outcome]];
  return [
    effect(outcome, own === null ? {} : { ...found(own), attributable: estimate(19, 4, 31) }),
    effect(outcome, {
      method: "regression",
      ...(slope === null
        ? {}
        : { ...found(slope), limits: "clustered", withTotalHours: estimate(slope[0] * 0.9, 1, 6) }),
    }),
    effect(outcome, { method: "control-future-dose", ...found([0.98, 0.73, 1.31, 1.35, 0.9]) }),
    effect(outcome, { method: "control-other-client", ...found([1.04, 0.77, 1.4, 1.37, 0.8]) }),
  ];
});

const limit = (
  name: LimitAnswer["limit"],
  caseUnit: LimitAnswer["caseUnit"],
  [kept, near, over]: readonly [number, number, number],
): LimitAnswer => {
  const parameter = {
    dailyHours: peopleParameters.daily_hours_limit,
    weeklyHours: peopleParameters.weekly_hours_limit,
    twelveWeekAverage: peopleParameters.twelve_week_average_limit,
    referenceAverage: peopleParameters.reference_average_limit,
    dailyRest: peopleParameters.daily_rest_limit,
    weeklyRest: peopleParameters.weekly_rest_limit,
    daysInARow: peopleParameters.days_in_a_row_limit,
    yearlyQuota: peopleParameters.yearly_overtime_quota,
  }[name];
  const bands = { cases: kept + near + over, kept, near, over, nearOrOver: near + over };
  return {
    limit: name,
    value: parameter.value,
    unit: parameter.unit === "days" ? "days" : "hours",
    caseUnit,
    weeksOver: over,
    peopleOver: notComputable("hr-only", []),
    bands,
    groups: [
      {
        group: "Usinage, jour",
        teams: ["Usinage, jour"],
        bands: { cases: 120, kept: 100, near: 14, over: 6, nearOrOver: 20 },
      },
      {
        group: "Tournage",
        teams: ["Tournage"],
        bands: { cases: 90, kept: 84, near: null, over: null, nearOrOver: 6 },
      },
    ],
    source: parameter.source,
    validFrom: parameter.validFrom,
  };
};

const quota = limit("yearlyQuota", "person-years", [66, 0, 12]);
const rests = limit("weeklyRest", "rests", [5076, 85, 47]);

const quarters = ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"];

const people: ComputedPeople = {
  status: "computed",
  period,
  client,
  controlClient: { clientId: "X", name: "Hydrolac" },
  dominantClientId: "K",
  clients,
  thresholds: { hours: 8, absence: 11 },
  exposure: {
    hoursShare: 0.31,
    exposedPersonWeekShare: 0.27,
    cut: 0.25,
    weeks: 4,
    clientHours: 31_200,
    unplannedHours: 4960,
    weekendHours: 3100,
    hostileContacts: 14,
    threats: 3,
    meetingHours: 410,
    firefightingHours: 236,
  },
  effects,
  doseResponse: [
    {
      outcome: "absence-spells",
      doses: [
        { fromShare: 0, toShare: 0.25, rate: estimate(28, 24, 33) },
        { fromShare: 0.25, toShare: 0.5, rate: estimate(36, 28, 46) },
        { fromShare: 0.5, toShare: 0.75, rate: estimate(43, 30, 60) },
        { fromShare: 0.75, toShare: 1, rate: { status: "withheld", coarser: "0.5-1" } },
      ],
      trendPValue: 0.011,
    },
    {
      outcome: "weekend-work",
      doses: [
        { fromShare: 0, toShare: 0.25, rate: estimate(110, 100, 121) },
        { fromShare: 0.25, toShare: 0.5, rate: estimate(170, 152, 190) },
        { fromShare: 0.5, toShare: 0.75, rate: estimate(214, 180, 252) },
        { fromShare: 0.75, toShare: 1, rate: estimate(240, 190, 300) },
      ],
      trendPValue: notComputable("too-few-events", []),
    },
  ],
  absenceByQuarter: [
    { quarter: "2024-Q3", from: "2024-07-01", rateRatio: { estimate: 1.31, low: 0.7, high: 2.4 } },
    { quarter: "2024-Q4", from: "2024-10-01", rateRatio: { estimate: 1.51, low: 0.8, high: 2.8 } },
  ],
  lags: (["absence-spells", "sick-spells", "weekend-work", "departures"] as const).map((outcome, place) => ({
    outcome,
    lags: [1, 2, 3, 4, 5, 6, 7, 8].map((weeksBefore) => ({
      weeksBefore,
      rateRatio:
        outcome === "departures"
          ? notComputable("too-few-events", [])
          : estimate(
              1 + 0.9 / weeksBefore + place * 0.1,
              0.6 + 0.5 / weeksBefore,
              1.6 + 1.6 / weeksBefore + place * 0.2,
            ),
    })),
  })),
  limits: [
    limit("dailyHours", "person-days", [47_300, 3600, 412]),
    limit("weeklyHours", "person-weeks", [4978, 368, 62]),
    limit("twelveWeekAverage", "windows", [4302, 720, 166]),
    {
      ...limit("referenceAverage", "windows", [1, 1, 1]),
      bands: notComputable("too-short", []),
      groups: [],
    },
    limit("dailyRest", "rests", [22_500, 690, 208]),
    {
      ...rests,
      weeksOver: { status: "withheld", coarser: "site" },
      bands: { status: "withheld", coarser: "site" },
    },
    limit("daysInARow", "stretches", [2210, 31, 9]),
    { ...quota, bands: { cases: 78, kept: 54, near: null, over: null, nearOrOver: 24 } },
  ],
  calendar: {
    weeks,
    clientChanges: weeks.map((_, week) =>
      isOff(week) ? 0 : week === 34 ? 8 : Math.max(1, Math.round(4 + 2.4 * Math.sin(week / 4))),
    ),
    groups: calendarRows,
    withheld: [
      { team: "Chargés d'affaires", coarser: "site" },
      { team: "Outillage", coarser: "Méthodes + Qualité" },
    ],
    site: {
      overtimePerPerson: siteWeeks,
      weekendPerPerson: siteWeeks.map((hours) => hours * 0.4),
      meanOvertimePerPerson: 2.6,
      meanWeekendPerPerson: 1,
      weekendClientShare: 0.41,
    },
  },
  indicators: {
    absenceRate: 0.052,
    spells: 180,
    spellsPerThousandWeeks: estimate(33.3, 28.6, 38.5),
    turnoverRate: 0.1,
    accidentFrequency: 60.8,
    accidentSeverity: { status: "withheld", coarser: "site" },
    groups: [
      { group: "Usinage", teams: ["Usinage, jour", "Usinage, soir"], absenceRate: 0.061 },
      { group: "Montage", teams: ["Montage"], absenceRate: 0.044 },
    ],
    withheldTeams: [
      { team: "Chargés d'affaires", coarser: "site" },
      { team: "Outillage", coarser: "Usinage" },
    ],
  },
  clientLoad: [
    {
      clientId: "K",
      name: "Aéronord",
      clients: 1,
      meetingHours: 410,
      firefightingHours: 236,
      productionShare: 0.31,
      hostileContacts: 14,
      threats: 3,
    },
    {
      clientId: "X",
      name: "Hydrolac",
      clients: 1,
      meetingHours: 120,
      firefightingHours: 30,
      productionShare: 0.22,
      hostileContacts: 1,
      threats: 0,
    },
    {
      clientId: null,
      name: null,
      clients: 3,
      meetingHours: 160,
      firefightingHours: 22,
      productionShare: 0.47,
      hostileContacts: 2,
      threats: 0,
    },
  ],
  surveys: [
    {
      instrument: "WHO-5",
      question: null,
      all: estimate(54, 50, 58),
      exposed: estimate(48, 42, 54),
      others: estimate(57, 53, 61),
      difference: estimate(-9, -16, -2),
      quarters: quarters.map((quarter, place) => ({ quarter, mean: place === 1 ? null : 58 - place * 2 })),
    },
    {
      instrument: "CBI",
      question: "work",
      all: estimate(46, 42, 50),
      exposed: { status: "withheld", coarser: "site" },
      others: { status: "withheld", coarser: "site" },
      difference: notComputable("too-few-people", []),
      quarters: [],
    },
  ],
  quadrant: calendarRows.slice(0, 5).map((row, place) => ({
    group: row.group,
    teams: row.teams,
    overtimePerPerson: row.meanOvertimePerPerson ?? 0,
    support: 62 - place * 6,
  })),
  suppressed: 71,
  released: 402,
  parameters,
  rows: { timeEntries: 61_240, absences: 214, surveyAnswers: 480, contacts: 1320, personWeeks: 5408 },
};

/** @throws ZodError when the parts do not make an answer */
export function shownOvertime(parts: Partial<ComputedOvertime> = {}): ComputedOvertime {
  const answer = overtimeSchema.parse({ ...overtime, ...parts });
  if (answer.status !== "computed") throw new Error("an answer that was computed");
  return answer;
}

/** @throws ZodError when the parts do not make an answer */
export function shownPeople(parts: Partial<ComputedPeople> = {}): ComputedPeople {
  const answer = peopleSchema.parse({ ...people, ...parts });
  if (answer.status !== "computed") throw new Error("an answer that was computed");
  return answer;
}
