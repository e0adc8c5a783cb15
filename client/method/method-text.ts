/** What is said of an indicator: in drawers and on the method page the same words. */
import type { Chapter } from "#shared/method/indicator.ts";
import type { IndicatorsOf } from "#shared/method/indicators.ts";
import { fill, type Language } from "#client/i18n/message.ts";

export interface IndicatorText {
  readonly name: string;
  /** What it says, in words. */
  readonly says: string;
  /** How it is computed, in words. */
  readonly formula: string;
  /** What it does not say. */
  readonly limits: string;
}

/** Texts of every indicator of a chapter in one language: one that is missing does not compile. */
export type ChapterText<One extends Chapter> = Readonly<Record<IndicatorsOf<One>, IndicatorText>>;

export type Bilingual<Text> = Readonly<Record<Language, Text>>;

/** The texts of a language as they are set: spaces, apostrophes. */
export function typeset(text: IndicatorText, language: Language): IndicatorText {
  const set = (sentence: string) => fill(sentence, language, {});
  return {
    name: set(text.name),
    says: set(text.says),
    formula: set(text.formula),
    limits: set(text.limits),
  };
}
