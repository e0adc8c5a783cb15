/** Oracle: what was put into a workbook comes out of it, read by another path of the library. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { sheetName, xlsxBytes } from "#client/lib/xlsx.ts";

describe("a workbook", () => {
  it("keeps numbers as numbers and texts as texts, formulas among them", async () => {
    const rows = [
      ["Aéronord", -5_883_122.53, null],
      ['=HYPERLINK("x")', 0, "+1"],
    ];
    const bytes = await xlsxBytes({ headings: ["Client", "CA, €", "Note"], rows }, "Clients : CA/part");
    const { sheets } = await readXlsx(bytes);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.name).toBe("Clients   CA part");
    const [headings, first, second] = sheets[0]?.rows ?? [];
    expect(headings).toEqual(["Client", "CA, €", "Note"]);
    expect(first?.slice(0, 2)).toEqual(["Aéronord", -5_883_122.53]);
    expect(second).toEqual(['=HYPERLINK("x")', 0, "+1"]);
  });

  it("names its sheet as Excel allows", () => {
    expect(sheetName("Sans Aéronord, retour dans le vert en 2 mois environ.")).toHaveLength(31);
    expect(sheetName("'a'")).toBe("a");
    expect(sheetName("[]")).toBe("");
  });
});
