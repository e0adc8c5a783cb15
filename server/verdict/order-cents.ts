/** What the examined client's orders brought and cost, order by order, in whole cents that sum to the figure. */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { clientAmounts, type ClientAmounts } from "#server/indicators/client-amounts.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import type { CostRecord, RecordedOrderMoney } from "./cost-record.ts";
import { sumOf } from "./counted-quantity.ts";
import { layCents } from "./lay-cents.ts";

/** Orders by number, with what a figure takes of each. */
export interface OrderCents {
  readonly orders: readonly number[];
  readonly cents: readonly number[];
}

/** The client's orders of the period that were not cancelled. */
function ordersOfClient({ orders, scope }: CostRecord): number[] {
  const found: number[] = [];
  for (let order = 0; order < orders.count; order += 1) {
    if (orders.client[order] !== scope.client || orders.cancelled[order] === 1) continue;
    if (orders.orderedOn[order] >= scope.fromDay && orders.orderedOn[order] < scope.toDay) found.push(order);
  }
  return found;
}

/** The client's amounts as the portfolio has them; undefined without an order in the period. */
function portfolioAmounts({ clients, totals, scope }: CostRecord): ClientAmounts | undefined {
  return clientAmounts(clients, totals).find(({ row }) => row.clientId === scope.clientId);
}

function allocated(orders: readonly number[], exact: readonly number[], totalCents: number): OrderCents {
  return { orders, cents: layCents(exact, totalCents) };
}

/** Revenue as in the portfolio: fractions of a cent are shared out among all clients there, and among the orders here. */
export function revenueByOrder(record: CostRecord): OrderCents {
  const orders = ordersOfClient(record);
  return allocated(
    orders,
    orders.map((order) => record.orders.revenueCents[order]),
    portfolioAmounts(record)?.revenueCents ?? 0,
  );
}

/**
 * Revenue less the portfolio's contribution.
 *
 * @returns not-computable `no-variable-cost` when that of an order is not known: it would count as nothing
 */
export function variableCostByOrder(record: CostRecord): OrderCents | NotComputable {
  const amounts = portfolioAmounts(record);
  if (amounts === undefined) return { orders: [], cents: [] };
  if (isNotComputable(amounts.contributionCents)) return amounts.contributionCents;
  const orders = ordersOfClient(record);
  return allocated(
    orders,
    orders.map((order) => record.orders.variableCostCents[order]),
    amounts.revenueCents - amounts.contributionCents,
  );
}

/** The orders that hold an amount; one without a value has none. */
function recordedByOrder(
  record: CostRecord,
  amountOf: (order: number) => number,
  isKept: boolean,
  missing: string,
): OrderCents | NotComputable {
  if (!isKept) return notComputable("not-recorded", [missing]);
  const orders = ordersOfClient(record).filter((order) => Math.abs(amountOf(order)) > 0);
  const exact = orders.map(amountOf);
  return allocated(orders, exact, roundCents(sumOf(exact)));
}

/**
 * By how much the list price is above the price, below it as negative cents. An order without a list price counts as sold at it.
 *
 * @returns not-computable `not-recorded` where no order of the ledger has one
 */
export function concessionByOrder(record: CostRecord): OrderCents | NotComputable {
  const { listPriceCents, revenueCents } = record.orders;
  return recordedByOrder(
    record,
    (order) => listPriceCents[order] - revenueCents[order],
    record.covered.listPrices > 0,
    "orders.list_price",
  );
}

/** @returns not-computable `not-recorded` where no order of the ledger has a value: then nobody wrote it down */
export function expediteByOrder(record: CostRecord): OrderCents | NotComputable {
  return recordedByOrder(
    record,
    (order) => record.orders.expediteCents[order],
    record.covered.expediteCosts > 0,
    "orders.expedite_cost",
  );
}

/** @returns like `expediteByOrder` */
export function penaltiesByOrder(record: CostRecord): OrderCents | NotComputable {
  return recordedByOrder(
    record,
    (order) => record.orders.penaltyCents[order],
    record.covered.penalties > 0,
    "orders.penalty_paid",
  );
}

const positive = (cents: number): number => (cents > 0 ? cents : 0);

/** Penalty and express freight of an order, none where neither is recorded. */
export function bookedOfOrder({ penaltyCents, expediteCents }: RecordedOrderMoney, order: number): number {
  return positive(penaltyCents[order]) + positive(expediteCents[order]);
}
