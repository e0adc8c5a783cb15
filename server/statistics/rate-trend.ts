/** Whether event rates rise or fall with a dose. */
import { normalTail, twoSidedP } from "./normal-law.ts";

export interface DoseGroup {
  readonly dose: number;
  readonly events: number;
  readonly time: number;
}

export interface RateTrend {
  /** On one degree of freedom. */
  readonly chiSquare: number;
  /** Two-sided. */
  readonly p: number;
  /** One-sided: of rates that do not rise. */
  readonly pRising: number;
}

/**
 * The score test of a Poisson trend (Breslow and Day 1987, volume II, section 3.6): doses at the events against doses over
 * the time. Groups without time are left out.
 *
 * @returns null without events, or when all time was spent at one dose
 * @throws RangeError for events without time, in which nobody could have had them
 */
export function rateTrend(groups: readonly DoseGroup[]): RateTrend | null {
  if (groups.some(({ events, time }) => events > 0 && !(time > 0))) throw new RangeError("events take time");
  const timed = groups.filter(({ time }) => time > 0);
  // Asked of the doses themselves: a spread computed from equal ones need not round to 0.
  if (timed.every(({ dose }) => dose === timed[0].dose)) return null;
  let [events, time, atTime] = [0, 0, 0];
  for (const group of timed) {
    events += group.events;
    time += group.time;
    atTime += group.dose * group.time;
  }
  if (events === 0) return null;
  const mean = atTime / time;
  let [excess, square] = [0, 0];
  for (const group of timed) {
    excess += (group.dose - mean) * group.events;
    square += (group.dose - mean) ** 2 * group.time;
  }
  const z = excess / Math.sqrt((events * square) / time);
  return { chiSquare: z * z, p: twoSidedP(z), pRising: normalTail(z) };
}
