/** Chances and cents as they are said: never a p-value. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { heroMessages } from "./hero-messages.ts";

/** `15 chances sur 100`; a chance that rounds to none or to all is neither. */
export function useChances(): (share: number) => string {
  const say = useSay(heroMessages);
  return (share) => {
    if (share < 0.005) return say("chances.few");
    if (share > 0.995) return say("chances.most");
    return say("chances.some", { count: Math.round(share * 100) });
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
