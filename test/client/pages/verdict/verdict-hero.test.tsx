/**
 * What a director reads aloud, whole, in both languages, for every class and for every place of the net's interval.
 * Oracle: the wording of the visual language and the classes of the method, section 6; figures are those of the builder.
 */
import { afterEach, describe, expect, it, vi } from "vitest";
import { languages } from "#client/i18n/message.ts";
import { hundredths } from "#client/pages/verdict/spoken-amounts.ts";
import { VerdictHero } from "#client/pages/verdict/VerdictHero.tsx";
import { ClassAside } from "#client/pages/verdict/ClassAside.tsx";
import { verdictClasses, type ComputedVerdict, type VerdictClass } from "#shared/schema/verdict.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { drawnPage, linesOf } from "#test/builders/drawn-page.tsx";
import { verdictAddress } from "#test/builders/verdict-address.ts";
import {
  shownModifiedVerdict,
  shownVerdict,
  shownVerdictWithoutMoney,
} from "#test/builders/shown-verdict.ts";
import { shownNet } from "#test/builders/shown-verdict-money.ts";
import { shownEvidence, shownGates } from "#test/builders/shown-verdict-evidence.ts";

afterEach(() => vi.unstubAllGlobals());

/** The rules that hold; the others do not. */
const holding = (...rules: readonly string[]): ComputedVerdict["evidence"] =>
  shownEvidence.map((each) => ({ ...each, holds: rules.includes(each.rule) }));

const conduct = ["E1", "E2", "E3", "E4"];
const gain = shownNet([640, 560, 720]);
const openGain = shownNet([64, -61, 183]);
const openLoss = shownNet([-12, -80, 50]);
const loss = shownNet([-84, -148, -20], { probabilityNegative: 0.994 });
const cases = { gain, openGain, openLoss, loss };

async function said(language: "fr" | "en", parts: Partial<ComputedVerdict>): Promise<string[]> {
  return linesOf(
    await drawnPage(language, <VerdictHero verdict={shownVerdict(parts)} address={verdictAddress} />),
  );
}

async function aside(language: "fr" | "en", verdict: ComputedVerdict): Promise<string[]> {
  return linesOf(await drawnPage(language, <ClassAside verdict={verdict} address={verdictAddress} />));
}

describe("a disruptor whose interval holds zero", () => {
  it("is told with its interval, what is established and what is not, with chances and no p-value", async () => {
    expect((await said("fr", {})).slice(0, 3)).toEqual([
      "Verdict · Aéronord · 12 mois au 30 juin 2025",
      "Sur 3,84 M€ facturés en douze mois, Aéronord nous laisse 64 k€ nets, entre −61 et +183 k€.",
      "Soit 1,7 centime par euro facturé, contre 18,0 de contribution pour les autres clients. Qu’il passe devant les autres, à leurs frais, est établi. Qu’il coûte plus qu’il ne rapporte ne l’est pas : 15 chances sur 100.",
    ]);
    expect((await said("en", {})).slice(1, 3)).toEqual([
      "Of €3.84m invoiced in twelve months, Aéronord leaves us €64k net, between −€61k and +€183k.",
      "That is 1.7 cents per euro invoiced, against 18.0 of contribution for the other clients. That it goes ahead of the others, at their expense, is established. That it costs more than it brings is not: 15 chances in 100.",
    ]);
  });

  it("has the class “loss not proven” on either side of zero, and even where all six rules hold", async () => {
    for (const [verdictClass, rules] of [
      ["profitable-disruptor", conduct],
      ["net-disruptor", [...conduct, "E5", "E6"]],
    ] as const)
      for (const net of [openGain, openLoss]) {
        const verdict = shownVerdict({ class: verdictClass, evidence: holding(...rules), net });
        expect((await aside("fr", verdict))[1]).toBe("Perturbateur, perte non démontrée");
        expect((await aside("en", verdict))[1]).toBe("Disruptor, loss not proven");
      }
  });

  it("holds zero also where it ends there", async () => {
    for (const net of [shownNet([40, 0, 80]), shownNet([-40, -80, 0])])
      expect((await aside("en", shownVerdict({ net })))[1]).toBe("Disruptor, loss not proven");
  });

  it("says what booked and attributed amounts show where all six rules hold, and that it is not proven", async () => {
    const parts = {
      class: "net-disruptor" as const,
      evidence: holding(...conduct, "E5", "E6"),
      net: openLoss,
    };
    expect((await said("fr", parts))[2]).toMatch(
      /comptabilisés et imputés ; avec les montants attendus l’intervalle contient zéro, et la perte n’est pas démontrée : 64 chances sur 100\.$/u,
    );
    expect((await said("en", parts))[2]).toMatch(/and the loss is not proven: 64 chances in 100\.$/u);
  });

  it("says so in the sentence where the estimate is a loss", async () => {
    expect((await said("fr", { net: openLoss }))[1]).toBe(
      "Sur 3,84 M€ facturés en douze mois, Aéronord nous laisse −12 k€ nets, entre −80 et +50 k€ : une perte n’est pas démontrée.",
    );
    expect((await said("en", { net: openLoss }))[1]).toBe(
      "Of €3.84m invoiced in twelve months, Aéronord leaves us −€12k net, between −€80k and +€50k: a loss is not proven.",
    );
  });
});

describe("a disruptor that leaves a gain or a loss for sure", () => {
  it("is profitable where the whole interval is above zero", async () => {
    const verdict = shownVerdict({ net: gain });
    expect((await aside("fr", verdict))[1]).toBe("Perturbateur rentable");
    expect((await said("fr", { net: gain }))[2]).toMatch(
      /est établi\. Il nous laisse pourtant un gain : d’une perte, moins d’une chance sur 100\.$/u,
    );
    expect((await said("en", { net: gain }))[2]).toMatch(
      /is established\. It leaves us a gain all the same: of a loss, less than 1 chance in 100\.$/u,
    );
  });

  it("is a net disruptor where all six rules hold and the whole interval is below zero", async () => {
    const parts = {
      class: "net-disruptor" as const,
      evidence: holding(...conduct, "E5", "E6"),
      net: loss,
    };
    const column = await aside("fr", shownVerdict(parts));
    expect(column.slice(1, 3)).toEqual([
      "Perturbateur net",
      "Échelon 7 sur 7, du client sain au perturbateur net",
    ]);
    expect(column[3]).toMatch(/Les six règles tiennent\.$/u);
    expect((await said("fr", parts)).slice(1, 3)).toEqual([
      "Sur 3,84 M€ facturés en douze mois, Aéronord nous coûte 84 k€ de plus qu’il ne rapporte, net entre −148 et −20 k€.",
      "Soit −2,2 centimes par euro facturé, contre 18,0 de contribution pour les autres clients. Qu’il passe devant les autres, à leurs frais, est établi. Qu’il coûte plus qu’il ne rapporte l’est aussi, 99 chances sur 100, et deux trimestres de suite.",
    ]);
    expect((await said("en", parts)).slice(1, 3)).toEqual([
      "Of €3.84m invoiced in twelve months, Aéronord costs us €84k more than it brings, a net between −€148k and −€20k.",
      "That is −2.2 cents per euro invoiced, against 18.0 of contribution for the other clients. That it goes ahead of the others, at their expense, is established. That it costs more than it brings is established too, 99 chances in 100, and in two quarters in a row.",
    ]);
  });

  it("is not proven by expected amounts, and not lasting without two quarters", async () => {
    const likely = { evidence: holding(...conduct), net: loss };
    expect((await said("fr", likely))[2]).toMatch(
      /est probable, 99 chances sur 100, mais les montants comptabilisés et imputés ne suffisent pas à le démontrer\.$/u,
    );
    expect((await aside("fr", shownVerdict(likely)))[1]).toBe("Perturbateur, perte non démontrée");
    const once = { evidence: holding(...conduct, "E5"), net: loss };
    expect((await said("fr", once))[2]).toMatch(
      /l’est aussi sur cette période, 99 chances sur 100, mais pas deux trimestres de suite\.$/u,
    );
    expect((await said("en", once))[2]).toMatch(
      /is established too in this period, 99 chances in 100, but not in two quarters in a row\.$/u,
    );
    expect((await aside("en", shownVerdict(once)))[1]).toBe("Disruptor, loss not lasting");
    const unknown = {
      evidence: holding(...conduct, "E5").map((each) =>
        each.rule === "E6" ? { ...each, holds: notComputable("fewer-than-two-quarters", []) } : each,
      ),
      net: loss,
    };
    expect((await said("fr", unknown))[2]).toMatch(/99 chances sur 100 ; rien ne dit si cela dure\.$/u);
  });
});

async function chance(probabilityNegative: number): Promise<string | undefined> {
  return (await said("en", { net: { ...openGain, probabilityNegative } }))[2];
}

describe("a chance", () => {
  it("is neither none nor all, unless it is exactly that", async () => {
    expect(await chance(0.004)).toMatch(/less than 1 chance in 100\.$/u);
    expect(await chance(0.01)).toMatch(/ 1 chance in 100\.$/u);
    expect(await chance(0.996)).toMatch(/more than 99 chances in 100\.$/u);
    expect([0, 0.001, 0.154, 0.999, 1].map(hundredths)).toEqual([0, 1, 15, 99, 100]);
  });
});

describe("a client that nothing is held against", () => {
  const others = verdictClasses.filter((each) => each !== "profitable-disruptor" && each !== "net-disruptor");

  it("is never called a disruptor, nor said to go ahead at the others' expense, whatever the net", async () => {
    for (const language of languages)
      for (const verdictClass of others)
        for (const net of [...Object.values(cases), notComputable("no-variable-cost", [])]) {
          const parts = { class: verdictClass, net, evidence: holding() };
          const lines = [
            ...(await said(language, parts)),
            (await aside(language, shownVerdict(parts)))[1] ?? "",
          ];
          expect(lines.join(" "), `${verdictClass} ${language}`).not.toMatch(
            /perturbateur|disruptor|à leurs frais|at their expense|Qu’il coûte|That it costs/iu,
          );
        }
  });

  it("is told that a loss is not proven wherever the interval holds zero", async () => {
    for (const verdictClass of others)
      for (const net of [openGain, openLoss]) {
        const parts = { class: verdictClass, net, evidence: holding() };
        expect((await said("fr", parts)).join(" ")).toContain("une perte n’est pas démontrée");
        expect((await said("en", parts)).join(" ")).toContain("a loss is not proven");
      }
  });

  it("is told a loss as a number, and that nothing lays it to its conduct", async () => {
    const parts = { class: "healthy-big-client" as const, evidence: holding(), net: loss };
    expect((await said("fr", parts))[2]).toMatch(
      /sous la tolérance\. Le net est sous zéro, 99 chances sur 100 ; rien ne l’impute à sa conduite\.$/u,
    );
    expect((await said("en", parts))[2]).toMatch(
      /below tolerance\. The net is below zero, 99 chances in 100; nothing lays that to its conduct\.$/u,
    );
  });

  const conducts: readonly (readonly [VerdictClass, string, string])[] = [
    ["healthy-big-client", "Il ne passe pas devant les autres", "It does not go ahead of the others"],
    ["volume-pressure", "Il pèse par son volume", "It weighs by its volume"],
    ["internal-favour", "c’est notre propre choix, et rien ne lui est imputé", "nothing is laid to it"],
    ["watch", "sans que l’on puisse exclure qu’il passe devant", "it cannot be excluded that it goes ahead"],
    ["insufficient-data", "Rien n’est établi, ni pour lui ni contre lui", "neither for it nor against it"],
  ];
  it.each(conducts)("%s has its own sentence", async (verdictClass, french, english) => {
    const parts = { class: verdictClass, evidence: holding(), net: gain };
    expect((await said("fr", parts)).join(" ")).toContain(french);
    expect((await said("en", parts)).join(" ")).toContain(english);
  });

  it("is told of signs only where a rule holds", async () => {
    const parts = { class: "watch" as const, evidence: holding("E1"), net: gain };
    expect((await said("fr", parts)).join(" ")).toContain("Des indices existent, mais pas tous");
    expect((await said("en", parts)).join(" ")).toContain("There are signs, but not all of them");
  });
});

describe("evidence that is missing", () => {
  it("is the sentence where a gate fails; the net stays beside it", async () => {
    const parts = { class: "insufficient-data" as const, evidence: holding() };
    expect((await said("fr", parts)).slice(1, 3)).toEqual([
      "Nos données ne suffisent pas pour juger Aéronord.",
      "Sur 3,84 M€ facturés en douze mois, Aéronord nous laisse 64 k€ nets, entre −61 et +183 k€.",
    ]);
    expect((await said("en", parts))[1]).toBe("Our data is not enough to judge Aéronord.");
  });

  it("names the gate, what was found, what to import and where, in the column of the class", async () => {
    const gates = shownGates.map((gate) =>
      gate.gate === "house-rule"
        ? { ...gate, holds: false, value: 0.61, reason: "no-rule-agrees", missing: ["operations.ready_at"] }
        : gate,
    );
    const html = await drawnPage(
      "fr",
      <ClassAside
        verdict={shownVerdict({ class: "insufficient-data", gates, evidence: holding() })}
        address={verdictAddress}
      />,
    );
    const text = linesOf(html).join(" ");
    expect(text).toContain("Une condition manque : les règles ci-dessous n’accusent personne.");
    expect(text).toContain(
      "Aucune règle de priorité n’explique assez les départs des autres clients. 61,0 % ; il faut 70,0 %.",
    );
    expect(text).toContain("À importer : operations.ready_at");
    expect(text).toContain("Le plus petit rapport d’arrêts que nos effectifs montreraient est de × 1,35.");
    expect(html).toMatch(/<a href="\/data"[^>]*>Ajouter ces données/u);
  });

  it("does not say that one is needed where there is none", async () => {
    const gates = shownGates.map((gate) =>
      gate.gate === "waits" ? { ...gate, holds: false, value: 0, reason: "no-ready-times" } : gate,
    );
    const verdict = shownVerdict({ class: "insufficient-data", gates, evidence: holding() });
    expect((await aside("fr", verdict)).join(" ")).not.toContain("il faut 1");
  });

  it("leaves no number where there is no net: why, and what is established all the same", async () => {
    const verdict = shownVerdictWithoutMoney();
    const lines = linesOf(await drawnPage("fr", <VerdictHero verdict={verdict} address={verdictAddress} />));
    expect(lines.slice(1)).toEqual([
      "Ce qui reste des 3,84 M€ facturés à Aéronord en douze mois n’est pas calculable.",
      "Non calculable. Le coût variable de certaines commandes n’est pas connu.",
      "Il manque : orders.variable_cost Ajouter ces données",
      "Qu’il passe devant les autres, à leurs frais, est établi. Qu’il coûte plus qu’il ne rapporte ne l’est pas : le net n’est pas calculable.",
    ]);
    expect((await aside("en", verdict))[1]).toBe("Disruptor, loss not computable");
    const english = linesOf(
      await drawnPage("en", <VerdictHero verdict={verdict} address={verdictAddress} />),
    );
    expect(english[1]).toBe(
      "What is left of the €3.84m invoiced to Aéronord in twelve months cannot be computed.",
    );
  });
});

async function spoken(language: "fr" | "en", parts: Partial<ComputedVerdict> = {}): Promise<string[]> {
  const verdict = shownModifiedVerdict(parts);
  return linesOf(await drawnPage(language, <VerdictHero verdict={verdict} address={verdictAddress} />));
}

describe("a changed assumption", () => {
  it("is said in the sentence, with what was before", async () => {
    expect((await spoken("fr")).slice(1, 3)).toEqual([
      "Avec votre hypothèse, sur 3,84 M€ facturés en douze mois, Aéronord nous laisse 40,5 k€ nets, entre −85 et +160 k€.",
      "Soit 1,1 centime par euro facturé au lieu de 1,7. Le verdict ne change pas. Qu’il passe devant les autres, à leurs frais, est établi. Qu’il coûte plus qu’il ne rapporte ne l’est pas : 26 chances sur 100 au lieu de 15.",
    ]);
    expect((await spoken("en", { changed: ["meeting_hourly_cost", "cost_of_capital"] }))[1]).toBe(
      "With your assumptions, of €3.84m invoiced in twelve months, Aéronord leaves us €40.5k net, between −€85k and +€160k.",
    );
    expect((await spoken("en"))[2]).toMatch(/26 chances in 100 instead of 15\.$/u);
  });

  it("is set against the other clients where it moves no tenth of a cent", async () => {
    const net = shownNet([64, -61, 183], {
      referenceCents: { estimate: 6_400_100, low: -6_100_000, high: 18_300_000 },
      referenceProbabilityNegative: 0.153,
    });
    expect((await spoken("en", { net }))[2]).toMatch(
      /^That is 1\.7 cents per euro invoiced, against 18\.0 of contribution/u,
    );
  });

  it("says when it turns the verdict, from what to what", async () => {
    const net = shownNet([40, 12, 68], {
      referenceCents: { estimate: 6_400_000, low: -6_100_000, high: 18_300_000 },
      referenceProbabilityNegative: 0.153,
    });
    expect((await spoken("fr", { net }))[2]).toContain(
      "Le verdict passe de « Perturbateur, perte non démontrée » à « Perturbateur rentable ».",
    );
    expect((await spoken("en", { net }))[2]).toContain(
      "The verdict goes from “Disruptor, loss not proven” to “Profitable disruptor”.",
    );
  });
});

describe("a period that is no whole months", () => {
  it("is said by its first and last day", async () => {
    const period = { from: "2025-03-03", to: "2025-06-13" };
    expect((await said("fr", { period }))[1]).toMatch(
      /^Sur 3,84 M€ facturés du 3 mars 2025 au 12 juin 2025, /u,
    );
    expect((await said("en", { period }))[1]).toMatch(
      /^Of €3\.84m invoiced from 3 March 2025 to 12 June 2025, /u,
    );
  });

  it("is a number of months beyond twelve", async () => {
    expect((await said("fr", { period: { from: "2024-01-01", to: "2025-07-01" } }))[1]).toContain(
      "facturés en 18 mois",
    );
  });
});
