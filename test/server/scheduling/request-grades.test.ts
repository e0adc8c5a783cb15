/** The grounds on record, each on both sides of its limit (method, section 6, E2). */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { requestGrade } from "#server/scheduling/shop-record.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

const hoursPerDay = 24;

/** One operation of K that starts on day 20 at 12:00. */
function graded(ground: Omit<WrittenShop, "operations">) {
  const start = 20 * hoursPerDay + 12;
  const { recorded } = recordedShop({
    ...ground,
    operations: [{ order: "k", client: "K", ready: start - 1, start, end: start + 1 }],
  });
  const { operations, promiseContracted } = buildShopRecord(recorded);
  return {
    request: operations.request[0],
    contracted: operations.contracted[0],
    promise: promiseContracted[0],
  };
}
const start = 20 * hoursPerDay + 12;

const shop = (at: number): Omit<WrittenShop, "operations"> => ({
  changes: [{ order: "k", at, oldOn: 20, newOn: 22, cause: "k" }],
});

describe("a request", () => {
  it("is dated when it names the order, at or before the start", () => {
    expect(graded({ requests: [{ client: "K", order: "k", at: start }] }).request).toBe(requestGrade.dated);
    expect(graded({ requests: [{ client: "K", order: "k", at: start + 0.1 }] }).request).toBe(
      requestGrade.none,
    );
  });

  it("without an order covers the work that starts within fourteen days", () => {
    const before = (days: number) =>
      graded({ requests: [{ client: "K", at: start - days * hoursPerDay }] }).request;
    expect(before(14)).toBe(requestGrade.dated);
    expect(before(14.01)).toBe(requestGrade.none);
    expect(graded({ requests: [{ client: "X", at: start - 1 }] }).request).toBe(requestGrade.none);
  });

  it("is dated when the order took another's place in writing", () => {
    expect(graded(shop(start)).request).toBe(requestGrade.dated);
    expect(graded(shop(start + 1)).request).toBe(requestGrade.none);
  });

  it("is a flag or a standing privilege where nothing dated is on record", () => {
    expect(graded({ orders: { k: { flagged: true } } }).request).toBe(requestGrade.flagged);
    const held = (grantedOn: number, endedOn?: number) =>
      graded({
        privileges: [
          { client: "K", kind: "priority", grantedOn, ...(endedOn === undefined ? {} : { endedOn }) },
        ],
      }).request;
    expect([held(20), held(21), held(1, 20), held(1, 21)]).toEqual([
      requestGrade.standing,
      requestGrade.none,
      requestGrade.none,
      requestGrade.standing,
    ]);
    expect(graded({ privileges: [{ client: "K", kind: "short_lead_time" }] }).request).toBe(
      requestGrade.none,
    );
  });
});

describe("a contract", () => {
  const contract = { client: "K", kind: "priority", contractual: true } as const;

  it("puts first what was asked for under it, and all of the client's work where nothing ever was", () => {
    expect(graded({ privileges: [contract], orders: { k: { flagged: true } } }).contracted).toBe(1);
    expect(graded({ privileges: [contract] }).contracted).toBe(1);
    const { recorded } = recordedShop({
      privileges: [contract],
      orders: { asked: { flagged: true } },
      operations: [
        { order: "asked", client: "K", ready: 0, start: 0, end: 1 },
        { order: "other", client: "K", ready: 0, start: 1, end: 2 },
      ],
    });
    expect([...buildShopRecord(recorded).operations.contracted]).toEqual([1, 0]);
  });

  it("is none without agreement or pay, and grants the promise as well", () => {
    expect(graded({ privileges: [{ client: "K", kind: "priority" }] })).toMatchObject({
      contracted: 0,
      promise: 0,
    });
    expect(
      graded({ privileges: [{ client: "K", kind: "short_lead_time", contractual: true }] }),
    ).toMatchObject({ contracted: 0, promise: 1 });
  });
});

describe("grades", () => {
  const request = fc.record({
    client: fc.constantFrom("K", "X"),
    order: fc.option(fc.constantFrom("k", "x"), { nil: undefined }),
    at: fc.integer({ min: 0, max: 30 * hoursPerDay }),
  });
  const written = fc
    .array(request, { maxLength: 4 })
    .map((rows) =>
      rows.map(({ client, order, at }) => ({ client, at, ...(order === undefined ? {} : { order }) })),
    );

  it("never fall when a request is added", () => {
    fc.assert(
      fc.property(written, written, fc.boolean(), (before, added, flagged) => {
        const grades = (requests: typeof before) => {
          const { recorded } = recordedShop({
            orders: { k: { flagged } },
            privileges: [{ client: "X", kind: "priority", grantedOn: 18 }],
            operations: [
              { order: "k", client: "K", start, end: start + 1 },
              { order: "x", client: "X", start: start - 1, end: start },
              { order: "k", client: "K" },
            ],
            requests,
          });
          return buildShopRecord(recorded).operations.request;
        };
        const [few, more] = [grades(before), grades([...before, ...added])];
        expect(few.every((grade, operation) => more[operation] >= grade)).toBe(true);
      }),
    );
  });
});
