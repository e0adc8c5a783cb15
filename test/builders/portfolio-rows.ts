/** Rows as the portfolio's queries answer them, and the totals that go with some clients. */
import type { ClientRow, TotalsRow } from "#server/indicators/portfolio-rows.ts";

/** A client of a hundred euros with one order, delivered on time. */
export function clientRow(clientId: string, overrides: Partial<ClientRow> = {}): ClientRow {
  return {
    party: clientId,
    clientId,
    name: `Client ${clientId}`,
    members: [clientId],
    revenueCents: 10_000,
    knownContributionCents: 4_000,
    revenueBeforeCents: 0,
    orders: 1,
    ordersWithoutCost: 0,
    ordersJudged: 1,
    ordersLate: 0,
    ordersOpen: 0,
    ...overrides,
  };
}

/** The totals of those rows. */
export function totalsOf(rows: readonly ClientRow[]): TotalsRow {
  const sum = (value: (row: ClientRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    revenueCents: Math.round(sum((row) => row.revenueCents)),
    knownContributionCents: Math.round(sum((row) => row.knownContributionCents)),
    ordersWithoutCost: sum((row) => row.ordersWithoutCost),
    orders: sum((row) => row.orders),
    ordersCancelled: 0,
    ordersJudged: sum((row) => row.ordersJudged),
    ordersLate: sum((row) => row.ordersLate),
    ordersOpen: sum((row) => row.ordersOpen),
    operations: 0,
  };
}
