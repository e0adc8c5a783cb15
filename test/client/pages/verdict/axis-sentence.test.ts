/** What each axis says, in both languages, on either side of every threshold. Oracle: the drawn page, and the wording of associations. */
import { describe, expect, it } from "vitest";
import { sayer } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";
import { createFormat } from "#client/lib/format.ts";
import { axesMessages } from "#client/pages/verdict/axes-messages.ts";
import { axesTable } from "#client/pages/verdict/axes-table.ts";
import { axisSentence } from "#client/pages/verdict/axis-sentence.ts";
import type { AxisName } from "#client/pages/verdict/verdict-drawer.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { VerdictAxes } from "#shared/schema/verdict.ts";
import { shownAxes } from "#test/builders/shown-verdict-evidence.ts";

const estimate = (middle: number, low: number, high: number) => ({ estimate: middle, low, high });
const none = notComputable("no-data", []);

function said<Axis extends AxisName>(
  axis: Axis,
  parts: Partial<VerdictAxes[Axis]> = {},
  language: Language = "fr",
): string {
  const axes = { ...shownAxes, [axis]: { ...shownAxes[axis], ...parts } };
  return axisSentence(axis, axes, sayer(axesMessages, language), createFormat(language, "EUR")).replaceAll(
    /[\s\u00A0\u202F]+/gu,
    " ",
  );
}

describe("the table of the axes", () => {
  it("exports every number in the unit that it names: shares in percent, days and ratios as they are", () => {
    const table = axesTable(
      shownAxes,
      sayer(axesMessages, "en"),
      (reason) => reason,
      createFormat("en", "EUR"),
    );
    const exported = (key: string) => {
      const cells = table.rows.find((row) => row.key === key)?.cells ?? [];
      return cells.slice(2, 6).map(({ csv }) => (typeof csv === "number" ? Number(csv.toFixed(6)) : csv));
    };
    expect(exported("dependency")).toEqual([31, "counted", "counted", "% of revenue"]);
    expect(exported("overtime")).toEqual([57.27, 45.88, 71, "% of payroll overtime"]);
    expect(exported("delays")).toEqual([412, 298, 531, "days"]);
    expect(exported("people")).toEqual([1.46, 1.07, 1.99, "rate ratio"]);
    expect(exported("dependency/2024-01-01")).toEqual([35.1, null, null, "% of revenue"]);
  });
});

describe("dependency", () => {
  it("is told against its alert, with the way it goes and the five largest", () => {
    expect(said("dependency")).toBe(
      "Au-dessus de l’alerte à 25 %, mais en baisse de 5,6 points. Les cinq premiers clients font 69 % des ventes.",
    );
    expect(said("dependency", {}, "en")).toBe(
      "Above the alert at 25%, but down by 5.6 points. The five largest clients make 69% of sales.",
    );
  });

  it("is at the alert already where the share equals it, and below it just under", () => {
    expect(said("dependency", { share: 0.25 })).toMatch(/^Au-dessus de l’alerte/u);
    expect(said("dependency", { share: 0.2499 })).toMatch(/^Sous l’alerte à 25 %, et en baisse/u);
  });

  it("says a rise, and nothing of a change that there is not", () => {
    expect(said("dependency", { change: 0.03 })).toMatch(
      /^Au-dessus de l’alerte à 25 %, et en hausse de 3,0/u,
    );
    expect(said("dependency", { share: 0.1, change: 0.03 }, "en")).toMatch(
      /^Below the alert at 25%, but up by 3\.0 points\./u,
    );
    for (const change of [0, none])
      expect(said("dependency", { change })).toMatch(/^Au-dessus de l’alerte à 25 %\./u);
    expect(said("dependency", { cr5: none, change: none })).toBe("Au-dessus de l’alerte à 25 %.");
  });
});

describe("overtime", () => {
  it("is told in hours, with what comes from volume and what stays unexplained", () => {
    expect(said("overtime")).toBe(
      "7 136 h sur 12 460 suivent ses changements ; 29 % viennent du volume et des autres clients, 14 % restent inexpliquées.",
    );
    expect(said("overtime", {}, "en")).toBe(
      "7,136 h of 12,460 follow its changes; 29% come from volume and other clients, 14% remain unexplained.",
    );
    expect(said("overtime", { unexplainedShare: none })).toBe("7 136 h sur 12 460 suivent ses changements.");
  });

  it("says that nothing is established where the interval reaches zero", () => {
    expect(said("overtime", { share: estimate(0.1, 0, 0.3) })).toMatch(
      /L’intervalle contient zéro : rien n’est établi\.$/u,
    );
    expect(said("overtime", { share: estimate(0.1, 0.001, 0.3) })).not.toMatch(/zéro/u);
  });
});

describe("delays", () => {
  it("are told by the orders that were late and those that absorbed the wait", () => {
    expect(said("delays")).toBe(
      "64 commandes d’autres clients sont livrées en retard parce qu’il est passé devant. 123 autres ont absorbé l’attente.",
    );
    expect(said("delays", { ordersMadeLate: 1, ordersAbsorbed: 1 })).toBe(
      "1 commande d’un autre client est livrée en retard parce qu’il est passé devant. 1 autre a absorbé l’attente.",
    );
    expect(said("delays", {}, "en")).toBe(
      "64 orders of other clients are delivered late because it went first. 123 more absorbed the wait.",
    );
  });

  it("say none where there is none, and that zero is in the interval", () => {
    expect(said("delays", { ordersMadeLate: 0, ordersAbsorbed: 0, days: estimate(3, -4, 10) })).toBe(
      "Aucune commande d’un autre client n’est livrée en retard parce qu’il est passé devant. L’intervalle contient zéro : rien n’est établi.",
    );
  });
});

describe("people", () => {
  it("are told as an association, never as a cause", () => {
    expect(said("people")).toBe(
      "Les semaines de forte charge pour lui s’accompagnent de davantage d’arrêts, à équipe et saison égales. Une association, pas une cause.",
    );
    expect(said("people", {}, "en")).toBe(
      "Weeks of heavy load for it go together with more absence spells, for the same team and season. An association, not a cause.",
    );
    expect(said("people", { ratio: estimate(0.6, 0.4, 0.9) })).toMatch(/s’accompagnent de moins d’arrêts/u);
  });

  it("say that our numbers are too small where no effect is called, whatever the ratio", () => {
    expect(said("people", { called: false })).toBe(
      "Nos effectifs ne permettent pas de conclure : un rapport plus proche de 1 que × 1,35 ne se verrait pas.",
    );
    expect(said("people", { called: false, detectableRatio: none }, "en")).toBe(
      "Our numbers are too small to tell.",
    );
    expect(said("people", { ratio: none })).toMatch(/^Nos effectifs/u);
  });
});
