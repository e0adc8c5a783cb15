/** The column of the class, the waterfall and what leaves the page, in both languages. Figures are those of the builder. */
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { languages } from "#client/i18n/message.ts";
import type { CsvTable } from "#client/lib/csv.ts";
import { ChangedAssumptions } from "#client/pages/verdict/ChangedAssumptions.tsx";
import { ClassAside } from "#client/pages/verdict/ClassAside.tsx";
import { useMarked } from "#client/pages/verdict/use-marked.ts";
import { figureNames } from "#client/pages/verdict/verdict-search.ts";
import { VerdictBody } from "#client/pages/verdict/VerdictBody.tsx";
import { useWaterfallTable, WaterfallFigure } from "#client/pages/verdict/WaterfallFigure.tsx";
import { notComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { drawnPage, linesOf } from "#test/builders/drawn-page.tsx";
import {
  shownModifiedVerdict,
  shownVerdict,
  shownVerdictWithoutMoney,
} from "#test/builders/shown-verdict.ts";
import { shownLines, shownNet } from "#test/builders/shown-verdict-money.ts";
import { shownEvidence } from "#test/builders/shown-verdict-evidence.ts";
import { verdictAddress, verdictAddressOfTables } from "#test/builders/verdict-address.ts";

afterEach(() => vi.unstubAllGlobals());

type Language = (typeof languages)[number];

const linesIn = async (language: Language, part: ReactNode) => linesOf(await drawnPage(language, part));
const noAbsences = notComputable("no-absences", ["absences"]);
const withoutAbsence = shownLines.map((line) =>
  line.line === "absence" ? { ...line, rows: 0, cents: noAbsences } : line,
);

const verdicts: Readonly<Record<string, ComputedVerdict>> = {
  shown: shownVerdict(),
  modified: shownModifiedVerdict(),
  "without money": shownVerdictWithoutMoney(),
  "without a line": shownVerdict({
    lines: withoutAbsence,
    net: shownNet([122, -3, 240], { missingLines: ["absence"] }),
  }),
  "nothing evaluated": shownVerdict({
    class: "insufficient-data",
    placebo: noAbsences,
    evidence: shownEvidence.map((each) => ({ ...each, holds: noAbsences, value: noAbsences })),
  }),
};

describe("the page", () => {
  it.each(Object.keys(verdicts))("writes no missing value as a number: %s", async (name) => {
    const verdict = verdicts[name] ?? shownVerdict();
    for (const language of languages)
      for (const address of [verdictAddress, verdictAddressOfTables]) {
        const lines = await linesIn(language, <VerdictBody verdict={verdict} address={address} />);
        expect(lines.join("\n")).not.toMatch(/\b(?:NaN|undefined|null|Infinity)\b/u);
      }
  });

  it("has a figure for each of its tables", async () => {
    const html = await drawnPage(
      "fr",
      <VerdictBody verdict={shownVerdict()} address={verdictAddressOfTables} />,
    );
    expect(html.match(/<figure/gu)).toHaveLength(figureNames.length);
  });

  it("says on paper from which seed it was drawn, and what was changed", async () => {
    const lines = await linesIn(
      "fr",
      <VerdictBody verdict={shownModifiedVerdict()} address={verdictAddress} />,
    );
    expect(lines.at(-1)).toBe(
      "2 000 tirages, graine 20260101, blocs de 4 semaines. Hypothèse modifiée : Coût d’une heure de réunion = 60 € (référence 48,01 €).",
    );
    const english = await linesIn("en", <VerdictBody verdict={shownVerdict()} address={verdictAddress} />);
    expect(english.at(-1)).toBe("2,000 draws, seed 20260101, blocks of 4 weeks.");
  });
});

describe("the rules", () => {
  it("tell by shape and by word whether they hold, with value and threshold", async () => {
    const html = await drawnPage("fr", <ClassAside verdict={shownVerdict()} address={verdictAddress} />);
    expect(html.match(/, tient</gu)).toHaveLength(4);
    expect(html.match(/, ne tient pas</gu)).toHaveLength(2);
    const text = linesOf(html).join(" ");
    expect(text).toMatch(
      /p ≤ 0,004 ?seuil 0,05 ; 9,4 % de l’attente des autres, seuil 1 %, sous chacune de 2 règles/u,
    );
    expect(text).toContain("+235 k€");
    expect(text).toContain("limite haute, sans les montants attendus ; il faudrait < 0");
  });

  it("say why they were not evaluated, once where the reason is the same", async () => {
    const verdict = shownVerdictWithoutMoney();
    const html = await drawnPage("en", <ClassAside verdict={verdict} address={verdictAddress} />);
    expect(html.match(/, not evaluated</gu)).toHaveLength(2);
    expect(html.match(/The variable cost of some orders is not known\./gu)).toHaveLength(1);
  });

  it("judge by the corrected chance where the client was not named beforehand", async () => {
    const { details } = shownVerdict();
    const verdict = shownVerdict({
      details: { ...details, e1: { ...details.e1, namedBeforehand: false, adjustedPValue: 0.056 } },
    });
    const lines = await linesIn("en", <ClassAside verdict={verdict} address={verdictAddress} />);
    expect(lines.join(" ")).toContain("p = 0.056");
  });

  it("never write a small chance as none", async () => {
    const { details } = shownVerdict();
    const tested = details.e1.tested.map((each) => ({ ...each, pValue: 0.0001 }));
    const verdict = shownVerdict({ details: { ...details, e1: { ...details.e1, tested } } });
    const lines = await linesIn("en", <ClassAside verdict={verdict} address={verdictAddress} />);
    expect(lines.join(" ")).toContain("p ≤ 0.0001");
  });
});

async function titleOf(
  parts: Partial<ComputedVerdict>,
  language: Language = "fr",
): Promise<string | undefined> {
  const verdict = shownVerdict(parts);
  return (await linesIn(language, <WaterfallFigure verdict={verdict} address={verdictAddress} />))[0];
}

describe("the waterfall", () => {
  it("opens with what the costs take of the contribution", async () => {
    expect(await titleOf({})).toBe(
      "De 3 844 k€ facturés à 64 k€ nets : les coûts qui accompagnent ce client absorbent presque toute sa contribution.",
    );
    expect(await titleOf({}, "en")).toBe(
      "From €3,844k invoiced to €64k net: the costs that go with this client absorb nearly all of its contribution.",
    );
    expect(await titleOf({ net: shownNet([303, 200, 400]) })).toContain("prennent 50 % de sa contribution.");
    expect(await titleOf({ net: shownNet([-20, -80, 40]) })).toContain("à −20 k€ nets");
    expect(await titleOf({ net: shownNet([-20, -80, 40]) })).toContain("dépassent sa contribution.");
    expect(await titleOf({ net: shownNet([640, 600, 690]) })).toContain("ce que ce client rend dépasse");
    expect(await titleOf({ contributionAfterLabourCents: -4_000_00 })).toContain(
      "ne couvrent pas leurs propres coûts",
    );
  });

  it("keeps the place of a line that could not be computed: why, what is missing, where to add it", async () => {
    const html = await drawnPage(
      "fr",
      <WaterfallFigure verdict={shownVerdict({ lines: withoutAbsence })} address={verdictAddress} />,
    );
    const row = linesOf(html).find((line) => line.startsWith("Absences associées aux pics"));
    expect(row).toMatch(
      /pics ?Non calculable\. Aucune absence n’est au registre\. Il manque : absences Ajouter ces données Ouvrir le calcul$/u,
    );
  });

  it("marks what a changed assumption moves, the old value struck through", async () => {
    const html = await drawnPage(
      "fr",
      <WaterfallFigure verdict={shownModifiedVerdict()} address={verdictAddress} />,
    );
    expect(html.match(/>modifié</gu)).toHaveLength(2);
    expect(html.replaceAll(/\s/gu, "")).toMatch(/<s[^>]*>−94,1<\/s>/u);
    expect(html.replaceAll(/\s/gu, "")).toMatch(/<s[^>]*>\+64,0<\/s>/u);
  });
});

const nothing = (): void => undefined;

async function barOf(language: Language): Promise<string> {
  const verdict = shownModifiedVerdict();
  return (await linesIn(language, <ChangedAssumptions verdict={verdict} onReset={nothing} />)).join(" ");
}

describe("the bar of changed assumptions", () => {
  it("names each from its old to its new value, and the net from old to new", async () => {
    expect(await barOf("fr")).toContain(
      "Coût d’une heure de réunion : 48,01 € 60 €. Net : +64,0 k€ +40,5 k€.",
    );
    expect(await barOf("en")).toContain("Cost of an hour of meeting: €48.01 €60. Net: +€64.0k +€40.5k.");
  });

  it("tells a range whose middle stays", async () => {
    const changed = ["cost_of_capital"];
    const assumptions = shownVerdict().assumptions.map((each) =>
      each.name === "cost_of_capital" ? { ...each, high: 0.12, origin: "page" as const } : each,
    );
    const verdict = shownVerdict({ changed, assumptions });
    const lines = await linesIn("fr", <ChangedAssumptions verdict={verdict} onReset={nothing} />);
    expect(lines.join(" ")).toContain("Coût du capital : plage 4 à 12 %");
  });

  it("is not there where nothing was changed", async () => {
    expect(await linesIn("fr", <ChangedAssumptions verdict={shownVerdict()} onReset={nothing} />)).toEqual(
      [],
    );
  });
});

/** Hands out the table of the waterfall as its files hold it. */
function Exported(props: {
  readonly verdict: ComputedVerdict;
  readonly take: (csv: CsvTable, name: string) => void;
}) {
  const marked = useMarked(props.verdict);
  props.take(marked.csv(useWaterfallTable(props.verdict)), marked.fileName("waterfall"));
  return null;
}

async function exported(
  language: Language,
  verdict: ComputedVerdict,
): Promise<{ csv: CsvTable; name: string }> {
  let taken: { csv: CsvTable; name: string } | null = null;
  await drawnPage(
    language,
    <Exported
      verdict={verdict}
      take={(csv, name) => {
        taken = { csv, name };
      }}
    />,
  );
  if (taken === null) throw new Error("nothing was exported");
  return taken;
}

describe("what leaves the page", () => {
  it("bears the changed assumptions, the draws and the seed in every row, and says so in its name", async () => {
    const { csv, name } = await exported("fr", shownModifiedVerdict());
    expect(name).toBe("waterfall-changed-assumptions");
    for (const row of csv.rows) {
      expect(String(row.at(-2)).replaceAll(/\s/gu, " ")).toBe(
        "Coût d’une heure de réunion = 60 € (référence 48,01 €)",
      );
      expect(String(row.at(-1)).replaceAll(/\s/gu, " ")).toBe("2 000 tirages, graine 20260101");
    }
    const reference = csv.headings.findIndex((heading) => heading.startsWith("référence"));
    const meetings = csv.rows.find(([line]) => line === "Réunions et gestion de crise");
    expect(meetings?.slice(1, 4)).toEqual([-117.6, -158.4, -76.8]);
    expect(meetings?.[reference]).toBe(-94.1);
  });

  it("says that nothing was changed where nothing was", async () => {
    const { csv, name } = await exported("en", shownVerdict());
    expect(name).toBe("waterfall");
    expect(new Set(csv.rows.map((row) => row.at(-2)))).toEqual(new Set(["none"]));
  });

  it("sums: contribution after labour and every line make the net, to the cent", async () => {
    const { csv } = await exported("en", shownVerdict());
    const amount = (line: string) => Number(csv.rows.find(([name]) => name === line)?.[1]);
    const from = csv.rows.findIndex(([name]) => name === "Contribution after labour");
    const to = csv.rows.findIndex(([name]) => String(name).startsWith("Net, "));
    const sum = csv.rows
      .slice(from, to)
      .filter(([name]) => name !== "Booked and attributed net")
      .reduce((total, [, cents]) => total + Number(cents), 0);
    expect(sum).toBeCloseTo(amount("Net, Aéronord"), 9);
    expect(amount("Revenue") + amount("Materials and subcontracting") + amount("Labour")).toBeCloseTo(
      amount("Contribution after labour"),
      9,
    );
  });

  it("has an empty cell and a reason where nothing could be computed", async () => {
    const { csv } = await exported("en", shownVerdict({ lines: withoutAbsence }));
    const row = csv.rows.find(([name]) => name === "Absences that go with its peaks");
    expect(row?.[1]).toBeNull();
    expect(row).toContain("The ledger has no absences.");
  });
});
