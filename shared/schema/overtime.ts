/** What `overtime.report` and `report overtime --json` answer (method, section 2): where each payroll overtime minute comes from. */
import { z } from "zod";
import { delaysInputSchema } from "./delays.ts";
import {
  cents,
  count,
  estimateSchema,
  notComputableSchema,
  orNotComputable,
  periodSchema,
  share,
} from "./scalar.ts";

const hours = z.number().min(0);

export const overtimeInputSchema = delaysInputSchema;
export type OvertimeInput = z.infer<typeof overtimeInputSchema>;

/** Whose doing a payroll overtime hour is. */
const overtimeStates = ["direct", "induced", "volume", "unexplained"] as const;
export type OvertimeState = (typeof overtimeStates)[number];

/** What on record goes with an hour: the flow's middle. */
export const overtimeCauses = [
  /** The examined client brought a date forward. */
  "date-brought-forward",
  /** Its order is flagged or was requested in a hurry. */
  "rush-order",
  /** Its hours beyond the plan, with nothing on record. */
  "beyond-plan",
  /** Others' work caught up because it was overtaken. */
  "catching-up",
  "planned-volume",
  "no-order",
] as const;
export type OvertimeCause = (typeof overtimeCauses)[number];

const overtimeDay = z.enum(["weekday", "saturday", "sunday-holiday"]);

/** Flows from who through what to when; they sum to the payroll hours. */
const overtimeFlowSchema = z.strictObject({
  who: z.enum(["client", "others", "nobody"]),
  cause: z.enum(overtimeCauses),
  when: overtimeDay,
  hours,
});
export type OvertimeFlow = z.infer<typeof overtimeFlowSchema>;

/** Overtime on the orders of one client; those with too few people are one row without a name. */
const overtimeByClientSchema = z.strictObject({
  clientId: z.string().nullable(),
  name: z.string().nullable(),
  clients: count,
  hours,
  /** Of these, on Saturdays, Sundays and holidays. */
  weekendHours: hours,
  /** Part of all payroll overtime, and of all hours on orders. */
  overtimeShare: share,
  workShare: share,
});

export type OvertimeByClient = z.infer<typeof overtimeByClientSchema>;

const overtimeWeekSchema = z.strictObject({
  weekOn: z.iso.date(),
  hours,
  clientHours: hours,
  otherHours: hours,
  unassignedHours: hours,
});

const premiumSchema = z.strictObject({
  direct: orNotComputable(cents),
  induced: orNotComputable(estimateSchema),
});

const shownParameterSchema = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.enum(["hours", "weeks", "days", "share", "people", "yes-no"]),
  origin: z.enum(["default", "ledger"]),
  source: z.string().nullable(),
  validFrom: z.iso.date(),
});
export type ShownPeopleParameter = z.infer<typeof shownParameterSchema>;
export const shownPeopleParameters = z.array(shownParameterSchema);

export const overtimeSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("computed"),
    period: periodSchema,
    client: z.strictObject({ clientId: z.string(), name: z.string() }),
    dominantClientId: z.string(),
    clients: z.array(z.strictObject({ clientId: z.string(), name: z.string(), workHours: hours })),
    /** Paid as overtime, for a Sunday or for a holiday: direct + induced + volume + unexplained, to the minute. */
    payrollHours: hours,
    directHours: orNotComputable(hours),
    /** The billed avoidable hours. */
    inducedHours: orNotComputable(estimateSchema),
    volumeHours: hours,
    unexplainedHours: hours,
    /** On the examined client's orders, on others', and without an order though naming the examined client. */
    clientOrderHours: hours,
    otherOrderHours: hours,
    unassignedClientHours: hours,
    /** Both direct measures; the lower is billed. */
    direct: z.strictObject({
      proRataHours: orNotComputable(hours),
      /** May be negative: the client freed more than it asked for. */
      deviationHours: orNotComputable(z.number()),
    }),
    /** How the avoidable hours come about: hours saved by the house rule, and with the client first. */
    avoidable: orNotComputable(
      z.strictObject({
        /** Whether the record lies nearer to the client served first, or to the rule: then its requests were not heard. */
        policy: z.enum(["client-first", "rule"]),
        savedByRule: hours,
        savedClientFirst: hours,
        shifts: count,
        shiftHours: hours,
        replays: count,
      }),
    ),
    /** Shown beside, never billed. */
    accountingShareHours: orNotComputable(hours),
    regressionHours: orNotComputable(estimateSchema),
    premiumCents: premiumSchema,
    /** Compulsory rest beyond the yearly quota, for the direct and induced parts. */
    restCents: premiumSchema,
    flows: z.array(overtimeFlowSchema),
    byClient: orNotComputable(z.array(overtimeByClientSchema)),
    weeks: orNotComputable(z.array(overtimeWeekSchema)),
    parameters: shownPeopleParameters,
    rows: z.strictObject({ timeEntries: count, overtimeEntries: count, openingHours: count }),
    draws: count,
    seed: count,
  }),
  notComputableSchema,
]);
export type Overtime = z.infer<typeof overtimeSchema>;
export type ComputedOvertime = Extract<Overtime, { status: "computed" }>;

/** The answer, or the job that computes it. */
export const overtimeAnswerSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("answered"), overtime: overtimeSchema }),
  z.strictObject({ state: z.literal("computing"), jobId: z.string() }),
]);

/** The chain behind hours: operations worked in overtime, and whose work had gone before theirs. No hours of any person. */
export const chainInputSchema = z.strictObject({
  ...delaysInputSchema.shape,
  /** A Monday; none: the whole period. */
  week: z.iso.date().optional(),
  state: z.enum(["direct", "induced"]),
  limit: z.int().min(1).max(200),
  offset: z.int().min(0).max(100_000_000),
});
export type ChainInput = z.infer<typeof chainInputSchema>;

export const chainSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      weekOn: z.iso.date(),
      when: overtimeDay,
      operationId: z.string().nullable(),
      orderId: z.string(),
      clientId: z.string(),
      workCentreId: z.string().nullable(),
      cause: z.enum(overtimeCauses),
      /** Open hours that the examined client's work took from the operation, and its longest taker. */
      takenHours: hours,
      takerOperationId: z.string().nullable(),
      takerOrderId: z.string().nullable(),
    }),
  ),
  total: count,
});
export type OvertimeChain = z.infer<typeof chainSchema>;
