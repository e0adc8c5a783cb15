/** What a person at a terminal reads of the portfolio. */
import type { ComputedPortfolio, Concentration, Portfolio } from "#shared/schema/portfolio.ts";
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { currency } from "#server/config.ts";
import { alignedTable, amountText, countText, shareText, type TextColumn } from "./aligned-text.ts";

function orReason<Value>(value: Value | NotComputable, text: (value: Value) => string): string {
  return isNotComputable(value) ? `not computable (${value.reason})` : text(value);
}

function brief<Value>(value: Value | NotComputable, text: (value: Value) => string): string {
  return isNotComputable(value) ? "n/c" : text(value);
}

function concentrationLine(name: string, concentration: Concentration): string {
  if (concentration.status !== "computed") return `${name}: not computable (${concentration.reason})`;
  const { cr1, cr3, cr5, herfindahlIndex, effectiveClients, gini, clientsCounted } = concentration;
  return (
    `${name}: largest ${shareText(cr1)}, three ${shareText(cr3)}, five ${shareText(cr5)}, ` +
    `HHI ${herfindahlIndex.toFixed(4)}, ${effectiveClients.toFixed(2)} effective clients of ${clientsCounted}, ` +
    `Gini ${gini.toFixed(4)}`
  );
}

function clientTable(portfolio: ComputedPortfolio): string {
  const columns: TextColumn[] = [
    { heading: "client", align: "left" },
    { heading: "name", align: "left" },
    { heading: "revenue", align: "right" },
    { heading: "share", align: "right" },
    { heading: "contribution", align: "right" },
    { heading: "orders", align: "right" },
    { heading: "on time", align: "right" },
  ];
  const rows = portfolio.clients.map((client) => [
    client.clientId,
    client.name,
    amountText(client.revenueCents),
    brief(client.revenueShare, shareText),
    brief(client.contributionCents, amountText),
    countText(client.orders),
    brief(client.onTimeShare, shareText),
  ]);
  return alignedTable(columns, rows);
}

function lossTable(portfolio: ComputedPortfolio): string {
  const { loss } = portfolio;
  const name = portfolio.clients.find((client) => client.clientId === portfolio.examinedClientId)?.name ?? "";
  if (isNotComputable(loss)) {
    return `Loss of ${name}: not computable (${loss.reason}); missing ${loss.missing.join(", ")}`;
  }
  const table = alignedTable(
    [
      { heading: "months", align: "right" },
      { heading: "yearly result", align: "right" },
      { heading: "low", align: "right" },
      { heading: "high", align: "right" },
      { heading: "with resale", align: "right" },
    ],
    loss.map((step) => [
      countText(step.months),
      amountText(step.ebitCents),
      amountText(step.ebitIntervalCents.low),
      amountText(step.ebitIntervalCents.high),
      brief(step.ebitWithResaleCents, amountText),
    ]),
  );
  return `Loss of ${name}:\n${table}`;
}

/** The portfolio as aligned text: period, clients, concentration, result, loss. */
export function portfolioText(portfolio: Portfolio): string {
  if (portfolio.status !== "computed") {
    return `Not computable: ${portfolio.reason}. Missing: ${portfolio.missing.join(", ")}.`;
  }
  const { period, totals, profit } = portfolio;
  const result =
    profit.status === "computed"
      ? `Yearly result ${amountText(profit.ebitCents)}, break-even at ${orReason(profit.breakEvenRevenueCents, amountText)}.`
      : `Yearly result: not computable (${profit.reason}); missing ${profit.missing.join(", ")}`;
  return [
    `From ${period.from} to ${period.to} (not included): ${countText(totals.orders)} orders of ` +
      `${countText(totals.clients)} clients, revenue ${amountText(totals.revenueCents)}, ` +
      `${countText(totals.ordersLate)} late, ${countText(totals.ordersOpen)} open. Amounts in ${currency}.`,
    clientTable(portfolio),
    [
      concentrationLine("Revenue", portfolio.concentration),
      concentrationLine("Contribution", portfolio.concentrationByContribution),
      concentrationLine("Bottleneck hours", portfolio.concentrationByBottleneckHours),
    ].join("\n"),
    result,
    lossTable(portfolio),
  ].join("\n\n");
}
