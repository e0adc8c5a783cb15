/**
 * Formulas with their numbers. Oracle: the drawer as drawn, `(3 630 h − 34,1 % × 4 897 h) × 60 € = 1 960 h × 60 € = 117 600 €`,
 * and the lines of the shown answer, whose formulas have to give their amounts.
 */
import { describe, expect, it } from "vitest";
import { formulaNumbers, formulaTerms } from "#client/method/formula-numbers.ts";
import { costLines, costMemos } from "#shared/schema/verdict.ts";
import { verdictAssumptionNames } from "#shared/verdict-parameters.ts";
import { shownVerdict } from "#test/builders/shown-verdict.ts";

const { lines, memos, assumptions } = shownVerdict();

function numbersOf(
  terms: readonly { readonly term: string; readonly value: number; readonly unit: string }[],
) {
  return new Map([
    ...assumptions.map(({ name, value, unit }) => [name, { value, unit }] as const),
    ...terms.map(({ term, value, unit }) => [term, { value, unit }] as const),
  ]);
}

function write({ value, unit }: { readonly value: number; readonly unit: string }): string {
  if (unit === "hours") return `${value} h`;
  return unit === "share" ? `${value * 100} %` : `${value / 100} €`;
}

const plain = ({ value }: { readonly value: number }) => String(value);

/** The value of `(3630 − 0.341 × 4897) × 60`, by rule of thumb of the signs used: no name, no call, only numbers. */
function valueOf(expression: string): number {
  const tokens = expression.match(/[\d.]+|[()+−×÷]/gu) ?? [];
  let place = 0;
  const factor = (): number => {
    const token = tokens[place];
    place += 1;
    if (token === "−") return -factor();
    if (token !== "(") return Number(token);
    const inside = sum();
    place += 1;
    return inside;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[place] === "×" || tokens[place] === "÷") {
      const sign = tokens[place];
      place += 1;
      value = sign === "×" ? value * factor() : value / factor();
    }
    return value;
  };
  function sum(): number {
    let value = product();
    while (tokens[place] === "+" || tokens[place] === "−") {
      const sign = tokens[place];
      place += 1;
      value = sign === "+" ? value + product() : value - product();
    }
    return value;
  }
  return sum();
}

describe("a formula with its numbers", () => {
  it("writes what is subtracted, multiplied and found", () => {
    const numbers = new Map([
      ["clientOfficeHours", { value: 3630, unit: "hours" }],
      ["productionShare", { value: 0.341, unit: "share" }],
      ["officeHours", { value: 4897, unit: "hours" }],
      ["excessOfficeHours", { value: 1960, unit: "hours" }],
      ["meeting_hourly_cost", { value: 6000, unit: "cents-per-hour" }],
    ]);
    expect(formulaNumbers("meetings", numbers, write, "117600 €")).toBe(
      "(3630 h − 34.1 % × 4897 h) × 60 € = 1960 h × 60 € = 117600 €",
    );
    numbers.delete("officeHours");
    expect(formulaNumbers("meetings", numbers, write, "117600 €")).toBe("1960 h × 60 € = 117600 €");
  });

  it("is the amount alone where it is a sum of rows", () => {
    const numbers = new Map([["expediteCents", { value: 100, unit: "cents" }]]);
    expect(formulaNumbers("expedite", numbers, plain, "1 €")).toBe("1 €");
  });

  it("is not written where a number is missing: a formula with a hole would be read as another", () => {
    expect(formulaNumbers("departures", numbersOf([]), plain, "")).toBeNull();
  });

  it("gives the amount of every shown line and memo, from each of the sides that it writes", () => {
    const amounts = [
      ...lines.map(({ line, terms, cents }) => ({ name: line, terms, cents })),
      ...memos.map(({ memo, terms, cents }) => ({ name: memo, terms, cents })),
    ];
    for (const { name, terms, cents } of amounts) {
      const amount = "estimate" in cents ? cents.estimate : Number.NaN;
      const written = formulaNumbers(name, numbersOf(terms), plain, String(amount).replace("-", "−")) ?? "";
      expect(written, name).not.toBe("");
      for (const side of written.split(" = "))
        expect(Math.abs(valueOf(side) - amount) / Math.abs(amount), `${name}: ${side}`).toBeLessThan(0.002);
    }
  });

  it("names only assumptions that exist, and has a pattern for every line and memo", () => {
    for (const name of [...costLines, ...costMemos]) {
      const terms = [...formulaTerms(name)];
      expect(terms.length, name).toBeGreaterThan(0);
      for (const term of terms.filter((each) => each.includes("_") && each !== "yearly_fixed_cost"))
        expect(verdictAssumptionNames).toContain(term);
    }
  });
});
