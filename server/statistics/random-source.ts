/**
 * A seeded source of random numbers. Each purpose has a stream of its own, named by words and numbers, so that drawing
 * more for one purpose never shifts the draws of another. Generator: sfc32 (Chris Doty-Humphrey, PractRand), started
 * from a hash of the seed and the stream's name.
 */

export interface RandomSource {
  /** From 0 (inclusive) to 1 (exclusive). */
  uniform(): number;
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Standard normal, by Box and Muller. */
  normal(): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Positive with mean 1; `sigma` is the standard deviation of its logarithm. */
  logNormal(sigma: number): number;
  /** Poisson, by counting exponential gaps; time grows with the mean. */
  poisson(mean: number): number;
  /** One of the items. @throws RangeError when there is none */
  pick<Item>(items: readonly Item[]): Item;
  /** An index, each with a probability in proportion to its weight. */
  weighted(weights: readonly number[]): number;
}

/** FNV-1a over the stream's name, with a final mix (MurmurHash3's) so that near names give distant states. */
function hash(text: string, basis: number): number {
  let state = basis;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

function generator(name: string): () => number {
  let a = hash(name, 0x811c9dc5);
  let b = hash(name, 0x9e3779b9);
  let c = hash(name, 0x7f4a7c15);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** The stream of `seed` for one purpose, such as `randomSource(7, "orders", "CL-03")`. */
export function randomSource(seed: number, ...purpose: readonly (string | number)[]): RandomSource {
  const uniform = generator(`${seed}/${purpose.join("/")}`);
  const whole = (below: number): number => Math.floor(uniform() * below);
  const exponential = (): number => -Math.log(1 - uniform());
  const normal = (): number => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    whole,
    between: (least, most) => least + whole(most - least + 1),
    chance: (probability) => uniform() < probability,
    normal,
    exponential,
    logNormal: (sigma) => Math.exp(sigma * normal() - (sigma * sigma) / 2),
    poisson(mean) {
      let count = 0;
      for (let elapsed = exponential(); elapsed < mean; elapsed += exponential()) count += 1;
      return count;
    },
    pick(items) {
      const item = items[whole(items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    weighted(weights) {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
  };
}
