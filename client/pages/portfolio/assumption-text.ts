/** What an assumption is called, and how its values are written. */
import { lossParameters } from "#shared/parameters.ts";
import type { Assumption } from "#shared/schema/portfolio.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import type { assumptionMessages } from "./assumption-messages.ts";

export type AssumptionSay = Say<(typeof assumptionMessages)["fr"]>;

/** The assumption's name in a sentence; its technical name where the page does not know it. */
export function assumptionName(name: string, say: AssumptionSay): string {
  const parameter = lossParameters.find((one) => one.name === name);
  if (parameter === undefined) return name;
  const { meaning, months } = parameter;
  if (meaning === "yearlyFixedCost" || months === null) return say("yearlyFixedCost");
  return months === 0 ? say(`${meaning}.now`) : say(meaning, { months });
}

type Unit = Assumption["unit"];

/** A value of an assumption with its unit. */
export function assumptionValue(unit: Unit, value: number, format: Format): string {
  if (unit === "share") return format.shareTo(value, shareDigits(value));
  return unit === "months" ? format.count(value) : format.moneyExact(value).replace(/[.,]00(?!\d)/u, "");
}

/** Shares are assumed in whole percents, unless they are not. */
function shareDigits(value: number): number {
  return Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1;
}

/** A value as it stands in a field: percent, or whole units of the currency. */
export function fieldValue(unit: Unit, value: number, format: Format): string {
  return unit === "share"
    ? format.decimal(value * 100, shareDigits(value))
    : format.decimal(value / 100, Number.isInteger(value / 100) ? 0 : 2);
}

/** What was typed in a field, in the unit of the parameter. */
export function fromField(unit: Unit, typed: number): number {
  return unit === "share" ? typed / 100 : Math.round(typed * 100);
}

/** Assumptions changed in the address, whose value differs from the reference or that have none. */
export function changedAssumptions(
  assumptions: readonly Assumption[],
): readonly { readonly assumption: Assumption; readonly hasReference: boolean }[] {
  return assumptions
    .filter((one) => one.origin === "page")
    .map((assumption) => ({ assumption, hasReference: assumption.source !== null }))
    .filter(({ assumption, hasReference }) => !hasReference || assumption.value !== assumption.reference);
}

/** The mention that an export bears; empty where nothing was changed. */
export function changedMention(
  assumptions: readonly Assumption[],
  say: AssumptionSay,
  format: Format,
): string {
  return changedAssumptions(assumptions)
    .map(({ assumption, hasReference }) => {
      const name = assumptionName(assumption.name, say);
      const now = assumptionValue(assumption.unit, assumption.value, format);
      const was = assumptionValue(assumption.unit, assumption.reference, format);
      return hasReference ? say("csv.changed", { name, now, was }) : say("csv.given", { name, now });
    })
    .join(" · ");
}
