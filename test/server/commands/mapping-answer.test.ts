/** Oracle: a mapping that gives what the answer names is one that the importer takes. */
import { describe, expect, it } from "vitest";
import { findingCodes } from "#shared/error-code.ts";
import type { Finding } from "#shared/schema/imports.ts";
import { importMappingSchema } from "#shared/schema/mapping.ts";
import { mappingAnswer } from "#server/commands/mapping-answer.ts";
import { effectOf } from "#server/sources/findings/finding-effect.ts";

const finding = (code: Finding["code"], effect: Finding["effect"]): Finding => ({
  code,
  effect,
  file: 'ventes "2025".csv',
  sheet: null,
  table: "orders",
  row: 2,
  column: "ordered_on",
  value: null,
  hint: null,
});

describe("an answer", () => {
  it.each(findingCodes.filter((code) => effectOf(code) === "ask"))("to %s makes a valid mapping", (code) => {
    const text = mappingAnswer(finding(code, "ask")) ?? "";
    const [, file = "", key = "", values = ""] =
      /^files\[("(?:[^"\\]|\\.)*")\]\.([^:]+): (.+)$/u.exec(text) ?? [];
    const value: unknown = JSON.parse(values.split(" or ")[0] ?? "");
    const [head = "", below] = key.split(".");
    const answers = { [head]: below === undefined ? value : { [below]: value } };
    const name: unknown = JSON.parse(file);
    expect(importMappingSchema.safeParse({ version: 1, files: { [String(name)]: answers } }).success).toBe(
      true,
    );
  });

  it("is not offered where nothing is asked", () => {
    expect(mappingAnswer(finding("NUMBER", "reject"))).toBeNull();
  });
});
