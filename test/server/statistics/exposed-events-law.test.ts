/** By hand: two strata of 1 and 2 events with even odds hold 0 to 3 exposed events like three tosses of a coin: 1, 3, 3, 1 of 8. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exposedEventsLaw,
  meanExposedEvents,
  tailsOf,
  type StratumEvents,
} from "#server/statistics/exposed-events-law.ts";

const strata = fc.array(
  fc.record({ events: fc.integer({ min: 1, max: 6 }), odds: fc.double({ min: 0.05, max: 20, noNaN: true }) }),
  { minLength: 1, maxLength: 4 },
);
const ratios = fc.double({ min: 0.05, max: 20, noNaN: true });

const sumOf = (chances: readonly number[]): number => chances.reduce((sum, chance) => sum + chance, 0);

/** Event by event: each is exposed or not. */
function naiveLaw(given: readonly StratumEvents[], ratio: number): number[] {
  let law = [1];
  for (const { events, odds } of given) {
    const chance = (odds * ratio) / (1 + odds * ratio);
    for (let event = 0; event < events; event += 1) {
      law = [...law, 0].map(
        (value, count) => value * (1 - chance) + (count > 0 ? law[count - 1] * chance : 0),
      );
    }
  }
  return law;
}

describe("the law of exposed events", () => {
  it("is that of three tosses of a coin", () => {
    const law = exposedEventsLaw(
      [
        { events: 1, odds: 1 },
        { events: 2, odds: 1 },
      ],
      1,
    );
    expect(law.from).toBe(0);
    expect(Array.from(law.chances)).toEqual([1, 3, 3, 1].map((eighths) => expect.closeTo(eighths / 8, 14)));
    expect(tailsOf(law, 2)(1)).toEqual({
      fewer: expect.closeTo(0.5, 14),
      seen: expect.closeTo(0.375, 14),
      more: expect.closeTo(0.125, 14),
    });
  });

  it("is that of events one by one, with its mean", () => {
    fc.assert(
      fc.property(strata, ratios, (given, ratio) => {
        const naive = naiveLaw(given, ratio);
        const { from, chances } = exposedEventsLaw(given, ratio);
        expect(from).toBe(0);
        expect(Array.from(chances)).toEqual(naive.map((chance) => expect.closeTo(chance, 12)));
        expect(meanExposedEvents(given, ratio)).toBeCloseTo(
          naive.reduce((sum, chance, count) => sum + chance * count, 0),
          10,
        );
      }),
    );
  });

  it("has the tails at one ratio that the law at that ratio has", () => {
    fc.assert(
      fc.property(strata, ratios, ratios, fc.nat(24), (given, at, other, number) => {
        const naive = naiveLaw(given, other);
        const seen = number % naive.length;
        const { fewer, seen: same, more } = tailsOf(exposedEventsLaw(given, at), seen)(other);
        expect(fewer).toBeCloseTo(sumOf(naive.slice(0, seen)), 10);
        expect(same).toBeCloseTo(naive[seen], 10);
        expect(more).toBeCloseTo(sumOf(naive.slice(seen + 1)), 10);
      }),
    );
  });

  it.each([0.02, 1, 50])(
    "keeps the likely part of many events at odds about %d, drops the rest, and sums to 1",
    (odds) => {
      const given = Array.from({ length: 8 }, (_, place) => ({
        events: 1250,
        odds: odds * (0.8 + place / 20),
      }));
      const { from, chances } = exposedEventsLaw(given, 1);
      expect(chances.length).toBeLessThan(5000);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 11);
      const mean = chances.reduce((sum, chance, place) => sum + chance * (from + place), 0);
      expect(mean).toBeCloseTo(meanExposedEvents(given, 1), 6);
    },
  );
});
