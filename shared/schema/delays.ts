/** What the Planning page, `planning.report` and `report delays --json` answer (method, section 3). */
import { z } from "zod";
import {
  count,
  estimateSchema,
  notComputableSchema,
  orNotComputable,
  periodSchema,
  share,
} from "./scalar.ts";

/** Open hours of a work centre. */
const hours = z.number().min(0);
/** A civil instant to the minute, `2025-03-10T14:05`. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);

/** The rules that are tried: ready first, ordered first, promised first, shortest first, least slack first. */
export const houseRules = ["fifo", "firstCome", "edd", "spt", "leastSlack"] as const;
const houseRule = z.enum(houseRules);
export type HouseRule = z.infer<typeof houseRule>;

/** Every open instant of a wait has one cause; they sum to the hours. */
const causesSchema = z.strictObject({
  contention: hours,
  prioritisation: hours,
  batching: hours,
  unexplained: hours,
});

const waitingSchema = z.strictObject({
  hours,
  causes: causesSchema,
  /** Closed time while something waited, beside the hours. */
  unavailabilityHours: hours,
  /** Between the shortest and the longest calendar that the operations allow; equal to the hours where shifts are recorded. */
  hoursRange: estimateSchema,
  /** Operations whose wait is known, and those of them that still wait. */
  operations: count,
  operationsStillWaiting: count,
});
export type Waiting = z.infer<typeof waitingSchema>;

/** Hours taken by the examined client ahead of the rule, by the strongest request on record; they sum to the queue-jump hours. */
const requestedHoursSchema = z.strictObject({
  /** A request or a change of schedule with its time. */
  dated: hours,
  /** Only the order's priority. */
  flagged: hours,
  /** Only a privilege in force. */
  standing: hours,
  none: hours,
});

const imposedOnClientSchema = z.strictObject({
  clientId: z.string(),
  contentionHours: hours,
  prioritisationHours: hours,
  /** Those of the prioritisation hours that the best house rule would not have given. */
  queueJumpHours: orNotComputable(hours),
  /** Net calendar days by which the replay by the rule ends this client's orders earlier. */
  days: orNotComputable(estimateSchema),
  /** Days late caused along the routing once the slack of each order is used up, from the record alone. */
  reactionaryDays: orNotComputable(z.number().min(0)),
  /** Orders of the period, cancelled ones left out. */
  orders: count,
  ordersOvertaken: count,
  /** By the replay; by the record where there is none. */
  ordersMadeLate: orNotComputable(count),
  ordersMadeLateByRecord: orNotComputable(count),
  /** Median days between an overtaken order's completion and its first promise, had nothing been taken from it. */
  medianSlackDays: orNotComputable(z.number()),
  onTimeInFull: orNotComputable(
    z.strictObject({ recorded: share, byRule: orNotComputable(share), orders: count }),
  ),
});
export type ImposedOnClient = z.infer<typeof imposedOnClientSchema>;

const imposedSchema = z.strictObject({
  contentionHours: hours,
  prioritisationHours: hours,
  queueJumpHours: orNotComputable(hours),
  queueJumpRequestedHours: orNotComputable(hours),
  requested: orNotComputable(requestedHoursSchema),
  /** The queue-jump hours as a part of the other clients' waiting. */
  queueJumpShare: orNotComputable(share),
  fairShareRatio: orNotComputable(z.number().min(0)),
  /** What was overtaken ahead of the rule, or ahead of the ready time where no rule is known. */
  operationsOvertaken: count,
  ordersOvertaken: count,
  pairs: count,
  byClient: z.array(imposedOnClientSchema),
});

/** Hours that the work of one client took from that of another; every pair of clients with any. */
const matrixCellSchema = z.strictObject({
  fromClientId: z.string(),
  toClientId: z.string(),
  contentionHours: hours,
  prioritisationHours: hours,
  /** Those of them that the best house rule would not have given. */
  queueJumpHours: orNotComputable(hours),
  /** Pairs of operations behind each of these hours. */
  pairs: z.strictObject({
    contention: count,
    prioritisation: count,
    queueJump: orNotComputable(count),
  }),
});
export type MatrixCell = z.infer<typeof matrixCellSchema>;

/** The other clients' waiting at a work centre, by cause. */
const centreWaitingSchema = z.strictObject({
  workCentreId: z.string(),
  name: z.string(),
  machines: count,
  hours,
  /** Taken by the examined client's work that became ready later; of these, those ahead of the rule. */
  prioritisationByClient: hours,
  queueJumpHours: orNotComputable(hours),
  prioritisationByOthers: hours,
  contention: hours,
  batching: hours,
  unexplained: hours,
});
export type CentreWaiting = z.infer<typeof centreWaitingSchema>;

/** A week of a work centre in which something was taken, the worst first. */
const centreWeekSchema = z.strictObject({
  workCentreId: z.string(),
  /** Its Monday. */
  weekOn: z.iso.date(),
  hours,
  operationsOvertaken: count,
});

const houseRuleSchema = z.strictObject({
  best: orNotComputable(houseRule),
  agreement: z.strictObject({
    fifo: orNotComputable(share),
    firstCome: orNotComputable(share),
    edd: orNotComputable(share),
    spt: orNotComputable(share),
    leastSlack: orNotComputable(share),
  }),
  /** Pairs of other clients' operations that waited together when one of them started. */
  pairs: count,
  threshold: share,
  /** The hours taken under each of FIFO, EDD and SPT that agrees within five points of the best; under the best where none does. */
  tested: z.array(z.strictObject({ rule: houseRule, queueJumpHours: hours })),
});

const gateErrorsSchema = z.strictObject({
  /** Median error of the completions in parts of the flow time, the client's requested work first; all its work first. */
  requestedFirst: orNotComputable(z.number().min(0)),
  allFirst: orNotComputable(z.number().min(0)),
  threshold: share,
});

const replaySchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    /** Which replay reproduces the record. */
    gate: z.enum(["requested-first", "all-first"]),
    medianErrorShare: z.number().min(0),
    rule: houseRule,
    /** Net calendar days imposed on the other clients' orders: recorded order of starts minus house rule. */
    delayDays: estimateSchema,
    ordersCompared: count,
    ordersDelayedADay: count,
    ordersMadeLate: count,
    ordersSavedFromLate: count,
    privilegeDays: z.number(),
    changeDays: z.number(),
    /** Without the client; and without it and its part of the capacity. */
    volumeDays: z.number(),
    volumeWithoutCapacityDays: z.number(),
    /** On time and in full of the other clients, as recorded and by the rule, in points between both. */
    onTimeInFull: orNotComputable(
      z.strictObject({ recorded: share, byRule: share, difference: estimateSchema }),
    ),
    draws: count,
    seed: count,
    blockWeeks: count,
  }),
  notComputableSchema,
]);

const serviceSchema = z.strictObject({
  /** Delivered orders with a promise. */
  orders: count,
  onTime: orNotComputable(share),
  /** Of those whose quantities are known. */
  inFull: orNotComputable(share),
  onTimeInFull: orNotComputable(share),
  /** Against the last promise made. */
  onTimeRevised: orNotComputable(share),
});
export type Service = z.infer<typeof serviceSchema>;

const serviceWeekSchema = z.strictObject({
  weekOn: z.iso.date(),
  client: z.strictObject({ orders: count, onTimeInFull: count }),
  others: z.strictObject({ orders: count, onTimeInFull: count }),
});

const onTimeSchema = z.strictObject({
  client: serviceSchema,
  others: serviceSchema,
  /** Weeks of the first promise. */
  weeks: z.array(serviceWeekSchema),
  /** Other clients' orders whose promise was moved, and those moved for an order of the examined client. */
  promisesRevised: count,
  promisesRevisedForClient: orNotComputable(count),
});

const noticeGroupSchema = z.strictObject({
  /** Orders with a promise, the median working days from order to promise, and those asked within the frozen horizon. */
  orders: count,
  medianLeadDays: orNotComputable(z.number()),
  ordersInsideHorizon: count,
  /** Changes asked for, the median notice in working days before the planned start, and those inside the horizon. */
  changes: count,
  medianNoticeDays: orNotComputable(z.number()),
  changesInsideHorizon: count,
  /** Changes by whole working days of notice, those of forty and more together. */
  notice: z.array(z.strictObject({ days: count, changes: count })),
});
export type NoticeGroup = z.infer<typeof noticeGroupSchema>;

const noticeSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    frozenHorizonDays: z.number().min(0),
    client: noticeGroupSchema,
    others: noticeGroupSchema,
    /** Changes that no client is known to have asked for. */
    changesOfOurs: count,
    /** Changes whose order has neither a planned start nor a date to count from. */
    changesWithoutDate: count,
  }),
  notComputableSchema,
]);
export type Notice = z.infer<typeof noticeSchema>;

const nextVictimSchema = z.strictObject({
  operationId: z.string(),
  orderId: z.string(),
  clientId: z.string(),
  workCentreId: z.string(),
  promisedOn: z.iso.date(),
  /** Open hours left before it has to start; negative: too late already. */
  slackHours: z.number(),
  overtaker: z.strictObject({ operationId: z.string(), orderId: z.string(), requested: z.boolean() }),
  /** When it starts and its order is delivered with the examined client's work first, and by the rule. */
  byHabit: z.strictObject({ startsAt: instant, deliveredOn: z.iso.date(), daysLate: count }),
  byRule: z.strictObject({ startsAt: instant, deliveredOn: z.iso.date(), daysLate: count }),
  /** What serving it before the overtaker costs the overtaker's order. */
  swap: z.strictObject({
    overtakerDelayHours: hours,
    overtakerDaysLate: count,
  }),
});
export type NextVictim = z.infer<typeof nextVictimSchema>;

const nextVictimsSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    asOf: instant,
    /** Open operations of other clients that were looked at. */
    operations: count,
    /** The least slack first, at most a hundred. */
    victims: z.array(nextVictimSchema),
    total: count,
  }),
  notComputableSchema,
]);

const evidenceCentreSchema = z.strictObject({
  workCentreId: z.string(),
  name: z.string(),
  machines: count,
  machinesFrom: z.enum(["work-centres", "machine-ids", "peak"]),
  calendarFrom: z.enum(["opening-hours", "derived"]),
});

/** How far the record carries. */
const evidenceSchema = z.strictObject({
  operations: count,
  operationsBegun: count,
  readyRecorded: count,
  readyDerived: count,
  readyUnknown: count,
  /** Begun before they were recorded as ready: taken as ready at their start. */
  startedBeforeReady: count,
  startedBeforeReadyShare: share,
  startedBeforeReadyTolerance: share,
  /** Begun and over, as later rows show, though their end is missing: an end was presumed. */
  endsPresumed: count,
  machinesFrom: z.enum(["recorded", "employees", "assumed"]),
  /** Clients that use only some of a centre's machines, counted by client and centre. */
  restrictedMachines: count,
  centres: z.array(evidenceCentreSchema),
  rows: z.strictObject({
    operations: count,
    orders: count,
    openingHours: count,
    scheduleChanges: count,
    requests: count,
    privileges: count,
  }),
});
export type DelayEvidence = z.infer<typeof evidenceSchema>;

/** A threshold or horizon with where it comes from. */
const planningAssumptionSchema = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.enum(["share", "ratio", "working-days", "operations"]),
  origin: z.enum(["default", "ledger"]),
  source: z.string().nullable(),
  validFrom: z.string().nullable(),
});

export const delaysSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    period: periodSchema,
    /** The days that the operations cover. */
    covered: periodSchema,
    client: z.strictObject({ clientId: z.string(), name: z.string() }),
    dominantClientId: z.string(),
    /** Clients with work in the period, by hours of work. */
    clients: z.array(z.strictObject({ clientId: z.string(), name: z.string(), workHours: hours })),
    evidence: evidenceSchema,
    parameters: z.array(planningAssumptionSchema),
    waiting: waitingSchema,
    waitingOfOthers: waitingSchema,
    imposed: imposedSchema,
    matrix: z.array(matrixCellSchema),
    centres: z.array(centreWaitingSchema),
    centreWeeks: z.array(centreWeekSchema),
    houseRule: houseRuleSchema,
    replayGate: gateErrorsSchema,
    replay: replaySchema,
    onTime: onTimeSchema,
    notice: noticeSchema,
    nextVictims: nextVictimsSchema,
  }),
  notComputableSchema,
]);
export type Delays = z.infer<typeof delaysSchema>;
export type ComputedDelays = Extract<Delays, { status: "computed" }>;

/** What may be asked. A missing bound means all that the ledger covers; `to` is exclusive. */
export const delaysInputSchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  client: z.string().max(200).optional(),
});
export type DelaysInput = z.infer<typeof delaysInputSchema>;

/** The answer, or the job that computes it: long work is watched and can be stopped. */
export const delaysAnswerSchema = z.union([
  z.strictObject({ state: z.literal("answered"), delays: delaysSchema }),
  z.strictObject({ state: z.literal("computing"), jobId: z.string() }),
]);
