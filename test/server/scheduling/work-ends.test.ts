/** Ends that are missing: presumed where later rows show that the work is over, and left open where nothing does. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { endOrigin } from "#server/scheduling/shop-record.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** End, in hours, and its origin, of the operations as written. */
function endsOf(written: WrittenShop) {
  const named = recordedShop(written);
  const { operations } = buildShopRecord(named.recorded);
  return written.operations.map((_, place) => {
    const operation = named.operation(place);
    const name = Object.entries(endOrigin).find(([, value]) => value === operations.endOrigin[operation]);
    return [operations.endedAt[operation] / 60, name?.[0]];
  });
}

describe("an operation without an end", () => {
  const paced = { client: "X", centre: "paced", start: 0, end: 3, standardHours: 2 } as const;

  it("is at work still while nothing shows that it is over", () => {
    expect(endsOf({ operations: [paced, { client: "X", start: 10, standardHours: 2 }] })).toEqual([
      [3, "recorded"],
      [NaN, "none"],
    ]);
  });

  it("took its standard time at the pace of its centre, in open time, when its order was delivered", () => {
    const [, end] = endsOf({
      shifts: {
        paced: [
          [0, 8],
          [24, 32],
        ],
      },
      operations: [
        paced,
        { order: "a", client: "X", centre: "paced", start: 6, standardHours: 4 },
        { client: "X", centre: "other", start: 90, end: 91 },
      ],
      orders: { a: { deliveredOn: 2 } },
    });
    expect(end).toEqual([28, "presumed"]);
  });

  it("took no longer than until a later operation of its order was ready or began, or its order was delivered", () => {
    const last = { client: "X", centre: "other", start: 90, end: 91 };
    expect(
      endsOf({
        operations: [
          { order: "a", client: "X", centre: "one", start: 1, standardHours: 40 },
          { order: "a", client: "X", centre: "two", ready: 5, start: 9, end: 10 },
          { order: "b", client: "X", centre: "three", start: 2, standardHours: 40 },
          { order: "b", client: "X", centre: "four", start: 9, end: 10 },
          { order: "c", client: "X", centre: "five", start: 3, standardHours: 40 },
          last,
        ],
        orders: { c: { deliveredOn: 0 } },
      }),
    ).toEqual([
      [5, "presumed"],
      [10, "recorded"],
      [9, "presumed"],
      [10, "recorded"],
      [24, "presumed"],
      [91, "recorded"],
    ]);
  });

  it("is not over because a later operation overlaps it, nor before it began because of a wrong delivery", () => {
    expect(
      endsOf({
        operations: [
          { order: "a", client: "X", centre: "one", start: 5, standardHours: 2 },
          { order: "a", client: "X", centre: "two", ready: 1, start: 4, end: 6 },
          { order: "b", client: "X", centre: "three", start: 30, standardHours: 2 },
          { client: "X", centre: "four", start: 90, end: 91 },
        ],
        orders: { b: { deliveredOn: 0 } },
      }),
    ).toEqual([
      [NaN, "none"],
      [6, "recorded"],
      [32, "presumed"],
      [91, "recorded"],
    ]);
  });

  it("was over when its machine began something else, where the machine is known", () => {
    const unnamed = [
      { client: "X", start: 1, standardHours: 40 },
      { client: "X", start: 1, standardHours: 40 },
      { client: "X", start: 4, standardHours: 40 },
      { client: "X", start: 6, end: 7 },
    ];
    const named = unnamed.map((operation, place) => ({ ...operation, machine: place === 2 ? "m2" : "m1" }));
    expect(endsOf({ machines: { centre: 2 }, operations: named })).toEqual([
      [6, "presumed"],
      [6, "presumed"],
      [NaN, "none"],
      [7, "recorded"],
    ]);
    expect(endsOf({ machines: { centre: 2 }, operations: unnamed })[0]).toEqual([NaN, "none"]);
    expect(endsOf({ machines: { centre: 1 }, operations: unnamed })[0]).toEqual([4, "presumed"]);
  });

  it("of a cancelled order took its expected time: the mean of its centre without a standard one, at the latest until now", () => {
    expect(
      endsOf({
        machines: { centre: 3 },
        operations: [
          { client: "X", start: 0, end: 2 },
          { client: "X", start: 0, end: 4 },
          { order: "a", client: "X", start: 1 },
          { order: "b", client: "X", start: 5 },
          { client: "X", centre: "bare", start: 1, end: 6 },
          { order: "c", client: "X", centre: "empty", start: 1 },
        ],
        orders: { a: { cancelled: true }, b: { cancelled: true }, c: { cancelled: true } },
      }),
    ).toEqual([
      [2, "recorded"],
      [4, "recorded"],
      [4, "presumed"],
      [6, "presumed"],
      [6, "recorded"],
      [6, "presumed"],
    ]);
  });
});
