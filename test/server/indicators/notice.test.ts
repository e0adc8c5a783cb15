/** Notice and lead time in working days, counted on a calendar by hand: day 4 is Monday 5 January 1970. */
import { describe, expect, it } from "vitest";
import { notice } from "#server/indicators/notice.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { workingDays } from "#server/scheduling/working-days.ts";
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

describe("working days", () => {
  it("are Monday to Friday without holidays: 1 May 1970 is a Friday", () => {
    const days = workingDays(0, 200);
    expect(days.between(monday, monday + 7)).toBe(5);
    expect(days.between(monday + 7, monday)).toBe(-5);
    // From Monday 27 April to Monday 4 May 1970.
    expect(days.between(116, 123)).toBe(4);
  });
});

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
});
