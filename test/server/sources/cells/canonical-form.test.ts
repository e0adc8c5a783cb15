import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ColumnKind } from "#shared/schema/ledger.ts";
import { columnType } from "#server/ledger/column-type.ts";
import { canonicalForm } from "#server/sources/cells/canonical-form.ts";
import { clockKind } from "#server/sources/cells/clock-changes.ts";
import { columnOf, outcome, paris, readAs } from "./read-as.ts";

const numeric = ["amount", "hours", "number"] as const;
/** Every kind but a choice, of which no text is canonical. */
const kinds = ["identifier", "text", "date", "timestamp", ...numeric, "count", "flag"] as const;

function matches(kind: ColumnKind, text: string): boolean {
  const form = canonicalForm(kind);
  return form !== null && new RegExp(form).test(text);
}

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, "0"));
const year = fc.oneof(fc.integer({ min: 1890, max: 2210 }).map(String), digits(4));
const day = fc
  .tuple(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
const time = fc
  .tuple(
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 0, max: 61 }),
    fc.option(fc.integer({ min: 0, max: 61 })),
    fc.option(fc.stringMatching(/^\d{1,7}$/)),
  )
  .map(([hour, minute, second, fraction]) => {
    const clock = [hour, minute, second ?? []].flat().map((part) => String(part).padStart(2, "0"));
    return `${clock.join(":")}${fraction === null ? "" : `.${fraction}`}`;
  });
const moment = fc.tuple(day, fc.constantFrom(" ", "T", "  ", ""), time).map((parts) => parts.join(""));
const number = fc
  .tuple(
    fc.constantFrom("", "-", "+"),
    fc.stringMatching(/^\d{0,14}$/),
    fc.constantFrom("", ".", ","),
    fc.stringMatching(/^\d{0,8}$/),
  )
  .map((parts) => parts.join(""));
const word = fc
  .array(
    fc.constantFrom(
      ..."ab01 .,+-E#!/N?\"'ÀÂÃâéïŒœ€°×".split(""),
      "\u0301",
      "\u00A0",
      "\u200B",
      "\u202E",
      "\u00AD",
      "\n",
      "\0",
      "#REF!",
      "E+11",
      "Ã©",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
/** Texts of each kind that are canonical, or nearly so. */
const near: Record<(typeof kinds)[number], fc.Arbitrary<string>> = {
  identifier: word,
  text: word,
  date: day,
  timestamp: fc.oneof(day, moment),
  amount: number,
  hours: number,
  number,
  count: number,
  flag: fc.constantFrom("true", "false", "TRUE", "1", "oui", "t"),
};

function textsOf(kind: (typeof kinds)[number], count: number): string[] {
  return fc.sample(near[kind], { numRuns: count, seed: 7 });
}

describe("canonical texts", () => {
  test.each([
    ["date", "2025-12-31", true],
    ["date", "2024-02-29", false],
    ["date", "2025-02-30", false],
    ["date", "1899-12-31", false],
    ["date", "2200-01-01", false],
    ["date", "2025-12-31 ", false],
    ["timestamp", "2025-12-31", true],
    ["timestamp", "2025-12-31 23:59", true],
    ["timestamp", "2025-12-31T23:59:59.123456", true],
    ["timestamp", "2025-12-31 24:00", false],
    ["timestamp", "2025-12-31T08:05Z", false],
    ["amount", "-1234.50", true],
    ["amount", "999999999999.999999", true],
    ["amount", "1000000000000", false],
    ["amount", "0.1234567", false],
    ["amount", "007", false],
    ["amount", "1,5", false],
    ["count", "12", true],
    ["count", "-12", false],
    ["count", "12.0", false],
    ["identifier", "00123", true],
    ["identifier", "1.23E+11", false],
    ["identifier", "Pièce n°1", false],
    ["text", "Hélène & fils", true],
    ["text", "HÃ©lÃ¨ne", false],
    ["text", "#REF!", false],
    ["text", " a", false],
    ["text", "a".repeat(128), true],
    ["text", "a".repeat(129), false],
    ["flag", "true", true],
    ["flag", "oui", false],
    ["choice", "normal", false],
  ] as const)("%s %j: %s", (kind, text, canonical) => {
    expect(matches(kind, text)).toBe(canonical);
  });

  test.each(kinds)("of %s are read without a warning, and occur", (kind) => {
    const canonical = textsOf(kind, 4_000).filter((text) => matches(kind, text));
    expect(canonical.length).toBeGreaterThan(kind === "flag" ? 1 : 100);
    for (const text of canonical) {
      if (kind === "timestamp" && clockKind(text.replace("T", " "), paris) !== "once") continue;
      for (const reading of [{ decimal: "point" }, { dates: "month-first", serialDates: true }] as const) {
        const result = readAs(kind, text, { decimal: "point", ...reading }, { optional: false });
        expect([text, result.status, result.status === "read" && result.warning]).toEqual([
          text,
          "read",
          null,
        ]);
      }
    }
  });

  test("whole numbers in the form of a count mean the same under a decimal comma", () => {
    for (const kind of numeric) {
      for (const text of textsOf(kind, 2_000).filter((written) => matches("count", written))) {
        expect(outcome(readAs(kind, text, { decimal: "comma" }))).toBe(text);
      }
    }
  });
});

describe("in the engine", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(":memory:");
    connection = await instance.connect();
  });
  afterAll(() => connection.closeSync());

  test.each(kinds)(
    "texts of %s match there exactly when they match here, and cast to what the reader says",
    async (kind) => {
      // The engine's text holds no NUL here: files with one are refused cell by cell before.
      const texts = textsOf(kind, 4_000).filter((text) => !text.includes("\0"));
      const rows = texts.map((text) => {
        const result = readAs(kind, text, { decimal: "point" });
        return { text, here: matches(kind, text), value: result.status === "read" ? result.value : null };
      });
      const type = columnType(columnOf(kind));
      const reader = await connection.runAndReadAll(
        `WITH given AS (SELECT unnest(from_json($rows::JSON, '[{"text":"VARCHAR","here":"BOOLEAN","value":"VARCHAR"}]'), recursive := true))
         SELECT text, here, regexp_full_match(text, $form) AS there,
           try_cast(text AS ${type}) IS NOT DISTINCT FROM try_cast(value AS ${type}) AND value IS NOT NULL AS same
         FROM given`,
        { rows: JSON.stringify(rows), form: canonicalForm(kind) ?? "" },
      );
      const answers = reader.getRowObjectsJS();
      expect(answers).toHaveLength(rows.length);
      expect(answers.filter(({ here, there }) => here !== there)).toEqual([]);
      const skipped = (text: unknown) =>
        kind === "timestamp" && clockKind(String(text).replace("T", " "), paris) === "skipped";
      expect(
        answers.filter(({ text, there, same }) => there === true && same !== true && !skipped(text)),
      ).toEqual([]);
    },
  );
});
