/** The words of chapter 4, strain on people. */
import { strain as en } from "./en/strain.ts";
import { strain as fr } from "./fr/strain.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const strainText: Bilingual<ChapterText<4>> = { fr, en };
