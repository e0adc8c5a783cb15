/** From rows to the shop: hand-made rows, each telling one thing. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { machineOrigin, readyOrigin } from "#server/scheduling/shop-record.ts";
import { writtenShop } from "#test/arbitraries/written-shop.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";

const built = (written: Parameters<typeof recordedShop>[0]) => {
  const named = recordedShop(written);
  return { named, shop: buildShopRecord(named.recorded) };
};

describe("ready times", () => {
  it("are as recorded, else the predecessor's end, never after the start; the first one's stays unknown", () => {
    const { shop } = built({
      operations: [
        { order: "a", client: "X", start: 1, end: 2 },
        { order: "a", client: "X", start: 4, end: 5 },
        { order: "a", client: "X", ready: 7, start: 6, end: 8 },
        { order: "a", client: "X", ready: 9, start: 10, end: 11 },
      ],
    });
    expect(Array.from(shop.operations.readyAt, (at) => at / 60)).toEqual([NaN, 2, 6, 9]);
    expect([...shop.operations.readyOrigin]).toEqual([
      readyOrigin.unknown,
      readyOrigin.derived,
      readyOrigin.movedToStart,
      readyOrigin.recorded,
    ]);
    expect(shop.horizonAt).toBe(11 * 60);
  });

  it("are the predecessor's start where that is recorded as ended before it began", () => {
    const { shop } = built({
      operations: [
        { order: "a", client: "X", ready: 0, start: 5, end: 3 },
        { order: "a", client: "X", start: 8, end: 9 },
        { order: "b", client: "X", ready: 0, end: 4 },
        { order: "b", client: "X", start: 8, end: 9 },
      ],
    });
    // An end without a start is no measure of work, but the next operation could begin at it.
    expect(Array.from(shop.operations.readyAt, (at) => at / 60)).toEqual([0, 5, 0, 4]);
  });

  it("are the start, and no fault of the record, where the predecessor ends after it", () => {
    const { shop } = built({
      operations: [
        { order: "a", client: "X", ready: 0, start: 1, end: 5 },
        { order: "a", client: "X", start: 4, end: 6 },
      ],
    });
    expect(shop.operations.readyAt[1]).toBe(4 * 60);
    expect(shop.operations.readyOrigin[1]).toBe(readyOrigin.derived);
  });
});

describe("work", () => {
  it("is measured in open time, and by the clock where no shift is on record", () => {
    const { shop } = built({
      shifts: {
        centre: [
          [8, 16],
          [32, 40],
        ],
      },
      operations: [
        { client: "X", ready: 8, start: 14, end: 33 },
        { client: "X", ready: 8, start: 50, end: 53 },
      ],
    });
    expect([...shop.operations.minutes]).toEqual([180, 180]);
  });

  it("of what has not ended takes its standard time at the pace of its centre", () => {
    const { shop } = built({
      operations: [
        { client: "X", ready: 0, start: 0, end: 3, standardHours: 2 },
        { client: "X", ready: 1, standardHours: 4 },
        { client: "X", ready: 1 },
      ],
    });
    expect([...shop.operations.minutes]).toEqual([180, 360, NaN]);
  });

  it("of a row that ends before it starts is none, and one that only ends was not begun", () => {
    const { shop } = built({
      operations: [
        { client: "X", ready: 0, start: 5, end: 3 },
        { client: "X", ready: 0, end: 3 },
      ],
    });
    expect([...shop.operations.endedAt]).toEqual([5 * 60, NaN]);
    expect([...shop.operations.minutes]).toEqual([0, NaN]);
    expect([...shop.operations.machine]).toEqual([0, -1]);
  });
});

describe("a shop", () => {
  it("may be empty, or not have begun", () => {
    expect(built({ operations: [] }).shop.operations.count).toBe(0);
    const { shop } = built({ shifts: null, operations: [{ client: "X", ready: 0 }] });
    expect(shop.horizonAt).toBe(-Infinity);
    expect(shop.operations.machineOrigin[0]).toBe(machineOrigin.none);
  });

  it("has every begun operation on one machine of its centre, and no other on any", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const { operations, centres } = built(written).shop;
        for (let operation = 0; operation < operations.count; operation += 1) {
          const machine = operations.machine[operation];
          const begun = !Number.isNaN(operations.startedAt[operation]);
          expect(begun).toBe(machine >= 0 && machine < centres[operations.centre[operation]].machines);
          expect(begun).toBe(operations.machineOrigin[operation] !== machineOrigin.none);
        }
      }),
    );
  });

  it("never has an operation ready after its start, nor its work longer than the clock", () => {
    fc.assert(
      fc.property(writtenShop, (written) => {
        const { readyAt, startedAt, endedAt, minutes, count } = built(written).shop.operations;
        for (let operation = 0; operation < count; operation += 1) {
          expect(readyAt[operation] > startedAt[operation]).toBe(false);
          expect(minutes[operation] > endedAt[operation] - startedAt[operation]).toBe(false);
        }
      }),
    );
  });
});
