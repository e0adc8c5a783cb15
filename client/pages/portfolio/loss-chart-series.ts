/** The loss scenario in the chart's unit, with its labels and what hovering says. */
import type { Estimate } from "#shared/schema/scalar.ts";
import type { Tip } from "#client/charts/chart-tone.ts";
import type { LossChartProps } from "#client/charts/LossChart.tsx";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { scaleOf, type Format, type Scale } from "#client/lib/format.ts";
import type { figuresMessages } from "./figures-messages.ts";
import type { LossStep } from "./loss-table.ts";

const perScale: Readonly<Record<Scale, number>> = { unit: 100, thousand: 100_000, million: 100_000_000 };

/** The scale of the figure: thousands at most, so that a loss near zero can still be read. */
export function lossScale(steps: readonly LossStep[], today: number): Scale {
  const scale = scaleOf([today, ...steps.map((step) => step.ebitCents)]);
  return scale === "million" ? "thousand" : scale;
}

export interface LossSeriesOf {
  readonly steps: readonly LossStep[];
  readonly reference: readonly LossStep[] | null;
  /** Yearly result with the client, cents. */
  readonly today: number;
  readonly scale: Scale;
}

export function lossChartSeries(
  { steps, reference, today, scale }: LossSeriesOf,
  say: Say<(typeof figuresMessages)["fr"]>,
  format: Format,
): Pick<LossChartProps, "points" | "today" | "todayLabel" | "ends"> {
  const inUnit = (cents: number) => cents / perScale[scale];
  const written = (cents: number) => format.scaled(cents, scale, { signed: true });
  const between = (estimate: Estimate) => format.between(estimate.low, estimate.high, scale);
  const before = (step: LossStep) => {
    const cents = reference?.find((one) => one.months === step.months)?.ebitCents;
    return cents === undefined || cents === step.ebitCents ? null : cents;
  };
  const changed = steps.some((step) => before(step) !== null);
  const referenceOf = (step: LossStep) => (changed ? (before(step) ?? step.ebitCents) : null);
  const tip = (step: LossStep): Tip => {
    const { low, high } = step.ebitIntervalCents;
    const resale = orNull(step.ebitWithResaleIntervalCents);
    const reference = referenceOf(step);
    return {
      title: step.months === 0 ? say("loss.atOnce") : say("loss.monthTip", { months: step.months }),
      lines: [
        {
          text:
            low === high
              ? say("loss.tipPlainExact", { amount: written(step.ebitCents) })
              : say("loss.tipPlain", {
                  amount: written(step.ebitCents),
                  interval: between(step.ebitIntervalCents),
                }),
          tone: "examined",
        },
        ...(resale === null || step.months === 0
          ? []
          : [
              {
                text: say("loss.tipResold", { amount: written(resale.estimate), interval: between(resale) }),
                tone: "quiet" as const,
              },
            ]),
        ...(reference === null
          ? []
          : [{ text: say("loss.tipReference", { amount: written(reference) }), tone: "quiet" as const }]),
      ],
    };
  };
  const last = steps.at(-1);
  const lastResold = last === undefined ? null : orNull(last.ebitWithResaleCents);
  const lastReference = last === undefined ? null : referenceOf(last);
  return {
    today: inUnit(today),
    todayLabel: say("loss.today", { amount: written(today) }),
    points: steps.map((step) => {
      const resold = orNull(step.ebitWithResaleCents);
      const reference = referenceOf(step);
      return {
        months: step.months,
        result: inUnit(step.ebitCents),
        band: [inUnit(step.ebitIntervalCents.low), inUnit(step.ebitIntervalCents.high)] as const,
        withResale: resold === null ? null : inUnit(resold),
        reference: reference === null ? null : inUnit(reference),
        label: written(step.ebitCents),
        tip: tip(step),
      };
    }),
    ends:
      last === undefined
        ? []
        : [
            {
              y: inUnit(last.ebitCents),
              text: say("loss.plain", { amount: written(last.ebitCents) }),
              tone: "examined",
            },
            ...(lastResold === null
              ? []
              : [
                  {
                    y: inUnit(lastResold),
                    text: say("loss.resold", { amount: written(lastResold) }),
                    tone: "strong" as const,
                  },
                ]),
            ...(lastReference === null
              ? []
              : [
                  {
                    y: inUnit(lastReference),
                    text: say("loss.reference", { amount: written(lastReference) }),
                    tone: "quiet" as const,
                  },
                ]),
          ],
  };
}
