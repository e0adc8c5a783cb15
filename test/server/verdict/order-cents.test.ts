/** What the client's orders brought, order by order. Oracle: the portfolio's amounts, and sums in the head. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { clientAmounts } from "#server/indicators/client-amounts.ts";
import {
  concessionByOrder,
  expediteByOrder,
  penaltiesByOrder,
  revenueByOrder,
  variableCostByOrder,
  type OrderCents,
} from "#server/verdict/order-cents.ts";
import { costQuarters } from "#server/verdict/cost-quarters.ts";
import { orderQuantities } from "#server/verdict/order-quantities.ts";
import { costRecord, costScope, type WrittenOrder } from "#test/builders/cost-record.ts";

const written: readonly WrittenOrder[] = [
  { client: 0, on: "2025-01-10", revenue: 1000_00, cost: 600_00, list: 1100_00, expedite: 50_00, penalty: 0 },
  { client: 0, on: "2025-05-10", revenue: 2000_00, cost: 1200_00, penalty: 100_50 },
  {
    client: 0,
    on: "2025-03-01",
    revenue: 9999_00,
    cost: 1,
    list: 1,
    expedite: 1,
    penalty: 1,
    cancelled: true,
  },
  { client: 0, on: "2024-12-31", revenue: 7777_00, cost: 1, list: 1, expedite: 1, penalty: 1 },
  { client: 0, on: "2025-07-01", revenue: 7777_00, cost: 1, list: 1, expedite: 1, penalty: 1 },
  {
    client: 1,
    on: "2025-02-01",
    revenue: 500_00,
    cost: 200_00,
    list: 900_00,
    expedite: 30_00,
    penalty: 70_00,
  },
  { client: 0, on: "2025-06-30", revenue: 300_00, cost: 100_00, list: 250_00, expedite: 8_00 },
];
const record = costRecord({ orders: written });

function known(found: OrderCents | NotComputable): OrderCents {
  if (isNotComputable(found)) throw new Error(found.reason);
  return found;
}
const sum = (cents: readonly number[]): number => cents.reduce((total, each) => total + each, 0);

describe("the client's orders", () => {
  it("are those of the period that were not cancelled", () => {
    expect(revenueByOrder(record)).toEqual({ orders: [0, 1, 6], cents: [1000_00, 2000_00, 300_00] });
    expect(variableCostByOrder(record)).toEqual({ orders: [0, 1, 6], cents: [600_00, 1200_00, 100_00] });
  });

  it("have what was recorded, a missing value none", () => {
    expect(expediteByOrder(record)).toEqual({ orders: [0, 6], cents: [50_00, 8_00] });
    expect(penaltiesByOrder(record)).toEqual({ orders: [1], cents: [100_50] });
  });

  it("concede what the list price is above the price; without a list price they were sold at it", () => {
    expect(concessionByOrder(record)).toEqual({ orders: [0, 6], cents: [100_00, -50_00] });
  });

  it("count by the quarter in which they were placed", () => {
    const found = orderQuantities(record, costQuarters(costScope));
    expect(found.revenueCents).toMatchObject({
      value: 3300_00,
      quarters: Float64Array.of(1000_00, 2300_00),
      rows: 3,
    });
    expect(found.variableCostCents).toMatchObject({ quarters: Float64Array.of(600_00, 1300_00) });
    expect(found.listPriceCents).toMatchObject({
      value: 3350_00,
      quarters: Float64Array.of(1100_00, 2250_00),
      rows: 3,
    });
    expect(found.expediteCents).toMatchObject({ value: 58_00, draws: null, rows: 2 });
    expect(found.ownPenaltyCents).toMatchObject({
      value: 100_50,
      quarters: Float64Array.of(0, 100_50),
      rows: 1,
    });
  });

  it("say nothing of a cost that one of them lacks, nor of a column that nobody filled", () => {
    const lacking = costRecord({ orders: [...written, { client: 0, on: "2025-02-02", revenue: 1_00 }] });
    expect(variableCostByOrder(lacking)).toMatchObject({ reason: "no-variable-cost" });
    // Another client's missing cost is not the client's.
    const other = costRecord({ orders: [...written, { client: 1, on: "2025-02-02", revenue: 1_00 }] });
    expect(known(variableCostByOrder(other)).cents).toEqual([600_00, 1200_00, 100_00]);
    const nothing = { ...record.covered, listPrices: 0, expediteCosts: 0, penalties: 0 };
    const empty = costRecord({ orders: written, covered: nothing });
    expect(concessionByOrder(empty)).toMatchObject({
      reason: "not-recorded",
      missing: ["orders.list_price"],
    });
    expect(expediteByOrder(empty)).toMatchObject({ missing: ["orders.expedite_cost"] });
    expect(penaltiesByOrder(empty)).toMatchObject({ missing: ["orders.penalty_paid"] });
  });

  it("are nothing for a client without an order in the period", () => {
    const without = costRecord({ orders: written.filter(({ client }) => client === 1) });
    expect(revenueByOrder(without)).toEqual({ orders: [], cents: [] });
    expect(variableCostByOrder(without)).toEqual({ orders: [], cents: [] });
  });

  it("sum to the portfolio's cents, whatever fractions they have", () => {
    // Ten-thousandths of a cent, as six decimals of a currency give them.
    const amount = fc.nat({ max: 3e6 }).map((tenThousandths) => tenThousandths / 1e4);
    const order = fc.record({ client: fc.nat({ max: 2 }), revenue: amount, cost: amount, list: amount });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 12 }), (orders) => {
        const drawn = costRecord({ orders: orders.map((each) => ({ ...each, on: "2025-02-01" })) });
        const portfolio = clientAmounts(drawn.clients, drawn.totals).find(({ row }) => row.clientId === "K");
        const revenue = revenueByOrder(drawn);
        const cost = known(variableCostByOrder(drawn));
        expect(sum(revenue.cents)).toBe(portfolio?.revenueCents ?? 0);
        expect(sum(revenue.cents) - sum(cost.cents)).toBe(portfolio?.contributionCents ?? 0);
        for (const [place, cents] of revenue.cents.entries()) {
          expect(Number.isInteger(cents)).toBe(true);
          // Clients are moved by less than a cent, and so are orders.
          expect(Math.abs(cents - drawn.orders.revenueCents[revenue.orders[place]])).toBeLessThan(2);
        }
      }),
    );
  });
});
