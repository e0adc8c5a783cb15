/** Limits in words: their name with the value, and the article that they come from. */
import type { LimitAnswer, WorkingTimeLimit } from "#shared/schema/people.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import { articleOf, sourceSince, type SaySource } from "#client/method/source-name.ts";
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

/** Where a limit comes from and since when, on one line: the code is named in the table and the drawer. */
export function shortSource(
  limit: SourceOfLimit,
  say: SayLimit,
  saySource: SaySource,
  format: Format,
): string {
  const day = format.shortDay(limit.validFrom);
  const article = articleOf(limit.source);
  if (article?.law === "law.labour") return say("law.shortCode", { article: article.article, day });
  if (article?.law === "law.directive") return say("law.shortDirective", { article: article.article, day });
  return sourceSince(limit, saySource, format);
}

/** `412 jours-salariés`. */
export function casesText({ caseUnit }: LimitAnswer, count: number, say: SayLimit): string {
  return say(`unit.${caseUnit}`, { count });
}
