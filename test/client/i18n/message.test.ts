import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { fill, fillRich, withFrenchSpacing } from "#client/i18n/message.ts";

const orders = (language: "fr" | "en", count: number) =>
  fill("{count, plural, one {# order} other {# orders}}", language, { count });

describe("a sentence", () => {
  it("takes narrow no-break spaces and curly apostrophes in French", () => {
    expect(fill("L'alerte : {share}", "fr", { share: "25" })).toBe("L\u2019alerte\u202F: 25");
    expect(withFrenchSpacing("« oui » ; non !")).toBe("«\u202Foui\u202F»\u202F; non\u202F!");
  });

  it("agrees with its number in both languages, zero being singular in French", () => {
    expect(orders("fr", 0)).toBe("0 order");
    expect(orders("en", 0)).toBe("0 orders");
    expect(orders("fr", 1)).toBe("1 order");
    expect(orders("fr", 2)).toBe("2 orders");
  });

  it("comes in pieces around an element", () => {
    const amount = createElement("b");
    expect(fillRich("de {amount} à zéro", "fr", { amount })).toEqual(["de ", amount, " à zéro"]);
  });
});
