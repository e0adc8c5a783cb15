/** What may be asked of the portfolio, and what a ledger cannot answer. Oracle: `portfolio-ledger.ts`, reckoned by hand. */
import { describe, expect, it } from "vitest";
import { isAppError } from "#server/errors.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { askLedger, usePortfolioLedger } from "#test/builders/asked-ledger.ts";
import { refusal } from "#test/builders/ledger-record.ts";
import { examinedYear } from "#test/builders/portfolio-ledger.ts";

const { report, answer, orders, idsOf } = usePortfolioLedger();
const thousand = 100_000;

describe("the period", () => {
  it("is all that the ledger covers without dates", async () => {
    const { period, totals, clients } = await report({});
    expect(period).toEqual({ from: "2024-01-02", to: "2025-12-31" });
    expect(totals.orders).toBe(9);
    expect(clients[0].revenueShareChange).toMatchObject({ reason: "period-before-not-covered" });
  });

  it("holds its first day and not its last", async () => {
    expect(await idsOf({ from: "2025-02-01", to: "2025-02-10" })).toEqual(["B3"]);
    expect(await idsOf({ from: "2025-02-02", to: "2025-02-11" })).toEqual(["B1"]);
    const { totals, clients, trend } = await report({ from: "2025-02-01", to: "2025-02-10" });
    expect(totals).toMatchObject({ orders: 1, revenueCents: 180 * thousand, bottleneckHours: 28 });
    expect(clients).toMatchObject([{ clientId: "X", revenueCents: 180 * thousand, bottleneckHours: 28 }]);
    expect(trend).toMatchObject({ quarters: [{ totalCents: 180 * thousand }] });
    expect((await orders({ from: "2025-02-01", to: "2025-02-10" })).total).toBe(1);
    const { clients: before } = await report({ from: "2025-01-01", to: "2025-08-10" });
    expect(before.find(({ clientId }) => clientId === "K")).toMatchObject({ bottleneckHours: 20 });
    // The shift of 31 December opens after it: 100 hours of work in 100 open ones.
    expect((await report({ from: "2025-01-01", to: "2025-12-31" })).bottleneck).toMatchObject({ load: 1 });
  });

  it("makes amounts yearly over the days that the ledger covers", async () => {
    const { years, profit } = await report({ from: "2025-01-01", to: "2030-01-01" });
    expect(years).toBeCloseTo(364 / 365, 12);
    expect(profit).toMatchObject({ contributionCents: Math.round((400 * thousand * 365) / 364) });
  });

  it.each([
    [{ from: "2024-10-01", to: "2025-01-01" }],
    [{ from: "2030-01-01" }],
    [{ from: "2025-03-01", to: "2025-03-01" }],
  ])("without orders is not computable: %j", async (input) => {
    expect(await answer(input)).toEqual(notComputable("no-orders-in-period", []));
    expect(await orders(input)).toMatchObject({
      total: 0,
      rows: [],
    });
  });
});

describe("the examined client", () => {
  it("is the one that was asked for", async () => {
    const { examinedClientId, dominantClientId, loss } = await report({ ...examinedYear, client: "Z" });
    expect([examinedClientId, dominantClientId]).toEqual(["Z", "K"]);
    if (isNotComputable(loss)) throw new Error(loss.reason);
    expect(loss[0].ebitCents).toBe((100 - 130) * thousand);
  });

  it("may have no orders: then there is nothing to lose", async () => {
    const portfolio = await report({ ...examinedYear, client: "N" });
    expect(portfolio.examinedClientId).toBe("N");
    expect(portfolio.loss).toMatchObject({ reason: "client-without-orders" });
    expect(portfolio.trend).toMatchObject({ clientIds: ["N", "K", "Z"] });
  });

  it("is refused when the ledger does not know it", async () => {
    const input = { client: "K'; drop table orders" };
    expect(isAppError(await refusal(answer(input)), "UNKNOWN_CLIENT")).toBe(true);
    expect(isAppError(await refusal(orders(input)), "UNKNOWN_CLIENT")).toBe(true);
  });

  it.each([{ resale_share_3_months: 1.5 }, { yearly_fixed_cost: -1 }, { other: 1 }])(
    "cannot be tried with %j",
    async (assumptions) => {
      const failure = await refusal(answer({ assumptions }));
      expect(isAppError(failure, "BAD_REQUEST")).toBe(true);
    },
  );
});

describe("a ledger with less in it", () => {
  it("without orders is not computable", async () => {
    await using empty = await askLedger({});
    expect(await empty.answer({})).toEqual(notComputable("no-orders", ["clients", "orders"]));
    await using clientsOnly = await askLedger({ clients: "client_id,name\nA,A\n" });
    expect(await clientsOnly.answer({})).toEqual(notComputable("no-orders", ["orders"]));
  });

  it("with only what is required answers all that it can", async () => {
    const texts = {
      clients: "client_id,name\nA,A\nB,B\n",
      orders:
        "order_id,client_id,ordered_on,revenue\n1,A,2025-01-01,30\n2,B,2025-03-01,10\n3,B,2025-03-02,-25\n",
    };
    await using required = await askLedger(texts);
    const portfolio = await required.report({});
    expect(portfolio.concentration).toMatchObject({ clientsCounted: 1, clientsExcluded: 1, cr1: 1 });
    expect(portfolio.clients.map(({ revenueShare }) => revenueShare)).toEqual([
      1,
      notComputable("no-positive-amount", []),
    ]);
    expect(portfolio.concentrationByContribution).toMatchObject({ reason: "no-variable-cost" });
    expect(portfolio.profit).toMatchObject({
      reason: "no-variable-cost",
      missing: ["orders.variable_cost", "parameters.yearly_fixed_cost"],
    });
    expect(portfolio.bottleneck).toMatchObject({ reason: "no-operations" });
    expect(portfolio.totals.onTimeShare).toMatchObject({ reason: "no-order-judged" });
  });
});
