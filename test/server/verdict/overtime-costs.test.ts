/**
 * What billed overtime costs. Oracle (method, section 5): direct 500 h × 28 × .25 + 140 h × 28 × .5 = 5460 euros, induced
 * 310 h × 28 × .25 = 2170.
 */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { CostAnalyses } from "#server/verdict/cost-record.ts";
import { costQuarters } from "#server/verdict/cost-quarters.ts";
import { costWeeks } from "#server/verdict/cost-weeks.ts";
import { drawWeeks } from "#server/verdict/draw-weeks.ts";
import { overtimeQuantities, type OvertimeQuantity } from "#server/verdict/overtime-costs.ts";
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { costAnalyses, costRecord, costScope, hoursOf } from "#test/builders/cost-record.ts";

type Overtime = Exclude<CostAnalyses["overtime"], NotComputable>;

/** Ten weeks from the last of March: four in the first quarter by their Thursdays, six in the second. */
const firstWeek = dayNumber("2025-03-03");
const series = (...hours: number[]): Float64Array => Float64Array.from(hours, (each) => each * 60);
const client = series(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
const others = series(60, 60, 60, 60, 60, 60, 60, 60, 60, 60);

const overtime: Overtime = {
  answer: {
    directHours: 640,
    inducedHours: { estimate: 310, low: 120, high: 480 },
    premiumCents: { direct: 5460_00, induced: { estimate: 2170_00, low: 840_00, high: 3360_00 } },
    restCents: { direct: 0, induced: { estimate: 0, low: 0, high: 0 } },
  },
  weekly: {
    firstWeek,
    clientOrderMinutes: client,
    otherOrderMinutes: others,
    directMinutes: series(64, 64, 64, 64, 64, 64, 64, 64, 64, 64),
    avoidableMinutes: series(0, 0, 0, 0, 31, 62, 93, 62, 31, 31),
    costs: {
      client: { premiumCents: 8531_25, restCents: 0 },
      others: { premiumCents: 4200_00, restCents: 0 },
    },
  },
};

const people = (count: number) =>
  hoursOf(
    Array.from({ length: count }, (_, employee) => ({
      employee,
      on: "2025-03-05",
      production: 1,
      overtime: 1,
      othersOvertime: 1,
    })),
  );
const quarters = costQuarters(costScope);
const weeks = costWeeks(costScope, []);
const quantitiesOf = (changed: Overtime | NotComputable, hours = people(8)) =>
  overtimeQuantities(costRecord({ hours }), costAnalyses({ overtime: changed }), quarters, weeks);

function known(found: OvertimeQuantity | NotComputable): OvertimeQuantity {
  if (isNotComputable(found)) throw new Error(found.reason);
  return found;
}
const drawn = (quantity: OvertimeQuantity): Float64Array =>
  drawWeeks([quantity], 1)[0].draws ?? new Float64Array(0);
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe("the cost of billed overtime", () => {
  it("is the method's 5460 and 2170 euros, laid to the quarters of its weeks", () => {
    const { directOvertimeCents, inducedOvertimeCents } = quantitiesOf(overtime);
    const [direct, induced] = [known(directOvertimeCents), known(inducedOvertimeCents)];
    expect([...direct.quarters]).toEqual([2184_00, 3276_00]);
    expect([...induced.quarters]).toEqual([0, 2170_00]);
    expect([direct.rows, induced.rows]).toEqual([8, 8]);
    expect(direct.terms).toEqual([
      { term: "hours", value: 640, unit: "hours" },
      { term: "premiumCents", value: 5460_00, unit: "cents" },
      { term: "restCents", value: 0, unit: "cents" },
    ]);
  });

  it("bills induced overtime as far as the client asked to go first, and its own overtime whole", () => {
    const analyses = costAnalyses({ overtime, requestedShare: 0.5 });
    const half = overtimeQuantities(costRecord({ hours: people(8) }), analyses, quarters, weeks);
    const induced = known(half.inducedOvertimeCents);
    expect([...induced.quarters]).toEqual([0, 1085_00]);
    expect(induced.terms).toContainEqual({ term: "hours", value: 155, unit: "hours" });
    expect(induced.terms).toContainEqual({ term: "requestedShare", value: 0.5, unit: "share" });
    expect(sum(drawn(induced)) / 2000 / 1085_00).toBeCloseTo(1, 0);
    expect(sum(known(half.directOvertimeCents).quarters)).toBe(5460_00);
    const nobodyAsked = { ...analyses, requestedShare: notComputable("no-requests-on-record", []) };
    expect(
      overtimeQuantities(costRecord({ hours: people(8) }), nobodyAsked, quarters, weeks).inducedOvertimeCents,
    ).toMatchObject({ reason: "no-requests-on-record" });
  });

  it("has no width where every week has the same part of the overtime, and some where weeks differ", () => {
    const { directOvertimeCents, inducedOvertimeCents } = quantitiesOf(overtime);
    const direct = drawn(known(directOvertimeCents));
    for (const value of direct) expect(value).toBeCloseTo(5460_00, 3);
    const induced = drawn(known(inducedOvertimeCents));
    expect(Math.min(...induced)).toBe(0);
    expect(Math.max(...induced)).toBeGreaterThan(3000_00);
    expect(Math.max(...induced)).toBeLessThanOrEqual(4200_00);
    expect(sum(induced) / induced.length / 2170_00).toBeCloseTo(1, 0);
  });

  it("never exceeds what all the overtime on the orders cost, nor falls below nothing", () => {
    const wild: Overtime = {
      ...overtime,
      weekly: { ...overtime.weekly, directMinutes: series(900, -700, 300, 0, 0, 900, -800, 64, 64, 64) },
    };
    const draws = drawn(known(quantitiesOf(wild).directOvertimeCents));
    expect(Math.min(...draws)).toBe(0);
    expect(Math.max(...draws)).toBe(8531_25);
  });

  it("draws nothing where the client was not served first", () => {
    const nothing: Overtime = {
      answer: {
        ...overtime.answer,
        inducedHours: { estimate: 0, low: 0, high: 0 },
        premiumCents: { direct: 0, induced: { estimate: 0, low: 0, high: 0 } },
      },
      weekly: { ...overtime.weekly, avoidableMinutes: new Float64Array(10) },
    };
    const induced = known(quantitiesOf(nothing).inducedOvertimeCents);
    expect([...induced.quarters]).toEqual([0, 0]);
    expect(new Set(drawn(induced))).toEqual(new Set([0]));
  });

  it.each([
    ["no-time-entries", notComputable("no-time-entries", ["time_entries"])],
    [
      "no-hourly-cost",
      { ...overtime, weekly: { ...overtime.weekly, costs: notComputable("no-hourly-cost", []) } },
    ],
    [
      "replay-not-faithful",
      { ...overtime, answer: { ...overtime.answer, inducedHours: notComputable("replay-not-faithful", []) } },
    ],
  ])("is not computable: %s", (reason, changed) => {
    expect(quantitiesOf(changed).inducedOvertimeCents).toMatchObject({ reason });
  });

  it("is told of enough people only", () => {
    expect(quantitiesOf(overtime, people(7)).directOvertimeCents).toMatchObject({ reason: "too-few-people" });
    expect(quantitiesOf(overtime, people(7)).inducedOvertimeCents).toMatchObject({
      reason: "too-few-people",
    });
  });
});
