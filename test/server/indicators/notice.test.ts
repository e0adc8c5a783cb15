/** Notice and lead time in working days, counted on a calendar by hand: day 4 is Monday 5 January 1970. */
import { describe, expect, it } from "vitest";
import { notice } from "#server/indicators/notice.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

const always = { fromDay: 0, toDay: 1000 };
const monday = 4;
const hour = (day: number, clock = 9) => day * 24 + clock;

function noticed(written: Partial<WrittenShop>, horizon = 10) {
  const { recorded } = recordedShop({
    operations: [
      { order: "k", client: "K", ready: 0, start: 0, end: 1, plannedStart: hour(monday + 14) },
      { order: "x", client: "X", ready: 0, start: 0, end: 1, plannedStart: hour(monday + 21) },
    ],
    orders: {
      k: { orderedOn: monday, promisedOn: monday + 7 },
      x: { orderedOn: monday, promisedOn: monday + 28 },
    },
    ...written,
  });
  const answer = notice(buildShopRecord(recorded), 0, always, horizon);
  if (answer.status !== "computed") throw new Error(answer.reason);
  return answer;
}

describe("lead time", () => {
  it("is told for the client and the others, with what falls inside the frozen horizon", () => {
    const answer = noticed({});
    expect(answer.client).toMatchObject({ orders: 1, medianLeadDays: 5, ordersInsideHorizon: 1 });
    expect(answer.others).toMatchObject({ orders: 1, medianLeadDays: 20, ordersInsideHorizon: 0 });
    expect(noticed({}, 5).client.ordersInsideHorizon).toBe(0);
    expect(noticed({}, 5.1).client.ordersInsideHorizon).toBe(1);
  });

  it("needs a promise", () => {
    const { recorded } = recordedShop({ operations: [{ client: "K", ready: 0, start: 0, end: 1 }] });
    expect(notice(buildShopRecord(recorded), 0, always, 10)).toMatchObject({ reason: "no-promises" });
  });
});

const change = (more: object) => ({ order: "x", at: hour(monday), oldOn: 30, newOn: 32, ...more });

const inside = (horizon: number) =>
  noticed({ changes: [change({ cause: "k" })] }, horizon).client.changesInsideHorizon;

const requested = (order: string, days: number) =>
  noticed({
    changes: [change({ at: hour(20) })],
    requests: [{ client: "X", order, at: hour(20 - days) }],
  }).changesOfOurs;

describe("a change", () => {
  it("belongs to the client whose order took the place, counted to the start that was planned", () => {
    const answer = noticed({ changes: [change({ cause: "k" })] });
    expect(answer.client).toMatchObject({
      changes: 1,
      medianNoticeDays: 15,
      changesInsideHorizon: 0,
      notice: [{ days: 15, changes: 1 }],
    });
    expect(answer.others.changes).toBe(0);
  });

  it("belongs to its own client where that asked for it: forward, or within a week of a request", () => {
    expect(noticed({ changes: [change({ newOn: 29 })] }).others.changes).toBe(1);
    const asked = (days: number) =>
      noticed({
        changes: [change({ at: hour(20) })],
        requests: [{ client: "X", order: "x", at: hour(20 - days) }],
      });
    expect(asked(7).others.changes).toBe(1);
    expect(asked(7.01)).toMatchObject({ changesOfOurs: 1, others: { changes: 0 } });
  });

  it("is ours where nobody asked for it", () => {
    expect(noticed({ changes: [change({})] })).toMatchObject({
      changesOfOurs: 1,
      client: { changes: 0 },
      others: { changes: 0 },
    });
  });

  it("belongs to the client whose order took the place even where that was its own", () => {
    expect(
      noticed({
        operations: [
          { order: "k", client: "K", ready: 0, start: 0, end: 1, plannedStart: hour(monday + 14) },
          { order: "k2", client: "K", ready: 0, start: 0, end: 1, plannedStart: hour(monday + 14) },
        ],
        changes: [change({ order: "k", cause: "k2" })],
      }),
    ).toMatchObject({ changesOfOurs: 0, client: { changes: 1, medianNoticeDays: 10 } });
  });

  it("was asked for by its own client only: neither by a request for another order nor by a later one", () => {
    expect([requested("x", 0), requested("x", -0.01), requested("k", 1)]).toEqual([0, 1, 1]);
  });

  it("is inside the frozen horizon when its notice is shorter", () => {
    expect([inside(15), inside(15.1), inside(16)]).toEqual([0, 1, 1]);
  });

  it("counts in the period in which it was made", () => {
    const { recorded } = recordedShop({
      operations: [{ order: "x", client: "X", ready: 0, start: 0, end: 1, plannedStart: hour(monday + 21) }],
      orders: { x: { orderedOn: 8, promisedOn: 30 } },
      changes: [7.99, 8, 8.99, 9].map((day) => change({ at: day * 24, newOn: 29 })),
    });
    const answer = notice(buildShopRecord(recorded), 1, { fromDay: 8, toDay: 9 }, 10);
    expect(answer).toMatchObject({ others: { orders: 1, changes: 2 } });
  });
});

const begun = (start: number) => ({ order: "x", client: "X", ready: 0, start, end: start + 1 });
const days = (operations: WrittenShop["operations"], more: object = {}) =>
  noticed({
    operations: [{ order: "k", client: "K", ready: 0, start: 0, end: 1 }, ...operations],
    changes: [change({ cause: "k", ...more })],
  }).client.notice.map((each) => each.days);

const later = (workingDays: number) =>
  days([
    {
      ...begun(hour(900)),
      plannedStart: hour(monday + 7 * Math.floor(workingDays / 5) + (workingDays % 5)),
    },
  ]);

describe("the start from which notice counts", () => {
  it("is that of the next operation which is not begun when the change is made", () => {
    const routing = (start: number) => [
      { ...begun(hour(monday) - 9), plannedStart: hour(monday - 3) },
      { ...begun(start), plannedStart: hour(monday + 7) },
      { ...begun(hour(monday + 60)), plannedStart: hour(monday + 14) },
    ];
    expect(days(routing(hour(monday) + 0.1))).toEqual([5]);
    expect(days(routing(hour(monday)))).toEqual([10]);
  });

  it("is the first one's where all are begun, and the date that was changed where nothing was planned", () => {
    expect(
      days([
        { ...begun(1), plannedStart: hour(monday + 1) },
        { ...begun(2), plannedStart: hour(monday + 2) },
      ]),
    ).toEqual([1]);
    expect(days([begun(1)], { oldOn: monday + 4 })).toEqual([4]);
  });

  it("is not known without any of them", () => {
    const answer = noticed({
      operations: [begun(1), { order: "k", client: "K", ready: 0, start: 0, end: 1 }],
      changes: [change({ cause: "k", oldOn: NaN })],
    });
    expect(answer).toMatchObject({ changesWithoutDate: 1, client: { changes: 0 } });
  });

  it("lies behind for a change that comes too late, which has no notice at all", () => {
    expect(days([{ ...begun(1), plannedStart: hour(monday - 3) }])).toEqual([0]);
  });

  it("is so far for forty working days that what is farther is counted with it", () => {
    // The first holiday after day 4 is Easter Monday, twelve weeks later.
    expect([later(39), later(40), later(45)]).toEqual([[39], [40], [40]]);
  });
});
