/** What the Portfolio page, `portfolio.report` and `report portfolio --json` answer. */
import { z } from "zod";
import {
  cents,
  count,
  estimateSchema,
  notComputableSchema,
  orNotComputable,
  periodSchema,
  share,
} from "./scalar.ts";

/** What clients are weighed by. */
export type DependencyBasis = "revenue" | "contribution" | "bottleneck-hours";

/** Concentration of a positive amount over clients (method, section 1). Lorenz points run from the smallest client up. */
const concentrationSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    clientsCounted: count,
    /** Clients with a zero or negative amount, left out of every measure. */
    clientsExcluded: count,
    cr1: share,
    cr3: share,
    cr5: share,
    herfindahlIndex: share,
    /** (HHI − 1/N)/(1 − 1/N); not computable for a single client. */
    normalisedHerfindahlIndex: orNotComputable(share),
    effectiveClients: z.number().min(1),
    gini: share,
    /** Σs² over clients of 10 % and more. */
    majorClientIndex: share,
    lorenz: z.array(z.strictObject({ clientsShare: share, amountShare: share })),
  }),
  notComputableSchema,
]);
export type Concentration = z.infer<typeof concentrationSchema>;

const portfolioClientSchema = z.strictObject({
  /** With groups joined, the id of the group's largest member. */
  clientId: z.string(),
  name: z.string(),
  /** The clients that this row joins; one unless groups under common control are joined. */
  members: z.array(z.string()),
  revenueCents: cents,
  /** Part of the sum of the positive amounts, as in the concentration; a zero or negative amount has none. */
  revenueShare: orNotComputable(share),
  /** Share of revenue now minus that over the period of the same length just before. */
  revenueShareChange: orNotComputable(z.number()),
  contributionCents: orNotComputable(cents),
  contributionShare: orNotComputable(share),
  /** Contribution per euro of revenue. */
  contributionRatio: orNotComputable(z.number()),
  bottleneckHours: orNotComputable(z.number().min(0)),
  bottleneckShare: orNotComputable(share),
  orders: count,
  /** Delivered orders with a promise, and those of them delivered after the first promise. */
  ordersJudged: count,
  ordersLate: count,
  ordersOpen: count,
  onTimeShare: orNotComputable(share),
});
export type PortfolioClient = z.infer<typeof portfolioClientSchema>;

export const dependencyFlagNames = [
  "cr1-alert",
  "cr5-alert",
  "major-client-disclosure",
  "french-worry",
  "french-alert",
] as const;

/** A threshold that was met or not, with where the threshold comes from. */
const dependencyFlagSchema = z.strictObject({
  flag: z.enum(dependencyFlagNames),
  /** The client concerned; null for a measure of the whole portfolio. */
  clientId: z.string().nullable(),
  value: share,
  threshold: share,
  source: z.string(),
  raised: z.boolean(),
});
export type DependencyFlag = z.infer<typeof dependencyFlagSchema>;

const quarterSchema = z.strictObject({
  /** `2025-Q1`. */
  quarter: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether the whole quarter lies in the ledger's period. */
  complete: z.boolean(),
  totalCents: cents,
  herfindahlIndex: orNotComputable(share),
  /** Shares of revenue of the clients named in `trend.clientIds`, in that order. */
  shares: z.array(orNotComputable(share)),
});

const trendSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    /** The examined client first, then the largest others (at most three in all). */
    clientIds: z.array(z.string()),
    quarters: z.array(quarterSchema),
    /** The examined client's share in the last complete quarter minus that in the first; null with fewer than two. */
    changePoints: z.number().nullable(),
  }),
  notComputableSchema,
]);

/** The company's profit equation over a year. */
const profitSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    revenueCents: cents,
    variableCostCents: cents,
    contributionCents: cents,
    fixedCostCents: cents,
    ebitCents: cents,
    contributionRatio: z.number(),
    breakEvenRevenueCents: orNotComputable(cents),
    marginOfSafety: orNotComputable(z.number()),
    operatingLeverage: orNotComputable(z.number()),
  }),
  notComputableSchema,
]);

const lossStepSchema = z.strictObject({
  months: z.union([z.literal(0), z.literal(3), z.literal(6), z.literal(12)]),
  /** Yearly result at the pace of that month, nothing resold; the interval comes from the assumptions' ranges. */
  ebitCents: cents,
  ebitIntervalCents: estimateSchema,
  avoidableFixedCostCents: cents,
  /** The same with part of the freed bottleneck hours resold. */
  ebitWithResaleCents: orNotComputable(cents),
  ebitWithResaleIntervalCents: orNotComputable(estimateSchema),
  resoldContributionCents: orNotComputable(cents),
});

/** An assumption of the loss scenario: its value, range and origin. Shares are 0 to 1, amounts in cents. */
const assumptionSchema = z.strictObject({
  name: z.string(),
  unit: z.enum(["share", "cents-per-year", "months"]),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** `default`: ours; `ledger`: the company's parameters table; `page`: changed in this request. */
  origin: z.enum(["default", "ledger", "page"]),
  /** The value without this request's change; with its source and the day from which it holds. */
  reference: z.number(),
  source: z.string().nullable(),
  validFrom: z.string().nullable(),
});
export type Assumption = z.infer<typeof assumptionSchema>;

export const portfolioSchema = z.union([
  z.strictObject({
    status: z.literal("computed"),
    period: periodSchema,
    /** What the ledger covers: first to day after last order. */
    covered: periodSchema,
    /** Years by which the amounts become yearly: those of the period that the ledger covers, by the calendar. */
    years: z.number(),
    grouped: z.boolean(),
    /** How many groups under common control the ledger names. */
    groups: count,
    dominantClientId: z.string(),
    /** The client that the trend and the loss are about. */
    examinedClientId: z.string(),
    totals: z.strictObject({
      revenueCents: cents,
      contributionCents: orNotComputable(cents),
      contributionRatio: orNotComputable(z.number()),
      bottleneckHours: orNotComputable(z.number()),
      clients: count,
      /** Clients of the ledger without an order in the period. */
      clientsWithoutOrders: count,
      orders: count,
      ordersCancelled: count,
      ordersJudged: count,
      ordersLate: count,
      ordersOpen: count,
      onTimeShare: orNotComputable(share),
    }),
    bottleneck: z.union([
      z.strictObject({
        status: z.literal("computed"),
        workCentreId: z.string(),
        name: z.string(),
        /** By which the bottleneck is chosen: standard hours per open machine-hour, or without a record per machine. */
        load: z.number(),
        /** Whether the open hours come from `opening_hours` or only from the number of machines. */
        openHours: z.enum(["recorded", "machines-only"]),
      }),
      notComputableSchema,
    ]),
    /** By revenue, largest first. */
    clients: z.array(portfolioClientSchema),
    concentration: concentrationSchema,
    concentrationByContribution: concentrationSchema,
    concentrationByBottleneckHours: concentrationSchema,
    flags: z.array(dependencyFlagSchema),
    trend: trendSchema,
    profit: profitSchema,
    /** The year without the examined client, twelve months after the loss, nothing resold. */
    profitAfterLoss: profitSchema,
    loss: z.union([z.array(lossStepSchema), notComputableSchema]),
    /** On what the client's part of the fixed cost is measured. */
    fixedCostShare: orNotComputable(
      z.strictObject({ value: share, basis: z.enum(["bottleneck-hours", "revenue"]) }),
    ),
    assumptions: z.array(assumptionSchema),
    /** The draws from which the intervals of the loss come: the same seed gives the same intervals. */
    lossDraws: z.strictObject({ count, seed: count }),
    /** Source rows read, by table. */
    rows: z.strictObject({ orders: count, operations: count, clients: count }),
  }),
  notComputableSchema,
]);
export type Portfolio = z.infer<typeof portfolioSchema>;
export type ComputedPortfolio = Extract<Portfolio, { status: "computed" }>;

/** What may be asked. A missing bound means all that the ledger covers; `to` is exclusive. */
export const portfolioInputSchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  client: z.string().max(200).optional(),
  grouped: z.boolean().optional(),
  /** Assumptions changed in this request, by name. */
  assumptions: z.record(z.string().max(80), z.number().min(-1e15).max(1e15)).optional(),
});
export type PortfolioInput = z.infer<typeof portfolioInputSchema>;

/** The source rows behind a figure of the portfolio: orders of the period, optionally of one client. */
export const portfolioOrdersInputSchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  client: z.string().max(200).optional(),
  grouped: z.boolean().optional(),
  /** Which orders: all that are not cancelled, those delivered after their first promise, those not delivered. */
  which: z.enum(["all", "late", "open"]),
  sort: z.enum(["revenue", "ordered", "delay"]),
  limit: z.int().min(1).max(500),
  offset: z.int().min(0).max(10_000_000),
});
export type PortfolioOrdersInput = z.infer<typeof portfolioOrdersInputSchema>;
export const portfolioOrdersSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      orderId: z.string(),
      clientId: z.string(),
      clientName: z.string(),
      orderedOn: z.string(),
      promisedOn: z.string().nullable(),
      deliveredOn: z.string().nullable(),
      revenueCents: cents,
      variableCostCents: cents.nullable(),
      bottleneckHours: z.number().nullable(),
      daysLate: z.int().nullable(),
    }),
  ),
  total: count,
  /** Sums over all rows, not only those shown: equal to the figure that was opened, to the cent. */
  sumRevenueCents: cents,
  sumContributionCents: cents.nullable(),
  sumBottleneckHours: z.number().nullable(),
});
export type PortfolioOrders = z.infer<typeof portfolioOrdersSchema>;
