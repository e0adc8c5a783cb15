/** What the ledger has, what it lacks, and whether its totals are those that the company knows from elsewhere. */
import { z } from "zod";
import { ledgerTableSchema } from "./ledger.ts";
import { count, periodSchema } from "./scalar.ts";

/** Measures that the product computes from the ledger, in the order in which a reader meets them. */
export const measures = [
  "revenue-concentration",
  "on-time-share",
  "contribution",
  "loss-scenario",
  "bottleneck-hours",
  "waiting-causes",
  "imposed-delay",
  "replay",
  "notice-and-churn",
  "overtime-traced",
  "working-time-limits",
  "strain-by-exposure",
  "survey-strain",
  "late-payment",
  "trust-account",
  "silence",
  "incident-race",
  "privilege-cost",
] as const;
export const measureSchema = z.enum(measures);
export type Measure = z.infer<typeof measureSchema>;

const coveredTableSchema = z.strictObject({
  table: ledgerTableSchema,
  rows: count,
  /** The first day of its main date column to the day after the last; null without rows or without such a column. */
  period: periodSchema.nullable(),
  /** Months within the period that hold no row, `2025-08`; at most 60. */
  emptyMonths: z.array(z.string()),
  columns: z.array(
    z.strictObject({
      column: z.string(),
      /** Rows in which it is filled, 0 to 1; null without rows. */
      filledShare: z.number().min(0).max(1).nullable(),
    }),
  ),
});

/** A measure and what it lacks: each member of `missing` is a table, or a column as `orders.variable_cost`. */
const measureStateSchema = z.strictObject({
  measure: measureSchema,
  state: z.enum(["possible", "partial", "blocked"]),
  missing: z.array(z.string()),
});

export const coverageSchema = z.strictObject({
  tables: z.array(coveredTableSchema),
  measures: z.array(measureStateSchema),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** Totals that a company knows from elsewhere. Money in cents, hours and days as they are. */
export const statedKinds = ["revenue", "invoiced", "orders", "payroll-hours", "absence-days"] as const;

export const statedTotalInputSchema = z.strictObject({
  kind: z.enum(statedKinds),
  period: periodSchema,
  /** In the kind's unit: cents, orders, hours, days. */
  total: z.number().min(0).max(1e15),
  /** Where the figure is from: "liasse 2025", "DSN". */
  source: z.string().max(200),
});
export type StatedTotalInput = z.infer<typeof statedTotalInputSchema>;

export const reconciliationSchema = z.strictObject({
  statedId: z.string(),
  ...statedTotalInputSchema.shape,
  /** UTC instant. */
  enteredAt: z.string(),
  by: z.string(),
  /** The ledger's total of the same kind and period; null when the table is not there. */
  ledgerTotal: z.number().nullable(),
  /** Ledger less stated, and that as a share of the stated total; null where it cannot be told. */
  difference: z.number().nullable(),
  differenceShare: z.number().nullable(),
  /** `agrees` within half a per cent (a rounding or a late entry), `differs` beyond it. */
  status: z.enum(["agrees", "differs", "not-computable"]),
  /** The ledger's total by month of the period, where a missing month shows. */
  months: z.array(z.strictObject({ month: z.string(), total: z.number() })),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;
