/** The entries of the page in the reader's language, and which of them hold the words that are searched. */
import { glossary, type GlossaryKey } from "#shared/glossary.ts";
import { chapters, type Chapter } from "#shared/method/indicator.ts";
import { indicatorsOf, type DescribedIndicator } from "#shared/method/indicators.ts";
import type { Language } from "#client/i18n/message.ts";
import { glossaryText } from "#client/method/glossary-text.ts";
import { typeset, type IndicatorText } from "#client/method/method-text.ts";
import { methodTexts } from "#client/method/method-texts.ts";
import { parameterName } from "#client/method/parameter-text.ts";

export interface MethodEntry {
  readonly indicator: DescribedIndicator;
  readonly text: IndicatorText;
}

/** Every entry, chapter by chapter. */
export function methodEntries(language: Language): readonly MethodEntry[] {
  return chapters.flatMap((chapter) => {
    const texts: Readonly<Record<string, IndicatorText>> = methodTexts[chapter][language];
    return indicatorsOf(chapter).flatMap((indicator) => {
      const text = texts[indicator.key];
      return text === undefined ? [] : [{ indicator, text: typeset(text, language) }];
    });
  });
}

/** Lower case, without accents and with plain spaces. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[\s\u00A0\u202F]+/gu, " ")
    .replaceAll("\u2019", "'")
    .toLowerCase();
}

/** Whether a text holds every word, in whatever order. */
function holdsWords(text: string, words: string): boolean {
  const held = plain(text);
  return plain(words)
    .split(" ")
    .every((word) => held.includes(word));
}

/** What is searched of an entry: all that a reader sees of it, and the names by which code and ledger call it. */
function searchedText({ indicator, text }: MethodEntry, language: Language): string {
  const { key, parameters, fields, sources } = indicator;
  return [
    key,
    ...Object.values(text),
    ...parameters.flatMap((name) => [name, parameterName(name, language)]),
    ...fields,
    ...sources,
  ].join("\n");
}

export function entriesWith(
  entries: readonly MethodEntry[],
  words: string,
  language: Language,
): readonly MethodEntry[] {
  return words.trim() === ""
    ? entries
    : entries.filter((entry) => holdsWords(searchedText(entry, language), words));
}

export function entriesOf(entries: readonly MethodEntry[], chapter: Chapter): readonly MethodEntry[] {
  return entries.filter(({ indicator }) => indicator.chapter === chapter);
}

// The keys of the glossary are those of its record.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const glossaryKeys = Object.keys(glossary) as GlossaryKey[];

/** Terms of the glossary that hold the words, in either language. */
export function glossaryWith(words: string): readonly GlossaryKey[] {
  return glossaryKeys.filter(
    (key) =>
      words.trim() === "" ||
      holdsWords(
        Object.values(glossaryText)
          .flatMap((texts) => [texts[key].term, texts[key].means])
          .join("\n"),
        words,
      ),
  );
}
