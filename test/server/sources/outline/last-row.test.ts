/** Oracle: the words by which French and English programs begin a line of totals. */
import { describe, expect, it } from "vitest";
import { lastRow } from "#server/sources/outline/last-row.ts";

const ending = (cells: string[], isCut = false) => lastRow({ line: 9, cells, isCut }, ";", [1]);

describe("a last row", () => {
  it.each([["Total"], ["TOTAUX"], ["Sous-total"], ["Grand total"], ["Total général"], ["Somme"]])(
    "that begins with %s and lacks what every row has is a total",
    (word) => {
      expect(ending([word, "", "120"])).toEqual({
        leftOutLine: 9,
        remarks: [{ code: "TOTAL_ROW", line: 9, value: `${word};;120`, hint: null }],
      });
      expect(ending(["", "", word])).toMatchObject({ leftOutLine: 9 });
    },
  );

  it("is a row where it has all that it must, or another first word", () => {
    expect(ending(["Total", "C1", "120"])).toEqual({ leftOutLine: null, remarks: [] });
    expect(ending(["Totalis SA", "", "120"])).toEqual({ leftOutLine: null, remarks: [] });
    expect(lastRow(null, ";", [1])).toEqual({ leftOutLine: null, remarks: [] });
  });

  it("that is cut off is kept and said", () => {
    expect(ending(["C1"], true)).toMatchObject({ leftOutLine: null, remarks: [{ code: "TRUNCATED" }] });
  });
});
