/**
 * Sentences with slots, in French and English, as ICU messages.
 *
 * A catalogue is declared beside the page that speaks it. `{slot}` takes a text (an amount or a date that
 * client/lib/format.ts wrote), `{slot, number}` a number, `{slot, plural, one {row} other {# rows}}` a count with its
 * words. English has to have every key of French, or it does not compile, and the caller has to fill every slot that
 * the French sentence names.
 */
import { IntlMessageFormat } from "intl-messageformat";
import type { ReactNode } from "react";

export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

/** The locale in which each language writes its numbers and dates. */
export const localeOf: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

type Slot<Name extends string, Value> = { readonly [Key in Name]: Value };

// What a sentence without slots asks for is nothing, which the empty object type says.
// oxlint-disable-next-line typescript/no-generated-empty-object-type
type NoSlots = Readonly<Record<never, never>>;

/** The slots of a sentence with what each takes: `Text` for a plain slot, a number for the others. */
export type SlotsOf<
  Sentence extends string,
  Text,
> = Sentence extends `${string}{${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name}, plural, one {${infer One}`
    ? Rest extends ` other {${infer Other}}}${infer After}`
      ? Slot<Name, number> & SlotsOf<One, Text> & SlotsOf<Other, Text> & SlotsOf<After, Text>
      : never
    : Inside extends `${infer Name}, number`
      ? Slot<Name, number> & SlotsOf<Rest, Text>
      : Slot<Inside, Text> & SlotsOf<Rest, Text>
  : NoSlots;

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

/** French punctuation: a narrow no-break space before `: ; ! ? % €` and inside quotation marks. */
export function withFrenchSpacing(text: string): string {
  return text
    .replaceAll(/[ \u00A0](?=[:;!?%€»])/gu, narrowSpace)
    .replaceAll(/«[ \u00A0]/gu, `«${narrowSpace}`);
}

const parsed = new Map<string, IntlMessageFormat>();

function messageOf(sentence: string, language: Language): IntlMessageFormat {
  const key = `${language}:${sentence}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  // Curly apostrophes, which are also no escape to the message syntax.
  const curly = sentence.replaceAll("'", "\u2019");
  const typeset = language === "fr" ? withFrenchSpacing(curly) : curly;
  const message = new IntlMessageFormat(typeset, localeOf[language], undefined, { ignoreTag: true });
  parsed.set(key, message);
  return message;
}

/** The sentence as text. */
export function fill(
  sentence: string,
  language: Language,
  slots: Readonly<Record<string, string | number>>,
): string {
  return String(messageOf(sentence, language).format({ ...slots }));
}

/** The sentence in pieces, so that a slot can hold an element: a banded interval, a figure that opens. */
export function fillRich(
  sentence: string,
  language: Language,
  slots: Readonly<Record<string, ReactNode>>,
): readonly ReactNode[] {
  const pieces = messageOf(sentence, language).format<ReactNode>({ ...slots });
  return Array.isArray(pieces) ? pieces : [pieces];
}
