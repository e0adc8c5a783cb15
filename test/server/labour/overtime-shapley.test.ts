/** The Shapley value: the airport game, the weekly cases of the method by hand, laws, and the drawn value beside the exact one. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excessShare, shapleyValues } from "#server/labour/overtime-shapley.ts";
import { randomSource } from "#server/statistics/random-source.ts";

const source = (seed = 1) => randomSource(seed, "test");

function sumOf(coalition: number, amounts: readonly number[]): number {
  return amounts.reduce((sum, amount, player) => sum + ((coalition >> player) & 1) * amount, 0);
}

/** Every player's value in the game of an excess, by looking at all sets. */
function excessValues(base: number, deviations: readonly number[]): Float64Array {
  return shapleyValues(deviations.length, (coalition) => Math.max(0, base + sumOf(coalition, deviations)));
}

/** Every player's value in the same game, each by the method for one player. */
function valuesOneByOne(base: number, deviations: readonly number[]): number[] {
  return deviations.map(
    (own, place) => excessShare(base, own, Float64Array.from(deviations.toSpliced(place, 1)), source).value,
  );
}

/** Unlike numbers, the same at every run. */
function drawnDeviations(players: number, seed: number): number[] {
  const drawing = source(seed);
  return Array.from({ length: players }, () => Math.round(60 * drawing.normal() * drawing.exponential()));
}

const refused = (): never => {
  throw new Error("nothing is drawn where every set can be looked at");
};

const minutes = fc.integer({ min: -600, max: 600 });
const fewDeviations = fc.array(minutes, { minLength: 1, maxLength: 9 });

describe("the Shapley value of any game", () => {
  it("is that of the airport game (Littlechild and Owen 1973): 8, 11, 13, 18 pay 2, 3, 4, 9", () => {
    const lengths = [8, 11, 13, 18];
    const worth = (coalition: number): number =>
      Math.max(0, ...lengths.filter((_, player) => (coalition >> player) & 1));
    const values = shapleyValues(4, worth);
    for (const [player, expected] of [2, 3, 4, 9].entries()) expect(values[player]).toBeCloseTo(expected, 12);
  });

  it("refuses more players than it can look at", () => {
    expect(() => shapleyValues(21, () => 0)).toThrow(RangeError);
    expect([...shapleyValues(1, (coalition) => 3 + 4 * coalition)]).toEqual([4]);
    expect(shapleyValues(0, () => 0)).toHaveLength(0);
  });
});

describe("the value of a departure from the plan", () => {
  it.each([
    // Method, section 2: capacity 100, all three loads as players; then departures from the plan of 95; then week 2.
    ["totals", -100, [60, 30, 25], [5, 5, 5]],
    ["departures", -5, [0, 10, 10], [0, 7.5, 7.5]],
    ["credits kept", -5, [20, -10, 0], [10, -5, 0]],
    ["the weeks pooled, which is not their sum", -10, [20, 0, 10], [15, 0, 5]],
  ])("is that of the method for %s", (_, base, deviations, expected) => {
    const together = excessValues(base, deviations);
    const oneByOne = valuesOneByOne(base, deviations);
    for (const [player, value] of expected.entries()) {
      expect(together[player]).toBeCloseTo(value, 12);
      expect(oneByOne[player]).toBeCloseTo(value, 12);
    }
  });

  it("counts the departures of one client in two as two", () => {
    // Before K, whose ten exceed the room of five by themselves: nobody, one five, or both, each as likely.
    expect(valuesOneByOne(-5, [10, 5, 5])[0]).toBeCloseTo((5 + 10 + 10) / 3, 12);
  });

  it("is for one player what looking at every set gives, and draws nothing for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1500, max: 1500 }), fewDeviations, (base, [own, ...others]) => {
        const { value, standardError } = excessShare(base, own, Float64Array.from(others), refused);
        expect(value).toBeCloseTo(excessValues(base, [own, ...others])[0], 8);
        expect(standardError).toBe(0);
      }),
    );
  });

  it("sums over the players to the excess with all less the excess of the plan", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1500, max: 1500 }), fewDeviations, (base, deviations) => {
        const all = deviations.reduce((sum, deviation) => sum + deviation, base);
        const total = valuesOneByOne(base, deviations).reduce((sum, value) => sum + value, 0);
        expect(total).toBeCloseTo(Math.max(0, all) - Math.max(0, base), 6);
      }),
    );
  });

  it("is the same for players who depart alike, none for one who does not depart, and between none and all of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1500, max: 1500 }), fewDeviations, minutes, (base, others, own) => {
        const values = valuesOneByOne(base, [own, own, 0, ...others.slice(0, 6)]);
        expect(values[0]).toBeCloseTo(values[1], 8);
        expect(values[2]).toBe(0);
        expect(values[0]).toBeGreaterThanOrEqual(Math.min(0, own) - 1e-9);
        expect(values[0]).toBeLessThanOrEqual(Math.max(0, own) + 1e-9);
      }),
    );
  });

  it("never falls when the client departs further, and never rises with the capacity", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1500, max: 1500 }),
        fewDeviations,
        fc.nat({ max: 300 }),
        (base, [own, ...rest], more) => {
          const others = Float64Array.from(rest);
          const valueOf = (from: number, deviation: number): number =>
            excessShare(from, deviation, others, refused).value;
          expect(valueOf(base, own + more)).toBeGreaterThanOrEqual(valueOf(base, own) - 1e-9);
          if (own >= 0) expect(valueOf(base - more, own)).toBeLessThanOrEqual(valueOf(base, own) + 1e-9);
        },
      ),
    );
  });
});

describe("the drawn value", () => {
  it.each([14, 17, 19])("is within four standard errors of the exact one with %i players", (players) => {
    const deviations = drawnDeviations(players, players);
    const base = (-0.3 * deviations.reduce((sum, deviation) => sum + Math.abs(deviation), 0)) / 2;
    const exact = excessValues(base, deviations);
    for (const [place, own] of deviations.entries()) {
      const others = Float64Array.from(deviations.toSpliced(place, 1));
      const { value, standardError } = excessShare(base, own, others, source);
      expect(Math.abs(value - exact[place])).toBeLessThanOrEqual(4 * standardError + 1e-9);
      expect(standardError).toBeLessThan(0.03 * Math.abs(own) + 1e-9);
    }
  });

  it("errs as often as its standard error says", () => {
    const [own, ...others] = drawnDeviations(16, 5);
    const base = -others.reduce((sum, deviation) => sum + Math.max(0, deviation), 0) / 3;
    const exact = excessValues(base, [own, ...others])[0];
    let within = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const drawn = excessShare(base, own, Float64Array.from(others), () => source(seed));
      if (Math.abs(drawn.value - exact) <= 1.96 * drawn.standardError) within += 1;
    }
    expect(within / 200).toBeGreaterThan(0.9);
    expect(within / 200).toBeLessThan(0.99);
  });

  it("is exact where all others depart alike, however many", () => {
    // 300 others by 1 each and a capacity of 150 above the plan: 2 more exceed it by 1 after 149 of them, by 2 after more.
    const { value, standardError } = excessShare(-150, 2, new Float64Array(300).fill(1), source);
    expect(value).toBeCloseTo((1 + 2 * 151) / 301, 9);
    expect(standardError).toBeLessThan(1e-9);
  });

  it("does not depend on the order in which the others are given", () => {
    const others = drawnDeviations(60, 8);
    const [given, reversed] = [others, others.toReversed()].map((list) =>
      excessShare(-400, 90, Float64Array.from(list), source),
    );
    expect(reversed).toEqual(given);
  });
});
