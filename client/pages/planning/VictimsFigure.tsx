/** What each other client lost: hours, days with their interval, late orders, and service as it was and by the rule. */
import { useState } from "react";
import type { ImposedOnClient } from "#shared/schema/delays.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay, type Say } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import { DataTable, type DataColumn, type Sort } from "#client/ui/DataTable.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { Dumbbell } from "./Dumbbell.tsx";
import { figureMessages } from "./figure-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { reasonMessages } from "./reason-messages.ts";
import styles from "./planning.module.css";

/** Hours taken ahead of the rule, or ahead of the ready time where no rule is known. */
function hoursTaken(row: ImposedOnClient): number {
  return orNull(row.queueJumpHours) ?? row.prioritisationHours;
}

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

function useVictimsTable({ delays, names }: PlanningFigureProps): FigureTable {
  const say = useSay(figureMessages);
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
  const say = useSay(figureMessages);
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
      measure={say("victims.measure", { name: delays.client.name })}
      view={address.viewOf("victims")}
      onView={(view) => address.show("victims", view)}
      csv={() => csvOf(table)}
      fileName="imposed-by-client"
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

/** What the table shows of each client. */
function victimColumns(
  { delays, names }: PlanningFigureProps,
  say: Say<(typeof figureMessages)["fr"]>,
  format: Format,
): DataColumn<ImposedOnClient>[] {
  const { imposed, replay } = delays;
  const lowest = Math.min(
    1,
    ...imposed.byClient.map(({ onTimeInFull }) => orNull(onTimeInFull)?.recorded ?? 1),
  );
  const total = replay.status === "computed" ? replay.delayDays : null;
  const rows = imposed.byClient;
  const hasDays = rows.some((row) => isComputed(row.days));
  /** What nobody has takes no room. */
  const absent = new Set([
    ...(rows.some((row) => isComputed(row.medianSlackDays)) ? [] : ["slack"]),
    ...(hasDays ? [] : ["days", "interval"]),
    ...(rows.some((row) => isComputed(row.ordersMadeLate)) ? [] : ["late"]),
    ...(rows.some((row) => isComputed(row.onTimeInFull)) ? [] : ["service"]),
  ]);
  const columns: DataColumn<ImposedOnClient>[] = [
    {
      id: "client",
      heading: say("victims.column.client"),
      cell: (row) => <span className={styles["name"]}>{names.client(row.clientId)}</span>,
      sortBy: (row) => names.client(row.clientId),
      total: say("victims.total", { clients: imposed.byClient.length }),
    },
    {
      id: "hours",
      heading: say("victims.column.hours"),
      align: "end",
      cell: (row) => format.count(hoursTaken(row)),
      sortBy: hoursTaken,
      total: format.count(sumOf(imposed.byClient.map(hoursTaken))),
    },
    {
      id: "slack",
      heading: say("victims.column.slack"),
      align: "end",
      secondary: true,
      cell: (row) => {
        const slack = orNull(row.medianSlackDays);
        return slack === null ? "" : format.days(slack);
      },
      sortBy: (row) => orNull(row.medianSlackDays) ?? undefined,
    },
    {
      id: "days",
      heading: say("victims.column.days"),
      align: "end",
      cell: (row) => {
        const days = orNull(row.days);
        return days === null ? "" : <b>{format.decimal(days.estimate, 0)}</b>;
      },
      sortBy: (row) => orNull(row.days)?.estimate,
      total: total === null ? "" : format.decimal(total.estimate, 0),
    },
    {
      id: "interval",
      heading: say("victims.column.interval"),
      secondary: true,
      cell: (row) => {
        const days = orNull(row.days);
        return days === null ? "" : <Between low={days.low} high={days.high} />;
      },
      total: total === null ? "" : <Between low={total.low} high={total.high} />,
    },
    {
      id: "late",
      heading: say("victims.column.late"),
      align: "end",
      cell: (row) => {
        const late = orNull(row.ordersMadeLate);
        return late === null ? "" : format.count(late);
      },
      sortBy: (row) => orNull(row.ordersMadeLate) ?? undefined,
      total: format.count(sumOf(imposed.byClient.map((row) => orNull(row.ordersMadeLate)))),
    },
    {
      id: "service",
      heading: say("victims.column.service"),
      secondary: true,
      cell: (row) => <Service row={row} from={Math.floor(lowest * 10) / 10} />,
    },
  ];
  return columns.filter(({ id }) => !absent.has(id));
}

function Victims(props: PlanningFigureProps & { readonly title: string }) {
  const say = useSay(figureMessages);
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

function Between(props: { readonly low: number; readonly high: number }) {
  const say = useSay(figureMessages);
  const format = useFormat();
  return (
    <span className={styles["keep"]}>
      <Interval>
        {say("victims.range", { low: format.decimal(props.low, 0), high: format.decimal(props.high, 0) })}
      </Interval>
    </span>
  );
}

function Service(props: { readonly row: ImposedOnClient; readonly from: number }) {
  const say = useSay(figureMessages);
  const format = useFormat();
  const service = orNull(props.row.onTimeInFull);
  const byRule = service === null ? null : orNull(service.byRule);
  if (service === null || byRule === null) return null;
  return (
    <span className={styles["service"]}>
      <Dumbbell from={props.from} recorded={service.recorded} byRule={byRule} />
      <span>
        {say("victims.service", {
          recorded: format.roundShare(service.recorded),
          byRule: format.roundShare(byRule),
        })}
      </span>
    </span>
  );
}
