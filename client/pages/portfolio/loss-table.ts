/** The loss scenario as a table, with the mention of changed assumptions. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import type { Format, Scale } from "#client/lib/format.ts";
import type { figuresMessages } from "./figures-messages.ts";

export type LossStep = Extract<ComputedPortfolio["loss"], readonly unknown[]>[number];

const perScale: Readonly<Record<Scale, number>> = { unit: 100, thousand: 100_000, million: 100_000_000 };

export interface LossTableOf {
  readonly steps: readonly LossStep[];
  /** The same months before assumptions were changed; null where none was. */
  readonly reference: readonly LossStep[] | null;
  readonly mention: string;
  readonly scale: Scale;
}

export function lossTable(
  { steps, reference, mention, scale }: LossTableOf,
  say: Say<(typeof figuresMessages)["fr"]>,
  format: Format,
): FigureTable {
  const unit = format.unit(scale);
  const amount = (cents: number | null) =>
    valueCell(
      cents,
      say("absent"),
      (value) => format.scaled(value, scale, { signed: true }),
      (value) => value / perScale[scale],
    );
  const changed = mention !== "";
  return {
    headings: [
      say("loss.column.months"),
      say("loss.column.plain", { unit }),
      say("loss.column.low"),
      say("loss.column.high"),
      say("loss.column.avoidable", { unit }),
      say("loss.column.resold", { unit }),
      say("loss.column.resoldLow"),
      say("loss.column.resoldHigh"),
      ...(changed ? [say("loss.column.reference", { unit }), say("loss.column.assumptions")] : []),
    ],
    rows: steps.map((step) => {
      const resale = orNull(step.ebitWithResaleIntervalCents);
      const before = reference?.find((one) => one.months === step.months)?.ebitCents ?? null;
      return {
        key: String(step.months),
        cells: [
          valueCell(step.months, "", format.count),
          amount(step.ebitCents),
          amount(step.ebitIntervalCents.low),
          amount(step.ebitIntervalCents.high),
          amount(step.avoidableFixedCostCents),
          amount(orNull(step.ebitWithResaleCents)),
          amount(resale?.low ?? null),
          amount(resale?.high ?? null),
          ...(changed ? [amount(before), textCell(mention)] : []),
        ],
      };
    }),
  };
}
