/** The words of every chapter, in both languages. A drawer takes the chapter that it needs from its file. */
import type { Chapter } from "#shared/method/indicator.ts";
import { dependencyText } from "./dependency-text.ts";
import { workingTimeText } from "./working-time-text.ts";
import { delaysText } from "./delays-text.ts";
import { strainText } from "./strain-text.ts";
import { moneyText } from "./money-text.ts";
import { verdictText } from "./verdict-text.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const methodTexts: { readonly [One in Chapter]: Bilingual<ChapterText<One>> } = {
  1: dependencyText,
  2: workingTimeText,
  3: delaysText,
  4: strainText,
  5: moneyText,
  6: verdictText,
};
