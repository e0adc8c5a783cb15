/** How the net and its bounds are written: in one scale, with a decimal where rounding would hide what an assumption changes. */
import type { Estimate } from "#shared/schema/scalar.ts";
import type { VerdictNet } from "#shared/schema/verdict.ts";
import { scaleOf, type Format, type Scale } from "#client/lib/format.ts";

export interface NetAmounts {
  readonly scale: Scale;
  /** Decimals of the estimate; the bounds of an interval need none. */
  readonly digits: number;
  /** `64 k€`, `40,5 k€`. */
  readonly plain: (cents: number) => string;
  /** `+64 k€`. */
  readonly signed: (cents: number) => string;
  /** `−61 à +183 k€`, `−€61k to +€183k`. */
  readonly range: (interval: Estimate) => string;
  /** `entre −61 et +183 k€`, `between −€61k and +€183k`. */
  readonly between: (interval: Estimate) => string;
}

/** A line may end between words, not between a sign and its currency. */
const unbroken = (text: string) => text.replaceAll(/(?<=[+\u2212])(?=[^\d])/gu, "\u2060");

export function netAmounts(net: VerdictNet, format: Format): NetAmounts {
  const { cents, referenceCents } = net;
  const scale = scaleOf([cents.estimate, cents.low, cents.high]);
  const digits = scale === "million" ? 2 : scale === "thousand" && referenceCents !== null ? 1 : 0;
  const bound = (value: number) => format.money(value, { signed: true, scale });
  return {
    scale,
    digits,
    plain: (value) => format.money(value, { scale, digits }),
    signed: (value) => format.money(value, { signed: true, scale, digits }),
    range: ({ low, high }) =>
      format.language === "fr"
        ? `${format.scaled(low, scale, { signed: true })} à ${bound(high)}`
        : unbroken(`${bound(low)} to ${bound(high)}`),
    between: ({ low, high }) => unbroken(format.between(low, high, scale)),
  };
}

const monthWords = {
  fr: ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
  en: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
} as const;

/** `douze mois`, `18 months`. */
export function monthsInWords(months: number, format: Format): string {
  const number = monthWords[format.language][months - 1] ?? format.count(months);
  if (format.language === "fr") return `${number} mois`;
  return `${number} ${months === 1 ? "month" : "months"}`;
}
