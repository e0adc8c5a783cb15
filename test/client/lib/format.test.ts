import { describe, expect, it } from "vitest";
import { createFormat, scaleOf } from "#client/lib/format.ts";

const fr = createFormat("fr", "EUR");
const en = createFormat("en", "EUR");
/** Narrow no-break spaces as plain ones, so that what is expected can be read. */
const plain = (text: string) => text.replaceAll("\u202F", " ").replaceAll("\u00A0", " ");

describe("numbers as the visual language writes them", () => {
  it.each([
    [plain(fr.money(6_400_000)), "64 k€"],
    [plain(fr.money(384_000_000)), "3,84 M€"],
    [plain(fr.moneyExact(14_230_000)), "142 300,00 €"],
    [en.money(6_400_000), "€64k"],
    [en.money(384_000_000), "€3.84m"],
    [en.moneyExact(14_230_000), "€142,300.00"],
    [en.money(-6_100_000), "−€61k"],
    [plain(fr.between(-6_100_000, 18_300_000)), "entre −61 et +183 k€"],
    [en.between(-6_100_000, 18_300_000), "between −€61k and +€183k"],
    [plain(fr.share(0.31)), "31,0 %"],
    [en.share(0.31), "31.0%"],
    [plain(fr.shareTo(0.248, 1)), "24,8 %"],
    [plain(fr.shareList([0.31, 0.54, 0.69])), "31 · 54 · 69 %"],
    [fr.points(-0.056), "−5,6"],
    [plain(fr.hours(26.5)), "26,5 h"],
    [fr.day("2025-03-10"), "10 mars 2025"],
    [en.day("2025-03-10"), "10 March 2025"],
    [fr.month("2025-08"), "août 2025"],
    [en.month("2025-01"), "January 2025"],
    [plain(fr.period("2024-07-01", "2025-07-01")), "1er juil. 2024 – 30 juin 2025"],
    [en.period("2024-07-01", "2025-07-01"), "1 Jul 2024 – 30 Jun 2025"],
    [fr.quarter("2025-Q1"), "T1 25"],
    [en.quarter("2025-Q1"), "Q1 25"],
    [plain(fr.instant("2025-07-02T05:40:00Z", "Europe/Paris")), "2 juil. 2025 à 7 h 40"],
    [en.instant("2025-07-02T05:40:00Z", "Europe/Paris"), "2 Jul 2025 at 07:40"],
  ])("%s", (written, expected) => {
    expect(written).toBe(expected);
  });

  it("separates French thousands, percent and euro by narrow no-break spaces only", () => {
    expect(fr.count(12_400)).toBe("12\u202F400");
    expect(fr.share(0.5)).toBe("50,0\u202F%");
    expect(fr.money(6_400_000)).toBe("64\u202Fk€");
  });

  it("never writes a sign for what rounds to zero", () => {
    expect(fr.points(-0.0004)).toBe("0,0");
    expect(fr.decimal(-0.2, 0)).toBe("0");
  });
});

describe("the scale of some amounts", () => {
  it("is thousands from ten thousand on, and units below", () => {
    expect(scaleOf([1_000_000])).toBe("thousand");
    expect(scaleOf([999_999])).toBe("unit");
  });

  it("is millions only where the smallest reaches a million", () => {
    expect(scaleOf([100_000_000, 500_000_000])).toBe("million");
    expect(scaleOf([99_999_999, 500_000_000])).toBe("thousand");
  });
});
