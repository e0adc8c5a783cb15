/** What the page and the sheet for the works council say, whole, in both languages. Figures are those of the builder. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";
import { CsePage } from "#client/pages/people/CsePage.tsx";
import { LimitsFigure } from "#client/pages/people/LimitsFigure.tsx";
import { PeopleBody } from "#client/pages/people/PeopleBody.tsx";
import { figureNames } from "#client/pages/people/people-search.ts";
import type { PeopleAddress } from "#client/pages/people/use-people-address.ts";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { shownOvertime, shownPeople } from "#test/builders/shown-people.ts";
import { WithinRouter } from "#test/builders/within-router.tsx";

afterEach(() => vi.unstubAllGlobals());

const nothing = (): void => undefined;
const address: PeopleAddress = {
  search: {},
  update: nothing,
  change: nothing,
  open: nothing,
  close: nothing,
  viewOf: () => "figure",
  show: nothing,
  toggleTables: nothing,
};
const asTables: PeopleAddress = { ...address, search: { tables: figureNames }, viewOf: () => "table" };

function drawn(language: Language, page: ReactNode): string {
  vi.stubGlobal("navigator", { language });
  vi.stubGlobal("window", { location: { href: "https://contrepoids.example/people?view=cse" } });
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <LanguageProvider currency="EUR">
        <WithinRouter>{page}</WithinRouter>
      </LanguageProvider>
    </QueryClientProvider>,
  ).replaceAll("&#x27;", "’");
}

/** As text, one line a paragraph, heading, cell or list item, with plain spaces. */
const textOf = (html: string): string[] =>
  html
    .split(/<\/(?:p|h1|h2|li|td|th|dd|dt|figcaption)>/u)
    .map((part) =>
      part
        .replaceAll(/<[^>]+>/gu, "")
        .replaceAll(/[\s\u00A0\u202F]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");

interface Parts {
  readonly people?: Partial<ComputedPeople>;
  readonly overtime?: Partial<ComputedOvertime>;
  readonly address?: PeopleAddress;
}

const body = (language: Language, parts: Parts = {}) =>
  drawn(
    language,
    <PeopleBody
      people={shownPeople(parts.people)}
      overtime={shownOvertime(parts.overtime)}
      overtimeFailed={false}
      address={parts.address ?? address}
    />,
  );

const { effects } = shownPeople();

describe("the sentences that open the page", () => {
  it("tell the share with its interval, what stays unexplained, and an association that says nothing of a person", () => {
    expect(textOf(body("fr")).slice(0, 3)).toEqual([
      "Personnes · Aéronord · 12 mois au 30 juin 2025",
      "57 % des heures supplémentaires suivent les changements demandés par Aéronord, entre 46 et 71 % ; 14 % restent inexpliquées.",
      "Les semaines de forte charge Aéronord comptent aussi 46 % d’arrêts de plus, entre 7 et 99 %, à équipe et saison égales. C’est une association entre semaines : elle ne dit rien d’une personne.",
    ]);
    expect(textOf(body("en")).slice(1, 3)).toEqual([
      "57% of overtime follows changes that Aéronord asked for, between 46% and 71%; 14% remains unexplained.",
      "Weeks of heavy Aéronord load also have 46% more absence spells, between 7% and 99%, for the same team and season. This is an association between weeks: it tells nothing about a person.",
    ]);
  });

  it("answer that the numbers are too small, with the least that could have been seen", () => {
    const people = { effects: effects.map((effect) => ({ ...effect, called: false })) };
    expect(textOf(body("fr", { people }))[2]).toBe(
      "Sur la santé et le repos, nos effectifs ne permettent pas de conclure : le plus petit écart que nous aurions pu voir est de 20 % de travail de fin de semaine de plus.",
    );
    expect(textOf(body("en", { people }))[2]).toBe(
      "On health and rest, our numbers are too small to tell: the smallest difference that we could have seen is 20% more weekend work.",
    );
  });

  it("say so where the interval reaches nothing", () => {
    const overtime = { directHours: 0, inducedHours: { estimate: 20, low: 0, high: 60 } };
    expect(textOf(body("fr", { overtime }))[2]).toMatch(/^L’intervalle contient zéro : /u);
    expect(textOf(body("en", { overtime }))[2]).toMatch(/^The interval contains zero: /u);
  });

  it("say only the direct part where the induced one is not computable", () => {
    const overtime = { inducedHours: notComputable("no-operations", ["operations"]) };
    expect(textOf(body("en", { overtime }))[1]).toBe(
      "34% of overtime is worked for changes that Aéronord asked for; the induced part cannot be computed, 14% remains unexplained.",
    );
  });
});

describe("the page", () => {
  it("writes no missing value as a number, as figures and as tables", () => {
    for (const language of ["fr", "en"] as const)
      for (const view of [address, asTables])
        expect(textOf(body(language, { address: view })).join("\n")).not.toMatch(
          /\b(?:NaN|undefined|null|Infinity)\b/u,
        );
  });

  it("has a figure for each of its tables", () => {
    expect(body("fr", { address: asTables }).match(/<figure/gu)).toHaveLength(figureNames.length + 1);
  });

  it("says the same of every withheld cell: not published, and nothing else", () => {
    const html = body("en");
    const cells = [...html.matchAll(/aria-label="(Chargés d’affaires|Outillage), week of [^"]*: ([^"]*)"/gu)];
    expect(cells).toHaveLength(104);
    expect(new Set(cells.map(([, , said]) => said))).toEqual(new Set(["not published"]));
  });

  it("names the nearest published figure of every withheld team", () => {
    const lines = textOf(body("fr"));
    expect(lines).toContain(
      "Outillage : non publié ; la figure publiée la plus proche est Méthodes + Qualité.",
    );
    expect(lines.filter((line) => line.startsWith("Chargés d’affaires : non publié"))).toHaveLength(2);
  });

  it("shows no names, and says until when", () => {
    expect(body("fr")).toContain("Jusqu’à ce que des rôles existent, aucun nom n’est montré.");
  });

  it("keeps a row for what could not be computed, with what is missing", () => {
    const lines = textOf(body("en"));
    expect(lines.some((line) => line.includes("Too few cases for a ratio."))).toBe(true);
    expect(lines.some((line) => line.includes("shorter than the window of this limit"))).toBe(true);
  });

  it("is told without a client: working time and absence stay, nothing is laid to anybody", () => {
    const none = notComputable("no-client", []);
    const people = {
      client: null,
      dominantClientId: null,
      effects: effects.map((effect) => ({ ...effect, rateRatio: none, called: false })),
      clientLoad: none,
    };
    const html = drawn(
      "fr",
      <PeopleBody
        people={shownPeople(people)}
        overtime={notComputable("no-client", [])}
        overtimeFailed={false}
        address={address}
      />,
    );
    const lines = textOf(html);
    expect(lines[0]).toBe("Personnes · 12 mois au 30 juin 2025");
    expect(lines[1]).toBe("L’origine des heures supplémentaires n’est pas calculable.");
    expect(html).not.toContain("Aéronord");
    expect(lines.some((line) => line.includes("5,2 % des heures sont perdues"))).toBe(true);
  });
});

describe("the limits", () => {
  it("count near and over together where few are over, and never write the parts", () => {
    const html = drawn("en", <LimitsFigure people={shownPeople()} address={asTables} />);
    const quota = /Quota of 220 h a year.*?<\/tr>/su.exec(html)?.[0] ?? "";
    expect(textOf(quota).slice(1, 6)).toEqual(["78", "54", "–", "–", "24"]);
  });
});

const sheet = (language: Language) =>
  textOf(drawn(language, <CsePage people={shownPeople()} overtime={shownOvertime()} address={address} />));

describe("the sheet for the works council", () => {
  it("holds thresholds, the sentences of the page, three tables, method and address", () => {
    const lines = sheet("fr");
    expect(lines.join("\n")).toContain(
      "moins de 8 personnes pour les heures, ni moins de 11 pour les absences",
    );
    expect(lines).toContain(
      "« 14 % des heures supplémentaires n’ont pas de cause inscrite : nous allons les chercher. »",
    );
    expect(lines).toContain("« Aéronord rend les gens malades. » Une association ne désigne pas une cause.");
    expect(lines.join("\n")).toContain("https://contrepoids.example/people?view=cse");
  });

  it("sums its first table to the payroll", () => {
    const lines = sheet("en");
    const at = lines.findIndex((line) => line === "Direct, on this client’s orders");
    expect(lines.slice(at, at + 2)).toEqual(["Direct, on this client’s orders", "4,236"]);
    expect(lines).toContain("12,460");
  });

  it("has no hours by team: only sums of the site", () => {
    expect(sheet("en").join("\n")).not.toMatch(/Usinage|Tournage|Montage/u);
  });
});
