/**
 * Who brought about what exceeds a capacity: the Shapley value (Shapley 1953), each player's contribution averaged over all
 * orders in which the players may come.
 */
import type { RandomSource } from "#server/statistics/random-source.ts";

/** Up to so many others every set of them is looked at: 4096 sets take some ten microseconds. */
const mostEnumerated = 12;
/** Of more others so many neighbouring sets at least are looked at, on so many circles at least. */
const leastWindows = 16_384;
const leastCircles = 8;

/**
 * The value of every player of any game, by looking at all sets: 2ⁿ of them, so for few players only.
 * @param worth of a set of players; bit i of it stands for player i
 * @returns by player; their sum is the worth of all less the worth of nobody
 * @throws RangeError for more than 20 players
 */
export function shapleyValues(players: number, worth: (coalition: number) => number): Float64Array {
  if (players > 20) throw new RangeError("too many players to look at every set of them");
  const weights = sizeWeights(players - 1);
  const values = new Float64Array(players);
  const worths = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
  for (const [coalition, without] of worths.entries()) {
    const weight = weights[sizeOf(coalition)];
    for (let player = 0; player < players; player += 1) {
      const joined = coalition | (1 << player);
      if (joined !== coalition) values[player] += weight * (worths[joined] - without);
    }
  }
  return values;
}

/** The players in a set. */
function sizeOf(coalition: number): number {
  let size = 0;
  for (let left = coalition; left > 0; left &= left - 1) size += 1;
  return size;
}

/**
 * By size, the probability that exactly this set of the others comes before a player: every size is as likely as any other,
 * and so is every set of a size.
 */
function sizeWeights(others: number): Float64Array {
  const weights = new Float64Array(Math.max(0, others) + 1);
  weights[0] = 1 / (others + 1);
  for (let size = 1; size <= others; size += 1)
    weights[size] = (weights[size - 1] * size) / (others - size + 1);
  return weights;
}

/** A value with the standard error of what was drawn; 0: nothing was. */
export interface DrawnValue {
  readonly value: number;
  readonly standardError: number;
}

/** How much more is above zero once `own` has joined. */
function joiningAt(sum: number, own: number): number {
  return Math.max(0, sum + own) - Math.max(0, sum);
}

function enumerated(base: number, own: number, others: Float64Array): number {
  const weights = sizeWeights(others.length);
  const sums = new Float64Array(2 ** others.length);
  const sizes = new Uint8Array(sums.length);
  sums[0] = base;
  let value = weights[0] * joiningAt(base, own);
  for (const [place, other] of others.entries()) {
    const half = 2 ** place;
    for (let coalition = 0; coalition < half; coalition += 1) {
      const sum = sums[coalition] + other;
      sums[half + coalition] = sum;
      sizes[half + coalition] = sizes[coalition] + 1;
      value += weights[sizes[half + coalition]] * joiningAt(sum, own);
    }
  }
  return value;
}

/** Puts the numbers in a random order, in place. */
function shuffle(numbers: Float64Array, source: RandomSource): void {
  for (let place = numbers.length - 1; place > 0; place -= 1) {
    const other = source.whole(place + 1);
    [numbers[place], numbers[other]] = [numbers[other], numbers[place]];
  }
}

/** The value if the sets that come before are the stretches of neighbours on one circle. */
function onCircle(base: number, own: number, circle: Float64Array): number {
  const players = circle.length;
  const sums = new Float64Array(2 * players);
  for (let place = 0; place + 1 < sums.length; place += 1)
    sums[place + 1] = sums[place] + circle[place % players];
  let stretches = 0;
  for (let size = 1; size < players; size += 1) {
    for (let from = 0; from < players; from += 1) {
      stretches += joiningAt(base + sums[from + size] - sums[from], own);
    }
  }
  const nobody = joiningAt(base, own);
  const everybody = joiningAt(base + sums[players], own);
  return (nobody + everybody + stretches / players) / (players + 1);
}

/**
 * The value of one player of the game v(S) = max(0, base + Σ deviations of S).
 *
 * Exact for up to twelve others. For more, the others are laid on random circles, and the sets that come before the player
 * are the stretches of neighbours of every length and from every place. That is unbiased; it is better than as many random
 * orders, for on each circle every other is in a set of a size as often as in truth, and each set comes with its complement.
 * The others are put in order of their deviations first, so that who is called what changes nothing.
 *
 * @param source is drawn from only where there are more than twelve others
 */
export function excessShare(
  base: number,
  own: number,
  deviations: Float64Array,
  source: () => RandomSource,
): DrawnValue {
  const others = deviations.filter((deviation) => deviation !== 0).sort();
  let [least, most] = [base, base];
  for (const other of others) {
    least += Math.min(0, other);
    most += Math.max(0, other);
  }
  // Whoever comes before, all of it exceeds the capacity, or none.
  if (least + Math.min(0, own) >= 0) return { value: own, standardError: 0 };
  if (own === 0 || most + Math.max(0, own) <= 0) return { value: 0, standardError: 0 };
  if (others.length <= mostEnumerated) return { value: enumerated(base, own, others), standardError: 0 };
  const circles = Math.max(leastCircles, Math.ceil(leastWindows / others.length ** 2));
  const drawing = source();
  const values = Float64Array.from({ length: circles }, () => {
    shuffle(others, drawing);
    return onCircle(base, own, others);
  });
  const value = values.reduce((sum, each) => sum + each, 0) / circles;
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (circles - 1) / circles) };
}
