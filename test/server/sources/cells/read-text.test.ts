import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcome, readAs } from "./read-as.ts";

describe("identifiers", () => {
  test.each([
    ["00123", "00123"],
    ["12345678901234567890", "12345678901234567890"],
    ["  C-1\u00A0", "C-1"],
    ["1E5", "1E5"],
    ["1E-05", "1E-05"],
    ["=HYPERLINK(1)", "=HYPERLINK(1)"],
    ["He\u0301le\u0300ne", "Hélène"],
    ["1,23E+11", "ID_SCIENTIFIC!"],
    ["1.23E+11", "ID_SCIENTIFIC!"],
    ["1e+11", "ID_SCIENTIFIC!"],
    ["a\0b", "CONTROL_CHARACTER!"],
    ["a\nb", "CONTROL_CHARACTER!"],
    ["a\u001B[31mb", "CONTROL_CHARACTER!"],
    ["a\u0085b", "CONTROL_CHARACTER!"],
    ["C\u200B1", "C\u200B1 (UNUSUAL_CHARACTER)"],
    ["C\u202E1", "C\u202E1 (UNUSUAL_CHARACTER)"],
    ["#REF!", "EXCEL_ERROR!"],
    ["'-12-A", "-12-A"],
    ["'12", "'12"],
  ])("%j is %j", (text, value) => {
    expect(outcome(readAs("identifier", text))).toBe(value);
  });
});

describe("free text", () => {
  test.each([
    ["Tôlerie d'Aÿ — 12 “rue” €", "Tôlerie d'Aÿ — 12 “rue” €"],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ["<img onerror=alert(1)>", "<img onerror=alert(1)>"],
    ["1,23E+11", "1,23E+11"],
    ["HÃ©lÃ¨ne", "HÃ©lÃ¨ne (MOJIBAKE)"],
    ["lâ€™atelier", "lâ€™atelier (MOJIBAKE)"],
    ["cÅ“ur", "cÅ“ur (MOJIBAKE)"],
    ["NÂ° 12", "NÂ° 12 (MOJIBAKE)"],
    ["H\uFFFDl\uFFFDne", "H\uFFFDl\uFFFDne (MOJIBAKE)"],
    ["« CAFÉ »", "« CAFÉ »"],
    ["SÃO PAULO, PÂTES, Åsa", "SÃO PAULO, PÂTES, Åsa"],
    ["one\r\ntwo", "one\r\ntwo (CONTROL_CHARACTER)"],
    ["\u001B[31mred", "\u001B[31mred (CONTROL_CHARACTER)"],
    ["evil\u202Etxt", "evil\u202Etxt (UNUSUAL_CHARACTER)"],
    ["soft\u00ADhyphen", "soft\u00ADhyphen (UNUSUAL_CHARACTER)"],
    ["a\0b", "CONTROL_CHARACTER!"],
    // The apostrophe that makes a formula harmless, and those that are letters of a name.
    ["'+33 5 00 00 01 11", "+33 5 00 00 01 11"],
    ["'=A1", "=A1"],
    ["'@handle", "@handle"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ["''=A1", "''=A1"],
    ["#N/A", "EXCEL_ERROR!"],
    ["#1 client", "#1 client"],
  ])("%j is %j", (text, value) => {
    expect(outcome(readAs("text", text))).toBe(value);
  });

  test("10,000 characters are read, one more is not", () => {
    expect(readAs("text", "a".repeat(10_000)).status).toBe("read");
    expect(outcome(readAs("text", "a".repeat(10_001)))).toBe("VALUE_TOO_LONG!");
    expect(outcome(readAs("amount", "1".repeat(10_001)))).toBe("VALUE_TOO_LONG!");
  });
});

describe("empty cells", () => {
  test.each(["", " ", "\t\u00A0", "\u200B", "\uFEFF"])("%j is nothing in every kind", (text) => {
    for (const kind of [
      "identifier",
      "text",
      "date",
      "timestamp",
      "amount",
      "count",
      "flag",
      "choice",
    ] as const) {
      expect(outcome(readAs(kind, text))).toBe("empty");
      expect(outcome(readAs(kind, text, {}, { optional: false }))).toBe("REQUIRED_EMPTY!");
    }
  });

  test("a fallback stands for an empty cell", () => {
    expect(outcome(readAs("count", "", {}, { fallback: "1", minimum: 1 }))).toBe("1");
  });
});

describe("laws", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });

  test("what was read reads as itself", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("text", "identifier"), (written, kind) => {
        const first = readAs(kind, written);
        fc.pre(first.status === "read" && first.value !== null);
        expect(readAs(kind, first.status === "read" ? (first.value ?? "") : "")).toEqual(first);
      }),
    );
  });

  test("composed and decomposed spellings are one and the same", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("text", "identifier"), (written, kind) => {
        expect(readAs(kind, written.normalize("NFD"))).toEqual(readAs(kind, written.normalize("NFC")));
      }),
    );
  });

  test("French text decoded twice is warned about, the text itself is not", () => {
    const word = fc
      .array(fc.constantFrom(..."abcdefgh éèêàçùôîœ’ÉÈ«»°".split("")), { minLength: 1, maxLength: 20 })
      .map((letters) => `x${letters.join("")}x`);
    fc.assert(
      fc.property(word, (written) => {
        expect(outcome(readAs("text", written))).toBe(written);
        const twice = new TextDecoder("windows-1252").decode(new TextEncoder().encode(written));
        expect(outcome(readAs("text", twice)).endsWith("(MOJIBAKE)")).toBe(twice !== written);
      }),
    );
  });
});
