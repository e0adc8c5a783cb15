/** The words of chapter 5, money. */
import { money as en } from "./en/money.ts";
import { money as fr } from "./fr/money.ts";
import type { Bilingual, ChapterText } from "./method-text.ts";

export const moneyText: Bilingual<ChapterText<5>> = { fr, en };
