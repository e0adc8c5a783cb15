/**
 * What every figure of the verdict opens, in both languages. Oracle: the drawn drawer, with its formula, parameters, effect
 * and rows; figures are those of the builder. The frame of a drawer needs a browser: here it is a section.
 */
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { languages, type Language } from "#client/i18n/message.ts";
import { AmountDrawer } from "#client/pages/verdict/drawers/AmountDrawer.tsx";
import { AssumptionDrawer } from "#client/pages/verdict/drawers/AssumptionDrawer.tsx";
import { AssumptionsDrawer } from "#client/pages/verdict/drawers/AssumptionsDrawer.tsx";
import { AxisDrawer } from "#client/pages/verdict/drawers/AxisDrawer.tsx";
import { GatesDrawer } from "#client/pages/verdict/drawers/GatesDrawer.tsx";
import { LineDrawer } from "#client/pages/verdict/drawers/LineDrawer.tsx";
import { MemoDrawer } from "#client/pages/verdict/drawers/MemoDrawer.tsx";
import { NetDrawer } from "#client/pages/verdict/drawers/NetDrawer.tsx";
import { PlaceboDrawer } from "#client/pages/verdict/drawers/PlaceboDrawer.tsx";
import { RuleDrawer } from "#client/pages/verdict/drawers/RuleDrawer.tsx";
import { amountNames, axisNames } from "#client/pages/verdict/verdict-drawer.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { drawnPage, linesOf } from "#test/builders/drawn-page.tsx";
import { shownPlacebo } from "#test/builders/shown-verdict-evidence.ts";
import {
  shownModifiedVerdict,
  shownVerdict,
  shownVerdictWithoutMoney,
} from "#test/builders/shown-verdict.ts";
import { verdictAddress as address } from "#test/builders/verdict-address.ts";

vi.mock("#client/ui/Drawer.tsx", () => ({
  Drawer: (props: {
    readonly kicker: string;
    readonly title: string;
    readonly foot?: ReactNode;
    readonly children: ReactNode;
  }) => (
    <section>
      <p>{props.kicker}</p>
      <h1>{props.title}</h1>
      {props.children}
      <footer>{props.foot}</footer>
    </section>
  ),
  DrawerPart: (props: { readonly title: ReactNode; readonly children: ReactNode }) => (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  ),
}));

afterEach(() => vi.unstubAllGlobals());

const broken = /\b(?:NaN|undefined|null|Infinity)\b/u;
const said = async (language: Language, drawer: ReactNode) => linesOf(await drawnPage(language, drawer));

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the builder has it");
  return value;
}
const lineOf = (verdict: ComputedVerdict, name: string) =>
  found(verdict.lines.find(({ line }) => line === name));
const memoOf = (verdict: ComputedVerdict, name: string) =>
  found(verdict.memos.find(({ memo }) => memo === name));
const ruleOf = (verdict: ComputedVerdict, name: string) =>
  found(verdict.evidence.find(({ rule }) => rule === name));
const assumptionOf = (verdict: ComputedVerdict, own: string) =>
  found(verdict.assumptions.find(({ name }) => name === own));

/** All drawers of an answer. */
function drawersOf(verdict: ComputedVerdict): readonly ReactNode[] {
  const shown = { verdict, address };
  return [
    ...verdict.lines.map((line) => <LineDrawer key={line.line} {...shown} line={line} />),
    ...amountNames.map((amount) => <AmountDrawer key={amount} {...shown} amount={amount} />),
    ...verdict.memos.map((memo) => <MemoDrawer key={memo.memo} {...shown} memo={memo} />),
    ...verdict.evidence.map((answer) => <RuleDrawer key={answer.rule} {...shown} answer={answer} />),
    ...axisNames.map((axis) => <AxisDrawer key={axis} {...shown} axis={axis} />),
    ...verdict.assumptions.map((assumption) => (
      <AssumptionDrawer key={assumption.name} {...shown} assumption={assumption} />
    )),
    ...shownPlacebo
      .slice(0, 2)
      .map((client) => (
        <PlaceboDrawer key={client.clientId} {...shown} clients={shownPlacebo} client={client} />
      )),
    <AssumptionsDrawer key="assumptions" {...shown} />,
    <NetDrawer key="net" {...shown} />,
    <GatesDrawer key="gates" {...shown} />,
  ];
}

describe("every drawer", () => {
  it("says something in both languages, and writes no missing value as a number", async () => {
    for (const language of languages)
      for (const verdict of [shownVerdict(), shownModifiedVerdict(), shownVerdictWithoutMoney()])
        for (const drawer of drawersOf(verdict)) {
          const lines = await said(language, drawer);
          expect(lines.length).toBeGreaterThan(3);
          expect(lines.join("\n")).not.toMatch(broken);
        }
  });

  it("of a line, an amount or a rule has its formula", async () => {
    const drawers = drawersOf(shownVerdict()).slice(0, 24);
    for (const drawer of drawers) expect(await said("fr", drawer)).toContain("Formule");
  });
});

describe("the drawer of a cost line", () => {
  it("has its place, its amount, the formula in words and with numbers, and its parameters", async () => {
    const verdict = shownVerdict();
    const lines = await said(
      "fr",
      <LineDrawer verdict={verdict} address={address} line={lineOf(verdict, "meetings")} />,
    );
    expect(lines.slice(0, 3)).toEqual([
      "Ligne 4 sur 10 de la cascade · imputé",
      "Réunions et gestion de crise",
      "−94,1 k€−126,7 à −61,4 k€",
    ]);
    expect(lines.join(" ")).toContain(
      "(3 630 h − 34,1 % × 4 897 h) × 48,01 € = 1 960 h × 48,01 € = 94 100,00 €",
    );
    expect(lines.join(" ")).toContain("sans plage · paie du registre");
    expect(lines.join(" ")).toContain("Temps de réunion, intervalle à 95 % 1 280 à 2 640 h");
    expect(lines.join(" ")).toContain("le signe change à 80,65 €");
  });

  it("of a changed assumption strikes the old value through, and leads back or keeps", async () => {
    const verdict = shownModifiedVerdict();
    const html = await drawnPage(
      "fr",
      <LineDrawer verdict={verdict} address={address} line={lineOf(verdict, "meetings")} />,
    );
    const text = linesOf(html).join(" ");
    expect(html).toMatch(/<s class="[^"]*">−94,1\s*k€ en référence<\/s>/u);
    expect(text).toContain("−117,6 k€");
    expect(text).toContain("modifié");
    expect(text).toContain("référence 48,01 €");
    expect(text).toMatch(/Garder l’hypothèse\s*Rétablir 48,01 €/u);
  });

  it("has no buttons to keep or set back where nothing was changed", async () => {
    const verdict = shownVerdict();
    for (const line of verdict.lines)
      expect(
        (await said("fr", <LineDrawer verdict={verdict} address={address} line={line} />)).join(" "),
      ).not.toMatch(/Garder|Rétablir/u);
  });

  it("made of people's rows opens no row and says so", async () => {
    const verdict = shownVerdict();
    for (const name of ["direct-overtime", "induced-overtime", "absence", "departures"])
      expect(
        (
          await said("en", <LineDrawer verdict={verdict} address={address} line={lineOf(verdict, name)} />)
        ).join(" "),
      ).toContain("Rows of people: they do not open.");
  });

  it("names the parameters of the analysis behind it, and where their values are", async () => {
    const verdict = shownVerdict();
    const html = await drawnPage(
      "en",
      <LineDrawer verdict={verdict} address={address} line={lineOf(verdict, "direct-overtime")} />,
    );
    expect(linesOf(html).join(" ")).toContain("Premium");
    expect(html).toContain('href="/method"');
    expect(linesOf(html).join(" ")).not.toContain("overtime_first_band_premium");
  });

  it("that cannot be computed says why, and that it is missing in the net", async () => {
    const verdict = shownVerdict();
    const line = {
      ...lineOf(verdict, "departures"),
      cents: notComputable("no-departures", ["employees.left_on"]),
    };
    const text = (await said("en", <LineDrawer verdict={verdict} address={address} line={line} />)).join(" ");
    expect(text).toContain("The ledger has no departures.");
    expect(text).toContain("employees.left_on");
    expect(text).toContain("missing in the net");
  });
});

describe("the drawers of evidence", () => {
  const verdict = shownVerdict();
  const rule = (name: string, language: Language = "fr") =>
    said(language, <RuleDrawer verdict={verdict} address={address} answer={ruleOf(verdict, name)} />);

  it("of E1 ask in plain words and give each tested rule with its chances in ten thousand", async () => {
    const lines = await rule("E1");
    expect(lines[2]).toMatch(/^A-t-il pris plus d’heures aux autres/u);
    const at = lines.indexOf("échéance");
    expect(lines.slice(at, at + 6)).toEqual(["échéance", "83 %", "+1 639", "9,4 %", "−372 à 380", "40"]);
    expect(lines.join(" ")).toContain("560 chances sur 10 000");
    expect((await rule("E1", "en")).join(" ")).toContain("560 chances in 10,000");
  });

  it("of E1 and E4 lead to the pairs of operations, with client and period kept", async () => {
    const kept = { ...address, search: { client: "CL-07", from: "2024-01-01" } };
    for (const name of ["E1", "E2", "E4"]) {
      const html = await drawnPage(
        "en",
        <RuleDrawer verdict={verdict} address={kept} answer={ruleOf(verdict, name)} />,
      );
      expect(html).toContain(
        'href="/planning?client=CL-07&amp;from=2024-01-01&amp;open=pairs%2Fjump%2FCL-01%2F%2F"',
      );
    }
  });

  it("of E2 part the hours by what they carry, ours among them", async () => {
    const text = (await rule("E2")).join(" ");
    expect(text).toContain("Demande datée, avant le départ 904 h · 45 %");
    expect(text).toContain("Sans aucune demande : notre propre choix 744 h · 37 %");
  });

  it("of E1 and E2 say why hours are not known, and show none as taken", async () => {
    const why = notComputable("no-house-rule", []);
    const details = { ...verdict.details, e1: { ...verdict.details.e1, othersWaitingHours: why }, e2: why };
    const without = { ...verdict, details };
    for (const name of ["E1", "E2"]) {
      const drawer = <RuleDrawer verdict={without} address={address} answer={ruleOf(without, name)} />;
      const text = (await said("fr", drawer)).join(" ");
      expect(text).toContain("Aucune règle de priorité");
      expect(text).not.toMatch(/(?:^|\s)0 h/u);
    }
  });

  it("of E3 tell days, blocks and what is not excluded", async () => {
    const text = (await rule("E3", "en")).join(" ");
    expect(text).toContain("Days imposed 412, between 298 and 531");
    expect(text).toContain("less than 1 chance in 10,000");
    expect(text).toContain("one-sided 95% upper limit, 0.46");
  });

  it("of E4 name what would turn the sign, or that nothing does", async () => {
    expect((await rule("E4", "en")).join(" ")).toContain("Nothing: no single week, team or order");
    const details = {
      ...verdict.details,
      e4: {
        ...verdict.details.e4,
        flips: [
          { kind: "week" as const, id: "2025-03-03", measure: "delay" as const },
          { kind: "order" as const, id: "CD-7", measure: "taken" as const },
        ],
      },
    };
    const text = (
      await said(
        "fr",
        <RuleDrawer verdict={{ ...verdict, details }} address={address} answer={ruleOf(verdict, "E4")} />,
      )
    ).join(" ");
    expect(text).toContain("Semaine du 3 mars 2025 jours imposés");
    expect(text).toContain("Commande CD-7 heures prises");
  });

  it("of E5 and E6 give the limit and the quarters", async () => {
    expect((await rule("E5")).join(" ")).toContain("Limite haute, à 95 % +234 800,00 €");
    const lines = await rule("E6");
    const at = lines.indexOf("T4 24");
    expect(lines.slice(at, at + 5)).toEqual(["T4 24", "0,02", "0,36", "−3 100", "oui"]);
  });

  it("of a rule that was not evaluated say why instead of a value", async () => {
    const without = shownVerdictWithoutMoney();
    const text = (
      await said("en", <RuleDrawer verdict={without} address={address} answer={ruleOf(without, "E5")} />)
    ).join(" ");
    expect(text).toContain("not evaluated");
    expect(text).toContain("Not computable.");
    expect(text).not.toContain("Found:");
  });

  it("of the gates tell each with its value, what it asks and its state as a word", async () => {
    const text = (await said("en", <GatesDrawer verdict={verdict} address={address} />)).join(" ");
    expect(text).toContain(
      "share of the other clients’ starts that the best rule explains 83.0% met at least 70.0% is needed",
    );
    expect(text).toContain(
      "median gap between replayed and recorded completions, as a part of flow time 1.2% met at most 2.0% is needed",
    );
  });

  it("of the placebo multiply each chance by its place", async () => {
    const lines = await said(
      "fr",
      <PlaceboDrawer
        verdict={verdict}
        address={address}
        clients={shownPlacebo}
        client={found(shownPlacebo[0])}
      />,
    );
    const at = lines.lastIndexOf("Aéronord");
    expect(lines.slice(at, at + 4)).toEqual(["Aéronord", "0,004", "14", "0,056"]);
    const next = lines.lastIndexOf("Cévenol Emballage");
    expect(lines.slice(next, next + 4)).toEqual(["Cévenol Emballage", "0,31", "13", "1"]);
    expect(lines.at(-1)).toBe("C’est le client examiné");
  });
});

describe("the drawers of what the net is made of", () => {
  it("sum the lines to the net, with grades and with how its interval comes about", async () => {
    const text = (await said("fr", <NetDrawer verdict={shownVerdict()} address={address} />)).join(" ");
    expect(text).toContain("Contribution après main-d’œuvre +606 200,00 € compté");
    expect(text).toContain("Réunions et gestion de crise −94 100,00 € imputé");
    expect(text).toContain("Net +64 000,00 €");
    expect(text).toContain("dont attendu −71 000,00 € 1 ligne");
    expect(text).toContain("graine 20260101, blocs de 4 semaines");
    expect(text).toContain("Comptées, jamais tirées 2");
  });

  it("say of every memo why it is not in the net", async () => {
    const verdict = shownVerdict();
    for (const [memo, why] of [
      ["concession", "Revenue is as invoiced"],
      ["fixed-cost-carried", "The contribution holds it already."],
      ["late-payment-claim", "A right that the house did not use is not a cost."],
      ["same-gain", "the same gain is billed once"],
      ["clients-at-risk", "It is expected, not observed"],
    ] as const)
      expect(
        (
          await said("en", <MemoDrawer verdict={verdict} address={address} memo={memoOf(verdict, memo)} />)
        ).join(" "),
      ).toContain(why);
  });

  it("write the contribution with its numbers and the avoidable share to change", async () => {
    const text = (
      await said("fr", <AmountDrawer verdict={shownVerdict()} address={address} amount="contribution" />)
    ).join(" ");
    expect(text).toContain("3 844 000,00 € − 2 076 000,00 € − 100 % × 1 161 800,00 € = 606 200,00 €");
    expect(text).toContain("Part évitable de la main-d’œuvre");
    expect(text).toContain("Contribution par heure au goulot, ce client 214,00 € l’heure");
  });
});

describe("the drawers of assumptions", () => {
  it("list each with its value, range, source and where it changes the sign", async () => {
    const html = await drawnPage("fr", <AssumptionsDrawer verdict={shownVerdict()} address={address} />);
    const text = linesOf(html).join(" ");
    expect(html.match(/<input/gu)).toHaveLength(10);
    expect(text).toContain("4 à 8 %");
    expect(text).toContain("ne change le signe nulle part");
    expect(text).toContain("le signe change à 80,65 €");
    expect(text).toContain("Code du travail, art. D. 1226-1");
  });

  it("give both ends of the range to change, and the lines that rest on it", async () => {
    const verdict = shownVerdict();
    const lines = await said(
      "en",
      <AssumptionDrawer
        verdict={verdict}
        address={address}
        assumption={assumptionOf(verdict, "cost_of_capital")}
      />,
    );
    const text = lines.join(" ");
    expect(text).toMatch(/Low\s*%\s*High\s*%/u);
    expect(text).toContain("Late payment −€19,600.00");
    expect(text).toContain("Early payment +€8,000.00");
  });

  it("shade where the net is below zero: beyond the point at which the sign changes, on the side that loses", async () => {
    const verdict = shownVerdict();
    const html = await drawnPage(
      "en",
      <AssumptionDrawer
        verdict={verdict}
        address={address}
        assumption={assumptionOf(verdict, "meeting_hourly_cost")}
      />,
    );
    const [, left, width] =
      /class="[^"]*below[^"]*" style="left:([\d.]+)%;width:([\d.]+)%"/u.exec(html) ?? [];
    // From 48.01 € to 80.65 €, three tenths of that beyond either: the sign changes at 1.3 of 1.6.
    expect(Number(left)).toBeCloseTo((1.3 / 1.6) * 100, 6);
    expect(Number(left) + Number(width)).toBeCloseTo(100, 6);
    expect(html).toContain('aria-label="At €48.01, the net is +€64.0k. It changes its sign at €80.65."');
  });

  it("say what the class would be beyond the sign change", async () => {
    const verdict = shownVerdict();
    const text = (
      await said(
        "fr",
        <AssumptionDrawer
          verdict={verdict}
          address={address}
          assumption={assumptionOf(verdict, "meeting_hourly_cost")}
        />,
      )
    ).join(" ");
    expect(text).toContain("hors de sa plage · la classe resterait « Perturbateur rentable »");
  });
});

describe("the drawers of the axes", () => {
  it("give formula, measures and every moment, and lead to the rows", async () => {
    const html = await drawnPage(
      "fr",
      <AxisDrawer verdict={shownVerdict()} address={address} axis="delays" />,
    );
    const lines = linesOf(html);
    expect(lines).toContain("412, entre 298 et 531");
    expect(lines).toContain("4 semaines dès le 1er juil. 2024");
    expect(html).toContain("open=orders%2F");
    expect(html).toContain("open=pairs%2Fjump%2FCL-01%2F%2F");
  });

  it("never open rows of people", async () => {
    for (const axis of ["overtime", "people"] as const)
      expect(
        (await said("fr", <AxisDrawer verdict={shownVerdict()} address={address} axis={axis} />)).join(" "),
      ).toMatch(/ne s’ouvre/u);
  });

  it("say what is missing where the axis cannot be computed", async () => {
    const verdict = shownVerdict();
    const why = notComputable("no-absences", ["absences"]);
    const people = { ratio: why, detectableRatio: why, called: false, points: [] };
    const axes = { ...verdict.axes, people };
    const text = (
      await said("en", <AxisDrawer verdict={{ ...verdict, axes }} address={address} axis="people" />)
    ).join(" ");
    expect(text).toContain("Missing: absences");
  });
});
