import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAcceptableJson, isShallow } from "#server/http/guard-json.ts";

const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("a JSON text before anything reads it", () => {
  it("is refused when it nests ten thousand levels, without a stack (A03)", () => {
    expect(isShallow("[".repeat(10_000))).toBe(false);
    expect(isAcceptableJson(`${"[".repeat(10_000)}${"]".repeat(10_000)}`)).toBe(false);
  });

  it("may nest 32 levels and not 33", () => {
    expect(isAcceptableJson(nested(32))).toBe(true);
    expect(isAcceptableJson(nested(33))).toBe(false);
  });

  it.each(["__proto__", "constructor", "prototype"])("is refused with a key %s at any depth (A04)", (key) => {
    expect(isAcceptableJson(`{"${key}":1}`)).toBe(false);
    expect(isAcceptableJson(`{"a":[{"${key}":{"b":1}}]}`)).toBe(false);
    expect(isAcceptableJson(`{"a":"${key}"}`)).toBe(true);
  });

  it("is refused when the key is written with escapes", () => {
    expect(isAcceptableJson('{"\\u005f_proto__":1}')).toBe(false);
  });

  it("does not count brackets inside strings", () => {
    expect(isAcceptableJson(JSON.stringify({ text: '[[["\\'.repeat(50) }))).toBe(true);
  });

  it("is accepted whenever it is the text of a flat value", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "grapheme" }), fc.oneof(fc.string(), fc.integer())),
        (value) => {
          const forbidden = Object.keys(value).some((key) =>
            ["__proto__", "constructor", "prototype"].includes(key),
          );
          expect(isAcceptableJson(JSON.stringify(value))).toBe(!forbidden);
        },
      ),
    );
  });
});
