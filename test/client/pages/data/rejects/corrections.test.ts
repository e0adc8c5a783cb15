/**
 * Rows put right by hand. Oracle: a mapping before and after three corrections, written by hand; then laws over any
 * corrections.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importMappingSchema, type ImportMapping } from "#shared/schema/mapping.ts";
import { readFile } from "#test/builders/read-column.ts";
import {
  asIn,
  corrected,
  correctionsIn,
  holds,
  placeOf,
  takenBack,
  targetOf,
  type Correction,
} from "#client/pages/data/rejects/corrections.ts";

const givenFile = (name: string, sheet: string | null = null, sha256 = "0".repeat(64)) =>
  readFile(name, { sheet, sha256 });
const orders = placeOf(givenFile("orders.csv"));
const sheet = placeOf(givenFile("book.xlsx", "Commandes"));

const cell: Correction = { kind: "cell", place: orders, row: 214, heading: "Livrée le", value: "2025-02-07" };
const word: Correction = {
  kind: "word",
  place: orders,
  feed: null,
  column: "client_id",
  text: "AER1",
  reading: "AER01",
};
const row: Correction = { kind: "row", place: sheet, row: 1207, out: true };
const before: ImportMapping = {
  version: 1,
  files: {
    "orders.csv": { table: "orders", dates: { ordered_on: "day-first" } },
    "clients.csv": { table: "clients" },
  },
};

describe("corrections in a mapping", () => {
  it("stand beside what was chosen for the file, or for the sheet", () => {
    expect(corrected(before, [cell, word, row])).toEqual({
      version: 1,
      files: {
        "orders.csv": {
          table: "orders",
          dates: { ordered_on: "day-first" },
          corrections: [{ row: 214, heading: "Livrée le", value: "2025-02-07" }],
          values: { client_id: { AER1: "AER01" } },
        },
        "clients.csv": { table: "clients" },
        "book.xlsx": { sheets: { Commandes: { leaveOut: [1207] } } },
      },
    });
  });

  it("of a further table that the same rows feed stand with its feed", () => {
    const also: ImportMapping = {
      version: 1,
      files: { "orders.csv": { table: "orders", also: [{ table: "clients", columns: { Client: "name" } }] } },
    };
    const done = corrected(also, [{ ...word, feed: "clients", column: "status" }]);
    expect(done.files["orders.csv"]?.also).toEqual([
      { table: "clients", columns: { Client: "name" }, values: { status: { AER1: "AER01" } } },
    ]);
  });

  it("are listed for the files that were read, and for no others", () => {
    const mapping = corrected(before, [cell, word, row]);
    expect(correctionsIn(mapping, [givenFile("orders.csv")])).toEqual([word, cell]);
    expect(correctionsIn(mapping, [givenFile("book.xlsx", "Commandes")])).toEqual([row]);
    expect(correctionsIn(mapping, [givenFile("book.xlsx", "Autre")])).toEqual([]);
  });

  it("leave words of codes to their column's own place", () => {
    const code: Correction = { ...word, column: "priority", text: "O", reading: "rush" };
    const mapping = corrected(before, [code, { ...word, feed: "clients", column: "group" }]);
    expect(correctionsIn(mapping, [givenFile("orders.csv")])).toEqual([
      { ...word, feed: "clients", column: "group" },
    ]);
  });

  it("tell an emptied cell from one that is as it was", () => {
    const emptied: Correction = { ...cell, value: "" };
    expect(holds(before, emptied)).toBe(false);
    expect(holds(corrected(before, [emptied]), emptied)).toBe(true);
    expect(holds(before, { ...cell, value: null })).toBe(true);
  });
});

const anyText = fc.constantFrom("A", "B", "__proto__", "constructor", "");
const anyPlace = fc.constantFrom(orders, sheet, placeOf(givenFile("__proto__")));
const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({
    kind: fc.constant("cell" as const),
    place: anyPlace,
    row: fc.integer({ min: 1, max: 3 }),
    heading: anyText,
    value: anyText,
  }),
  fc.record({
    kind: fc.constant("row" as const),
    place: anyPlace,
    row: fc.integer({ min: 1, max: 3 }),
    out: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant("word" as const),
    place: anyPlace,
    feed: fc.constant(null),
    column: fc.constantFrom("client_id", "status"),
    text: anyText,
    reading: anyText,
  }),
);
const any = fc.array(anyCorrection, { maxLength: 8 });

describe("any corrections", () => {
  it("are held once they are applied, and make a mapping that the schema takes", () => {
    fc.assert(
      fc.property(any, (corrections) => {
        const mapping = corrected(before, corrections);
        const last = new Map(corrections.map((one) => [targetOf(one), one]));
        for (const one of last.values()) expect(holds(mapping, one)).toBe(true);
        expect(importMappingSchema.safeParse(mapping).success).toBe(true);
      }),
    );
  });

  it("applied twice are as applied once", () => {
    fc.assert(
      fc.property(any, (corrections) => {
        const once = corrected(before, corrections);
        const twice = corrected(once, corrections);
        for (const one of corrections) expect(holds(twice, one)).toBe(holds(once, one));
        expect(correctionsIn(twice, [givenFile("orders.csv")]).length).toBe(
          correctionsIn(once, [givenFile("orders.csv")]).length,
        );
      }),
    );
  });

  it("taken back leave the mapping as it was, without a trace", () => {
    fc.assert(
      fc.property(any, (corrections) => {
        const mapping = corrected(before, corrections);
        expect(corrected(mapping, corrections.map(takenBack))).toEqual(before);
      }),
    );
  });

  it("brought back to what a mapping says change nothing in it", () => {
    fc.assert(
      fc.property(any, any, (first, second) => {
        const mapping = corrected(before, first);
        for (const one of second) expect(holds(mapping, asIn(mapping, one))).toBe(true);
      }),
    );
  });

  it("leave other files alone", () => {
    fc.assert(
      fc.property(any, (corrections) => {
        expect(corrected(before, corrections).files["clients.csv"]).toEqual({ table: "clients" });
      }),
    );
  });
});
