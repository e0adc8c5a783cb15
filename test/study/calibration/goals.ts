/** What the verdict has to reach on simulated plants, and whether it does. */
import { families, type FamilyName } from "./families.ts";
import { part, type Part, type Tally } from "./tally.ts";

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
const sumOf = (parts: readonly Part[]): string =>
  `${parts.reduce((sum, { count }) => sum + count, 0)} of ${parts.reduce((sum, { of }) => sum + of, 0)}`;

/** Against whole families, of which the worst counts. */
function accusedGoal(wording: string, tallies: readonly Tally[], of: (tally: Tally) => Part): Goal {
  const [worst] = tallies.toSorted((left, right) => of(right).upper - of(left).upper);
  if (worst === undefined) return { wording, found: "no plant", met: false };
  return {
    wording,
    found: `${sumOf(tallies.map(of))} accused; worst upper limit ${percent(of(worst).upper)} (${worst.family}, ${worst.variant})`,
    met: of(worst).upper <= mostAccused,
  };
}

function foundGoals(full: readonly Tally[]): Goal[] {
  return full.flatMap(({ family, accused, plants, classes }): Goal[] => {
    const { foundShare, deserved } = families[family];
    if (foundShare === null) return [];
    return [
      {
        wording: `${family} is found in ${percent(foundShare)} and more`,
        found: `${outOf(accused)}, lower limit ${percent(accused.lower)}; ${deserved.join(" or ")} in ${deservedCount(family, { classes })}`,
        met: accused.count >= foundShare * plants,
      },
    ];
  });
}

function profitableGoals(full: readonly Tally[]): Goal[] {
  return full
    .filter(({ family }) => families[family].deserved.join() === "profitable-disruptor")
    .map(({ family, plants, classes }) => {
      const net = part(classes["net-disruptor"], plants);
      const profitable = part(classes["profitable-disruptor"], plants);
      return {
        wording: `${family} is a profitable disruptor, never a net one`,
        found: `profitable in ${outOf(profitable)}, lower limit ${percent(profitable.lower)}; net in ${net.count}, upper limit ${percent(net.upper)}`,
        met: net.count === 0 && profitable.count > plants / 2,
      };
    });
}

/** The privilege of a client that never asked is told as our own doing, and no line of its bill. */
function favourGoals(full: readonly Tally[]): Goal[] {
  return full
    .filter(({ family }) => family === "internal-favour")
    .map(({ plants, classes, favourBilled }) => ({
      wording: "internal-favour is named as such and never billed",
      found: `named in ${classes["internal-favour"]} of ${plants}; what the favour cost others is billed in ${favourBilled}`,
      met: favourBilled === 0 && classes["internal-favour"] > plants / 2,
    }));
}

const netsOf = (tallies: readonly Tally[]): string =>
  tallies.map(({ family, net }) => `${family} ${outOf(net.held)}`).join(", ");

function coverageGoal(full: readonly Tally[]): Goal {
  const nets = full.filter(({ net }) => net.held.of > 0);
  const refuted = nets.filter(({ net }) => net.held.upper < nominal);
  return {
    wording: `The ${percent(nominal)} interval of the net holds what was planted in no fewer plants than it says`,
    found:
      `${sumOf(nets.map(({ net }) => net.held))} in all` +
      (refuted.length === 0 ? "; refuted in no family" : `; refuted in ${netsOf(refuted)}`),
    met: nets.length > 0 && refuted.length === 0,
  };
}

export function goalsOf(tallies: readonly Tally[]): Goal[] {
  const some = tallies.filter(({ plants }) => plants > 0);
  const full = some.filter(({ variant }) => variant === "full");
  const innocent = some.filter(({ family }) => families[family].innocent);
  return [
    accusedGoal(
      `No innocent family is accused above ${percent(mostAccused)} in any variant of the record`,
      innocent,
      ({ accused }) => accused,
    ),
    accusedGoal("Nor are the other clients of any plant", some, ({ othersAccused }) => othersAccused),
    ...foundGoals(full),
    ...profitableGoals(full),
    ...favourGoals(full),
    coverageGoal(full),
  ];
}

/** Of a family's plants, those whose class its story deserves. */
export function deservedCount(family: FamilyName, { classes }: Pick<Tally, "classes">): number {
  return families[family].deserved.reduce((sum, each) => sum + classes[each], 0);
}
