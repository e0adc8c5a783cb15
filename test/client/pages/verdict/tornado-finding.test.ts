/** Which single assumption changes the sign, as a sentence. Oracle: the drawn pages, with one and with two. */
import { describe, expect, it } from "vitest";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { assumptionMessages } from "#client/pages/verdict/assumption-messages.ts";
import { tellingFlips, tornadoTitle, widestFirst } from "#client/pages/verdict/tornado-finding.ts";
import { tornadoMessages } from "#client/pages/verdict/tornado-messages.ts";
import { tornadoTable } from "#client/pages/verdict/tornado-table.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import type { VerdictFlip } from "#shared/schema/verdict.ts";
import { shownVerdict } from "#test/builders/shown-verdict.ts";

const { flips, tornado } = shownVerdict();
const flip = (
  factor: string,
  unit: string,
  [value, flipsAt]: readonly [number, number],
  withinRange = true,
): VerdictFlip => ({
  factor,
  kind: "quantity",
  unit,
  value,
  flipsAt,
  withinRange,
  turnsInto: null,
});
const departures = flip("departures", "people", [3.2, 3.1]);
const meetings = flip("excessOfficeHours", "hours", [1960, 2635]);
const labour = flip("avoidable_labour_share", "share", [1, 0.375], false);

function title(all: readonly VerdictFlip[], language: "fr" | "en" = "fr"): string {
  return tornadoTitle(
    all,
    sayer(tornadoMessages, language),
    sayer(assumptionMessages, language),
    createFormat(language, "EUR"),
  ).replaceAll(/[\s\u00A0\u202F]+/gu, " ");
}

describe("the sentence of the tornado", () => {
  it("names the one that changes the sign within its range", () => {
    expect(title(flips)).toBe("Une seule hypothèse change le signe : plus de 3,8 départs associés.");
    expect(title(flips, "en")).toBe(
      "One single assumption changes the sign: more than 3.8 departures going with it.",
    );
  });

  it("names two, each from its own side", () => {
    expect(title([departures, meetings])).toBe(
      "Deux hypothèses changent le signe : moins de 3,1 départs associés, ou plus de 2 635 h de réunion.",
    );
  });

  it("counts more than two and names the first", () => {
    expect(title([labour, departures, meetings], "en")).toBe(
      "3 assumptions each change the sign, first less than 37.5% of labour avoidable.",
    );
  });

  it("says that none does, also where one would far outside its range", () => {
    expect(title([])).toBe("Aucune hypothèse ne change le signe à elle seule.");
    expect(title([{ ...meetings, withinRange: false }], "en")).toBe("No single assumption changes the sign.");
  });

  it("has the avoidable share of labour first wherever it turns the sign: it is a choice without a range", () => {
    expect(tellingFlips([departures, labour]).map(({ factor }) => factor)).toEqual([
      "avoidable_labour_share",
      "departures",
    ]);
  });
});

describe("the bars of the tornado", () => {
  it("have the one that moves the net most first, whichever end is higher", () => {
    expect(widestFirst(tornado.toReversed()).map(({ factor }) => factor)).toEqual(
      tornado.map(({ factor }) => factor),
    );
  });

  it("are a table in which every number stands in the unit of its row", () => {
    const table = tornadoTable(
      { tornado, flips },
      "thousand",
      sayer(tornadoMessages, "en"),
      sayer(assumptionMessages, "en"),
      createFormat("en", "EUR"),
    );
    const [first] = csvOf(table).rows;
    expect(first).toEqual(["Departures that go with it", "people", 0, 3.2, 4, 135, -7, 3.8]);
    expect(csvOf(table).rows.at(-1)).toEqual(["Cost of capital", "%", 4, 6, 8, 68, 60, null]);
    expect(table.rows.at(-1)?.cells.at(-1)?.text).toBe("never");
  });
});
