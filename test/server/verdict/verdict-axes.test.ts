/** The four axes: each measure as its page gives it, its interval kept, and what is missing named. */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import type { StrainEffect } from "#shared/schema/people.ts";
import {
  delaysAxis,
  dependencyAxis,
  isEstablished,
  overtimeAxis,
  peopleAxis,
} from "#server/verdict/verdict-axes.ts";
import { analysedDemo } from "#test/builders/analysed-demo.ts";
import { shownOvertime, shownPeople } from "#test/builders/shown-people.ts";
import { shownClient, shownPortfolio } from "#test/builders/shown-portfolio.ts";

describe("dependency", () => {
  it("is the client's share of revenue with its trend, counted", () => {
    const portfolio = shownPortfolio({
      clients: [shownClient({ clientId: "K", revenueShare: 0.31 })],
      trend: {
        status: "computed",
        clientIds: ["K"],
        changePoints: -0.056,
        quarters: [
          {
            quarter: "2025-Q1",
            from: "2025-01-01",
            to: "2025-04-01",
            complete: true,
            totalCents: 100,
            herfindahlIndex: 0.2,
            shares: [0.35],
          },
          {
            quarter: "2025-Q2",
            from: "2025-04-01",
            to: "2025-07-01",
            complete: true,
            totalCents: 0,
            herfindahlIndex: notComputable("no-revenue", []),
            shares: [notComputable("no-revenue", [])],
          },
        ],
      },
    });
    const axis = dependencyAxis(portfolio, "K");
    expect(axis).toMatchObject({ share: 0.31, alert: 0.25, change: -0.056 });
    expect(axis.points).toEqual([
      { from: "2025-01-01", label: "2025-Q1", value: 0.35, low: null, high: null },
      { from: "2025-04-01", label: "2025-Q2", value: null, low: null, high: null },
    ]);
  });

  it("says what a client without an order in the period lacks", () => {
    expect(dependencyAxis(shownPortfolio(), "K").share).toMatchObject({ reason: "no-orders-in-period" });
  });
});

describe("overtime", () => {
  it("adds the direct hours to the induced ones and to both their limits, as a part of the payroll", () => {
    const axis = overtimeAxis(
      shownOvertime({
        payrollHours: 1000,
        directHours: 200,
        inducedHours: { estimate: 100, low: 50, high: 300 },
        volumeHours: 600,
        unexplainedHours: 100,
      }),
    );
    expect(axis).toMatchObject({
      share: { estimate: 0.3, low: 0.25, high: 0.5 },
      hours: 300,
      volumeShare: 0.6,
      unexplainedShare: 0.1,
    });
  });

  it("is the measure that there is where the other cannot be computed, and none without either", () => {
    const missing = notComputable("no-operations", ["operations"]);
    const direct = overtimeAxis(
      shownOvertime({ payrollHours: 1000, directHours: 200, inducedHours: missing }),
    );
    expect(direct.share).toEqual({ estimate: 0.2, low: 0.2, high: 0.2 });
    expect(overtimeAxis(shownOvertime({ directHours: missing, inducedHours: missing })).share).toEqual(
      missing,
    );
    expect(overtimeAxis(missing)).toMatchObject({ share: missing, points: [] });
  });

  it("is drawn by four weeks, the last stretch as far as it goes", () => {
    const weeks = ["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27", "2025-02-03"].map((weekOn) => ({
      weekOn,
      hours: 10,
      clientHours: weekOn === "2025-02-03" ? 10 : 5,
      otherHours: 0,
      unassignedHours: 0,
    }));
    expect(overtimeAxis(shownOvertime({ weeks })).points.map(({ from, value }) => [from, value])).toEqual([
      ["2025-01-06", 0.5],
      ["2025-02-03", 1],
    ]);
  });
});

describe("delays", () => {
  it("takes days and late orders from the replay, and sums days by four weeks", () => {
    const { analysis } = analysedDemo({ scenario: "king", seed: 3, people: 60, weeks: 26 });
    const axis = delaysAxis(analysis, [
      { weekOn: "2025-01-06", days: 2 },
      { weekOn: "2025-01-27", days: 3 },
      { weekOn: "2025-02-03", days: 7 },
    ]);
    const { replay, imposed } = analysis.answer;
    expect(replay.status === "computed" && axis.days === replay.delayDays).toBe(true);
    expect(axis.queueJumpHours).toBe(imposed.queueJumpHours);
    expect(axis.points.map(({ value }) => value)).toEqual([5, 7]);
  });

  it("names why there is none", () => {
    const missing = notComputable("no-operations", ["operations"]);
    expect(delaysAxis(missing, []).days).toBe(missing);
  });
});

const stratified = (overrides: Partial<StrainEffect>): StrainEffect => {
  const [effect] = shownPeople().effects;
  if (effect === undefined) throw new Error("there is an effect");
  return { ...effect, outcome: "absence-spells", method: "stratified", ...overrides };
};

describe("people", () => {
  it("is the stratified ratio of absence, and no other method's", () => {
    const ratio = { estimate: 1.46, low: 1.07, high: 1.99 };
    const events = { exposed: 30, reference: 20 };
    const axis = peopleAxis(
      shownPeople({
        effects: [
          stratified({ method: "regression", rateRatio: { estimate: 9, low: 4, high: 20 }, called: true }),
          stratified({ rateRatio: ratio, called: true, events }),
        ],
      }),
    );
    expect(axis).toMatchObject({ ratio, called: true });
  });

  it("calls nothing an effect whose light weeks have no event", () => {
    expect(isEstablished(stratified({ called: true, events: { exposed: 20, reference: 0 } }))).toBe(false);
    expect(isEstablished(stratified({ called: true, events: { exposed: 20, reference: 1 } }))).toBe(true);
    expect(isEstablished(stratified({ called: false, events: { exposed: 20, reference: 1 } }))).toBe(false);
    expect(isEstablished(stratified({ called: true, events: null }))).toBe(false);
  });

  it("draws a quarter that is not published as a gap", () => {
    const ratio = { estimate: 1.5, low: 0.8, high: 2.8 };
    const absenceByQuarter = [
      { quarter: "2025-Q1", from: "2025-01-01", rateRatio: notComputable("too-few-people", []) },
      { quarter: "2025-Q2", from: "2025-04-01", rateRatio: ratio },
    ];
    expect(peopleAxis(shownPeople({ absenceByQuarter })).points).toEqual([
      { from: "2025-01-01", label: "2025-Q1", value: null, low: null, high: null },
      { from: "2025-04-01", label: "2025-Q2", value: 1.5, low: 0.8, high: 2.8 },
    ]);
  });
});
