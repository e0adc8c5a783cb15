/** The Lorenz curve as a table, every client a row. */
import type { Concentration } from "#shared/schema/portfolio.ts";
import { valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import type { figuresMessages } from "./figures-messages.ts";

const hundredfold = (value: number) => value * 100;

export function lorenzTable(
  points: readonly {
    readonly clients: number;
    readonly clientsShare: number;
    readonly amountShare: number;
  }[],
  say: Say<(typeof figuresMessages)["fr"]>,
  format: Format,
): FigureTable {
  return {
    headings: [
      say("lorenz.column.clients"),
      say("lorenz.column.clientsShare"),
      say("lorenz.column.amountShare"),
    ],
    rows: points.map((point) => ({
      key: String(point.clients),
      cells: [
        valueCell(point.clients, "", format.count),
        valueCell(point.clientsShare, "", format.share, hundredfold),
        valueCell(point.amountShare, "", format.share, hundredfold),
      ],
    })),
  };
}

/** Every point of the curve with its count of clients. */
export function countedPoints(concentration: Concentration) {
  return concentration.status === "computed"
    ? concentration.lorenz.map((point, clients) => ({ ...point, clients }))
    : [];
}
