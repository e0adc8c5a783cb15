/** Other clients' orders that came later because of the client. Oracle: four orders in the head. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { costQuarters } from "#server/verdict/cost-quarters.ts";
import { costWeeks } from "#server/verdict/cost-weeks.ts";
import {
  lateContribution,
  contributionQuantity,
  othersPenalties,
  penaltyQuantity,
} from "#server/verdict/made-later.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import {
  costAnalyses,
  costRecord,
  costScope,
  replayOf,
  type WrittenOrder,
} from "#test/builders/cost-record.ts";

function known<Found>(found: Found | NotComputable): Found {
  if (isNotComputable(found)) throw new Error(found.reason);
  return found;
}

const late = { promised: "2025-03-01", delivered: "2025-03-11", revenue: 1000_00, cost: 400_00 };

const written: readonly WrittenOrder[] = [
  { client: 0, on: "2025-02-01", ...late, penalty: 500_00 },
  // Ten days late in recorded order, four by the rule: six tenths of 70 + 30.
  { client: 1, on: "2025-02-01", ...late, penalty: 70_00, expedite: 30_00 },
  // On time by the rule: all of it.
  {
    client: 1,
    on: "2025-05-02",
    promised: "2025-05-20",
    delivered: "2025-05-22",
    revenue: 1000_00,
    cost: 400_00,
    expedite: 20_00,
  },
  // Later by the rule: nothing.
  { client: 2, on: "2025-02-03", ...late, penalty: 40_00 },
  // Never late: what kept it on time is nobody's.
  {
    client: 2,
    on: "2025-02-04",
    promised: "2025-03-01",
    delivered: "2025-02-28",
    revenue: 100_00,
    cost: 0,
    expedite: 90_00,
  },
];
const record = costRecord({ orders: written });
const delays = replayOf(record, [
  ["2025-03-11", "2025-03-01"],
  ["2025-03-11", "2025-03-05"],
  ["2025-05-23", "2025-05-19"],
  ["2025-03-11", "2025-03-15"],
  ["2025-02-28", "2025-02-20"],
]);
const analyses = costAnalyses({ delays });

describe("penalties and freight of others", () => {
  it("are charged in the part of the lateness that the rule would not have had", () => {
    const found = known(othersPenalties(record, analyses));
    expect(found.orders).toEqual([1, 2]);
    expect(found.parts[0]).toBeCloseTo(0.6, 12);
    expect(found.parts[1]).toBe(1);
    expect(found.amountCents).toEqual([100_00, 20_00]);
    expect(found.cents).toEqual([60_00, 20_00]);
    expect(found.mostCents).toBe(160_00);
  });

  it("are laid to the quarter of the order, and drawn by the week of its completion", () => {
    const found = known(othersPenalties(record, analyses));
    const quantity = penaltyQuantity(
      record,
      analyses,
      found,
      costQuarters(costScope),
      costWeeks(costScope, []),
    );
    expect([...quantity.quarters]).toEqual([60_00, 20_00]);
    expect(quantity.most).toBe(160_00);
    const [series, booked] = quantity.series;
    // Weeks from Monday 30 December 2024: 10 March is the eleventh after it, 19 May the twenty-first.
    expect([...series.entries()].filter(([, amount]) => amount > 0)).toEqual([
      [10, 60_00],
      [20, 20_00],
    ]);
    // What Z's order holds was booked too, though nothing of it is charged.
    expect(booked[10]).toBe(140_00);
    expect(quantity.of([80_00, 160_00])).toBe(80_00);
    expect(quantity.of([60_00, 60_00])).toBe(160_00);
    expect(quantity.of([0, 0])).toBe(80_00);
  });

  it("are not charged where the replay in recorded order has the order on time", () => {
    const one = costRecord({ orders: [{ client: 1, on: "2025-02-01", ...late, penalty: 10_00 }] });
    const onTime = costAnalyses({ delays: replayOf(one, [["2025-02-28", "2025-03-04"]]) });
    expect(known(othersPenalties(one, onTime))).toMatchObject({ orders: [], mostCents: 10_00 });
    const unended = costAnalyses({ delays: replayOf(one, [null]) });
    expect(known(othersPenalties(one, unended))).toMatchObject({ orders: [], mostCents: 10_00 });
  });

  it("wait for the replay, and for a column that somebody filled", () => {
    expect(othersPenalties(record, costAnalyses())).toMatchObject({ reason: "no-operations" });
    const unfaithful = { ...delays, answer: { replay: notComputable("replay-not-faithful", []) } };
    expect(othersPenalties(record, costAnalyses({ delays: unfaithful }))).toMatchObject({
      reason: "replay-not-faithful",
    });
    const unfilled = { ...record, covered: { ...record.covered, penalties: 0, expediteCosts: 0 } };
    expect(othersPenalties(unfilled, analyses)).toMatchObject({ reason: "not-recorded" });
    const other = costRecord({ orders: written.slice(1) });
    expect(() => othersPenalties(other, analyses)).toThrow(RangeError);
  });

  it("are charged as far as the client asked to go first: what it did not ask for was our choice", () => {
    const half = known(othersPenalties(record, { ...analyses, requestedShare: 0.5 }));
    expect(half.parts).toEqual([expect.closeTo(0.3, 12), 0.5]);
    expect(half.cents).toEqual([30_00, 10_00]);
    expect(known(othersPenalties(record, { ...analyses, requestedShare: 0 }))).toMatchObject({ cents: [] });
    const unknown = { ...analyses, requestedShare: notComputable("no-requests-on-record", []) };
    expect(othersPenalties(record, unknown)).toMatchObject({ reason: "no-requests-on-record" });
    expect(lateContribution(record, unknown)).toMatchObject({ reason: "no-requests-on-record" });
    expect(known(lateContribution(record, { ...analyses, requestedShare: 0.5 })).cents).toEqual([300_00]);
  });

  it("never take more than an order's own, whatever the replay says", () => {
    const day = fc.integer({ min: costScope.fromDay, max: costScope.toDay + 60 }).map(formatDay);
    const order = fc.record({
      promised: day,
      delivered: day,
      penalty: fc.nat({ max: 9999 }),
      expedite: fc.nat({ max: 9999 }),
      asStarted: day,
      byRule: day,
    });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 10 }), (orders) => {
        const drawn = costRecord({
          orders: orders.map((each) => ({ ...each, client: 1, on: "2025-02-01", revenue: 1, cost: 0 })),
        });
        const found = known(
          othersPenalties(
            drawn,
            costAnalyses({
              delays: replayOf(
                drawn,
                orders.map(({ asStarted, byRule }) => [asStarted, byRule] as const),
              ),
            }),
          ),
        );
        let sum = 0;
        for (const [place, taken] of found.cents.entries()) {
          expect(found.parts[place]).toBeGreaterThan(0);
          expect(found.parts[place]).toBeLessThanOrEqual(1);
          expect(taken).toBeLessThanOrEqual(Math.ceil(found.amountCents[place]));
          sum += taken;
        }
        expect(sum).toBeLessThanOrEqual(found.mostCents);
      }),
    );
  });
});

describe("contribution of clients at risk", () => {
  it("is each client's, in proportion to its orders made late that no penalty was paid for", () => {
    // X contributes 1200 over two orders, of which the one with a penalty is left out; none of Z's is late only by the record.
    const found = known(lateContribution(record, analyses));
    expect(found).toMatchObject({ orders: [2], amountCents: [600_00], cents: [600_00] });
    expect(found.mostCents).toBe(1200_00 + 700_00);
    const weeks = costWeeks(costScope, []);
    const quantity = contributionQuantity(record, analyses, found, costQuarters(costScope), weeks);
    expect(quantity).toMatchObject({ quarters: Float64Array.of(0, 600_00), rows: 1, most: 1900_00 });
    expect(quantity.series[0][20]).toBe(600_00);
    expect(quantity.of([1200_00])).toBe(1200_00);
  });

  it("leaves out a client that contributes nothing, and waits for a cost that a client concerned lacks", () => {
    const other = { client: 2, on: "2025-02-03", promised: "2025-03-01", delivered: "2025-03-11" };
    const deliveries = [["2025-03-11", "2025-02-28"]] as const;
    const lossmaking = costRecord({ orders: [{ ...other, revenue: 10_00, cost: 20_00 }] });
    const found = known(
      lateContribution(lossmaking, costAnalyses({ delays: replayOf(lossmaking, deliveries) })),
    );
    expect(found).toMatchObject({ orders: [], mostCents: 0 });
    const unknown = costRecord({ orders: [{ ...other, revenue: 10_00 }] });
    expect(lateContribution(unknown, costAnalyses({ delays: replayOf(unknown, deliveries) }))).toMatchObject({
      reason: "no-variable-cost",
    });
    // Nothing made late: nobody needs to know.
    expect(
      known(
        lateContribution(
          unknown,
          costAnalyses({ delays: replayOf(unknown, [["2025-03-11", "2025-03-11"]]) }),
        ),
      ),
    ).toMatchObject({
      orders: [],
    });
  });

  it("never exceeds what the others contribute", () => {
    const order = fc.record({
      client: fc.integer({ min: 1, max: 2 }),
      revenue: fc.nat({ max: 9999 }),
      cost: fc.nat({ max: 9999 }),
      isMadeLate: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 12 }), (orders) => {
        const drawn = costRecord({
          orders: orders.map((each) => ({ ...each, on: "2025-02-01", promised: "2025-03-01" })),
        });
        const replay = replayOf(
          drawn,
          orders.map(({ isMadeLate }) => ["2025-03-02", isMadeLate ? "2025-03-01" : "2025-03-02"] as const),
        );
        const found = known(lateContribution(drawn, costAnalyses({ delays: replay })));
        const sum = found.cents.reduce((total, each) => total + each, 0);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(found.mostCents);
      }),
    );
  });
});
