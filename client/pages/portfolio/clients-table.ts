/** The ranked clients with every measure, for a spreadsheet. */
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import type { clientsMessages } from "./clients-messages.ts";

const percent = (heading: string) => `${heading}, %`;
const hundredth = (value: number) => value / 100;
const hundredfold = (value: number) => value * 100;

export function clientsTable(
  portfolio: ComputedPortfolio,
  rows: readonly PortfolioClient[],
  say: Say<(typeof clientsMessages)["fr"]>,
  format: Format,
): FigureTable {
  const unit = format.unit("unit");
  const absent = say("absent");
  const money = (cents: number | NotComputable) =>
    valueCell(orNull(cents), absent, format.moneyExact, hundredth);
  const share = (value: number | NotComputable) =>
    valueCell(orNull(value), absent, format.share, hundredfold);
  const count = (value: number) => valueCell(value, absent, format.count);
  return {
    headings: [
      say("column.rank"),
      say("column.id"),
      say("column.client"),
      say("column.revenue", { unit }),
      percent(say("column.revenueShare")),
      say("column.change"),
      say("column.contribution", { unit }),
      percent(say("column.contributionShare")),
      percent(say("column.ratio")),
      say("column.hours"),
      percent(say("column.hoursShare")),
      say("column.orders"),
      say("column.late"),
      say("column.open"),
      percent(say("column.onTime")),
    ],
    rows: rows.map((client, index) => ({
      key: client.clientId,
      examined: client.clientId === portfolio.examinedClientId,
      cells: [
        count(index + 1),
        textCell(client.clientId),
        textCell(client.name),
        money(client.revenueCents),
        share(client.revenueShare),
        valueCell(orNull(client.revenueShareChange), absent, format.points, hundredfold),
        money(client.contributionCents),
        share(client.contributionShare),
        share(client.contributionRatio),
        valueCell(orNull(client.bottleneckHours), absent, format.hours),
        share(client.bottleneckShare),
        count(client.orders),
        count(client.ordersLate),
        count(client.ordersOpen),
        share(client.onTimeShare),
      ],
    })),
  };
}
