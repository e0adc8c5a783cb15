/** Oracle: the order of precedence by hand: default, then the company's parameters, then the page. */
import { describe, expect, it } from "vitest";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { isAssumptionChange, lossAssumptions } from "#server/indicators/loss-assumptions.ts";
import { lossParameters } from "#shared/parameters.ts";

const row = (name: string, value: string): LedgerParameter => ({
  name,
  value,
  validFrom: "2025-01-01",
  source: "board",
});
const name = "avoidable_fixed_share_12_months";

function assumed(ledger: LedgerParameter[], page: Record<string, number> = {}, of = name) {
  return lossAssumptions(ledger, page).assumptions.find((assumption) => assumption.name === of);
}

describe("the assumptions of the loss", () => {
  it("are our defaults with their ranges; the fixed cost has none", () => {
    const { assumptions, unreadable } = lossAssumptions([], {});
    expect(assumptions).toHaveLength(lossParameters.length - 1);
    expect(unreadable).toEqual([]);
    expect(assumed([])).toEqual({
      name,
      unit: "share",
      value: 0.5,
      low: 0.25,
      high: 0.75,
      origin: "default",
      reference: 0.5,
      source: "own-choice",
      validFrom: "2026-01-01",
    });
    expect(assumed([], {}, "yearly_fixed_cost")).toBeUndefined();
  });

  it("give way to the company's figure, certain without a range of its own", () => {
    const expected = { origin: "ledger", reference: 0.3, source: "board", validFrom: "2025-01-01" };
    expect(assumed([row(name, "0.3")])).toMatchObject({ value: 0.3, low: 0.3, high: 0.3, ...expected });
    expect(assumed([row(name, "0.3"), row(`${name}_low`, "0.2"), row(`${name}_high`, "40 %")])).toMatchObject(
      {
        value: 0.3,
        low: 0.2,
        high: 0.4,
        ...expected,
      },
    );
  });

  it("take the company's range around our default", () => {
    expect(assumed([row(`${name}_low`, "0.45")])).toMatchObject({
      value: 0.5,
      low: 0.45,
      high: 0.75,
      origin: "ledger",
    });
  });

  it("give way to a trial of the page, whose range goes along with it and stays a share", () => {
    expect(assumed([], { [name]: 0.6 })).toMatchObject({
      value: 0.6,
      low: expect.closeTo(0.35, 12),
      high: expect.closeTo(0.85, 12),
      origin: "page",
      reference: 0.5,
    });
    expect(assumed([], { [name]: 0.9 })).toMatchObject({
      value: 0.9,
      low: expect.closeTo(0.65, 12),
      high: 1,
    });
    expect(assumed([], { [name]: 0.1, [`${name}_high`]: 0.2 })).toMatchObject({
      value: 0.1,
      low: 0,
      high: 0.2,
    });
    expect(assumed([], { [`${name}_low`]: 0.4 })).toMatchObject({
      value: 0.5,
      low: 0.4,
      high: 0.75,
      origin: "page",
    });
  });

  it("take the fixed cost in currency from the ledger and in cents from the page", () => {
    const ledger = [row("yearly_fixed_cost", "1 200 000")];
    expect(assumed(ledger, {}, "yearly_fixed_cost")).toMatchObject({ value: 120_000_000, origin: "ledger" });
    expect(assumed(ledger, { yearly_fixed_cost: 90_000_000 }, "yearly_fixed_cost")).toMatchObject({
      value: 90_000_000,
      reference: 120_000_000,
      source: "board",
    });
    const ranged = [
      ...ledger,
      row("yearly_fixed_cost_low", "1 140 000"),
      row("yearly_fixed_cost_high", "1 320 000"),
    ];
    expect(assumed(ranged, { yearly_fixed_cost: 240_000_000 }, "yearly_fixed_cost")).toMatchObject({
      value: 240_000_000,
      low: 228_000_000,
      high: 264_000_000,
    });
    expect(assumed([], { yearly_fixed_cost: 90_000_000 }, "yearly_fixed_cost")).toEqual({
      name: "yearly_fixed_cost",
      unit: "cents-per-year",
      value: 90_000_000,
      low: 90_000_000,
      high: 90_000_000,
      origin: "page",
      reference: 90_000_000,
      source: null,
      validFrom: null,
    });
  });

  it("name a figure that cannot be read and never put the default in its place", () => {
    const { assumptions, unreadable } = lossAssumptions([row(name, "half"), row(`${name}_low`, "?")], {});
    expect(unreadable).toEqual([name, `${name}_low`]);
    expect(assumptions.some((assumption) => assumption.name === name)).toBe(false);
    expect(lossAssumptions([row(name, "half")], { [name]: 0.5 }).unreadable).toEqual([]);
  });

  it.each([
    [name, 0, true],
    [name, 1, true],
    [name, 1.01, false],
    [name, -0.01, false],
    [`${name}_low`, 0.5, true],
    ["yearly_fixed_cost", 5e9, true],
    ["yearly_fixed_cost_high", 5e9, true],
    ["avoidable_fixed_share_4_months", 0.5, false],
    ["__proto__", 0.5, false],
  ])("may be changed by a page: %s to %d, %s", (changed, value, allowed) => {
    expect(isAssumptionChange(changed, value)).toBe(allowed);
  });
});
