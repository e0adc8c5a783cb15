/** The words of chapter 6, the verdict. */
import { verdict as en } from "./en/verdict.ts";
import { verdict as fr } from "./fr/verdict.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const verdictText: Bilingual<ChapterText<6>> = { fr, en };
