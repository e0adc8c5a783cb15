import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFormat } from "#client/lib/format.ts";
import { readNumber } from "#client/lib/read-number.ts";

describe("a typed number", () => {
  it.each([
    ["1 234,5", 1234.5],
    ["1\u202F234,5", 1234.5],
    ["12.5", 12.5],
    ["-3", -3],
    ["\u22123", -3],
    [",5", 0.5],
    ["0", 0],
  ])("%j is read in French", (text, number) => {
    expect(readNumber(text, "fr")).toBe(number);
  });

  it.each([
    ["1,234.5", 1234.5],
    ["12,345,678", 12_345_678],
    ["12.5", 12.5],
  ])("%j is read in English", (text, number) => {
    expect(readNumber(text, "en")).toBe(number);
  });

  it.each(["", "abc", "1e9", "12abc", "1,2,3", "0x1F", "-", "."])("%j is none in French", (text) => {
    expect(readNumber(text, "fr")).toBeNull();
  });

  it.each(["", "12,5", "1,23", ",500", "1.2.3", "NaN", "Infinity"])("%j is none in English", (text) => {
    expect(readNumber(text, "en")).toBeNull();
  });

  it.each(["fr", "en"] as const)("is what the %s format wrote", (language) => {
    const format = createFormat(language, "EUR");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, digits) => {
        const number = whole / 10 ** digits;
        expect(readNumber(format.decimal(number, digits), language)).toBe(number);
      }),
    );
  });
});
