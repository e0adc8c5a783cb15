/**
 * Questions of a preview and what an answer says to the importer.
 * Oracle: the mapping that the README gives for a file whose days and months cannot be told apart.
 */
import { describe, expect, it } from "vitest";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import {
  answered,
  answerTo,
  mayBeDenied,
  meaningsOf,
  questionsOf,
  type Question,
} from "#client/pages/data/preview/questions.ts";

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
    expect(answerTo(dates, mapping, previewOf())).toBe("day-first");
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
    ["TOTAL_ROW", "no", { deny: ["TOTAL_ROW"] }],
    ["SERIAL_DATE", "no", { notSerialDates: ["revenue"] }],
  ] as const)("%s answered with %s", (code, answer, expected) => {
    const question = only(finding({ code, column: "CA" }));
    const mapping = answered(nothing, question, answer);
    expect(mapping.files["ventes.csv"]).toEqual(expected);
    expect(answerTo(question, mapping, previewOf())).toBe(answer);
    expect(answerTo(question, nothing, previewOf())).toBeNull();
  });

  it("takes a yes back, and only that one", () => {
    const [total, preamble] = [only(finding({ code: "TOTAL_ROW" })), only(finding({ code: "PREAMBLE" }))];
    const both = answered(answered(nothing, total, "yes"), preamble, "yes");
    expect(answered(both, total, null).files["ventes.csv"]?.accept).toEqual(["PREAMBLE"]);
  });

  it("has one answer at a time, and a no only where it helps", () => {
    const total = only(finding({ code: "TOTAL_ROW" }));
    const changed = answered(answered(nothing, total, "yes"), total, "no");
    expect(changed.files["ventes.csv"]).toEqual({ deny: ["TOTAL_ROW"] });
    expect(answered(changed, total, null)).toEqual(nothing);
    expect(mayBeDenied(total)).toBe(true);
    expect(mayBeDenied(only(finding({ code: "MERGED_CELLS" })))).toBe(false);
  });

  it("about nearly equal keys is denied by reading each as the one it resembles", () => {
    const keys = [
      finding({ code: "KEY_NEARLY_SAME", column: "client_id", value: "c-1", hint: "C-1" }),
      finding({ code: "KEY_NEARLY_SAME", column: "client_id", value: "d-2", hint: "D-2" }),
    ];
    const question = only(...keys);
    const one = answered(nothing, question, "no");
    expect(one.files["ventes.csv"]).toEqual({ values: { client_id: { "c-1": "C-1", "d-2": "D-2" } } });
    expect(answerTo(question, one, previewOf())).toBe("no");
    const two = answered(one, question, "yes");
    expect(two.files["ventes.csv"]).toEqual({ accept: ["KEY_NEARLY_SAME"] });
    expect(answered(two, question, null)).toEqual(nothing);
  });

  it("about a sheet is answered under that sheet, and leaves the other choices alone", () => {
    const question = only(finding({ code: "TOTAL_ROW", sheet: "Mars" }));
    const given: ImportMapping = { version: 1, name: "ventes", files: {}, shapes: [] };
    expect(answered(given, question, "yes")).toEqual({
      version: 1,
      name: "ventes",
      files: { "ventes.csv": { sheets: { Mars: { accept: ["TOTAL_ROW"] } } } },
      shapes: [],
    });
  });

  it("about the only sheet of a workbook says what a file's would: its likeliest table", () => {
    const sheet = finding({
      code: "TABLE_UNKNOWN",
      file: "ventes.xlsx",
      sheet: "Feuil1",
      table: null,
      hint: "orders",
    });
    expect(only(sheet)).toMatchObject({ kind: "sheets", code: "TABLE_UNKNOWN", hint: "orders", sheet: null });
    expect(only({ ...sheet, code: "SHEET" })).toMatchObject({ kind: "sheets", code: "SHEET", hint: null });
  });

  it("about the sheets of a workbook is asked once and answered when each has a table or is left out", () => {
    const sheets = ["Mars", "Notes"].map((sheet) =>
      finding({ code: "TABLE_UNKNOWN", file: "ventes.xlsx", sheet, table: null }),
    );
    const preview = previewOf(...sheets, finding({ code: "SHEET", file: "ventes.xlsx" }));
    const [file] = preview.files;
    if (file === undefined) throw new Error("The preview holds no file.");
    preview.files = ["Mars", "Notes"].map((sheet) => ({ ...file, name: "ventes.xlsx", sheet, table: null }));
    const [question, ...more] = questionsOf(preview);
    if (question === undefined) throw new Error("There is no question.");
    expect(more).toEqual([]);
    expect(question).toMatchObject({ kind: "sheets", cases: 3 });
    const half: ImportMapping = {
      version: 1,
      files: { "ventes.xlsx": { sheets: { Mars: { table: "orders" } } } },
    };
    const whole: ImportMapping = {
      version: 1,
      files: { "ventes.xlsx": { sheets: { Mars: { table: "orders" }, Notes: null } } },
    };
    expect(answerTo(question, half, preview)).toBeNull();
    expect(answerTo(question, whole, preview)).toBe("yes");
  });

  it("does not take what is no answer to it", () => {
    const question = only(finding({ code: "TABLE_UNKNOWN" }));
    expect(answerTo(question, answered(nothing, question, "not a table"), previewOf())).toBeNull();
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
