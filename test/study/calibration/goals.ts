/** What the verdict has to reach on simulated plants, and whether it does. */
import { families, type FamilyName } from "./families.ts";
import type { Part, Tally } from "./tally.ts";
import { part } from "./tally.ts";

export interface Goal {
  readonly wording: string;
  readonly found: string;
  readonly met: boolean;
}

const mostAccused = 0.05;
/** Of 95 % intervals. */
const nominal = 0.95;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const outOf = ({ count, of }: Part): string => `${count} of ${of}`;

function worst(tallies: readonly Tally[], of: (tally: Tally) => Part): Tally | undefined {
  return tallies.toSorted((left, right) => of(right).upper - of(left).upper)[0];
}

function innocentGoals(tallies: readonly Tally[]): Goal[] {
  const innocent = tallies.filter(({ family }) => families[family].innocent);
  const most = worst(innocent, ({ accused }) => accused);
  const mostOthers = worst(tallies, ({ othersAccused }) => othersAccused);
  const count = innocent.reduce((sum, { accused }) => sum + accused.count, 0);
  const plants = innocent.reduce((sum, tally) => sum + tally.plants, 0);
  const others = tallies.reduce((sum, { othersAccused }) => sum + othersAccused.count, 0);
  const allOthers = tallies.reduce((sum, { othersAccused }) => sum + othersAccused.of, 0);
  return [
    {
      wording: `No innocent family is accused above ${percent(mostAccused)}, upper limit, in any variant of the record`,
      found: `${count} of ${plants} accused; worst limit ${percent(most?.accused.upper ?? 1)} (${most?.family ?? "none"}, ${most?.variant ?? "none"})`,
      met: most !== undefined && most.accused.upper <= mostAccused,
    },
    {
      wording: "Nor are the other clients of any plant",
      found: `${others} of ${allOthers} accused; worst limit ${percent(mostOthers?.othersAccused.upper ?? 1)} (${mostOthers?.family ?? "none"}, ${mostOthers?.variant ?? "none"})`,
      met: mostOthers !== undefined && mostOthers.othersAccused.upper <= mostAccused,
    },
  ];
}

function guiltyGoals(full: ReadonlyMap<FamilyName, Tally>): Goal[] {
  return [...full.values()].flatMap((tally): Goal[] => {
    const { foundShare, deserved } = families[tally.family];
    if (foundShare !== null) {
      const deservedCount = deserved.reduce((sum, each) => sum + tally.classes[each], 0);
      return [
        {
          wording: `${tally.family} is found in ${percent(foundShare)} and more`,
          found: `${outOf(tally.accused)}, lower limit ${percent(tally.accused.lower)}; ${deserved.join(" or ")} in ${deservedCount}`,
          met: tally.plants > 0 && tally.accused.count >= foundShare * tally.plants,
        },
      ];
    }
    if (families[tally.family].innocent || deserved.includes("net-disruptor")) return [];
    const net = part(tally.classes["net-disruptor"], tally.plants);
    return [
      {
        wording: `${tally.family} is a profitable disruptor, never a net one`,
        found: `profitable in ${outOf(part(tally.classes["profitable-disruptor"], tally.plants))}; net in ${net.count}, upper limit ${percent(net.upper)}`,
        met: tally.plants > 0 && net.count === 0 && tally.classes["profitable-disruptor"] > tally.plants / 2,
      },
    ];
  });
}

function coverageGoals(full: ReadonlyMap<FamilyName, Tally>): Goal[] {
  return [...full.values()].map(({ family, net }) => ({
    wording: `${family}: the 95 % interval of the net holds what was planted`,
    found: `${outOf(net.held)} (${percent(net.held.lower)} to ${percent(net.held.upper)}); planted above it ${net.above}, below ${net.below}`,
    met: net.held.of > 0 && net.held.upper >= nominal,
  }));
}

export function goalsOf(tallies: readonly Tally[]): Goal[] {
  const full = new Map(
    tallies
      .filter(({ variant, plants }) => variant === "full" && plants > 0)
      .map((tally) => [tally.family, tally] as const),
  );
  const some = tallies.filter(({ plants }) => plants > 0);
  return [...innocentGoals(some), ...guiltyGoals(full), ...coverageGoals(full)];
}
