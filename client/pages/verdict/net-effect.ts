/**
 * How the net goes along one assumption. Every line is a product in which each assumption stands once, and sums of such
 * products are straight: two known points give the whole line.
 */
import type { ComputedVerdict, VerdictAssumptionValue } from "#shared/schema/verdict.ts";
import { isComputed } from "#client/lib/computed.ts";

export interface NetEffect {
  /** The stretch that is shown, in the unit of the assumption. */
  readonly low: number;
  readonly high: number;
  /** The net at a value, cents; null where only the present one is known. */
  readonly netAt: ((value: number) => number) | null;
}

type Told = Pick<ComputedVerdict, "net" | "tornado" | "changed" | "assumptions">;

/** Cents of the net for one more of the assumption; null where nothing tells. */
function slope({ net, tornado, changed }: Told, assumption: VerdictAssumptionValue): number | null {
  if (!isComputed(net)) return null;
  const { name, value, reference, flipsAt } = assumption;
  const present = net.cents.estimate;
  const bar = tornado.find(({ factor }) => factor === name);
  if (bar !== undefined && bar.high > bar.low)
    return (bar.netHighCents - bar.netLowCents) / (bar.high - bar.low);
  if (flipsAt !== null && flipsAt !== value) return (0 - present) / (flipsAt - value);
  const isOnlyChange = changed.length === 1 && changed[0] === name;
  if (isOnlyChange && value !== reference && net.referenceCents !== null)
    return (present - net.referenceCents.estimate) / (value - reference);
  return null;
}

/**
 * The cost of absence is never below nothing: where an allowance would exceed what is paid, the line bends, and is not
 * shown further.
 */
function straightEnds(
  assumptions: readonly VerdictAssumptionValue[],
  name: string,
): { readonly least: number; readonly largest: number } {
  const of = (each: string) => assumptions.find((one) => one.name === each)?.value ?? 0;
  const [kept, allowance, replacement] = [
    of("absence_pay_kept_share"),
    of("absence_allowance_share"),
    of("absence_replacement_share"),
  ];
  if (name === "absence_pay_kept_share") return { least: allowance - replacement, largest: Infinity };
  if (name === "absence_replacement_share") return { least: allowance - kept, largest: Infinity };
  return { least: 0, largest: name === "absence_allowance_share" ? kept + replacement : Infinity };
}

/** The part of the shown stretch that lies beyond its outermost marks, on either side. */
const margin = 0.3;

export function netEffect(verdict: Told, assumption: VerdictAssumptionValue): NetEffect {
  const { value, reference, low, high, most, flipsAt } = assumption;
  const marks = [value, reference, low, high, ...(flipsAt === null ? [] : [flipsAt])];
  const [least, largest] = [Math.min(...marks), Math.max(...marks)];
  const spread = largest > least ? largest - least : Math.max(largest, most / 10);
  const by = slope(verdict, assumption);
  const present = isComputed(verdict.net) ? verdict.net.cents.estimate : null;
  const straight = straightEnds(verdict.assumptions, assumption.name);
  return {
    low: Math.max(0, straight.least, least - margin * spread),
    high: Math.min(most, straight.largest, largest + margin * spread),
    netAt: by === null || present === null ? null : (at) => present + by * (at - value),
  };
}
