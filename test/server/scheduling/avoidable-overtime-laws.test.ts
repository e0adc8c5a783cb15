/** Oracle: each prefix replayed naively, `test/oracles/naive-overtime.ts`. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dispatchRules } from "#server/scheduling/dispatch-rule.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import { computedOvertime as computed } from "#test/builders/asked-overtime.ts";
import { overtimeShop } from "#test/builders/overtime-shop.ts";
import { naiveLateness } from "#test/oracles/naive-overtime.ts";

const day = (number: number, hour: number): number => 24 * number + hour;

const drawnOperation = fc.record({
  order: fc.integer({ min: 0, max: 8 }),
  centre: fc.constantFrom("A", "B"),
  ready: fc.integer({ min: 0, max: 5 * 24 }),
  hours: fc.integer({ min: 1, max: 6 }),
});
const orderNumbers = [...Array(9).keys()];

/** Three weeks of two centres with a shift a day and evenings of overtime, K's orders requested; some work never ends. */
const drawnShop = fc
  .record({
    operations: fc.array(drawnOperation, { minLength: 4, maxLength: 24 }),
    dues: fc.array(fc.integer({ min: 5, max: 14 }), { minLength: 9, maxLength: 9 }),
    evenings: fc.uniqueArray(fc.integer({ min: 5, max: 25 }), { minLength: 1, maxLength: 10 }),
    rule: fc.constantFrom(...dispatchRules),
    gate: fc.constantFrom("requested-first" as const, "all-first" as const),
  })
  .map(({ operations, dues, evenings, rule, gate }) => {
    const regular = [...Array(21).keys()].map((each) => [day(each + 5, 8), day(each + 5, 14)] as const);
    const overtime = evenings.map((each) => [day(each, 14), day(each, 18)] as const);
    const demo = overtimeShop(
      {
        machines: { A: 1, B: 2 },
        shifts: { A: regular, B: regular },
        operations: [
          ...operations.map(({ order, centre, ready, hours }) => ({
            order: String(order),
            client: order < 3 ? "K" : "X",
            centre,
            ready: day(5, 0) + ready,
            start: day(5, 8) + ready,
            end: day(5, 8) + ready + hours,
          })),
          { order: "k", client: "K", centre: "A", ready: day(5, 8), start: day(5, 8), end: day(5, 9) },
          { order: "x", client: "X", centre: "B", ready: day(5, 8), start: day(5, 8), end: day(5, 9) },
        ],
        orders: {
          ...Object.fromEntries(
            orderNumbers.map((order) => [String(order), { promisedOn: dues[order], flagged: order < 2 }]),
          ),
          x: { promisedOn: 6 },
        },
      },
      { A: overtime, B: overtime },
    );
    return { demo, rule, gate };
  });

describe("laws", () => {
  it("save a prefix that does the others no harm, while one shift more would", () => {
    fc.assert(
      fc.property(drawnShop, ({ demo, rule, gate }) => {
        const dueOn = houseDueDays(demo.shop, demo.client("K"));
        const { byShift, policy } = computed(demo, { rule, gate, dueOn });
        const { client, order } = demo.shop.operations;
        const isFirst = (operation: number) =>
          policy === "client-first" &&
          client[operation] === demo.client("K") &&
          (gate === "all-first" || demo.shop.orders.flagged[order[operation]] === 1);
        const lateness = (served: (operation: number) => boolean, length: number) =>
          naiveLateness(demo, { rule, dueOn }, served, (centre, opensAt) =>
            byShift.slice(0, length).some((each) => each.centre === centre && each.opensAt === opensAt),
          );
        const [late, days] = lateness(isFirst, 0);
        const isHarmless = ([others, othersDays]: [number, number]) => others <= late && othersDays <= days;
        const cases = [
          { served: () => false, length: byShift.filter((each) => each.savedByRule).length },
          { served: isFirst, length: byShift.filter((each) => each.savedClientFirst).length },
        ];
        for (const { served, length } of cases) {
          if (length > 0) expect(isHarmless(lateness(served, length))).toBe(true);
          if (length < byShift.length) expect(isHarmless(lateness(served, length + 1))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("take shifts away by ascending work due soon, and save prefixes", () => {
    fc.assert(
      fc.property(drawnShop, ({ demo, rule, gate }) => {
        const { byShift } = computed(demo, { rule, gate });
        for (const [place, shift] of byShift.entries()) {
          if (place === 0) continue;
          const before = byShift[place - 1];
          expect(shift.backlogHours).toBeGreaterThanOrEqual(before.backlogHours);
          expect(Number(shift.savedByRule)).toBeLessThanOrEqual(Number(before.savedByRule));
          expect(Number(shift.savedClientFirst)).toBeLessThanOrEqual(Number(before.savedClientFirst));
        }
      }),
    );
  });

  it("hold the difference, or nothing, inside an interval between nothing and all that was worked", () => {
    fc.assert(
      fc.property(drawnShop, ({ demo, rule, gate }) => {
        const found = computed(demo, { rule, gate });
        const { estimate, low, high, savedByRuleHours, savedClientFirstHours, shiftHours } = found;
        expect(estimate).toBeCloseTo(Math.max(0, savedByRuleHours - savedClientFirstHours), 9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(shiftHours + 1e-9);
      }),
    );
  });

  it("do not depend on the order of the opening hours, and give the same for one seed", () => {
    fc.assert(
      fc.property(drawnShop, ({ demo, rule, gate }) => {
        const { openings } = demo;
        const reversed = {
          count: openings.count,
          centre: openings.centre.toReversed(),
          opensAt: openings.opensAt.toReversed(),
          closesAt: openings.closesAt.toReversed(),
          overtime: openings.overtime.toReversed(),
        };
        const found = computed(demo, { rule, gate });
        expect(computed(demo, { rule, gate, openings: reversed })).toEqual(found);
        const reseeded = computed(demo, { rule, gate, seed: 7 });
        expect({ ...reseeded, low: found.low, high: found.high }).toEqual({ ...found, seed: 7 });
      }),
      { numRuns: 30 },
    );
  });
});
