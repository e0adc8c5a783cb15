/** The rows that the portfolio's queries answer, one type for each `.sql` file beside this one. */
import type { LedgerParameter } from "./assumption-in-force.ts";
import type { WorkCentreLoad } from "./bottleneck.ts";

/** `portfolio-coverage.sql`: bounds are null for a ledger without orders. */
export interface CoverageRow {
  readonly from: string | null;
  readonly to: string | null;
  readonly clients: number;
  readonly groups: number;
  /** Clients, those of one group counted once. */
  readonly parties: number;
}

/** `portfolio-party.sql`. */
export interface PartyRow {
  readonly party: string;
}

/** `portfolio-clients.sql`: cents are not rounded. */
export interface ClientRow {
  readonly party: string;
  readonly clientId: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly revenueCents: number;
  /** Contribution of the orders whose variable cost is known. */
  readonly knownContributionCents: number;
  readonly revenueBeforeCents: number;
  readonly orders: number;
  readonly ordersWithoutCost: number;
  readonly ordersJudged: number;
  readonly ordersLate: number;
  readonly ordersOpen: number;
}

/** `portfolio-totals.sql`. */
export interface TotalsRow {
  readonly revenueCents: number;
  readonly knownContributionCents: number;
  readonly ordersWithoutCost: number;
  readonly orders: number;
  readonly ordersCancelled: number;
  readonly ordersJudged: number;
  readonly ordersLate: number;
  readonly ordersOpen: number;
  readonly operations: number;
}

/** `portfolio-work-centres.sql`. */
export type WorkCentreRow = WorkCentreLoad;

/** `portfolio-parameters.sql`. */
export type ParameterRow = LedgerParameter;

/** `portfolio-bottleneck-hours.sql`. */
export interface BottleneckHoursRow {
  readonly party: string;
  readonly hours: number;
}

/** `portfolio-quarters.sql`: the named parties are null without an order of theirs. */
export interface QuarterRow {
  readonly quarterOn: string;
  readonly totalCents: number;
  readonly positiveCents: number;
  readonly squaredCents: number;
  readonly firstCents: number | null;
  readonly secondCents: number | null;
  readonly thirdCents: number | null;
}

/** `portfolio-orders-sums.sql`. */
export interface OrderSumsRow {
  readonly total: number;
  readonly revenueCents: number;
  readonly knownContributionCents: number;
  readonly ordersWithoutCost: number;
  readonly bottleneckHours: number;
}
