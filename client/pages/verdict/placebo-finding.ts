/** At whom the accusation points when it is laid against every client. */
import type { PlaceboClient } from "#shared/schema/verdict.ts";

export interface PlaceboFinding {
  /** The examined client only, it and others, others without it, or nobody. */
  readonly pointsAt: "none" | "examined" | "also" | "others";
  /** Other clients against whom the rules hold. */
  readonly othersAccused: number;
  /** Other clients whose score lies above what chance gives, and any below it. */
  readonly othersAbove: number;
  readonly below: number;
}

export function placeboFinding(clients: readonly PlaceboClient[], clientId: string): PlaceboFinding {
  const others = clients.filter((each) => each.clientId !== clientId);
  const isAccused = clients.some((each) => each.clientId === clientId && each.accused);
  const othersAccused = others.filter(({ accused }) => accused).length;
  return {
    pointsAt: isAccused
      ? othersAccused === 0
        ? "examined"
        : "also"
      : othersAccused === 0
        ? "none"
        : "others",
    othersAccused,
    othersAbove: others.filter(({ score, chance }) => score > chance.high).length,
    below: clients.filter(({ score, chance }) => score < chance.low).length,
  };
}

/** The largest score first; of many clients only so many, the examined one always among them. */
export function shownPlacebos(
  clients: readonly PlaceboClient[],
  clientId: string,
  most: number,
): readonly PlaceboClient[] {
  const sorted = clients.toSorted((first, second) => second.score - first.score);
  const first = sorted.slice(0, most);
  const examined = sorted.find((each) => each.clientId === clientId);
  return examined === undefined || first.includes(examined) ? first : [...first.slice(0, most - 1), examined];
}
