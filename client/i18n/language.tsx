/** The language of the page: kept in the browser, the system's at first. */
import {
  createContext,
  Fragment,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { createFormat, type Format } from "#client/lib/format.ts";
import { recall, remember } from "#client/lib/remembered.ts";
import { fill, fillRich, type Catalogue, type Language, type SlotsOf } from "./message.ts";

interface Spoken {
  readonly language: Language;
  readonly format: Format;
  readonly speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | null>(null);

function firstLanguage(): Language {
  const known = recall("language");
  if (known === "fr" || known === "en") return known;
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** Gives every part below it the language, and `<html lang>` its value. */
export function LanguageProvider(props: { readonly currency: string; readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((next: Language) => {
    remember("language", next);
    setLanguage(next);
  }, []);
  const value = useMemo(
    () => ({ language, speak, format: createFormat(language, props.currency) }),
    [language, speak, props.currency],
  );
  return <SpokenContext value={value}>{props.children}</SpokenContext>;
}

export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (spoken === null) throw new Error("useSpoken is called outside LanguageProvider.");
  return spoken;
}

/** How numbers and dates are written in the page's language. */
export function useFormat(): Format {
  return useSpoken().format;
}

type TextSlots<Sentence extends string> = keyof SlotsOf<Sentence, string> extends never
  ? []
  : [slots: SlotsOf<Sentence, string>];
type RichSlots<Sentence extends string> = SlotsOf<Sentence, ReactNode>;

export interface Say<Fr extends Readonly<Record<string, string>>> {
  /** The sentence as text. */
  <Key extends keyof Fr & string>(key: Key, ...slots: TextSlots<Fr[Key]>): string;
  /** The sentence with elements in its slots. */
  readonly rich: <Key extends keyof Fr & string>(key: Key, slots: RichSlots<Fr[Key]>) => ReactNode;
}

/** The sentences of a catalogue in the given language. */
export function sayer<Fr extends Readonly<Record<string, string>>>(
  catalogue: Catalogue<Fr>,
  language: Language,
): Say<Fr> {
  const sentences = catalogue[language];
  const say = <Key extends keyof Fr & string>(key: Key, ...slots: TextSlots<Fr[Key]>): string =>
    fill(sentences[key] ?? key, language, slots[0] ?? {});
  const rich = <Key extends keyof Fr & string>(key: Key, slots: RichSlots<Fr[Key]>): ReactNode =>
    fillRich(sentences[key] ?? key, language, slots).map((piece, index) => (
      // The pieces of a sentence never change their order.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={index}>{piece}</Fragment>
    ));
  return Object.assign(say, { rich });
}

/** The sentences of a catalogue in the page's language. */
export function useSay<Fr extends Readonly<Record<string, string>>>(catalogue: Catalogue<Fr>): Say<Fr> {
  const { language } = useSpoken();
  return useMemo(() => sayer(catalogue, language), [catalogue, language]);
}
