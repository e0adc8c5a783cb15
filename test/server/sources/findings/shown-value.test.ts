/** Oracle: counted by hand. */
import { describe, expect, it } from "vitest";
import { shownValue } from "#server/sources/findings/shown-value.ts";

describe("a shown value", () => {
  it("has at most 80 characters, whatever they take to store", () => {
    expect(shownValue("é".repeat(80))).toBe("é".repeat(80));
    expect(shownValue("é".repeat(81))).toBe(`${"é".repeat(79)}…`);
    expect(shownValue("🙂".repeat(80))).toBe("🙂".repeat(80));
    expect(shownValue("🙂".repeat(81))).toBe(`${"🙂".repeat(79)}…`);
    expect(shownValue("x".repeat(10_000_000))).toBe(`${"x".repeat(79)}…`);
  });

  it("escapes what cannot be seen or turns the text around, and is stable", () => {
    const shown = shownValue("a\r\nb\u001B[31m\u202Ec\u200Bd\uD800");
    expect(shown).toBe("a\\u000D\\u000Ab\\u001B[31m\\u202Ec\\u200Bd\\uD800");
    expect(shownValue(shown)).toBe(shown);
  });

  it("never cuts a character in two", () => {
    expect(shownValue(`${"x".repeat(159)}🙂${"x".repeat(99)}`).isWellFormed()).toBe(true);
  });
});
