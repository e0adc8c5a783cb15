/** How far each factor alone moves the net, from one end of its range to the other. */
import type { TornadoBar } from "#shared/schema/verdict.ts";
import type { NetFactor } from "./net-factors.ts";

const width = ({ netLowCents, netHighCents }: TornadoBar): number => Math.abs(netHighCents - netLowCents);

/**
 * @param netAt the net in whole cents with one factor at a value and all others at theirs
 * @returns the widest first, without those that leave the net where it is
 */
export function tornado(
  factors: readonly NetFactor[],
  netAt: (factor: NetFactor, value: number) => number,
): TornadoBar[] {
  return factors
    .map((each): TornadoBar => {
      const { factor, kind, unit, low, value, high } = each;
      return {
        factor,
        kind,
        unit,
        low,
        value,
        high,
        netLowCents: netAt(each, low),
        netHighCents: netAt(each, high),
      };
    })
    .filter((bar) => width(bar) > 0)
    .sort((first, second) => width(second) - width(first));
}
