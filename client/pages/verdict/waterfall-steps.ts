/** Where the bars of the waterfall lie: from the contribution down by each cost, to the net. Amounts in cents. */
import type { ComputedVerdict, CostLine, CostMemo, VerdictNet } from "#shared/schema/verdict.ts";
import type { Estimate } from "#shared/schema/scalar.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";

/** What a bar is filled with: the surer, the fuller; what the client gives back and what concerns others in their own colour. */
export type StepTone = "total" | "booked" | "attributed" | "expected" | "gives" | "net" | "apart";

export interface WaterfallStep {
  readonly from: number;
  readonly to: number;
  /** Where `to` may lie; null where it is counted. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Where `to` would lie without the changed assumptions; null where that is where it lies. */
  readonly ghost: number | null;
  readonly tone: StepTone;
}

export interface LineStep {
  readonly line: CostLine;
  /** Null where the line could not be computed: it keeps its place. */
  readonly step: WaterfallStep | null;
}

export interface Waterfall {
  /** From zero; null where it could not be computed, and costs are then taken from zero. */
  readonly contribution: WaterfallStep | null;
  /** Booked and attributed: the largest first, what the client gives back behind them. */
  readonly lines: readonly LineStep[];
  readonly bookedAndAttributed: WaterfallStep | null;
  readonly expected: readonly LineStep[];
  readonly net: WaterfallStep | null;
  readonly clientsAtRisk: { readonly memo: CostMemo; readonly step: WaterfallStep | null } | null;
  /** The three largest costs as one bar each, the rest of booked and attributed as one: for a narrow screen. */
  readonly rest: {
    readonly lines: readonly CostLine[];
    readonly cents: number;
    readonly step: WaterfallStep;
  } | null;
  /** What every bar and band lies within. */
  readonly low: number;
  readonly high: number;
}

/** Lines that stand by themselves on a narrow screen. */
export const linesApart = 3;

/** The order must not change while an assumption is tried: it is that of the reference. */
function orderedBy(line: CostLine): number {
  return isComputed(line.cents) ? (line.referenceCents ?? line.cents.estimate) : 0;
}

/** Costs, then what could not be computed, then what the client gives back. */
function placeOf(line: CostLine): number {
  return !isComputed(line.cents) ? 1 : orderedBy(line) < 0 ? 2 : 0;
}

/** The largest cost first, then what could not be computed, then what the client gives back; else as they come. */
export function orderedLines(lines: readonly CostLine[]): readonly CostLine[] {
  return lines.toSorted((one, two) => placeOf(one) - placeOf(two) || orderedBy(two) - orderedBy(one));
}

const toneOf = ({ grade }: CostLine, cents: Estimate): StepTone =>
  cents.estimate < 0
    ? "gives"
    : grade === "booked"
      ? "booked"
      : grade === "attributed"
        ? "attributed"
        : "expected";

function lineStep(line: CostLine, from: number): LineStep {
  if (!isComputed(line.cents)) return { line, step: null };
  const { estimate, low, high } = line.cents;
  const { referenceCents } = line;
  return {
    line,
    step: {
      from,
      to: from - estimate,
      band: line.counted || low === high ? null : { low: from - high, high: from - low },
      ghost: referenceCents === null || referenceCents === estimate ? null : from - referenceCents,
      tone: toneOf(line, line.cents),
    },
  };
}

/** Bars one below the other, each from where the one above ends. */
function descend(
  lines: readonly CostLine[],
  start: number,
): { readonly steps: readonly LineStep[]; readonly end: number } {
  const steps: LineStep[] = [];
  let end = start;
  for (const line of lines) {
    const next = lineStep(line, end);
    steps.push(next);
    end = next.step?.to ?? end;
  }
  return { steps, end };
}

const fromZero = (
  { estimate, low, high }: Estimate,
  tone: StepTone,
  ghost: number | null,
): WaterfallStep => ({
  from: 0,
  to: estimate,
  band: low === high ? null : { low, high },
  ghost: ghost === estimate ? null : ghost,
  tone,
});

function netSteps(net: VerdictNet | null) {
  return {
    bookedAndAttributed:
      net === null ? null : { ...fromZero(net.bookedAndAttributed, "total", null), band: null },
    net: net === null ? null : fromZero(net.cents, "net", net.referenceCents?.estimate ?? null),
  };
}

const negated = ({ estimate, low, high }: Estimate): Estimate => ({
  estimate: -estimate,
  low: -high,
  high: -low,
});

export function waterfall(verdict: ComputedVerdict): Waterfall {
  const start = orNull(verdict.contributionAfterLabourCents);
  const contribution: WaterfallStep | null =
    start === null ? null : { from: 0, to: start, band: null, ghost: null, tone: "total" };
  const sure = orderedLines(verdict.lines.filter(({ grade }) => grade !== "expected"));
  const unsure = orderedLines(verdict.lines.filter(({ grade }) => grade === "expected"));
  const { steps: lines, end } = descend(sure, start ?? 0);
  const { steps: expected } = descend(unsure, end);
  const rest = lines.slice(linesApart).filter(({ step }) => step !== null);
  const restFrom = rest[0]?.step?.from;
  const memo = verdict.memos.find((each) => each.memo === "clients-at-risk") ?? null;
  const atRisk = memo === null ? null : orNull(memo.cents);
  const parts = {
    contribution,
    lines,
    expected,
    ...netSteps(orNull(verdict.net)),
    clientsAtRisk:
      memo === null
        ? null
        : { memo, step: atRisk === null ? null : fromZero(negated(atRisk), "apart", null) },
    rest:
      restFrom === undefined || rest.length < 2
        ? null
        : {
            lines: rest.map(({ line }) => line),
            cents: restFrom - end,
            step: { from: restFrom, to: end, band: null, ghost: null, tone: "attributed" as const },
          },
  };
  const ends = [
    parts.contribution,
    ...lines.map(({ step }) => step),
    ...expected.map(({ step }) => step),
    parts.bookedAndAttributed,
    parts.net,
    parts.clientsAtRisk?.step ?? null,
  ].flatMap((step) =>
    step === null
      ? []
      : [step.from, step.to, ...(step.band === null ? [] : [step.band.low, step.band.high]), step.ghost ?? 0],
  );
  return { ...parts, low: Math.min(0, ...ends), high: Math.max(0, ...ends) };
}

export interface RevenueParts {
  /** From left to right; what is left over after them is the contribution after labour. */
  readonly variable: number | null;
  readonly labour: number | null;
  readonly left: number | null;
  /** What fills the whole width. */
  readonly full: number;
}

/** What revenue is spent on; the part of labour that would be paid anyway stays with what is left. */
export function revenueParts(verdict: ComputedVerdict): RevenueParts {
  const { revenueCents } = verdict;
  const [variable, contribution, after] = [
    orNull(verdict.variableCostCents),
    orNull(verdict.contributionCents),
    orNull(verdict.contributionAfterLabourCents),
  ];
  const labour = contribution === null || after === null ? null : contribution - after;
  return {
    variable,
    labour,
    left: after === null ? null : Math.max(0, after),
    full: Math.max(1, revenueCents, (variable ?? 0) + (labour ?? 0)),
  };
}

/** How much longer a euro is in the waterfall than in the bar of revenue; never shorter. */
export function magnification({ low, high }: Waterfall, { full }: RevenueParts): number {
  return Math.max(1, full / Math.max(1, high - low));
}
