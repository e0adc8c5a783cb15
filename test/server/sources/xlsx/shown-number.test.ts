/**
 * Oracle: what Excel shows of a stored number: 15 significant digits (ECMA-376 part 1, 18.17.5.2), so that 0.1+0.2, stored
 * as 0.30000000000000004, is 0.3; a format of zeros shows them.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellNumber, placedDigits, shownNumber } from "#server/sources/xlsx/shown-number.ts";

const shown = (raw: string) => shownNumber(raw, cellNumber(raw) ?? Number.NaN);

describe("a number", () => {
  it.each([
    ["0.30000000000000004", "0.3"],
    ["1234.5600000000004", "1234.56"],
    ["18500", "18500"],
    ["18500.00", "18500"],
    ["007", "7"],
    ["-0", "0"],
    ["+5", "5"],
    [".5", "0.5"],
    ["1E3", "1000"],
    ["1.5e-3", "0.0015"],
    ["0.125", "0.125"],
    ["1.234", "1.2340"],
    ["-12.500", "-12.5"],
    ["-125.125", "-125.1250"],
    ["1234.567", "1234.567"],
    ["33.333333333333336", "33.3333333333333"],
    ["123456789012345", "123456789012345"],
    ["1234567890123456", "1.23456789012346E+15"],
    ["12345678901234567890", "1.23456789012346E+19"],
    ["1E-7", "1E-7"],
  ])("%s is shown as %s", (raw, text) => {
    expect(shown(raw)).toBe(text);
  });

  it.each(["NaN", "Infinity", "1e999", "0x1F", "12abc", "1,5", "", "--1", "1e", "."])("%s is none", (raw) => {
    expect(cellNumber(raw)).toBeNull();
  });

  it("never reads as thousands where it has decimals, and keeps the value of up to 15 digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        const text = shown(String(value));
        expect(Number(text)).toBe(value === 0 ? 0 : value);
        expect(text).not.toMatch(/^-?[1-9]\d{0,2}\.\d{3}$/u);
      }),
    );
  });
});

const zeros = (count: number) => Array.from({ length: count }, () => null);

describe("digits at fixed places", () => {
  it.each([
    [123, zeros(5), "00123"],
    [0, zeros(3), "000"],
    [123_456, zeros(5), "123456"],
    [42, ["CMD-", ...zeros(4)], "CMD-0042"],
    [
      612_345_678,
      [null, null, " ", null, null, " ", null, null, " ", null, null, " ", null, null],
      "06 12 34 56 78",
    ],
  ])("%d is shown as its format shows it", (value, places, text) => {
    expect(placedDigits(value, places)).toBe(text);
  });

  it("are for whole numbers only: others would lose their decimals or their sign", () => {
    expect(placedDigits(12.5, zeros(5))).toBeNull();
    expect(placedDigits(-12, zeros(5))).toBeNull();
  });
});
