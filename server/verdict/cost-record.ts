/**
 * What the cost quantities are counted from: rows of one client and half-open period as the ledger recorded them, as columns of
 * numbers, and the finished analyses. Days are counted from 1970-01-01, a week is named by its Monday and a month by its first
 * day; NaN stands for what is not known. Cents keep their fractions.
 */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import type { DelayedOrders } from "#server/indicators/delays.ts";
import type { ClientRow, TotalsRow } from "#server/indicators/portfolio-rows.ts";
import type { RecordedAbsences, RecordedEmployees } from "#server/labour/labour-record.ts";
import type { WeeklyOvertime } from "#server/labour/weekly-overtime.ts";

export interface CostScope {
  /** The examined client, by number and by identifier. */
  readonly client: number;
  readonly clientId: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** Fewer people never stand behind a figure. */
  readonly thresholds: { readonly hours: number; readonly absence: number };
  /** Whether the holidays of Alsace and Moselle are days off. */
  readonly alsaceMoselle: boolean;
}

/** What the whole ledger holds. */
export interface CostCovered {
  /** The day after the last on which anything was ordered, delivered, invoiced, paid or worked. */
  readonly endDay: number;
  /** The days with hours, half open. */
  readonly hoursFromDay: number;
  readonly hoursToDay: number;
  /** Rows with a value, of all clients and days. */
  readonly listPrices: number;
  readonly expediteCosts: number;
  readonly penalties: number;
  readonly invoices: number;
  readonly payments: number;
  readonly timeEntries: number;
}

/** By order, as numbered in the shop: every client's, cancelled ones included. */
export interface RecordedOrderMoney {
  readonly count: number;
  readonly client: Int32Array;
  readonly orderedOn: Float64Array;
  readonly promisedOn: Float64Array;
  readonly deliveredOn: Float64Array;
  /** 1: cancelled. */
  readonly cancelled: Uint8Array;
  readonly revenueCents: Float64Array;
  readonly variableCostCents: Float64Array;
  readonly listPriceCents: Float64Array;
  readonly expediteCents: Float64Array;
  readonly penaltyCents: Float64Array;
}

/** The examined client's invoices that were issued in the period, in order of their identifiers. */
export interface RecordedInvoices {
  readonly count: number;
  readonly issuedOn: Float64Array;
  readonly dueOn: Float64Array;
  readonly paidOn: Float64Array;
  readonly blockedOn: Float64Array;
  readonly amountCents: Float64Array;
}

/**
 * Hours of the period that name a client, one row per employee, week and calendar month. Office hours are those of meetings,
 * accounts, planning and rework.
 */
export interface RecordedClientHours {
  readonly count: number;
  readonly employee: Int32Array;
  readonly week: Int32Array;
  readonly month: Int32Array;
  readonly productionMinutes: Float64Array;
  readonly officeMinutes: Float64Array;
  readonly othersProductionMinutes: Float64Array;
  readonly othersOfficeMinutes: Float64Array;
  /** Time entries behind the client's, and of payroll overtime those on its orders and on others'. */
  readonly productionEntries: Float64Array;
  readonly officeEntries: Float64Array;
  readonly overtimeEntries: Float64Array;
  readonly othersOvertimeEntries: Float64Array;
}

/**
 * Hours of known cost over the whole record, whatever the period: two periods that differ by a day would else tell what those
 * who worked on that day earn.
 */
export interface RecordedHourCost {
  /** 1: the examined client's; 0: all other clients'. */
  readonly ofClient: number;
  /** 1: meetings, accounts, planning and rework; 0: production. */
  readonly office: number;
  readonly minutes: number;
  readonly cents: number;
  /** Different people. */
  readonly people: number;
}

export interface CostRecord {
  readonly scope: CostScope;
  readonly covered: CostCovered;
  /** The portfolio's rows of the period, clients apart. */
  readonly clients: readonly ClientRow[];
  readonly totals: TotalsRow;
  /** Identifiers by number. */
  readonly clientIds: readonly string[];
  readonly orders: RecordedOrderMoney;
  readonly invoices: RecordedInvoices;
  readonly hours: RecordedClientHours;
  readonly hourCosts: readonly RecordedHourCost[];
  readonly employees: RecordedEmployees;
  readonly absences: RecordedAbsences;
}

/** The analyses of the same client and period, or why there are none. */
export interface CostAnalyses {
  readonly delays:
    | { readonly orders: DelayedOrders; readonly answer: Pick<ComputedDelays, "replay"> }
    | NotComputable;
  readonly overtime:
    | {
        readonly answer: Pick<
          ComputedOvertime,
          "directHours" | "inducedHours" | "premiumCents" | "restCents"
        >;
        readonly weekly: WeeklyOvertime;
      }
    | NotComputable;
  readonly people: Pick<ComputedPeople, "effects"> | NotComputable;
  /** Part of what the client took ahead of the rule that it asked for, from 0 to 1: so much of it is charged. */
  readonly requestedShare: number | NotComputable;
}

/** All that the cost quantities take. */
export interface CostTask {
  readonly record: CostRecord;
  readonly analyses: CostAnalyses;
  readonly seed: number;
}
