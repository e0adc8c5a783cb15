/** What the Verdict page, `verdict.report` and `report verdict --json` answer (method, sections 5 and 6). */
import { z } from "zod";
import { delaysInputSchema, houseRules } from "./delays.ts";
import {
  cents,
  count,
  estimateSchema,
  notComputableSchema,
  orNotComputable,
  periodSchema,
  share,
} from "./scalar.ts";
import { costGrades, costLines, costMemos, evidenceRules, verdictClasses } from "#shared/verdict-names.ts";

export { costLines, costMemos, evidenceRules, verdictClasses };

const hours = z.number().min(0);

const verdictClass = z.enum(verdictClasses);
export type VerdictClass = z.infer<typeof verdictClass>;

const evidenceRule = z.enum(evidenceRules);
export type EvidenceRule = z.infer<typeof evidenceRule>;

const costLine = z.enum(costLines);
export type CostLineName = z.infer<typeof costLine>;

const costMemo = z.enum(costMemos);
export type CostMemoName = z.infer<typeof costMemo>;

const costGrade = z.enum(costGrades);
export type CostGrade = z.infer<typeof costGrade>;

/** A number of the formula of a line, by the name that the formula gives it. */
const termSchema = z.strictObject({
  term: z.string(),
  value: z.number(),
  unit: z.enum([
    "cents",
    "cents-per-hour",
    "cents-per-year",
    /** An amount times days, such as an invoice times the days by which it was paid late. */
    "cent-days",
    "hours",
    "days",
    "months",
    "years",
    "share",
    "share-per-year",
    "spells",
    "people",
    "orders",
    "invoices",
  ]),
});
export type CostTerm = z.infer<typeof termSchema>;

const lineSchema = z.strictObject({
  line: costLine,
  grade: costGrade,
  /** What it takes from the net, with its interval; a count has no width. */
  cents: orNotComputable(estimateSchema),
  /** Whether it is counted: nothing of it is estimated or assumed within a range, so that it has no interval of its own. */
  counted: z.boolean(),
  /** Source rows behind it; of people's rows only how many. */
  rows: count,
  table: z.string(),
  terms: z.array(termSchema),
  /** Assumptions and parameters that it rests on, by name. */
  parameters: z.array(z.string()),
  /** With the assumptions in force without this request's changes; null where nothing changed. */
  referenceCents: cents.nullable(),
});
export type CostLine = z.infer<typeof lineSchema>;

const memoSchema = z.strictObject({
  memo: costMemo,
  grade: costGrade,
  cents: orNotComputable(estimateSchema),
  rows: count,
  terms: z.array(termSchema),
});
export type CostMemo = z.infer<typeof memoSchema>;

const netSchema = z.strictObject({
  cents: estimateSchema,
  probabilityNegative: share,
  /** Without what is only expected. */
  bookedAndAttributed: estimateSchema,
  /** One-sided upper limit of that, by `net_confidence`: E5 asks that it lies below zero. */
  upperLimitCents: cents,
  /** Net per cent of revenue, and the other clients' contribution after labour per cent of theirs. */
  perRevenue: orNotComputable(z.number()),
  othersPerRevenue: orNotComputable(z.number()),
  /** The costs times this leave nothing; not computable without costs, or where nothing is left before them. */
  breakEvenMultiplier: orNotComputable(z.number()),
  /** How the drawn nets are spread: parts of the draws in steps of equal width. */
  density: z.strictObject({ fromCents: cents, stepCents: z.int().min(1), shares: z.array(share) }),
  /** Lines that could not be computed and are missing in it. */
  missingLines: z.array(costLine),
  /** The net with the assumptions in force without this request's changes; null where nothing changed. */
  referenceCents: estimateSchema.nullable(),
  referenceProbabilityNegative: share.nullable(),
});
export type VerdictNet = z.infer<typeof netSchema>;

const assumptionSchema = z.strictObject({
  name: z.string(),
  unit: z.enum(["share", "cents-per-hour", "share-per-year", "months", "cents"]),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  most: z.number(),
  origin: z.enum(["default", "ledger", "record", "page"]),
  /** Without this request's change. */
  reference: z.number(),
  source: z.string().nullable(),
  validFrom: z.string().nullable(),
  /** Where, all else alike, the net becomes zero; null: nowhere that makes sense. */
  flipsAt: z.number().nullable(),
});
export type VerdictAssumptionValue = z.infer<typeof assumptionSchema>;

/** What the net hangs on: an assumption, or a quantity that is only estimated. */
const tornadoSchema = z.strictObject({
  factor: z.string(),
  kind: z.enum(["assumption", "quantity"]),
  unit: z.string(),
  low: z.number(),
  value: z.number(),
  high: z.number(),
  /** The net with this factor alone at its low and its high end. */
  netLowCents: cents,
  netHighCents: cents,
});
export type TornadoBar = z.infer<typeof tornadoSchema>;

/** A factor that alone turns the sign of the net, and where. */
const flipSchema = z.strictObject({
  factor: z.string(),
  kind: z.enum(["assumption", "quantity"]),
  unit: z.string(),
  value: z.number(),
  flipsAt: z.number(),
  /** Whether that lies within its own range. */
  withinRange: z.boolean(),
  /** The class with the factor there and a little beyond. */
  turnsInto: verdictClass.nullable(),
});
export type VerdictFlip = z.infer<typeof flipSchema>;

const gateSchema = z.strictObject({
  gate: z.enum([
    "client-orders",
    "operations",
    "waits",
    "house-rule",
    "weeks",
    "replay",
    "client-work",
    "other-clients",
  ]),
  holds: z.boolean(),
  value: orNotComputable(z.number()),
  threshold: z.number().nullable(),
  /** A code, and the tables or columns that would help. */
  reason: z.string().nullable(),
  missing: z.array(z.string()),
});
export type VerdictGate = z.infer<typeof gateSchema>;

const houseRule = z.enum(houseRules);

/** What the client took under one rule, and how often chance would give as much. */
const takenSchema = z.strictObject({
  rule: houseRule,
  agreement: share,
  /** Hours taken from work that the rule puts first, less hours lost the same way. */
  hours: z.number(),
  /** As a part of the other clients' waiting. */
  shareOfWaiting: z.number(),
  pValue: share,
  /** Whether every arrangement was counted, else how many were drawn. */
  exact: z.boolean(),
  draws: count,
  /** Between which chance leaves it in 95 of 100 cases. */
  chance: z.strictObject({ low: z.number(), high: z.number() }),
});

const quarterSchema = z.strictObject({
  /** `2025-Q1`. */
  quarter: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The largest over the tested rules. */
  pValue: orNotComputable(share),
  delayDaysPerOrder: orNotComputable(z.number()),
  netCents: orNotComputable(cents),
  /** Whether all three hold. */
  holds: orNotComputable(z.boolean()),
});
export type VerdictQuarter = z.infer<typeof quarterSchema>;

const evidenceSchema = z.strictObject({
  rule: evidenceRule,
  holds: orNotComputable(z.boolean()),
  value: orNotComputable(z.number()),
  threshold: z.number(),
});
export type EvidenceAnswer = z.infer<typeof evidenceSchema>;

/** The numbers behind the rules. */
const detailsSchema = z.strictObject({
  e1: z.strictObject({
    othersWaitingHours: orNotComputable(hours),
    tested: z.array(takenSchema),
    /** The p-value after Holm's correction over all clients, which counts where the client was not named beforehand. */
    adjustedPValue: orNotComputable(share),
    namedBeforehand: z.boolean(),
    /** Groups of orders among which labels were exchanged, and orders in them. */
    strata: count,
    orders: count,
    clientOrders: count,
  }),
  e2: orNotComputable(
    z.strictObject({
      takenHours: hours,
      requestedHours: hours,
      dated: hours,
      flagged: hours,
      standing: hours,
      none: hours,
    }),
  ),
  e3: z.strictObject({
    days: orNotComputable(estimateSchema),
    daysPerOrder: orNotComputable(estimateSchema),
    orders: count,
    blocks: count,
    tStatistic: orNotComputable(z.number()),
    pValue: orNotComputable(share),
    /** Further harms, of which none alone suffices. */
    ordersMadeLate: orNotComputable(count),
    avoidableOvertimeHours: orNotComputable(estimateSchema),
    absenceRatio: orNotComputable(estimateSchema),
  }),
  e4: z.strictObject({
    weeks: count,
    teams: count,
    orders: count,
    /** What, left out, would turn the sign: named. */
    flips: z.array(
      z.strictObject({
        kind: z.enum(["week", "team", "order"]),
        id: z.string(),
        measure: z.enum(["taken", "delay"]),
      }),
    ),
    /** The least that is left of the hours taken and of the days, in parts of the whole. */
    leastTakenLeft: orNotComputable(z.number()),
    leastDelayLeft: orNotComputable(z.number()),
  }),
  e5: z.strictObject({
    upperLimitCents: orNotComputable(cents),
    confidence: share,
  }),
  e6: z.strictObject({ quarters: z.array(quarterSchema) }),
  /** What a healthy client stays below; the ends of these intervals are one-sided limits of 95 % each. */
  limits: z.strictObject({
    queueJumpShare: orNotComputable(estimateSchema),
    daysPerOrder: orNotComputable(estimateSchema),
    changeDaysPerOrder: orNotComputable(z.number()),
    bottleneckShare: orNotComputable(share),
    /** A strain ratio above this is not excluded. */
    absenceRatioNotExcluded: orNotComputable(z.number()),
  }),
});
export type VerdictDetails = z.infer<typeof detailsSchema>;

const placeboSchema = z.strictObject({
  clientId: z.string(),
  name: z.string(),
  /** Hours taken less hours given by the best rule, for a thousand hours of its own work. */
  score: z.number(),
  hours: z.number(),
  shareOfWaiting: z.number(),
  /** Largest over the tested rules; and after Holm's correction over all clients. */
  pValue: share,
  adjustedPValue: share,
  /** Between which chance leaves its score in 95 of 100 cases. */
  chance: z.strictObject({ low: z.number(), high: z.number() }),
  /** Whether E1 to E4 hold against it as they would have to. */
  accused: z.boolean(),
});
export type PlaceboClient = z.infer<typeof placeboSchema>;

/** One point of an axis over time; null: not computable or not published. */
const pointSchema = z.strictObject({
  from: z.iso.date(),
  label: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type AxisPoint = z.infer<typeof pointSchema>;

const axesSchema = z.strictObject({
  dependency: z.strictObject({
    /** Part of revenue: counted. */
    share: orNotComputable(share),
    alert: share,
    /** Points between the first and the last complete quarter. */
    change: orNotComputable(z.number()),
    cr5: orNotComputable(share),
    /** By quarter. */
    points: z.array(pointSchema),
  }),
  overtime: z.strictObject({
    /** Part of payroll overtime that is direct or induced. */
    share: orNotComputable(estimateSchema),
    hours: orNotComputable(z.number()),
    payrollHours: orNotComputable(hours),
    volumeShare: orNotComputable(share),
    unexplainedShare: orNotComputable(share),
    /** By four weeks: overtime on the client's orders as a part of all. */
    points: z.array(pointSchema),
  }),
  delays: z.strictObject({
    days: orNotComputable(estimateSchema),
    ordersMadeLate: orNotComputable(count),
    /** Orders that were overtaken and still came on time. */
    ordersAbsorbed: orNotComputable(count),
    queueJumpHours: orNotComputable(hours),
    /** By four weeks: days imposed. */
    points: z.array(pointSchema),
  }),
  people: z.strictObject({
    /** Absence spells in weeks of much work for the client against few, for the same team and season. */
    ratio: orNotComputable(estimateSchema),
    detectableRatio: orNotComputable(z.number()),
    /** Whether it is called an effect. */
    called: z.boolean(),
    /** By quarter. */
    points: z.array(pointSchema),
  }),
});
export type VerdictAxes = z.infer<typeof axesSchema>;

export const verdictSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    period: periodSchema,
    client: z.strictObject({ clientId: z.string(), name: z.string() }),
    dominantClientId: z.string(),
    clients: z.array(z.strictObject({ clientId: z.string(), name: z.string() })),
    class: verdictClass,
    /** The class with the assumptions in force without this request's changes; null where nothing changed. */
    referenceClass: verdictClass.nullable(),
    gates: z.array(gateSchema),
    evidence: z.array(evidenceSchema),
    details: detailsSchema,
    revenueCents: cents,
    variableCostCents: orNotComputable(cents),
    /** Hours on the client's orders times what they cost, all of them. */
    labourCents: orNotComputable(cents),
    labourHours: orNotComputable(hours),
    contributionCents: orNotComputable(cents),
    /** Less the avoidable share of labour. */
    contributionAfterLabourCents: orNotComputable(cents),
    contributionPerBottleneckHour: z.strictObject({
      clientCents: orNotComputable(cents),
      portfolioCents: orNotComputable(cents),
    }),
    lines: z.array(lineSchema),
    memos: z.array(memoSchema),
    net: orNotComputable(netSchema),
    assumptions: z.array(assumptionSchema),
    /** Parameters of the ledger whose text is no value of theirs. */
    unreadableParameters: z.array(z.string()),
    thresholds: z.array(
      z.strictObject({
        name: z.string(),
        value: z.number(),
        unit: z.enum(["share", "days", "weeks"]),
        origin: z.enum(["default", "ledger"]),
        source: z.string().nullable(),
        validFrom: z.string().nullable(),
      }),
    ),
    tornado: z.array(tornadoSchema),
    flips: z.array(flipSchema),
    placebo: orNotComputable(z.array(placeboSchema)),
    axes: axesSchema,
    /** Source rows read, by table. */
    rows: z.record(z.string(), count),
    draws: count,
    seed: count,
    blockWeeks: count,
    /** Names of the assumptions that this request changed. */
    changed: z.array(z.string()),
  }),
  notComputableSchema,
]);
export type Verdict = z.infer<typeof verdictSchema>;
export type ComputedVerdict = Extract<Verdict, { status: "computed" }>;

/** What may be asked. A missing bound means all that the ledger covers; `to` is exclusive. */
export const verdictInputSchema = z.strictObject({
  ...delaysInputSchema.shape,
  /** Assumptions changed in this request, by name (`cost_of_capital`, `cost_of_capital_high`). */
  assumptions: z.record(z.string().max(80), z.number().min(-1e15).max(1e15)).optional(),
});
export type VerdictInput = z.infer<typeof verdictInputSchema>;

/** The answer, or the job that computes it. */
export const verdictAnswerSchema = z.union([
  z.strictObject({ state: z.literal("answered"), verdict: verdictSchema }),
  z.strictObject({ state: z.literal("computing"), jobId: z.string() }),
]);

/** The rows behind a line, the largest first. */
export const verdictRowsInputSchema = z.strictObject({
  ...verdictInputSchema.shape,
  line: z.union([
    costLine,
    z.enum(["revenue", "variable-cost", "labour", "concession", "late-payment-claim"]),
  ]),
  limit: z.int().min(1).max(500),
  offset: z.int().min(0).max(10_000_000),
});
export type VerdictRowsInput = z.infer<typeof verdictRowsInputSchema>;

/**
 * A row is an order, an invoice, or for what people did a month of everybody's hours; its cents sum to the line to the cent. A
 * line that is an estimate over the whole period has no rows of its own: then the list is empty and the total 0.
 */
export const verdictRowsSchema = z.strictObject({
  kind: z.enum(["orders", "invoices", "months", "none"]),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      clientId: z.string(),
      clientName: z.string(),
      /** When it was ordered or issued, or the month's first day. */
      on: z.iso.date(),
      /** The amount or hours that the row holds, and what of them the line takes. */
      amountCents: cents.nullable(),
      hours: hours.nullable(),
      daysLate: z.int().nullable(),
      taken: share.nullable(),
      cents,
    }),
  ),
  total: count,
  sumCents: cents,
  sumHours: hours.nullable(),
});
export type VerdictRows = z.infer<typeof verdictRowsSchema>;
