/** What a director reads aloud, whole, in both languages. Figures are those of the builder. */
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";
import { PlanningHero } from "#client/pages/planning/PlanningHero.tsx";
import type { PlanningAddress } from "#client/pages/planning/use-planning-address.ts";
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";

afterEach(() => vi.unstubAllGlobals());

const nothing = (): void => undefined;
const address: PlanningAddress = {
  search: {},
  update: nothing,
  change: nothing,
  openPairs: nothing,
  openOrders: nothing,
  openMethod: nothing,
  close: nothing,
  viewOf: () => "figure",
  show: nothing,
  toggleTables: nothing,
};

/** The page's opening as text, one line a paragraph, with plain spaces. */
function said(language: Language, parts: Partial<ComputedDelays> = {}): string[] {
  vi.stubGlobal("navigator", { language });
  const html = renderToStaticMarkup(
    <LanguageProvider currency="EUR">
      <PlanningHero delays={shownDelays(parts)} address={address} />
    </LanguageProvider>,
  );
  return html
    .replaceAll("&#x27;", "’")
    .split(/<\/(?:p|h1)>/u)
    .map((part) =>
      part
        .replaceAll(/<[^>]+>/gu, "")
        .replaceAll(/[\s\u00A0\u202F]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");
}

const { imposed, replay, nextVictims } = shownDelays();
const withoutRule = notComputable("no-house-rule", []);
const unruled: Partial<ComputedDelays> = {
  imposed: { ...imposed, queueJumpHours: withoutRule, requested: withoutRule, queueJumpShare: withoutRule },
  replay: withoutRule,
};
const small: Partial<ComputedDelays> = { imposed: { ...imposed, queueJumpHours: 0.4 } };
const even = { contentionHours: 0, pairs: { contention: 0, prioritisation: 1, queueJump: 1 } };
const disorder: Partial<ComputedDelays> = {
  matrix: [
    { fromClientId: "K", toClientId: "X", prioritisationHours: 20, queueJumpHours: 20, ...even },
    { fromClientId: "X", toClientId: "K", prioritisationHours: 12, queueJumpHours: 12, ...even },
    { fromClientId: "X", toClientId: "Y", prioritisationHours: 30, queueJumpHours: 30, ...even },
  ],
};

const asked = (dated: number, none: number) => ({
  imposed: { ...imposed, requested: { dated, flagged: 0, standing: 0, none } },
});

describe("the sentence that opens the page", () => {
  it("tells orders, late ones and days with their interval, what was asked for, and what the rule would have given", () => {
    expect(said("fr").slice(0, 4)).toEqual([
      "Planning · Aéronord · 12 mois au 31 décembre 2025",
      "Aéronord est passé devant 12 commandes prêtes avant les siennes ; 3 sont arrivées en retard, soit 30 jours imposés, entre 20 et 40.",
      "60 % des heures prises portent une demande datée, 15 % seulement un indicateur de priorité ou un privilège en vigueur ; 25 % n’en portent aucune et comptent comme notre propre choix. Avec la règle de la maison, les autres clients passeraient de 70 % à 78 % de commandes à temps et complètes, soit +8,0 points, entre +4,0 et +12,0.",
      "Aucune prochaine victime en vue",
    ]);
    expect(said("en").slice(1, 4)).toEqual([
      "Aéronord went ahead of 12 orders that were ready before its own; 3 arrived late, 30 days imposed, between 20 and 40.",
      "60% of the hours taken carry a dated request, 15% only a priority flag or a privilege in force; 25% carry none and count as our own choice. By the house rule the other clients would go from 70% to 78% of orders on time and in full, +8.0 points, between +4.0 and +12.0.",
      "No next victim in sight",
    ]);
  });

  it("says that chance is enough where the interval holds zero", () => {
    if (replay.status !== "computed") throw new Error("computed");
    const unsure = { replay: { ...replay, delayDays: { estimate: 3, low: -2, high: 7 } } };
    expect(said("fr", unsure)[2]).toMatch(
      /^L’intervalle contient zéro : le retard imposé n’est pas prouvé\. 60 % /u,
    );
    expect(said("en", unsure)[2]).toMatch(
      /^The interval contains zero: the imposed delay is not proven\. 60% /u,
    );
  });

  it("has hours only without a faithful replay, and says why", () => {
    const parts = { replay: notComputable("replay-not-faithful", []) };
    expect(said("fr", parts)[1]).toBe(
      "Aéronord est passé devant 12 commandes prêtes avant les siennes et leur a pris 20,0 h.",
    );
    expect(said("fr", parts)[2]).toMatch(/^Non calculable\./u);
    expect(said("en", parts)[1]).toBe(
      "Aéronord went ahead of 12 orders that were ready before its own and took 20.0 h from them.",
    );
    expect(said("en", parts)[2]).toMatch(/^Not computable\./u);
  });

  it("calls nothing out of turn without a rule", () => {
    expect(said("fr", unruled).slice(1, 3)).toEqual([
      "Aéronord est passé devant 12 commandes prêtes avant les siennes ; la règle de la maison n’est pas connue.",
      "Il a pris 20,0 h à du travail prêt plus tôt ; sans règle connue, rien ne dit combien la maison aurait donné.",
    ]);
    expect(said("en", unruled).slice(1, 3)).toEqual([
      "Aéronord went ahead of 12 orders that were ready before its own; the house rule is not known.",
      "It took 20.0 h from work that was ready earlier; without a known rule nothing tells how much the house would have given.",
    ]);
    for (const parts of [small, disorder]) {
      const quiet = { ...unruled, ...parts, imposed: { ...unruled.imposed!, prioritisationHours: 0.4 } };
      expect(said("fr", quiet).join(" ")).not.toMatch(/hors de son tour/u);
      expect(said("en", quiet).join(" ")).not.toMatch(/out of turn/u);
    }
  });

  it("accuses nobody below the tolerance", () => {
    expect(said("fr", small).slice(1, 3)).toEqual([
      "Aéronord ne passe pas devant les autres clients.",
      "Ce qu’il a pris hors de son tour fait 0,4 % de l’attente des autres, sous la tolérance de 1 %. Ce qu’ils attendent encore derrière lui est la file ordinaire.",
    ]);
    expect(said("en", small).slice(1, 3)).toEqual([
      "Aéronord does not go ahead of the other clients.",
      "What it took out of turn is 0.4% of the others’ waiting, below the tolerance of 1%. What else they wait behind it is the ordinary queue.",
    ]);
  });

  it("accuses nobody of what all do to all, and gives the figures for it", () => {
    // 20 of 50 hours with three tenths of the work.
    expect(said("fr", disorder).slice(1, 3)).toEqual([
      "Aéronord passe devant les autres comme tous passent devant tous.",
      "Il a pris 20,0 h hors de son tour, soit 1,3 fois ce que donnerait sa part du travail, et en a perdu 12,0 h de la même façon : c’est le désordre des départs, pas un privilège.",
    ]);
    expect(said("en", disorder).slice(1, 3)).toEqual([
      "Aéronord goes ahead of the others as all go ahead of all.",
      "It took 20.0 h out of turn, 1.3 times what its part of the work would give, and lost 12.0 h in the same way: that is disorder of the starts, not a privilege.",
    ]);
  });

  it("says what was asked for where all or none of it was", () => {
    expect(said("fr", asked(20, 0))[2]).toMatch(
      /^100 % des heures prises portent une demande datée, 0 % un /u,
    );
    expect(said("fr", asked(0, 20))[2]).toMatch(
      /^Aucune des heures prises ne porte de demande : elles comptent comme notre propre choix\./u,
    );
    expect(said("en", asked(0, 20))[2]).toMatch(
      /^None of the hours taken carries a request: they count as our own choice\./u,
    );
  });
});

describe("the way to who is next", () => {
  it("does not say that nobody is next where that could not be computed", () => {
    if (nextVictims.status !== "computed") throw new Error("computed");
    const unknown = { nextVictims: notComputable("no-open-operations", []) };
    expect(said("fr", unknown)[3]).toBe("Prochaines victimes : non calculables");
    expect(said("en", unknown)[3]).toBe("Next victims: not computable");
    expect(said("en", { nextVictims: { ...nextVictims, total: 6 } })[3]).toBe("Next victims: 6");
  });
});

const { evidence } = shownDelays();
const [centre] = evidence.centres;

const derived = (count: number) =>
  said("en", {
    evidence: {
      ...evidence,
      centres: Array.from({ length: count }, (_, place) => ({
        ...centre,
        name: `C${place + 1}`,
        calendarFrom: "derived" as const,
      })),
    },
  }).at(-1);

describe("what the record lacks", () => {
  it("is said with its counts, and tolerances on both sides", () => {
    expect(said("fr").at(-1)).toMatch(/^2 opérations sans heure de mise à disposition ne comptent pas : /u);
    const early = (startedBeforeReadyShare: number) =>
      said("en", { evidence: { ...evidence, startedBeforeReadyShare } }).at(-1);
    expect(early(0.05)).not.toMatch(/begin before/u);
    expect(early(0.051)).toMatch(/5\.1% of the operations begin before .* \(tolerated: 5%\)/u);
  });

  it("names five work centres without shifts and counts the others", () => {
    expect(derived(5)).toMatch(/recorded shifts at C1, C2, C3, C4 and C5, the calendar/u);
    expect(derived(7)).toMatch(
      /at C1, C2, C3, C4, C5 and 2 other work centres, .* total waiting lies between 90\.0 h and 110\.0 h/u,
    );
  });
});
