/** Oracle: a sales export as an accountant answers for it, and what of it must hold next month. */
import { describe, expect, it } from "vitest";
import type { ReadColumn, ReadFile } from "#shared/schema/imports.ts";
import { shapeMappingSchema, type FileMapping, type ShapeMapping } from "#shared/schema/mapping.ts";
import { readColumn, readFile } from "#test/builders/read-column.ts";
import { shapesOfStaged } from "#server/ledger/shapes-of-staged.ts";

function column(heading: string, fed: string | null, unit: ReadColumn["unit"] = null): ReadColumn {
  const match = fed === null ? null : { how: "synonym" as const, origin: null };
  return readColumn(heading, { column: fed, match, format: "comma", unit });
}

function file(overrides: Partial<ReadFile> = {}): ReadFile {
  return readFile("ventes.csv", {
    encoding: "windows-1252",
    columns: [
      column("N° commande", "order_id"),
      column("Client", "client_id"),
      column("Date", "ordered_on"),
      column("CA HT", "revenue", "thousands"),
      column("Remarque", null),
      column("Visa", null),
    ],
    ...overrides,
  });
}

function shapesOf(
  files: readonly ReadFile[],
  mapping: Readonly<Record<string, FileMapping>>,
  shapes: readonly ShapeMapping[] = [],
): ShapeMapping[] {
  return shapesOfStaged({
    preview: { status: "ready", files: [...files], tables: [], findingCounts: [], findings: [] },
    mapping: { version: 1, files: { ...mapping }, shapes: [...shapes] },
  }).map((shape) => shapeMappingSchema.parse(shape));
}

const sheetOf = (sheet: string, heading: string) =>
  file({ name: "ventes.xlsx", sheet, format: "xlsx", columns: [column(heading, null)] });

const answered: FileMapping = {
  table: "orders",
  columns: { Visa: null },
  recipes: { priority: { kind: "constant", value: "normal" } },
  values: { status: { Facturée: "delivered" } },
  dates: { ordered_on: "day-first" },
  decimals: { revenue: "comma" },
  notSerialDates: ["promised_on"],
  lines: "sum",
  combine: { ordered_on: "earliest" },
  fillDown: ["Client"],
  separator: ";",
  headerLine: 4,
  accept: ["PREAMBLE", "TOTAL_ROW", "MERGED_CELLS", "HIDDEN_PARTS", "SHRINK", "KEY_NEARLY_SAME"],
  deny: ["TOTAL_ROW"],
  corrections: [{ row: 7, heading: "CA HT", value: "12" }],
  leaveOut: [9],
};

describe("what is remembered of a file", () => {
  it("is how its columns were matched and what was chosen, without what concerns rows of this very file", () => {
    expect(shapesOf([file()], { "ventes.csv": answered })).toEqual([
      {
        headings: ["N° commande", "Client", "Date", "CA HT", "Remarque", "Visa"],
        source: {
          table: "orders",
          columns: {
            "N° commande": "order_id",
            Client: "client_id",
            Date: "ordered_on",
            "CA HT": "revenue",
            Visa: null,
          },
          units: { revenue: "thousands" },
          recipes: { priority: { kind: "constant", value: "normal" } },
          values: { status: { Facturée: "delivered" } },
          dates: { ordered_on: "day-first" },
          decimals: { revenue: "comma" },
          notSerialDates: ["promised_on"],
          lines: "sum",
          combine: { ordered_on: "earliest" },
          fillDown: ["Client"],
          separator: ";",
          accept: ["PREAMBLE", "TOTAL_ROW", "MERGED_CELLS"],
        },
      },
    ]);
  });

  it("leaves formats to the next file where this one proved them", () => {
    const [shape] = shapesOf([file()], {});
    expect(shape?.source).toEqual({
      table: "orders",
      columns: { "N° commande": "order_id", Client: "client_id", Date: "ordered_on", "CA HT": "revenue" },
      units: { revenue: "thousands" },
    });
  });

  it("is nothing where no table is known", () => {
    expect(shapesOf([file({ table: null })], { "ventes.csv": answered })).toEqual([]);
    expect(shapesOf([file({ columns: [] })], {})).toEqual([]);
  });

  it("is one shape for files with the same headings in another order, the first file's", () => {
    const other = file({ name: "ventes-2.csv", columns: file().columns.toReversed() });
    const mapping = { "ventes-2.csv": { dates: { ordered_on: "month-first" as const } } };
    const shapes = shapesOf([file(), other], { ...mapping, "ventes.csv": answered });
    expect(shapes.map(({ source }) => source.dates)).toEqual([{ ordered_on: "day-first" }]);
  });

  it("is taken from the sheet's own choices in a workbook, else from those for all of its sheets", () => {
    const sheets = { Mars: { dates: { ordered_on: "day-first" as const } } };
    const [march, april] = shapesOf([sheetOf("Mars", "a"), sheetOf("Avril", "b")], {
      "ventes.xlsx": { decimals: { revenue: "comma" }, sheets },
    });
    expect(march?.source).toEqual({ table: "orders", dates: { ordered_on: "day-first" } });
    expect(april?.source).toEqual({ table: "orders", decimals: { revenue: "comma" } });
  });

  it("holds what an applied shape chose, below the file's own choices", () => {
    const kept: ShapeMapping = {
      headings: file().columns.map(({ heading }) => heading.toUpperCase()),
      source: {
        table: "orders",
        values: { status: { Facturée: "open", Soldée: "delivered" } },
        dates: { ordered_on: "day-first" },
      },
    };
    const own = { "ventes.csv": { values: { status: { Facturée: "delivered" } } } };
    const [shape] = shapesOf([file()], own, [kept]);
    expect(shape?.source.values).toEqual({ status: { Facturée: "delivered", Soldée: "delivered" } });
    expect(shape?.source.dates).toEqual({ ordered_on: "day-first" });
  });

  it("holds every table that the rows feed, each with its own choices", () => {
    const fed = file({ also: [{ table: "clients", columns: [column("Client", "client_id")], made: [] }] });
    const also = [
      { table: "clients" as const, recipes: { name: { kind: "first" as const, headings: ["Client"] } } },
    ];
    const [shape] = shapesOf([fed], { "ventes.csv": { also } });
    expect(shape?.source.also).toEqual([
      {
        table: "clients",
        columns: { Client: "client_id" },
        recipes: { name: { kind: "first", headings: ["Client"] } },
      },
    ]);
  });

  it("takes a file that is called like a member of every object as any other", () => {
    expect(shapesOf([file({ name: "constructor" })], {})).toHaveLength(1);
    expect(shapesOf([file({ name: "__proto__" })], {})).toHaveLength(1);
  });
});
