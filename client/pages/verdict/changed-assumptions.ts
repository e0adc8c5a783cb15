/** Which assumptions the reader changed, and the mention of them that everything bears that leaves the page. */
import type { ComputedVerdict, VerdictAssumptionValue } from "#shared/schema/verdict.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import { factorName, writeFactor, writeRange, type SayAssumption } from "./factor-text.ts";
import type { markMessages } from "./mark-messages.ts";

export type SayMark = Say<(typeof markMessages)["fr"]>;

export interface ChangedAssumption {
  readonly assumption: VerdictAssumptionValue;
  readonly name: string;
  readonly now: string;
  /** Null where the record gave it no value, or where only its range was changed. */
  readonly was: string | null;
  /** Only its range was changed. */
  readonly isRange: boolean;
}

/** In the order of the answer. */
export function changedAssumptions(
  { assumptions, changed }: ComputedVerdict,
  say: SayAssumption,
  format: Format,
): readonly ChangedAssumption[] {
  return assumptions
    .filter(({ name }) => changed.includes(name))
    .map((assumption) => {
      const { name, unit, value, low, high, reference, source } = assumption;
      const isRange = value === reference && source !== null;
      return {
        assumption,
        name: factorName(name, say),
        now: isRange ? writeRange(unit, low, high, say, format) : writeFactor(unit, value, say, format),
        was: isRange || source === null ? null : writeFactor(unit, reference, say, format),
        isRange,
      };
    });
}

/** `Coût d'une heure de réunion = 60 € (référence 48 €)`; empty where nothing was changed. */
export function changedMention(
  verdict: ComputedVerdict,
  say: SayMark,
  sayAssumption: SayAssumption,
  format: Format,
): string {
  return changedAssumptions(verdict, sayAssumption, format)
    .map(({ name, now, was, isRange }) => {
      if (isRange) return say("export.range", { name, now });
      return was === null ? say("export.given", { name, now }) : say("export.changed", { name, now, was });
    })
    .join(" · ");
}
