/**
 * How the net goes along one assumption. Oracle: the drawn drawer; meetings of 1 960 h at 48 €, a net of 64 k€: at 60 € it is
 * 64 000 − 1 960 × 12 = 40 480 €, and it is zero at 48 + 64 000 ÷ 1 960 = 80,65 €.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netEffect } from "#client/pages/verdict/net-effect.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { shownModifiedVerdict, shownVerdict } from "#test/builders/shown-verdict.ts";

function assumptionOf({ assumptions }: ComputedVerdict, name: string) {
  const found = assumptions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} is none`);
  return found;
}

const effectOf = (verdict: ComputedVerdict, name: string) => netEffect(verdict, assumptionOf(verdict, name));

describe("the net along an assumption", () => {
  it("goes through the present net and through zero where the sign changes", () => {
    const { netAt } = effectOf(shownVerdict(), "meeting_hourly_cost");
    expect(netAt?.(48_01)).toBeCloseTo(64_000_00, 6);
    expect(netAt?.(80_65)).toBeCloseTo(0, 6);
    expect(Math.abs((netAt?.(60_00) ?? 0) - 40_500_00) / 40_500_00).toBeLessThan(0.01);
  });

  it("goes through both ends of its bar where it has a range", () => {
    const { netAt } = effectOf(shownVerdict(), "cost_of_capital");
    expect(netAt?.(0.04)).toBeCloseTo(68_000_00, 4);
    expect(netAt?.(0.08)).toBeCloseTo(60_000_00, 4);
  });

  it("follows the lines that rest on it where nothing else tells", () => {
    const verdict = shownVerdict();
    // 58 k€ for (0.9 − 0.5 + 0) of the pay: a tenth more costs 14.5 k€.
    expect(effectOf(verdict, "absence_pay_kept_share").netAt?.(1)).toBeCloseTo(49_500_00, 2);
    expect(effectOf(verdict, "absence_allowance_share").netAt?.(0.6)).toBeCloseTo(78_500_00, 2);
    // All of the labour: half of it avoidable leaves half of 1 161.8 k€ more.
    expect(effectOf(verdict, "avoidable_labour_share").netAt?.(0.5)).toBeCloseTo(644_900_00, 2);
    // 71 k€ for 7.5 months.
    expect(effectOf(verdict, "departure_cost_months").netAt?.(6)).toBeCloseTo(78_200_00, 2);
  });

  it("stays where it is along an assumption of a memo only", () => {
    expect(effectOf(shownVerdict(), "late_payment_rate").netAt?.(0.5)).toBeCloseTo(64_000_00, 6);
  });

  it("goes through the reference where only it was changed", () => {
    const { netAt } = netEffect(
      { ...shownModifiedVerdict(), lines: [] },
      { ...assumptionOf(shownModifiedVerdict(), "meeting_hourly_cost"), flipsAt: null },
    );
    expect(netAt?.(48_01)).toBeCloseTo(64_000_00, 4);
  });

  it("is not known without a net", () => {
    const verdict = shownVerdict({ net: notComputable("no-variable-cost", []) });
    expect(effectOf(verdict, "cost_of_capital").netAt).toBeNull();
  });
});

describe("the stretch that is shown", () => {
  it("holds the value, its reference, its range and the point at which the sign changes, within what makes sense", () => {
    const verdict = shownModifiedVerdict();
    for (const assumption of verdict.assumptions) {
      const { low, high } = netEffect(verdict, assumption);
      const { value, reference, most, flipsAt } = assumption;
      for (const mark of [value, reference, flipsAt ?? value]) {
        expect(low).toBeLessThanOrEqual(mark);
        expect(high).toBeGreaterThanOrEqual(mark);
      }
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(most);
    }
  });

  it("ends where the cost of absence would fall below nothing", () => {
    const verdict = shownVerdict();
    const of = (name: string, value: number) =>
      netEffect(verdict, {
        ...assumptionOf(verdict, name),
        value,
        reference: value,
        low: value,
        high: value,
      });
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), (kept) => {
        expect(of("absence_pay_kept_share", kept).low).toBeGreaterThanOrEqual(0.5);
      }),
    );
    expect(of("absence_allowance_share", 0.8).high).toBeLessThanOrEqual(0.9);
  });
});
