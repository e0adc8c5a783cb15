/** What the Planning page opens: the pairs of operations behind a cell, one wait told in full, a week of a work centre. */
import { z } from "zod";
import { delaysInputSchema, instant } from "./delays.ts";
import { count } from "./scalar.ts";

const hours = z.number().min(0);
const requestGrade = z.enum(["none", "standing", "flagged", "dated"]);
export type RequestGrade = z.infer<typeof requestGrade>;

const operationSchema = z.strictObject({
  operationId: z.string(),
  orderId: z.string(),
  clientId: z.string(),
  readyAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  orderedOn: z.iso.date(),
  promisedOn: z.iso.date().nullable(),
});
export type PlannedOperation = z.infer<typeof operationSchema>;

/** One operation that waited while another was at work. */
const pairSchema = z.strictObject({
  waiting: operationSchema,
  taker: operationSchema,
  workCentreId: z.string(),
  /** Open hours of the wait that the taker carries. */
  hours,
  cause: z.enum(["contention", "prioritisation"]),
  /** The best house rule would have served the waiting one first; null where no rule is known. */
  aheadOfRule: z.boolean().nullable(),
  /** The ground on record for the taker's being first. */
  request: requestGrade,
});
export type OperationPair = z.infer<typeof pairSchema>;

/** `jump`: prioritisation ahead of the house rule. */
export const pairsInputSchema = z.strictObject({
  ...delaysInputSchema.shape,
  fromClient: z.string().max(200).optional(),
  toClient: z.string().max(200).optional(),
  workCentre: z.string().max(200).optional(),
  cause: z.enum(["contention", "prioritisation", "jump"]),
  limit: z.int().min(1).max(500),
  offset: z.int().min(0).max(100_000_000),
});
export type PairsInput = z.infer<typeof pairsInputSchema>;

export const pairsSchema = z.strictObject({
  /** Most hours first. */
  rows: z.array(pairSchema),
  total: count,
  /** Over all pairs, not only those shown: the figure that was opened. */
  sumHours: hours,
});
export type OperationPairs = z.infer<typeof pairsSchema>;

/** What another client's order lost, from the record and by the replay. */
const delayedOrderSchema = z.strictObject({
  orderId: z.string(),
  clientId: z.string(),
  orderedOn: z.iso.date(),
  promisedOn: z.iso.date().nullable(),
  revisedPromiseOn: z.iso.date().nullable(),
  deliveredOn: z.iso.date().nullable(),
  /** By the replay; null where it does not reproduce the record or did not end the order. */
  deliveredByRuleOn: z.iso.date().nullable(),
  /** Open hours taken out of turn from its operations. */
  takenHours: hours,
  /** Calendar days by which the rule ends it earlier; negative: later. */
  imposedDays: z.number().nullable(),
  reactionaryDays: z.number().min(0).nullable(),
  slackDays: z.number().nullable(),
  /** Delivered after its first promise, and by the rule not. */
  madeLate: z.boolean(),
});
export type DelayedOrder = z.infer<typeof delayedOrderSchema>;

export const delayedOrdersInputSchema = z.strictObject({
  ...delaysInputSchema.shape,
  toClient: z.string().max(200).optional(),
  limit: z.int().min(1).max(500),
  offset: z.int().min(0).max(100_000_000),
});
export type DelayedOrdersInput = z.infer<typeof delayedOrdersInputSchema>;

export const delayedOrdersSchema = z.strictObject({
  /** Orders that lost hours or days, most days first. */
  rows: z.array(delayedOrderSchema),
  total: count,
  /** Over all orders of the figure, those that gained included: the figure that was opened. */
  sumDays: z.number().nullable(),
  sumHours: hours,
});
export type DelayedOrders = z.infer<typeof delayedOrdersSchema>;

/** An operation of a work centre in a chosen week, as it was and as the rule would have had it. */
const ganttRowSchema = z.strictObject({
  ...operationSchema.shape,
  machine: z.int().min(0).nullable(),
  /** Null where the replay is not computable or did not reach it. */
  ruleStartsAt: instant.nullable(),
  ruleEndsAt: instant.nullable(),
  /** Open hours waited, those that the examined client took ahead of its turn, and the wait by the rule. */
  waitedHours: hours.nullable(),
  takenHours: hours.nullable(),
  ruleWaitedHours: hours.nullable(),
  request: requestGrade,
  /** When its order was delivered. */
  deliveredOn: z.iso.date().nullable(),
});
export type GanttRow = z.infer<typeof ganttRowSchema>;

export const ganttInputSchema = z.strictObject({
  ...delaysInputSchema.shape,
  workCentre: z.string().max(200),
  /** The Monday of the week shown; a later `until` (exclusive) shows more weeks. */
  weekOn: z.iso.date(),
  weeks: z.int().min(1).max(8),
  limit: z.int().min(1).max(2_000),
});
export type GanttInput = z.infer<typeof ganttInputSchema>;

export const ganttSchema = z.strictObject({
  workCentreId: z.string(),
  machines: count,
  from: instant,
  to: instant,
  /** Open time within the stretch shown. */
  open: z.array(z.strictObject({ from: instant, to: instant })),
  /** What waited or was worked on in it, by start. */
  rows: z.array(ganttRowSchema),
  total: count,
});
export type Gantt = z.infer<typeof ganttSchema>;

/** One operation's wait in full: every operation that worked meanwhile, and what the rule would have given. */
export const waitInputSchema = z.strictObject({
  ...delaysInputSchema.shape,
  operation: z.string().max(200),
});
export type WaitInput = z.infer<typeof waitInputSchema>;
export const waitSchema = z.strictObject({
  operation: ganttRowSchema,
  workCentreId: z.string(),
  workCentreName: z.string(),
  /** The causes sum to the hours waited. */
  causes: z.strictObject({ contention: hours, prioritisation: hours, batching: hours, unexplained: hours }),
  /** In order of start, at most two hundred. */
  takers: z.array(pairSchema),
  takersTotal: count,
  rule: z.enum(["fifo", "firstCome", "edd", "spt", "leastSlack"]).nullable(),
});
export type OperationWait = z.infer<typeof waitSchema>;
