/** Chances and cents as they are said: never a p-value. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { heroMessages } from "./hero-messages.ts";

/** A part in whole hundredths: neither none nor all unless it is exactly that. */
export function hundredths(share: number): number {
  if (share <= 0 || share >= 1) return Math.round(share * 100);
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/**
 * `15 chances sur 100`; a chance that rounds to none or to all is neither. Where an assumption was changed, what it was before:
 * `26 chances sur 100 au lieu de 15`.
 */
export function useChances(): (share: number, before?: number | null) => string {
  const say = useSay(heroMessages);
  const spoken = (share: number) => {
    if (share < 0.005) return say("chances.few");
    if (share >= 0.995) return say("chances.most");
    return say("chances.some", { count: Math.round(share * 100) });
  };
  return (share, before = null) => {
    const now = spoken(share);
    if (before === null || spoken(before) === now) return now;
    return say("chances.instead", { now, was: String(hundredths(before)) });
  };
}

/** Of a share of revenue: `1,7 centime`. */
export function useCents(): (share: number) => string {
  const say = useSay(heroMessages);
  const format = useFormat();
  return (share) => {
    const value = format.decimal(share * 100, 1);
    // As it is written: 1.96 is "2,0 centimes".
    return say("cent", { value, count: Math.abs(Math.round(share * 1000) / 10) });
  };
}
