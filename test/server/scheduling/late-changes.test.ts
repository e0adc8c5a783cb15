/** Whose a change was, on both sides of each limit, and the work as it would have been without it. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { askedByOwnClient, changesOfClient, minutesWithoutChanges } from "#server/scheduling/late-changes.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";

const day = 24;

/** K's order `k` and X's order `x`, and what was changed and asked. */
function shopOf(more: Pick<WrittenShop, "changes" | "requests">, operations?: readonly WrittenOperation[]) {
  const named = recordedShop({
    operations: operations ?? [
      { order: "k", client: "K", ready: 0, start: 300, end: 301 },
      { order: "k2", client: "K", ready: 0, start: 301, end: 302 },
      { order: "x", client: "X", ready: 0, start: 302, end: 303 },
    ],
    ...more,
  });
  return { named, shop: buildShopRecord(named.recorded) };
}

const later = { order: "k", at: 10 * day, oldOn: 20, newOn: 22 };

const asked = (daysBefore: number, order = "k"): boolean => {
  const { shop } = shopOf({
    changes: [later],
    requests: [{ client: "K", order, at: (10 - daysBefore) * day }],
  });
  return askedByOwnClient(shop)(0);
};

describe("a change", () => {
  it("is the client's own when the date came forward, not when it stayed or went back", () => {
    const { shop } = shopOf({
      changes: [{ ...later, newOn: 19 }, { ...later, newOn: 20 }, later],
    });
    expect([0, 1, 2].map(askedByOwnClient(shop))).toEqual([true, false, false]);
  });

  it("is its own when it follows a request for that order within seven days", () => {
    expect([asked(7), asked(7.01), asked(0), asked(-0.01), asked(1, "k2")]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it("is not its own when another client's order took its place", () => {
    const { shop } = shopOf({
      changes: [
        { ...later, newOn: 19, cause: "x" },
        { ...later, newOn: 19, cause: "k2" },
      ],
    });
    expect([0, 1].map(askedByOwnClient(shop))).toEqual([false, true]);
  });
});

describe("a client's changes", () => {
  it("count from the first, which replaced the first promise", () => {
    const { named, shop } = shopOf({
      changes: [
        { order: "k", at: 9 * day, oldOn: 15, newOn: 12 },
        { order: "k", at: 8 * day, oldOn: 20, newOn: 15 },
        { order: "x", at: 1 * day, oldOn: 20, newOn: 15 },
      ],
    });
    const { firstChangeAt, dateBefore } = changesOfClient(shop, named.client("K"));
    expect(Array.from(firstChangeAt)).toEqual([8 * day * 60, NaN, NaN]);
    expect(Array.from(dateBefore)).toEqual([20, NaN, NaN]);
  });
});

/** Twenty hours of X at its standard but for one at 1.4 of it, then K's order of a standard of ten hours. */
function minutesOf(start: number, actual: number, standardHours = 10): number {
  const usual = Array.from({ length: 20 }, (_, place) => ({
    client: "X",
    ready: 2 * place,
    start: 2 * place,
    end: 2 * place + (place === 0 ? 1.4 : 1),
    standardHours: 1,
  }));
  const { named, shop } = shopOf({ changes: [{ order: "k", at: 100, oldOn: 20, newOn: 15 }] }, [
    ...usual,
    { order: "k", client: "K", ready: start, start, end: start + actual, standardHours },
  ]);
  const minutes = minutesWithoutChanges(shop, changesOfClient(shop, named.client("K")));
  return minutes[named.operation(20)] / 60;
}

describe("work without the changes", () => {
  it("takes the usual time where it took more than nineteen of twenty do", () => {
    // The 95th hundredth of nineteen ratios of 1 and one of 1.4 lies a twentieth of the way from 1 to 1.4.
    expect(minutesOf(100, 10.1)).toBe(10.1);
    expect(minutesOf(100, 10.3)).toBe(10);
    expect(minutesOf(100, 30)).toBe(10);
  });

  it("stays as it was where it was begun before, is no longer than usual, or has no standard", () => {
    // What K began before its change is one of the unchanged, and moves their usual time itself.
    expect(minutesOf(99.9, 30)).toBe(30);
    expect(minutesOf(100, 8)).toBe(8);
    expect(minutesOf(100, 30, 0)).toBe(30);
  });
});
