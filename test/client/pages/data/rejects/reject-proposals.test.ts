/** What is proposed for a reject. Oracle: the six rows of the import page's picture, and their proposals. */
import { describe, expect, it } from "vitest";
import { findingCodes } from "#shared/error-code.ts";
import type { Finding, ImportPreview, ReadColumn, ReadFile } from "#shared/schema/imports.ts";
import { placeOf } from "#client/pages/data/rejects/corrections.ts";
import {
  allProposed,
  headingOf,
  isMasked,
  remedyOf,
  rowsWith,
} from "#client/pages/data/rejects/reject-proposals.ts";

const column = (heading: string, name: string | null, values: ReadColumn["values"] = []): ReadColumn => ({
  heading,
  column: name,
  match: null,
  suggestions: [],
  format: null,
  unit: null,
  values,
  filledShare: 1,
  examples: [],
});
const operations: ReadFile = {
  name: "operations_2025S1.xlsx",
  sheet: "feuille 1",
  sha256: "a".repeat(64),
  bytes: 1,
  format: "xlsx",
  table: "operations",
  tableSuggestions: [],
  remembered: null,
  made: [],
  also: [
    {
      table: "orders",
      columns: [
        column("Code client", "client_id"),
        column("Urgent O/N", "priority", [{ text: "O", rows: 12, code: null }]),
      ],
      made: [],
    },
  ],
  encoding: null,
  separator: null,
  rows: 8412,
  columns: [
    column("N° OF", "operation_id"),
    column("Début réel", "started_at"),
    column("Fin réelle", "ended_at"),
    column("Tps gamme", "standard_hours"),
  ],
};
const people: ReadFile = {
  ...operations,
  name: "absences.csv",
  sheet: null,
  table: "absences",
  also: [],
  columns: [column("from_on", "from_on"), column("to_on", "to_on")],
};
const preview: ImportPreview = {
  status: "ready",
  files: [operations, people],
  tables: [],
  findingCounts: [],
  findings: [],
};
const finding = (changes: Partial<Finding>): Finding => ({
  code: "RANGE",
  effect: "reject",
  file: operations.name,
  sheet: operations.sheet,
  table: "operations",
  row: 2951,
  column: "standard_hours",
  value: "-1,5",
  hint: null,
  ...changes,
});
const place = placeOf(operations);

describe("the rows of the picture", () => {
  it("214: an end before its start is proposed to be swapped with it", () => {
    const remedy = remedyOf(
      finding({
        code: "END_BEFORE_START",
        row: 214,
        column: "ended_at",
        value: "2025-02-07 06:10:00",
        hint: "2025-02-07 14:00:00",
      }),
      preview,
    );
    expect(remedy.proposal).toEqual({
      kind: "swap",
      reading: null,
      rows: null,
      step: [
        { kind: "cell", place, row: 214, heading: "Début réel", value: "2025-02-07 06:10:00" },
        { kind: "cell", place, row: 214, heading: "Fin réelle", value: "2025-02-07 14:00:00" },
      ],
    });
    expect(remedy.cell?.heading).toBe("Fin réelle");
  });

  it("388: an unknown client with a near one is proposed to be read as it everywhere, in the table that it feeds", () => {
    const orphan = finding({
      code: "REF_UNKNOWN",
      table: "orders",
      row: 388,
      column: "client_id",
      value: "AER1",
      hint: "AER01",
    });
    expect(remedyOf(orphan, preview).proposal).toMatchObject({
      kind: "read-as",
      reading: "AER01",
      rows: null,
      step: [{ kind: "word", place, feed: "orders", column: "client_id", text: "AER1", reading: "AER01" }],
    });
    expect(rowsWith(orphan, [orphan, { ...orphan, row: 9 }, { ...orphan, value: "PYR" }])).toBe(2);
  });

  it("1207: of two rows with one key the first is proposed to be kept, whichever of them is looked at", () => {
    const second = finding({
      code: "KEY_CONFLICT",
      row: 1207,
      column: "operation_id",
      value: "4102-10",
      hint: "1188",
    });
    const first = finding({ ...second, row: 1188, hint: "1207" });
    const out = [{ kind: "row", place, row: 1207, out: true }];
    expect(remedyOf(second, preview).proposal).toMatchObject({ kind: "keep-first", step: out });
    expect(remedyOf(first, preview).proposal).toMatchObject({ kind: "keep-first", step: out });
    expect(allProposed([first, second], preview)).toEqual({ rejects: 2, step: [...out, ...out] });
  });

  it("2951, 6032: a number or a day that cannot be is edited or left out, and nothing is proposed", () => {
    const remedy = remedyOf(finding({}), preview);
    expect(remedy.proposal).toBeNull();
    expect(remedy.cell).toEqual({ kind: "cell", place, row: 2951, heading: "Tps gamme", value: "-1,5" });
    expect(remedy.leaveOut).toEqual({ kind: "row", place, row: 2951, out: true });
  });

  it("4460: an unknown client without a near one is edited, and nothing is proposed", () => {
    const orphan = finding({ code: "REF_UNKNOWN", table: "orders", column: "client_id", value: "DIVERS" });
    expect(remedyOf(orphan, preview).proposal).toBeNull();
    expect(remedyOf(orphan, preview).cell?.heading).toBe("Code client");
  });
});

describe("a remedy", () => {
  it("counts the rows of a code by what was read of the column", () => {
    const unknown = finding({
      code: "CHOICE_UNKNOWN",
      table: "orders",
      column: "priority",
      value: "O",
      hint: "rush",
    });
    expect(remedyOf(unknown, preview).proposal).toMatchObject({ reading: "rush", rows: 12 });
  });

  it("of two rows in different files leaves the choice to a person, one at a time", () => {
    const other = { ...operations, name: "old.csv", sheet: null };
    const both = { ...preview, files: [operations, other] };
    const twice = finding({
      code: "KEY_CONFLICT",
      row: 7,
      column: "operation_id",
      value: "1",
      hint: "old.csv:12",
    });
    expect(remedyOf(twice, both).proposal).toMatchObject({
      kind: "keep-this",
      step: [{ kind: "row", place: placeOf(other), row: 12, out: true }],
    });
    expect(allProposed([twice], both).rejects).toBe(0);
    // A workbook of two sheets: which of them holds line 12 is not told.
    const sheets = { ...both, files: [operations, { ...other, sheet: "a" }, { ...other, sheet: "b" }] };
    expect(remedyOf(twice, sheets).proposal).toBeNull();
  });

  it("shows no value about people and offers no edit of one, only to leave the row out", () => {
    const masked = finding({
      code: "END_BEFORE_START",
      file: people.name,
      sheet: null,
      table: "absences",
      column: "to_on",
      value: null,
      hint: null,
    });
    expect(remedyOf(masked, preview)).toMatchObject({ cell: null, proposal: null, instead: "masked" });
    expect(remedyOf(masked, preview).leaveOut).not.toBeNull();
    expect(isMasked("interactions", "employee_id")).toBe(true);
    expect(isMasked("schedule_changes", "changed_by")).toBe(true);
    expect(isMasked("interactions", "note")).toBe(false);
  });

  it("proposes nothing on a value of which only a part is shown", () => {
    const shown = { code: "REF_UNKNOWN", table: "orders", column: "client_id", hint: "AER01" } as const;
    expect(remedyOf(finding({ ...shown, value: `${"x".repeat(79)}…` }), preview).proposal).toBeNull();
    expect(remedyOf(finding({ ...shown, value: String.raw`AER\u200B1` }), preview).proposal).toBeNull();
  });

  it("takes a row back that was left out, and leaves a row that cannot be cut into cells to the spreadsheet", () => {
    const out = finding({ code: "LEFT_OUT", column: null, value: null });
    expect(remedyOf(out, preview)).toMatchObject({
      cell: null,
      leaveOut: null,
      proposal: { kind: "take-back", step: [{ kind: "row", place, row: 2951, out: false }] },
    });
    expect(remedyOf(finding({ code: "COLUMNS_EXTRA", column: null }), preview)).toEqual({
      cell: null,
      proposal: null,
      leaveOut: null,
      instead: "unreadable",
    });
  });

  it("says that a value is made of several columns where no heading feeds it", () => {
    expect(remedyOf(finding({ column: "ready_at" }), preview).instead).toBe("made");
    expect(headingOf(finding({ column: "ready_at" }), preview)).toBe("ready_at");
    expect(headingOf(finding({}), preview)).toBe("Tps gamme");
  });

  it("exists for every code, and never concerns another row or file than its own without a proposal", () => {
    for (const code of findingCodes) {
      const { cell, leaveOut } = remedyOf(finding({ code }), preview);
      for (const one of [cell, leaveOut]) {
        if (one === null) continue;
        expect(one.place).toEqual(place);
        expect(one.kind === "word" ? null : one.row).toBe(2951);
      }
      expect(remedyOf(finding({ code, row: null }), preview).cell).toBeNull();
    }
  });
});
