/** The source of a parameter in words: an article of law, a code of ours, or what the company wrote. */
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import { sourceMessages } from "./source-messages.ts";

export type SaySource = Say<(typeof sourceMessages)["fr"]>;

const laws = {
  "code-du-travail": "law.labour",
  "directive-2003-88-article": "law.directive",
  "code-securite-sociale": "law.social",
  "code-de-commerce": "law.commerce",
} as const;

interface Article {
  readonly law: (typeof laws)[keyof typeof laws];
  /** `L. 3121-22`, or a number alone. */
  readonly article: string;
}

/** The article that `code-du-travail-L3121-22` or `directive-2003-88-article-6` names; null for another source. */
export function articleOf(source: string | null): Article | null {
  for (const [prefix, law] of Object.entries(laws)) {
    if (source?.startsWith(`${prefix}-`) !== true) continue;
    const [, letter, number] = /^([LRD]?)(\d.*)$/u.exec(source.slice(prefix.length + 1)) ?? [];
    if (number === undefined) continue;
    return { law, article: letter === "" ? number : `${letter}.\u00A0${number}` };
  }
  return null;
}

type FromKey = Extract<keyof (typeof sourceMessages)["fr"], `from.${string}`>;

function isFromKey(key: string): key is FromKey {
  return key.startsWith("from.") && key in sourceMessages.fr;
}

/** `code-du-travail-L3121-22` as `Code du travail, art. L. 3121-22`; a text of the ledger as it stands. */
export function sourceName(source: string | null, say: SaySource): string {
  if (source === null) return say("from.ledger");
  const article = articleOf(source);
  if (article !== null) return say(article.law, { article: article.article });
  const key = `from.${source}`;
  return isFromKey(key) ? say(key) : source;
}

/** The source of a parameter with the day from which it holds, where one is known. */
export function sourceSince(
  { source, validFrom }: { readonly source: string | null; readonly validFrom: string | null },
  say: SaySource,
  format: Format,
): string {
  const name = sourceName(source, say);
  return validFrom === null ? name : say("since", { source: name, day: format.shortDay(validFrom) });
}
