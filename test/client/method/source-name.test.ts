/** Sources of parameters in words. Oracle: the articles as the French code and the directive number them. */
import { describe, expect, it } from "vitest";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceName, sourceSince } from "#client/method/source-name.ts";
import { alertParameters } from "#shared/alert-parameters.ts";
import { lossParameters } from "#shared/parameters.ts";
import { peopleParameters } from "#shared/people-parameters.ts";
import { planningParameters } from "#shared/planning-parameters.ts";
import { verdictAssumptions, verdictThresholds } from "#shared/verdict-parameters.ts";

const say = sayer(sourceMessages, "fr");
/** With plain spaces. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");
const named = (source: string | null) => plain(sourceName(source, say));

describe("where a parameter comes from", () => {
  it("is an article of a code or of the directive", () => {
    expect(named("code-du-travail-L3121-22")).toBe("Code du travail, art. L. 3121-22");
    expect(named("directive-2003-88-article-16")).toBe("Directive 2003/88/CE, art. 16");
    expect(named("code-securite-sociale-R323-5")).toBe("Code de la sécurité sociale, art. R. 323-5");
    expect(named("code-de-commerce-D441-5")).toBe("Code de commerce, art. D. 441-5");
  });

  it("is our choice, or what the ledger says as it stands", () => {
    expect(named("own-choice")).toBe("notre choix");
    expect(named("accord du 12 février 2024")).toBe("accord du 12 février 2024");
    expect(named(null)).toBe("registre de l\u2019entreprise");
  });

  it("says since when, where that is known", () => {
    const format = createFormat("fr", "EUR");
    const since = (validFrom: string | null) =>
      plain(sourceSince({ source: "code-du-travail-L3121-20", validFrom }, say, format));
    expect(since("2016-08-10")).toBe("Code du travail, art. L. 3121-20, depuis le 10 août 2016");
    expect(since(null)).toBe("Code du travail, art. L. 3121-20");
  });

  it("has words for every source of a default, in both languages", () => {
    const defaults = [
      ...lossParameters,
      ...Object.values({
        ...peopleParameters,
        ...planningParameters,
        ...verdictAssumptions,
        ...verdictThresholds,
        ...alertParameters,
      }),
    ];
    const codes = new Set(defaults.map(({ source }) => source));
    expect(codes.size).toBeGreaterThan(15);
    for (const code of codes)
      for (const language of ["fr", "en"] as const)
        expect(sourceName(code, sayer(sourceMessages, language)), code).not.toBe(code);
  });
});
