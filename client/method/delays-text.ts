/** The words of chapter 3, delays imposed. */
import { delays as en } from "./en/delays.ts";
import { delays as fr } from "./fr/delays.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const delaysText: Bilingual<ChapterText<3>> = { fr, en };
