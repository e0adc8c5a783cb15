/** Oracle: errors added up by hand on three orders, and the grades of requests (method, section 6, E2). */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { isNearerToRecord, servedClientFirst } from "#server/scheduling/overtime-policy.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";

const named = recordedShop({
  operations: [
    { order: "asked", client: "K", ready: 0, start: 0, end: 2 },
    { order: "plain", client: "K", ready: 0, start: 2, end: 4 },
    { order: "other", client: "X", ready: 0, start: 4, end: 6 },
    { order: "granted", client: "Z", ready: 0, start: 6, end: 8 },
  ],
  orders: { asked: { flagged: true }, other: { flagged: true } },
  privileges: [{ client: "Z", kind: "priority", contractual: true }],
});
const shop = buildShopRecord(named.recorded);

describe("what is served first", () => {
  it("is what the client asked for, or all of its work, and always what a contract grants", () => {
    const suspect = named.client("K");
    expect([...servedClientFirst(shop, suspect, "requested-first")]).toEqual([1, 0, 0, 1]);
    expect([...servedClientFirst(shop, suspect, "all-first")]).toEqual([1, 1, 0, 1]);
  });
});

/** Whether ends, in hours, come closer to 2, 4, 6 and 8 than others do. */
const isNearer = (one: readonly number[], other: readonly number[]): boolean =>
  isNearerToRecord(
    shop,
    Float64Array.from(one, (hours) => hours * 60),
    Float64Array.from(other, (hours) => hours * 60),
  );

describe("the replay that is nearer to the record", () => {
  it("has the smaller sum of errors, early or late", () => {
    expect(isNearer([2, 4, 6, 8], [3, 4, 6, 8])).toBe(true);
    expect(isNearer([3, 4, 6, 8], [2, 4, 6, 8])).toBe(false);
    expect(isNearer([1, 4, 6, 8], [2, 4, 6, 10])).toBe(true);
    expect(isNearer([1, 5, 7, 8], [2, 4, 6, 10])).toBe(false);
  });

  it("is neither of two that are equally far, so that nobody is accused for a draw", () => {
    expect(isNearer([3, 4, 6, 8], [2, 5, 6, 8])).toBe(false);
    expect(isNearer([2, 5, 6, 8], [3, 4, 6, 8])).toBe(false);
  });

  it("is judged on orders that ended in both", () => {
    expect(isNearer([NaN, 4, 6, 8], [9, 4, 6, 9])).toBe(true);
    expect(isNearer([9, 4, 6, 8], [NaN, 4, 6, 8])).toBe(false);
  });
});
