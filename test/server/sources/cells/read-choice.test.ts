import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ledger } from "#shared/schema/ledger.ts";
import { choiceWords } from "#server/sources/cells/choice-words.ts";
import { readCell } from "#server/sources/cells/read-cell.ts";
import { outcome, paris, readAs, readingOf } from "./read-as.ts";

const choices = ledger.flatMap(({ columns }) => columns.filter(({ kind }) => kind === "choice"));
const payKind = { values: ["regular", "overtime", "sunday", "holiday", "night"] };

describe("choices", () => {
  test.each([
    ["overtime", "overtime"],
    ["OVERTIME", "overtime"],
    ["heures sup", "overtime"],
    ["Heures supplémentaires", "overtime"],
    ["heures supplementaires", "overtime"],
    ["Heures_sup.", "overtime"],
    ["férié", "holiday"],
    ["normal", "regular"],
    ["other", "CHOICE_UNKNOWN!"],
    ["constructor", "CHOICE_UNKNOWN!"],
    ["", "empty"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("choice", text, {}, payKind))).toBe(value);
  });

  test.each([
    ["overtme", "overtime"],
    ["dimanch", "sunday"],
    ["holliday", "holiday"],
    ["zzz", null],
    ["x".repeat(9_000), null],
  ])("the hint for %s is %s", (text, hint) => {
    expect(readAs("choice", text, {}, payKind)).toEqual({
      status: "rejected",
      problem: { code: "CHOICE_UNKNOWN", hint },
    });
  });

  test("a word counts only in a column that admits its code", () => {
    expect(outcome(readAs("choice", "maladie", {}, payKind))).toBe("CHOICE_UNKNOWN!");
    expect(outcome(readAs("choice", "en cours", {}, { values: ["open", "delivered"] }))).toBe("open");
    expect(outcome(readAs("choice", "en cours", {}, { values: ["active", "lost"] }))).toBe("active");
  });

  test("every code of the ledger reads as itself, in any case", () => {
    for (const column of choices) {
      for (const code of column.values ?? []) {
        expect(outcome(readCell(column, readingOf(), code, paris))).toBe(code);
        expect(outcome(readCell(column, readingOf(), code.toUpperCase().replaceAll("_", " "), paris))).toBe(
          code,
        );
      }
    }
  });

  test("no word means two codes of one column, and every word belongs to a code of the ledger", () => {
    const codes = new Set(choices.flatMap(({ values }) => values ?? []));
    expect(Object.keys(choiceWords).filter((code) => !codes.has(code))).toEqual([]);
    for (const column of choices) {
      for (const code of column.values ?? []) {
        for (const word of choiceWords[code] ?? []) {
          expect([word, outcome(readCell(column, readingOf(), word, paris))]).toEqual([word, code]);
        }
      }
    }
  });

  test("a text that is no word of the column never becomes `other`", () => {
    const column = choices.find(({ values }) => values?.includes("other"));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(column !== undefined && /[^\s\p{Cf}]/u.test(text));
        expect(outcome(readAs("choice", `?${text}`, {}, { values: column?.values ?? [] }))).not.toBe("other");
      }),
    );
  });
});
