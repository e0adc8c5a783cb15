/**
 * What of a column needs a look. Oracle: the pictured table's amber rows (unknown codes, ends before the start), and the
 * cases below counted by hand.
 */
import { describe, expect, it } from "vitest";
import { readColumn, readFile } from "#test/builders/read-column.ts";
import type { Finding, ImportPreview, ReadColumn } from "#shared/schema/imports.ts";
import type { ImportMapping, SourceMapping } from "#shared/schema/mapping.ts";
import {
  columnState,
  missingColumns,
  needsLook,
  type FeedView,
} from "#client/pages/data/mapping/column-state.ts";
import { countToCheck, feedViews } from "#client/pages/data/mapping/feed-views.ts";

const finding = (overrides: Partial<Finding>): Finding => ({
  code: "DATE_INVALID",
  effect: "reject",
  file: "ventes.csv",
  sheet: null,
  table: "orders",
  row: 2,
  column: null,
  value: null,
  hint: null,
  ...overrides,
});
const columns: ReadColumn[] = [
  readColumn("N°", { column: "order_id" }),
  readColumn("Client", { column: "client_id" }),
  readColumn("Date", { column: "ordered_on" }),
  readColumn("Etat", {
    column: "status",
    values: [
      { text: "Soldée", rows: 8, code: "delivered" },
      { text: "Partielle", rows: 3, code: null },
    ],
  }),
  readColumn("Montant", { suggestions: [{ column: "revenue", why: "word", like: "Montant" }] }),
  readColumn("Note"),
];
const file = readFile("ventes.csv", { columns });
const previewOf = (findings: Finding[] = [], more = 0): ImportPreview => ({
  status: "ready",
  files: [file],
  tables: [],
  findingCounts: [{ code: "DATE_INVALID", effect: "reject", table: "orders", count: findings.length + more }],
  findings,
});
const mappingOf = (choices: SourceMapping): ImportMapping => ({
  version: 1,
  files: { "ventes.csv": choices },
});
const nothing: ImportMapping = { version: 1, files: {} };
const viewOf = (choices: SourceMapping = {}): FeedView => {
  const [view] = feedViews(file, nothing, mappingOf(choices));
  if (view === undefined) throw new Error("The file has no view.");
  return view;
};
const stateOf = (heading: string, choices: SourceMapping = {}, preview = previewOf()) => {
  const read = columns.find((one) => one.heading === heading);
  if (read === undefined) throw new Error(`${heading} is no heading.`);
  return columnState(viewOf(choices), read, preview);
};

describe("a column", () => {
  it("needs no look when it is read without trouble, nor when it is ignored and nobody suggests a field", () => {
    expect(needsLook(stateOf("N°"))).toBe(false);
    expect(needsLook(stateOf("Note"))).toBe(false);
  });

  it("needs one for a suggestion until somebody has decided", () => {
    expect(stateOf("Montant").suggestion?.column).toBe("revenue");
    expect(needsLook(stateOf("Montant"))).toBe(true);
    expect(needsLook(stateOf("Montant", { columns: { Montant: null } }))).toBe(false);
    const chosen = stateOf("Montant", { columns: { Montant: "revenue" } });
    expect(chosen).toMatchObject({ isChanged: true, isPending: true, suggestion: null });
    expect(chosen.column?.kind).toBe("amount");
  });

  it("needs one for words without a code until each has an answer, an empty one too", () => {
    expect(stateOf("Etat").openWords).toEqual([{ text: "Partielle", rows: 3, code: null }]);
    const answered = stateOf("Etat", { values: { status: { Partielle: "" } } });
    expect(answered.openWords).toEqual([]);
    expect(answered).toMatchObject({ isChanged: false, isPending: true });
    expect(needsLook(answered)).toBe(false);
  });

  it("needs one while a question about it waits, by its ledger name or its heading", () => {
    for (const column of ["ordered_on", "Date"]) {
      const preview = previewOf([finding({ code: "DATE_AMBIGUOUS", effect: "ask", column })]);
      expect(stateOf("Date", {}, preview).isAsked).toBe(true);
      expect(stateOf("Date", { dates: { ordered_on: "day-first" } }, preview).isAsked).toBe(false);
      expect(stateOf("N°", {}, preview).isAsked).toBe(false);
    }
  });

  it("names the most frequent reason of its rejects, and says where not all are at hand", () => {
    const rejects = [
      finding({ column: "ordered_on", code: "YEAR_RANGE" }),
      finding({ column: "ordered_on" }),
      finding({ column: "ordered_on", row: 3 }),
      finding({ column: "client_id", code: "REF_UNKNOWN" }),
    ];
    expect(stateOf("Date", {}, previewOf(rejects)).rejects).toEqual({
      code: "DATE_INVALID",
      count: 2,
      isMore: false,
    });
    expect(stateOf("Date", {}, previewOf(rejects, 1)).rejects?.isMore).toBe(true);
    expect(stateOf("N°", {}, previewOf(rejects)).rejects).toBeNull();
  });

  it("does not count unknown words twice", () => {
    const preview = previewOf([finding({ code: "CHOICE_UNKNOWN", column: "status" })]);
    expect(stateOf("Etat", {}, preview).rejects).toBeNull();
  });

  it("is not blamed for the rows of another sheet or file", () => {
    const elsewhere = [{ file: "autre.csv" }, { sheet: "Mars" }, { table: "invoices" as const }];
    for (const place of elsewhere) {
      const preview = previewOf([finding({ column: "ordered_on", ...place })]);
      expect(needsLook(stateOf("Date", {}, preview))).toBe(false);
    }
  });
});

const missing = (choices: SourceMapping = {}) => missingColumns(viewOf(choices)).map(({ name }) => name);

describe("required fields", () => {
  it("wait until a heading or a recipe feeds them", () => {
    expect(missing()).toEqual(["revenue"]);
    expect(missing({ columns: { Montant: "revenue" } })).toEqual([]);
    expect(missing({ recipes: { revenue: { kind: "constant", value: "0" } } })).toEqual([]);
    expect(missing({ columns: { Date: null } })).toEqual(["ordered_on", "revenue"]);
  });

  it("and columns to look at are counted over all files", () => {
    // The amount is missing and suggested, and one word has no code.
    expect(countToCheck(previewOf(), nothing, nothing)).toBe(3);
    const settled = mappingOf({
      columns: { Montant: "revenue" },
      values: { status: { Partielle: "open" } },
    });
    expect(countToCheck(previewOf(), nothing, settled)).toBe(0);
  });
});

describe("the feeds of a file", () => {
  it("are none while another table is chosen or its sheet is left out", () => {
    expect(feedViews(file, nothing, mappingOf({ table: "invoices" }))).toEqual([]);
    expect(feedViews({ ...file, table: null }, nothing, nothing)).toEqual([]);
    const sheet = { ...file, name: "a.xlsx", sheet: "Mars" };
    const leftOut: ImportMapping = { version: 1, files: { "a.xlsx": { sheets: { Mars: null } } } };
    expect(feedViews(sheet, nothing, leftOut)).toEqual([]);
    expect(feedViews(sheet, nothing, nothing)).toHaveLength(1);
  });

  it("have each their own choices", () => {
    const also = [{ table: "clients" as const, columns: [readColumn("Client")], made: [] }];
    const choices: SourceMapping = { also: [{ table: "clients", columns: { Client: "name" } }] };
    const [first, second] = feedViews({ ...file, also }, nothing, mappingOf(choices));
    expect(first?.also).toBeNull();
    expect(second).toMatchObject({ also: "clients", table: "clients", readWith: {} });
    expect(second?.choices.columns).toEqual({ Client: "name" });
  });
});
