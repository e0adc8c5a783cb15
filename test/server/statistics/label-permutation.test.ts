/**
 * Oracles: the one-machine shop of the method, section 6 (p = 1/4, and 1/16 for two such strata); every way to lay the labels,
 * counted one by one.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelPermutation } from "#server/statistics/label-permutation.ts";
import { randomSource } from "#server/statistics/random-source.ts";

interface Unit {
  readonly amount: number;
  readonly stratum: number;
  readonly label: 0 | 1;
}

const tested = (units: readonly Unit[], draws = 2_000, seed = 1) =>
  labelPermutation(
    {
      series: [Float64Array.from(units, ({ amount }) => amount)],
      stratum: Int32Array.from(units, ({ stratum }) => stratum),
      label: Uint8Array.from(units, ({ label }) => label),
      draws,
    },
    randomSource(seed, "labels"),
  )[0];

/** X, K, Y and Z, of which K is labelled. */
const oneMachine = (amounts: readonly number[], stratum = 0): Unit[] =>
  amounts.map((amount, place) => ({ amount, stratum, label: place === 1 ? 1 : 0 }));

const fifo = [0, 5, -5, 0] as const;

/** Sums of the labelled units in all ways to lay as many labels in each stratum. */
function everySum(units: readonly Unit[]): number[] {
  let sums = [0];
  for (const stratum of new Set(units.map((unit) => unit.stratum))) {
    const members = units.filter((unit) => unit.stratum === stratum);
    const labels = members.filter(({ label }) => label === 1).length;
    const own: number[] = [];
    for (let way = 0; way < 2 ** members.length; way += 1) {
      const chosen = members.filter((_, place) => (way >> place) % 2 === 1);
      if (chosen.length === labels) own.push(chosen.reduce((sum, { amount }) => sum + amount, 0));
    }
    sums = sums.flatMap((sum) => own.map((one) => sum + one));
  }
  return sums;
}

const unit = fc.record({
  amount: fc.integer({ min: -9, max: 9 }),
  stratum: fc.integer({ min: 0, max: 2 }),
  label: fc.constantFrom<0 | 1>(0, 1),
});
const someUnits = fc.array(unit, { minLength: 1, maxLength: 12 });

describe("the permutation of labels", () => {
  it.each([
    ["FIFO", fifo, 5],
    ["EDD", [0, 10, -5, -5], 10],
    ["SPT", [0, 10, -3, -7], 10],
  ])("gives the one-machine shop 1 in 4 under %s", (_, amounts, sum) => {
    expect(tested(oneMachine(amounts))).toMatchObject({ sum, pValue: 1 / 4, exact: true, draws: 4 });
  });

  it("gives two such strata 1 in 16", () => {
    const units = [...oneMachine(fifo), ...oneMachine(fifo, 7)];
    expect(tested(units)).toMatchObject({ sum: 10, pValue: 1 / 16, exact: true, draws: 16 });
  });

  it("counts every way, whichever side is the smaller", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const found = tested(units);
        const all = everySum(units);
        expect(found.exact).toBe(true);
        expect(found.pValue).toBeCloseTo(all.filter((sum) => sum >= found.sum).length / all.length, 12);
        expect(found.low).toBeGreaterThanOrEqual(Math.min(...all));
        expect(found.high).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });

  it("does not depend on the order of the units, on their unit, or on what all of a stratum have in common", () => {
    fc.assert(
      fc.property(someUnits, fc.integer({ min: -50, max: 50 }), (units, common) => {
        const { pValue } = tested(units);
        expect(tested(units.toReversed()).pValue).toBe(pValue);
        expect(tested(units.map((each) => ({ ...each, amount: each.amount / 60 }))).pValue).toBe(pValue);
        expect(tested(units.map((each) => ({ ...each, amount: each.amount + common }))).pValue).toBe(pValue);
      }),
    );
  });

  it("takes sums that differ by rounding alone for equal", () => {
    // 0.1 + 0.2 is a little more than 0.3 + 0, which is on record: the other way gives as much.
    const units: Unit[] = [0.3, 0, 0.1, 0.2].map((amount, place) => ({
      amount,
      stratum: 0,
      label: place < 2 ? 1 : 0,
    }));
    const turned = units.map((each) => ({ ...each, label: each.label === 1 ? 0 : 1 }) satisfies Unit);
    // Of the six sums 0.3, 0.4, 0.5, 0.1, 0.2 and 0.3 four are at least 0.3.
    expect(tested(units).pValue).toBe(4 / 6);
    expect(tested(turned).pValue).toBe(4 / 6);
  });

  it("finds nothing where nothing could have been otherwise", () => {
    for (const label of [0, 1] as const) {
      const units = fifo.map((amount): Unit => ({ amount, stratum: 0, label }));
      expect(tested(units)).toMatchObject({ pValue: 1, exact: true, draws: 1 });
    }
    expect(tested(oneMachine([3, 3, 3, 3]))).toMatchObject({ sum: 3, pValue: 1, low: 3, high: 3, draws: 1 });
  });
});

/** So many units that their labels can be laid in more ways than are counted; one in three has a label, or two in three. */
function manyUnits(seed: number, favour: number, inThree: 1 | 2 = 1): Unit[] {
  const source = randomSource(seed, "units");
  return Array.from({ length: 60 }, (_, place) => {
    const label = place % 3 < inThree ? 1 : 0;
    return { amount: Math.round(3 * source.normal()) + favour * label, stratum: place % 2, label };
  });
}

/** The part of all ways that gives at least the sum, amounts being whole numbers: ways by number chosen and sum. */
function exactPart(units: readonly Unit[]): number {
  let ways = new Map([[0, 1]]);
  for (const stratum of new Set(units.map((each) => each.stratum))) {
    const members = units.filter((each) => each.stratum === stratum);
    const labels = members.filter(({ label }) => label === 1).length;
    const chosen = Array.from({ length: labels + 1 }, () => new Map<number, number>());
    chosen[0].set(0, 1);
    for (const { amount } of members) {
      for (let count = labels; count > 0; count -= 1) {
        for (const [sum, many] of chosen[count - 1]) {
          chosen[count].set(sum + amount, (chosen[count].get(sum + amount) ?? 0) + many);
        }
      }
    }
    const next = new Map<number, number>();
    for (const [sum, many] of ways) {
      for (const [own, more] of chosen[labels]) next.set(sum + own, (next.get(sum + own) ?? 0) + many * more);
    }
    ways = next;
  }
  const recorded = units.reduce((sum, { amount, label }) => sum + amount * label, 0);
  let [atLeast, all] = [0, 0];
  for (const [sum, many] of ways) {
    all += many;
    if (sum >= recorded) atLeast += many;
  }
  return atLeast / all;
}

describe("labels that are drawn", () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
  ] as const)("come near the part of all ways, seed %i, %i in three labelled", (seed, inThree) => {
    const units = manyUnits(seed, 0.7, inThree);
    const [found, part] = [tested(units, 10_000), exactPart(units)];
    expect(found).toMatchObject({ exact: false, draws: 10_000 });
    // Four standard errors of a part of ten thousand draws.
    expect(Math.abs(found.pValue - part)).toBeLessThan(4 * Math.sqrt((part * (1 - part)) / 10_000) + 2e-4);
  });

  it("are never all against chance: the ways on record are one of them", () => {
    const units = manyUnits(5, 40);
    expect(tested(units, 500).pValue).toBe(1 / 501);
    expect(tested(units, 500).sum).toBeGreaterThan(tested(units, 500).high);
  });

  it("are the same for the same seed, and for all series of one call", () => {
    const units = manyUnits(6, 0);
    const [amounts, twice] = [
      Float64Array.from(units, ({ amount }) => amount),
      Float64Array.from(units, ({ amount }) => 2 * amount),
    ];
    const [one, other] = labelPermutation(
      {
        series: [amounts, twice],
        stratum: Int32Array.from(units, ({ stratum }) => stratum),
        label: Uint8Array.from(units, ({ label }) => label),
        draws: 2_000,
      },
      randomSource(1, "labels"),
    );
    expect(other.pValue).toBe(one.pValue);
    expect(other.high).toBeCloseTo(2 * one.high, 9);
    expect(one).toEqual(tested(units));
    expect(tested(units, 2_000, 2)).not.toEqual(one);
  });

  it("find a client without fault in five of a hundred cases at five of a hundred, and none more often", () => {
    const runs = 400;
    let [atFive, atHalf, within] = [0, 0, 0];
    for (let seed = 0; seed < runs; seed += 1) {
      const { pValue, sum, low, high } = tested(manyUnits(seed, 0), 400, seed);
      if (pValue <= 0.05) atFive += 1;
      if (pValue <= 0.5) atHalf += 1;
      if (sum >= low && sum <= high) within += 1;
    }
    // Three standard errors; whole amounts tie, which only lowers the first two.
    expect(atFive / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    expect(atFive).toBeGreaterThan(0);
    expect(Math.abs(atHalf / runs - 0.47)).toBeLessThan(0.1);
    expect(within / runs).toBeGreaterThan(0.92);
  });
});
