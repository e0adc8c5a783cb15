/** Oracle: two years of a hand-made ledger, K growing from 30 to 46 of 100. */
import { describe, expect, it } from "vitest";
import { quarterlyTrend, type QuarterAmounts } from "#server/indicators/quarterly-trend.ts";

const covered = { from: "2024-01-03", to: "2025-01-20" };

/** A quarter of two clients. */
function quarter(quarterOn: string, king: number | null, other: number | null): QuarterAmounts {
  const amounts = [king ?? 0, other ?? 0];
  const positive = amounts.filter((amount) => amount > 0);
  return {
    quarterOn,
    totalCents: amounts.reduce((sum, amount) => sum + amount, 0),
    positiveCents: positive.reduce((sum, amount) => sum + amount, 0),
    squaredCents: positive.reduce((sum, amount) => sum + amount ** 2, 0),
    namedCents: [king, other],
  };
}

const ledger = [
  quarter("2024-01-01", 30, 70),
  quarter("2024-04-01", 40, 60),
  quarter("2024-10-01", 46, 54),
  quarter("2025-01-01", 90, 10),
];

function trendOf(amounts = ledger, period = covered) {
  const trend = quarterlyTrend(["K", "X"], amounts, { covered, period });
  if (trend.status !== "computed") throw new Error(trend.reason);
  return trend;
}

describe("the quarterly trend", () => {
  it("gives shares and HHI by quarter, and a quarter without orders its place", () => {
    const { quarters, clientIds } = trendOf();
    expect(clientIds).toEqual(["K", "X"]);
    expect(quarters.map(({ quarter, complete }) => [quarter, complete])).toEqual([
      ["2024-Q1", true],
      ["2024-Q2", true],
      ["2024-Q3", true],
      ["2024-Q4", true],
      ["2025-Q1", false],
    ]);
    expect(quarters[0]).toMatchObject({ totalCents: 100, shares: [0.3, 0.7] });
    expect(quarters[0].herfindahlIndex).toBeCloseTo(0.58, 12);
    expect(quarters[2]).toMatchObject({
      totalCents: 0,
      herfindahlIndex: { reason: "no-revenue" },
      shares: [{ reason: "no-revenue" }, { reason: "no-revenue" }],
    });
  });

  it("compares the last complete quarter with the first", () => {
    expect(trendOf().changePoints).toBeCloseTo(0.16, 12);
  });

  it("does not compare fewer than two complete quarters, nor one without a share", () => {
    expect(trendOf(ledger, { from: "2024-01-03", to: "2024-06-30" }).changePoints).toBeNull();
    expect(trendOf(ledger, { from: "2024-01-03", to: "2024-07-01" }).changePoints).toBeCloseTo(0.1, 12);
    expect(trendOf([quarter("2024-01-01", -1, 70), ...ledger.slice(1)]).changePoints).toBeNull();
  });

  it("counts a quarter that the period cuts as incomplete, and one that the ledger begins a few days into as complete", () => {
    const flags = (from: string, to: string) =>
      trendOf(ledger, { from, to }).quarters.map(({ complete }) => complete);
    expect(flags("2024-01-03", "2024-07-01")).toEqual([true, true]);
    expect(flags("2024-01-04", "2024-07-01")).toEqual([false, true]);
    expect(flags("2023-10-01", "2024-07-01")).toEqual([true, true]);
    const late = quarterlyTrend(["K"], ledger, {
      covered: { ...covered, from: "2024-01-09" },
      period: { from: "2024-01-01", to: "2024-04-01" },
    });
    expect(late).toMatchObject({ quarters: [{ complete: false }] });
  });

  it("gives a client without an order a share of 0, and none to one whose credits exceed its orders", () => {
    const { quarters } = trendOf([quarter("2024-01-01", null, 70), quarter("2024-04-01", -5, 70)]);
    expect(quarters[0].shares).toEqual([0, 1]);
    expect(quarters[1].shares).toEqual([
      { status: "not-computable", reason: "negative-revenue", missing: [] },
      1,
    ]);
  });

  it("is not computable when period and ledger have no day in common", () => {
    const period = { from: "2030-01-01", to: "2031-01-01" };
    expect(quarterlyTrend(["K"], [], { covered, period })).toMatchObject({ reason: "no-quarter" });
  });
});
