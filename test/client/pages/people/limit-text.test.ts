/** Limits and changes in words, on both sides of what makes them read differently. */
import { describe, expect, it } from "vitest";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { firstMissing } from "#client/pages/people/first-missing.ts";
import { limitMessages } from "#client/pages/people/limit-messages.ts";
import { limitName, shortSource } from "#client/pages/people/limit-text.ts";
import { outcomeMessages } from "#client/pages/people/outcome-messages.ts";
import { changeText, ratioInterval, ratioText, ratioTick } from "#client/pages/people/ratio-words.ts";
import { notComputable } from "#shared/schema/scalar.ts";

const format = createFormat("fr", "EUR");
const say = sayer(limitMessages, "fr");
const saySource = sayer(sourceMessages, "fr");
const sayOutcome = sayer(outcomeMessages, "fr");
/** With plain spaces. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");
const ratio = (estimate: number, low: number, high: number) => ({ estimate, low, high });

const short = (source: string | null) =>
  plain(shortSource({ source, validFrom: "2016-08-10" }, say, saySource, format));

describe("where a limit comes from", () => {
  it("fits on a line with its day", () => {
    expect(short("code-du-travail-D3121-24")).toBe("art. D. 3121-24, depuis le 10 août 2016");
    expect(short("directive-2003-88-article-6")).toBe("dir. 2003/88, art. 6, depuis le 10 août 2016");
    expect(short("accord")).toBe("accord, depuis le 10 août 2016");
  });

  it("names the limit with its value, a half hour too", () => {
    expect(limitName({ limit: "twelveWeekAverage", value: 44 }, say, format)).toBe("44 h sur 12 semaines");
    expect(limitName({ limit: "dailyHours", value: 9.5 }, say, format)).toBe("9,5 h par jour");
  });
});

const said = (estimate: number, low: number, high: number) => {
  const all = ratio(estimate, low, high);
  return plain(
    `${changeText("departures", all, sayOutcome, format)}, ${ratioInterval(all, sayOutcome, format)}`,
  );
};

describe("a rate ratio in words", () => {
  it("is more or less, and its interval says both where it holds 1", () => {
    expect(said(1.46, 1.07, 1.99)).toBe("46 % de départs de plus, entre 7 et 99 %");
    expect(said(0.6, 0.4, 0.9)).toBe("40 % de départs de moins, entre 10 et 60 %");
    expect(said(1.2, 0.9, 1.5)).toBe("20 % de départs de plus, entre 10 % de moins et 50 % de plus");
  });

  it("is written with the decimals that its size allows", () => {
    expect([1.456, 9.994, 29.85, 7571.28].map((value) => plain(ratioText(value, format)))).toEqual([
      "1,46",
      "9,99",
      "29,9",
      "7 571",
    ]);
    expect([0.75, 1.5, 2].map((value) => plain(ratioTick(value, format)))).toEqual([
      "× 0,75",
      "× 1,5",
      "× 2",
    ]);
  });
});

describe("what has to be added", () => {
  it("is what the first value that lacks data names, not what has too few cases", () => {
    const absences = notComputable("no-absences", ["absences"]);
    const few = notComputable("too-few-events", []);
    expect(firstMissing([1, few, absences, notComputable("no-orders", ["orders"])])).toBe(absences);
    expect(firstMissing([1, few, null, { status: "withheld", coarser: "site" }])).toBeNull();
  });
});
