/** How the numbers that the net hangs on are written: oracle, the drawn tornado (`0 à 4 personnes`, `4 à 8 %`, `78 à 129 k€`). */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { assumptionMessages } from "#client/pages/verdict/assumption-messages.ts";
import {
  asAssumption,
  factorName,
  fieldMost,
  fieldUnit,
  fieldValue,
  flipText,
  fromField,
  inField,
  unitName,
  writeFactor,
  writeRange,
  writeTerm,
} from "#client/pages/verdict/factor-text.ts";
import { readNumber } from "#client/lib/read-number.ts";
import { verdictAssumptionNames, verdictAssumptions } from "#shared/verdict-parameters.ts";

const spoken = {
  fr: { say: sayer(assumptionMessages, "fr"), format: createFormat("fr", "EUR") },
  en: { say: sayer(assumptionMessages, "en"), format: createFormat("en", "EUR") },
};
const plain = (text: string) => text.replaceAll(/[\s\u00A0\u202F]+/gu, " ");
const written = (language: "fr" | "en", unit: string, value: number) =>
  plain(writeFactor(unit, value, spoken[language].say, spoken[language].format));
const range = (language: "fr" | "en", unit: string, low: number, high: number) =>
  plain(writeRange(unit, low, high, spoken[language].say, spoken[language].format));

describe("a value in its unit", () => {
  it.each([
    ["cents-per-hour", 6000, "60 €", "€60"],
    ["cents-per-hour", 4801, "48,01 €", "€48.01"],
    ["share-per-year", 0.1425, "14,25 %", "14.25%"],
    ["share", 0.3, "30 %", "30%"],
    ["months", 7.5, "7,5 mois", "7.5 months"],
    ["hours", 1960, "1 960 h", "1,960 h"],
    ["people", 1, "1 personne", "1 person"],
    ["people", 3.2, "3,2 personnes", "3.2 people"],
  ])("is written in %s", (unit, value, french, english) => {
    expect(written("fr", unit, value)).toBe(french);
    expect(written("en", unit, value)).toBe(english);
  });

  it("keeps the figures that a product needs to be seen to hold", () => {
    const { say, format } = spoken.fr;
    expect(plain(writeTerm("people", 3.236, say, format))).toBe("3,236 personnes");
    expect(plain(writeTerm("hours", 10_008.66, say, format))).toBe("10 009 h");
    expect(plain(writeTerm("cents", 5_810_033, say, format))).toBe("58 100,33 €");
  });
});

describe("a range", () => {
  it("has one unit for both ends", () => {
    expect(range("fr", "people", 0, 4)).toBe("0 à 4 personnes");
    expect(range("fr", "share-per-year", 0.04, 0.08)).toBe("4 à 8 %");
    expect(range("fr", "cents", 78_200_00, 129_000_00)).toBe("78 à 129 k€");
    expect(range("en", "cents", 78_200_00, 129_000_00)).toBe("€78k to €129k");
    expect(range("en", "hours", 1280, 2640)).toBe("1,280 to 2,640 h");
  });

  it("is a value where both ends are one", () => {
    expect(range("fr", "share", 0.9, 0.9)).toBe("90 %");
  });

  it("writes amounts of two sizes each in its unit: rounded to thousands, a small one would be another", () => {
    expect(range("fr", "cents", 500_00, 20_000_00)).toBe("500 € à 20 k€");
    expect(range("fr", "cents", 0, 20_000_00)).toBe("0 à 20 k€");
  });
});

describe("where the sign changes", () => {
  it("is named in a way that follows “more than”", () => {
    const { say, format } = spoken.fr;
    expect(plain(flipText("departures", "people", 3.8, say, format))).toBe("3,8 départs associés");
    expect(plain(flipText("avoidable_labour_share", "share", 0.375_489, say, format))).toBe(
      "37,5 % de main-d’œuvre évitable",
    );
    expect(plain(flipText("excessOfficeHours", "hours", 2635, spoken.en.say, spoken.en.format))).toBe(
      "2,635 h of meetings",
    );
    expect(plain(flipText("somethingNew", "hours", 5, say, format))).toBe("5 h (somethingNew)");
  });
});

describe("names", () => {
  it("are known for every assumption, and are the technical ones else", () => {
    for (const { say } of Object.values(spoken)) {
      for (const name of verdictAssumptionNames) {
        expect(factorName(name, say)).not.toBe(name);
        expect(asAssumption(name)).toBe(name);
      }
      expect(factorName("flip.departures", say)).toBe("flip.departures");
      expect(factorName("range", say)).toBe("range");
      expect(factorName("toString", say)).toBe("toString");
    }
    expect(asAssumption("excessOfficeHours")).toBeNull();
  });
});

describe("a field", () => {
  it("shows percent, units of the currency or months, and reads back the very value", () => {
    for (const [language, { format }] of Object.entries(spoken))
      fc.assert(
        fc.property(
          fc.constantFrom(...verdictAssumptionNames),
          fc.integer({ min: 0, max: 10_000 }),
          (name, tenThousandths) => {
            const { unit, most } = verdictAssumptions[name];
            const value =
              unit === "cents" || unit === "cents-per-hour"
                ? tenThousandths
                : Number((most * (tenThousandths / 10_000)).toFixed(4));
            const typed = readNumber(fieldValue(unit, value, format), language === "fr" ? "fr" : "en");
            expect(typed).not.toBeNull();
            // A field of months has two decimals.
            expect(Math.abs(fromField(unit, typed ?? -1) - value)).toBeLessThanOrEqual(
              unit === "months" ? 0.005 : 1e-12,
            );
          },
        ),
      );
  });

  it("takes no more than makes sense", () => {
    expect(fieldMost("share", 1)).toBe(100);
    expect(fieldMost("cents-per-hour", 1_000_00)).toBe(1000);
    expect(fieldMost("months", 36)).toBe(36);
  });

  it("names its unit, and so does a column", () => {
    const { say, format } = spoken.fr;
    expect(fieldUnit("share-per-year", say, format)).toBe("%");
    expect(fieldUnit("months", say, format)).toBe("mois");
    expect(plain(fieldUnit("cents-per-hour", say, format))).toBe("€");
    expect(unitName("people", say, format)).toBe("personnes");
    expect(unitName("hours", spoken.en.say, spoken.en.format)).toBe("h");
    expect(inField("hours", 12)).toBe(12);
    expect(inField("cents", 1200)).toBe(12);
    expect(inField("share", 0.25)).toBe(25);
  });
});
