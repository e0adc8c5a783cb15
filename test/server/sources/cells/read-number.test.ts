import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { readCell } from "#server/sources/cells/read-cell.ts";
import { columnOf, outcome, paris, readAs, readingOf } from "./read-as.ts";

const comma = { decimal: "comma" } as const;
const point = { decimal: "point" } as const;

function hint(text: string): string | null {
  const result = readAs("amount", text, comma);
  return result.status === "rejected" ? result.problem.hint : null;
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/** A decimal as a locale writes it, from its text: exact, where a number of JavaScript would not be. */
function written(value: string, locale: string, options: Intl.NumberFormatOptions): string {
  if (!isDecimal(value)) throw new Error(`${value} is no decimal`);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6, ...options }).format(value);
}

describe("amounts as French files write them", () => {
  test.each([
    ["1234,56", "1234.56"],
    ["1 234,56", "1234.56"],
    ["1\u00A0234,56", "1234.56"],
    ["1\u202F234,56", "1234.56"],
    ["1.234,56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1'234,56", "1234.56"],
    ["1.234", "1234"],
    ["1,234", "1.234"],
    ["1200", "1200"],
    ["0012", "12"],
    [",5", "0.5"],
    ["-0,00", "0"],
    ["12,1230000000", "12.123"],
    ["(1 200)", "-1200"],
    ["(1 200,50 €)", "-1200.5"],
    ["1200-", "-1200"],
    ["\u22121 200", "-1200"],
    ["+12", "12"],
    ["1 200 €", "1200"],
    ["1 200 € HT", "1200"],
    ["1 200 EUR", "1200"],
    ["1200 euros", "1200"],
    ["-€5", "-5"],
    ["€ -5", "-5"],
    ["1,5E+3", "1500"],
    ["1,5e-2", "0.015"],
    ["999 999 999 999,999999", "999999999999.999999"],
    // Programs that compute in binary write a double's seventeen digits.
    ["59366,200000000004", "59366.2 (ROUNDED)"],
    ["6,9783333333333335", "6.978333 (ROUNDED)"],
    ["12,1234565", "12.123457 (ROUNDED)"],
    ["-12,1234565", "-12.123457 (ROUNDED)"],
    ["12,12345649", "12.123456 (ROUNDED)"],
    ["9,9999999", "10 (ROUNDED)"],
    ["1,5E-6", "0.000002 (ROUNDED)"],
    ["-0,0000001", "0 (ROUNDED)"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("amount", text, comma))).toBe(value);
  });
});

describe("amounts as English files write them", () => {
  test.each([
    ["1,234.56", "1234.56"],
    ["1234.56", "1234.56"],
    ["1,234", "1234"],
    ["1.234", "1.234"],
    ["1'234.56", "1234.56"],
    ["1\u2019234.56", "1234.56"],
    ["€1,200", "1200"],
    ["EUR 1,200.00", "1200"],
    ["(€1,200)", "-1200"],
    ["1.5E+3", "1500"],
    ["1E3", "1000"],
    [".5", "0.5"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("amount", text, point))).toBe(value);
  });
});

describe("numbers that are refused", () => {
  test.each([
    ["18500.00", "NUMBER_FORMAT!"],
    ["1,234.56", "NUMBER_FORMAT!"],
    ["1.5E+3", "NUMBER_FORMAT!"],
    ["1 23", "NUMBER_FORMAT!"],
    ["1 2345", "NUMBER_FORMAT!"],
    ["06 12 34 56 78", "NUMBER_FORMAT!"],
    ["1.2.3", "NUMBER_FORMAT!"],
    ["1 234.567,89", "NUMBER_FORMAT!"],
    ["999 999 999 999,9999995", "RANGE!"],
    ["1 000 000 000 000", "RANGE!"],
    ["1E+12", "RANGE!"],
    ["1E+300", "RANGE!"],
    ["12 k€", "UNIT!"],
    ["12k€", "UNIT!"],
    ["3 M€", "UNIT!"],
    ["12 kg", "UNIT!"],
    ["12kg", "UNIT!"],
    ["12,5 %", "UNIT!"],
    ["7,5 h", "UNIT!"],
    ["1 200 € TTC", "UNIT!"],
    ["$5", "CURRENCY!"],
    ["US$ 5", "CURRENCY!"],
    ["5 £", "CURRENCY!"],
    ["5 USD", "CURRENCY!"],
    ["CHF 5", "CURRENCY!"],
    ["NaN", "NUMBER!"],
    ["Infinity", "NUMBER!"],
    ["1e999", "NUMBER!"],
    ["1e9999", "NUMBER!"],
    ["0x1F", "NUMBER!"],
    ["12abc", "NUMBER!"],
    ["abc12", "NUMBER!"],
    ["12,5 & 3", "NUMBER!"],
    ["-", "NUMBER!"],
    ["--5", "NUMBER!"],
    ["-5-", "NUMBER!"],
    ["(-5)", "NUMBER!"],
    ["5,", "NUMBER!"],
    ["€5€", "NUMBER!"],
    ["(5", "NUMBER!"],
    ["(5)3", "NUMBER!"],
    ["12 345 678,9 x 2", "NUMBER!"],
    ["#REF!", "EXCEL_ERROR!"],
    ["#N/A", "EXCEL_ERROR!"],
    ["#VALEUR!", "EXCEL_ERROR!"],
    ["#NOM?", "EXCEL_ERROR!"],
    ["########", "EXCEL_ERROR!"],
  ])("%s is %s", (text, code) => {
    expect(outcome(readAs("amount", text, comma))).toBe(code);
  });

  test("a separator that could be either is not guessed while the column is open", () => {
    expect(outcome(readAs("amount", "1.234"))).toBe("DECIMAL_AMBIGUOUS!");
    expect(outcome(readAs("amount", "12.5"))).toBe("12.5");
    expect(outcome(readAs("amount", "12,5"))).toBe("12.5");
  });

  test("the hint names the unit, the currency or the column's decimal mark", () => {
    expect([hint("12 k€"), hint("5 USD"), hint("18500.00")]).toEqual(["k€", "USD", "comma"]);
  });
});

describe("units of other columns", () => {
  test.each([
    ["number", "12,5 %", "0.125"],
    ["number", "125 %", "1.25"],
    ["number", "12 €", "UNIT!"],
    ["number", "$5", "UNIT!"],
    ["hours", "7,5 h", "7.5"],
    ["hours", "7,5 heures", "7.5"],
    ["hours", "7h", "7"],
    ["hours", "450 min", "UNIT!"],
    ["count", "3 pcs", "UNIT!"],
    ["count", "50 %", "UNIT!"],
    ["count", "12,0", "12"],
    ["count", "12,5", "NUMBER_FORMAT!"],
  ] as const)("in a column of %s, %s is %s", (kind, text, value) => {
    expect(outcome(readAs(kind, text, comma))).toBe(value);
  });
});

describe("hours on a clock", () => {
  test.each([
    ["7:30", "7.5"],
    ["07:30", "7.5"],
    ["7h30", "7.5"],
    ["7 h 30", "7.5"],
    ["7h30min", "7.5"],
    ["7:30:00", "7.5"],
    ["0:00", "0"],
    ["0:03", "0.05"],
    ["7:20", "7.333333"],
    ["7:40", "7.666667"],
    ["0:00:01", "0.000278"],
    ["35:00", "35"],
    ["7:60", "NUMBER!"],
    ["7:5", "NUMBER!"],
    ["-1:30", "NUMBER!"],
  ])("%s is %s", (text, value) => {
    expect(outcome(readAs("hours", text, comma))).toBe(value);
  });

  test("an amount is never a clock", () => {
    expect(outcome(readAs("amount", "7:30", comma))).toBe("NUMBER!");
  });
});

describe("bounds, on both sides", () => {
  const hoursADay: LedgerColumn = columnOf("hours", { minimum: 0, maximum: 24 });
  test.each([
    ["-0,000001", "RANGE!"],
    ["-3", "RANGE!"],
    ["0", "0"],
    ["24", "24"],
    ["24:00", "24"],
    ["24,000001", "RANGE!"],
    ["25", "RANGE!"],
    ["24:01", "RANGE!"],
  ])("%s of 0 to 24 hours is %s", (text, value) => {
    expect(outcome(readCell(hoursADay, readingOf(comma), text, paris))).toBe(value);
  });

  test("blank is not zero", () => {
    expect(outcome(readAs("amount", "", comma))).toBe("empty");
    expect(outcome(readAs("amount", "0", comma))).toBe("0");
  });
});

describe("laws", () => {
  /** A canonical decimal of up to 12 digits before the point and 6 after it. */
  const decimal = fc
    .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 18n - 1n), fc.integer({ min: 0, max: 6 }))
    .map(([negative, millionths, places]) => {
      const scaled = (millionths / 10n ** BigInt(6 - places)) * 10n ** BigInt(6 - places);
      const digits = String(scaled).padStart(7, "0");
      const fraction = digits.slice(-6).replace(/0+$/, "");
      const size = `${digits.slice(0, -6)}${fraction === "" ? "" : `.${fraction}`}`;
      return negative && size !== "0" ? `-${size}` : size;
    });

  test.each([
    ["fr-FR", comma],
    ["fr-CA", comma],
    ["de-DE", comma],
    ["es-ES", comma],
    ["en-GB", point],
    ["en-US", point],
    ["de-CH", point],
  ] as const)("a number written in %s comes back exactly", (locale, reading) => {
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom<Intl.NumberFormatOptions>(
          {},
          { useGrouping: false },
          { minimumFractionDigits: 2 },
          { style: "currency", currency: "EUR" },
          { style: "currency", currency: "EUR", currencySign: "accounting" },
          { style: "currency", currency: "EUR", currencyDisplay: "code" },
        ),
        (value, options) => {
          expect(outcome(readAs("amount", written(value, locale, options), reading))).toBe(value);
        },
      ),
    );
  });

  test("a number written in one form is never read under the other as a different number of the same digits", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("fr-FR", "de-DE"), (value, locale) => {
        const result = outcome(readAs("amount", written(value, locale, { minimumFractionDigits: 2 }), point));
        // `1,234` is a number in both forms: that is why the column decides.
        const digits = value.replace("-", "").split(".");
        const alike = digits[1]?.length === 3 && (digits[0] ?? "").length <= 3 && digits[0] !== "0";
        expect(alike || result === "NUMBER_FORMAT!").toBe(true);
      }),
    );
  });

  test("what was read reads as itself", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("amount", "hours", "number"), (value, kind) => {
        expect(outcome(readAs(kind, value, point))).toBe(value);
      }),
    );
  });

  test("a percentage is the number a hundred times smaller, exactly", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), (hundredths) => {
        const digits = String(hundredths).padStart(3, "0");
        const text = `${digits.slice(0, -2)},${digits.slice(-2)} %`;
        const result = readAs("number", text, comma);
        const value = result.status === "read" ? (result.value ?? "") : "";
        const [whole = "", fraction = ""] = value.split(".");
        expect(BigInt(`${whole}${fraction.padEnd(4, "0")}`)).toBe(hundredths);
      }),
    );
  });

  test("no text makes the reader fail or take long", () => {
    const pieces = fc.constantFrom(..."0123456789.,' -+()€%eEhxkM$:#".split(""), "\u00A0", "EUR");
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 200 }),
        fc.constantFrom("amount", "hours", "count"),
        (parts, kind) => {
          const result = readAs(kind, parts.join(""), comma);
          const text = result.status === "read" ? (result.value ?? "0") : "0";
          expect(text).toMatch(/^-?(?:0|[1-9]\d{0,11})(?:\.\d{0,5}[1-9])?$/);
        },
      ),
    );
    expect(outcome(readAs("amount", `${"1 ".repeat(4_900)}&`, comma))).toBe("NUMBER!");
  });
});
