/**
 * The sentences of findings and failures in both languages. Oracle: sentences as the design shows them; then every code
 * of the closed lists has one.
 */
import { describe, expect, it } from "vitest";
import { errorCodes, findingCodes } from "#shared/error-code.ts";
import { createFormat } from "#client/lib/format.ts";
import { fill, languages } from "#client/i18n/message.ts";
import { coverageMessages, unlocksMessages } from "#client/pages/data/coverage/coverage-messages.ts";
import { dataMessages } from "#client/pages/data/data-messages.ts";
import { failureSentence } from "#client/pages/data/wizard/failure-sentence.ts";
import { findingAdvice } from "#client/pages/data/preview/finding-advice.ts";
import { findingHints } from "#client/pages/data/preview/finding-hints.ts";
import { findingLabels } from "#client/pages/data/preview/finding-labels.ts";
import { findingPlace, findingSentence } from "#client/pages/data/preview/finding-sentence.ts";
import { historyMessages } from "#client/pages/data/history/history-messages.ts";
import { importMessages } from "#client/pages/data/wizard/import-messages.ts";
import { codeNames } from "#client/pages/data/mapping/code-names.ts";
import { mappingMessages } from "#client/pages/data/mapping/mapping-messages.ts";
import { memoryMessages } from "#client/pages/data/mapping/memory-messages.ts";
import { tableLines } from "#client/pages/data/mapping/table-lines.ts";
import { databaseMessages } from "#client/pages/data/database/database-messages.ts";
import { historyDetailsMessages } from "#client/pages/data/history/history-details-messages.ts";
import { measureMessages } from "#client/pages/data/coverage/measure-messages.ts";
import { reconciliationMessages } from "#client/pages/data/reconciliation/reconciliation-messages.ts";
import { rejectsMessages } from "#client/pages/data/rejects/rejects-messages.ts";
import { whereToGet } from "#client/pages/data/coverage/where-to-get.ts";
import { previewMessages } from "#client/pages/data/preview/preview-messages.ts";

const plain = (text: string) => text.replaceAll(/[\u202F\u00A0]/gu, " ").replaceAll("’", "'");

describe("the sentence of a finding", () => {
  it("is completed by its hint", () => {
    expect(plain(findingSentence({ code: "REF_UNKNOWN", hint: "AER01" }, "fr"))).toBe(
      "Cette clé n'existe ni dans les fichiers ni au registre ; la plus proche est AER01",
    );
    expect(findingSentence({ code: "REF_UNKNOWN", hint: null }, "en")).toBe(
      "This key is neither in the files nor in the ledger",
    );
  });

  it("names the other row, here or in another file", () => {
    expect(plain(findingSentence({ code: "KEY_CONFLICT", hint: "1188" }, "fr"))).toBe(
      "Deux lignes différentes portent la même clé : voir ligne 1 188",
    );
    expect(findingSentence({ code: "KEY_CONFLICT", hint: "old:orders.csv:12" }, "en")).toBe(
      "Two different rows have the same key: see old:orders.csv, line 12",
    );
  });

  it("says a reading in words and leaves out a hint that has none", () => {
    expect(plain(findingSentence({ code: "NUMBER_FORMAT", hint: "comma" }, "fr"))).toContain(
      "(décimale à virgule)",
    );
    expect(findingSentence({ code: "FILE_EMPTY", hint: "whatever" }, "en")).toBe("The file holds nothing");
  });

  it("names a format that is not read, or the password in the way", () => {
    expect(plain(findingSentence({ code: "FORMAT", hint: "xls" }, "fr"))).toBe(
      "Ce format ne se lit pas : xls",
    );
    expect(findingSentence({ code: "FORMAT", hint: "password" }, "en")).toBe(
      "This format cannot be read: the file is protected by a password",
    );
  });

  it("has a place as exact as is known", () => {
    expect(findingPlace({ file: "a.csv", row: 1207, column: "revenue" }, "en")).toBe(
      "a.csv, line 1,207, column revenue",
    );
    expect(findingPlace({ file: "a.csv", row: 3, column: null }, "fr")).toBe("a.csv, ligne 3");
    expect(findingPlace({ file: "a.csv", row: null, column: "x" }, "fr")).toBe("a.csv, colonne x");
    expect(findingPlace({ file: "a.csv", row: null, column: null }, "fr")).toBe("a.csv");
  });

  it.each(languages)("exists in %s for every code, with a name and advice", (language) => {
    for (const code of findingCodes) {
      expect(findingSentence({ code, hint: null }, language)).not.toMatch(/\.$|^$/u);
      expect(findingAdvice[language][code]).toMatch(/\.$/u);
      expect(findingLabels[language][code].length).toBeLessThanOrEqual(32);
    }
  });
});

const sentence = (failure: Partial<Parameters<typeof failureSentence>[0]>, language: "fr" | "en"): string =>
  plain(
    failureSentence(
      { code: "FAULT", details: {}, file: null, ...failure },
      language,
      createFormat(language, "EUR"),
    ),
  );

describe("the sentence of a failure", () => {
  it("names the file and the limit when a file is too large", () => {
    const failure = { code: "PAYLOAD_TOO_LARGE", details: { limit: 524_288_000 }, file: "ops.csv" } as const;
    expect(sentence(failure, "fr")).toBe(
      "ops.csv pèse plus de 524 Mo, la limite de la page. La ligne de commande n'en a pas : npm run contrepoids -- import.",
    );
    expect(sentence({ ...failure, details: {} }, "en")).toMatch(/^ops\.csv: This file is larger/u);
  });

  it("names the table, the column and the key that an undo would orphan", () => {
    const details = { table: "orders", column: "client_id", missingKey: "AER01", count: 214 };
    expect(sentence({ code: "UNDO_BREAKS_REFERENCES", details }, "fr")).toBe(
      "Sans cet import, 214 lignes de commandes nommeraient une clé absente : client_id = AER01. Annulez d'abord l'import qui les a apportées.",
    );
    expect(sentence({ code: "UNDO_BREAKS_REFERENCES" }, "en")).toMatch(/needs this one/u);
  });

  it("says why the demonstration does not come back beside files", () => {
    expect(sentence({ code: "IMPORT_REFUSED", details: { reason: "record-in-use" } }, "en")).toMatch(
      /does not mix/u,
    );
    expect(sentence({ code: "IMPORT_REFUSED" }, "en")).toBe("This import is refused. Nothing has changed.");
  });

  it("names the file that was being read", () => {
    const details = { file: "a.zip/orders.csv", limit: 60 };
    expect(sentence({ code: "READING_TOO_LONG", details }, "en")).toMatch(
      /^a\.zip\/orders\.csv: Reading took/u,
    );
    expect(sentence({ code: "RECORD_DAMAGED", details: { file: "catalogue.sqlite" } }, "en")).toMatch(
      /^The record is damaged/u,
    );
  });

  it.each(languages)("exists in %s for every code", (language) => {
    for (const code of [...errorCodes, "OFFLINE"] as const)
      expect(sentence({ code }, language)).toMatch(/^\p{Lu}.*\.$/u);
  });
});

const slotsOf = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)(?:\}|,)/gu)].map(([, name]) => name ?? "").toSorted();

describe("every sentence of the page", () => {
  const catalogues = {
    coverageMessages,
    dataMessages,
    findingHints,
    historyMessages,
    codeNames,
    importMessages,
    mappingMessages,
    memoryMessages,
    tableLines,
    previewMessages,
    databaseMessages,
    historyDetailsMessages,
    measureMessages,
    reconciliationMessages,
    rejectsMessages,
    unlocksMessages,
    whereToGet,
  };
  it.each(Object.entries(catalogues))("of %s has the same slots in both languages", (_name, { fr, en }) => {
    for (const [key, french] of Object.entries(fr)) {
      const english = Object.entries(en).find(([name]) => name === key)?.[1] ?? "";
      expect([key, new Set(slotsOf(english))]).toEqual([key, new Set(slotsOf(french))]);
    }
  });

  it.each(Object.entries(catalogues))("of %s can be filled", (_name, catalogue) => {
    for (const language of languages) {
      for (const sentence of Object.values(catalogue[language])) {
        const slots = Object.fromEntries(slotsOf(sentence).map((name) => [name, 2]));
        expect(fill(sentence, language, slots)).not.toMatch(/[{}]/u);
      }
    }
  });
});
