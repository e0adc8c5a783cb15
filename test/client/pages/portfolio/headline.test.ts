import { describe, expect, it } from "vitest";
import type { DependencyFlag } from "#shared/schema/portfolio.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { digitsBeside, headline, standing } from "#client/pages/portfolio/headline.ts";
import { shownClient, shownPortfolio } from "#test/builders/shown-portfolio.ts";

const alert: DependencyFlag = {
  flag: "cr1-alert",
  clientId: null,
  value: 0.42,
  threshold: 0.25,
  source: "",
  raised: true,
};
const large = shownClient({ clientId: "K", revenueCents: 420, revenueShare: 0.42, contributionShare: 0.2 });
const small = shownClient({ clientId: "S", revenueCents: 60, revenueShare: 0.06, contributionCents: 9 });
const portfolio = shownPortfolio({ clients: [large, small], flags: [alert] });

const at = (revenueShare: number) => headline(portfolio, { ...large, revenueShare }, "revenue");

describe("the sentence that opens the page", () => {
  it("sets a share of revenue against the usual alert, met from the threshold on", () => {
    expect(at(0.42)).toEqual({ kind: "alert", share: 0.42, threshold: 0.25, met: true });
    expect(at(0.25)).toHaveProperty("met", true);
    expect(at(0.2499)).toHaveProperty("met", false);
  });

  it("sets another basis against the share of revenue", () => {
    expect(headline(portfolio, large, "contribution")).toEqual({
      kind: "against-revenue",
      share: 0.2,
      revenueShare: 0.42,
    });
  });

  it("says the share alone where there is nothing to set it against", () => {
    expect(headline(shownPortfolio(), large, "revenue")).toEqual({ kind: "share", share: 0.42 });
    const noRevenue = { ...large, revenueShare: notComputable("no-positive-amount", []) };
    expect(headline(portfolio, noRevenue, "contribution")).toEqual({ kind: "share", share: 0.2 });
  });

  it("keeps the reason where there is no share", () => {
    const why = notComputable("no-operations", ["operations"]);
    expect(headline(portfolio, { ...large, bottleneckShare: why }, "bottleneck-hours")).toEqual({
      kind: "unknown",
      why,
    });
  });
});

describe("the examined client's standing", () => {
  it("names the leader unless it leads itself", () => {
    expect(standing(portfolio, large, "revenue")).toEqual({ rank: 1, of: 2, leader: null });
    expect(standing(portfolio, small, "revenue")).toEqual({
      rank: 2,
      of: 2,
      leader: { name: "Client K", share: 0.42 },
    });
  });

  it("follows the basis", () => {
    expect(standing(portfolio, small, "contribution")).toMatchObject({ rank: 1 });
  });
});

describe("decimals beside a threshold", () => {
  it("are as many as keep the sentence from contradicting itself", () => {
    expect(digitsBeside(0.31, 0.25)).toBe(0);
    expect(digitsBeside(0.248, 0.25)).toBe(1);
    expect(digitsBeside(0.2521, 0.25)).toBe(1);
    expect(digitsBeside(0.24996, 0.25)).toBe(2);
    expect(digitsBeside(0.25, 0.25)).toBe(0);
  });
});
