/** Oracle: what each choice means by itself, merged by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceMapping } from "#shared/schema/mapping.ts";
import { mappingOf, shapeKey, withChoices } from "#server/sources/recognise/shape-of.ts";

const headings = ["N° Cde", "Client", "CA"];
const shape = (source: SourceMapping, name: string | null = "Sage", own = headings) => ({
  name,
  headings: own,
  source,
});

describe("a shape", () => {
  it("is the same without case, accents, spaces and order", () => {
    expect(shapeKey(["ca", " CLIENT", "n° cde"])).toBe(shapeKey(headings));
    expect(shapeKey([...headings, "x"])).not.toBe(shapeKey(headings));
    expect(shapeKey(["a", "a"])).not.toBe(shapeKey(["a"]));
    expect(shapeKey(["%"])).not.toBe(shapeKey(["€"]));
  });

  it("does not depend on the order of any headings", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 })), (own) => {
        expect(shapeKey(own.toReversed())).toBe(shapeKey(own));
      }),
    );
  });
});

describe("the choices for a source", () => {
  it("are its own where no shape is its", () => {
    const own = { table: "orders", columns: { CA: "revenue" } } as const;
    expect(mappingOf(own, [shape({ table: "orders" }, "x", ["a"])], headings)).toEqual({
      mapping: own,
      name: null,
    });
  });

  it("are those of the first shape with its headings, spelt as the file does", () => {
    const first = shape({
      table: "orders",
      columns: { "n° cde": "order_id" },
      recipes: { client_id: { kind: "join", headings: ["client"], separator: "" } },
      fillDown: ["N° CDE"],
    });
    const { mapping, name } = mappingOf({}, [first, shape({ table: "invoices" }, "y")], headings);
    expect(mapping).toEqual({
      table: "orders",
      columns: { "N° Cde": "order_id" },
      recipes: { client_id: { kind: "join", headings: ["Client"], separator: "" } },
      fillDown: ["N° Cde"],
    });
    expect(name).toBe("Sage");
  });

  it("say nothing by a shape of another table", () => {
    const { mapping, name } = mappingOf(
      { table: "orders" },
      [shape({ table: "invoices", lines: "sum" })],
      headings,
    );
    expect([mapping, name]).toEqual([{ table: "orders" }, null]);
  });
});

describe("own choices", () => {
  it("come before others, field by field", () => {
    const own: SourceMapping = {
      columns: { a: "revenue" },
      values: { status: { x: "open" } },
      accept: ["PREAMBLE"],
      deny: ["TOTAL_ROW"],
      serialDates: ["ordered_on"],
      separator: ";",
      also: [{ table: "clients", columns: { Firma: "name" } }],
    };
    const given: SourceMapping = {
      columns: { a: null, b: "revenue", c: "order_id", d: null },
      recipes: { revenue: { kind: "constant", value: "1" }, client_id: { kind: "row" } },
      values: { status: { x: "delivered", y: "cancelled" }, priority: { z: "rush" } },
      accept: ["TOTAL_ROW", "MERGED_CELLS"],
      notSerialDates: ["ordered_on", "promised_on"],
      separator: ",",
      encoding: "windows-1252",
      also: [{ table: "clients", columns: { Nr: "client_id" } }, { table: "invoices" }],
      corrections: [{ row: 3, heading: "a", value: "9" }],
      leaveOut: [4],
    };
    expect(withChoices(own, given)).toEqual({
      columns: { a: "revenue", c: "order_id", d: null },
      recipes: { client_id: { kind: "row" } },
      values: { status: { x: "open", y: "cancelled" }, priority: { z: "rush" } },
      accept: ["MERGED_CELLS", "PREAMBLE"],
      deny: ["TOTAL_ROW"],
      serialDates: ["ordered_on"],
      notSerialDates: ["promised_on"],
      separator: ";",
      encoding: "windows-1252",
      also: [{ table: "clients", columns: { Nr: "client_id", Firma: "name" } }, { table: "invoices" }],
    });
  });

  it("alone, or none, change nothing", () => {
    const some: SourceMapping = { table: "orders", columns: { a: "revenue" }, accept: ["PREAMBLE"] };
    expect(withChoices(some, {})).toEqual(some);
    expect(withChoices({}, some)).toEqual(some);
    expect(withChoices(some, some)).toEqual(some);
  });
});
