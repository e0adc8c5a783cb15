/** The profit equation of a year with the examined client and without it. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { textCell, valueCell, type FigureCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import type { Format, Scale } from "#client/lib/format.ts";
import type { measuresMessages } from "./measures-messages.ts";

type Profit = Extract<ComputedPortfolio["profit"], { status: "computed" }>;

const perScale: Readonly<Record<Scale, number>> = { unit: 100, thousand: 100_000, million: 100_000_000 };

/** @param after not known: its columns stay empty */
export function profitTable(
  before: Profit,
  after: Profit | null,
  scale: Scale,
  say: Say<(typeof measuresMessages)["fr"]>,
  format: Format,
): FigureTable {
  const absent = say("absent");
  interface Writing {
    readonly write: (value: number) => string;
    readonly change: (value: number) => string;
    readonly csv: (value: number) => number;
  }
  const money: Writing = {
    write: (cents) => format.scaled(cents, scale),
    change: (cents) => format.scaled(cents, scale, { signed: true }),
    csv: (cents) => cents / perScale[scale],
  };
  const share: Writing = { write: format.share, change: format.points, csv: (value) => value * 100 };
  const ratio: Writing = {
    write: (value) => format.decimal(value, 1),
    change: (value) => format.decimal(value, 1, { signed: true }),
    csv: (value) => value,
  };
  const row = (key: RowKey, of: (profit: Profit) => number | null, { write, change, csv }: Writing) => {
    const [first, second] = [of(before), after === null ? null : of(after)];
    const cell = (value: number | null, text: (value: number) => string): FigureCell =>
      valueCell(value, absent, text, csv);
    return {
      key,
      strong: key === "ebit",
      cells: [
        textCell(say(key)),
        cell(first, write),
        cell(second, write),
        cell(first === null || second === null ? null : second - first, change),
      ],
    };
  };
  return {
    headings: [say("column.line"), say("column.with"), say("column.without"), say("column.change")],
    rows: [
      row("revenue", (profit) => profit.revenueCents, money),
      row("variableCost", (profit) => -profit.variableCostCents, money),
      row("contributionLine", (profit) => profit.contributionCents, money),
      row("fixedCost", (profit) => -profit.fixedCostCents, money),
      row("ebit", (profit) => profit.ebitCents, money),
      row("contributionRatio", (profit) => profit.contributionRatio, share),
      row("breakEven", (profit) => orNull(profit.breakEvenRevenueCents), money),
      row("marginOfSafety", (profit) => orNull(profit.marginOfSafety), share),
      row("operatingLeverage", (profit) => orNull(profit.operatingLeverage), ratio),
    ],
  };
}

type RowKey =
  | "revenue"
  | "variableCost"
  | "contributionLine"
  | "fixedCost"
  | "ebit"
  | "contributionRatio"
  | "breakEven"
  | "marginOfSafety"
  | "operatingLeverage";
