import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortRows } from "#client/ui/sort-rows.ts";

const same = <Value>(value: Value) => value;

describe("sorted rows", () => {
  it("put missing values last, both ways", () => {
    expect(sortRows([2, undefined, 1], same, false, "fr")).toEqual([1, 2, undefined]);
    expect(sortRows([2, undefined, 1], same, true, "fr")).toEqual([2, 1, undefined]);
  });

  it("compare texts as the language does: accents with their letter, digits as numbers", () => {
    expect(sortRows(["Zinc", "Énergarde", "Client 10", "Client 9"], same, false, "fr")).toEqual([
      "Client 9",
      "Client 10",
      "Énergarde",
      "Zinc",
    ]);
  });

  it("keep the order of equal rows, lose none, and are ordered", () => {
    const row = fc.record({
      id: fc.nat(),
      value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, descending) => {
        const numbered = rows.map(({ value }, place) => ({ value, place }));
        const sorted = sortRows(numbered, ({ value }) => value, descending, "en");
        expect(sorted).toHaveLength(rows.length);
        expect(new Set(sorted)).toEqual(new Set(numbered));
        for (const [index, second] of sorted.entries()) {
          const first = sorted[index - 1];
          if (first === undefined) continue;
          if (first.value === second.value) expect(first.place).toBeLessThan(second.place);
          else if (second.value !== undefined) {
            const rises = (first.value ?? Number.NaN) < second.value;
            expect(rises).toBe(!descending);
          }
        }
      }),
    );
  });
});
