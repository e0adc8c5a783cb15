/** Reads one of a column's codes. */
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { CellResult } from "../cell-reading.ts";
import { nearestName } from "../recognise/nearest-name.ts";
import { accepted, rejected } from "./cell-result.ts";
import { choiceWords } from "./choice-words.ts";

/** Lower case without accents; spaces, hyphens, underscores, points and apostrophes are one and the same gap. */
function plainWord(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[\s_.'\u2019-]+/gu, " ").trim();
}

/** Longer texts are no slip of a word: they get no hint. */
const longestWord = 60;

const dictionaries = new Map<string, ReadonlyMap<string, string>>();

/** From plain word to code, for the codes of one column: the codes themselves win over other words. */
function dictionaryOf(codes: readonly string[]): ReadonlyMap<string, string> {
  const key = codes.join(" ");
  let dictionary = dictionaries.get(key);
  if (dictionary === undefined) {
    const words = codes.flatMap((code) =>
      (choiceWords[code] ?? []).map((word) => [plainWord(word), code] as const),
    );
    dictionary = new Map([...words, ...codes.map((code) => [plainWord(code), code] as const)]);
    dictionaries.set(key, dictionary);
  }
  return dictionary;
}

/**
 * Reads a code, or a French or English word for it, in any case, with or without accents. Another word is
 * CHOICE_UNKNOWN with the code of the nearest known word as its hint, never silently `other`.
 */
export function readChoice(column: LedgerColumn, text: string): CellResult {
  const dictionary = dictionaryOf(column.values ?? []);
  const word = plainWord(text);
  const code = dictionary.get(word);
  if (code !== undefined) return accepted(code);
  const nearest = word.length > longestWord ? null : nearestName(word, [...dictionary.keys()]);
  return rejected("CHOICE_UNKNOWN", nearest === null ? null : (dictionary.get(nearest) ?? null));
}
