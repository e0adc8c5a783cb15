/** The orders behind a figure sum to it. Oracle: `portfolio-ledger.ts`, reckoned by hand, and fractions of a cent by hand. */
import { describe, expect, it } from "vitest";
import { askLedger, usePortfolioLedger } from "#test/builders/asked-ledger.ts";
import type { FileTexts } from "#test/builders/ledger-record.ts";
import { examinedYear } from "#test/builders/portfolio-ledger.ts";

const { report, orders, idsOf } = usePortfolioLedger();
const thousand = 100_000;

describe("the orders behind a figure", () => {
  it("sum to it, for every client and for all", async () => {
    for (const grouped of [false, true]) {
      const { clients, totals } = await report({ ...examinedYear, grouped });
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
    await using other = await askLedger(thirds);
    const { clients, totals } = await other.report({});
    // 0.333334 + 0.333333 + 0.333333 + 10.005 = 11.005, a half cent up.
    expect(totals.revenueCents).toBe(1101);
    expect(clients.map(({ revenueCents }) => revenueCents)).toEqual([1034, 34, 33]);
    for (const client of clients) {
      expect(await other.orders({ client: client.clientId })).toMatchObject({
        sumRevenueCents: client.revenueCents,
        sumContributionCents: client.contributionCents,
      });
    }
  });

  it("add up exactly over a hundred thousand orders", async () => {
    const many = Array.from({ length: 100_000 }, (_, position) => `${position},A,2025-01-01,10.005`);
    const texts = { ...thirds, orders: `order_id,client_id,ordered_on,revenue\n${many.join("\n")}\n` };
    await using other = await askLedger(texts);
    const { totals } = await other.report({});
    expect(totals.revenueCents).toBe(100_050_000);
  });
});
