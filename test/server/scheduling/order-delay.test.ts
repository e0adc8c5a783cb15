/** From hours taken to days late: routings of one to three operations, reckoned by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { orderDelays } from "#server/scheduling/order-delay.ts";
import { recordedShop, type WrittenOrder } from "#test/builders/recorded-shop.ts";

interface Step {
  readonly ready: number;
  readonly start: number;
  readonly end: number;
  /** Hours that the client took. */
  readonly taken: number;
}

/** One order's routing over work centres that are always open; delays in hours. */
function delayed(steps: readonly Step[], order: WrittenOrder = {}) {
  const { recorded } = recordedShop({
    operations: steps.map(({ ready, start, end }, place) => ({
      order: "o",
      client: "X",
      centre: `c${place}`,
      ready,
      start,
      end,
    })),
    orders: { o: order },
  });
  const shop = buildShopRecord(recorded);
  const { readyAt, startedAt, endedAt } = shop.operations;
  const delays = orderDelays(
    shop,
    Float64Array.from(steps, ({ taken }) => taken * 60),
    startedAt.map((start, operation) => start - readyAt[operation]),
    completionsOf(shop, endedAt),
  );
  return {
    hours: Math.round((delays.delayMinutes[0] / 60) * 100) / 100,
    days: delays.reactionaryDays[0],
    revised: delays.reactionaryDaysRevised[0],
    madeLate: delays.madeLate[0],
    slack: delays.slackDays[0],
  };
}

describe("along the routing", () => {
  it("arrives whole where nothing else was waited for, less the slack where something was", () => {
    const first = { ready: 0, start: 5, end: 6, taken: 5 };
    expect(delayed([first]).hours).toBe(5);
    expect(delayed([first, { ready: 6, start: 6, end: 7, taken: 0 }]).hours).toBe(5);
    // Two hours of the second wait would have been there all the same: reactionary delay is max(0, 5 - 2).
    expect(delayed([first, { ready: 6, start: 8, end: 9, taken: 0 }]).hours).toBe(3);
    expect(delayed([first, { ready: 6, start: 16, end: 17, taken: 0 }]).hours).toBe(0);
  });

  it("adds what is taken on the way", () => {
    expect(
      delayed([
        { ready: 0, start: 5, end: 6, taken: 5 },
        { ready: 6, start: 9, end: 10, taken: 1 },
        { ready: 10, start: 12, end: 13, taken: 2 },
      ]).hours,
    ).toBe(1 + Math.max(0, 5 - 2) + 2);
  });

  it("costs nothing to an order that still arrived on time, and days to one that did not", () => {
    const lost = { ready: 0, start: 30, end: 31, taken: 30 };
    // Ends on day 1 instead of day 0.
    expect(delayed([lost], { promisedOn: 1, deliveredOn: 1 })).toMatchObject({
      days: 0,
      madeLate: 0,
      slack: 1,
    });
    expect(delayed([lost], { promisedOn: 0, deliveredOn: 1 })).toMatchObject({
      days: 1,
      madeLate: 1,
      slack: 0,
    });
    // Late in any case: only the part that the hours explain counts.
    expect(delayed([lost], { promisedOn: -3, deliveredOn: 1 })).toMatchObject({ days: 1, madeLate: 0 });
    expect(delayed([lost], {}).days).toBeNaN();
  });

  it("does not let a promise that was moved erase the delay against the first one", () => {
    const lost = { ready: 0, start: 30, end: 31, taken: 30 };
    expect(delayed([lost], { promisedOn: 0, revisedPromiseOn: 1, deliveredOn: 1 })).toMatchObject({
      days: 1,
      revised: 0,
    });
  });
});

const routing = (steps: readonly { readonly wait: number; readonly part: number }[]): Step[] => {
  let at = 0;
  return steps.map(({ wait, part }) => {
    const ready = at;
    at += wait + 1;
    return { ready, start: ready + wait, end: at, taken: (wait * part) / 4 };
  });
};

describe("laws", () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 40 }), part: fc.integer({ min: 0, max: 4 }) });

  it("is never more than what was taken in all, and never falls when more is taken", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), fc.nat(4), (steps, place) => {
        const taken = routing(steps);
        const { hours } = delayed(taken);
        expect(hours).toBeLessThanOrEqual(taken.reduce((sum, each) => sum + each.taken, 0) + 0.05);
        const more = taken.map((each, index) =>
          index === place ? { ...each, taken: each.start - each.ready } : each,
        );
        expect(delayed(more).hours).toBeGreaterThanOrEqual(hours - 0.05);
      }),
    );
  });
});
