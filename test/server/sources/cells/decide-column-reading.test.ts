import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnKind } from "#shared/schema/ledger.ts";
import type { ColumnChoice } from "#server/sources/cell-reading.ts";
import { decideColumnReading } from "#server/sources/cells/decide-column-reading.ts";
import { readCell } from "#server/sources/cells/read-cell.ts";
import { columnOf, outcome, paris } from "./read-as.ts";

/** Decides a column of texts, one row each unless the text says `3× 12,5`. */
function decide(kind: ColumnKind, texts: readonly string[], choice: ColumnChoice = {}) {
  const cells = texts.map((entry) => {
    const [, rows = "1", text = entry] = /^(\d+)× (.*)$/.exec(entry) ?? [];
    return { text, rows: Number(rows) };
  });
  const { reading, questions } = decideColumnReading(columnOf(kind), cells, choice);
  const read = cells.map(({ text }) => outcome(readCell(columnOf(kind), reading, text, paris)));
  return { reading, questions, read, asked: questions.map(({ code }) => code) };
}

describe("the decimal mark of a column", () => {
  test.each([
    [["1.234", "2.500"], null, ["DECIMAL_AMBIGUOUS"]],
    [["1,234"], null, ["DECIMAL_AMBIGUOUS"]],
    [["1.234", "1,234"], null, ["DECIMAL_AMBIGUOUS"]],
    [["1.234", "12,5"], "comma", []],
    [["1.234", "12.5"], "point", []],
    [["1.234", "0.500"], "point", []],
    [["1.234", "1234.500"], "point", []],
    [["1.234", "1 234.500"], "point", []],
    [["1.234", "1.234.567"], "comma", []],
    [["1.234", "1.234,56"], "comma", []],
    [["1,234", "1,234.56"], "point", []],
    [["1,234", "1.234E+3"], "point", []],
    [["1.234 €", "12,5 %"], "comma", []],
    [["1200", "1 200", "1'200"], null, []],
    [["1200", "", "abc", "1.2.3", "#REF!"], null, []],
    [["3× 12,5", "2× 12.5"], "comma", []],
    [["2× 12,5", "3× 12.5"], "point", []],
    [["2× 12,5", "12.5", "12.6"], null, ["DECIMAL_AMBIGUOUS"]],
    [["100× 1.234", "12,5"], "comma", []],
  ] as const)("%j: %s, %j", (texts, decimal, asked) => {
    const decided = decide("amount", texts);
    expect([decided.reading.decimal, decided.asked]).toEqual([decimal, asked]);
  });

  test("the question shows a text that both marks explain, and what each makes of it", () => {
    expect(decide("amount", ["2× 12,5", "2× 12.5", "1.234"]).questions).toEqual([
      { code: "DECIMAL_AMBIGUOUS", example: "1.234", hint: "1234 | 1.234" },
    ]);
    expect(decide("amount", ["12,5", "12.5"]).questions).toEqual([
      { code: "DECIMAL_AMBIGUOUS", example: "12,5", hint: "12.5" },
    ]);
  });

  test("the choice answers, even against the evidence", () => {
    expect(decide("amount", ["1.234"], { decimal: "comma" })).toMatchObject({ asked: [], read: ["1234"] });
    expect(decide("amount", ["1.234"], { decimal: "point" })).toMatchObject({ asked: [], read: ["1.234"] });
    expect(decide("amount", ["12,5"], { decimal: "point" }).read).toEqual(["NUMBER_FORMAT!"]);
  });

  test("what the majority contradicts is rejected, never multiplied", () => {
    expect(decide("amount", ["5× 1 234,56", "18500.00", "1.234"]).read).toEqual([
      "1234.56",
      "NUMBER_FORMAT!",
      "1234",
    ]);
  });

  test.each(["hours", "number", "count"] as const)("a column of %s is asked about as well", (kind) => {
    expect(decide(kind, ["1.234"]).asked).toEqual(["DECIMAL_AMBIGUOUS"]);
  });
});

describe("the order of day and month in a column", () => {
  test.each([
    [["03/04/2025", "05/06/2025"], null, ["DATE_AMBIGUOUS"]],
    [["03.04.2025"], null, ["DATE_AMBIGUOUS"]],
    [["03/03/2025", "04/04/2025"], null, []],
    [["03/04/2025", "13/04/2025"], "day-first", []],
    [["03/04/2025", "04/13/2025"], "month-first", []],
    [["03/04/25", "31/12/25"], "day-first", []],
    [["12/12/2025", "12/13/2025"], "month-first", []],
    [["2025-04-03", "12 janv. 2025", "2025-W03"], null, []],
    [["2× 13/01/2025", "01/13/2025"], "day-first", []],
    [["13/01/2025", "2× 01/13/2025"], "month-first", []],
    [["13/01/2025", "01/13/2025"], null, ["DATE_AMBIGUOUS"]],
    [["100× 03/04/2025", "13/01/2025"], "day-first", []],
    [["45/01/2025", "01/45/2025"], null, []],
  ] as const)("%j: %s, %j", (texts, dates, asked) => {
    const decided = decide("date", texts);
    expect([decided.reading.dates, decided.asked]).toEqual([dates, asked]);
  });

  test("the question shows what each order makes of an example", () => {
    expect(decide("date", ["03/03/2025", "03/04/2025"]).questions).toEqual([
      { code: "DATE_AMBIGUOUS", example: "03/04/2025", hint: "2025-04-03 | 2025-03-04" },
    ]);
  });

  test("the choice answers", () => {
    expect(decide("date", ["03/04/2025"], { dates: "month-first" })).toMatchObject({
      asked: [],
      read: ["2025-03-04"],
    });
  });

  test("13/01 and 01/13 in one column: the rarer is rejected, never swapped", () => {
    expect(decide("date", ["3× 13/01/2025", "01/13/2025", "02/03/2025"]).read).toEqual([
      "2025-01-13",
      "DATE_ORDER!",
      "2025-03-02",
    ]);
  });

  test("timestamps are weighed by their day", () => {
    expect(decide("timestamp", ["03/04/2025 08:05", "31/12/2025 13:45"]).reading.dates).toBe("day-first");
    expect(decide("timestamp", ["03/04/2025 13:45", "05/06/2025 8h05"]).asked).toEqual(["DATE_AMBIGUOUS"]);
  });
});

describe("plain numbers in a column of dates", () => {
  test("are asked about, with the day that the first would be", () => {
    expect(decide("date", ["45292", "45293"]).questions).toEqual([
      { code: "SERIAL_DATE", example: "45292", hint: "2024-01-01" },
    ]);
    expect(decide("timestamp", ["45292,354166667"]).asked).toEqual(["SERIAL_DATE"]);
    expect(decide("date", ["31/12/2025", "45292"]).read).toEqual(["2025-12-31", "DATE!"]);
  });

  test("are days once the user says so, and rejects once the user denies it", () => {
    expect(decide("date", ["45292", "60"], { serialDates: true })).toMatchObject({
      asked: [],
      read: ["2024-01-01", "DATE_INVALID!"],
    });
    expect(decide("date", ["45292"], { serialDates: false })).toMatchObject({ asked: [], read: ["DATE!"] });
  });

  test("are no question where no spreadsheet of today has them, and none in other columns", () => {
    expect(decide("date", ["9999", "60", "2025", "20251231"]).asked).toEqual([]);
    expect(decide("date", ["10000"]).asked).toEqual(["SERIAL_DATE"]);
    expect(decide("identifier", ["45292", "1.234"]).asked).toEqual([]);
  });
});

describe("laws", () => {
  const rows = fc.integer({ min: 1, max: 1_000 });

  test("a column written in one form throughout is never decided for the other", () => {
    const number = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((value) => Math.round(value * 1000) / 1000);
    const forms = fc.constantFrom<["fr-FR" | "de-DE" | "en-US" | "de-CH", "comma" | "point"]>(
      ["fr-FR", "comma"],
      ["de-DE", "comma"],
      ["en-US", "point"],
      ["de-CH", "point"],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(number, rows), { maxLength: 8 }), forms, (numbers, [locale, mark]) => {
        const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
        const cells = numbers.map(([value, count]) => ({ text: format.format(value), rows: count }));
        const { reading, questions } = decideColumnReading(columnOf("amount"), cells, {});
        expect([mark, null]).toContain(reading.decimal);
        expect(questions.length === 0 || reading.decimal === null).toBe(true);
      }),
    );
  });

  test("neither the order of the texts nor how rows are spread over equal texts matters", () => {
    const text = fc.constantFrom("1.234", "12,5", "12.5", "1.234.567", "1,234.5", "1200", "0.125", "x");
    const cell = fc.record({ text, rows: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const spread = cells.flatMap(({ text, rows }) =>
          Array.from({ length: rows }, () => ({ text, rows: 1 })),
        );
        const decided = decideColumnReading(columnOf("amount"), cells, {});
        for (const other of [spread, cells.toReversed()]) {
          const again = decideColumnReading(columnOf("amount"), other, {});
          expect(again.reading).toEqual(decided.reading);
          expect(again.questions.map(({ code }) => code)).toEqual(decided.questions.map(({ code }) => code));
        }
      }),
    );
  });

  test("digits from 1 to 9 may be put for one another: they prove the same", () => {
    const pieces = fc.array(fc.constantFrom(..."0123456789.,".split("")), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        const digits = decide("amount", [text.replace(/[1-9]/g, "1")]);
        const { reading, asked } = decide("amount", [text]);
        expect([digits.reading, digits.asked]).toEqual([reading, asked]);
      }),
    );
  });

  test("once nothing is asked, no cell is rejected for being ambiguous", () => {
    const date = fc
      .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
      .map(([first, second]) => `${first}/${second}/2025`);
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 8 }), (texts) => {
        const { asked, read } = decide("date", texts);
        if (asked.length === 0) expect(read).not.toContain("DATE_AMBIGUOUS!");
      }),
    );
  });
});
