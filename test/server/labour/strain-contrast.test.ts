/** High against low: OpenEpi's example, Simpson's paradox, and the plain rate ratio with its limits. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRegression } from "#server/statistics/count-regression.ts";
import { rateRatio, type RateStratum } from "#server/statistics/rate-ratio.ts";
import { strainContrast } from "#server/labour/strain-contrast.ts";
import { bareFrame, type WrittenRow } from "#test/builders/strain-record.ts";

/** One row for each side of each stratum, each of another person; strata are seasons, then teams. */
function contrastOf(strata: readonly RateStratum[]) {
  const rows: WrittenRow[] = strata.flatMap((_, stratum) =>
    [1, 0].map((dose, side) => ({
      employee: 2 * stratum + side,
      season: stratum % 4,
      team: Math.floor(stratum / 4),
      dose,
    })),
  );
  const frame = bareFrame(rows);
  const events = Float64Array.from(strata.flatMap((each) => [each.exposedEvents, each.referenceEvents]));
  const time = Float64Array.from(strata.flatMap((each) => [each.exposedTime, each.referenceTime]));
  return strainContrast({ events, time }, frame, Uint8Array.from(frame.dose));
}

const stratum = (
  exposedEvents: number,
  exposedTime: number,
  referenceEvents: number,
  referenceTime: number,
): RateStratum => ({ exposedEvents, exposedTime, referenceEvents, referenceTime });

describe("high against low within season and team", () => {
  it("gives OpenEpi's mid-P limits below ten events: 17/100025 against 3/122268 → 6.927, 2.210 to 29.63", () => {
    const contrast = contrastOf([stratum(17, 100_025, 3, 122_268)]);
    expect(contrast?.estimate).toBeCloseTo(6.927, 3);
    expect(contrast?.low).toBeCloseTo(2.21, 3);
    expect(contrast?.high).toBeCloseTo(29.63, 2);
    expect(contrast?.limits).toBe("mid-p");
  });

  it("is not fooled by a peak that is busy and strained: crude 1.5833, within strata 1", () => {
    const contrast = contrastOf([stratum(18, 900, 4, 200), stratum(1, 100, 8, 800)]);
    expect(contrast?.estimate).toBeCloseTo(1, 9);
    expect(contrast?.low).toBeLessThan(1);
    expect(contrast?.pValue).toBeCloseTo(1, 6);
  });

  it("has no answer where no stratum has both sides", () => {
    expect(contrastOf([stratum(5, 100, 0, 0), stratum(0, 0, 5, 100)])).toBeNull();
    expect(contrastOf([stratum(0, 100, 0, 100)])).toBeNull();
  });

  it("could have seen what events alone say: 40 and 40 in equal time, log error √(1/40 + 1/40)", () => {
    // Many people with an event or none each, so that people add nothing of their own.
    const frame = bareFrame(
      Array.from({ length: 4000 }, (_, employee) => ({ employee, dose: employee % 2 })),
    );
    const events = Float64Array.from({ length: 4000 }, (_, row) => (row < 80 ? 1 : 0));
    const contrast = strainContrast(
      { events, time: new Float64Array(4000).fill(1) },
      frame,
      Uint8Array.from(frame.dose),
    );
    expect(contrast?.nullError).toBeCloseTo(Math.sqrt(1 / 20), 2);
  });

  it("takes people who are away again and again for the few that they are", () => {
    const people = 60;
    const rows = Array.from({ length: people * 20 }, (_, row) => ({
      employee: Math.floor(row / 20),
      week: row % 20,
      dose: Math.floor(row / 20) % 2,
    }));
    const frame = bareFrame(rows);
    const time = new Float64Array(rows.length).fill(1);
    // 60 events on either side: of three people, or of all.
    const few = Float64Array.from(rows, ({ employee }) => (employee < 6 ? 1 : 0));
    const spread = Float64Array.from(rows, ({ employee, week }) =>
      week === employee % 20 || week === (employee + 7) % 20 ? 1 : 0,
    );
    const exposed = Uint8Array.from(frame.dose);
    const [clumped, even] = [few, spread].map((events) => strainContrast({ events, time }, frame, exposed));
    expect([clumped?.limits, even?.limits]).toEqual(["clustered", "wald"]);
    expect(clumped?.estimate).toBeCloseTo(1, 9);
    expect(clumped?.high).toBeGreaterThan(2 * (even?.high ?? Infinity));
  });

  it("has the error by person that a regression on the exposure has, in one stratum", () => {
    // Every fourth person is exposed for half as long, and some people have eight events where others have none.
    const people = Array.from({ length: 40 }, (_, employee) => ({
      employee,
      dose: employee % 4 === 0 ? 1 : 0,
    }));
    const frame = bareFrame(people);
    const events = Float64Array.from(people, ({ employee }) => (employee % 7 === 0 ? 8 : employee % 2));
    const time = Float64Array.from(people, ({ dose, employee }) => (dose === 1 ? 10 : 20) + (employee % 3));
    const contrast = strainContrast({ events, time }, frame, Uint8Array.from(frame.dose));
    const regression = countRegression({
      events,
      time,
      columns: [new Float64Array(40).fill(1), frame.dose],
      cluster: frame.employee,
    });
    expect(contrast?.limits).toBe("clustered");
    expect(Math.log(contrast?.estimate ?? NaN)).toBeCloseTo(regression?.coefficients[1] ?? NaN, 9);
    const error = Math.log((contrast?.high ?? NaN) / (contrast?.low ?? NaN)) / 2 / 1.959963985;
    expect(error).toBeCloseTo(regression?.clusteredErrors[1] ?? NaN, 8);
  });

  const amounts = fc.record({
    exposedEvents: fc.integer({ min: 0, max: 60 }),
    exposedTime: fc.integer({ min: 50, max: 900 }),
    referenceEvents: fc.integer({ min: 0, max: 60 }),
    referenceTime: fc.integer({ min: 50, max: 900 }),
  });

  it("gives the plain Mantel–Haenszel ratio, with limits never narrower than its own", () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 10 }), (strata) => {
        const contrast = contrastOf(strata);
        const plain = rateRatio(strata);
        if (plain === null || plain.wald === null) return;
        expect(contrast?.estimate).toBeCloseTo(plain.estimate, 9);
        if (contrast?.limits === "mid-p") return;
        expect(contrast?.low).toBeLessThanOrEqual(plain.wald.low * (1 + 1e-9));
        expect(contrast?.high).toBeGreaterThanOrEqual(plain.wald.high * (1 - 1e-9));
      }),
    );
  });
});
