import { describe, expect, it } from "vitest";
import { csvOf, csvOfPage, textCell, valueCell } from "#client/charts/figure-table.ts";

const table = {
  headings: ["Mois", "k€"],
  rows: [
    { key: "0", cells: [textCell("aussitôt"), valueCell(-127_200, "n. c.", String, (cents) => cents / 100)] },
    { key: "3", cells: [textCell("3"), valueCell(null, "n. c.", String)] },
  ],
};

describe("the numbers of a figure as a table", () => {
  it("show a missing value as such and leave its CSV cell empty", () => {
    expect(table.rows[1].cells[1]).toEqual({ text: "n. c.", csv: null });
  });

  it("stay numbers in the CSV, in the unit of the heading", () => {
    expect(csvOf(table)).toEqual({
      headings: ["Mois", "k€"],
      rows: [
        ["aussitôt", -1272],
        ["3", null],
      ],
    });
  });

  it("stand one under the other in the export of a page, each below its title", () => {
    expect(csvOfPage(["Portefeuille", "Période"], [{ title: "Perte", table }])).toEqual({
      headings: ["Portefeuille"],
      rows: [["Période"], [], ["Perte"], ["Mois", "k€"], ["aussitôt", -1272], ["3", null]],
    });
  });
});
