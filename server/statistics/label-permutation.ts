/**
 * Whether the labelled units of a sample carry more than chance would have given them: their sum against the sums that the same
 * labels give when they are laid at random, within strata of comparable units (a stratified permutation test; Pesarin 2001).
 */
import type { RandomSource } from "./random-source.ts";
import { sampleQuantile } from "./sample-quantile.ts";

/** Up to so many ways to lay the labels all of them are counted. */
const mostCounted = 20_000;
/** Sums of the same amounts in another order differ by rounding: what is nearer than this part of all amounts is equal. */
const equalPart = 1e-9;
const [lower, upper] = [0.025, 0.975];

export interface LabelledUnits {
  /** Amounts by unit; all series are judged by the same labels and draws. */
  readonly series: readonly Float64Array[];
  /** By unit; whole numbers, in no particular order. */
  readonly stratum: Int32Array;
  /** By unit, 1 for those whose sum is judged. */
  readonly label: Uint8Array;
  readonly draws: number;
}

export interface PermutedSum {
  /** Of the labelled units. */
  readonly sum: number;
  /** One-sided: how often labels laid at random give at least this sum. Never 0. */
  readonly pValue: number;
  /** Between which chance leaves the sum in 95 of 100 cases. */
  readonly low: number;
  readonly high: number;
  /** Whether every way was counted, else ways were drawn; and how many. */
  readonly exact: boolean;
  readonly draws: number;
}

/** Units of one stratum, of which as many are chosen as are on its smaller side: labelled, or not. */
interface Stratum {
  readonly units: Int32Array;
  readonly chosen: number;
  /** Whether the chosen ones are without a label: their sum is taken off that of all. */
  readonly inverted: boolean;
}

/** Strata in which it matters which units have a label: some have and some have not, and their amounts differ. */
function mixedStrata({ series, stratum, label }: LabelledUnits): Stratum[] {
  const members = new Map<number, number[]>();
  for (const [unit, each] of stratum.entries()) {
    const known = members.get(each);
    if (known === undefined) members.set(each, [unit]);
    else known.push(unit);
  }
  const mixed: Stratum[] = [];
  for (const units of members.values()) {
    const labelled = units.filter((unit) => label[unit] === 1).length;
    const differs = series.some((amounts) => units.some((unit) => amounts[unit] !== amounts[units[0]]));
    if (labelled === 0 || labelled === units.length || !differs) continue;
    const inverted = 2 * labelled > units.length;
    mixed.push({
      units: Int32Array.from(units),
      chosen: inverted ? units.length - labelled : labelled,
      inverted,
    });
  }
  return mixed;
}

/** In how many ways the labels can be laid; beyond `mostCounted` infinitely many. */
function waysToLay(strata: readonly Stratum[]): number {
  let ways = 1;
  for (const { units, chosen } of strata) {
    for (let each = 1; each <= chosen; each += 1) {
      ways = (ways * (units.length - chosen + each)) / each;
      // It only grows: what is left to choose has at least one way.
      if (ways > mostCounted) return Infinity;
    }
  }
  return ways;
}

const sumOver = (amounts: Float64Array, units: Iterable<number>): number => {
  let sum = 0;
  for (const unit of units) sum += amounts[unit];
  return sum;
};

/** The sums of all choices of so many of the units. */
function chosenSums(amounts: Float64Array, units: Int32Array, chosen: number): number[] {
  const sums: number[] = [];
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      sums.push(sum);
      return;
    }
    for (let place = from; place <= units.length - left; place += 1) {
      choose(place + 1, left - 1, sum + amounts[units[place]]);
    }
  };
  choose(0, chosen, 0);
  return sums;
}

/** The sum of the labelled units in every way to lay the labels. */
function countedSums(amounts: Float64Array, strata: readonly Stratum[], fixed: number): Float64Array {
  let sums = [fixed];
  for (const { units, chosen, inverted } of strata) {
    const all = inverted ? sumOver(amounts, units) : 0;
    const own = chosenSums(amounts, units, chosen).map((sum) => (inverted ? all - sum : sum));
    sums = sums.flatMap((sum) => own.map((one) => sum + one));
  }
  return Float64Array.from(sums);
}

/** By series, the sum of the labelled units in ways that are drawn. */
function drawnSums(
  { series, draws }: LabelledUnits,
  strata: readonly Stratum[],
  fixed: readonly number[],
  source: RandomSource,
): Float64Array[] {
  const sums = series.map((_, each) => new Float64Array(draws).fill(fixed[each]));
  for (const { units, chosen, inverted } of strata) {
    const own = series.map((amounts) => Float64Array.from(units, (unit) => amounts[unit]));
    const all = own.map((amounts) => (inverted ? sumOver(amounts, amounts.keys()) : 0));
    const sign = inverted ? -1 : 1;
    const places = Int32Array.from(units.keys());
    for (let draw = 0; draw < draws; draw += 1) {
      // The first places of a shuffle; what was drawn before only changes where it begins.
      for (let place = 0; place < chosen; place += 1) {
        const other = place + source.whole(places.length - place);
        const taken = places[other];
        places[other] = places[place];
        places[place] = taken;
      }
      for (let each = 0; each < own.length; each += 1) {
        const amounts = own[each];
        let drawn = 0;
        for (let place = 0; place < chosen; place += 1) drawn += amounts[places[place]];
        sums[each][draw] += all[each] + sign * drawn;
      }
    }
  }
  return sums;
}

/**
 * Judges the sum of the labelled units, series by series. Where the labels can be laid in at most 20,000 ways all of them are
 * counted, and the p-value is the part of them that gives at least the sum; else ways are drawn, and it is (1 + as many as
 * give at least the sum)/(1 + draws), for the ways on record are one of those that chance could have given.
 *
 * Work: draws × the units of the smaller side of every stratum.
 *
 * @returns by series; where the sum is the same in every way nothing speaks against chance: p = 1
 */
export function labelPermutation(units: LabelledUnits, source: RandomSource): PermutedSum[] {
  const { series, label, draws } = units;
  const strata = mixedStrata(units);
  const isMixed = new Uint8Array(label.length);
  for (const { units: members } of strata) for (const unit of members) isMixed[unit] = 1;
  const labelled = [...label.keys()].filter((unit) => label[unit] === 1);
  const fixed = series.map((own) =>
    sumOver(
      own,
      labelled.filter((unit) => isMixed[unit] === 0),
    ),
  );
  const exact = waysToLay(strata) <= mostCounted;
  const sums = exact
    ? series.map((own, each) => countedSums(own, strata, fixed[each]))
    : drawnSums(units, strata, fixed, source);
  return series.map((own, each) => {
    const sum = sumOver(own, labelled);
    const least = sum - equalPart * own.reduce((all, amount) => all + Math.abs(amount), 0);
    let atLeast = 0;
    for (const one of sums[each]) if (one >= least) atLeast += 1;
    const ascending = sums[each].sort();
    return {
      sum,
      pValue: exact ? atLeast / ascending.length : (1 + atLeast) / (1 + draws),
      low: sampleQuantile(ascending, lower),
      high: sampleQuantile(ascending, upper),
      exact,
      draws: ascending.length,
    };
  });
}
