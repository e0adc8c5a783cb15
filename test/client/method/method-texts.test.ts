/** The words of the method: whole in both languages, found by what a reader types, and each at an address of its own. */
import { describe, expect, it } from "vitest";
import { chapters } from "#shared/method/indicator.ts";
import { indicatorsOf } from "#shared/method/indicators.ts";
import { methodSources } from "#shared/method/method-sources.ts";
import { methodParameterNames } from "#shared/method/parameter-names.ts";
import { glossary } from "#shared/glossary.ts";
import { languages } from "#client/i18n/message.ts";
import { createFormat } from "#client/lib/format.ts";
import { glossaryText } from "#client/method/glossary-text.ts";
import { mathTokens } from "#client/method/math-notation.ts";
import { parameterName, parameterValueText } from "#client/method/parameter-text.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { symbolFormulas } from "#client/method/symbol-formulas.ts";
import { entriesWith, glossaryWith, methodEntries } from "#client/pages/method/method-entries.ts";

const keys = chapters.flatMap(indicatorsOf).map(({ key }) => key);
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");

describe("the entries of the method", () => {
  it.each(languages)("are all there in %s, with every part", (language) => {
    const entries = methodEntries(language);
    expect(entries.map(({ indicator }) => indicator.key)).toEqual(keys);
    for (const { indicator, text } of entries)
      for (const [part, words] of Object.entries(text))
        expect(words.length, `${indicator.key} ${part}`).toBeGreaterThan(part === "name" ? 2 : 9);
  });

  it.each(languages)("never exclaim, never write ± nor a straight apostrophe in %s", (language) => {
    const means = Object.values(glossaryText[language]).flatMap(({ term, means: meaning }) => [
      term,
      meaning,
    ]);
    const said = methodEntries(language).flatMap(({ text }) => Object.values(text));
    expect(said.filter((words) => /[!±'—]/u.test(words))).toEqual([]);
    expect(means.filter((words) => /[!±—]/u.test(words))).toEqual([]);
  });

  it("differ in name within a language, so that the contents can be read", () => {
    for (const language of languages) {
      const names = methodEntries(language).map(({ text }) => text.name);
      expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    }
  });

  it("have an address each, and none that a chapter or a term has too", () => {
    const anchors = [
      ...keys,
      ...chapters.map((chapter) => `chapter-${chapter}`),
      "glossary",
      ...Object.keys(glossary).map((term) => `term-${term}`),
    ];
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-zA-Z][\w-]*$/u);
  });

  it("say that a source is unconfirmed for neutral weeks and for the cost of departures, and for nothing else", () => {
    const unconfirmed = Object.entries(methodSources).filter(([, { confirmed }]) => !confirmed);
    expect(unconfirmed.map(([code]) => code)).toEqual(["directive-2003-88-article-16", "departure-months"]);
  });

  it("have words for every source without a printed reference", () => {
    const worded = Object.entries(methodSources).filter(([, { reference }]) => reference === null);
    for (const [code] of worded) expect(Object.keys(sourceMessages.fr)).toContain(`method.${code}`);
    const written = Object.keys(sourceMessages.fr).filter((key) => key.startsWith("method."));
    expect(written.length).toBe(worded.length);
  });
});

describe("the search", () => {
  const entries = methodEntries("fr");
  const found = (words: string) => entriesWith(entries, words, "fr").map(({ indicator }) => indicator.key);

  it("finds by words, whatever their accents, case and order", () => {
    expect(found("figé horizon")).toContain("notice-given");
    expect(found("HORIZON FIGE")).toEqual(found("horizon figé"));
    expect(found("periode de reference")).toContain("rolling-averages");
  });

  it("finds by a parameter's name in the ledger, and by a field of a report", () => {
    expect(found("queue_jump_tolerance")).toContain("queue-jumping");
    expect(found("verdict.net.breakEvenMultiplier")).toEqual(["break-even-multiplier"]);
  });

  it("finds nothing for what is not there, and all for nothing", () => {
    expect(found("zygomatique")).toEqual([]);
    expect(found("  ")).toHaveLength(keys.length);
  });

  it("finds terms of the glossary in either language", () => {
    expect(glossaryWith("frozen horizon")).toContain("frozen-horizon");
    expect(glossaryWith("horizon figé")).toContain("frozen-horizon");
  });
});

describe("a parameter on the page", () => {
  it("has a name in both languages that is not its code", () => {
    for (const name of methodParameterNames)
      for (const language of languages) expect(parameterName(name, language), name).not.toBe(name);
  });

  it("is written with its unit", () => {
    const format = createFormat("fr", "EUR");
    const written = (...[value, unit]: [number, Parameters<typeof parameterValueText>[1]]) =>
      plain(parameterValueText(value, unit, "fr", format));
    expect(written(0.01, "share")).toBe("1 %");
    expect(written(0.1425, "share-per-year")).toBe("14,25 % par an");
    expect(written(0.02, "points")).toBe("2 points");
    expect(written(1.5, "ratio")).toBe("1,5 fois");
    expect(written(4_000, "cents")).toBe("40 €");
    expect(written(15_000_000, "cents-per-year")).toBe("150 000 € par an");
    expect(written(48, "hours")).toBe("48 h");
    expect(written(7.5, "months")).toBe("7,5 mois de paie");
    expect(written(0, "yes-no")).toBe("non");
  });
});

describe("a formula in symbols", () => {
  it("is cut into names, numbers and operators", () => {
    expect(mathTokens("2 (n + 1)").map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "mn 2",
      "mo (",
      "mi n",
      "mo +",
      "mn 1",
      "mo )",
    ]);
    expect(mathTokens("HHI* = 0.1").map(({ text }) => text)).toEqual(["HHI*", "=", "0.1"]);
  });

  it("loses no letter", () => {
    const texts = (node: unknown): string[] =>
      typeof node === "string"
        ? [node]
        : typeof node === "object" && node !== null
          ? Object.values(node).flatMap(texts)
          : [];
    const all = Object.values(symbolFormulas).flatMap(texts);
    expect(all.length).toBeGreaterThan(100);
    for (const text of all)
      expect(
        mathTokens(text)
          .map((token) => token.text)
          .join(""),
      ).toBe(text.replaceAll(" ", ""));
  });
});
