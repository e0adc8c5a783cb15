/** How long open work can wait: reckoned by hand on Thursday 5 March 1970 at noon. */
import { describe, expect, it } from "vitest";
import { dayShifts, leftToDo as left, now, open, type OpenOperation } from "#test/builders/open-shop.ts";

const routing = (first: number, second: number) => [
  open({ ready: now - 3, standardHours: first }),
  open({ centre: "c2", standardHours: second }),
];

describe("slack", () => {
  it("is the open time until the promise less the work that is left", () => {
    // Four open hours today and eight tomorrow, the day of the promise, for two hours and four.
    expect(left(routing(2, 4)).slack()).toEqual([6, 8]);
    expect(left(routing(2, 4)).slack(1)).toEqual([-2, 0]);
  });

  it("lets the second operation begin with the day that it fills", () => {
    // Two hours pass from one centre to the other. Friday at 8 less two hours is in the night: the first has to end by
    // Thursday at 16, not two hours before it.
    const transfer: OpenOperation[] = [
      { order: "t", client: "Y", centre: "c3", ready: 100, start: 100, end: 101 },
      { order: "t", client: "Y", centre: "c3", ready: 103, start: 103, end: 104 },
    ];
    expect(left([...transfer, ...routing(1, 8)]).slack()).toEqual([3, 4]);
  });

  it("counts open hours once it is too late too, nights and all", () => {
    const overdue = { orders: { x: { open: true, promisedOn: 61 } } };
    // Tuesday's end was 16 open hours ago by Thursday noon less four: eight on Wednesday, four today.
    expect(left([open({ ready: now - 90, standardHours: 3 })], overdue).slack()).toEqual([-15]);
  });

  it("is unknown without a promise", () => {
    expect(left([open({ ready: 8, standardHours: 3 })], { orders: { x: { open: true } } }).slack()).toEqual([
      NaN,
    ]);
  });

  it("counts every minute where a centre has never been open", () => {
    const never = { shifts: { c1: dayShifts, c2: dayShifts, c3: [[0, 9000] as const], c4: [] } };
    // Thirty-six hours are left of today and tomorrow.
    expect(left([open({ centre: "c4", ready: now - 3, standardHours: 3 })], never).slack()).toEqual([33]);
  });
});
