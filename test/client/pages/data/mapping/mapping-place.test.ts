/** Where choices stand in a mapping. Oracle: the two documents below, written by hand after the schema's comments. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { mappingPlace } from "#client/pages/data/mapping/mapping-place.ts";

const nothing: ImportMapping = { version: 1, files: {} };

describe("the place of choices", () => {
  it("is the file, or the sheet of a workbook", () => {
    const text = mappingPlace(nothing, "ventes.csv", null).withChoices({ table: "orders" });
    expect(text).toEqual({ version: 1, files: { "ventes.csv": { table: "orders" } } });
    const both = mappingPlace(text, "a.xlsx", "Mars").withChoices({ table: "clients" });
    expect(mappingPlace(both, "a.xlsx", "Notes").withChoices(null)).toEqual({
      version: 1,
      files: {
        "ventes.csv": { table: "orders" },
        "a.xlsx": { sheets: { Mars: { table: "clients" }, Notes: null } },
      },
    });
  });

  it("tells a sheet that is left out from one without choices", () => {
    const out = mappingPlace(nothing, "a.xlsx", "Notes").withChoices(null);
    expect(mappingPlace(out, "a.xlsx", "Notes")).toMatchObject({ isLeftOut: true, choices: {} });
    expect(mappingPlace(out, "a.xlsx", "Mars")).toMatchObject({ isLeftOut: false, choices: {} });
    expect(mappingPlace(out, "a.xlsx", "Notes").withChoices({})).toEqual(nothing);
  });

  it("keeps a file's own choices beside those of its sheets", () => {
    const given: ImportMapping = {
      version: 1,
      files: { "a.xlsx": { accept: ["HIDDEN_PARTS"], sheets: { Mars: { table: "orders" } } } },
    };
    expect(mappingPlace(given, "a.xlsx", null).choices).toEqual({ accept: ["HIDDEN_PARTS"] });
    expect(mappingPlace(given, "a.xlsx", null).withChoices({}).files).toEqual({
      "a.xlsx": { sheets: { Mars: { table: "orders" } } },
    });
  });
});

const name = fc.constantFrom("a.csv", "constructor", "__proto__", "b/c.xlsx");
const sheet = fc.constantFrom(null, "Mars", "toString");
const choices: fc.Arbitrary<SourceMapping> = fc.record(
  {
    table: fc.constantFrom("orders" as const, "clients" as const),
    columns: fc.dictionary(fc.string(), fc.constantFrom("revenue", null)),
    accept: fc.subarray(["PREAMBLE" as const, "TOTAL_ROW" as const]),
  },
  { requiredKeys: [] },
);
const mapping = fc
  .array(fc.tuple(name, sheet, fc.option(choices)), { maxLength: 5 })
  .map((steps) =>
    steps.reduce<ImportMapping>(
      (result, [file, part, chosen]) =>
        mappingPlace(result, file, part).withChoices(part === null ? (chosen ?? {}) : chosen),
      nothing,
    ),
  );

describe("choices put in a place", () => {
  it("are found there again, without what is empty", () => {
    fc.assert(
      fc.property(mapping, name, sheet, choices, (given, file, part, chosen) => {
        const filled = Object.entries(chosen).filter(
          ([, value]) => !["{}", "[]"].includes(JSON.stringify(value)),
        );
        const put = mappingPlace(given, file, part).withChoices(chosen);
        expect(mappingPlace(put, file, part).choices).toEqual(Object.fromEntries(filled));
      }),
    );
  });

  it("change no other place", () => {
    fc.assert(
      fc.property(
        mapping,
        name,
        sheet,
        name,
        sheet,
        choices,
        (given, file, part, other, otherPart, chosen) => {
          fc.pre(file !== other || part !== otherPart);
          const put = mappingPlace(given, file, part).withChoices(chosen);
          expect(mappingPlace(put, other, otherPart).choices).toEqual(
            mappingPlace(given, other, otherPart).choices,
          );
        },
      ),
    );
  });

  it("leave no trace when they are put back as they were", () => {
    fc.assert(
      fc.property(mapping, name, sheet, choices, (given, file, part, chosen) => {
        const before = mappingPlace(given, file, part);
        const put = before.withChoices(chosen);
        const back = mappingPlace(put, file, part).withChoices(before.isLeftOut ? null : before.choices);
        expect(back).toEqual(given);
      }),
    );
  });
});
