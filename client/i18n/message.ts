/**
 * Sentences with slots, in French and English.
 *
 * A catalogue is declared beside the page that speaks it. A sentence holds `{slot}` for a value and
 * `{slot#one form|other form}` for words that follow a count; numbers are written by `Intl`. English has to have every
 * key of French, or it does not compile, and the caller has to fill every slot that the French sentence names.
 */
import type { ReactNode } from "react";

export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

type SlotName<Inside extends string> = Inside extends `${infer Name}#${string}` ? Name : Inside;
/** The slots that a sentence names. */
export type SlotsOf<Sentence extends string> = Sentence extends `${string}{${infer Inside}}${infer Rest}`
  ? SlotName<Inside> | SlotsOf<Rest>
  : never;

export type Catalogue<Fr extends Readonly<Record<string, string>>> = {
  readonly fr: Fr;
  readonly en: { readonly [Key in keyof Fr]: string };
};

/** A catalogue whose English is complete by type. */
export function catalogue<const Fr extends Readonly<Record<string, string>>>(
  fr: Fr,
  en: { readonly [Key in keyof Fr]: string },
): Catalogue<Fr> {
  return { fr, en };
}

const narrowSpace = "\u202F";

/** French punctuation: a narrow no-break space before `: ; ! ? % €` and inside quotation marks, curly apostrophes. */
export function withFrenchSpacing(text: string): string {
  return text
    .replaceAll(/[ \u00A0](?=[:;!?%€»])/gu, narrowSpace)
    .replaceAll(/«[ \u00A0]/gu, `«${narrowSpace}`)
    .replaceAll("'", "\u2019");
}

type Part = { readonly text: string } | { readonly slot: string; readonly forms: readonly string[] | null };

const parsed = new Map<string, readonly Part[]>();

/** A sentence as text and slots, in order. */
export function partsOf(sentence: string, language: Language): readonly Part[] {
  const key = `${language}:${sentence}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const typeset = language === "fr" ? withFrenchSpacing(sentence) : sentence.replaceAll("'", "\u2019");
  const parts = typeset
    .split(/(\{[^}]*\})/u)
    .filter((piece) => piece !== "")
    .map((piece): Part => {
      if (!piece.startsWith("{")) return { text: piece };
      const [slot = "", forms] = piece.slice(1, -1).split("#", 2);
      return { slot, forms: forms === undefined ? null : forms.split("|") };
    });
  parsed.set(key, parts);
  return parts;
}

function chosenForm(forms: readonly string[], value: unknown, language: Language): string {
  const category = new Intl.PluralRules(language).select(typeof value === "number" ? value : 2);
  return (category === "one" ? forms[0] : forms[1]) ?? forms[0] ?? "";
}

function written(value: string | number, language: Language): string {
  if (typeof value === "string") return value;
  const text = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(value);
  return text.replaceAll("\u00A0", narrowSpace).replaceAll("-", "\u2212");
}

/** The sentence as text. */
export function fill(
  sentence: string,
  language: Language,
  slots: Readonly<Record<string, string | number>>,
): string {
  return partsOf(sentence, language)
    .map((part) => {
      if ("text" in part) return part.text;
      const value = slots[part.slot] ?? "";
      return part.forms === null ? written(value, language) : chosenForm(part.forms, value, language);
    })
    .join("");
}

/** The sentence in pieces, so that a slot can hold an element: a banded interval, a figure that opens. */
export function fillRich(
  sentence: string,
  language: Language,
  slots: Readonly<Record<string, ReactNode>>,
): readonly ReactNode[] {
  return partsOf(sentence, language).map((part) => {
    if ("text" in part) return part.text;
    const value = slots[part.slot];
    if (part.forms !== null) return chosenForm(part.forms, value, language);
    return typeof value === "number" ? written(value, language) : value;
  });
}
