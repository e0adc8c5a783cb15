import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { lossSummary, recovery, yearlyContribution } from "#client/pages/portfolio/loss-summary.ts";
import { shownClient, shownLossStep, shownPortfolio, shownProfit } from "#test/builders/shown-portfolio.ts";

describe("what the loss does to the result", () => {
  it("goes from today's result to at once and after a year, an interval only where there is one", () => {
    const loss = [
      shownLossStep(0, -500_000),
      shownLossStep(3, -100_000),
      shownLossStep(6, 500_000),
      shownLossStep(12, 1_500_000, {
        ebitIntervalCents: { estimate: 1_500_000, low: 1_000_000, high: 2_000_000 },
      }),
    ];
    expect(lossSummary(shownPortfolio({ profit: shownProfit, loss }), null)).toEqual({
      kind: "result",
      today: 10_000_000,
      atOnce: { cents: -500_000, interval: null },
      afterAYear: { cents: 1_500_000, interval: { low: 1_000_000, high: 2_000_000 } },
    });
  });

  it("says the lost contribution where only the fixed cost is missing", () => {
    const portfolio = shownPortfolio();
    expect(lossSummary(portfolio, 60_000)).toEqual({
      kind: "contribution",
      yearlyCents: 60_000,
      why: portfolio.loss,
    });
  });

  it("says nothing where the contribution is missing too", () => {
    const portfolio = shownPortfolio();
    expect(lossSummary(portfolio, null)).toEqual({ kind: "unknown", why: portfolio.loss });
  });

  it("counts the contribution of a year", () => {
    const client = shownClient({ clientId: "K", contributionCents: 150_000 });
    const portfolio = shownPortfolio({ years: 1.5, clients: [client] });
    expect(yearlyContribution(portfolio, "K")).toBe(100_000);
    expect(yearlyContribution(portfolio, "absent")).toBeNull();
    const without = { ...client, contributionCents: notComputable("no-variable-cost", []) };
    expect(yearlyContribution({ ...portfolio, clients: [without] }, "K")).toBeNull();
  });
});

const steps = (...cents: readonly [number, number, number, number]) =>
  ([0, 3, 6, 12] as const).map((months, index) => ({ months, ebitCents: cents[index] }));

describe("when the result is positive again", () => {
  it("lies on the straight line between two steps, rounded up to a month", () => {
    expect(recovery(496, steps(-1272, -830, -302, 241))).toEqual({ kind: "back", months: 10 });
    expect(recovery(100, steps(-100, -50, 0, 50))).toEqual({ kind: "back", months: 6 });
  });

  it("is never lost, never regained, or was negative before", () => {
    expect(recovery(100, steps(0, 10, 20, 30))).toEqual({ kind: "never-red" });
    expect(recovery(100, steps(-40, -30, -20, -1))).toEqual({ kind: "red" });
    expect(recovery(0, steps(-40, -30, -20, -1))).toEqual({ kind: "red-before" });
  });

  it("is not said of a result that turns negative again", () => {
    expect(recovery(100, steps(-10, 10, -10, -20))).toEqual({ kind: "red" });
    expect(recovery(100, steps(-10, 10, -10, 20))).toEqual({ kind: "back", months: 8 });
  });
});
