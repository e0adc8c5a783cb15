/** Oracle: Σ p·exp(−days to promise/2)/m of the method, section 2, computed by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSoonBacklog } from "#server/scheduling/overtime-backlog.ts";
import { overtimeShifts } from "#server/scheduling/overtime-shifts.ts";
import { overtimeShop, type WrittenOvertime } from "#test/builders/overtime-shop.ts";
import type { WrittenShop } from "#test/builders/recorded-shop.ts";

function backlogOf(written: WrittenShop, overtime: WrittenOvertime): number[] {
  const { shop, openings } = overtimeShop(written, overtime);
  return [...dueSoonBacklog(shop, overtimeShifts(shop, openings).shifts)];
}

/** Waits at hour 20 of day 1 for a shift that opens then; day 1 is hours 24 to 48. */
const waitingFor = (order: WrittenShop["orders"], more: Partial<WrittenShop["operations"][number]> = {}) =>
  backlogOf(
    {
      machines: { centre: 2 },
      shifts: { centre: [[24, 40]] },
      operations: [{ order: "a", client: "X", ready: 30, start: 60, end: 64, standardHours: 4, ...more }],
      ...(order === undefined ? {} : { orders: order }),
    },
    { centre: [[44, 70]] },
  )[0];

/** Three hours of an order that has not begun, and the pace of its centre. */
const calledOff = (cancelled: boolean) =>
  backlogOf(
    {
      shifts: { centre: [[24, 40]] },
      operations: [
        { client: "Y", ready: 24, start: 24, end: 28, standardHours: 4 },
        { order: "a", client: "X", ready: 30, standardHours: 3 },
      ],
      orders: { a: { promisedOn: 1, cancelled, open: !cancelled } },
    },
    { centre: [[44, 46]] },
  );

describe("the work due soon that waits for an overtime shift", () => {
  it("counts four hours on two machines as two when they are due or overdue", () => {
    expect(waitingFor({ a: { promisedOn: 1 } })).toBeCloseTo(2, 12);
    expect(waitingFor({ a: { promisedOn: 0 } })).toBeCloseTo(2, 12);
  });

  it("counts less, the later they are promised", () => {
    expect(waitingFor({ a: { promisedOn: 3 } })).toBeCloseTo(2 * Math.exp(-1), 12);
    expect(waitingFor({ a: { promisedOn: 5 } })).toBeCloseTo(2 * Math.exp(-2), 12);
  });

  it("counts what is ready at the opening and what begins at it, not what is ready later or began before", () => {
    const due = { a: { promisedOn: 1 } };
    expect(waitingFor(due, { ready: 44 })).toBeCloseTo(2, 12);
    expect(waitingFor(due, { ready: 44.25 })).toBe(0);
    expect(waitingFor(due, { start: 44, end: 48 })).toBeCloseTo(2, 12);
    expect(waitingFor(due, { start: 38, end: 46 })).toBe(0);
  });

  it("counts nothing without a promise, nor what was called off before it began", () => {
    expect(waitingFor({ a: {} })).toBe(0);
    expect(calledOff(false)).toEqual([3]);
    expect(calledOff(true)).toEqual([0]);
  });

  it("counts each centre's own work", () => {
    const backlog = backlogOf(
      {
        shifts: { A: [[0, 8]], B: [[0, 8]] },
        operations: [
          { order: "a", client: "X", centre: "A", ready: 1, start: 12, end: 13 },
          { order: "b", client: "X", centre: "B", ready: 2, start: 20, end: 22 },
        ],
        orders: { a: { promisedOn: 0 }, b: { promisedOn: 0 } },
      },
      {
        B: [
          [10, 14],
          [20, 23],
        ],
        A: [[12, 13]],
      },
    );
    expect(backlog).toEqual([1, 2, 2]);
  });
});

const drawnQueue = fc.record({
  operations: fc.array(
    fc.record({
      centre: fc.constantFrom("A", "B"),
      ready: fc.integer({ min: 0, max: 90 }),
      wait: fc.integer({ min: 0, max: 60 }),
      hours: fc.integer({ min: 1, max: 9 }),
      promisedOn: fc.integer({ min: 0, max: 8 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  openings: fc.uniqueArray(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 6 }),
});

describe("laws", () => {
  it("is the sum over all operations, looked at one by one", () => {
    fc.assert(
      fc.property(drawnQueue, ({ operations, openings }) => {
        const shifts = openings.map((half): [number, number] => [200 + half * 2, 201 + half * 2]);
        const { shop, openings: recorded } = overtimeShop(
          {
            machines: { A: 1, B: 3 },
            shifts: { A: [[0, 200]], B: [[0, 200]] },
            operations: operations.map(({ centre, ready, wait, hours }) => ({
              client: "X",
              centre,
              ready: 200 + ready,
              start: 200 + ready + wait,
              end: 200 + ready + wait + hours,
            })),
            orders: Object.fromEntries(
              operations.map(({ promisedOn }, place) => [`#${place}`, { promisedOn: 8 + promisedOn }]),
            ),
          },
          Object.fromEntries(
            ["A", "B"]
              .filter((name) => operations.some(({ centre }) => centre === name))
              .map((name) => [name, shifts]),
          ),
        );
        const all = overtimeShifts(shop, recorded).shifts;
        const backlog = dueSoonBacklog(shop, all);
        for (const [place, { centre, opensAt }] of all.entries()) {
          let expected = 0;
          for (let operation = 0; operation < shop.operations.count; operation += 1) {
            if (shop.operations.centre[operation] !== centre) continue;
            if (shop.operations.readyAt[operation] > opensAt) continue;
            if (shop.operations.startedAt[operation] < opensAt) continue;
            const promised = shop.orders.promisedOn[shop.operations.order[operation]];
            const days = promised - Math.floor(opensAt / 1440);
            const weight = days > 0 ? Math.exp(-days / 2) : 1;
            expected += (shop.operations.minutes[operation] * weight) / 60 / shop.centres[centre].machines;
          }
          expect(backlog[place]).toBeCloseTo(expected, 9);
        }
      }),
    );
  });
});
