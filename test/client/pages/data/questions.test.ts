/**
 * Questions of a preview and what an answer says to the importer.
 * Oracle: the mapping that the README gives for a file whose days and months cannot be told apart.
 */
import { describe, expect, it } from "vitest";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { answered, answerTo, meaningsOf, questionsOf, type Question } from "#client/pages/data/questions.ts";

const finding = (overrides: Partial<Finding>): Finding => ({
  code: "DATE_AMBIGUOUS",
  effect: "ask",
  file: "ventes.csv",
  sheet: null,
  table: "orders",
  row: null,
  column: null,
  value: null,
  hint: null,
  ...overrides,
});
const plain = { match: null, suggestions: [], unit: null, values: [] };
const previewOf = (...findings: Finding[]): ImportPreview => ({
  status: "asking",
  files: [
    {
      name: "ventes.csv",
      sheet: null,
      format: "csv",
      tableSuggestions: [],
      remembered: null,
      made: [],
      also: [],
      sha256: "",
      bytes: 1,
      table: "orders",
      encoding: "utf-8",
      separator: ";",
      rows: 1,
      columns: [
        {
          heading: "Date commande",
          column: "ordered_on",
          ...plain,
          format: null,
          filledShare: 1,
          examples: [],
        },
        { heading: "CA", column: "revenue", ...plain, format: null, filledShare: 1, examples: [] },
      ],
    },
  ],
  tables: [],
  findingCounts: [],
  findings,
});
const nothing: ImportMapping = { version: 1, files: {} };
const only = (...findings: Finding[]): Question => {
  const [question, ...more] = questionsOf(previewOf(...findings));
  expect(more).toEqual([]);
  if (question === undefined) throw new Error("There is no question.");
  return question;
};

describe("a question", () => {
  it("answered gives the mapping of the README", () => {
    const table = only(finding({ code: "TABLE_UNKNOWN", table: null }));
    const dates = only(finding({ column: "ordered_on", value: "03/04/2025" }));
    const mapping = answered(answered(nothing, table, "orders"), dates, "day-first");
    expect(mapping).toEqual({
      version: 1,
      files: { "ventes.csv": { table: "orders", dates: { ordered_on: "day-first" } } },
    });
    expect(answerTo(dates, mapping)).toBe("day-first");
  });

  it("names the ledger's column although the finding names the heading", () => {
    const question = only(finding({ column: "Date commande" }));
    expect(question).toMatchObject({ column: "ordered_on", heading: "Date commande" });
    expect(answered(nothing, question, "month-first").files["ventes.csv"]?.dates).toEqual({
      ordered_on: "month-first",
    });
  });

  it.each([
    ["DECIMAL_AMBIGUOUS", "comma", { decimals: { revenue: "comma" } }],
    ["DECIMAL_AMBIGUOUS", "point", { decimals: { revenue: "point" } }],
    ["SERIAL_DATE", "yes", { serialDates: ["revenue"] }],
    ["ENCODING_UNSURE", "windows-1252", { encoding: "windows-1252" }],
    ["TOTAL_ROW", "yes", { accept: ["TOTAL_ROW"] }],
    ["PREAMBLE", "yes", { accept: ["PREAMBLE"] }],
  ] as const)("%s answered with %s", (code, answer, expected) => {
    const question = only(finding({ code, column: "CA" }));
    const mapping = answered(nothing, question, answer);
    expect(mapping.files["ventes.csv"]).toEqual(expected);
    expect(answerTo(question, mapping)).toBe(answer);
    expect(answerTo(question, nothing)).toBeNull();
  });

  it("takes a yes back, and only that one", () => {
    const [total, preamble] = [only(finding({ code: "TOTAL_ROW" })), only(finding({ code: "PREAMBLE" }))];
    const both = answered(answered(nothing, total, "yes"), preamble, "yes");
    expect(answered(both, total, null).files["ventes.csv"]?.accept).toEqual(["PREAMBLE"]);
  });

  it("does not take what is no answer to it", () => {
    const question = only(finding({ code: "TABLE_UNKNOWN" }));
    expect(answerTo(question, answered(nothing, question, "not a table"))).toBeNull();
  });

  it("is asked once for many cases of one file, and once for each column", () => {
    const keys = ["c-1", "c-2"].map((value, row) =>
      finding({ code: "KEY_NEARLY_SAME", column: value, value, row }),
    );
    expect(only(...keys)).toMatchObject({ cases: 2, value: "c-1" });
    const columns = ["ordered_on", "revenue"].map((column) => finding({ column }));
    expect(questionsOf(previewOf(...columns))).toHaveLength(2);
  });

  it("is not what only warns or rejects", () => {
    expect(questionsOf(previewOf(finding({ effect: "warn" }), finding({ effect: "reject" })))).toEqual([]);
  });
});

describe("what a value means under each answer", () => {
  it("is what the importer says", () => {
    const dates = only(finding({ value: "03/04/2025", hint: "2025-04-03 | 2025-03-04" }));
    expect(meaningsOf(dates)).toEqual(["2025-04-03", "2025-03-04"]);
    const serial = only(finding({ code: "SERIAL_DATE", value: "45292", hint: "2024-01-01" }));
    expect(meaningsOf(serial)).toEqual(["2024-01-01"]);
  });

  it("is left out where only one of two answers makes sense of the value", () => {
    expect(meaningsOf(only(finding({ hint: "2025-04-03" })))).toEqual([]);
    expect(meaningsOf(only(finding({ hint: null })))).toEqual([]);
  });
});
