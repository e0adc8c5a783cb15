/** The parts that the columns of the ranked clients are made of: a value, its bar, its total. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import { Bar } from "#client/charts/Bar.tsx";
import type { Say } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { scaleOf, type Format, type Scale } from "#client/lib/format.ts";
import type { DataColumn } from "#client/ui/DataTable.tsx";
import type { clientsMessages } from "./clients-messages.ts";
import styles from "./portfolio.module.css";

type ClientsSay = Say<(typeof clientsMessages)["fr"]>;
export type Column = DataColumn<PortfolioClient>;
export type Value = number | NotComputable;

export interface ColumnsOf {
  readonly portfolio: ComputedPortfolio;
  readonly basis: DependencyBasis;
  readonly examinedId: string;
  readonly say: ClientsSay;
  readonly format: Format;
}

/** The scale of a column of amounts: that of its total, so that the columns of a page agree. */
function columnScale(portfolio: ComputedPortfolio): Scale {
  const scale = scaleOf([portfolio.totals.revenueCents]);
  return scale === "million" ? "thousand" : scale;
}

export function valueColumn(
  { say }: ColumnsOf,
  id: string,
  heading: string,
  value: (client: PortfolioClient) => Value,
  write: (value: number) => string,
  total: Value | null,
): Column {
  const cell = (known: Value) =>
    isComputed(known) ? (
      write(known)
    ) : (
      <abbr className={styles["absent"]} title={say("absent.why")}>
        {say("absent")}
      </abbr>
    );
  return {
    id,
    heading,
    align: "end",
    secondary: true,
    sortBy: (client) => orNull(value(client)) ?? undefined,
    cell: (client) => cell(value(client)),
    total: total === null ? "" : cell(total),
  };
}

/** A number with its bar. The bar that ranks the clients is full, the others are quiet. */
export function withBar(
  column: Column,
  of: ColumnsOf,
  value: (client: PortfolioClient) => Value,
  full: number,
  quiet: boolean,
): Column {
  return {
    ...column,
    cell: (client, rank) => {
      const examined = client.clientId === of.examinedId;
      const known = value(client);
      return (
        <span className={`${styles["barCell"]} ${quiet ? styles["quietCell"] : ""}`}>
          <Bar
            value={isComputed(known) ? known : null}
            full={full}
            tone={quiet ? (examined ? "quiet-examined" : "quiet") : examined ? "examined" : "others"}
          />
          <span>{column.cell(client, rank)}</span>
        </span>
      );
    },
  };
}

export function nameColumn({ portfolio, say, format, examinedId }: ColumnsOf): Column {
  return {
    id: "name",
    heading: say("column.client"),
    sortBy: (client) => client.name,
    cell: (client) => (
      <span className={`${styles["name"]} ${client.clientId === examinedId ? styles["examinedName"] : ""}`}>
        {client.name}
        {client.members.length > 1 ? ` (${format.count(client.members.length)})` : ""}
      </span>
    ),
    total: say("total", { clients: portfolio.totals.clients }),
  };
}

export function rankColumn({ say, format }: ColumnsOf): Column {
  return {
    id: "rank",
    heading: <span className="visually-hidden">{say("column.rank")}</span>,
    width: "4%",
    secondary: true,
    cell: (_, rank) => <span className={styles["rank"]}>{format.count(rank)}</span>,
    total: "",
  };
}

/** Columns that both views have. */
export function sharedColumns(of: ColumnsOf) {
  const { portfolio, say, format } = of;
  const { totals } = portfolio;
  const scale = columnScale(portfolio);
  const unit = format.unit(scale);
  const money = (cents: number) => format.scaled(cents, scale);
  return {
    revenue: valueColumn(
      of,
      "revenue",
      say("column.revenue", { unit }),
      (client) => client.revenueCents,
      money,
      totals.revenueCents,
    ),
    contribution: valueColumn(
      of,
      "contribution",
      say("column.contribution", { unit }),
      (client) => client.contributionCents,
      money,
      totals.contributionCents,
    ),
    hours: valueColumn(
      of,
      "hours",
      say("column.hours"),
      (client) => client.bottleneckHours,
      format.count,
      totals.bottleneckHours,
    ),
    change: valueColumn(
      of,
      "change",
      say("column.change"),
      (client) => client.revenueShareChange,
      format.points,
      null,
    ),
    ratio: valueColumn(
      of,
      "ratio",
      say("column.ratio"),
      (client) => client.contributionRatio,
      format.share,
      totals.contributionRatio,
    ),
    orders: valueColumn(
      of,
      "orders",
      say("column.orders"),
      (client) => client.orders,
      format.count,
      totals.orders,
    ),
    onTime: valueColumn(
      of,
      "onTime",
      say("column.onTime"),
      (client) => client.onTimeShare,
      format.roundShare,
      totals.onTimeShare,
    ),
  };
}
