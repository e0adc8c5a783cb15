/** Oracle: the ledger itself; a heading that two columns of a table share, or that the importer drops, names none. */
import { describe, expect, it } from "vitest";
import { columnHeading, columnHeadings, type ColumnHeading } from "#shared/headings.ts";
import { ledger } from "#shared/schema/ledger.ts";
import { plainHeading } from "#server/sources/recognise/plain-heading.ts";
import { tellsOfHealth } from "#server/sources/recognise/health-detail.ts";

describe("the headings of spreadsheets", () => {
  it.each(ledger)("of $table name each column of the ledger once in each language", ({ table, columns }) => {
    const headings: Readonly<Record<string, ColumnHeading>> = columnHeadings[table];
    expect(Object.keys(headings)).toEqual(columns.map(({ name }) => name));
    for (const language of ["fr", "en"] as const) {
      const plain = Object.values(headings).map((heading) => plainHeading(heading[language]));
      expect(new Set(plain).size).toBe(columns.length);
      expect(plain).not.toContain("");
    }
  });

  it("promise no detail about health where such columns are dropped", () => {
    const told = Object.values(columnHeadings.absences).flatMap(({ fr, en }) => [fr, en]);
    expect(told.filter((heading) => tellsOfHealth("absences", heading))).toEqual([]);
  });

  it("are found by name, and none is where the ledger has no such column", () => {
    expect(columnHeading("orders", "order_id")).toEqual({ fr: "N° commande", en: "Order number" });
    expect(columnHeading("orders", "constructor")).toBeNull();
  });
});
