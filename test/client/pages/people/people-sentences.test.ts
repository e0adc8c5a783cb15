/** The sentences of the People page as a set: same slots in both languages, and the rules of wording. */
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { languages, localeOf } from "#client/i18n/message.ts";
import { calendarMessages } from "#client/pages/people/calendar-messages.ts";
import { councilMessages } from "#client/pages/people/council-messages.ts";
import { drawerMessages } from "#client/pages/people/drawer-messages.ts";
import { effectMessages } from "#client/pages/people/effect-messages.ts";
import { flowMessages } from "#client/pages/people/flow-messages.ts";
import { heroMessages } from "#client/pages/people/hero-messages.ts";
import { limitMessages } from "#client/pages/people/limit-messages.ts";
import { loadMessages } from "#client/pages/people/load-messages.ts";
import { outcomeMessages } from "#client/pages/people/outcome-messages.ts";
import { pageMessages } from "#client/pages/people/page-messages.ts";
import { reasonMessages } from "#client/pages/people/reason-messages.ts";

const catalogues: Readonly<Record<string, { readonly fr: object; readonly en: object }>> = {
  calendarMessages,
  councilMessages,
  drawerMessages,
  effectMessages,
  flowMessages,
  heroMessages,
  limitMessages,
  loadMessages,
  outcomeMessages,
  pageMessages,
  reasonMessages,
};

const sentences = Object.entries(catalogues).flatMap(([catalogue, { fr, en }]) =>
  Object.entries(fr).map(([key, french]) => ({
    key: `${catalogue} ${key}`,
    fr: String(french),
    en: String(Object.entries(en).find(([other]) => other === key)?.[1]),
  })),
);

/** The names in braces, sorted; a plural's own words hold none but the mark of its number. */
const slotsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)(?=[},])/gu)].map(([, name]) => name))].toSorted().join();

describe("the sentences of the People page", () => {
  it("are read as messages in both languages, and name the same slots", () => {
    for (const { key, fr, en } of sentences) {
      for (const [language, sentence] of [["fr", fr] as const, ["en", en] as const])
        expect(
          () => new IntlMessageFormat(sentence.replaceAll("'", "\u2019"), localeOf[language]),
          `${key} ${language}`,
        ).not.toThrow();
      expect(`${key}: ${slotsOf(en)}`).toBe(`${key}: ${slotsOf(fr)}`);
    }
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

  it("tell associations, never a cause, outside what may not be said", () => {
    for (const { key, fr, en } of sentences) {
      if (key.includes(" not.")) continue;
      expect(fr, key).not.toMatch(/provoqu|rend(?:ent)? (?:les gens )?malade|à cause de/u);
      expect(en, key).not.toMatch(/\bcauses\b|makes people/u);
    }
  });
});
