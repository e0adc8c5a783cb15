/** A rate ratio as a sentence says it: so many percent more or less, with its interval. */
import type { StrainOutcome } from "#shared/schema/people.ts";
import type { Estimate } from "#shared/schema/scalar.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import type { outcomeMessages } from "./outcome-messages.ts";

type SayOutcome = Say<(typeof outcomeMessages)["fr"]>;

/** `46 % d'arrêts de plus`, `46% more absence spells`. */
export function changeText(
  outcome: StrainOutcome,
  { estimate }: Estimate,
  say: SayOutcome,
  format: Format,
): string {
  return estimate >= 1
    ? say(`more.${outcome}`, { share: format.roundShare(estimate - 1) })
    : say(`less.${outcome}`, { share: format.roundShare(1 - estimate) });
}

/** A ratio with as many decimals as its size allows to read: `1,46`, `29,9`, `7 571`. */
export function ratioText(ratio: number, format: Format): string {
  return format.decimal(ratio, ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2);
}

/** A ratio at the axis, with no more decimals than it has: `× 0,75`, `× 2`. */
export function ratioTick(ratio: number, format: Format): string {
  const digits = [0, 1].find((count) => Number(ratio.toFixed(count)) === ratio) ?? 2;
  return `×\u202F${format.decimal(ratio, digits)}`;
}

/** Bounds of shares: `entre 46 et 71 %`. */
export function shareInterval({ low, high }: Estimate, say: SayOutcome, format: Format): string {
  return say("interval", { low: format.count(low * 100), high: format.count(high * 100) });
}

/** Bounds of the change in percent; those on both sides of none say so. */
export function ratioInterval(ratio: Estimate, say: SayOutcome, format: Format): string {
  const { low, high } = ratio;
  if (low >= 1) return shareInterval({ estimate: 0, low: low - 1, high: high - 1 }, say, format);
  if (high <= 1) return shareInterval({ estimate: 0, low: 1 - high, high: 1 - low }, say, format);
  return say("interval.mixed", { low: format.count((1 - low) * 100), high: format.count((high - 1) * 100) });
}
