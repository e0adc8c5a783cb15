/** Flows of overtime: by hand, and their sums. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overtimeFlows } from "#server/labour/overtime-flows.ts";
import { layOvertime } from "#server/labour/overtime-rows.ts";
import { overtimeStates } from "#server/labour/overtime-states.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import {
  overtimeWorkOf,
  unassignedByDay,
  workWeeksOf,
  writtenOvertime,
} from "#test/arbitraries/overtime-record.ts";

const orderClient = Int32Array.of(0, 0, 0, 1);
const orderCause = Uint8Array.of(0, 1, 2, 2);

/** Order, kind of day, minutes. */
const work = overtimeWorkOf({
  jobs: (
    [
      [0, 0, 100],
      [1, 1, 60],
      [2, 2, 40],
      [3, 0, 30],
      [3, 1, 50],
    ] as const
  ).map(([order, day, overtimeMinutes]) => ({
    employee: 0,
    week: 20_003,
    order,
    operation: -1,
    namesClient: false,
    regularMinutes: 0,
    overtimeMinutes,
    day,
  })),
});

const minutesOf = (flows: readonly { readonly minutes: number }[]): number =>
  flows.reduce((sum, { minutes }) => sum + minutes, 0);

describe("flows of overtime", () => {
  it("lead from whose order through what is on record to the kind of day", () => {
    const grounds = { client: 0, orderClient, orderCause, takenMinutes: null };
    const laid = layOvertime(work, grounds, 110, 8);
    expect(overtimeFlows(work, grounds, laid, [7, 0, 9])).toEqual([
      { who: "client", cause: "date-brought-forward", when: "sunday-holiday", minutes: 40 },
      { who: "client", cause: "rush-order", when: "saturday", minutes: 60 },
      { who: "client", cause: "beyond-plan", when: "weekday", minutes: 10 },
      { who: "client", cause: "planned-volume", when: "weekday", minutes: 90 },
      { who: "others", cause: "catching-up", when: "weekday", minutes: 3 },
      { who: "others", cause: "catching-up", when: "saturday", minutes: 5 },
      { who: "others", cause: "planned-volume", when: "weekday", minutes: 27 },
      { who: "others", cause: "planned-volume", when: "saturday", minutes: 45 },
      { who: "nobody", cause: "no-order", when: "weekday", minutes: 7 },
      { who: "nobody", cause: "no-order", when: "sunday-holiday", minutes: 9 },
    ]);
  });

  it("sum to the payroll, and by cause to the states", () => {
    const measure = fc.double({ min: -100, max: 3000, noNaN: true });
    fc.assert(
      fc.property(writtenOvertime, measure, measure, (written, direct, avoidable) => {
        const states = overtimeStates(workWeeksOf(written), direct, direct, {
          estimate: avoidable,
          low: avoidable,
          high: avoidable,
        });
        const { directMinutes, inducedMinutes } = states;
        if (isNotComputable(directMinutes) || isNotComputable(inducedMinutes))
          throw new Error("both are given");
        const rows = overtimeWorkOf(written);
        const grounds = { client: 0, ...written };
        const laid = layOvertime(rows, grounds, directMinutes, inducedMinutes.estimate);
        const flows = overtimeFlows(rows, grounds, laid, unassignedByDay(written));
        expect(minutesOf(flows)).toBe(states.payrollMinutes);
        const through = (...causes: readonly string[]): number =>
          minutesOf(flows.filter(({ cause }) => causes.includes(cause)));
        expect(through("date-brought-forward", "rush-order", "beyond-plan")).toBe(directMinutes);
        expect(through("catching-up")).toBe(inducedMinutes.estimate);
        expect(through("planned-volume")).toBe(states.volumeMinutes);
        expect(through("no-order")).toBe(states.unexplainedMinutes);
      }),
    );
  });

  it("have none of a rounding's size where entries are no whole minutes", () => {
    fc.assert(
      fc.property(writtenOvertime, (written) => {
        const rows = overtimeWorkOf(written);
        const work = { ...rows, minutes: rows.minutes.map((minutes) => minutes / 7) };
        const grounds = { client: 0, ...written };
        // All of it, as a sum in another order would give it.
        const all = work.minutes.reduceRight((sum, minutes) => sum + minutes, 0) * (1 - 1e-15);
        const flows = overtimeFlows(work, grounds, layOvertime(work, grounds, all, all), [0, 0, 0]);
        expect(minutesOf(flows)).toBeCloseTo(all, 6);
        expect(flows.filter(({ minutes }) => minutes < 0.1)).toEqual([]);
      }),
    );
  });
});
