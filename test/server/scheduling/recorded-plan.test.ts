/** From the record to a plan: when each operation is ready, by itself or after the one before. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { medianLag, recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";

function planned(written: WrittenShop) {
  const shop = buildShopRecord(recordedShop(written).recorded);
  const plan = recordedPlan(shop, eligibleMachines(shop, 1));
  return {
    shop,
    releases: Array.from(plan.releaseAt, (at) => at / 60),
    next: Array.from(plan.next),
    lags: Array.from(plan.lag, (minutes) => minutes / 60),
    fromStart: Array.from(plan.lagFromStart),
    set: Array.from(plan.set),
  };
}

/** One order: an operation from 2 to 5, and a second one. */
const afterOne = (second: Partial<WrittenOperation>) =>
  planned({
    operations: [
      { order: "a", client: "X", centre: "A", ready: 1, start: 2, end: 5 },
      { order: "a", client: "X", centre: "B", start: 9, end: 10, ...second },
    ],
  });

describe("a recorded routing", () => {
  it("counts from the end of the one before", () => {
    expect(afterOne({ ready: 6 })).toMatchObject({
      releases: [1, NaN],
      next: [1, -1],
      lags: [1, 0],
      fromStart: [0, 0],
    });
    expect(afterOne({ ready: 5 })).toMatchObject({ next: [1, -1], lags: [0, 0], fromStart: [0, 0] });
  });

  it("counts from its start where the two overlapped", () => {
    expect(afterOne({ ready: 4 })).toMatchObject({ next: [1, -1], lags: [2, 0], fromStart: [1, 0] });
    expect(afterOne({ ready: 2 })).toMatchObject({ next: [1, -1], lags: [0, 0], fromStart: [1, 0] });
  });

  it("does not hold together what was ready before the one before began", () => {
    expect(afterOne({ ready: 1.5 })).toMatchObject({ releases: [1, 1.5], next: [-1, -1] });
  });

  it("releases a first operation without ready time when it was begun", () => {
    expect(planned({ operations: [{ client: "X", start: 3, end: 4 }] }).releases).toEqual([3]);
  });

  it("expects what has not begun after the usual lag, and leaves out what never began of a cancelled order", () => {
    const { releases, next, lags } = planned({
      operations: [
        { order: "a", client: "X", ready: 0, start: 0, end: 1 },
        { order: "a", client: "X", ready: 3, start: 3, end: 4 },
        { order: "b", client: "X", ready: 0, start: 5 },
        { order: "b", client: "X" },
        { order: "c", client: "X", ready: 0, start: 1, end: 2 },
        { order: "c", client: "X", ready: 4 },
        { order: "c", client: "X" },
      ],
      orders: { b: { open: true }, c: { cancelled: true } },
    });
    expect(releases).toEqual([0, NaN, 0, NaN, 0, NaN, NaN]);
    expect(next).toEqual([1, -1, 3, -1, -1, -1, -1]);
    expect([lags[0], lags[2]]).toEqual([2, 2]);
  });

  it("names the set of machines of each client", () => {
    const { set } = planned({
      machines: { centre: 2 },
      operations: [
        { client: "X", machine: "M1", ready: 0, start: 0, end: 1 },
        { client: "Y", machine: "M2", ready: 0, start: 0, end: 1 },
        { client: "X", machine: "M1", ready: 0, start: 1, end: 2 },
      ],
    });
    expect(set[0]).toBe(set[2]);
    expect(set[0]).not.toBe(set[1]);
  });
});

describe("the usual lag", () => {
  it("is the median of those recorded after an end, and none where none is", () => {
    const { shop } = planned({
      operations: [
        { order: "a", client: "X", ready: 0, start: 0, end: 1 },
        { order: "a", client: "X", ready: 2, start: 2, end: 3 },
        { order: "a", client: "X", ready: 2.5, start: 3, end: 4 },
        { order: "a", client: "X", ready: 7, start: 7, end: 8 },
      ],
    });
    // One and three hours; the overlap is none.
    expect(medianLag(shop)).toBe(120);
    expect(medianLag(planned({ operations: [{ client: "X", start: 3, end: 4 }] }).shop)).toBe(0);
  });
});
