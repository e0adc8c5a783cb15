/** Oracle: the small ledger of `portfolio-ledger.ts`, reckoned by hand in thousands, through the real snapshot build. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PortfolioInput } from "#shared/schema/portfolio.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { askLedger, type AskedLedger } from "#test/builders/asked-ledger.ts";
import { portfolioLedger, examinedYear } from "#test/builders/portfolio-ledger.ts";

let ledger: AskedLedger;

beforeAll(async () => {
  ledger = await askLedger(portfolioLedger);
});
afterAll(() => ledger[Symbol.asyncDispose]());

const report = (input: PortfolioInput = examinedYear) => ledger.report(input);
const thousand = 100_000;

/** The fixed cost that a period takes, in thousands, with its source and the day from which it holds. */
async function fixedCost(from: string, to: string) {
  const { assumptions } = await report({ from, to });
  const { value, source, validFrom } = assumptions.find(({ name }) => name === "yearly_fixed_cost") ?? {};
  return [(value ?? 0) / thousand, source, validFrom];
}

describe("the portfolio of 2025", () => {
  it("weighs every client with an order", async () => {
    const { clients, totals, dominantClientId, period, covered, years } = await report();
    expect({ period, covered, years }).toEqual({
      period: examinedYear,
      covered: { from: "2024-01-02", to: "2025-12-31" },
      years: 1,
    });
    expect(dominantClientId).toBe("K");
    expect(
      clients.map((client) => [
        client.clientId,
        client.revenueCents / thousand,
        client.revenueShare,
        client.contributionCents,
        client.bottleneckHours,
        client.orders,
        client.onTimeShare,
      ]),
    ).toEqual([
      ["K", 420, 0.42, 105 * thousand, 42, 2, 0.5],
      ["Z", 250, 0.25, 130 * thousand, 10, 2, expect.objectContaining({ reason: "no-order-judged" })],
      ["X", 180, 0.18, 90 * thousand, 28, 1, 1],
      ["Y", 150, 0.15, 75 * thousand, 20, 1, 1],
    ]);
    expect(totals).toEqual({
      revenueCents: 1000 * thousand,
      contributionCents: 400 * thousand,
      contributionRatio: 0.4,
      bottleneckHours: 100,
      clients: 4,
      clientsWithoutOrders: 1,
      orders: 6,
      ordersCancelled: 1,
      ordersJudged: 4,
      ordersLate: 1,
      ordersOpen: 1,
      onTimeShare: 0.75,
    });
  });

  it("compares each share with the year before", async () => {
    const { clients } = await report();
    const changes = clients.map(({ revenueShareChange }) => revenueShareChange);
    for (const [position, change] of [0.12, -0.05, -0.22, 0.15].entries()) {
      expect(changes[position]).toBeCloseTo(change, 12);
    }
  });

  it("is concentrated by revenue, by contribution and by bottleneck hours", async () => {
    const portfolio = await report();
    const indexes = [
      portfolio.concentration,
      portfolio.concentrationByContribution,
      portfolio.concentrationByBottleneckHours,
    ].map((concentration) => (concentration.status === "computed" ? concentration.herfindahlIndex : null));
    expect(indexes[0]).toBeCloseTo(0.42 ** 2 + 0.25 ** 2 + 0.18 ** 2 + 0.15 ** 2, 12);
    expect(indexes[1]).toBeCloseTo((105 ** 2 + 130 ** 2 + 90 ** 2 + 75 ** 2) / 400 ** 2, 12);
    expect(indexes[2]).toBeCloseTo(0.42 ** 2 + 0.1 ** 2 + 0.28 ** 2 + 0.2 ** 2, 12);
  });

  it("has its bottleneck at the lathe, by open machine-hours", async () => {
    const { bottleneck, rows } = await report();
    expect(bottleneck).toEqual({
      status: "computed",
      workCentreId: "LATHE",
      name: "Lathe",
      load: 0.8,
      openHours: "recorded",
    });
    expect(rows).toEqual({ orders: 7, operations: 9, clients: 5 });
  });

  it("loses K: −5 at once, the rest by what the company says is avoidable and can be resold", async () => {
    const { profit, loss, fixedCostShare, profitAfterLoss } = await report();
    expect(profit).toMatchObject({
      revenueCents: 1000 * thousand,
      contributionCents: 400 * thousand,
      fixedCostCents: 300 * thousand,
      ebitCents: 100 * thousand,
      breakEvenRevenueCents: 750 * thousand,
      marginOfSafety: 0.25,
      operatingLeverage: 4,
    });
    expect(fixedCostShare).toEqual({ value: 0.42, basis: "bottleneck-hours" });
    if (isNotComputable(loss)) throw new Error(loss.reason);
    const [atOnce, , , settled] = loss;
    expect(atOnce).toMatchObject({ ebitCents: -5 * thousand, ebitWithResaleCents: -5 * thousand });
    // 300 × .42 × .5 avoided; 42 h × 4 an hour × .5 resold.
    expect(settled).toMatchObject({
      avoidableFixedCostCents: 63 * thousand,
      ebitCents: 58 * thousand,
      resoldContributionCents: 84 * thousand,
      ebitWithResaleCents: 142 * thousand,
    });
    expect(settled.ebitIntervalCents.low).toBeGreaterThan(-5 * thousand + 126 * thousand * 0.4);
    expect(settled.ebitIntervalCents.high).toBeLessThan(-5 * thousand + 126 * thousand * 0.6);
    expect(profitAfterLoss).toMatchObject({ ebitCents: 58 * thousand, revenueCents: 580 * thousand });
  });

  it("breaks even at 550.508 after the loss when 20 are avoidable", async () => {
    const page = { avoidable_fixed_share_12_months: 20 / 126, avoidable_fixed_share_12_months_low: 0 };
    const { profitAfterLoss, loss } = await report({ ...examinedYear, assumptions: page });
    if (isNotComputable(loss)) throw new Error(loss.reason);
    expect(loss[3].ebitCents).toBe(15 * thousand);
    if (profitAfterLoss.status !== "computed" || isNotComputable(profitAfterLoss.breakEvenRevenueCents)) {
      throw new Error("computable");
    }
    expect(profitAfterLoss.breakEvenRevenueCents / thousand).toBeCloseTo(550.508, 3);
  });

  it("follows K, Z and X by quarter", async () => {
    const { trend } = await report();
    if (trend.status !== "computed") throw new Error(trend.reason);
    expect(trend.clientIds).toEqual(["K", "Z", "X"]);
    expect(trend.quarters.map(({ quarter, totalCents }) => [quarter, totalCents / thousand])).toEqual([
      ["2025-Q1", 380],
      ["2025-Q2", 150],
      ["2025-Q3", 220],
      ["2025-Q4", 250],
    ]);
    expect(trend.quarters.map(({ shares }) => shares)).toEqual([
      [200 / 380, 0, 180 / 380],
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect(trend.quarters[0].herfindahlIndex).toBeCloseTo((200 ** 2 + 180 ** 2) / 380 ** 2, 12);
    expect(trend.changePoints).toBeCloseTo(-200 / 380, 12);
  });

  it("takes the parameters in force at the end of the period, or the first to come", async () => {
    expect(await fixedCost("2025-01-01", "2026-01-01")).toEqual([300, "accounts 2024", "2025-06-01"]);
    expect(await fixedCost("2025-01-01", "2025-06-01")).toEqual([250, "accounts 2023", "2024-07-01"]);
    expect(await fixedCost("2025-01-01", "2025-06-02")).toEqual([300, "accounts 2024", "2025-06-01"]);
    expect(await fixedCost("2024-01-01", "2024-06-30")).toEqual([250, "accounts 2023", "2024-07-01"]);
  });
});

describe("groups under common control", () => {
  it("are joined on demand, under their largest member", async () => {
    const { clients, groups, totals } = await report({ ...examinedYear, grouped: true });
    expect(groups).toBe(1);
    expect(
      clients.map(({ clientId, members, revenueCents }) => [clientId, members, revenueCents / thousand]),
    ).toEqual([
      ["K", ["K"], 420],
      ["X", ["X", "Y"], 330],
      ["Z", ["Z"], 250],
    ]);
    expect(clients[1]).toMatchObject({ bottleneckHours: 48, contributionCents: 165 * thousand });
    expect(totals.clientsWithoutOrders).toBe(1);
  });

  it("stand for each of their members", async () => {
    const { examinedClientId, trend } = await report({ ...examinedYear, grouped: true, client: "Y" });
    expect(examinedClientId).toBe("X");
    expect(trend).toMatchObject({ clientIds: ["X", "K", "Z"] });
  });
});
