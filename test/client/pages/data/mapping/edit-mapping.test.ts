/**
 * What the choices on the page do to a mapping. Oracle: the moves that a person makes in the pictured table, worked out by
 * hand; then laws over any choices.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readColumn } from "#test/builders/read-column.ts";
import {
  addFeed,
  chooseColumn,
  chooseDates,
  chooseDecimals,
  chooseRecipe,
  chooseTable,
  chooseUnit,
  chooseValue,
  columnOf,
  feedChoices,
  removeFeed,
  withFeed,
  type FeedChoices,
  type FeedReading,
} from "#client/pages/data/mapping/edit-mapping.ts";
import { withoutEmpty } from "#client/pages/data/mapping/mapping-place.ts";

const read = [
  readColumn("N°", { column: "order_id" }),
  readColumn("Date", { column: "ordered_on", match: { how: "synonym", origin: null } }),
  readColumn("Livraison", { column: "promised_on", match: { how: "erp", origin: "Odoo" } }),
  readColumn("CA", { suggestions: [{ column: "revenue", why: "word", like: "CA" }] }),
  readColumn("Note"),
];
const reading: FeedReading = { columns: read, readWith: {} };
const columnOfHeading = (choices: FeedChoices, heading: string) => {
  const column = read.find((one) => one.heading === heading);
  if (column === undefined) throw new Error(`${heading} is no heading.`);
  return columnOf(choices, column);
};

describe("choosing a field for a heading", () => {
  it("says it in the mapping", () => {
    const said = withoutEmpty(chooseColumn({}, reading, "CA", "revenue"));
    expect(said).toEqual({ columns: { CA: "revenue" } });
    expect(chooseColumn({}, reading, "N°", null)).toMatchObject({ columns: { "N°": null } });
  });

  it("moves a field that another heading feeds", () => {
    const moved = chooseColumn({}, reading, "Livraison", "ordered_on");
    expect(moved.columns).toEqual({ Date: null, Livraison: "ordered_on" });
    expect(chooseColumn(moved, reading, "Livraison", "promised_on").columns).toEqual({});
  });

  it("does not take back a heading that a person had ignored before the reading", () => {
    const ignored = { columns: { Date: null } };
    const asRead: FeedReading = {
      columns: read.map((one) => (one.heading === "Date" ? { ...one, column: null, match: null } : one)),
      readWith: ignored,
    };
    const moved = chooseColumn(ignored, asRead, "Note", "ordered_on");
    expect(chooseColumn(moved, asRead, "Note", null).columns).toEqual({ Date: null });
  });

  it("takes along what was answered about its cells, and lets go what was answered about other cells", () => {
    const answered: FeedChoices = {
      dates: { ordered_on: "day-first", promised_on: "month-first" },
      serialDates: ["ordered_on"],
    };
    const moved = chooseColumn(answered, reading, "Date", "promised_on");
    expect(moved.dates).toEqual({ promised_on: "day-first" });
    expect(moved.serialDates).toEqual(["promised_on"]);
    const other = chooseColumn(
      { ...answered, decimals: { revenue: "comma" } },
      reading,
      "Note",
      "ordered_on",
    );
    expect(other.dates).toEqual({ promised_on: "month-first" });
    expect(other).toMatchObject({ serialDates: [], decimals: { revenue: "comma" } });
  });

  it("lets the words of codes go, which mean nothing elsewhere", () => {
    const worded = chooseColumn(
      { columns: { Note: "status" }, values: { status: { Soldé: "delivered" } } },
      reading,
      "Note",
      "priority",
    );
    expect(worded.values).toEqual({});
  });

  it("takes the place of a recipe, and a recipe that of a heading", () => {
    const made = chooseRecipe({}, reading, "ordered_on", { kind: "constant", value: "2025-01-01" });
    expect(made.columns).toEqual({ Date: null });
    const fed = chooseColumn(made, reading, "Note", "ordered_on");
    expect(fed.recipes).toEqual({});
    expect(fed.columns).toEqual({ Date: null, Note: "ordered_on" });
  });

  it("changes nothing for a heading that the file does not have", () => {
    expect(chooseColumn({}, reading, "Elsewhere", "revenue")).toEqual({});
  });
});

const heading = fc.constantFrom(...read.map((one) => one.heading));
const column = fc.constantFrom(
  null,
  "order_id",
  "client_id",
  "ordered_on",
  "promised_on",
  "revenue",
  "status",
);
const picks = fc.array(fc.tuple(heading, column), { maxLength: 8 });
const choicesAfter = (steps: readonly (readonly [string, string | null])[]) =>
  steps.reduce<FeedChoices>(
    (choices, [where, what]) => withoutEmpty(chooseColumn(choices, reading, where, what)),
    {},
  );

describe("any sequence of choices", () => {
  it("never lets two headings feed one field", () => {
    fc.assert(
      fc.property(picks, (steps) => {
        const choices = choicesAfter(steps);
        const fed = read.map((one) => columnOf(choices, one)).filter((one) => one !== null);
        expect(new Set(fed).size).toBe(fed.length);
      }),
    );
  });

  it("ends with what was chosen last", () => {
    fc.assert(
      fc.property(picks, heading, column, (steps, where, what) => {
        const choices = chooseColumn(choicesAfter(steps), reading, where, what);
        expect(columnOfHeading(choices, where)).toBe(what);
      }),
    );
  });

  it("is undone by choosing back, from what was recognised", () => {
    fc.assert(
      fc.property(heading, column, (where, what) => {
        const chosen = chooseColumn({}, reading, where, what);
        const back = chooseColumn(chosen, reading, where, columnOfHeading({}, where));
        expect(withoutEmpty(back)).toEqual({});
      }),
    );
  });
});

describe("other choices", () => {
  const code = fc.constantFrom("open", "delivered", "");
  it("of a word are undone by leaving it open, and leave the other words alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), code, code, (one, other, first, second) => {
        fc.pre(one !== other);
        const before = chooseValue({}, "status", other, first);
        const chosen = chooseValue(before, "status", one, second);
        expect(chosen.values?.["status"]).toEqual(
          Object.fromEntries([
            [other, first],
            [one, second],
          ]),
        );
        expect(chooseValue(chosen, "status", one, undefined)).toEqual(before);
      }),
    );
  });

  it("of dates, decimals and units are undone by choosing none", () => {
    expect(chooseDates({}, "ordered_on", "month-first")).toEqual({ dates: { ordered_on: "month-first" } });
    expect(chooseUnit({}, "standard_hours", "minutes")).toEqual({ units: { standard_hours: "minutes" } });
    const chosen = chooseDecimals({}, "revenue", "comma");
    expect(chosen).toEqual({ decimals: { revenue: "comma" } });
    expect(withoutEmpty(chooseDecimals(chosen, "revenue", undefined))).toEqual({});
  });

  it("of another table let the choices about columns go, and keep those about the file", () => {
    const source = {
      table: "orders",
      columns: { CA: "revenue" },
      lines: "sum",
      encoding: "windows-1252",
      accept: ["PREAMBLE"],
    } as const;
    const mutable = { ...source, accept: [...source.accept] };
    expect(chooseTable(mutable, "invoices", "orders")).toEqual({
      table: "invoices",
      encoding: "windows-1252",
      accept: ["PREAMBLE"],
    });
    expect(chooseTable(mutable, "orders", null)).toEqual(mutable);
  });

  it("of a further table stand under it", () => {
    const source = addFeed({ table: "orders" }, "clients");
    expect(source).toEqual({ table: "orders", also: [{ table: "clients" }] });
    const named = withFeed(source, "clients", (choices) => ({ ...choices, columns: { Client: "name" } }));
    expect(feedChoices(named, "clients").columns).toEqual({ Client: "name" });
    expect(feedChoices(named, "invoices")).toEqual({});
    expect(withoutEmpty(removeFeed(named, "clients"))).toEqual({ table: "orders" });
  });
});
