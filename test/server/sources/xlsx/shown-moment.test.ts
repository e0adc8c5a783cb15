/**
 * Oracle: serial numbers as Excel shows them, from ECMA-376 part 1, 18.17.4.1: 1 is 1 January 1900, 61 is 1 March 1900,
 * 39448 is 1 January 2008 (and 37986 in the 1904 system), 2958465 is 31 December 9999.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#server/indicators/civil-day.ts";
import { clockText, momentText } from "#server/sources/xlsx/shown-moment.ts";

describe("a day", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [39_448, "2008-01-01"],
    [45_292, "2024-01-01"],
    [2_958_465, "9999-12-31"],
  ])("%d is %s", (serial, day) => {
    expect(momentText(serial, 1900, 0)).toBe(day);
  });

  it.each([0, 0.5, 60, 60.25, -1, 2_958_466])("%d is no day: Excel shows none that exists", (serial) => {
    expect(momentText(serial, 1900, 0)).toBeNull();
  });

  it("counts from 1904 where the workbook does, without a gap", () => {
    expect(momentText(0, 1904, 0)).toBe("1904-01-01");
    expect(momentText(37_986, 1904, 0)).toBe("2008-01-01");
    expect(momentText(59, 1904, 0)).toBe("1904-02-29");
    expect(momentText(60, 1904, 0)).toBe("1904-03-01");
  });

  it("is followed by the next one, in both systems", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_900_000 }), (serial) => {
        for (const epoch of [1900, 1904] as const) {
          const day = momentText(serial, epoch, 0) ?? "";
          expect(momentText(serial + 1, epoch, 0)).toBe(addDays(day, 1));
        }
      }),
    );
  });
});

describe("a time stamp", () => {
  it.each([
    [45_292.354_166_666_7, 0, "2024-01-01 08:30:00"],
    [45_292.427_083_333_3, 0, "2024-01-01 10:15:00"],
    [45_292.999_999_9, 0, "2024-01-02"],
    [45_292.999_983_796_3, 0, "2024-01-01 23:59:59"],
    [45_292.354_174_768_5, 1, "2024-01-01 08:30:00.7"],
    [45_292.354_174_768_5, 0, "2024-01-01 08:30:01"],
  ])("%d with %d decimals is %s", (serial, decimals, text) => {
    expect(momentText(serial, 1900, decimals)).toBe(text);
  });

  it("is exact for every second, written with the 15 digits of a workbook", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 73_000 }),
        fc.integer({ min: 1, max: 86_399 }),
        (day, second) => {
          const stored = Number((day + second / 86_400).toPrecision(15));
          const clock = new Date(second * 1000).toISOString().slice(11, 19);
          expect(momentText(stored, 1900, 0)?.slice(11)).toBe(clock);
        },
      ),
    );
  });
});

describe("a time without a day", () => {
  it.each([
    [0, "0:00"],
    [0.3125, "7:30"],
    [0.312_673_611_1, "7:30:15"],
    [0.999_999_9, "24:00"],
    [1.5, "36:00"],
    [365.5, "8772:00"],
    [-0.3125, "-7:30"],
  ])("%d is %s", (serial, text) => {
    expect(clockText(serial, 1900, 0)).toBe(text);
  });

  it("is a moment where it has a year's days in it", () => {
    expect(clockText(45_292.3125, 1900, 0)).toBe("2024-01-01 07:30:00");
  });
});
