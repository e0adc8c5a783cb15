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

type Told = Pick<ComputedVerdict, "net" | "tornado" | "changed" | "assumptions" | "lines" | "labourCents">;

const absenceShares: ReadonlySet<string> = new Set([
  "absence_pay_kept_share",
  "absence_allowance_share",
  "absence_replacement_share",
]);

/**
 * From the lines that rest on it: each is a product with it, or the cost of absence with a sum of three shares; null where it is
 * nothing, so that the products say nothing of it. An assumption without lines leaves the net where it is.
 */
function slopeOfLines(
  { assumptions, lines, labourCents }: Told,
  { name, value }: VerdictAssumptionValue,
): number | null {
  if (name === "avoidable_labour_share") return isComputed(labourCents) ? -labourCents : null;
  const cents = lines
    .filter(({ parameters }) => parameters.includes(name))
    .reduce((sum, line) => sum + (isComputed(line.cents) ? line.cents.estimate : 0), 0);
  if (cents === 0) return 0;
  if (!absenceShares.has(name)) return value === 0 ? null : -cents / value;
  const shareOf = (each: string) => assumptions.find((one) => one.name === each)?.value ?? 0;
  const allowance = shareOf("absence_allowance_share");
  const whole = shareOf("absence_pay_kept_share") - allowance + shareOf("absence_replacement_share");
  if (whole <= 0) return null;
  return (name === "absence_allowance_share" ? 1 : -1) * (cents / whole);
}

/** Cents of the net for one more of the assumption; null where nothing tells. */
function slope(told: Told, assumption: VerdictAssumptionValue): number | null {
  const { net, tornado, changed } = told;
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
  return slopeOfLines(told, assumption);
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
