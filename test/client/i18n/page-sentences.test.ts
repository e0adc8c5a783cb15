import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { languages, localeOf } from "#client/i18n/message.ts";
import { assumptionMessages } from "#client/pages/portfolio/assumption-messages.ts";
import { clientsMessages } from "#client/pages/portfolio/clients-messages.ts";
import { contextMessages } from "#client/pages/portfolio/context-messages.ts";
import { drawerMessages } from "#client/pages/portfolio/drawers/drawer-messages.ts";
import { ordersMessages } from "#client/pages/portfolio/drawers/orders-messages.ts";
import { figuresMessages } from "#client/pages/portfolio/figures-messages.ts";
import { heroMessages } from "#client/pages/portfolio/hero-messages.ts";
import { measuresMessages } from "#client/pages/portfolio/measures-messages.ts";
import { reasonMessages } from "#client/pages/portfolio/reason-messages.ts";
import { drawerMessages as planningDrawerMessages } from "#client/pages/planning/drawer-messages.ts";
import { figureMessages as planningFigureMessages } from "#client/pages/planning/figure-messages.ts";
import { ganttMessages } from "#client/pages/planning/gantt-messages.ts";
import { heroMessages as planningHeroMessages } from "#client/pages/planning/hero-messages.ts";
import { imposedMessages } from "#client/pages/planning/imposed-messages.ts";
import { pageMessages as planningPageMessages } from "#client/pages/planning/page-messages.ts";
import { reasonMessages as planningReasonMessages } from "#client/pages/planning/reason-messages.ts";
import { replayMessages } from "#client/pages/planning/replay-messages.ts";
import { contextMessages as choiceMessages } from "#client/context/context-messages.ts";
import { chapterMessages } from "#client/method/chapter-messages.ts";
import { classNames } from "#client/method/class-names.ts";
import { lossParameterMessages } from "#client/method/loss-parameter-messages.ts";
import { peopleParameterMessages } from "#client/method/people-parameter-messages.ts";
import { planningParameterMessages } from "#client/method/planning-parameter-messages.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { thresholdMessages } from "#client/method/threshold-messages.ts";
import { verdictParameterMessages } from "#client/method/verdict-parameter-messages.ts";
import { methodPageMessages } from "#client/pages/method/page-messages.ts";
import { alertMessages } from "#client/pages/portfolio/story/alert-messages.ts";
import { storyMessages } from "#client/pages/portfolio/story/story-messages.ts";
import { uiMessages } from "#client/ui/ui-messages.ts";

const catalogues: Readonly<Record<string, { readonly fr: object; readonly en: object }>> = {
  assumptionMessages,
  clientsMessages,
  contextMessages,
  drawerMessages,
  ordersMessages,
  figuresMessages,
  heroMessages,
  measuresMessages,
  reasonMessages,
  choiceMessages,
  planningDrawerMessages,
  planningFigureMessages,
  ganttMessages,
  planningHeroMessages,
  imposedMessages,
  planningPageMessages,
  planningReasonMessages,
  replayMessages,
  chapterMessages,
  classNames,
  lossParameterMessages,
  peopleParameterMessages,
  planningParameterMessages,
  sourceMessages,
  thresholdMessages,
  verdictParameterMessages,
  methodPageMessages,
  alertMessages,
  storyMessages,
  uiMessages,
};

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
/** The kind of an element that is plain text. */
const literal = 0;

function isText(element: { readonly type: number }): boolean {
  return element.type === literal;
}

/** The names of the slots that a sentence takes, sorted. */
function slotsOf(elements: Elements): readonly string[] {
  const names = elements.flatMap((element) => [
    ...("value" in element && !isText(element) ? [element.value] : []),
    ...("options" in element
      ? Object.values(element.options).flatMap((option) => slotsOf(option.value))
      : []),
  ]);
  return [...new Set(names)].sort();
}

const parse = (sentence: string, language: "fr" | "en") =>
  new IntlMessageFormat(sentence.replaceAll("'", "\u2019"), localeOf[language], undefined, {
    ignoreTag: true,
  }).getAst();

const sentences = Object.entries(catalogues).flatMap(([catalogue, { fr, en }]) =>
  Object.entries(fr).map(([key, french]) => ({
    key: `${catalogue} ${key}`,
    fr: String(french),
    en: String(Object.entries(en).find(([other]) => other === key)?.[1]),
  })),
);

describe("the sentences of the Portfolio, Planning and Method pages", () => {
  it("are read as messages in both languages, and name the same slots", () => {
    expect(sentences.length).toBeGreaterThan(250);
    for (const { key, fr, en } of sentences) {
      expect(`${key}: ${slotsOf(parse(en, "en")).join()}`).toBe(`${key}: ${slotsOf(parse(fr, "fr")).join()}`);
    }
  });

  it("never exclaim, and never write ±", () => {
    for (const { key, ...both } of sentences)
      for (const language of languages) expect(both[language], key).not.toMatch(/[!±]/u);
  });

  it("never let a French name follow de or que, which would have to be elided before a vowel", () => {
    for (const { key, fr } of sentences)
      expect(fr, key).not.toMatch(/\b(?:de|que|le|la) \{(?:name|names|leader|client)\}/u);
  });

  it("have no space before a percent sign in English", () => {
    for (const { key, en } of sentences) expect(en, key).not.toMatch(/\d\s%/u);
  });
});
