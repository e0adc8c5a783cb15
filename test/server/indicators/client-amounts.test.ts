/** Oracle: three clients of a third of a euro, by hand: 33.4 + 33.3 + 33.3 cents are 34, 33, 33. */
import { describe, expect, it } from "vitest";
import { clientAmounts, contributionRatio, knownContribution } from "#server/indicators/client-amounts.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { clientRow, totalsOf } from "#test/builders/portfolio-rows.ts";

describe("client amounts", () => {
  it("sum to the totals although each has a fraction of a cent", () => {
    const rows = [33.4, 33.3, 33.3].map((cents, position) =>
      clientRow(`C${position}`, { revenueCents: cents, knownContributionCents: cents / 2 }),
    );
    const amounts = clientAmounts(rows, totalsOf(rows));
    expect(amounts.map(({ revenueCents }) => revenueCents)).toEqual([34, 33, 33]);
    expect(amounts.map(({ contributionCents }) => contributionCents)).toEqual([17, 17, 16]);
  });

  it("leave out a client without an order in the period", () => {
    const rows = [clientRow("A"), clientRow("B", { orders: 0, revenueCents: 0, revenueBeforeCents: 500 })];
    expect(clientAmounts(rows, totalsOf(rows)).map(({ row }) => row.clientId)).toEqual(["A"]);
  });

  it("have no contribution when the cost of an order is not known", () => {
    const missing = {
      status: "not-computable",
      reason: "no-variable-cost",
      missing: ["orders.variable_cost"],
    };
    expect(knownContribution(500, 0)).toBe(500);
    expect(knownContribution(500, 1)).toEqual(missing);
    const rows = [clientRow("A"), clientRow("B", { ordersWithoutCost: 1 })];
    expect(clientAmounts(rows, totalsOf(rows)).map((each) => each.contributionCents)).toEqual([
      4_000,
      missing,
    ]);
  });
});

describe("the contribution ratio", () => {
  it("needs revenue above zero and a contribution", () => {
    expect(contributionRatio(250, 1000)).toBe(0.25);
    expect(contributionRatio(250, 0)).toMatchObject({ reason: "no-revenue" });
    expect(contributionRatio(notComputable("no-variable-cost", []), 1000)).toMatchObject({
      reason: "no-variable-cost",
    });
  });
});
