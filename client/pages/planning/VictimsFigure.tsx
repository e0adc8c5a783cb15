/** What each other client lost: hours, days with their interval, late orders, and service as it was and by the rule. */
import { useState } from "react";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { DataTable, type Sort } from "#client/ui/DataTable.tsx";
import { imposedMessages } from "./imposed-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { reasonMessages } from "./reason-messages.ts";
import { hoursTaken, victimColumns } from "./victim-columns.tsx";

function useVictimsTable({ delays, names }: PlanningFigureProps): FigureTable {
  const say = useSay(imposedMessages);
  const sayWhy = useSay(reasonMessages);
  const format = useFormat();
  const absent = sayWhy("absent");
  const share = (value: number | null) => valueCell(value, absent, format.share);
  const number = (value: number | null, digits: number) =>
    valueCell(value, absent, (known) => format.decimal(known, digits));
  return {
    headings: [
      say("victims.column.client"),
      say("victims.column.hours"),
      say("victims.column.slack"),
      say("victims.column.days"),
      say("victims.column.low"),
      say("victims.column.high"),
      say("victims.column.reactionary"),
      say("victims.column.late"),
      say("victims.column.recorded"),
      say("victims.column.byRule"),
    ],
    rows: delays.imposed.byClient.map((row) => {
      const days = orNull(row.days);
      const service = orNull(row.onTimeInFull);
      return {
        key: row.clientId,
        cells: [
          textCell(names.client(row.clientId)),
          number(hoursTaken(row), 1),
          number(orNull(row.medianSlackDays), 1),
          number(days?.estimate ?? null, 1),
          number(days?.low ?? null, 1),
          number(days?.high ?? null, 1),
          number(orNull(row.reactionaryDays), 1),
          number(orNull(row.ordersMadeLate), 0),
          share(service?.recorded ?? null),
          share(service === null ? null : orNull(service.byRule)),
        ],
      };
    }),
  };
}

export function VictimsFigure(props: PlanningFigureProps) {
  const say = useSay(imposedMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { imposed, replay, replayGate } = delays;
  const table = useVictimsTable(props);
  const [first] = imposed.byClient;
  const taken = first === undefined ? 0 : hoursTaken(first);
  const days = first === undefined ? null : orNull(first.days);
  const title =
    first === undefined || taken === 0
      ? say("victims.titleNone")
      : days === null
        ? say("victims.titleHours", {
            first: props.names.client(first.clientId),
            hours: format.hours(taken),
          })
        : say("victims.title", {
            first: props.names.client(first.clientId),
            days: format.wholeDays(days.estimate),
            hours: format.hours(taken),
          });
  const orders = imposed.byClient.reduce((sum, row) => sum + row.orders, 0);
  return (
    <Figure
      title={title}
      measure={say(replay.status === "computed" ? "victims.measure" : "victims.measureRecord", {
        name: delays.client.name,
      })}
      view={address.viewOf("victims")}
      onView={(view) => address.show("victims", view)}
      csv={() => csvOf(table)}
      fileName="imposed-by-client"
      chapters={[3]}
      source={
        replay.status === "computed"
          ? say("victims.source", {
              orders: replay.ordersCompared,
              error: format.share(replay.medianErrorShare),
              threshold: format.roundShare(replayGate.threshold),
            })
          : say("victims.sourceRecord", { orders })
      }
    >
      {address.viewOf("victims") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <Victims {...props} title={title} />
      )}
    </Figure>
  );
}

function Victims(props: PlanningFigureProps & { readonly title: string }) {
  const say = useSay(imposedMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { imposed } = delays;
  const [sort, setSort] = useState<Sort>({ id: "hours", descending: true });
  return (
    <DataTable
      caption={props.title}
      rows={imposed.byClient}
      columns={victimColumns(props, say, format)}
      rowKey={(row) => row.clientId}
      sort={sort}
      onSort={setSort}
      onOpenRow={(row) => address.openOrders(row.clientId)}
    />
  );
}
