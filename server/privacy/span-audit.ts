/**
 * What sums can be told from published sums. Every published figure adds the values of the people of one view, so whoever
 * adds and subtracts figures gets the sum of a vector of the span of the views' indicator vectors, and every vector of it.
 * People who lie in the same views always come together: they are one class, and a vector is a number for each class.
 */

/** People in the same views. */
export interface ViewClasses {
  /** By person. */
  readonly classOf: Int32Array;
  readonly count: number;
}

/** @param isMember by view, by person: 1 for a member. People of no view are a class too. */
export function viewClasses(people: number, isMember: readonly Uint8Array[]): ViewClasses {
  let classes: ViewClasses = { classOf: new Int32Array(people), count: Math.min(1, people) };
  for (const members of isMember) classes = splitClasses(classes, members);
  return classes;
}

/** Classes once one more view tells members from others. */
export function splitClasses({ classOf }: ViewClasses, isMember: Uint8Array): ViewClasses {
  const places = new Map<number, number>();
  const split = classOf.map((before, person) => {
    const told = 2 * before + isMember[person];
    const place = places.get(told) ?? places.size;
    places.set(told, place);
    return place;
  });
  return { classOf: split, count: places.size };
}

/** A view as a vector over classes: 1 where the class is of it. */
export function indicatorOf({ classOf, count }: ViewClasses, isMember: Uint8Array): Float64Array {
  const indicator = new Float64Array(count);
  for (const [person, place] of classOf.entries()) indicator[place] = isMember[person];
  return indicator;
}

export type SmallGroup =
  /** No sum of fewer people can be told. */
  | { readonly outcome: "none" }
  /** The fewest people whose sum, each with a factor of its own, can be told. */
  | { readonly outcome: "found"; readonly people: number; readonly classes: readonly number[] }
  /** Not all combinations could be looked through. */
  | { readonly outcome: "unfinished" };

/** The vectors `fixed` × (a number other than 0) + any combination of `free`. */
interface Vectors {
  readonly free: readonly Float64Array[];
  readonly fixed: Float64Array;
}

/** Thrown and caught within this file: a number is too large to be exact. */
class InexactError extends Error {}

function greatestCommonDivisor(one: number, two: number): number {
  let [larger, smaller] = [Math.abs(one), Math.abs(two)];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The row less so much of the pivot's row that the column becomes 0, in whole numbers without a common divisor. */
function cleared(row: Float64Array, pivot: Float64Array, column: number): Float64Array {
  if (row[column] === 0) return row;
  const common = greatestCommonDivisor(row[column], pivot[column]);
  const [ofRow, ofPivot] = [pivot[column] / common, row[column] / common];
  const result = new Float64Array(row.length);
  let divisor = 0;
  for (let each = 0; each < row.length; each += 1) {
    const [kept, taken] = [ofRow * row[each], ofPivot * pivot[each]];
    const value = kept - taken;
    if (!Number.isSafeInteger(kept) || !Number.isSafeInteger(taken) || !Number.isSafeInteger(value))
      throw new InexactError();
    result[each] = value;
    if (divisor !== 1) divisor = greatestCommonDivisor(divisor, value);
  }
  return divisor > 1 ? result.map((value) => value / divisor) : result;
}

/** Those of the vectors that are 0 in a column; null where none is. */
function vanishing({ free, fixed }: Vectors, column: number): Vectors | null {
  const pivot = free.find((row) => row[column] !== 0);
  if (pivot === undefined) return fixed[column] === 0 ? { free, fixed } : null;
  return {
    free: free.filter((row) => row !== pivot).map((row) => cleared(row, pivot, column)),
    fixed: cleared(fixed, pivot, column),
  };
}

const isZero = (row: Float64Array): boolean => row.every((value) => value === 0);

/** What is left of a row once an echelon of rows is taken from it; each row of the echelon leads with its first number. */
function reduced(row: Float64Array, echelon: readonly Float64Array[]): Float64Array {
  let left = row;
  for (const each of echelon)
    left = cleared(
      left,
      each,
      each.findIndex((value) => value !== 0),
    );
  return left;
}

function echelonOf(rows: readonly Float64Array[]): Float64Array[] {
  const echelon: Float64Array[] = [];
  for (const row of rows) {
    const left = reduced(row, echelon);
    if (!isZero(left)) echelon.push(left);
  }
  return echelon;
}

/** Looks through the vectors for the one that touches the fewest people, below a limit. */
class FewestPeople {
  readonly #people: ArrayLike<number>;
  readonly #columns: readonly number[];
  #limit: number;
  #stepsLeft: number;
  #found: readonly number[] | null = null;

  constructor(people: ArrayLike<number>, limit: number, mostSteps: number) {
    this.#people = people;
    this.#limit = limit;
    this.#stepsLeft = mostSteps;
    this.#columns = Array.from(people, (_, column) => column)
      .filter((column) => people[column] > 0)
      .toSorted((one, two) => people[two] - people[one] || one - two);
  }

  search(vectors: Vectors): SmallGroup {
    try {
      this.#branch(vectors, [], 0);
    } catch (error) {
      if (!(error instanceof InexactError)) throw error;
      this.#stepsLeft = -1;
    }
    if (this.#found !== null) return { outcome: "found", people: this.#limit, classes: this.#found };
    return { outcome: this.#stepsLeft < 0 ? "unfinished" : "none" };
  }

  /** @param allowed columns that may be anything, and are counted; @param spent their people */
  #branch(start: Vectors, allowed: readonly number[], spent: number): void {
    let vectors = start;
    for (;;) {
      this.#stepsLeft -= 1;
      if (this.#stepsLeft < 0) return;
      const { free, fixed } = vectors;
      const settled: number[] = [];
      const open: number[] = [];
      let certain = spent;
      for (const column of this.#columns) {
        if (allowed.includes(column)) continue;
        if (free.some((row) => row[column] !== 0)) open.push(column);
        else if (fixed[column] !== 0) {
          settled.push(column);
          certain += this.#people[column];
        }
      }
      if (certain >= this.#limit) return;
      if (open.length === 0) {
        this.#limit = certain;
        this.#found = [...allowed, ...settled];
        return;
      }
      // The largest class comes first: it is 0, or uses up most of what is left.
      const [largest] = open;
      const without = vanishing(vectors, largest);
      if (certain + this.#people[largest] >= this.#limit) {
        if (without === null) return;
        vectors = without;
        continue;
      }
      if (without !== null) this.#branch(without, allowed, spent);
      this.#branch(vectors, [...allowed, largest], spent + this.#people[largest]);
      return;
    }
  }
}

/**
 * The smallest group of people that one more view would tell apart: of all vectors that use the candidate together with the
 * published views, the one that touches the fewest people, if fewer than the threshold.
 *
 * The search is complete. A vector below the threshold is 0 in every class that is too large, and in each other class it is
 * either 0 (one dimension fewer) or not (its people are spent); every vector lies in one of the branches, and a branch ends
 * as soon as its people reach the limit. Nothing is rounded: rows are whole numbers, and a number that a double cannot hold
 * exactly ends the search as unfinished, as does the bound on steps. Whoever asks must then refuse.
 *
 * A candidate that the published views already determine tells nothing new, whatever its size.
 *
 * @param published views by class
 * @param people by class; a class without anybody present does not count
 * @param mostSteps of the search: each looks at all classes once
 */
export function findSmallGroup(
  published: readonly Float64Array[],
  candidate: Float64Array,
  people: ArrayLike<number>,
  threshold: number,
  mostSteps: number,
): SmallGroup {
  const present = (row: Float64Array): Float64Array =>
    row.map((value, column) => (people[column] > 0 ? value : 0));
  try {
    const free = echelonOf(published.map(present));
    const fixed = reduced(present(candidate), free);
    if (isZero(fixed)) return { outcome: "none" };
    return new FewestPeople(people, threshold, mostSteps).search({ free, fixed });
  } catch (error) {
    if (error instanceof InexactError) return { outcome: "unfinished" };
    throw error;
  }
}

/** The smallest group below the threshold that a set of views tells apart. */
export function smallestGroup(
  views: readonly Float64Array[],
  people: ArrayLike<number>,
  threshold: number,
  mostSteps: number,
): SmallGroup {
  let smallest: SmallGroup = { outcome: "none" };
  for (const [place, view] of views.entries()) {
    const limit = smallest.outcome === "found" ? smallest.people : threshold;
    // A combination is looked at with the last view that it uses.
    const group = findSmallGroup(views.slice(0, place), view, people, limit, mostSteps);
    if (group.outcome === "unfinished") return group;
    if (group.outcome === "found") smallest = group;
  }
  return smallest;
}
