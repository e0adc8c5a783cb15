/** The story and the alerts as they are read, in both languages. Figures are those of the builders. */
import { renderToStaticMarkup } from "react-dom/server";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { LanguageProvider } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";
import { AlertList } from "#client/pages/portfolio/story/AlertList.tsx";
import { alertThresholds } from "#client/pages/portfolio/story/alerts.ts";
import { StoryBand } from "#client/pages/portfolio/story/StoryBand.tsx";
import type { Story, StoryReport } from "#client/pages/portfolio/story/use-story.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";
import { shownOvertime, shownPeople } from "#test/builders/shown-people.ts";
import { shownClient, shownPortfolio } from "#test/builders/shown-portfolio.ts";
import { shownVerdict } from "#test/builders/shown-verdict.ts";
import { shownNet } from "#test/builders/shown-verdict-money.ts";
import { WithinRouter } from "#test/builders/within-router.tsx";

afterEach(() => vi.unstubAllGlobals());

const nothing = (): void => undefined;
const there = <Value,>(value: Value): StoryReport<Value> => ({ value, failure: null, retry: nothing });
const awaited: StoryReport<never> = { value: null, failure: null, retry: nothing };
const failed: StoryReport<never> = { value: null, failure: "BUSY", retry: nothing };

const examined = shownClient({ clientId: "A", name: "Aéronord", revenueShare: 0.31 });
const flag = {
  flag: "cr1-alert",
  clientId: null,
  value: 0.31,
  threshold: 0.25,
  source: "",
  raised: true,
} as const;
const quarter = (name: string, from: string, to: string, share: number) => ({
  quarter: name,
  from,
  to,
  complete: true,
  totalCents: 100,
  herfindahlIndex: 0.2,
  shares: [share],
});
const portfolio = shownPortfolio({
  clients: [examined],
  flags: [flag],
  trend: {
    status: "computed",
    clientIds: ["A"],
    quarters: [
      quarter("2025-Q1", "2025-01-01", "2025-04-01", 0.248),
      quarter("2025-Q2", "2025-04-01", "2025-07-01", 0.31),
    ],
    changePoints: 0.062,
  },
});

const whole: Story = {
  delays: there(shownDelays()),
  overtime: there(shownOvertime()),
  people: there(shownPeople()),
  verdict: there(shownVerdict({ class: "profitable-disruptor", net: shownNet([64, -61, 183]) })),
};

function linesOf(language: Language, element: ReactNode): string[] {
  vi.stubGlobal("navigator", { language });
  return renderToStaticMarkup(
    <LanguageProvider currency="EUR">
      <WithinRouter>{element}</WithinRouter>
    </LanguageProvider>,
  )
    .split(/<\/(?:p|h2|h3|li|small)>/u)
    .map((part) =>
      part
        .replaceAll(/<[^>]+>/gu, "")
        .replaceAll("\u2060", "")
        .replaceAll(/[\s\u00A0\u202F]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");
}

const band = (language: Language, story: Partial<Story> = {}) =>
  linesOf(
    language,
    <StoryBand portfolio={portfolio} examined={examined} story={{ ...whole, ...story }} onOpen={nothing} />,
  );
const alerts = (language: Language, story: Partial<Story> = {}, shown = portfolio) =>
  linesOf(
    language,
    <AlertList
      portfolio={shown}
      examined={examined}
      story={{ ...whole, ...story }}
      settings={alertThresholds(new Map())}
    />,
  );

const told = (parts: Partial<ComputedDelays>) => band("fr", { delays: there(shownDelays(parts)) });

describe("the story", () => {
  it("goes from the dependence to money, delays and people, each figure with its interval", () => {
    expect(band("fr")).toEqual([
      "De qui dépendons-nous ?",
      "31,0 %",
      "du chiffre d’affaires · compté",
      "Aéronord ; alerte usuelle à 25 %.",
      "Ouvrir sa part",
      "Ce qu’il apporte et coûte",
      "+64 k€",
      "net du client entre −61 et +183 k€",
      "Perturbateur, perte non démontrée",
      "Ouvrir le verdict",
      "Qui il retarde",
      "30 jours",
      "imposés aux autres clients entre 20 et 40 jours",
      "3 commandes mises en retard.",
      "Ouvrir le planning",
      "Ce que cela fait aux personnes",
      "57 %",
      "des heures supplémentaires suivent ses demandes entre 46 et 71 %",
      "Arrêts des semaines de forte charge : × 1,46, entre 1,07 et 1,99.",
      "Ouvrir Personnes",
    ]);
    expect(band("en").slice(5, 9)).toEqual([
      "What it brings and costs",
      "+€64k",
      "net of the client between −€61k and +€183k",
      "Disruptor, loss not proven",
    ]);
  });

  it("shows its first step at once, and says of the others that they are being computed", () => {
    const lines = band("fr", { delays: awaited, overtime: awaited, people: awaited, verdict: awaited });
    expect(lines.slice(0, 3)).toEqual([
      "De qui dépendons-nous ?",
      "31,0 %",
      "du chiffre d’affaires · compté",
    ]);
    expect(lines.filter((line) => line === "calcul en cours")).toHaveLength(3);
  });

  it("says what could not be read, and offers to read it again", () => {
    expect(band("en", { verdict: failed })).toContain("Not read (BUSY). Retry");
  });

  it("proves no delay whose interval holds zero, and has hours only without a replay", () => {
    const { replay } = shownDelays();
    if (replay.status !== "computed") throw new Error("computed");
    expect(told({ replay: { ...replay, delayDays: { estimate: 3, low: -2, high: 7 } } })).toContain(
      "L’intervalle contient zéro : le retard n’est pas prouvé.",
    );
    const unfaithful = told({ replay: notComputable("replay-not-faithful", []) });
    expect(unfaithful).toContain("20,0 h");
    expect(unfaithful).toContain("Les jours imposés ne sont pas calculables.");
  });

  it("never writes a missing value as a number", () => {
    const none = notComputable("no-operations", ["operations"]);
    const lines = band("fr", {
      delays: there(none),
      overtime: there(none),
      people: there(none),
      verdict: there(none),
    });
    expect(lines.filter((line) => line === "non calculable")).toHaveLength(3);
    expect(lines.filter((line) => line === "À importer : operations")).toHaveLength(3);
    expect(lines).toContain("Les arrêts ne sont pas comparables.");
    expect(lines.join(" ")).not.toMatch(/NaN|undefined|null|Infinity/u);
  });
});

describe("what is said of absence", () => {
  const { effects } = shownPeople();
  const told = (parts: Partial<(typeof effects)[number]>) =>
    band("fr", { people: there(shownPeople({ effects: effects.map((each) => ({ ...each, ...parts })) })) });

  it("is a ratio where an effect is called, doubt where it is not, and nothing where nothing was compared", () => {
    expect(told({ called: true }).join(" ")).toContain("× 1,46");
    expect(told({ called: false })).toContain("Sur les arrêts, nos effectifs ne permettent pas de conclure.");
    const rateRatio = notComputable("no-absences", ["absences"]);
    expect(told({ called: false, rateRatio })).toContain("Les arrêts ne sont pas comparables.");
  });
});

const steadyTrend: ComputedPortfolio["trend"] = {
  status: "computed",
  clientIds: ["A"],
  quarters: [
    quarter("2024-Q4", "2024-10-01", "2025-01-01", 0.3),
    quarter("2025-Q1", "2025-01-01", "2025-04-01", 0.3),
    quarter("2025-Q2", "2025-04-01", "2025-07-01", 0.3),
  ],
  changePoints: 0,
};

function calmNotice(): ComputedDelays["notice"] {
  const { notice } = shownDelays();
  return notice.status === "computed" ? { ...notice, frozenHorizonDays: 1 } : notice;
}

describe("the alerts", () => {
  it("say what was, what is and what to do", () => {
    const lines = alerts("fr");
    expect(lines[0]).toMatch(/^\d alertes, la plus grave d’abord$/u);
    const at = lines.indexOf("Seuil franchiAéronord");
    expect(lines.slice(at, at + 3)).toEqual([
      "Seuil franchiAéronord",
      "24,8 % du chiffre d’affaires au T1 25, 31,0 % au T2 25 : l’alerte est à 25 %.",
      "À faire : ouvrir ce que sa perte laisserait.",
    ]);
    expect(lines).toContain("Perturbateur, perte non démontréeAéronord");
    expect(alerts("en")).toContain("24.8% of revenue in Q1 25, 31.0% in Q2 25: the alert is at 25%.");
  });

  it("say what is still being computed, and what cannot be checked", () => {
    const lines = alerts("fr", { verdict: awaited, people: failed });
    expect(lines).toContain("Calcul en cours : verdict.");
    expect(lines).toContain("Non contrôlé, faute de données : temps de travail et service des autres.");
  });

  it("say that nothing calls for action, once all is checked, and no more than what was checked", () => {
    const quiet = shownPortfolio({ clients: [examined] });
    const none = notComputable("no-operations", ["operations"]);
    const story = { delays: there(none), overtime: there(none), people: there(none), verdict: there(none) };
    expect(alerts("fr", story, quiet)).toContain("Rien n’appelle d’action dans ce qui a pu être contrôlé.");
    expect(alerts("en", { ...story, verdict: awaited }, quiet)).toContain("Nothing calls for action so far.");
    const three = shownPortfolio({ clients: [examined], trend: steadyTrend });
    const weeks = shownOvertime().weeks;
    if ("status" in weeks) throw new Error("computed");
    const calm: Partial<Story> = {
      overtime: there(
        shownOvertime({ weeks: weeks.map((week) => ({ ...week, clientHours: week.hours / 2 })) }),
      ),
      delays: there(shownDelays({ notice: calmNotice() })),
      people: there(
        shownPeople({ limits: shownPeople().limits.map((limit) => ({ ...limit, weeksOver: 0 })) }),
      ),
      verdict: there(shownVerdict({ class: "healthy-big-client" })),
    };
    expect(alerts("fr", calm, three)).toContain("Rien n’appelle d’action.");
  });
});
