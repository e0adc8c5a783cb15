/** What is left to do in a shop of a few operations, reckoned by hand. */
import { describe, expect, it } from "vitest";
import { leftToDo as left, now, open } from "#test/builders/open-shop.ts";

describe("what is left to do", () => {
  it("keeps what is at work on its machine with the rest of its time, if only a minute", () => {
    const { work, minutes, release } = left([open({ ready: now - 3, start: now - 3, standardHours: 5 })]);
    expect([minutes, release, [...work.plan.atWorkOn!]]).toEqual([[2], [now], [0]]);
    expect(left([open({ ready: now - 3, start: now - 3, standardHours: 1 })]).minutes).toEqual([0.02]);
  });

  it("has what is ready wait since then, and the rest of the routing follow", () => {
    const { work, release } = left([
      open({ ready: now - 30, start: now - 29, end: now - 28 }),
      open({ ready: now - 3, standardHours: 5 }),
      open({ centre: "c2", standardHours: 2 }),
    ]);
    expect([release, [...work.plan.next], [...work.plan.atWorkOn!]]).toEqual([
      [now, NaN],
      [1, -1],
      [-1, -1],
    ]);
    expect([...work.waitingSince].map((at) => at / 60)).toEqual([now - 3, NaN]);
  });

  it("starts an order as planned where it is not ready, and leaves it out where nobody knows", () => {
    expect(left([open({ plannedStart: now + 40, standardHours: 1 })]).release).toEqual([now + 40]);
    expect(left([open({ plannedStart: now - 40, standardHours: 1 })]).release).toEqual([now]);
    expect(left([open({ standardHours: 1 })])).toMatchObject({ release: [], partial: 1 });
  });

  it("stops where a duration is not known, and says so of the order", () => {
    const known = open({ ready: now - 3, standardHours: 5 });
    const unknown = open({ centre: "c2" });
    expect(left([known, open({ centre: "c2", standardHours: 1 })]).partial).toBe(0);
    expect(left([known, unknown, open({ standardHours: 1 })])).toMatchObject({ minutes: [5], partial: 1 });
  });

  it("is nothing of an order that is delivered or cancelled", () => {
    const waiting = [open({ ready: now - 3, standardHours: 5 })];
    expect(left(waiting, { orders: { x: { deliveredOn: 60 } } }).minutes).toEqual([]);
    expect(left(waiting, { orders: { x: { cancelled: true } } }).minutes).toEqual([]);
  });
});
