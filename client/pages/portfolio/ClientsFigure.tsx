/** Every client by what it weighs, the examined one vivid; a row opens what stands behind it. */
import { useMemo } from "react";
import type { ComputedPortfolio, DependencyBasis } from "#shared/schema/portfolio.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure, type FigureView } from "#client/charts/Figure.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { DataTable, type Sort } from "#client/ui/DataTable.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { basisKey } from "./basis-key.ts";
import { changeIsKnown, figureColumns, tableColumns } from "./client-columns.tsx";
import { rankedClients, shareOf } from "./client-weight.ts";
import { clientsForHalf } from "./clients-for-half.ts";
import { clientsMessages } from "./clients-messages.ts";
import { clientsTable } from "./clients-table.ts";

export interface ClientsFigureProps {
  readonly portfolio: ComputedPortfolio;
  readonly basis: DependencyBasis;
  readonly examinedId: string;
  readonly view: FigureView;
  readonly onView: (view: FigureView) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (figure: string) => void;
}

/** The finding: how few clients make half. */
function useClientsFinding(portfolio: ComputedPortfolio, basis: DependencyBasis): string {
  const say = useSay(clientsMessages);
  const shares = rankedClients(portfolio.clients, basis).map((client) => orNull(shareOf(client, basis)) ?? 0);
  const few = clientsForHalf(shares);
  return few === null ? say("finding.none") : say(`finding.${basisKey(basis)}`, { few });
}

export function ClientsFigure(props: ClientsFigureProps) {
  const say = useSay(clientsMessages);
  const format = useFormat();
  const { portfolio, basis, examinedId, view, onOpen } = props;
  const finding = useClientsFinding(portfolio, basis);
  const rows = useMemo(() => rankedClients(portfolio.clients, basis), [portfolio.clients, basis]);
  const columns = useMemo(() => {
    const of = { portfolio, basis, examinedId, say, format };
    return view === "figure" ? figureColumns(of) : tableColumns(of);
  }, [portfolio, basis, examinedId, say, format, view]);
  const { totals } = portfolio;
  return (
    <Figure
      title={finding}
      measure={`${say("measure", {
        period: format.period(portfolio.period.from, portfolio.period.to),
      })} · ${say(changeIsKnown(portfolio) ? "measure.change" : "measure.noChange")}`}
      view={view}
      onView={props.onView}
      csv={() => csvOf(clientsTable(portfolio, rows, say, format))}
      fileName="clients"
      chapters={[1]}
      source={
        <>
          <Opens label={say("source.open")} onOpen={() => onOpen("orders")}>
            {say("source", { orders: portfolio.rows.orders })}
          </Opens>
          {totals.ordersCancelled === 0
            ? null
            : `, ${say("source.cancelled", { orders: totals.ordersCancelled })}`}
          {totals.clientsWithoutOrders === 0
            ? null
            : ` · ${say("source.without", { clients: totals.clientsWithoutOrders })}`}
        </>
      }
    >
      <DataTable
        caption={say("caption")}
        rows={rows}
        columns={columns}
        rowKey={(client) => client.clientId}
        sort={props.sort}
        onSort={props.onSort}
        onOpenRow={(client) => onOpen(`client:${client.clientId}`)}
        isExamined={(client) => client.clientId === examinedId}
      />
    </Figure>
  );
}
