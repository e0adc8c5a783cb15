/** The words of chapter 2, overtime and working time. */
import { workingTime as en } from "./en/working-time.ts";
import { workingTime as fr } from "./fr/working-time.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const workingTimeText: Bilingual<ChapterText<2>> = { fr, en };
