/** Oracle: the two-day case of the method, section 2: two hours avoidable, and none with X due a day later. */
import { describe, expect, it } from "vitest";
import { askedOvertime as asked, computedOvertime as computed } from "#test/builders/asked-overtime.ts";
import { overtimeShop } from "#test/builders/overtime-shop.ts";
import type { WrittenOrder, WrittenShop } from "#test/builders/recorded-shop.ts";

const day = (number: number, hour: number): number => 24 * number + hour;

/** Open 8–12 daily, overtime 13–15 on day 1; K is asked for in a hurry and done first. */
function twoDays(xDueOn: number, k: WrittenOrder = { flagged: true }, more: Partial<WrittenShop> = {}) {
  return overtimeShop(
    {
      shifts: { centre: [1, 2, 3, 4].map((each) => [day(each, 8), day(each, 12)] as const) },
      operations: [
        { order: "X", client: "X", ready: day(1, 7.5), start: day(1, 13), end: day(1, 15) },
        { order: "K", client: "K", ready: day(1, 8), start: day(1, 8), end: day(1, 12) },
        { order: "Y", client: "Y", ready: day(2, 8), start: day(2, 8), end: day(2, 10) },
      ],
      orders: { X: { promisedOn: xDueOn }, K: { promisedOn: 3, ...k }, Y: { promisedOn: 2 } },
      ...more,
    },
    { centre: [[day(1, 13), day(1, 15)]] },
  );
}

describe("the two-day case", () => {
  it("finds two hours avoidable: as anyone, X is done by 10, K ends on day 2 at 10 and Y at 12", () => {
    for (const rule of ["fifo", "edd"] as const) {
      expect(computed(twoDays(1), { rule }), rule).toMatchObject({
        estimate: 2,
        savedByRuleHours: 2,
        savedClientFirstHours: 0,
        shifts: 1,
        shiftHours: 2,
        policy: "client-first",
        replays: 4,
      });
    }
  });

  it("finds none with X due on day 2: with K first the shift was not needed either", () => {
    expect(computed(twoDays(2))).toMatchObject({
      estimate: 0,
      low: 0,
      high: 0,
      savedByRuleHours: 2,
      savedClientFirstHours: 2,
    });
  });

  it("tells of the shift what waited for it and who could do without it", () => {
    const { byShift } = computed(twoDays(1));
    expect(byShift).toEqual([
      {
        centre: 0,
        opensAt: day(1, 13) * 60,
        closesAt: day(1, 15) * 60,
        hours: 2,
        backlogHours: 2,
        savedByRule: true,
        savedClientFirst: false,
      },
    ]);
  });

  it("puts first only what was requested, or all of the client's work, as the gate has it", () => {
    // Nothing was requested: what reproduces such a record is the rule itself, which needs no overtime either way.
    expect(computed(twoDays(1, {}))).toMatchObject({ estimate: 0, savedClientFirstHours: 2, replays: 2 });
    expect(computed(twoDays(1, {}), { gate: "all-first" }).estimate).toBe(2);
  });

  it("does not take a request for a privilege where the record shows that it was not heard", () => {
    const unheard = overtimeShop(
      {
        shifts: { centre: [1, 2, 3].map((each) => [day(each, 8), day(each, 12)] as const) },
        operations: [
          { order: "X", client: "X", ready: day(1, 7.5), start: day(1, 8), end: day(1, 10) },
          { order: "K", client: "K", ready: day(1, 8), start: day(1, 10), end: day(1, 14) },
          { order: "Y", client: "Y", ready: day(1, 8), start: day(1, 14), end: day(1, 15) },
        ],
        orders: { X: { promisedOn: 1 }, K: { promisedOn: 3, flagged: true }, Y: { promisedOn: 2 } },
      },
      { centre: [[day(1, 12), day(1, 15)]] },
    );
    expect(computed(unheard)).toMatchObject({ policy: "rule", estimate: 0, low: 0, high: 0 });
    expect(computed(unheard, { gate: "all-first" }).policy).toBe("rule");
  });

  it("takes a priority that a contract grants for the rule", () => {
    const contract = twoDays(
      1,
      { flagged: true },
      { privileges: [{ client: "K", kind: "priority", contractual: true }] },
    );
    for (const gate of ["requested-first", "all-first"] as const) {
      expect(computed(contract, { gate })).toMatchObject({ estimate: 0, savedByRuleHours: 0 });
    }
  });

  it("knows of one week only that it may have been none, or all that was worked", () => {
    expect(computed(twoDays(1))).toMatchObject({ low: 0, high: 2, draws: 2000, seed: 20_260_101 });
  });

  it("reports every replay", () => {
    const reports: [number, number][] = [];
    computed(twoDays(1), { onProgress: (done, total) => reports.push([done, total]) });
    expect(reports).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });
});

/** From Monday 5 January 1970, on Mondays and Wednesdays of the weeks told: K goes first and X is done in overtime. */
function manyWeeks(weeks: number, isWorked: (week: number) => boolean) {
  const days = [...Array(weeks).keys()].filter(isWorked).flatMap((week) => [4 + 7 * week, 6 + 7 * week]);
  return overtimeShop(
    {
      shifts: { centre: [...Array(7 * weeks).keys()].map((each) => [day(4 + each, 8), day(4 + each, 12)]) },
      operations: days.flatMap((each) => [
        { order: `X${each}`, client: "X", ready: day(each, 7.5), start: day(each, 13), end: day(each, 15) },
        { order: `K${each}`, client: "K", ready: day(each, 8), start: day(each, 8), end: day(each, 12) },
      ]),
      orders: Object.fromEntries(
        days.flatMap((each) => [
          [`X${each}`, { promisedOn: each }],
          [`K${each}`, { promisedOn: each + 2, flagged: true }],
        ]),
      ),
    },
    { centre: days.map((each) => [day(each, 13), day(each, 15)] as const) },
  );
}

describe("the interval", () => {
  it("is no wider than the value where every week is the same: four hours each of twelve", () => {
    expect(computed(manyWeeks(12, () => true))).toMatchObject({ estimate: 48, low: 48, high: 48 });
  });

  it("lies around the value where weeks differ, and reaches down to none where it rests on one of them", () => {
    const found = computed(manyWeeks(36, (week) => week % 12 > 2));
    expect(found.estimate).toBe(108);
    expect(found.low).toBeGreaterThan(54);
    expect(found.low).toBeLessThan(100);
    // All that was worked was avoidable, and no more than that can have been.
    expect(found.high).toBe(108);
    expect(computed(manyWeeks(16, (week) => week === 5))).toMatchObject({ estimate: 4, low: 0 });
  });
});

describe("work that is left undone", () => {
  it("does not save a shift: without it the last order would not be completed in time to be seen late", () => {
    const demo = overtimeShop(
      {
        shifts: { centre: [[day(1, 8), day(1, 12)]] },
        operations: [
          { order: "K", client: "K", ready: day(1, 8), start: day(1, 8), end: day(1, 12) },
          { order: "X", client: "X", ready: day(1, 8), start: day(1, 13), end: day(1, 15) },
        ],
        orders: { X: { promisedOn: 5 } },
      },
      { centre: [[day(1, 13), day(1, 15)]] },
    );
    expect(computed(demo)).toMatchObject({ savedByRuleHours: 0, savedClientFirstHours: 0 });
  });
});

describe("missing evidence", () => {
  it("asks for opening hours, for overtime shifts among them, and for the others' promises", () => {
    const demo = twoDays(1);
    const none = {
      count: 0,
      centre: new Int32Array(0),
      opensAt: new Float64Array(0),
      closesAt: new Float64Array(0),
      overtime: new Uint8Array(0),
    };
    expect(asked(demo, { openings: none })).toMatchObject({ reason: "no-opening-hours" });
    const regular = { ...demo.openings, overtime: new Uint8Array(demo.openings.count) };
    expect(asked(demo, { openings: regular })).toMatchObject({ reason: "no-overtime-shifts" });
    const unpromised = twoDays(NaN, {}, { orders: { K: { promisedOn: 3 } } });
    expect(asked(unpromised)).toMatchObject({ reason: "no-promises", missing: ["orders.promised_on"] });
  });
});
