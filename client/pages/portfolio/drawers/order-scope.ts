/** Which orders stand behind a figure. */
import type { ComputedPortfolio, PortfolioOrders } from "#shared/schema/portfolio.ts";
import type { CsvTable } from "#client/lib/csv.ts";
import type { Format } from "#client/lib/format.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { ordersMessages } from "./orders-messages.ts";

export interface OrderScope {
  readonly from: string;
  readonly to: string;
  readonly client?: string;
  readonly grouped?: true;
}

/** The orders of the shown period, of one client where one is named. */
export function orderScope(portfolio: ComputedPortfolio, clientId?: string): OrderScope {
  return {
    from: portfolio.period.from,
    to: portfolio.period.to,
    ...(clientId === undefined ? {} : { client: clientId }),
    ...(portfolio.grouped ? { grouped: true } : {}),
  };
}

const amount = (cents: number | null) => (cents === null ? null : cents / 100);

/** Orders as CSV: days as the ledger writes them, amounts in units of the currency. */
export function ordersCsv(
  rows: PortfolioOrders["rows"],
  say: Say<(typeof ordersMessages)["fr"]>,
  format: Format,
): CsvTable {
  const unit = format.unit("unit");
  return {
    headings: [
      say("orders.column.order"),
      say("orders.column.clientId"),
      say("orders.column.client"),
      say("orders.column.ordered"),
      say("orders.column.promised"),
      say("orders.column.delivered"),
      say("orders.column.late"),
      say("orders.column.revenue", { unit }),
      say("orders.column.variableCost", { unit }),
      say("orders.column.hours"),
    ],
    rows: rows.map((row) => [
      row.orderId,
      row.clientId,
      row.clientName,
      row.orderedOn,
      row.promisedOn,
      row.deliveredOn,
      row.daysLate,
      amount(row.revenueCents),
      amount(row.variableCostCents),
      row.bottleneckHours,
    ]),
  };
}
