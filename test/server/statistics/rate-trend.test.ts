/** Oracle: doses 0 to 3, 10, 14, 18 and 25 events per 100 person-weeks, Poisson score test: χ² 7.1672, p .00743. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateTrend, type DoseGroup } from "#server/statistics/rate-trend.ts";

const rising = [10, 14, 18, 25].map((events, dose) => ({ dose, events, time: 100 }));

const groups = fc.array(
  fc.record({
    dose: fc.integer({ min: -50, max: 50 }),
    events: fc.nat(30),
    time: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 2, maxLength: 8 },
);

/** The trends of the groups before and after a change, where there are any. */
function bothTrends(given: readonly DoseGroup[], change: (group: DoseGroup) => DoseGroup) {
  const [before, after] = [rateTrend(given), rateTrend(given.map(change))];
  fc.pre(before !== null && after !== null);
  return [before, after] as const;
}

describe("the trend of a rate with a dose", () => {
  it("is that of the oracle", () => {
    const trend = rateTrend(rising);
    expect(trend?.chiSquare).toBeCloseTo(7.1672, 4);
    expect(trend?.p).toBeCloseTo(0.00743, 5);
    expect(trend?.pRising).toBeCloseTo(0.00743 / 2, 5);
  });

  it("turned around has the same p, but does not rise", () => {
    const trend = rateTrend(rising.map((group) => ({ ...group, dose: -group.dose })));
    expect(trend?.chiSquare).toBeCloseTo(7.1672, 4);
    expect(trend?.pRising).toBeCloseTo(1 - 0.00743 / 2, 5);
  });

  it("is the squared difference over its spread of two groups: 30 of 40 events in half of the time", () => {
    const trend = rateTrend([
      { dose: 0, events: 10, time: 7 },
      { dose: 1, events: 30, time: 7 },
    ]);
    expect(trend?.chiSquare).toBeCloseTo(10 ** 2 / (40 / 4), 12);
  });

  it("stays the same in other units of dose and of time, and with every dose moved far away", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const [before, after] = bothTrends(given, ({ dose, events, time }) => ({
          dose: 1e6 + dose / 7,
          events,
          time: 60 * time,
        }));
        expect(after.chiSquare).toBeCloseTo(before.chiSquare, 5);
        expect(after.pRising).toBeCloseTo(before.pRising, 5);
      }),
    );
  });

  it("doubles its χ² with twice the events in twice the time", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const [before, after] = bothTrends(given, ({ dose, events, time }) => ({
          dose,
          events: 2 * events,
          time: 2 * time,
        }));
        expect(after.chiSquare).toBeCloseTo(2 * before.chiSquare, 8);
      }),
    );
  });

  it.each([
    ["no group", []],
    ["no event", rising.map((group) => ({ ...group, events: 0 }))],
    // Three times 0.1 adds up to more than 0.3.
    ["one dose", [3, 5, 8].map((events) => ({ dose: 0.1, events, time: events }))],
    [
      "no time at another dose",
      [
        { dose: 1, events: 3, time: 5 },
        { dose: 2, events: 0, time: 0 },
      ],
    ],
  ])("is not told by %s", (_, given) => {
    expect(rateTrend(given)).toBeNull();
  });

  it("refuses events without time", () => {
    expect(() => rateTrend([...rising, { dose: 4, events: 1, time: 0 }])).toThrow(RangeError);
  });
});
