/** The words of every chapter, in both languages. A drawer takes the chapter that it needs from its file. */
import type { Chapter } from "#shared/method/indicator.ts";
import { delays as delaysEn } from "./en/delays.ts";
import { dependency as dependencyEn } from "./en/dependency.ts";
import { money as moneyEn } from "./en/money.ts";
import { strain as strainEn } from "./en/strain.ts";
import { verdict as verdictEn } from "./en/verdict.ts";
import { workingTime as workingTimeEn } from "./en/working-time.ts";
import { delays as delaysFr } from "./fr/delays.ts";
import { dependency as dependencyFr } from "./fr/dependency.ts";
import { money as moneyFr } from "./fr/money.ts";
import { strain as strainFr } from "./fr/strain.ts";
import { verdict as verdictFr } from "./fr/verdict.ts";
import { workingTime as workingTimeFr } from "./fr/working-time.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const methodTexts: { readonly [One in Chapter]: Bilingual<ChapterText<One>> } = {
  1: { fr: dependencyFr, en: dependencyEn },
  2: { fr: workingTimeFr, en: workingTimeEn },
  3: { fr: delaysFr, en: delaysEn },
  4: { fr: strainFr, en: strainEn },
  5: { fr: moneyFr, en: moneyEn },
  6: { fr: verdictFr, en: verdictEn },
};
