/** The sentences of the Verdict page as a set: same slots in both languages, and the rules of wording. */
import { readdir, readFile } from "node:fs/promises";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { languages, localeOf } from "#client/i18n/message.ts";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isKnownReason as isPeopleReason } from "#client/pages/people/reason-messages.ts";
import { isKnownReason as isPlanningReason } from "#client/pages/planning/reason-messages.ts";
import { isKnownReason as isPortfolioReason } from "#client/pages/portfolio/reason-messages.ts";
import { assumptionMessages } from "#client/pages/verdict/assumption-messages.ts";
import { axesMessages } from "#client/pages/verdict/axes-messages.ts";
import { classMessages } from "#client/pages/verdict/class-messages.ts";
import { amountMessages } from "#client/pages/verdict/drawers/amount-messages.ts";
import { assumptionDrawerMessages } from "#client/pages/verdict/drawers/assumption-drawer-messages.ts";
import { axisDrawerMessages } from "#client/pages/verdict/drawers/axis-drawer-messages.ts";
import { drawerMessages } from "#client/pages/verdict/drawers/drawer-messages.ts";
import { evidenceMessages } from "#client/pages/verdict/drawers/evidence-messages.ts";
import { heroMessages } from "#client/pages/verdict/hero-messages.ts";
import { lineMessages } from "#client/pages/verdict/line-messages.ts";
import { markMessages } from "#client/pages/verdict/mark-messages.ts";
import { pageMessages } from "#client/pages/verdict/page-messages.ts";
import { placeboMessages } from "#client/pages/verdict/placebo-messages.ts";
import { isKnownReason, reasonMessages } from "#client/pages/verdict/reason-messages.ts";
import { ruleMessages } from "#client/pages/verdict/rule-messages.ts";
import { tornadoMessages } from "#client/pages/verdict/tornado-messages.ts";
import { waterfallMessages } from "#client/pages/verdict/waterfall-messages.ts";

const catalogues: Readonly<Record<string, { readonly fr: object; readonly en: object }>> = {
  amountMessages,
  assumptionDrawerMessages,
  assumptionMessages,
  axesMessages,
  axisDrawerMessages,
  classMessages,
  drawerMessages,
  evidenceMessages,
  formulaMessages,
  heroMessages,
  lineMessages,
  markMessages,
  pageMessages,
  placeboMessages,
  reasonMessages,
  ruleMessages,
  tornadoMessages,
  waterfallMessages,
};

const sentences = Object.entries(catalogues).flatMap(([catalogue, { fr, en }]) =>
  Object.entries(fr).map(([key, french]) => ({
    key: `${catalogue} ${key}`,
    fr: String(french),
    en: String(Object.entries(en).find(([other]) => other === key)?.[1]),
  })),
);

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
/** The kind of an element that is plain text. */
const literal = 0;

function isText(element: { readonly type: number }): boolean {
  return element.type === literal;
}

/** The names of the slots that a sentence takes, those in the words of a plural with them. */
function namesIn(elements: Elements): readonly string[] {
  return elements.flatMap((element) => [
    ...("value" in element && !isText(element) ? [element.value] : []),
    ...("options" in element
      ? Object.values(element.options).flatMap((option) => namesIn(option.value))
      : []),
  ]);
}

/** Each name once, sorted. */
const slotsOf = (sentence: string, language: "fr" | "en") =>
  [
    ...new Set(
      namesIn(new IntlMessageFormat(sentence.replaceAll("'", "\u2019"), localeOf[language]).getAst()),
    ),
  ]
    .toSorted()
    .join();

describe("the sentences of the Verdict page", () => {
  it("are read as messages in both languages, and name the same slots", () => {
    for (const { key, fr, en } of sentences)
      expect(`${key}: ${slotsOf(en, "en")}`).toBe(`${key}: ${slotsOf(fr, "fr")}`);
  });

  it("never exclaim, never write ±, and use straight apostrophes, which are set when shown", () => {
    for (const { key, ...both } of sentences)
      for (const language of languages) expect(both[language], key).not.toMatch(/[!±\u2019]/u);
  });

  it("never let a French name follow de or que, which would have to be elided before a vowel", () => {
    for (const { key, fr } of sentences)
      expect(fr, key).not.toMatch(/\b(?:de|que|le|la) \{(?:name|names|client)\}/u);
  });

  it("have no space before a percent sign in English", () => {
    for (const { key, en } of sentences) expect(en, key).not.toMatch(/[\d}]\s%/u);
  });

  it("tell associations, never a cause, and never a character", () => {
    for (const { key, fr, en } of sentences) {
      expect(fr, key).not.toMatch(/provoqu|rend(?:ent)? malade|abus|tyran|toxique/u);
      expect(en, key).not.toMatch(/\bcauses\b|abus|bully|toxic/u);
    }
  });

  it("say chances in 100 in prose: a p-value stands in tables and beside rules only", () => {
    const prose = sentences.filter(
      ({ key }) => key.startsWith("heroMessages") || key.startsWith("classMessages"),
    );
    for (const { key, ...both } of prose)
      for (const language of languages)
        expect(both[language], key).not.toMatch(/\bp [≤<=]|p-value|valeur p/u);
  });
});

describe("why something could not be computed", () => {
  it("has a sentence for every reason that the verdict gives", async () => {
    const folder = new URL("../../../../server/verdict/", import.meta.url);
    const files = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
    const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
    const reasons = texts.flatMap((text) =>
      [...text.matchAll(/(?:notComputable\(\s*|reason: )"([a-z-]+)"/gu)].map(([, reason = ""]) => reason),
    );
    expect(reasons.length).toBeGreaterThan(20);
    for (const reason of new Set(reasons))
      expect(
        isKnownReason(reason) ||
          isPeopleReason(reason) ||
          isPlanningReason(reason) ||
          isPortfolioReason(reason),
        reason,
      ).toBe(true);
  });
});
