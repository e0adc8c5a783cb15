/** The rows behind a cost line or memo, before they are named: each with what it holds, and what of it the line takes. */
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { VerdictRows, VerdictRowsInput } from "#shared/schema/verdict.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import { officeHours, type HoursKind } from "./client-hours.ts";
import type { CostAnalyses, CostRecord } from "./cost-record.ts";
import { hourMonths } from "./hour-months.ts";
import { centDaysOf, paidInvoices, type InvoiceDays } from "./invoice-days.ts";
import { layCents } from "./lay-cents.ts";
import { othersPenalties } from "./made-later.ts";
import {
  concessionByOrder,
  expediteByOrder,
  penaltiesByOrder,
  revenueByOrder,
  variableCostByOrder,
} from "./order-cents.ts";

export type RowsLine = VerdictRowsInput["line"];

/** What a line that may be opened rests on. */
export interface LineContext {
  readonly record: CostRecord;
  readonly analyses: Pick<CostAnalyses, "delays" | "requestedShare">;
  /** The line as it is shown, in whole cents, what the client gives back negative; null: not computable. */
  readonly lineCents: number | null;
  /** The avoidable part of labour, in force. */
  readonly avoidableLabourShare: number;
  /** What the law lets a company claim for late payment, in force. */
  readonly claim: { readonly yearlyRate: number; readonly indemnityCents: number };
}

export interface LineRow {
  /** The order by number, the invoice by place, or the first day of the first month. */
  readonly key: number;
  /** Of joined months the first day of the last one; else the key. */
  readonly lastKey: number;
  readonly client: number;
  readonly on: number;
  readonly amountCents: number | null;
  readonly hours: number | null;
  readonly daysLate: number | null;
  readonly taken: number | null;
  readonly cents: number;
}

export interface LineRows {
  readonly kind: VerdictRows["kind"];
  readonly rows: readonly LineRow[];
}

const none: LineRows = { kind: "none", rows: [] };
const minutesPerHour = 60;
const yearDays = 365;

interface OrderAmounts {
  readonly orders: readonly number[];
  /** What of each order the line takes, in cents with or without fractions. */
  readonly exact: readonly number[];
  readonly amountCents: (order: number, place: number) => number;
  /** Null: the line is a difference, and no part of an amount. */
  readonly taken: (place: number) => number | null;
}

function orderRows(
  { record }: LineContext,
  lineCents: number,
  { orders, exact, amountCents, taken }: OrderAmounts,
): LineRows {
  const money = record.orders;
  const cents = layCents(exact, lineCents);
  return {
    kind: "orders",
    rows: orders.map((order, place) => {
      const late = money.deliveredOn[order] - money.promisedOn[order];
      return {
        key: order,
        lastKey: order,
        client: money.client[order],
        on: money.orderedOn[order],
        amountCents: roundCents(amountCents(order, place)),
        hours: null,
        daysLate: Number.isNaN(late) ? null : Math.max(0, late),
        taken: taken(place),
        cents: cents[place],
      };
    }),
  };
}

/** The client's own orders; each is taken whole. */
function ownOrderRows(context: LineContext, line: RowsLine, lineCents: number): LineRows {
  const { record } = context;
  const money = record.orders;
  const [found, amounts] =
    line === "revenue"
      ? [revenueByOrder(record), money.revenueCents]
      : line === "variable-cost"
        ? [variableCostByOrder(record), money.variableCostCents]
        : line === "expedite"
          ? [expediteByOrder(record), money.expediteCents]
          : line === "own-penalties"
            ? [penaltiesByOrder(record), money.penaltyCents]
            : [concessionByOrder(record), money.listPriceCents];
  if (isNotComputable(found)) return none;
  return orderRows(context, lineCents, {
    orders: found.orders,
    exact: found.cents,
    amountCents: (order) => amounts[order],
    taken: () => (line === "concession" ? null : 1),
  });
}

function othersOrderRows(context: LineContext, lineCents: number): LineRows {
  const found = othersPenalties(context.record, context.analyses);
  if (isNotComputable(found)) return none;
  return orderRows(context, lineCents, {
    orders: found.orders,
    exact: found.amountCents.map((amount, place) => amount * found.parts[place]),
    amountCents: (_, place) => found.amountCents[place],
    taken: (place) => found.parts[place],
  });
}

/** @param sign of the days: late ones are positive */
function invoiceRows(
  { record }: LineContext,
  lineCents: number,
  { invoices, days }: InvoiceDays,
  exact: readonly number[],
  sign: 1 | -1,
): LineRows {
  const cents = layCents(exact, lineCents);
  return {
    kind: "invoices",
    rows: invoices.map((invoice, place) => ({
      key: invoice,
      lastKey: invoice,
      client: record.scope.client,
      on: record.invoices.issuedOn[invoice],
      amountCents: roundCents(record.invoices.amountCents[invoice]),
      hours: null,
      daysLate: sign * days[place],
      taken: null,
      cents: cents[place],
    })),
  };
}

function paymentRows(context: LineContext, line: RowsLine, lineCents: number): LineRows {
  const { record, claim } = context;
  const paid = paidInvoices(record);
  if (isNotComputable(paid)) return none;
  if (line === "prompt-payment") {
    return invoiceRows(context, lineCents, paid.early, centDaysOf(record, paid.early), -1);
  }
  const centDays = centDaysOf(record, paid.late);
  const exact =
    line === "late-payment"
      ? centDays
      : centDays.map((each) => (each / yearDays) * claim.yearlyRate + (each > 0 ? claim.indemnityCents : 0));
  return invoiceRows(context, lineCents, paid.late, exact, 1);
}

/** Everybody's hours by month, of each of which the line takes the same part. */
function monthRows({ record }: LineContext, lineCents: number, kind: HoursKind, taken: number): LineRows {
  const months = hourMonths(record.hours, kind, record.scope.thresholds.hours);
  const cents = layCents(
    months.map(({ minutes }) => minutes),
    lineCents,
  );
  return {
    kind: "months",
    rows: months.map(({ firstMonth, lastMonth, minutes }, place) => ({
      key: firstMonth,
      lastKey: lastMonth,
      client: record.scope.client,
      on: firstMonth,
      amountCents: null,
      hours: minutes / minutesPerHour,
      daysLate: null,
      taken,
      cents: cents[place],
    })),
  };
}

/**
 * A line that is an estimate over the whole period (overtime, absence, departures), or is not computable, has no rows.
 *
 * @returns rows whose cents sum to the line, the largest first
 */
export function lineRows(line: RowsLine, context: LineContext): LineRows {
  const { lineCents, record } = context;
  if (lineCents === null) return none;
  const found = (): LineRows => {
    switch (line) {
      case "revenue":
      case "variable-cost":
      case "expedite":
      case "own-penalties":
      case "concession":
        return ownOrderRows(context, line, lineCents);
      case "others-penalties":
        return othersOrderRows(context, lineCents);
      case "late-payment":
      case "prompt-payment":
      case "late-payment-claim":
        return paymentRows(context, line, lineCents);
      case "labour":
        return monthRows(context, lineCents, "productionMinutes", context.avoidableLabourShare);
      case "meetings": {
        const office = officeHours(record);
        return isNotComputable(office)
          ? none
          : monthRows(context, lineCents, "officeMinutes", office.excessShare);
      }
      default:
        return none;
    }
  };
  const { kind, rows } = found();
  return {
    kind,
    rows: rows.toSorted(
      (left, right) =>
        Math.abs(right.cents) - Math.abs(left.cents) || left.on - right.on || left.key - right.key,
    ),
  };
}
