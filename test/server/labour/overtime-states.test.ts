/** The identity: every payroll minute has one state, whatever the measures say. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overtimeStates } from "#server/labour/overtime-states.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { workWeeksOf, writtenOvertime } from "#test/arbitraries/overtime-record.ts";

const unknown = notComputable("no-planned-dates", []);

/** 300 minutes on the client's orders, 200 on another's, 100 on none, of which 40 name the client. */
const workWeeks = workWeeksOf({
  orderClient: Int32Array.of(0, 1),
  jobs: [
    [0, 300, false] as const,
    [1, 200, false] as const,
    [-1, 60, false] as const,
    [-1, 40, true] as const,
  ].map(([order, overtimeMinutes, namesClient]) => ({
    employee: 0,
    week: 20_003,
    order,
    operation: -1,
    namesClient,
    regularMinutes: 500,
    overtimeMinutes,
    day: 0,
  })),
});

const estimate = (low: number, middle: number, high: number) => ({ low, estimate: middle, high });

const measure = fc.oneof(fc.double({ min: -2000, max: 9000, noNaN: true }), fc.constant(unknown));
const avoidable = fc.oneof(
  fc
    .array(fc.double({ min: -500, max: 9000, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((limits) => limits.toSorted((one, two) => one - two))
    .map(([low, middle, high]) => estimate(low, middle, high)),
  fc.constant(unknown),
);

describe("the states of payroll overtime", () => {
  it("are direct by the lower measure, induced by what could be avoided, volume, and unexplained without an order", () => {
    expect(overtimeStates(workWeeks, 180, 120, estimate(20, 50, 90))).toEqual({
      payrollMinutes: 600,
      directMinutes: 120,
      inducedMinutes: estimate(20, 50, 90),
      volumeMinutes: 300 - 120 + (200 - 50),
      unexplainedMinutes: 100,
      clientOrderMinutes: 300,
      otherOrderMinutes: 200,
      unassignedClientMinutes: 40,
    });
    expect(overtimeStates(workWeeks, 90, 120, unknown)).toMatchObject({
      directMinutes: 90,
      volumeMinutes: 410,
    });
  });

  it.each([
    ["never below none, though the client freed more than it asked for", 180, -30, 0],
    ["never above what is on its orders", 900, 400, 300],
    ["in whole minutes", 180, 77.6, 78],
    ["by the measure that could be computed", 180, unknown, 180],
    ["by the other one", unknown, 55, 55],
    ["not known where neither could", unknown, unknown, unknown],
  ])("are direct %s", (_, proRata, deviation, expected) => {
    expect(overtimeStates(workWeeks, proRata, deviation, unknown).directMinutes).toEqual(expected);
  });

  it("are induced up to what is on others' orders, limits alike", () => {
    const { inducedMinutes } = overtimeStates(workWeeks, 0, 0, estimate(-5, 150.4, 400));
    expect(inducedMinutes).toEqual(estimate(0, 150, 200));
  });

  it("leave to volume what no measure could be computed for", () => {
    const states = overtimeStates(workWeeks, unknown, unknown, unknown);
    expect(states).toMatchObject({ inducedMinutes: unknown, volumeMinutes: 500, unexplainedMinutes: 100 });
  });

  it("sum to the payroll to the minute, none of them negative, all of them whole", () => {
    fc.assert(
      fc.property(writtenOvertime, measure, measure, avoidable, (written, proRata, deviation, induced) => {
        const states = overtimeStates(workWeeksOf(written), proRata, deviation, induced);
        const payroll = written.jobs.reduce((sum, { overtimeMinutes }) => sum + overtimeMinutes, 0);
        const { directMinutes, inducedMinutes, volumeMinutes, unexplainedMinutes } = states;
        const parts = [
          isNotComputable(directMinutes) ? 0 : directMinutes,
          isNotComputable(inducedMinutes) ? 0 : inducedMinutes.estimate,
          volumeMinutes,
          unexplainedMinutes,
        ];
        expect(states.payrollMinutes).toBe(payroll);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(payroll);
        for (const part of parts) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(part)).toBe(true);
        }
      }),
    );
  });

  it("never call direct more than either measure gives, to half a minute", () => {
    fc.assert(
      fc.property(writtenOvertime, measure, measure, (written, proRata, deviation) => {
        const { directMinutes } = overtimeStates(workWeeksOf(written), proRata, deviation, unknown);
        if (isNotComputable(directMinutes)) return;
        for (const limit of [proRata, deviation]) {
          if (!isNotComputable(limit)) expect(directMinutes).toBeLessThanOrEqual(Math.max(0, limit + 0.5));
        }
      }),
    );
  });
});
