/** The words of an indicator in the reader's language, for the drawer of its figure. */
import { useSpoken } from "#client/i18n/language.tsx";
import { typeset, type Bilingual, type IndicatorText } from "./method-text.ts";

export function useMethodText<Key extends string>(
  chapter: Bilingual<Readonly<Record<Key, IndicatorText>>>,
): (key: Key) => IndicatorText {
  const { language } = useSpoken();
  return (key) => typeset(chapter[language][key], language);
}
