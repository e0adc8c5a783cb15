/** The axes, the placebo and the tornado as figures and as tables, whole, in both languages. Figures are those of the builder. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { languages } from "#client/i18n/message.ts";
import { AxesFigure } from "#client/pages/verdict/AxesFigure.tsx";
import { PlaceboFigure } from "#client/pages/verdict/PlaceboFigure.tsx";
import { TornadoFigure } from "#client/pages/verdict/TornadoFigure.tsx";
import { notComputable } from "#shared/schema/scalar.ts";
import { drawnPage, linesOf } from "#test/builders/drawn-page.tsx";
import { shownAxes, shownPlacebo } from "#test/builders/shown-verdict-evidence.ts";
import {
  shownModifiedVerdict,
  shownVerdict,
  shownVerdictWithoutMoney,
} from "#test/builders/shown-verdict.ts";
import { shownNet } from "#test/builders/shown-verdict-money.ts";
import { verdictAddress, verdictAddressOfTables } from "#test/builders/verdict-address.ts";

afterEach(() => vi.unstubAllGlobals());

const figures = [AxesFigure, PlaceboFigure, TornadoFigure] as const;
const noAbsences = notComputable("no-absences", ["absences"]);
const broken = /\b(?:NaN|undefined|null|Infinity)\b/u;

describe("the figures", () => {
  it("write no missing value as a number, as figures and as tables, with and without money", async () => {
    for (const language of languages)
      for (const verdict of [shownVerdict(), shownModifiedVerdict(), shownVerdictWithoutMoney()])
        for (const address of [verdictAddress, verdictAddressOfTables])
          for (const Figure of figures)
            expect(
              linesOf(await drawnPage(language, <Figure verdict={verdict} address={address} />)).join("\n"),
            ).not.toMatch(broken);
  });

  it("can be downloaded as tables, and refer to the method", async () => {
    for (const Figure of figures) {
      const html = await drawnPage("en", <Figure verdict={shownVerdict()} address={verdictAddress} />);
      expect(html).toMatch(/aria-label="Download the table “[^”]+” as XLSX"/u);
      expect(html).toContain('href="/method');
    }
  });
});

const axes = (parts: Partial<typeof shownAxes> = {}) => (
  <AxesFigure verdict={shownVerdict({ axes: { ...shownAxes, ...parts } })} address={verdictAddress} />
);

describe("the four axes", () => {
  it("have a measure, its interval or that it is counted, and a page that tells more", async () => {
    const lines = linesOf(await drawnPage("fr", axes()));
    expect(lines).toContain("Dépendance31,0 %");
    expect(lines).toContain("du chiffre d’affaires · compté, sans intervalle");
    expect(lines).toContain("46 à 71 % des heures sup. payées");
    expect(lines).toContain("298 à 531 · mesurés par rejeu");
    expect(lines).toContain("1,07 à 1,99 · détectable dès 1,35");
    for (const link of ["Portefeuille", "Personnes", "Planning"])
      expect(lines.some((line) => line.endsWith(`Voir dans ${link}`))).toBe(true);
  });

  it("keep the client and the period on the way to other pages", async () => {
    const address = { ...verdictAddress, search: { client: "CL-07", from: "2024-01-01", to: "2025-01-01" } };
    const html = await drawnPage("en", <AxesFigure verdict={shownVerdict()} address={address} />);
    for (const page of ["/planning", "/people"])
      expect(html).toContain(`href="${page}?client=CL-07&amp;from=2024-01-01&amp;to=2025-01-01"`);
  });

  it("keep the place of one that cannot be computed: what is missing, and one link", async () => {
    const html = await drawnPage(
      "en",
      axes({ people: { ratio: noAbsences, detectableRatio: noAbsences, called: false, points: [] } }),
    );
    const text = linesOf(html).join(" ");
    expect(text).toContain("Not computable.");
    expect(text).toContain("Missing: absences");
    expect(html).toMatch(/<a href="\/data"[^>]*>Add this data/u);
    expect(text).toContain("See in People");
  });

  it("show the line of overtime as what it is: another share than the measure above it", async () => {
    expect(linesOf(await drawnPage("en", axes()))).toContain("share of its orders, by 4 weeks");
  });

  it("are a table of the whole period and of every moment, with its bounds", async () => {
    const lines = linesOf(
      await drawnPage("en", <AxesFigure verdict={shownVerdict()} address={verdictAddressOfTables} />),
    );
    const at = lines.indexOf("Dependency");
    expect(lines.slice(at, at + 6)).toEqual([
      "Dependency",
      "Whole period",
      "31.0",
      "counted",
      "counted",
      "% of revenue",
    ]);
    expect(lines.filter((line) => line === "Delays imposed")).toHaveLength(
      1 + shownAxes.delays.points.length,
    );
    expect(lines).toContain("Q2 25");
  });
});

const drawnPlacebo = async (placebo: typeof shownPlacebo, language: "fr" | "en" = "fr") =>
  linesOf(
    await drawnPage(language, <PlaceboFigure verdict={shownVerdict({ placebo })} address={verdictAddress} />),
  );
const accusing = (...clientIds: readonly string[]) =>
  shownPlacebo.map((client) => ({ ...client, accused: clientIds.includes(client.clientId) }));

describe("the placebo", () => {
  it("says whom it points at in every case", async () => {
    expect((await drawnPlacebo(shownPlacebo))[0]).toBe(
      "La même accusation, portée sur les 14 clients, n’en désigne qu’un : Aéronord.",
    );
    expect((await drawnPlacebo(accusing("CL-01", "CL-02")))[0]).toBe(
      "La même accusation, portée sur les 14 clients, désigne Aéronord et 1 autre.",
    );
    expect((await drawnPlacebo(accusing("CL-02", "CL-03"), "en"))[0]).toBe(
      "The same accusation, laid against all 14 clients, does not point at Aéronord, but at 2 others.",
    );
    expect((await drawnPlacebo(accusing(), "en"))[0]).toBe(
      "The same accusation, laid against all 14 clients, points at nobody.",
    );
  });

  it("writes beside the dots what is seen: nobody else beyond chance, and those who waited", async () => {
    const text = (await drawnPlacebo(shownPlacebo)).join(" ");
    expect(text).toContain(
      "Aucun autre client ne sort par la droite. À gauche de la bande : ceux qui ont attendu.",
    );
    const above = shownPlacebo.map((client) =>
      client.clientId === "CL-02" ? { ...client, score: 60 } : client,
    );
    expect((await drawnPlacebo(above, "en")).join(" ")).toContain(
      "1 other client leaves it on the right too.",
    );
  });

  it("gives Holm's values in its table, the examined client marked", async () => {
    const html = await drawnPage(
      "en",
      <PlaceboFigure verdict={shownVerdict()} address={verdictAddressOfTables} />,
    );
    const lines = linesOf(html);
    const at = lines.indexOf("Aéronord");
    expect(lines.slice(at, at + 9)).toEqual([
      "Aéronord",
      "+52.5",
      "−11.8",
      "12.0",
      "1,639",
      "9.4%",
      "0.0040",
      "0.0560",
      "yes",
    ]);
    expect(lines.filter((line) => line === "no")).toHaveLength(13);
  });

  it("draws no more rows than can be read, and says where the others are", async () => {
    const many = Array.from({ length: 60 }, (_, place) => ({
      ...(shownPlacebo[1] ?? shownPlacebo[0]),
      clientId: `X-${place}`,
      name: `Client ${place}`,
      score: -place,
    })).flatMap((client) => ("pValue" in client ? [client] : []));
    const lines = await drawnPlacebo(
      [...shownPlacebo.slice(0, 1), ...many.filter((each) => each !== undefined)],
      "en",
    );
    expect(lines.filter((line) => line.startsWith("Client "))).toHaveLength(23);
    expect(lines.join(" ")).toContain("37 more clients are in the table.");
  });

  it("says why where it cannot be laid against anybody", async () => {
    const verdict = shownVerdict({ placebo: notComputable("no-house-rule", ["operations"]) });
    const lines = linesOf(
      await drawnPage("en", <PlaceboFigure verdict={verdict} address={verdictAddress} />),
    );
    expect(lines[0]).toBe("The same accusation cannot be laid against the other clients.");
    expect(lines.join(" ")).toContain("Not computable.");
  });
});

describe("the tornado", () => {
  it("has the name of each factor, its own range, and the net at both ends", async () => {
    const lines = linesOf(
      await drawnPage("fr", <TornadoFigure verdict={shownVerdict()} address={verdictAddress} />),
    );
    expect(lines[0]).toBe("Une seule hypothèse change le signe : plus de 3,8 départs associés.");
    expect(lines.join(" ")).toContain("net de référence +64Départs associés0 à 4 personnes−7+135");
    expect(lines.join(" ")).toContain("10 hypothèses · Ouvrir les paramètres");
  });

  it("says that the net is that of the reader's assumption where one was changed", async () => {
    const html = await drawnPage(
      "en",
      <TornadoFigure verdict={shownModifiedVerdict()} address={verdictAddress} />,
    );
    expect(linesOf(html).join(" ")).toContain("changed net +40.5");
  });

  it("is drawn around a net below zero: what turns the sign is on the other side", async () => {
    const verdict = shownVerdict({ net: shownNet([-84, -148, -20]), flips: [] });
    const lines = linesOf(
      await drawnPage("en", <TornadoFigure verdict={verdict} address={verdictAddress} />),
    );
    expect(lines[0]).toBe("No single assumption changes the sign.");
    expect(lines.join(" ")).toContain("reference net −84");
  });

  it("says why where there is no net", async () => {
    const lines = linesOf(
      await drawnPage("en", <TornadoFigure verdict={shownVerdictWithoutMoney()} address={verdictAddress} />),
    );
    expect(lines[0]).toBe("The net cannot be computed: nothing tells what it hangs on.");
    expect(lines.join(" ")).toContain("orders.variable_cost");
  });
});
