/**
 * Laws of reading back what another program wrote. Oracle: the values that were handed to a workbook writer that shares
 * no code with the reader.
 */
import * as fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbookBytes } from "#test/builders/read-workbook.ts";

type Value = string | number | boolean | Date | null;

/** Texts as people write them; control characters have no place in XML, and spaces alone are no content. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((value) => !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(value) && value.trim() !== "");
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6))
    .map(([digits, decimals]) => digits / 10 ** decimals),
);
/** From 1 March 1900 on, in whole seconds. */
const moment = fc
  .integer({ min: -2_203_891_200 + 86_400, max: 4_102_444_800 })
  .map((seconds) => new Date(seconds * 1000));
const value: fc.Arbitrary<Value> = fc.oneof(text, number, fc.boolean(), moment, fc.constant(null));

function expected(cell: Value): string | number | null {
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
  }
  return typeof cell === "number" ? Number(cell.toPrecision(15)) + 0 : cell === null ? null : String(cell);
}

describe("a workbook of another writer", () => {
  it("comes back cell by cell, with its rows where they were", async () => {
    const table = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // The last column is never empty, so that every row is one.
        const written = [["a", "b", "c", "n"], ...rows.map((row, at) => [...row, at])];
        const bytes = await writeXlsx({ sheets: [{ name: "Données", rows: written }] });
        const [sheet] = await readWorkbookBytes(bytes);
        expect(sheet?.name).toBe("Données");
        expect(sheet?.headings).toEqual(["a", "b", "c", "n"]);
        expect(sheet?.rows.map(([line]) => line)).toEqual(rows.map((_, at) => at + 2));
        for (const [at, row] of rows.entries()) {
          for (const [position, cell] of row.entries()) {
            const read = sheet?.rows[at]?.[position + 1];
            const shown = typeof cell === "number" ? Number(read) : read;
            expect(shown).toBe(expected(cell));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
