/** The trend of rates with the dose: a known table, Simpson's paradox, and counts by band. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateTrend } from "#server/statistics/rate-trend.ts";
import { doseResponse, stratifiedTrend } from "#server/labour/dose-response.ts";
import { bareFrame, type WrittenRow } from "#test/builders/strain-record.ts";

const rowsOf = (events: readonly number[], time: readonly number[]) => ({
  outcome: "absence-spells" as const,
  events: Float64Array.from(events),
  time: Float64Array.from(time),
  unplaced: 0,
});

describe("the dose response", () => {
  it("finds the trend of doses 0 to 3 with 10, 14, 18, 25 events per 100 person-weeks: χ² 7.1672, p .00743", () => {
    const groups = [10, 14, 18, 25].map((events, dose) => ({ dose, events, time: 100 }));
    const trend = stratifiedTrend([groups]);
    expect(trend?.chiSquare).toBeCloseTo(7.1672, 4);
    expect(trend?.p).toBeCloseTo(0.00743, 5);
  });

  it("counts rates per thousand person-weeks by quarter of the dose, the last with its end", () => {
    const frame = bareFrame([0, 0.24, 0.25, 0.6, 1].map((dose, employee) => ({ employee, dose })));
    const { bands } = doseResponse(rowsOf([1, 1, 2, 0, 3], [100, 100, 100, 50, 50]), frame);
    expect(bands.map(({ events }) => events)).toEqual([2, 2, 0, 3]);
    expect(bands.map(({ personWeeks }) => personWeeks)).toEqual([200, 100, 50, 50]);
    expect(bands.map(({ people }) => people)).toEqual([2, 1, 1, 1]);
    expect(bands[0].rate).toMatchObject({ estimate: 10 });
    // Garwood: of 2 events the limits are .2422 and 7.2247.
    expect(bands[0].rate).toMatchObject({ low: expect.closeTo(1.211, 3), high: expect.closeTo(36.123, 3) });
    expect(bands.reduce((sum, { expectedEvents }) => sum + expectedEvents, 0)).toBeCloseTo(7, 9);
  });

  it("sees no trend where busy seasons are strained ones and the dose adds nothing", () => {
    const rows: WrittenRow[] = [
      { employee: 0, season: 0, dose: 0.8 },
      { employee: 1, season: 0, dose: 0.1 },
      { employee: 2, season: 2, dose: 0.8 },
      { employee: 3, season: 2, dose: 0.1 },
    ];
    const { trendPValue, bands } = doseResponse(
      rowsOf([36, 8, 2, 16], [900, 200, 100, 800]),
      bareFrame(rows),
    );
    expect(trendPValue).toBeCloseTo(1, 9);
    expect(bands[3].expectedEvents).toBeCloseTo(38, 9);
    const crude = rateTrend([
      { dose: 0.8, events: 38, time: 1000 },
      { dose: 0.1, events: 24, time: 1000 },
    ]);
    expect(crude?.p).toBeLessThan(0.1);
  });

  it("says when there is no contrast, when there are too few events, and when nobody was in a band", () => {
    const frame = bareFrame([0, 1].map((employee) => ({ employee, dose: 0.3 })));
    expect(doseResponse(rowsOf([5, 5], [10, 10]), frame)).toMatchObject({
      trendPValue: { reason: "no-exposure-contrast" },
    });
    const few = doseResponse(rowsOf([3, 2], [10, 10]), frame);
    expect(few).toMatchObject({ trendPValue: { reason: "too-few-events" } });
    expect(few.bands[0].rate).toMatchObject({ reason: "no-person-weeks" });
  });

  const group = fc.record({
    dose: fc.integer({ min: 0, max: 4 }),
    events: fc.integer({ min: 0, max: 30 }),
    time: fc.integer({ min: 1, max: 500 }),
  });

  it("is the plain trend test for one stratum, and does not change with the order of strata", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(group, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        (strata) => {
          const plain = rateTrend(strata[0]);
          if (plain !== null) expect(stratifiedTrend([strata[0]])?.chiSquare).toBeCloseTo(plain.chiSquare, 6);
          const [one, other] = [strata, strata.toReversed()].map((each) => stratifiedTrend(each)?.p ?? 2);
          expect(one).toBeCloseTo(other, 9);
        },
      ),
    );
  });
});
