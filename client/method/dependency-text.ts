/** The words of chapter 1, dependency. */
import { dependency as en } from "./en/dependency.ts";
import { dependency as fr } from "./fr/dependency.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const dependencyText: Bilingual<ChapterText<1>> = { fr, en };
