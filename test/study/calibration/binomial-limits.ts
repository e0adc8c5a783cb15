/** What a count of plants says about all plants of its kind: one-sided limits by Clopper and Pearson. */
import { logFactorial } from "#server/statistics/log-factorial.ts";

const steps = 60;

/** Chance of at most so many of `trials`, each with the same chance. */
function atMost(count: number, trials: number, chance: number): number {
  if (chance <= 0 || count >= trials) return 1;
  if (chance >= 1) return 0;
  let sum = 0;
  for (let each = 0; each <= count; each += 1) {
    const ways = logFactorial(trials) - logFactorial(each) - logFactorial(trials - each);
    sum += Math.exp(ways + each * Math.log(chance) + (trials - each) * Math.log1p(-chance));
  }
  return Math.min(1, sum);
}

/** The chance at which a falling function of it reaches a level. */
function solveFalling(falling: (chance: number) => number, level: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** With this confidence the chance is no higher; 1 without a trial. */
export function upperLimit(count: number, trials: number, confidence = 0.95): number {
  if (count >= trials) return 1;
  return solveFalling((chance) => atMost(count, trials, chance), 1 - confidence);
}

/** With this confidence the chance is no lower; 0 without a trial. */
export function lowerLimit(count: number, trials: number, confidence = 0.95): number {
  if (count <= 0) return 0;
  return solveFalling((chance) => atMost(count - 1, trials, chance), confidence);
}
