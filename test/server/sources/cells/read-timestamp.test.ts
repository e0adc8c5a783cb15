import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCell } from "#server/sources/cells/read-cell.ts";
import { columnOf, outcome, readAs, readingOf } from "./read-as.ts";

const dayFirst = { dates: "day-first" } as const;

describe("civil times in every form", () => {
  test.each([
    ["2025-12-31 08:05", "2025-12-31 08:05:00"],
    ["2025-12-31T08:05:30", "2025-12-31 08:05:30"],
    ["2025-12-31 08:05:30.250", "2025-12-31 08:05:30.25"],
    ["2025-12-31 08:05:30,250", "2025-12-31 08:05:30.25"],
    ["2025-12-31 08:05:30.000000000", "2025-12-31 08:05:30"],
    ["2025-12-31 08:05:30.123456789", "2025-12-31 08:05:30.123456"],
    ["31/12/2025 08:05", "2025-12-31 08:05:00"],
    ["31/12/2025  8:05", "2025-12-31 08:05:00"],
    ["31/12/2025, 08:05:30", "2025-12-31 08:05:30"],
    ["31/12/2025 8h05", "2025-12-31 08:05:00"],
    ["31/12/2025 8h", "2025-12-31 08:00:00"],
    ["31/12/2025 à 8 h 05", "2025-12-31 08:05:00"],
    ["1er mai 2025 08:05", "2025-05-01 08:05:00"],
    ["Jan 12, 2025, 8:05 PM", "2025-01-12 20:05:00"],
    ["Jan 12, 2025 12:05 a.m.", "2025-01-12 00:05:00"],
    ["Jan 12, 2025 12:05 PM", "2025-01-12 12:05:00"],
    ["31/12/2025", "2025-12-31 00:00:00"],
    ["2025-12-31 24:00", "2026-01-01 00:00:00"],
    ["05/03/24 08:05", "2024-03-05 08:05:00 (DATE_TWO_DIGIT_YEAR)"],
    ["2026-W53-1 08:05", "2026-12-28 08:05:00"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("timestamp", text, dayFirst))).toBe(value);
  });

  test.each([
    ["45292.354166667", "2024-01-01 08:30:00"],
    ["45292", "2024-01-01 00:00:00"],
    ["45292.999999", "2024-01-02 00:00:00"],
  ])("a spreadsheet's %s is %s, to the second", (text, value) => {
    expect(outcome(readAs("timestamp", text, { serialDates: true }))).toBe(value);
  });
});

describe("a stated zone is converted to the company's civil time", () => {
  test.each([
    ["2025-12-31T07:05:00Z", "2025-12-31 08:05:00"],
    ["2025-06-30T07:05:00Z", "2025-06-30 09:05:00"],
    ["2025-12-31 23:30:00 UTC", "2026-01-01 00:30:00"],
    ["2025-12-31T08:05:00+01:00", "2025-12-31 08:05:00"],
    ["2025-12-31T08:05:00.125-0500", "2025-12-31 14:05:00.125"],
    ["2025-12-31 08:05:00+01", "2025-12-31 08:05:00"],
    ["2025-12-31T08:05:00+15:00", "DATE_INVALID!"],
    ["2025-12-31T08:05:00+01:60", "DATE_INVALID!"],
  ])("%s is %s in Paris", (text, value) => {
    expect(outcome(readAs("timestamp", text))).toBe(value);
  });
});

// Paris: the clocks went from 02:00 to 03:00 on 30 March 2025, and from 03:00 back to 02:00 on 26 October 2025.
describe("times that the clocks skipped or showed twice", () => {
  test.each([
    ["30/03/2025 01:59:59.999", "2025-03-30 01:59:59.999"],
    ["30/03/2025 02:00", "LOCAL_TIME_MISSING!"],
    ["30/03/2025 02:30", "LOCAL_TIME_MISSING!"],
    ["30/03/2025 02:59:59.999", "LOCAL_TIME_MISSING!"],
    ["30/03/2025 03:00", "2025-03-30 03:00:00"],
    ["26/10/2025 01:59:59.999", "2025-10-26 01:59:59.999"],
    ["26/10/2025 02:00", "2025-10-26 02:00:00 (LOCAL_TIME_TWICE)"],
    ["26/10/2025 02:30", "2025-10-26 02:30:00 (LOCAL_TIME_TWICE)"],
    ["26/10/2025 03:00", "2025-10-26 03:00:00"],
    ["2025-10-26T00:30:00Z", "2025-10-26 02:30:00 (LOCAL_TIME_TWICE)"],
    ["2025-10-26T01:30:00Z", "2025-10-26 02:30:00 (LOCAL_TIME_TWICE)"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("timestamp", text, dayFirst))).toBe(value);
  });

  test("they are the company's clocks, not Paris's or the machine's", () => {
    const column = columnOf("timestamp");
    const [march, september] = ["2025-03-30 02:30", "2025-09-28 02:30"].map((text) =>
      outcome(readCell(column, readingOf(), text, "Pacific/Auckland")),
    );
    expect([march, september]).toEqual(["2025-03-30 02:30:00", "LOCAL_TIME_MISSING!"]);
    expect(outcome(readAs("timestamp", "2025-09-28 02:30"))).toBe("2025-09-28 02:30:00");
  });
});

describe("times that are refused", () => {
  test.each([
    ["31/12/2025 25:00", "DATE_INVALID!"],
    ["31/12/2025 24:01", "DATE_INVALID!"],
    ["31/12/2025 08:60", "DATE_INVALID!"],
    ["31/12/2025 08:05:60", "DATE_INVALID!"],
    ["31/12/2025 13:05 PM", "DATE_INVALID!"],
    ["31/12/2025 0:05 AM", "DATE_INVALID!"],
    ["31/02/2025 08:05", "DATE_INVALID!"],
    ["01/13/2025 08:05", "DATE_ORDER!"],
    ["31/12/2025 08", "DATE!"],
    ["31/12/2025 08:5", "DATE!"],
    ["31/12/2025 08:05 CET", "DATE!"],
    ["08:05", "DATE!"],
    ["2199-12-31 24:00", "YEAR_RANGE!"],
  ])("%s is %s", (text, code) => {
    expect(outcome(readAs("timestamp", text, dayFirst))).toBe(code);
  });
});

describe("laws", () => {
  const instant = fc
    .date({
      min: new Date("2000-01-01T00:00:00Z"),
      max: new Date("2060-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
  const zone = fc.constantFrom(
    "Europe/Paris",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "UTC",
  );

  test("any instant comes back in the company's zone, whether stated in UTC or in civil time", () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        // Swedish writes civil times the ISO way, an independent spelling of the expected value.
        const civil = new Intl.DateTimeFormat("sv-SE", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        }).format(at);
        const french = new Intl.DateTimeFormat("fr-FR", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        }).format(at);
        const american = new Intl.DateTimeFormat("en-US", {
          timeZone,
          dateStyle: "medium",
          timeStyle: "medium",
        }).format(at);
        for (const text of [civil, french, american, at.toISOString()]) {
          const result = readCell(columnOf("timestamp"), readingOf(dayFirst), text, timeZone);
          expect([text, outcome(result).replace(" (LOCAL_TIME_TWICE)", "")]).toEqual([text, civil]);
        }
      }),
    );
  });

  test("what was read reads as itself", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 999_999 }), (at, microseconds) => {
        const text = `${at.toISOString().slice(0, 19)}.${String(microseconds).padStart(6, "0")}`;
        const first = readAs("timestamp", text);
        fc.pre(first.status === "read");
        expect(readAs("timestamp", first.value ?? "")).toEqual(first);
      }),
    );
  });
});
