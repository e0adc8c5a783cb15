/** Oracle: how a French and an English company write amounts and shares. */
import { describe, expect, it } from "vitest";
import { parameterValue } from "#server/indicators/parameter-value.ts";

describe("the value of a parameter", () => {
  it.each([
    ["300000", 30_000_000],
    ["300000.5", 30_000_050],
    ["300 000,50", 30_000_050],
    ["300\u202F000", 30_000_000],
    ["0.125", 13],
    ["1234.567", 123_457],
    ["0", 0],
  ])("%s as an amount is %d cents", (text, cents) => {
    expect(parameterValue(text, "cents-per-year")).toBe(cents);
  });

  it.each([
    ["0.25", 0.25],
    ["0,25", 0.25],
    ["0.125", 0.125],
    ["1", 1],
    ["25 %", 0.25],
    ["100%", 1],
  ])("%s as a share is %d", (text, share) => {
    expect(parameterValue(text, "share")).toBeCloseTo(share, 12);
  });

  it.each(["", "abc", "-1", "1e3", "1,2,3", "300.000", "300,000", "12 %", "99999999999999999"])(
    "%j is no amount",
    (text) => {
      expect(parameterValue(text, "cents-per-year")).toBeNull();
    },
  );

  it.each(["", "1.01", "101 %", "%", "half", "-0.1"])("%j is no share", (text) => {
    expect(parameterValue(text, "share")).toBeNull();
  });

  it.each([
    ["7,5", "months", 36, 7.5],
    ["7.500", "months", 36, 7.5],
    ["36", "months", 36, 36],
    ["36.5", "months", 36, null],
    ["8", "weeks", undefined, 8],
    ["0.1", "days", undefined, 0.1],
    ["10 %", "days", undefined, null],
    ["6 %", "share-per-year", undefined, 0.06],
    ["6", "share-per-year", undefined, null],
    ["150 %", "share", 2, 1.5],
    ["45,5", "cents-per-hour", undefined, 4550],
    ["40", "cents", 3999, null],
  ] as const)("%j in %s, at most %s, is %s", (text, unit, most, value) => {
    expect(parameterValue(text, unit, most)).toBe(value);
  });
});
