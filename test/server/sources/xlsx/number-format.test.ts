/**
 * Oracle: ECMA-376 part 1, 18.8.30 (the built-in formats and their numbers) and 18.8.31 (the letters of format codes).
 */
import { describe, expect, it } from "vitest";
import { formatOfCode, formatOfNumber } from "#server/sources/xlsx/number-format.ts";

const kindOf = (code: string) => formatOfCode(code).kind;

const kinds = (ids: readonly number[]) => ids.map((id) => formatOfNumber(id, undefined).kind);

describe("a number format", () => {
  it.each([
    ["yyyy-mm-dd", "moment"],
    ["dd/mm/yyyy", "moment"],
    ["d mmmm yyyy;@", "moment"],
    ["mmm-yy", "moment"],
    ["mm", "moment"],
    ["dddd, mmmm dd, yyyy", "moment"],
    ["dd.mm.yyyy", "moment"],
    ["[$-40C]d\\ mmmm\\ yyyy;@", "moment"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "moment"],
    ["jj/mm/aaaa", "moment"],
    ["TT.MM.JJJJ", "moment"],
    ['yyyy"年"m"月"d"日"', "moment"],
    ["[Red]yyyy-mm-dd hh:mm:ss", "moment"],
    ["m/d/yy h:mm AM/PM", "moment"],
    ["dd/mm/yyyy hh:mm:ss.000", "moment"],
    ["hh:mm", "clock"],
    ["h:mm:ss AM/PM", "clock"],
    ["[h]:mm", "clock"],
    ["[HH]:MM:SS", "clock"],
    ["[mm]:ss", "clock"],
    ["mm:ss.0", "clock"],
    ['h"h"mm', "clock"],
    ["General", "number"],
    ["GENERAL", "number"],
    ['General" jours"', "number"],
    ["Standard", "number"],
    ["@", "number"],
    ["", "number"],
    ["0", "number"],
    ["0.00", "number"],
    ["#,##0.00", "number"],
    ["# ?/?", "number"],
    ["0%", "number"],
    ["0.00E+00", "number"],
    ['#,##0.00\\ "€"', "number"],
    ["#,##0\\ [$€-40C];[Red]-#,##0\\ [$€-40C]", "number"],
    ['0" jours"', "number"],
    ['0.0" h"', "number"],
    ['"d"0', "number"],
    ["[<=9999]0;General", "number"],
    ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "number"],
    ["00000", "digits"],
    ['"CMD-"0000', "digits"],
    ["00\\ 00\\ 00\\ 00\\ 00", "digits"],
    ["[$-40C]00000", "digits"],
    ["[$€-40C] 00", "number"],
  ])("%s shows a %s", (code, kind) => {
    expect(kindOf(code)).toBe(kind);
  });

  it("shows as many decimals of a second as its code has zeros", () => {
    expect(formatOfCode("hh:mm:ss.000")).toEqual({ kind: "clock", decimals: 3 });
    expect(formatOfCode("yyyy-mm-dd hh:mm:ss,0")).toEqual({ kind: "moment", decimals: 1 });
    expect(formatOfCode("hh:mm:ss")).toEqual({ kind: "clock", decimals: 0 });
  });

  it("knows the built-in formats by their numbers, on both sides of each run", () => {
    expect(kinds([0, 1, 2, 9, 10, 11, 13])).toEqual(Array.from({ length: 7 }, () => "number"));
    expect(kinds([14, 15, 16, 17, 22])).toEqual(Array.from({ length: 5 }, () => "moment"));
    expect(kinds([18, 19, 20, 21, 45, 46, 47])).toEqual(Array.from({ length: 7 }, () => "clock"));
    expect(kinds([23, 37, 44, 48, 49, 164])).toEqual(Array.from({ length: 6 }, () => "number"));
  });

  it("takes the workbook's own code before the built-in one", () => {
    expect(formatOfNumber(14, "0.00").kind).toBe("number");
    expect(formatOfNumber(164, "dd/mm/yyyy").kind).toBe("moment");
  });
});
