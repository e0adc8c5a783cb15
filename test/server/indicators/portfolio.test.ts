/** Oracle: revenues 420/180/150/100/90/60 by hand. What comes through SQL is tested beside the reader. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portfolioPeriod } from "#server/indicators/portfolio-period.ts";
import { portfolio, trendParties, type PortfolioRows } from "#server/indicators/portfolio.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { portfolioSchema } from "#shared/schema/portfolio.ts";
import { clientRow, totalsOf } from "#test/builders/portfolio-rows.ts";

const covered = { from: "2025-01-01", to: "2026-01-01" };
const noOperations = notComputable("no-operations", ["operations"]);

function rowsOf(revenues: readonly number[], overrides: Partial<PortfolioRows> = {}): PortfolioRows {
  const clients = revenues.map((revenueCents, position) => clientRow(`C${position + 1}`, { revenueCents }));
  return {
    period: covered,
    covered,
    coverage: { ...covered, clients: revenues.length + 2, groups: 0, parties: revenues.length + 1 },
    grouped: false,
    beforeCovered: false,
    examined: clients[0] ?? { party: "C1", clientId: "C1" },
    clients,
    totals: totalsOf(clients),
    bottleneck: noOperations,
    bottleneckHours: noOperations,
    quarters: [],
    parameters: [],
    changedAssumptions: {},
    ...overrides,
  };
}

function computed(rows: PortfolioRows) {
  const report = portfolio(rows);
  if (report.status !== "computed") throw new Error(report.reason);
  return report;
}

describe("the portfolio", () => {
  it("puts six clients together as by hand", () => {
    const report = computed(rowsOf([42_000, 18_000, 15_000, 10_000, 9_000, 6_000]));
    expect(report.dominantClientId).toBe("C1");
    expect(report.clients.map(({ revenueShare }) => revenueShare)).toEqual([
      0.42, 0.18, 0.15, 0.1, 0.09, 0.06,
    ]);
    expect(report.totals).toMatchObject({
      revenueCents: 100_000,
      clients: 6,
      clientsWithoutOrders: 2,
      orders: 6,
    });
    expect(report.trend).toMatchObject({ clientIds: ["C1", "C2", "C3"] });
    expect(report.flags.filter(({ raised }) => raised).map(({ flag }) => flag)).toEqual([
      "cr1-alert",
      "cr5-alert",
      ...Array.from({ length: 4 }, () => "major-client-disclosure"),
      ...Array.from({ length: 4 }, () => "french-worry"),
      "french-alert",
    ]);
    expect(report.concentrationByContribution).toMatchObject({ status: "computed", clientsCounted: 6 });
    expect(report.concentrationByBottleneckHours).toEqual(noOperations);
    expect(report.profit).toMatchObject({ missing: ["parameters.yearly_fixed_cost"] });
  });

  it("counts the clients without orders by group where groups are joined", () => {
    expect(computed(rowsOf([1, 2], { grouped: true })).totals.clientsWithoutOrders).toBe(1);
  });

  it("has no concentration by an amount that one client lacks", () => {
    const clients = [clientRow("A"), clientRow("B", { ordersWithoutCost: 1 })];
    const report = computed(rowsOf([], { clients, totals: totalsOf(clients) }));
    expect(report.concentration.status).toBe("computed");
    expect(report.concentrationByContribution).toMatchObject({ reason: "no-variable-cost" });
    expect(report.totals.contributionCents).toMatchObject({ reason: "no-variable-cost" });
  });

  it("is not computable without an order in the period, or in the ledger's days", () => {
    expect(portfolio(rowsOf([]))).toEqual(notComputable("no-orders-in-period", []));
    expect(portfolio(rowsOf([1], { covered: { from: "2030-01-01", to: "2030-02-01" } }))).toEqual(
      notComputable("no-orders-in-period", []),
    );
  });

  it("answers by its schema, whatever the clients have brought", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 }),
        (revenues) => {
          const descending = revenues.toSorted((left, right) => right - left);
          const report = computed(rowsOf(descending, { changedAssumptions: { yearly_fixed_cost: 5e7 } }));
          expect(portfolioSchema.parse(report)).toEqual(report);
          const cents = report.clients.reduce((sum, { revenueCents }) => sum + revenueCents, 0);
          expect(cents).toBe(report.totals.revenueCents);
        },
      ),
    );
  });
});

describe("the parties of the trend", () => {
  const rows = ["A", "B", "C", "D"].map((clientId) => clientRow(clientId));
  const names = (examined: string, of = rows) =>
    trendParties({ party: examined, clientId: examined }, of).map(({ clientId }) => clientId);

  it("are the examined one and the two largest others", () => {
    expect(names("A")).toEqual(["A", "B", "C"]);
    expect(names("D")).toEqual(["D", "A", "B"]);
    expect(names("elsewhere")).toEqual(["elsewhere", "A", "B"]);
  });

  it("are fewer where there are fewer, and none that only had orders before", () => {
    expect(names("A", rows.slice(0, 1))).toEqual(["A"]);
    expect(names("A", [clientRow("A"), clientRow("gone", { orders: 0 })])).toEqual(["A"]);
  });
});

describe("the period of a question", () => {
  it.each([
    [{}, covered],
    [{ from: "2025-03-01" }, { from: "2025-03-01", to: "2026-01-01" }],
    [{ to: "2025-03-01" }, { from: "2025-01-01", to: "2025-03-01" }],
    [
      { from: "2020-01-01", to: "2030-01-01" },
      { from: "2020-01-01", to: "2030-01-01" },
    ],
    [{ from: "2026-01-01" }, null],
    [{ from: "2025-03-02", to: "2025-03-01" }, null],
  ])("%j is %j", (asked, period) => {
    expect(portfolioPeriod(asked, covered)).toEqual(period);
  });
});
