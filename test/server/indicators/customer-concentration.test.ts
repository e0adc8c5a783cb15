/**
 * Oracles: revenues 420/180/150/100/90/60 reckoned by hand (shares .42 .18 .15 .10 .09 .06); shares 30/30/20/20, the worked
 * example of the US Department of Justice (HHI 2600 points). R's package ineq is compared in test/real-data.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concentrationRatio,
  customerConcentration,
  majorClientIndex,
} from "#server/indicators/customer-concentration.ts";
import { positiveAmounts, severalPositiveAmounts } from "#test/arbitraries/amounts.ts";

function computed(amounts: readonly number[]) {
  const concentration = customerConcentration(amounts);
  if (concentration.status !== "computed") throw new Error(concentration.reason);
  return concentration;
}

describe("customer concentration", () => {
  it("reckons six clients as by hand", () => {
    const concentration = computed([420, 180, 150, 100, 90, 60]);
    expect(concentration).toMatchObject({ clientsCounted: 6, clientsExcluded: 0 });
    expect(concentration.cr1).toBeCloseTo(0.42, 12);
    expect(concentration.cr3).toBeCloseTo(0.75, 12);
    expect(concentration.cr5).toBeCloseTo(0.94, 12);
    expect(concentration.herfindahlIndex).toBeCloseTo(0.253, 12);
    expect(concentration.normalisedHerfindahlIndex).toBeCloseTo(0.1036, 12);
    expect(concentration.effectiveClients).toBeCloseTo(3.95257, 5);
    expect(concentration.gini).toBeCloseTo(0.353333, 6);
    expect(concentration.majorClientIndex).toBeCloseTo(0.2413, 12);
    const lorenz = [0, 0.06, 0.15, 0.25, 0.4, 0.58, 1];
    expect(concentration.lorenz).toHaveLength(lorenz.length);
    for (const [position, point] of concentration.lorenz.entries()) {
      expect(point.clientsShare).toBeCloseTo(position / 6, 12);
      expect(point.amountShare).toBeCloseTo(lorenz[position] ?? Number.NaN, 12);
    }
  });

  it("gives 2600 points for shares of 30, 30, 20 and 20", () => {
    expect(computed([30, 30, 20, 20]).herfindahlIndex * 10_000).toBeCloseTo(2600, 9);
  });

  it("leaves zero and negative clients out and counts them", () => {
    const concentration = computed([50, 30, 20, 0, -40]);
    expect(concentration).toMatchObject({ clientsCounted: 3, clientsExcluded: 2 });
    expect(concentration.cr1).toBeCloseTo(0.5, 12);
    expect(concentration.lorenz).toHaveLength(4);
  });

  it("has no normalised index for a single client", () => {
    expect(computed([7])).toMatchObject({
      cr1: 1,
      herfindahlIndex: 1,
      effectiveClients: 1,
      gini: 0,
      normalisedHerfindahlIndex: { status: "not-computable", reason: "single-client" },
    });
  });

  it.each([[[]], [[0, -5]]])("is not computable without a positive amount: %j", (amounts: number[]) => {
    expect(customerConcentration(amounts)).toEqual({
      status: "not-computable",
      reason: "no-positive-amount",
      missing: [],
    });
  });

  it("counts a client as major from 10 % on", () => {
    const rest = Array.from({ length: 100 }, () => 9);
    expect(majorClientIndex([100, ...rest])).toBeCloseTo(0.01, 12);
    expect(majorClientIndex([99, ...rest])).toBe(0);
  });
});

describe("laws of concentration", () => {
  it("never falls when two clients merge", () => {
    fc.assert(
      fc.property(severalPositiveAmounts, ([first = 0, second = 0, ...others]) => {
        const apart = computed([first, second, ...others]);
        const merged = computed([first + second, ...others]);
        for (const measure of ["cr1", "cr3", "cr5", "herfindahlIndex", "majorClientIndex"] as const) {
          expect(merged[measure]).toBeGreaterThanOrEqual(apart[measure] - 1e-12);
        }
      }),
    );
  });

  it("does not depend on the unit or on the order of the clients", () => {
    fc.assert(
      fc.property(positiveAmounts, fc.integer({ min: 2, max: 1000 }), (amounts, factor) => {
        const { lorenz, ...measures } = computed(amounts);
        const { lorenz: scaledLorenz, ...scaled } = computed(
          amounts.map((amount) => amount * factor).reverse(),
        );
        expect(Object.keys(scaled)).toEqual(Object.keys(measures));
        for (const [name, value] of Object.entries(measures)) {
          if (typeof value === "number") expect(Reflect.get(scaled, name)).toBeCloseTo(value, 9);
        }
        for (const [position, point] of lorenz.entries()) {
          expect(scaledLorenz[position]?.amountShare).toBeCloseTo(point.amountShare, 9);
        }
      }),
    );
  });

  it("keeps the index between 1/N and 1, and the effective clients between 1 and N", () => {
    fc.assert(
      fc.property(positiveAmounts, (amounts) => {
        const { herfindahlIndex, effectiveClients } = computed(amounts);
        expect(herfindahlIndex).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12);
        expect(herfindahlIndex).toBeLessThanOrEqual(1);
        expect(effectiveClients).toBeGreaterThanOrEqual(1);
        expect(effectiveClients).toBeLessThanOrEqual(amounts.length + 1e-6);
      }),
    );
  });

  it("grows with the number of clients that are taken together, up to the whole", () => {
    fc.assert(
      fc.property(positiveAmounts, (amounts) => {
        const descending = amounts.toSorted((left, right) => right - left);
        const ratios = amounts.map((_, position) => concentrationRatio(descending, position + 1));
        expect(ratios).toEqual(ratios.toSorted((left, right) => left - right));
        expect(ratios.at(-1)).toBe(1);
      }),
    );
  });
});
