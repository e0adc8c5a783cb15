/** The page as it is read, in both languages. Figures are the defaults of the code. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { MethodParameter, MethodParameters } from "#shared/schema/method.ts";
import { LanguageProvider } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";
import { api } from "#client/lib/api.ts";
import { MethodBody } from "#client/pages/method/MethodBody.tsx";
import type { MethodSearch } from "#client/pages/method/method-search.ts";
import { WithinRouter } from "#test/builders/within-router.tsx";

afterEach(() => vi.unstubAllGlobals());

const weeklyHours: MethodParameter = {
  name: "weekly_hours_limit",
  value: 46,
  low: null,
  high: null,
  unit: "hours",
  origin: "ledger",
  source: "accord du 12 février",
  validFrom: "2025-01-01",
};
const capital: MethodParameter = {
  name: "cost_of_capital",
  value: 0.06,
  low: 0.04,
  high: 0.08,
  unit: "share-per-year",
  origin: "default",
  source: "own-choice",
  validFrom: "2026-01-01",
};
const answer: MethodParameters = { parameters: [weeklyHours, capital], unreadable: [] };

function drawn(
  language: Language,
  search: MethodSearch = {},
  parameters: MethodParameters | null = answer,
): string {
  vi.stubGlobal("navigator", { language });
  const queries = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  if (parameters !== null) {
    const input = search.to === undefined ? {} : { to: search.to };
    queries.setQueryData(api.method.parameters.queryKey(input), parameters);
  }
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <LanguageProvider currency="EUR">
        <WithinRouter>
          <MethodBody search={search} onWords={() => undefined} />
        </WithinRouter>
      </LanguageProvider>
    </QueryClientProvider>,
  );
}

/** As text, one line a block, with plain spaces. */
const linesOf = (html: string): string[] =>
  html
    .split(/<\/(?:p|h1|h2|h3|li|td|th|dd|dt|small|b)>/u)
    .map((part) =>
      part
        .replaceAll(/<[^>]+>/gu, "")
        .replaceAll(/[\s\u00A0\u202F]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");

describe("the method page", () => {
  it("says what it holds, and tells each entry with formula, limits, parameters and sources", () => {
    const lines = linesOf(drawn("fr"));
    expect(lines[0]).toMatch(/^Méthode · \d+ indicateurs · \d+ paramètres · \d+ sources$/u);
    const at = lines.indexOf("Limites du jour et de la semaine #");
    expect(at).toBeGreaterThan(0);
    expect(lines.slice(at, at + 20).join("\n")).toContain("Heures par semaine46 h");
    expect(lines.slice(at, at + 20)).toContain(
      "registre de l’entreprise accord du 12 février, depuis le 1er janv. 2025",
    );
    expect(lines).toContain("Coût du capital6 % par an, entre 4 % par an et 8 % par an");
  });

  it("is the same page in English", () => {
    const lines = linesOf(drawn("en"));
    expect(lines[0]).toMatch(/^Method · \d+ indicators/u);
    expect(lines).toContain("Limits of the day and the week #");
    expect(lines).toContain("Hours a week46 h");
  });

  it("marks what no source confirms", () => {
    const html = drawn("fr");
    expect(html.match(/Non confirmé par une source\./gu)?.length).toBe(2);
    const lines = linesOf(html);
    expect(lines.some((line) => line.includes("Six à neuf mois de paie par départ"))).toBe(true);
  });

  it("leads to what it names: every link within the page has its place", () => {
    const html = drawn("fr");
    const places = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(200);
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
  });

  it("sets formulas in symbols, with the decimal mark of the language", () => {
    expect(drawn("fr")).toContain("<mn>0,1</mn>");
    expect(drawn("en")).toContain("<mn>0.1</mn>");
  });

  it("keeps only the entries that hold the words, and says how many", () => {
    const lines = linesOf(drawn("fr", { words: "multiplicateur" }));
    expect(lines.some((line) => line.includes("1 entrée sur"))).toBe(true);
    expect(lines).toContain("Multiplicateur d’équilibre #");
    expect(lines).not.toContain("Clients effectifs #");
    expect(linesOf(drawn("fr", { words: "zygomatique" })).join(" ")).toContain(
      "Aucune entrée ne contient ces mots.",
    );
  });

  it("says as of which day, what is not read yet, and what of the ledger has no effect", () => {
    expect(linesOf(drawn("fr", { to: "2025-07-01" })).join("\n")).toContain(
      "Paramètres en vigueur au 30 juin 2025.",
    );
    const waiting = linesOf(drawn("fr", {}, null));
    expect(waiting.some((line) => line.includes("lecture"))).toBe(true);
    const unreadable = { ...answer, unreadable: ["cost_of_capital"] };
    expect(linesOf(drawn("en", {}, unreadable)).join("\n")).toContain(
      "One parameter of the ledger cannot be read and has no effect: cost_of_capital.",
    );
  });
});
