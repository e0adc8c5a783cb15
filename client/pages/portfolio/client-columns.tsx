/** The columns of the ranked clients: few with bars as a figure, every measure as a table. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { basisKey } from "./basis-key.ts";
import {
  nameColumn,
  rankColumn,
  sharedColumns,
  valueColumn,
  withBar,
  type Column,
  type ColumnsOf,
  type Value,
} from "./client-column-parts.tsx";
import { shareOf } from "./client-weight.ts";

/** Whether any client's share can be compared with that of the period before. */
export function changeIsKnown(portfolio: ComputedPortfolio): boolean {
  return portfolio.clients.some((client) => isComputed(client.revenueShareChange));
}

/** Few columns with bars: share by the chosen basis, contribution ratio, on time. */
export function figureColumns(of: ColumnsOf): readonly Column[] {
  const { portfolio, basis, say, format } = of;
  const shared = sharedColumns(of);
  const share = (client: PortfolioClient) => shareOf(client, basis);
  const known = portfolio.clients.map((client) => orNull(share(client)) ?? 0);
  const ratios = portfolio.clients.map((client) => orNull(client.contributionRatio) ?? 0);
  const amount = {
    revenue: shared.revenue,
    contribution: shared.contribution,
    bottleneckHours: shared.hours,
  }[basisKey(basis)];
  const shareColumn = valueColumn(of, "share", say("column.share"), share, format.share, null);
  return [
    rankColumn(of),
    { ...nameColumn(of), width: "19%" },
    { ...amount, width: "10%" },
    {
      ...withBar(shareColumn, of, share, Math.max(...known), false),
      width: "21%",
      secondary: false,
      total: known.some((value) => value > 0) ? format.share(1) : "",
    },
    ...(changeIsKnown(portfolio) ? [{ ...shared.change, width: "10%" }] : []),
    {
      ...withBar(shared.ratio, of, (client) => client.contributionRatio, Math.max(...ratios), true),
      width: "15%",
    },
    { ...shared.orders, width: "9%" },
    {
      ...withBar(shared.onTime, of, (client) => client.onTimeShare, 1, true),
      width: "12%",
      secondary: false,
    },
  ];
}

/** Every measure as a number. */
export function tableColumns(of: ColumnsOf): readonly Column[] {
  const { say, format, portfolio, basis } = of;
  const shared = sharedColumns(of);
  const share = (id: string, heading: string, value: (client: PortfolioClient) => Value) =>
    valueColumn(of, id, heading, value, format.share, null);
  const byBasis = (id: string, own: DependencyBasis) => (own === basis ? "share" : id);
  return [
    rankColumn(of),
    { ...nameColumn(of), width: "16%" },
    { ...shared.revenue, secondary: false },
    share(byBasis("revenueShare", "revenue"), say("column.revenueShare"), (client) => client.revenueShare),
    shared.change,
    shared.contribution,
    share(
      byBasis("contributionShare", "contribution"),
      say("column.contributionShare"),
      (client) => client.contributionShare,
    ),
    shared.ratio,
    shared.hours,
    share(
      byBasis("hoursShare", "bottleneck-hours"),
      say("column.hoursShare"),
      (client) => client.bottleneckShare,
    ),
    shared.orders,
    valueColumn(
      of,
      "late",
      say("column.late"),
      (client) => client.ordersLate,
      format.count,
      portfolio.totals.ordersLate,
    ),
    valueColumn(
      of,
      "open",
      say("column.open"),
      (client) => client.ordersOpen,
      format.count,
      portfolio.totals.ordersOpen,
    ),
    { ...shared.onTime, secondary: false },
  ];
}
