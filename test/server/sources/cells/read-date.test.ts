import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCell } from "#server/sources/cells/read-cell.ts";
import { columnOf, outcome, readAs, readingOf } from "./read-as.ts";

const dayFirst = { dates: "day-first" } as const;
const monthFirst = { dates: "month-first" } as const;

describe("days in every form", () => {
  test.each([
    ["2025-12-31", "2025-12-31"],
    ["2025/12/31", "2025-12-31"],
    ["2025.12.31", "2025-12-31"],
    ["2025-1-5", "2025-01-05"],
    ["20251231", "2025-12-31"],
    ["31/12/2025", "2025-12-31"],
    ["31.12.2025", "2025-12-31"],
    ["31-12-2025", "2025-12-31"],
    ["1/2/2025", "2025-02-01"],
    ["03/04/2025", "2025-04-03"],
    ["05/03/24", "2024-03-05 (DATE_TWO_DIGIT_YEAR)"],
    ["05/03/69", "2069-03-05 (DATE_TWO_DIGIT_YEAR)"],
    ["1er mai 2025", "2025-05-01"],
    ["1er\u00A0mai\u00A02025", "2025-05-01"],
    ["12 janv. 2025", "2025-01-12"],
    ["12 janvier 2025", "2025-01-12"],
    ["le 3 AOÛT 2025", "2025-08-03"],
    ["3 fe\u0301vr. 2025", "2025-02-03"],
    ["mercredi 31 décembre 2025", "2025-12-31"],
    ["mer. 31 déc. 2025", "2025-12-31"],
    ["12 January 2025", "2025-01-12"],
    ["12th January 2025", "2025-01-12"],
    ["Jan 12, 2025", "2025-01-12"],
    ["Wednesday, December 31, 2025", "2025-12-31"],
    ["12-Jan-2025", "2025-01-12"],
    ["12-JAN-25", "2025-01-12 (DATE_TWO_DIGIT_YEAR)"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2000", "2000-02-29"],
    ["1900-01-01", "1900-01-01"],
    ["2199-12-31", "2199-12-31"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("date", text, dayFirst))).toBe(value);
  });

  test("the column says which number is the day", () => {
    expect(outcome(readAs("date", "03/04/2025", monthFirst))).toBe("2025-03-04");
    expect(outcome(readAs("date", "03/04/2025"))).toBe("DATE_AMBIGUOUS!");
    expect(outcome(readAs("date", "03/03/2025"))).toBe("2025-03-03");
    expect(outcome(readAs("date", "31/12/2025"))).toBe("2025-12-31");
    expect(outcome(readAs("date", "12/31/2025"))).toBe("2025-12-31");
  });

  test("a time of day is left out, a stated zone counts first", () => {
    expect(outcome(readAs("date", "2025-12-31 00:00:00"))).toBe("2025-12-31");
    expect(outcome(readAs("date", "31/12/2025 17:45", dayFirst))).toBe("2025-12-31");
    expect(outcome(readAs("date", "2025-12-30T23:00:00Z"))).toBe("2025-12-31");
    expect(outcome(readAs("date", "2025-03-30 02:30"))).toBe("2025-03-30");
  });
});

describe("days that are refused", () => {
  test.each([
    ["31/02/2025", "DATE_INVALID!"],
    ["29/02/2023", "DATE_INVALID!"],
    ["29/02/2100", "DATE_INVALID!"],
    ["2025-02-30", "DATE_INVALID!"],
    ["2025-13-01", "DATE_INVALID!"],
    ["2025-00-10", "DATE_INVALID!"],
    ["00/01/2025", "DATE_INVALID!"],
    ["32/01/2025", "DATE_INVALID!"],
    ["31 avril 2025", "DATE_INVALID!"],
    ["01/13/2025", "DATE_ORDER!"],
    ["0024-03-05", "YEAR_RANGE!"],
    ["05/03/0024", "YEAR_RANGE!"],
    ["1899-12-31", "YEAR_RANGE!"],
    ["2200-01-01", "YEAR_RANGE!"],
    ["05/03/70", "YEAR_RANGE!"],
    ["05/03/98", "YEAR_RANGE!"],
    ["1900-01-01T00:00+05:00", "YEAR_RANGE!"],
    ["2199-12-31 24:00", "YEAR_RANGE!"],
    ["45292", "DATE!"],
    ["janvier 2025", "DATE!"],
    ["12 foobar 2025", "DATE!"],
    ["avant 12 janvier 2025", "DATE!"],
    ["31/12", "DATE!"],
    ["31/12-2025", "DATE!"],
    ["31/12/20255", "DATE!"],
    ["demain", "DATE!"],
    ["#N/A", "EXCEL_ERROR!"],
    [`${" 1".repeat(4_900)}:`, "DATE!"],
  ])("%s is %s", (text, code) => {
    expect(outcome(readAs("date", text, dayFirst))).toBe(code);
  });
});

// Weeks of ISO 8601: 2025-12-29 is the Monday of 2026-W01; 2020 and 2026 have 53 weeks, 2025 and 2027 have 52.
describe("ISO weeks", () => {
  test.each([
    ["2025-W01-3", "2025-01-01"],
    ["2026-W01-1", "2025-12-29"],
    ["2026W017", "2026-01-04"],
    ["2020-W53-7", "2021-01-03"],
    ["2026-W53", "2026-12-28 (DATE_WEEK)"],
    ["2025-W52", "2025-12-22 (DATE_WEEK)"],
    ["2025-W53", "DATE_INVALID!"],
    ["2027-W53-1", "DATE_INVALID!"],
    ["2025-W00", "DATE_INVALID!"],
    ["2025-W54", "DATE_INVALID!"],
    ["2025-W10-0", "DATE_INVALID!"],
    ["2025-W10-8", "DATE_INVALID!"],
    ["2025-W1", "DATE!"],
    ["1899-W01", "YEAR_RANGE!"],
    ["2199-W52-7", "2199-12-29"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("date", text))).toBe(value);
  });

  test("a year has 53 weeks when it begins or ends on a Thursday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2198 }), (year) => {
        const weekday = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
        const long = weekday(1, 1) === 4 || weekday(12, 31) === 4;
        expect(readAs("date", `${year}-W53`).status).toBe(long ? "read" : "rejected");
      }),
    );
  });
});

describe("days that a spreadsheet counts, in the 1900 system", () => {
  test.each([
    ["45292", "2024-01-01"],
    ["45292.75", "2024-01-01"],
    ["45292,75", "2024-01-01"],
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["60", "DATE_INVALID!"],
    ["61", "1900-03-01"],
    ["0", "DATE_INVALID!"],
    ["109574", "2199-12-31"],
    ["109575", "YEAR_RANGE!"],
    ["-5", "DATE!"],
    ["20251231", "2025-12-31"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("date", text, { serialDates: true }))).toBe(value);
  });
});

describe("laws", () => {
  const utcDay = fc
    .date({
      min: new Date("2000-01-01T00:00:00Z"),
      max: new Date("2069-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000));

  test.each([
    ["fr-FR", dayFirst],
    ["fr-CA", dayFirst],
    ["en-GB", dayFirst],
    ["en-US", monthFirst],
  ] as const)("any day as %s writes it comes back", (locale, reading) => {
    fc.assert(
      fc.property(utcDay, fc.constantFrom("full", "long", "medium", "short"), (date, dateStyle) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }).format(date);
        const result = readAs("date", text, reading);
        expect([text, outcome(result).slice(0, 10)]).toEqual([text, date.toISOString().slice(0, 10)]);
      }),
    );
  });

  test("any day comes back from its spreadsheet number", () => {
    fc.assert(
      fc.property(utcDay, (date) => {
        const serial = String(date.getTime() / 86_400_000 + 25_569);
        expect(outcome(readAs("date", serial, { serialDates: true }))).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  test("what was read reads as itself, under any reading and in any zone", () => {
    const zones = fc.constantFrom("Europe/Paris", "Pacific/Auckland", "America/Los_Angeles");
    const readings = fc.constantFrom(dayFirst, monthFirst, { serialDates: true });
    fc.assert(
      fc.property(utcDay, readings, zones, (date, reading, zone) => {
        const day = date.toISOString().slice(0, 10);
        expect(outcome(readCell(columnOf("date"), readingOf(reading), day, zone))).toBe(day);
      }),
    );
  });

  test("three numbers are read as a day exactly when the calendar has it", () => {
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 35 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 1900, max: 2199 }),
    );
    fc.assert(
      fc.property(numbers, ([day, month, year]) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const result = readAs("date", `${day}/${month}/${year}`, dayFirst);
        expect(outcome(result)).toSatisfy((text: string) =>
          exists
            ? text === date.toISOString().slice(0, 10)
            : text === "DATE_INVALID!" || text === "DATE_ORDER!",
        );
      }),
    );
  });
});
