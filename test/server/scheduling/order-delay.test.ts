/** From hours taken to days late: routings of one to three operations, reckoned by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { orderDelays } from "#server/scheduling/order-delay.ts";
import { workCalendar } from "#server/scheduling/work-calendar.ts";
import { recordedShop, type WrittenOrder } from "#test/builders/recorded-shop.ts";

interface Step {
  readonly ready: number;
  readonly start: number;
  readonly end: number;
  /** Hours that the client took. */
  readonly taken: number;
}

type Shifts = readonly (readonly [number, number])[];
const always: Shifts = [[0, 10_000]];
/** From 8 to 16, every day. */
const days: Shifts = [...Array(200).keys()].map((day) => [day * 24 + 8, day * 24 + 16]);

/** One order's routing over work centres with the same shifts; delays in hours. */
function delayed(steps: readonly Step[], order: WrittenOrder = {}, shifts = always) {
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
    shifts: Object.fromEntries(steps.map((_, place) => [`c${place}`, shifts])),
  });
  const shop = buildShopRecord(recorded);
  const { readyAt, startedAt, endedAt } = shop.operations;
  const delays = orderDelays(
    shop,
    Float64Array.from(steps, ({ taken }) => taken * 60),
    startedAt.map((start, operation) =>
      workCalendar(shifts.map(([from, to]) => ({ from: from * 60, to: to * 60 }))).openMinutesBetween(
        readyAt[operation],
        start,
      ),
    ),
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

describe("closed time", () => {
  // Ready on Monday at 15, begun on Tuesday at 9: an open hour on either side of the night.
  const night = { ready: 15, start: 33, end: 34 };

  it("belongs to the hours taken where they reach over it", () => {
    expect(delayed([{ ...night, taken: 1 }], {}, days).hours).toBe(1);
    expect(delayed([{ ...night, taken: 1.5 }], {}, days).hours).toBe(17.5);
    expect(delayed([{ ...night, taken: 2 }], {}, days).hours).toBe(18);
    // Begun with the day: the hour before it is yesterday's last.
    expect(delayed([{ ready: 14, start: 32, end: 33, taken: 1 }], {}, days).hours).toBe(17);
  });

  it("is slack where something else was waited for before it, and none where nothing was", () => {
    const first = { ready: 8, start: 13, end: 14, taken: 5 };
    expect(delayed([first, { ...night, taken: 1 }], {}, days).hours).toBe(1);
    const closed = { ready: 16, start: 32, end: 33, taken: 0 };
    expect(delayed([{ ready: 8, start: 13, end: 16, taken: 5 }, closed], {}, days).hours).toBe(5);
  });
});

const clock = (open: number) => Math.floor(open / 8) * 24 + 8 + (open % 8);

describe("what is not known", () => {
  it("adds nothing where a wait is unknown, and tells nothing of an order that has not ended", () => {
    const first = { ready: NaN, start: 5, end: 6, taken: 0 };
    expect(delayed([first, { ready: 6, start: 8, end: 9, taken: 2 }]).hours).toBe(2);
    expect(delayed([first, { ready: 6, start: 8, end: NaN, taken: 2 }]).hours).toBeNaN();
  });
});

interface DrawnStep {
  readonly wait: number;
  /** Quarters of the wait that were taken. */
  readonly part: number;
}

/** An hour's work after each wait, in a shop that is always open. */
const routing = (steps: readonly DrawnStep[]): Step[] => {
  let at = 0;
  return steps.map(({ wait, part }) => {
    const ready = at;
    at += wait + 1;
    return { ready, start: ready + wait, end: at, taken: (wait * part) / 4 };
  });
};

/** The same in open hours of a shop that closes at night, half an hour after midnight of its open time. */
const byDay = (steps: readonly DrawnStep[]): Step[] => {
  return routing(steps).map(({ ready, start, taken }) => ({
    ready: clock(ready + 0.5),
    start: clock(start + 0.5),
    end: clock(start + 0.5) + 0.25,
    taken,
  }));
};

/** Clock hours before a start in which so many open hours lie, found by walking back a quarter of an hour at a time. */
function clockHours({ start, taken }: Step): number {
  let [back, left] = [0, taken];
  while (left > 0) {
    back += 0.25;
    const hour = (start - back) % 24;
    if (hour >= 8 && hour < 16) left -= 0.25;
  }
  return back;
}

const sumOf = (hours: readonly number[]): number => hours.reduce((sum, each) => sum + each, 0);

describe("laws", () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 40 }), part: fc.integer({ min: 0, max: 4 }) });
  const steps = fc.array(step, { minLength: 1, maxLength: 5 });

  it("is never more than what was taken in all, in clock time, and never falls when more is taken", () => {
    fc.assert(
      fc.property(steps, fc.nat(4), fc.boolean(), (drawn, place, closes) => {
        const shifts = closes ? days : always;
        const taken = closes ? byDay(drawn) : routing(drawn);
        const { hours } = delayed(taken, {}, shifts);
        const most = sumOf(taken.map((each) => (closes ? clockHours(each) : each.taken)));
        expect(hours).toBeLessThanOrEqual(most + 0.05);
        const more = taken.map((each, index) =>
          index === place ? { ...each, taken: drawn[index].wait } : each,
        );
        expect(delayed(more, {}, shifts).hours).toBeGreaterThanOrEqual(hours - 0.05);
      }),
    );
  });

  it("arrives whole where everything that was waited for was taken", () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (drawn, closes) => {
        const whole = (closes ? byDay : routing)(drawn.map((each) => ({ ...each, part: 4 })));
        const { hours } = delayed(whole, {}, closes ? days : always);
        const most = sumOf(whole.map((each) => (closes ? clockHours(each) : each.taken)));
        expect(hours).toBeCloseTo(most, 1);
      }),
    );
  });

  it("is lost in a last wait for other reasons that is as long as all before, by the clock", () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (drawn, closes) => {
        const laid = closes ? byDay : routing;
        // Short waits that each span a night are long by the clock; open hours are no shorter by it.
        const before = sumOf(laid(drawn).map(({ ready, start }) => start - ready));
        const absorbed = laid([...drawn, { wait: 1 + Math.ceil(before), part: 0 }]);
        expect(delayed(absorbed, {}, closes ? days : always).hours).toBe(0);
      }),
    );
  });
});
