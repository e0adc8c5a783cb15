/**
 * Someone who has the organisation chart of every week and every figure that was published, and wants to know about one person
 * or a few. Shares no code with the planner: it eliminates over people rather than classes, modulo a prime rather than in whole
 * numbers, and tries combinations one by one.
 */

/** What is published of one release period. */
export interface PublishedPeriod {
  readonly fromWeek: number;
  /** By week of the period, by person: 1 for present. */
  readonly presence: readonly Uint8Array[];
  /** By view, by person: 1 for a member. */
  readonly views: readonly Uint8Array[];
}

/** Something known: factors of the unknowns, and the sums that they make, one per measure. */
export interface Equation {
  readonly factors: Float64Array;
  readonly sums: Float64Array;
}

/** The largest prime below 2^26: products stay exact in a double. */
const prime = 67_108_859;
const modulo = (value: number): number => ((value % prime) + prime) % prime;

function inverse(value: number): number {
  let [power, result] = [value, 1];
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result;
}

const scale = (row: Float64Array, factor: number): void => {
  for (let each = 0; each < row.length; each += 1) row[each] = (row[each] * factor) % prime;
};

const subtract = (row: Float64Array, other: Float64Array, factor: number): void => {
  for (let each = 0; each < row.length; each += 1)
    if (other[each] !== 0) row[each] = modulo(row[each] - factor * other[each]);
};

/**
 * The unknowns that the equations determine, with their values by measure: Gauss and Jordan, after which a determined unknown
 * is alone in its row. Modulo a prime, so that a value that was not negative and below the prime comes out as it was.
 */
export function determined(equations: readonly Equation[]): Map<number, Float64Array> {
  const rows = equations.map(({ factors, sums }) => ({ factors: factors.slice(), sums: sums.map(modulo) }));
  const values = new Map<number, Float64Array>();
  const unknowns = rows.length === 0 ? 0 : rows[0].factors.length;
  let done = 0;
  for (let column = 0; column < unknowns && done < rows.length; column += 1) {
    const found = rows.findIndex(({ factors }, place) => place >= done && factors[column] !== 0);
    if (found < 0) continue;
    const pivot = rows[found];
    rows[found] = rows[done];
    rows[done] = pivot;
    done += 1;
    const factor = inverse(pivot.factors[column]);
    scale(pivot.factors, factor);
    scale(pivot.sums, factor);
    for (const row of rows) {
      const taken = row.factors[column];
      if (row === pivot || taken === 0) continue;
      subtract(row.factors, pivot.factors, taken);
      subtract(row.sums, pivot.sums, taken);
    }
  }
  for (const { factors, sums } of rows.slice(0, done)) {
    const first = factors.findIndex((factor) => factor !== 0);
    if (factors.findIndex((factor, column) => column > first && factor !== 0) < 0) values.set(first, sums);
  }
  return values;
}

/** The sum of what a view's people have in a week, by measure. Who is not there has nothing. */
export function publishedSums(
  isMember: Uint8Array,
  secrets: readonly Float64Array[],
  week: number,
  weeks: number,
): Float64Array {
  return Float64Array.from(secrets, (amounts) =>
    isMember.reduce((sum, member, person) => (member === 1 ? sum + amounts[person * weeks + week] : sum), 0),
  );
}

export interface Exposure {
  readonly people: ReadonlySet<number>;
  readonly personWeeks: number;
  /** Of the values, those that are the secret ones. */
  readonly right: number;
}

/**
 * Solves each week's figures for its people. A figure over several weeks is the sum of those weeks' figures and adds no
 * equation; no person's week occurs in two weeks' figures; so weeks can be solved one at a time.
 */
export function exposedPeople(
  periods: readonly PublishedPeriod[],
  secrets: readonly Float64Array[],
  weeks: number,
): Exposure {
  const people = new Set<number>();
  let [personWeeks, right] = [0, 0];
  for (const { fromWeek, presence, views } of periods) {
    for (const [place, isPresent] of presence.entries()) {
      const week = fromWeek + place;
      const equations = views.map((isMember) => ({
        factors: Float64Array.from(isMember, (member, person) => member * isPresent[person]),
        sums: publishedSums(isMember, secrets, week, weeks),
      }));
      for (const [person, values] of determined(equations)) {
        people.add(person);
        personWeeks += 1;
        if (values.every((value, measure) => value === secrets[measure][person * weeks + week])) right += 1;
      }
    }
  }
  return { people, personWeeks, right };
}

/** By view, by class of people in the same views; and by week, how many of each class are present. */
function classesOf({ presence, views }: PublishedPeriod) {
  const people = Array.from(presence[0].keys()).filter((person) => views.some((view) => view[person] === 1));
  const classes = [
    ...Map.groupBy(people, (person) => views.map((view) => view[person]).join("")).values(),
  ].toSorted((one, two) => two.length - one.length);
  return {
    factors: views.map((view) => Int8Array.from(classes, ([person]) => view[person])),
    present: presence.map((isPresent) =>
      Int32Array.from(classes, (members) => members.reduce((sum, person) => sum + isPresent[person], 0)),
    ),
  };
}

/**
 * The fewest people whose sum comes out when up to four figures are added and subtracted (differences, complements of the
 * site, what overlaps twice): below the threshold, or null.
 */
export function smallestCombination(period: PublishedPeriod, threshold: number): number | null {
  const { factors, present } = classesOf(period);
  const classes = present[0].length;
  const fewest = Int32Array.from({ length: classes }, (_, place) =>
    Math.min(...present.map((people) => people[place])),
  );
  let smallest: number | null = null;
  const weigh = (sum: Int8Array): void => {
    let atLeast = 0;
    let isZero = true;
    for (let place = 0; place < classes; place += 1) {
      if (sum[place] === 0) continue;
      isZero = false;
      atLeast += fewest[place];
      if (atLeast >= threshold) return;
    }
    if (isZero) return;
    for (const people of present) {
      const touched = people.reduce((total, number, place) => total + (sum[place] === 0 ? 0 : number), 0);
      if (touched > 0 && touched < (smallest ?? threshold)) smallest = touched;
    }
  };
  const sums = Array.from({ length: 5 }, () => new Int8Array(classes));
  const combine = (from: number, depth: number): void => {
    if (smallest === 1) return;
    for (let view = from; view < factors.length; view += 1) {
      // A combination and its opposite touch the same people.
      for (const sign of depth === 0 ? [1] : [1, -1]) {
        for (let place = 0; place < classes; place += 1)
          sums[depth + 1][place] = sums[depth][place] + sign * factors[view][place];
        weigh(sums[depth + 1]);
        if (depth < 3) combine(view + 1, depth + 1);
      }
    }
  };
  combine(0, 0);
  return smallest;
}

/** Part of the person-weeks of which a released sum of 0 tells that there is nothing: no audit of sums prevents that. */
export function provenZeroShare(
  periods: readonly PublishedPeriod[],
  amounts: Float64Array,
  weeks: number,
): number {
  let [proven, all] = [0, 0];
  for (const { fromWeek, presence, views } of periods) {
    for (const [place, isPresent] of presence.entries()) {
      const empty = views.filter((view) => publishedSums(view, [amounts], fromWeek + place, weeks)[0] === 0);
      for (const [person, present] of isPresent.entries()) {
        all += present;
        if (present === 1 && empty.some((view) => view[person] === 1)) proven += 1;
      }
    }
  }
  return all === 0 ? 0 : proven / all;
}

export interface RosterGuesses {
  readonly guesses: number;
  /** The person's secret to the minute. */
  readonly exact: number;
  /** Nearer to it than the published mean per person is. */
  readonly nearerThanMean: number;
}

/** Who of a view is there in one week, and what is published of them. */
interface ShownFigure {
  readonly isThere: Uint8Array;
  readonly people: number;
  readonly sum: number;
}

/** The one person who is in one of two figures only; null for none or more. */
function onlyDifference(now: ShownFigure, then: ShownFigure): number | null {
  if (Math.abs(now.people - then.people) !== 1) return null;
  let only: number | null = null;
  for (let person = 0; person < now.isThere.length; person += 1) {
    if (now.isThere[person] === then.isThere[person]) continue;
    if (only !== null) return null;
    only = person;
  }
  return only;
}

/**
 * Takes a view's figure from the one of the week before where a single person came or went, and guesses that the difference
 * is that person's.
 */
export function guessFromRoster(
  periods: readonly PublishedPeriod[],
  amounts: Float64Array,
  weeks: number,
): RosterGuesses {
  let [guesses, exact, nearerThanMean] = [0, 0, 0];
  const shown = periods.flatMap(({ fromWeek, presence, views }) =>
    presence.map((isPresent, place) => ({
      week: fromWeek + place,
      figures: views.map((view): ShownFigure => {
        const isThere = view.map((member, person) => member * isPresent[person]);
        return {
          isThere,
          people: isThere.reduce((sum, there) => sum + there, 0),
          sum: publishedSums(view, [amounts], fromWeek + place, weeks)[0],
        };
      }),
    })),
  );
  for (const [place, { week, figures }] of shown.entries()) {
    if (place === 0) continue;
    for (const now of figures) {
      for (const then of shown[place - 1].figures) {
        const person = onlyDifference(now, then);
        if (person === null) continue;
        const came = now.isThere[person] === 1;
        const truth = amounts[person * weeks + (came ? week : week - 1)];
        const guess = came ? now.sum - then.sum : then.sum - now.sum;
        const mean = now.sum / now.people;
        guesses += 1;
        if (guess === truth) exact += 1;
        if (Math.abs(guess - truth) < Math.abs(mean - truth)) nearerThanMean += 1;
      }
    }
  }
  return { guesses, exact, nearerThanMean };
}
