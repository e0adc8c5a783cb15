/** Oracle: four clients by hand: 50, 30, 20 and a credit of 40; shares are parts of 100, not of 60. */
import { describe, expect, it } from "vitest";
import { onTimeShare, portfolioClients, type ClientsInPeriod } from "#server/indicators/portfolio-clients.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { clientRow, totalsOf } from "#test/builders/portfolio-rows.ts";

const rows = [
  clientRow("A", { revenueCents: 5000, knownContributionCents: 1000, revenueBeforeCents: 3000 }),
  clientRow("B", { revenueCents: 3000, knownContributionCents: 3000, revenueBeforeCents: -500 }),
  clientRow("C", { revenueCents: 2000, knownContributionCents: 0, revenueBeforeCents: 0 }),
  clientRow("D", { revenueCents: -4000, knownContributionCents: -1000, revenueBeforeCents: 1000 }),
  clientRow("gone", { orders: 0, revenueCents: 0, knownContributionCents: 0, revenueBeforeCents: 6000 }),
];

const clientsOf = (overrides: Partial<ClientsInPeriod> = {}) =>
  portfolioClients({
    clients: rows,
    totals: totalsOf(rows),
    bottleneckHours: [
      { party: "A", hours: 30 },
      { party: "C", hours: 10 },
    ],
    beforeCovered: true,
    ...overrides,
  });

const noAmount = notComputable("no-positive-amount", []);

describe("the clients of a portfolio", () => {
  it("weigh by revenue, contribution and bottleneck hours, each a part of what is positive", () => {
    const clients = clientsOf();
    expect(clients.map(({ clientId }) => clientId)).toEqual(["A", "B", "C", "D"]);
    expect(clients.map(({ revenueShare }) => revenueShare)).toEqual([0.5, 0.3, 0.2, noAmount]);
    expect(clients.map(({ contributionShare }) => contributionShare)).toEqual([
      0.25,
      0.75,
      noAmount,
      noAmount,
    ]);
    expect(clients.map(({ bottleneckHours }) => bottleneckHours)).toEqual([30, 0, 10, 0]);
    expect(clients.map(({ bottleneckShare }) => bottleneckShare)).toEqual([0.75, noAmount, 0.25, noAmount]);
    expect(clients.map(({ contributionRatio }) => contributionRatio)).toEqual([
      0.2,
      1,
      0,
      notComputable("no-revenue", []),
    ]);
  });

  it("compare with the period before, in which the client who left counts", () => {
    const changes = clientsOf().map(({ revenueShareChange }) => revenueShareChange);
    expect(changes[0]).toBeCloseTo(0.5 - 0.3, 12);
    expect(changes.slice(1)).toEqual([noAmount, 0.2, noAmount]);
  });

  it("do not compare when the ledger does not cover the period before, or nothing was sold in it", () => {
    const reason = notComputable("period-before-not-covered", []);
    expect(clientsOf({ beforeCovered: false })[0].revenueShareChange).toEqual(reason);
    const quiet = rows.map((row) => ({ ...row, revenueBeforeCents: 0 }));
    expect(clientsOf({ clients: quiet })[0].revenueShareChange).toEqual(reason);
  });

  it("have no contribution shares when one lacks its cost, but keep their own contributions", () => {
    const [first, ...others] = rows;
    const clients = clientsOf({ clients: [{ ...first, ordersWithoutCost: 2 }, ...others] });
    const reason = notComputable("no-variable-cost", ["orders.variable_cost"]);
    expect(clients.map(({ contributionShare }) => contributionShare)).toEqual([
      reason,
      reason,
      reason,
      reason,
    ]);
    expect(clients.map(({ contributionCents }) => contributionCents)).toEqual([reason, 3000, 0, -1000]);
  });

  it("say why there are no bottleneck hours", () => {
    const reason = notComputable("no-operations", ["operations"]);
    const [client] = clientsOf({ bottleneckHours: reason });
    expect([client.bottleneckHours, client.bottleneckShare]).toEqual([reason, reason]);
  });
});

describe("the on-time share", () => {
  it("is of the orders that can be judged", () => {
    expect(onTimeShare(4, 1)).toBe(0.75);
    expect(onTimeShare(0, 0)).toMatchObject({
      reason: "no-order-judged",
      missing: ["orders.promised_on", "orders.delivered_on"],
    });
  });
});
