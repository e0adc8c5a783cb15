/** The shares by quarter as a table. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { scaleOf, type Format } from "#client/lib/format.ts";
import type { figuresMessages } from "./figures-messages.ts";

type Trend = Extract<ComputedPortfolio["trend"], { status: "computed" }>;

/** A quarter's name; one that is covered in part says so. */
export function quarterName(
  quarter: Trend["quarters"][number],
  say: Say<(typeof figuresMessages)["fr"]>,
  format: Format,
): string {
  const name = format.quarter(quarter.quarter);
  return quarter.complete ? name : say("trend.partialQuarter", { quarter: name });
}

/** The names of the clients that the trend follows. */
export function trendNames(portfolio: ComputedPortfolio, trend: Trend): readonly string[] {
  return trend.clientIds.map(
    (clientId) => portfolio.clients.find((client) => client.clientId === clientId)?.name ?? clientId,
  );
}

/** @param names of the clients that the trend follows, in its order */
export function trendTable(
  trend: Trend,
  names: readonly string[],
  say: Say<(typeof figuresMessages)["fr"]>,
  format: Format,
): FigureTable {
  const absent = say("absent");
  const scale = scaleOf(trend.quarters.map((quarter) => quarter.totalCents));
  const column = scale === "million" ? "thousand" : scale;
  const share = (value: number | null) => valueCell(value, absent, format.share, (number) => number * 100);
  return {
    headings: [
      say("trend.column.quarter"),
      ...names.map((name) => say("trend.column.share", { name })),
      say("trend.column.index"),
      say("trend.column.total", { unit: format.unit(column) }),
    ],
    rows: trend.quarters.map((quarter) => ({
      key: quarter.quarter,
      cells: [
        textCell(quarterName(quarter, say, format)),
        ...quarter.shares.map((value) => share(orNull(value))),
        valueCell(orNull(quarter.herfindahlIndex), absent, (index) => format.decimal(index, 3)),
        {
          text: format.scaled(quarter.totalCents, column),
          csv: quarter.totalCents / (column === "thousand" ? 100_000 : 100),
        },
      ],
    })),
  };
}
