/** What the judged plants say together, by family and variant. */
import { verdictClasses, type CostLineName, type VerdictClass } from "#shared/schema/verdict.ts";
import { lowerLimit, upperLimit } from "./binomial-limits.ts";
import { isAccusation, type FamilyName } from "./families.ts";
import type { BesidePlanted, JudgedPlant } from "./judged-plant.ts";
import type { VariantName } from "./variants.ts";

/** So many of so many, with one-sided 95 % limits. */
export interface Part {
  readonly count: number;
  readonly of: number;
  readonly lower: number;
  readonly upper: number;
}

export function part(count: number, of: number): Part {
  return { count, of, lower: lowerLimit(count, of), upper: upperLimit(count, of) };
}

/** How intervals lie to what was planted. */
export interface Coverage {
  readonly held: Part;
  /** Planted lies above the interval, and below it: of a net, too much was billed, or too little. */
  readonly above: number;
  readonly below: number;
  /** Found less planted, in cents, and the width of the interval: means. */
  readonly meanError: number;
  readonly meanWidth: number;
}

export function coverage(besides: readonly BesidePlanted[]): Coverage {
  const above = besides.filter(({ found, planted }) => planted > found.high).length;
  const below = besides.filter(({ found, planted }) => planted < found.low).length;
  const mean = (of: (beside: BesidePlanted) => number): number =>
    besides.reduce((sum, each) => sum + of(each), 0) / Math.max(1, besides.length);
  return {
    held: part(besides.length - above - below, besides.length),
    above,
    below,
    meanError: mean(({ found, planted }) => found.estimate - planted),
    meanWidth: mean(({ found }) => found.high - found.low),
  };
}

export interface Tally {
  readonly family: FamilyName;
  readonly variant: VariantName;
  readonly plants: number;
  readonly classes: Readonly<Record<VerdictClass, number>>;
  /** Nothing could be computed. */
  readonly withoutAnswer: number;
  readonly accused: Part;
  /** Other clients of these plants: E1 to E4 hold against them; and with the whole verdict, accused. */
  readonly othersNamed: Part;
  readonly othersAccused: Part;
  readonly net: Coverage;
  readonly netBesideRevenueShare: Coverage;
  /** Plants whose net bears what nobody asked for: of internal favour only. */
  readonly favourBilled: number;
  readonly lines: Readonly<Partial<Record<CostLineName, Coverage>>>;
}

const present = <Value>(values: readonly (Value | null | undefined)[]): Value[] =>
  values.filter((value) => value !== null && value !== undefined);

/** Whether the bill of a client that never asked holds what serving it first cost the others. */
function billsFavour({ family, lines }: JudgedPlant): boolean {
  const billed = [lines["others-penalties"], lines["induced-overtime"]];
  return family === "internal-favour" && billed.some((line) => (line?.found.estimate ?? 0) > 0);
}

export function tallyOf(family: FamilyName, variant: VariantName, judged: readonly JudgedPlant[]): Tally {
  const own = judged.filter((plant) => plant.family === family && plant.variant === variant);
  const given = present(own.map((plant) => plant.class));
  const others = own.flatMap((plant) => plant.others);
  const lines = [...new Set(own.flatMap((plant) => Object.keys(plant.lines)))];
  const linesOf = (name: string): BesidePlanted[] =>
    own.flatMap((plant) =>
      Object.entries(plant.lines).flatMap(([line, beside]) => (line === name ? [beside] : [])),
    );
  return {
    family,
    variant,
    plants: own.length,
    // Every class has its count.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    classes: Object.fromEntries(
      verdictClasses.map((each) => [each, given.filter((one) => one === each).length]),
    ) as Tally["classes"],
    withoutAnswer: own.length - given.length,
    accused: part(given.filter(isAccusation).length, own.length),
    othersNamed: part(others.filter(({ accused }) => accused).length, others.length),
    othersAccused: part(
      others.filter((other) => other.class !== null && isAccusation(other.class)).length,
      others.length,
    ),
    net: coverage(present(own.map(({ net }) => net))),
    netBesideRevenueShare: coverage(present(own.map(({ netBesideRevenueShare }) => netBesideRevenueShare))),
    favourBilled: own.filter(billsFavour).length,
    lines: Object.fromEntries(lines.map((name) => [name, coverage(linesOf(name))])),
  };
}
