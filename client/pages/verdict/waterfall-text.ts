/** How the amounts of the waterfall are written, what its lines are called, and its finding. */
import type { ComputedVerdict, CostLine } from "#shared/schema/verdict.ts";
import type { Estimate } from "#shared/schema/scalar.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { scaleOf, type Format, type Scale } from "#client/lib/format.ts";
import type { lineMessages } from "./line-messages.ts";
import type { waterfallMessages } from "./waterfall-messages.ts";

export type SayWaterfall = Say<(typeof waterfallMessages)["fr"]>;
export type SayLine = Say<(typeof lineMessages)["fr"]>;

export interface ColumnAmounts {
  readonly scale: Scale;
  /** `k€`, `€k`. */
  readonly unit: string;
  /** With its sign: `−142,3`. */
  readonly signed: (cents: number) => string;
  /** Without a plus: `3 844,0`. */
  readonly plain: (cents: number) => string;
  /** What a cost leaves of the net, both ends: `−129,0 à −78,2`. */
  readonly ofCost: (cost: Estimate) => string;
  readonly range: (low: number, high: number) => string;
  /** For a spreadsheet, in the unit of the column. */
  readonly number: (cents: number) => number;
}

const perScale: Readonly<Record<Scale, number>> = { unit: 100, thousand: 100_000, million: 100_000_000 };

/** Thousands with a decimal where revenue has thousands; whole units of the currency below. */
export function columnAmounts(
  { revenueCents }: ComputedVerdict,
  say: SayWaterfall,
  format: Format,
): ColumnAmounts {
  const scale = scaleOf([revenueCents]) === "unit" ? "unit" : "thousand";
  const digits = scale === "unit" ? 0 : 1;
  const signed = (cents: number) => format.scaled(cents, scale, { signed: true, digits });
  const range = (low: number, high: number) => say("range", { low: signed(low), high: signed(high) });
  return {
    scale,
    unit: format.unit(scale),
    signed,
    plain: (cents) => format.scaled(cents, scale, { digits }),
    ofCost: ({ low, high }) => range(-high, -low),
    range,
    number: (cents) => cents / perScale[scale],
  };
}

/** What a cost line is called in the waterfall. */
export function lineName({ line }: CostLine, say: SayWaterfall, sayLine: SayLine): string {
  return line === "prompt-payment" ? say("line.prompt-payment") : sayLine(line);
}

/** Above this part of the contribution the costs absorb nearly all of it. */
const nearlyAll = 0.85;

/** What the costs take of the contribution, as a sentence. */
export function waterfallTitle(verdict: ComputedVerdict, say: SayWaterfall, format: Format): string {
  const { revenueCents } = verdict;
  const [net, contribution] = [orNull(verdict.net), orNull(verdict.contributionAfterLabourCents)];
  const scale = scaleOf([revenueCents]) === "unit" ? "unit" : "thousand";
  const money = (cents: number, digits = 0) => format.money(cents, { scale, digits });
  const revenue = money(revenueCents);
  if (net === null || contribution === null) return say("title.unknown", { revenue });
  const digits = net.referenceCents === null || scale === "unit" ? 0 : 1;
  const slots = { revenue, net: money(net.cents.estimate, digits) };
  if (contribution <= 0) return say("title.short", slots);
  const part = 1 - net.cents.estimate / contribution;
  if (part > 1) return say("title.more", slots);
  if (part < 0) return say("title.none", slots);
  return part >= nearlyAll
    ? say("title.all", slots)
    : say("title.part", { ...slots, share: format.roundShare(part) });
}
