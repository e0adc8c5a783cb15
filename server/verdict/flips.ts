/** Which factor alone turns the sign of the net, and where. */
import type { VerdictClass, VerdictFlip } from "#shared/schema/verdict.ts";
import { solveRising } from "#server/statistics/solve-rising.ts";
import type { NetFactor } from "./net-factors.ts";

/** The part of the way to the flip by which a verdict is looked at beyond it. */
const beyond = 0.01;

/**
 * The value of a factor at which the net is zero, all others as they are. The net moves in whole cents, so that it is zero over
 * a stretch: its middle.
 *
 * @param net whole cents by the factor's value; rises or falls over the whole range
 * @returns null where it is zero nowhere from 0 to the most
 */
function flipValue({ most }: NetFactor, net: (value: number) => number): number | null {
  const [least, last] = [net(0), net(most)];
  if (least === last || Math.sign(least) * Math.sign(last) > 0) return null;
  const rising = last > least ? net : (value: number) => -net(value);
  const [from, to] = [solveRising(rising, 0), solveRising(rising, 1)];
  return Math.min(most, (from + to) / 2);
}

/** A little beyond the flip, seen from the factor's value. */
function justBeyond({ value, most }: NetFactor, flipsAt: number): number {
  const step = flipsAt === value ? beyond * Math.max(value, Number.EPSILON) : beyond * (flipsAt - value);
  return Math.min(most, Math.max(0, flipsAt + step));
}

function place({ factor, withinRange }: VerdictFlip): number {
  if (factor === "avoidable_labour_share") return 0;
  return withinRange ? 1 : 2;
}

/**
 * Only factors that turn the sign. The avoidable share of labour first (method, section 5), then those that do so within their
 * own range, then the others, each in the order of the factors.
 *
 * @param netAt the net in whole cents with one factor at a value and all others at theirs
 * @param classAt the class with one factor at a value; null where nobody judges
 */
export function flips(
  factors: readonly NetFactor[],
  netAt: (factor: NetFactor, value: number) => number,
  classAt: (factor: NetFactor, value: number) => VerdictClass | null,
): VerdictFlip[] {
  return factors
    .flatMap((each): VerdictFlip[] => {
      const { factor, kind, unit, low, value, high } = each;
      const flipsAt = flipValue(each, (tried) => netAt(each, tried));
      if (flipsAt === null) return [];
      return [
        {
          factor,
          kind,
          unit,
          value,
          flipsAt,
          withinRange: low <= flipsAt && flipsAt <= high,
          turnsInto: classAt(each, justBeyond(each, flipsAt)),
        },
      ];
    })
    .sort((first, second) => place(first) - place(second));
}
