/** Oracle: the small ledger of `portfolio-ledger.ts`, reckoned by hand in thousands, through the real snapshot build. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPortfolio, readPortfolioOrders } from "#server/facts/read-portfolio.ts";
import { isAppError } from "#server/errors.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import {
  portfolioOrdersSchema,
  portfolioSchema,
  type PortfolioInput,
  type PortfolioOrdersInput,
} from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { refusal, Workshop, type FileTexts } from "#test/builders/ledger-record.ts";
import { portfolioLedger, portfolioYear } from "#test/builders/portfolio-ledger.ts";
import { readerOf } from "#test/builders/read-record.ts";

let shop: Workshop;
let record: LedgerRecord;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, portfolioLedger);
});
afterAll(() => shop[Symbol.asyncDispose]());

async function report(input: PortfolioInput = portfolioYear, of = record) {
  const portfolio = portfolioSchema.parse(await readPortfolio(readerOf(of), input));
  if (portfolio.status !== "computed") throw new Error(portfolio.reason);
  return portfolio;
}

async function orders(input: Partial<PortfolioOrdersInput> = {}, of = record) {
  const asked = { ...portfolioYear, which: "all", sort: "revenue", limit: 100, offset: 0, ...input } as const;
  return portfolioOrdersSchema.parse(await readPortfolioOrders(readerOf(of), asked));
}

/** Answers a question about another ledger. */
async function ofLedger<Answer>(
  texts: FileTexts,
  ask: (other: LedgerRecord) => Promise<Answer>,
): Promise<Answer> {
  await using other = await Workshop.create();
  const ledger = await other.open();
  await other.import(ledger, texts);
  return await ask(ledger);
}

const idsOf = async (input: Partial<PortfolioOrdersInput>) =>
  (await orders(input)).rows.map(({ orderId }) => orderId);

/** The fixed cost that a period takes, in thousands, with its source and the day from which it holds. */
async function fixedCost(from: string, to: string) {
  const { assumptions } = await report({ from, to });
  const { value, source, validFrom } = assumptions.find(({ name }) => name === "yearly_fixed_cost") ?? {};
  return [(value ?? 0) / thousand, source, validFrom];
}

const thousand = 100_000;

describe("the portfolio of 2025", () => {
  it("weighs every client with an order", async () => {
    const { clients, totals, dominantClientId, period, covered, years } = await report();
    expect({ period, covered, years }).toEqual({
      period: portfolioYear,
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
    const { profitAfterLoss, loss } = await report({ ...portfolioYear, assumptions: page });
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
    const { clients, groups, totals } = await report({ ...portfolioYear, grouped: true });
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
    const { examinedClientId, trend } = await report({ ...portfolioYear, grouped: true, client: "Y" });
    expect(examinedClientId).toBe("X");
    expect(trend).toMatchObject({ clientIds: ["X", "K", "Z"] });
  });
});

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
    expect((await report({ from: "2025-02-01", to: "2025-02-10" })).totals.orders).toBe(1);
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
    expect(await readPortfolio(readerOf(record), input)).toEqual(notComputable("no-orders-in-period", []));
    expect(await orders(input)).toMatchObject({
      total: 0,
      rows: [],
    });
  });
});

describe("the examined client", () => {
  it("is the one that was asked for", async () => {
    const { examinedClientId, dominantClientId, loss } = await report({ ...portfolioYear, client: "Z" });
    expect([examinedClientId, dominantClientId]).toEqual(["Z", "K"]);
    if (isNotComputable(loss)) throw new Error(loss.reason);
    expect(loss[0].ebitCents).toBe((100 - 130) * thousand);
  });

  it("may have no orders: then there is nothing to lose", async () => {
    const portfolio = await report({ ...portfolioYear, client: "N" });
    expect(portfolio.examinedClientId).toBe("N");
    expect(portfolio.loss).toMatchObject({ reason: "client-without-orders" });
    expect(portfolio.trend).toMatchObject({ clientIds: ["N", "K", "Z"] });
  });

  it("is refused when the ledger does not know it", async () => {
    const input = { client: "K'; drop table orders" };
    expect(isAppError(await refusal(readPortfolio(readerOf(record), input)), "UNKNOWN_CLIENT")).toBe(true);
    expect(isAppError(await refusal(orders(input)), "UNKNOWN_CLIENT")).toBe(true);
  });

  it.each([{ resale_share_3_months: 1.5 }, { yearly_fixed_cost: -1 }, { other: 1 }])(
    "cannot be tried with %j",
    async (assumptions) => {
      const failure = await refusal(readPortfolio(readerOf(record), { assumptions }));
      expect(isAppError(failure, "BAD_REQUEST")).toBe(true);
    },
  );
});

describe("the orders behind a figure", () => {
  it("sum to it, for every client and for all", async () => {
    for (const grouped of [false, true]) {
      const { clients, totals } = await report({ ...portfolioYear, grouped });
      for (const client of clients) {
        expect(await orders({ client: client.clientId, grouped })).toMatchObject({
          total: client.orders,
          sumRevenueCents: client.revenueCents,
          sumContributionCents: client.contributionCents,
          sumBottleneckHours: client.bottleneckHours,
        });
      }
      expect(await orders({ grouped })).toMatchObject({
        total: totals.orders,
        sumRevenueCents: totals.revenueCents,
        sumContributionCents: totals.contributionCents,
        sumBottleneckHours: totals.bottleneckHours,
      });
    }
  });

  it("are those late, or open", async () => {
    expect(await orders({ which: "late" })).toMatchObject({
      total: 1,
      rows: [
        {
          orderId: "B2",
          clientId: "K",
          clientName: "King",
          orderedOn: "2025-08-10",
          promisedOn: "2025-09-10",
          deliveredOn: "2025-09-15",
          revenueCents: 220 * thousand,
          variableCostCents: 165 * thousand,
          bottleneckHours: 22,
          daysLate: 5,
        },
      ],
    });
    const open = await orders({ which: "open", client: "Z" });
    expect(open).toMatchObject({ total: 1, sumRevenueCents: 100 * thousand });
    expect(open.rows[0]).toMatchObject({ orderId: "B5", deliveredOn: null, daysLate: null });
  });

  it("come sorted, page by page", async () => {
    expect(await idsOf({ sort: "revenue" })).toEqual(["B2", "B1", "B3", "B7", "B4", "B5"]);
    expect(await idsOf({ sort: "ordered" })).toEqual(["B7", "B5", "B2", "B4", "B1", "B3"]);
    expect((await idsOf({ sort: "delay" }))[0]).toBe("B2");
    expect(await idsOf({ sort: "revenue", limit: 2, offset: 2 })).toEqual(["B3", "B7"]);
  });
});

describe("fractions of a cent", () => {
  const thirds: FileTexts = {
    clients: "client_id,name\nA,A\nB,B\nC,C\n",
    orders: `order_id,client_id,ordered_on,revenue,variable_cost
1,A,2025-01-01,0.333334,0.111111
2,B,2025-01-01,0.333333,0.111111
3,C,2025-01-01,0.333333,0.111111
4,A,2025-12-31,10.005,0
`,
  };

  it("are rounded once: clients sum to the total, and orders to their client", async () => {
    await ofLedger(thirds, async (other) => {
      const { clients, totals } = await report({}, other);
      // 0.333334 + 0.333333 + 0.333333 + 10.005 = 11.005, a half cent up.
      expect(totals.revenueCents).toBe(1101);
      expect(clients.map(({ revenueCents }) => revenueCents)).toEqual([1034, 34, 33]);
      for (const client of clients) {
        expect(await orders({ client: client.clientId }, other)).toMatchObject({
          sumRevenueCents: client.revenueCents,
          sumContributionCents: client.contributionCents,
        });
      }
    });
  });

  it("add up exactly over a hundred thousand orders", async () => {
    const many = Array.from({ length: 100_000 }, (_, position) => `${position},A,2025-01-01,10.005`);
    const texts = { ...thirds, orders: `order_id,client_id,ordered_on,revenue\n${many.join("\n")}\n` };
    const { totals } = await ofLedger(texts, (other) => report({}, other));
    expect(totals.revenueCents).toBe(100_050_000);
  });
});

describe("a ledger with less in it", () => {
  it("without orders is not computable", async () => {
    await using empty = await Workshop.create();
    expect(await readPortfolio(readerOf(await empty.open()), {})).toEqual(
      notComputable("no-orders", ["clients", "orders"]),
    );
    const answer = await ofLedger({ clients: "client_id,name\nA,A\n" }, (other) =>
      readPortfolio(readerOf(other), {}),
    );
    expect(answer).toEqual(notComputable("no-orders", ["orders"]));
  });

  it("with only what is required answers all that it can", async () => {
    const texts = {
      clients: "client_id,name\nA,A\nB,B\n",
      orders:
        "order_id,client_id,ordered_on,revenue\n1,A,2025-01-01,30\n2,B,2025-03-01,10\n3,B,2025-03-02,-25\n",
    };
    const portfolio = await ofLedger(texts, (other) => report({}, other));
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
