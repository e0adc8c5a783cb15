/** Who carried whose wait, pair by pair: against the definition, and for a few operations as for all. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takingsOf } from "#server/scheduling/takings-of.ts";
import { writtenShop } from "#test/arbitraries/written-shop.ts";
import { wholeMinutesShop } from "#test/builders/whole-minutes-shop.ts";
import { naiveAttribution } from "#test/oracles/naive-waiting.ts";

type PreparedShop = ReturnType<typeof wholeMinutesShop>;

function pairsOf({ shop, eligibility }: PreparedShop, chosen: Iterable<number>) {
  const pairs: { waiting: number; taker: number; minutes: number; cause: string }[] = [];
  takingsOf(shop, eligibility, chosen, (waiting, taker, minutes, cause) =>
    pairs.push({ waiting, taker, minutes, cause }),
  );
  return pairs;
}

const inWords = (
  pairs: readonly Readonly<{ waiting: number; taker: number; minutes: number; cause: string }>[],
) =>
  pairs
    .map(({ waiting, taker, minutes, cause }) => `${waiting} ${cause} by ${taker}: ${minutes.toFixed(4)}`)
    .toSorted();

describe("takings", () => {
  it("between two on one machine go from the one at work to the one that waits, by who was ready first", () => {
    const prepared = wholeMinutesShop({
      operations: [
        { client: "X", ready: 0, start: 0, end: 2 },
        { client: "K", ready: 1.5, start: 2, end: 7 },
        { client: "Y", ready: 1, start: 7, end: 9 },
      ],
    });
    // The one-machine case of the method, section 3: Y is held up by X for an hour and overtaken by K for five.
    expect(pairsOf(prepared, [2])).toEqual([
      { waiting: 2, taker: 0, minutes: 60, cause: "contention" },
      { waiting: 2, taker: 1, minutes: 300, cause: "prioritisation" },
    ]);
  });

  it("are those of the definition, each pair once", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const prepared = wholeMinutesShop(written);
        const { pairs } = naiveAttribution(prepared.shop, prepared.eligibility);
        expect(inWords(pairsOf(prepared, prepared.shop.operations.order.keys()))).toEqual(inWords(pairs));
      }),
      { numRuns: 400 },
    );
  });

  it("of a few operations are those that all have of them", () => {
    fc.assert(
      fc.property(writtenShop, fc.nat(), (written, seed) => {
        const prepared = wholeMinutesShop(written);
        const isChosen = (operation: number): boolean => ((seed >> (operation % 16)) & 1) === 1;
        const all = [...prepared.shop.operations.order.keys()];
        expect(pairsOf(prepared, all.filter(isChosen))).toEqual(
          pairsOf(prepared, all).filter(({ waiting }) => isChosen(waiting)),
        );
      }),
    );
  });
});
