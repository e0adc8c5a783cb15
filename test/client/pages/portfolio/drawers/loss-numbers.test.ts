import { describe, expect, it } from "vitest";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { drawerMessages } from "#client/pages/portfolio/drawers/drawer-messages.ts";
import { lossNumbers } from "#client/pages/portfolio/drawers/loss-numbers.ts";
import { squaredTerms } from "#client/pages/portfolio/drawers/squared-terms.ts";
import { shownLossStep } from "#test/builders/shown-portfolio.ts";

const en = createFormat("en", "EUR");
const say = sayer(drawerMessages, "en");

describe("the loss formula with its numbers", () => {
  // Result +100, contribution of the client 105: −5 at once; +15 with 20 of the fixed cost avoided.
  it("adds up line by line", () => {
    const steps = [
      shownLossStep(0, -500_000),
      shownLossStep(6, 1_500_000, {
        avoidableFixedCostCents: 2_000_000,
        resoldContributionCents: 1_000_000,
        ebitWithResaleCents: 2_500_000,
      }),
    ];
    expect(lossNumbers(steps, 10_000_000, "thousand", say, en)).toEqual([
      "At once: +100 − 105 + 0 = −€5k",
      "After 6 months: +100 − 105 + 20 = +€15k",
      "with resale: +15 + 10 = +€25k",
    ]);
  });
});

describe("a sum of squares", () => {
  it("is written out for four clients, the rest being said to follow", () => {
    expect(squaredTerms([0.42, 0.18, 0.15, 0.1, 0.09], en)).toBe("0.420² + 0.180² + 0.150² + 0.100² + …");
    expect(squaredTerms([0.6, 0.4, 0], en)).toBe("0.600² + 0.400²");
  });
});
