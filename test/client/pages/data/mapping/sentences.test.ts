/** The words of the correspondence. Oracle: phrases as the design and the brief of the page give them. */
import { describe, expect, it } from "vitest";
import { readFile } from "#test/builders/read-column.ts";
import { ledger } from "#shared/schema/ledger.ts";
import { recipeHeadings } from "#shared/recipe-headings.ts";
import type { ImportMapping, Recipe } from "#shared/schema/mapping.ts";
import { isNamedCode } from "#client/pages/data/mapping/code-names.ts";
import { mappingName } from "#client/pages/data/mapping/mapping-name.ts";
import { recipeSentence } from "#client/pages/data/mapping/recipe-sentence.ts";
import { sameMapping } from "#client/pages/data/mapping/same-mapping.ts";

const plain = (text: string) => text.replaceAll(/[\u202F\u00A0]/gu, " ").replaceAll("’", "'");
const sentence = (recipe: Recipe, examples: string[] = []) =>
  plain(recipeSentence({ kind: recipe.kind, headings: recipeHeadings(recipe), examples }, recipe, "fr"));

describe("the sentence of a computed field", () => {
  it.each([
    [{ kind: "constant", value: "regular" }, "toujours « regular »"],
    [{ kind: "row" }, "le numéro de la ligne"],
    [{ kind: "join", headings: ["Commande", "Ligne"], separator: "-" }, "Commande et Ligne, mis bout à bout"],
    [{ kind: "first", headings: ["Fin", "Début"] }, "la première remplie de Fin et Début"],
    [
      {
        kind: "product",
        factors: [
          { heading: "Quantité", as: "value" },
          { heading: "Prix unitaire", as: "value" },
          { heading: "Remise", as: "one-minus" },
        ],
      },
      "= Quantité × Prix unitaire × (1 − Remise)",
    ],
    [
      { kind: "day", year: { firstYear: 2007 }, month: { heading: "Mois" }, day: { heading: "Jour" } },
      "date composée de Mois et Jour",
    ],
    [
      { kind: "last-day", first: "from_on", hours: "Heures", hoursPerDay: 7 },
      "le dernier jour, d'après Heures",
    ],
  ] satisfies [Recipe, string][])("%j", (recipe, expected) => {
    expect(sentence(recipe)).toBe(expected);
  });

  it("makes do with the preview where the recipe is not at hand", () => {
    const made = { kind: "product", headings: ["Quantité", "Prix"], examples: [] };
    expect(recipeSentence(made, undefined, "fr")).toBe("= Quantité × Prix");
    expect(recipeSentence({ ...made, kind: "constant", examples: ["x"] }, undefined, "en")).toBe(
      "always “x”",
    );
    expect(recipeSentence({ ...made, kind: "later" }, undefined, "en")).toBe("from Quantité and Prix");
  });
});

describe("the name of a correspondence", () => {
  it.each([
    [["exports/Ventes_2025-06.csv"], "Ventes"],
    [["ventes 01.csv", "ventes 02.csv", "clients.xlsx"], "ventes, clients"],
    [["2025.csv"], "2025"],
  ])("of %j is %s", (names, expected) => {
    const files = names.map((name) => readFile(name));
    expect(mappingName({ status: "ready", files, tables: [], findingCounts: [], findings: [] })).toBe(
      expected,
    );
  });

  it("is at most as long as the record keeps", () => {
    const files = Array.from({ length: 40 }, (_, at) => readFile(`file${"x".repeat(at)}.csv`));
    const name = mappingName({ status: "ready", files, tables: [], findingCounts: [], findings: [] });
    expect(name.length).toBeLessThanOrEqual(120);
  });
});

describe("two mappings", () => {
  const one: ImportMapping = {
    version: 1,
    files: { a: { table: "orders", accept: ["PREAMBLE", "TOTAL_ROW"] }, b: { encoding: "utf-8" } },
  };
  it("are the same in whatever order their keys stand, and differ in a value", () => {
    const turned: ImportMapping = {
      files: { b: { encoding: "utf-8" }, a: { accept: ["PREAMBLE", "TOTAL_ROW"], table: "orders" } },
      version: 1,
    };
    expect(sameMapping(one, turned)).toBe(true);
    expect(sameMapping(one, { ...one, files: { ...one.files, b: { encoding: "utf-16le" } } })).toBe(false);
    expect(sameMapping(one, { ...one, files: { ...one.files, c: {} } })).toBe(false);
  });
});

it("has a name for every code of the ledger", () => {
  const codes = ledger.flatMap(({ columns }) => columns.flatMap(({ values }) => values ?? []));
  expect(codes.filter((code) => !isNamedCode(code))).toEqual([]);
});
