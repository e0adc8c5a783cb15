/** What the page may say first. Figures are those of the builder: 4,236 direct, 2,900 induced (1,480 to 4,610) of 12,460. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectHeadline, overtimeHeadline } from "#client/pages/people/headline.ts";
import type { StrainEffect } from "#shared/schema/people.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { shownOvertime, shownPeople } from "#test/builders/shown-people.ts";

const unknown = notComputable("no-operations", ["operations"]);

describe("the share of overtime that follows the client's changes", () => {
  it("is direct and induced hours over the payroll's, with the interval of the induced ones", () => {
    const headline = overtimeHeadline(shownOvertime());
    if (headline.kind !== "followed") throw new Error("followed");
    expect(headline.share.estimate).toBeCloseTo(0.5727, 4);
    expect(headline.share.low).toBeCloseTo(0.4587, 4);
    expect(headline.share.high).toBeCloseTo(0.70995, 5);
    expect(headline.unexplained).toBeCloseTo(0.1352, 4);
    expect(headline.mayBeNothing).toBe(false);
  });

  it("never leaves nothing to all, and keeps its order, whatever the hours are", () => {
    const amount = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, amount, (direct, first, second, third) => {
        const [low = 0, estimate = 0, high = 0] = [first, second, third].toSorted((a, b) => a - b);
        const headline = overtimeHeadline({
          ...shownOvertime(),
          directHours: direct,
          inducedHours: { low, estimate, high },
        });
        if (headline.kind !== "followed") throw new Error("followed");
        const { share } = headline;
        expect(0 <= share.low && share.low <= share.estimate && share.estimate <= share.high).toBe(true);
        expect(share.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it("says that it may be nothing at all only where the interval reaches nothing", () => {
    const induced = { estimate: 100, low: 0, high: 300 };
    expect(overtimeHeadline(shownOvertime({ directHours: 0, inducedHours: induced }))).toMatchObject({
      mayBeNothing: true,
    });
    expect(overtimeHeadline(shownOvertime({ directHours: 1, inducedHours: induced }))).toMatchObject({
      mayBeNothing: false,
    });
  });

  it("says only the part that is known", () => {
    expect(overtimeHeadline(shownOvertime({ inducedHours: unknown })).kind).toBe("direct-only");
    expect(overtimeHeadline(shownOvertime({ directHours: unknown })).kind).toBe("induced-only");
    expect(overtimeHeadline(shownOvertime({ directHours: unknown, inducedHours: unknown }))).toMatchObject({
      kind: "untraced",
      why: unknown,
    });
    expect(overtimeHeadline(shownOvertime({ payrollHours: 0 })).kind).toBe("none-paid");
  });
});

const { effects } = shownPeople();
const changed = (change: (effect: StrainEffect) => Partial<StrainEffect>) =>
  shownPeople({ effects: effects.map((effect) => ({ ...effect, ...change(effect) })) });

describe("the effect that is told", () => {
  it("is the first that is called, not the strongest, heavy against light weeks before the regression", () => {
    expect(effectHeadline(shownPeople())).toMatchObject({
      kind: "called",
      method: "stratified",
      outcome: "absence-spells",
      ratio: { estimate: 1.46 },
    });
    const only = changed(({ outcome }) => ({ called: outcome === "short-daily-rests" }));
    expect(effectHeadline(only)).toMatchObject({ outcome: "short-daily-rests", method: "stratified" });
    const onlyRegression = changed(({ method, called }) => ({ called: called && method === "regression" }));
    expect(effectHeadline(onlyRegression)).toMatchObject({ kind: "called", method: "regression" });
  });

  it("is none where a control moves", () => {
    const removed = changed(({ method, outcome }) => ({
      called: false,
      controlFailed: method === "stratified" && outcome === "weekend-work",
    }));
    expect(effectHeadline(removed)).toEqual({ kind: "removed", outcome: "weekend-work" });
  });

  it("is the smallest ratio that could have been seen where none is called", () => {
    expect(effectHeadline(changed(() => ({ called: false })))).toEqual({
      kind: "open",
      outcome: "weekend-work",
      detectable: 1.2,
    });
  });

  it("is unknown, with the reason, where nothing could be computed", () => {
    const nothing = changed(() => ({ called: false, rateRatio: unknown, minimumDetectableRatio: unknown }));
    expect(effectHeadline(nothing)).toEqual({ kind: "unknown", why: unknown });
    expect(effectHeadline(shownPeople({ effects: [] }))).toEqual({ kind: "unknown", why: null });
  });
});
