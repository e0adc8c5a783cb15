/** The columns of what each other client lost. */
import type { ImposedOnClient } from "#shared/schema/delays.ts";
import { useFormat, useSay, type Say } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import type { DataColumn } from "#client/ui/DataTable.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { Dumbbell } from "./Dumbbell.tsx";
import { imposedMessages } from "./imposed-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import styles from "./planning.module.css";

/** Hours taken ahead of the rule, or ahead of the ready time where no rule is known. */
export function hoursTaken(row: ImposedOnClient): number {
  return orNull(row.queueJumpHours) ?? row.prioritisationHours;
}

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What the table shows of each client. */
export function victimColumns(
  { delays, names }: PlanningFigureProps,
  say: Say<(typeof imposedMessages)["fr"]>,
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
    // From the record alone where there is no replay.
    ...(hasDays ? ["reactionary"] : ["days", "interval"]),
    ...(rows.some((row) => isComputed(row.reactionaryDays)) ? [] : ["reactionary"]),
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
      id: "reactionary",
      heading: say("victims.column.reactionary"),
      align: "end",
      cell: (row) => {
        const days = orNull(row.reactionaryDays);
        return days === null ? "" : <b>{format.decimal(days, 1)}</b>;
      },
      sortBy: (row) => orNull(row.reactionaryDays) ?? undefined,
      total: format.decimal(sumOf(imposed.byClient.map((row) => orNull(row.reactionaryDays))), 1),
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

function Between(props: { readonly low: number; readonly high: number }) {
  const say = useSay(imposedMessages);
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
  const say = useSay(imposedMessages);
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
