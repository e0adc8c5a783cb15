/** Limits in words: their name with the value, and the article that they come from. */
import type { LimitAnswer, WorkingTimeLimit } from "#shared/schema/people.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import type { limitMessages } from "./limit-messages.ts";

export type SayLimit = Say<(typeof limitMessages)["fr"]>;

/** `44 h sur 12 semaines`. */
export function limitName(
  { limit, value }: { readonly limit: WorkingTimeLimit; readonly value: number },
  say: SayLimit,
  format: Format,
): string {
  return say(`limit.${limit}`, { value: format.decimal(value, Number.isInteger(value) ? 0 : 1) });
}

type SourceOfLimit = Pick<LimitAnswer, "source" | "validFrom">;

/** The article of the French code, `L. 3121-22`; null for another source. */
function articleOf(source: string | null): string | null {
  const [, letter, number] = /^code-du-travail-([LRD])(\d.*)$/u.exec(source ?? "") ?? [];
  return letter === undefined ? null : `${letter}.\u00A0${number}`;
}

/** The article of the directive; null for another source. */
function directiveArticle(source: string | null): string | null {
  const [, article] = /^directive-2003-88-article-(\d+)$/u.exec(source ?? "") ?? [];
  return article ?? null;
}

/** Where a limit comes from and since when, on one line: the code is named in the table and the drawer. */
export function shortSource({ source, validFrom }: SourceOfLimit, say: SayLimit, format: Format): string {
  const day = format.shortDay(validFrom);
  const code = articleOf(source);
  if (code !== null) return say("law.shortCode", { article: code, day });
  const article = directiveArticle(source);
  return article === null
    ? sourceSince({ source, validFrom }, say, format)
    : say("law.shortDirective", { article, day });
}

/** `code-du-travail-L3121-22` as `Code du travail, art. L. 3121-22`; another text of the ledger as it stands. */
export function sourceName(source: string | null, say: SayLimit): string {
  if (source === null) return say("law.none");
  const code = articleOf(source);
  if (code !== null) return say("law.code", { article: code });
  const article = directiveArticle(source);
  if (article !== null) return say("law.directive", { article });
  if (
    source === "own-choice" ||
    source === "calibration-on-simulated-plants" ||
    source === "no-general-rate-by-law"
  )
    return say(`law.${source}`);
  return source;
}

/** `412 jours-salariés`. */
export function casesText({ caseUnit }: LimitAnswer, count: number, say: SayLimit): string {
  return say(`unit.${caseUnit}`, { count });
}

/** The whole source of a limit and since when. */
export function sourceSince({ source, validFrom }: SourceOfLimit, say: SayLimit, format: Format): string {
  return say("drawer.since", { source: sourceName(source, say), day: format.shortDay(validFrom) });
}
