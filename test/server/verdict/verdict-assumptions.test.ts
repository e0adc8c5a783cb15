/** Oracle: the order of precedence by hand: default or record, then the company's parameters, then the page. */
import { describe, expect, it } from "vitest";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { assumptionsInForce } from "#server/verdict/verdict-assumptions.ts";
import { thresholdsInForce } from "#server/verdict/verdict-thresholds.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import {
  verdictAssumptionNames,
  verdictThresholdNames,
  verdictThresholds,
} from "#shared/verdict-parameters.ts";
import { statedCosts } from "#test/builders/stated-costs.ts";

const { prices } = statedCosts();
const row = (name: string, value: string): LedgerParameter => ({
  name,
  value,
  validFrom: "2025-01-01",
  source: "board",
});

function assumed(name: string, ledger: LedgerParameter[] = [], page: Record<string, number> = {}) {
  const { inForce, ...rest } = assumptionsInForce(ledger, prices, page);
  return { ...rest, inForce, value: inForce.values.find((each) => each.name === name) };
}

describe("the assumptions of a verdict", () => {
  it("are our defaults with their ranges; what an office hour costs is on record", () => {
    const { inForce, reference, changed, unreadable, value } = assumed("meeting_hourly_cost");
    expect(inForce.values.map(({ name }) => name)).toEqual(verdictAssumptionNames);
    expect(reference).toEqual(inForce);
    expect([changed, unreadable]).toEqual([[], []]);
    expect(value).toEqual({
      name: "meeting_hourly_cost",
      unit: "cents-per-hour",
      value: 45_00,
      low: 45_00,
      high: 45_00,
      origin: "record",
      reference: 45_00,
      source: "payroll",
      validFrom: null,
    });
    expect(assumed("cost_of_capital").value).toMatchObject({
      value: 0.06,
      low: 0.04,
      high: 0.08,
      origin: "default",
      source: "own-choice",
      validFrom: "2026-01-01",
    });
  });

  it.each([
    ["cost_of_capital", "4,5 %", 0.045],
    ["meeting_hourly_cost", "52,50", 52_50],
    ["departure_cost_months", "7,25", 7.25],
    ["late_payment_indemnity", "1 000", 1_000_00],
    ["absence_replacement_share", "150 %", 1.5],
  ])("give way to the company's figure: %s of %s is %d", (name, text, value) => {
    expect(assumed(name, [row(name, text)]).value).toMatchObject({
      value,
      low: value,
      high: value,
      origin: "ledger",
      source: "board",
      validFrom: "2025-01-01",
    });
  });

  it("give way to the page, their range going along: shares in points, months in proportion", () => {
    const capital = assumed("cost_of_capital", [], { cost_of_capital: 0.1 });
    expect(capital.value).toMatchObject({
      value: 0.1,
      low: expect.closeTo(0.08, 12),
      high: expect.closeTo(0.12, 12),
      origin: "page",
      reference: 0.06,
    });
    expect(capital.changed).toEqual(["cost_of_capital"]);
    expect(assumed("departure_cost_months", [], { departure_cost_months: 15 }).value).toMatchObject({
      low: 12,
      value: 15,
      high: 18,
    });
    expect(assumed("departure_cost_months", [], { departure_cost_months: 33 }).value?.high).toBe(36);
    for (const end of [{ cost_of_capital_high: 0.2 }, { cost_of_capital_low: 0.01 }]) {
      expect(assumed("cost_of_capital", [], end).changed).toEqual(["cost_of_capital"]);
    }
  });

  it("are not changed by a page that says what holds anyhow", () => {
    expect(assumed("cost_of_capital", [], { cost_of_capital: 0.06 }).changed).toEqual([]);
  });

  it.each([
    ["cost_of_capital", "six"],
    ["cost_of_capital", "6"],
    ["departure_cost_months", "37"],
    ["late_payment_indemnity", "1.000"],
    ["absence_replacement_share", "201 %"],
  ])("name a figure that is none: %s of %s has no value, and no default in its place", (name, text) => {
    const { inForce, unreadable, value } = assumed(name, [row(name, text)]);
    expect(value).toBeUndefined();
    expect(unreadable).toEqual([name]);
    expect([...inForce.missing]).toEqual([
      [name, notComputable("parameter-unreadable", [`parameters.${name}`])],
    ]);
    const tried = assumed(name, [row(name, text)], { [name]: 0.5 });
    expect(tried.value).toMatchObject({ value: 0.5, origin: "page", reference: 0.5, source: null });
    expect([tried.unreadable, tried.changed]).toEqual([[], [name]]);
    expect(tried.reference.missing.has(inForce.values[0].name)).toBe(false);
  });

  it("say why an office hour has no price", () => {
    const reason = notComputable("no-hourly-cost", ["employees.hourly_cost"]);
    const { inForce } = assumptionsInForce([], { ...prices, officeHourCents: reason }, {});
    expect([...inForce.missing]).toEqual([["meeting_hourly_cost", reason]]);
  });
});

describe("the thresholds of a verdict", () => {
  it("are ours, with their source and day", () => {
    const { values, shown, unreadable } = thresholdsInForce([row("cost_of_capital", "?")]);
    expect(unreadable).toEqual([]);
    expect(shown.map(({ name }) => name)).toEqual(verdictThresholdNames);
    for (const name of verdictThresholdNames) expect(values[name]).toBe(verdictThresholds[name].value);
    expect(shown[0]).toEqual({
      name: "accusation_alpha",
      origin: "default",
      ...verdictThresholds.accusation_alpha,
    });
  });

  it.each([
    ["accusation_alpha", "1 %", 0.01],
    ["imposed_delay_tolerance_days", "0,25", 0.25],
    ["verdict_minimum_weeks", "12", 12],
  ] as const)("give way to the company's: %s of %s is %d", (name, text, value) => {
    const { values, shown } = thresholdsInForce([row(name, text)]);
    expect(values[name]).toBe(value);
    expect(shown.find((each) => each.name === name)).toMatchObject({
      value,
      origin: "ledger",
      source: "board",
      validFrom: "2025-01-01",
    });
  });

  it("stay in force where the company's text is no value, and name it", () => {
    const { values, unreadable } = thresholdsInForce([row("accusation_alpha", "strict")]);
    expect(values.accusation_alpha).toBe(0.05);
    expect(unreadable).toEqual(["accusation_alpha"]);
  });
});
