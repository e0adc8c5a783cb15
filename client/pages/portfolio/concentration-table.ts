/** The measures of concentration on the three bases, side by side. */
import type { ComputedPortfolio, Concentration } from "#shared/schema/portfolio.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import { concentrationOf } from "./client-weight.ts";
import type { measuresMessages } from "./measures-messages.ts";

type Computed = Extract<Concentration, { status: "computed" }>;

type MeasureKey = Exclude<keyof Computed, "status" | "lorenz">;

export function concentrationTable(
  portfolio: ComputedPortfolio,
  say: Say<(typeof measuresMessages)["fr"]>,
  format: Format,
): FigureTable {
  const absent = say("absent");
  const bases = (["revenue", "contribution", "bottleneck-hours"] as const).map((basis) =>
    concentrationOf(portfolio, basis),
  );
  const row = (key: MeasureKey, write: (value: number) => string) => ({
    key,
    cells: [
      textCell(say(key)),
      ...bases.map((of) => valueCell(of.status === "computed" ? orNull(of[key]) : null, absent, write)),
    ],
  });
  const index = (value: number) => format.decimal(value, 3);
  return {
    headings: [say("column.measure"), say("column.revenue"), say("column.contribution"), say("column.hours")],
    rows: [
      row("cr1", format.share),
      row("cr3", format.share),
      row("cr5", format.share),
      row("effectiveClients", (value) => format.decimal(value, 1)),
      row("herfindahlIndex", index),
      row("normalisedHerfindahlIndex", index),
      row("gini", index),
      row("majorClientIndex", index),
      row("clientsCounted", format.count),
      row("clientsExcluded", format.count),
    ],
  };
}
