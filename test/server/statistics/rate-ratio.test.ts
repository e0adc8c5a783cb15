/**
 * Oracles: R's epitools (breast cancer of women with and without fluoroscopies: Rothman 1998, page 238), R's ?poisson.test
 * (lung cancer in Danish towns), OpenEpi's two cases, and Simpson's paradox by hand.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRatio, type Limits, type RateRatio, type RateStratum } from "#server/statistics/rate-ratio.ts";

const stratum = (
  exposedEvents: number,
  exposedTime: number,
  referenceEvents: number,
  referenceTime: number,
): RateStratum => ({ exposedEvents, exposedTime, referenceEvents, referenceTime });

/** @throws Error where there is no ratio */
function ratioOf(...strata: readonly RateStratum[]): RateRatio {
  const ratio = rateRatio(strata);
  if (ratio === null) throw new Error("the strata tell a ratio");
  return ratio;
}

/** Of relative precision `part`. */
const near = (value: number, part: number) => expect.closeTo(value, -Math.log10(2 * part * value));

const limits = (low: number, high: number, part = 1e-6) => ({ low: near(low, part), high: near(high, part) });

const events = fc.nat(30);
const time = fc.integer({ min: 1, max: 1000 });
const strata = fc.array(
  fc.record({ exposedEvents: events, exposedTime: time, referenceEvents: events, referenceTime: time }),
  { minLength: 1, maxLength: 5 },
);
const telling = strata
  .map((given) => ({ given, ratio: rateRatio(given) }))
  .filter((each): each is { given: RateStratum[]; ratio: RateRatio } => each.ratio !== null);

const holds = (outer: Limits, inner: Limits): boolean =>
  outer.low <= inner.low * (1 + 1e-9) && outer.high * (1 + 1e-9) >= inner.high;
const excludesOne = ({ low, high }: Limits): boolean => low > 1 || high < 1;

const turned = ({ exposedEvents, exposedTime, referenceEvents, referenceTime }: RateStratum): RateStratum =>
  stratum(referenceEvents, referenceTime, exposedEvents, exposedTime);

/** Equal but for rounding, also at 0 and without end. */
function expectAlike(one: number, other: number): void {
  if (one === other) return;
  expect(one / other).toBeCloseTo(1, 8);
}

describe("the ratio of two rates", () => {
  it("is R's of 41 in 28 010 against 15 in 19 017", () => {
    // R's own mid-P figures rest on a root that it finds to four digits: 1.84298, 1.04104, 3.44905. To all digits: scipy.
    expect(ratioOf(stratum(41, 28_010, 15, 19_017))).toMatchObject({
      estimate: near(1.855_758_657_62, 1e-10),
      wald: limits(1.027_225_997_65, 3.352_563_314_43, 1e-10),
      exact: limits(1.005_684_062_69, 3.609_300_311_08, 1e-10),
      midP: limits(1.041_075_243_426, 3.449_422_760_455, 1e-10),
      medianUnbiased: near(1.842_967_058_498, 1e-10),
      pExact: near(0.040_852_026_286_5, 1e-10),
      pMidP: near(0.035_457_421_772_3, 1e-10),
    });
  });

  it("is R's of 11 in 800 against 21 in 3011", () => {
    expect(ratioOf(stratum(11, 800, 21, 3011))).toMatchObject({
      estimate: near(1.971_488_095_24, 1e-10),
      wald: limits(0.950_566_096_947, 4.088_895_366_82, 1e-10),
      exact: limits(0.858_426_403_392, 4.277_265_943_65, 1e-10),
      midP: limits(0.916_602_075_861, 4.058_404_252_51, 1e-10),
      medianUnbiased: near(1.985_368_705_295, 1e-10),
      pExact: near(0.079_668_633_033_3, 1e-10),
      pMidP: near(0.080_076_836_560_4, 1e-10),
    });
  });

  it("is OpenEpi's of 17 in 100 025 against 3 in 122 268", () => {
    expect(ratioOf(stratum(17, 100_025, 3, 122_268))).toMatchObject({
      estimate: near(6.927, 1e-4),
      wald: limits(2.03, 23.64, 2e-4),
      exact: limits(2.004, 36.89, 3e-4),
      midP: limits(2.21, 29.63, 2e-4),
      pExactDoubled: near(0.000_554, 1e-3),
    });
  });

  it("is OpenEpi's of 8 in 78 531 against 1 in 77 932", () => {
    expect(ratioOf(stratum(8, 78_531, 1, 77_932))).toMatchObject({
      estimate: near(7.939, 1e-4),
      wald: limits(0.993, 63.47, 2e-4),
      exact: limits(1.064, 352.3, 4e-4),
      midP: limits(1.27, 177.6, 2e-4),
    });
  });

  it("sees through Simpson's paradox: 1.5833 as one, 1 by season", () => {
    const crude = ratioOf(stratum(19, 1000, 12, 1000)).estimate;
    const { estimate } = ratioOf(stratum(18, 900, 4, 200), stratum(1, 100, 8, 800));
    expect(crude).toBeCloseTo(1.5833, 4);
    expect(estimate).toBeCloseTo(1, 12);
  });

  it("is bounded on one side when the other has no event: five coins that all fall alike", () => {
    // 2 / 2⁵; the limit at which five heads have the chance 2.5 % is a ratio of p / (1 − p), p = .025^(1/5).
    const share = 0.025 ** 0.2;
    expect(ratioOf(stratum(5, 10, 0, 10))).toMatchObject({
      estimate: Infinity,
      wald: null,
      exact: { low: near(share / (1 - share), 1e-10), high: Infinity },
      medianUnbiased: Infinity,
      pExact: near(1 / 16, 1e-12),
      pExactDoubled: near(1 / 16, 1e-12),
      pMidP: near(1 / 32, 1e-12),
    });
    expect(ratioOf(stratum(0, 10, 5, 10))).toMatchObject({
      estimate: 0,
      wald: null,
      exact: { low: 0, high: near((1 - share) / share, 1e-10) },
      midP: { low: 0 },
      medianUnbiased: 0,
    });
  });

  it("turns around with its sides", () => {
    fc.assert(
      fc.property(telling, ({ given, ratio }) => {
        const other = ratioOf(...given.map(turned));
        expectAlike(other.estimate, 1 / ratio.estimate);
        expectAlike(other.medianUnbiased, 1 / ratio.medianUnbiased);
        expectAlike(other.exact.low, 1 / ratio.exact.high);
        expectAlike(other.midP.high, 1 / ratio.midP.low);
        expectAlike(other.pExact, ratio.pExact);
        expectAlike(other.pExactDoubled, ratio.pExactDoubled);
        expectAlike(other.pMidP, ratio.pMidP);
      }),
    );
  });

  it("does not depend on the unit of time, nor on strata that tell nothing, nor on their order", () => {
    fc.assert(
      fc.property(telling, ({ given, ratio }) => {
        const minutes = given.map(({ exposedEvents, exposedTime, referenceEvents, referenceTime }) =>
          stratum(exposedEvents, 60 * exposedTime, referenceEvents, 60 * referenceTime),
        );
        const other = ratioOf(
          stratum(0, 50, 0, 70),
          ...minutes.toReversed(),
          stratum(4, 9, 0, 0),
          stratum(0, 0, 3, 8),
        );
        expectAlike(other.estimate, ratio.estimate);
        expectAlike(other.exact.low, ratio.exact.low);
        expectAlike(other.midP.high, ratio.midP.high);
        expectAlike(other.pExact, ratio.pExact);
        expect([other.exposedEvents, other.referenceEvents]).toEqual([
          ratio.exposedEvents,
          ratio.referenceEvents,
        ]);
      }),
    );
  });

  it("is told alike by one stratum and by its parts with the same shares of time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(events, events), { minLength: 2, maxLength: 6 }),
        time,
        time,
        (parts, one, other) => {
          const sum = (side: 0 | 1): number => parts.reduce((total, part) => total + part[side], 0);
          fc.pre(sum(0) + sum(1) > 0);
          const apart = ratioOf(
            ...parts.map(([exposed, reference]) => stratum(exposed, one, reference, other)),
          );
          const whole = ratioOf(stratum(sum(0), one, sum(1), other));
          expectAlike(apart.estimate, whole.estimate);
          expectAlike(apart.exact.low, whole.exact.low);
          expectAlike(apart.exact.high, whole.exact.high);
          expectAlike(apart.midP.low, whole.midP.low);
          expectAlike(apart.pExact, whole.pExact);
        },
      ),
    );
  });

  it("lies between its mid-P limits, and these between the exact ones", () => {
    fc.assert(
      fc.property(telling, ({ ratio }) => {
        const { exact, midP, medianUnbiased: middle } = ratio;
        expect(holds(exact, midP)).toBe(true);
        expect(holds(midP, { low: middle, high: middle })).toBe(true);
      }),
    );
  });

  it("excludes 1 just where the p-value of the same kind is below 5 %", () => {
    fc.assert(
      fc.property(telling, ({ ratio }) => {
        expect(excludesOne(ratio.exact)).toBe(ratio.pExactDoubled < 0.05);
        expect(excludesOne(ratio.midP)).toBe(ratio.pMidP < 0.05);
        expect(ratio.pMidP).toBeLessThan(ratio.pExactDoubled + 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it("stays sure of itself with 2000 events in 300 strata, quickly", () => {
    const many = Array.from({ length: 300 }, (_, place) =>
      stratum(3 + (place % 3), 100 + place, 2 + (place % 2), 120),
    );
    const { estimate, exact, wald, pExact } = ratioOf(...many);
    expect(estimate).toBeCloseTo(0.8407, 4);
    expect(exact.low / (wald?.low ?? 0)).toBeCloseTo(1, 1);
    expect(pExact).toBeLessThan(0.001);
    const from = performance.now();
    for (let run = 0; run < 5; run += 1) ratioOf(...many);
    // Some 20 ms each; the rest is for a busy machine.
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it.each([
    [6000, 4000],
    [9990, 10],
    [9000, 1000],
  ])("neither underflows nor loses itself with %i against %i events", (exposed, reference) => {
    const { estimate, exact, midP, wald, medianUnbiased, pExact, pMidP } = ratioOf(
      stratum(exposed, 100, reference, 100),
    );
    expect(estimate).toBeCloseTo(exposed / reference, 9);
    expect(medianUnbiased / estimate).toBeCloseTo(1, reference > 100 ? 3 : 1);
    if (wald === null) throw new Error("both sides have events");
    const spread = Math.log(wald.high / wald.low);
    expect(Math.log(exact.high / exact.low) / spread).toBeCloseTo(1, 0);
    expect(holds(exact, midP)).toBe(true);
    expect(pExact).toBeLessThan(1e-80);
    expect(pMidP).toBeLessThan(1e-80);
  });

  it.each([
    ["without strata", []],
    ["without events", [stratum(0, 10, 0, 10)]],
    ["with time on one side only", [stratum(3, 10, 0, 0), stratum(0, 0, 2, 5)]],
  ])("is not told %s", (_, given) => {
    expect(rateRatio(given)).toBeNull();
  });

  it("refuses parts of events", () => {
    expect(() => rateRatio([stratum(1.5, 10, 2, 10)])).toThrow(RangeError);
    expect(() => rateRatio([stratum(1, 10, -2, 10)])).toThrow(RangeError);
  });
});
