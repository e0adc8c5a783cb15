/** Oracle: the defaults of the law, and values written as companies write them. */
import { describe, expect, it } from "vitest";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { valueOn } from "#server/labour/dated-parameters.ts";
import { peopleSettings, type ParameterRow } from "#server/people/people-settings.ts";

const asOf = dayNumber("2025-06-30");

function row(name: string, from: string, value: string, source = "accord"): ParameterRow {
  return { name, fromDay: dayNumber(from), value, source };
}

function shownOf(rows: readonly ParameterRow[], name: string) {
  return peopleSettings(rows, asOf).shown.find((each) => each.name === name);
}

function threshold(name: string, value: string): number | undefined {
  return shownOf([row(name, "2025-01-01", value)], name)?.value;
}

describe("the parameters of the figures about people", () => {
  it("are those of the law where the company says nothing", () => {
    expect(shownOf([], "weekly_hours_limit")).toMatchObject({
      value: 48,
      origin: "default",
      source: "code-du-travail-L3121-20",
    });
  });

  it("hold from their day on, and the one before it until then", () => {
    const rows = [
      row("weekly_hours_limit", "2025-01-01", "46"),
      row("weekly_hours_limit", "2025-07-01", "44"),
    ];
    const { dated } = peopleSettings(rows, asOf);
    const on = (day: string): number => valueOn(dated.weekly_hours_limit, dayNumber(day));
    expect([on("2024-12-31"), on("2025-01-01"), on("2025-06-30"), on("2025-07-01")]).toEqual([
      48, 46, 46, 44,
    ]);
    expect(shownOf(rows, "weekly_hours_limit")).toMatchObject({
      value: 46,
      origin: "ledger",
      validFrom: "2025-01-01",
    });
  });

  it.each([
    ["sunday_premium", "50 %", 0.5],
    ["sunday_premium", "1,5", 1.5],
    ["sunday_premium", "100%", 1],
    ["daily_hours_limit", "9,5", 9.5],
    ["alsace_moselle_holidays", "Oui", 1],
    ["alsace_moselle_holidays", "no", 0],
  ])("reads %s written %s", (name, text, value) => {
    expect(shownOf([row(name, "2025-01-01", text)], name)).toMatchObject({ value, origin: "ledger" });
  });

  it.each([
    ["weekly_hours_limit", "forty"],
    ["sunday_premium", "1200 %"],
    ["alsace_moselle_holidays", "2"],
    ["reference_average_weeks", "0"],
    ["reference_average_weeks", "16.5"],
  ])("keeps the default of %s against %s", (name, text) => {
    expect(shownOf([row(name, "2025-01-01", text)], name)).toMatchObject({ origin: "default" });
  });

  it("lets the company raise the number of people that are shown together, never lower it", () => {
    expect(threshold("people_threshold_hours", "7")).toBe(8);
    expect(threshold("people_threshold_hours", "12")).toBe(12);
    expect(threshold("people_threshold_absence", "10")).toBe(11);
    expect(threshold("people_threshold_absence", "15")).toBe(15);
    expect(threshold("people_threshold_absence", "11.5")).toBe(11);
  });
});
