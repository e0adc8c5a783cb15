/** The placebo as a table: every client, the largest score first. */
import type { PlaceboClient } from "#shared/schema/verdict.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import type { placeboMessages } from "./placebo-messages.ts";

export function placeboTable(
  clients: readonly PlaceboClient[],
  clientId: string,
  say: Say<(typeof placeboMessages)["fr"]>,
  format: Format,
): FigureTable {
  const number = (value: number, digits: number) =>
    valueCell(value, "", (known) => format.decimal(known, digits));
  return {
    headings: [
      say("column.client"),
      say("column.score"),
      say("column.low"),
      say("column.high"),
      say("column.hours"),
      say("column.share"),
      say("column.p"),
      say("column.adjusted"),
      say("column.accused"),
    ],
    rows: clients
      .toSorted((first, second) => second.score - first.score)
      .map((client) => ({
        key: client.clientId,
        examined: client.clientId === clientId,
        cells: [
          textCell(client.name),
          valueCell(client.score, "", (known) => format.decimal(known, 1, { signed: true })),
          number(client.chance.low, 1),
          number(client.chance.high, 1),
          number(client.hours, 0),
          valueCell(client.shareOfWaiting, "", format.share),
          number(client.pValue, 4),
          number(client.adjustedPValue, 4),
          textCell(say(client.accused ? "yes" : "no")),
        ],
      })),
  };
}
