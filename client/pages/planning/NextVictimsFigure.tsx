/** Open operations of other clients that are about to be overtaken, how much slack they have, and the swap that avoids it. */
import type { NextVictim } from "#shared/schema/delays.ts";
import { Bar } from "#client/charts/Bar.tsx";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay, type Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import { DataTable, type DataColumn } from "#client/ui/DataTable.tsx";
import { figureMessages } from "./figure-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PlanningFigureProps } from "./planning-figure.ts";
import styles from "./planning.module.css";

function useSwap(): (victim: NextVictim) => { readonly what: string; readonly cost: string } {
  const say = useSay(figureMessages);
  const format = useFormat();
  return ({ operationId, overtaker, swap }) => ({
    what: say("next.swap", { operation: operationId, overtaker: overtaker.operationId }),
    cost:
      swap.overtakerDelayHours < 0.05
        ? say("next.swapFree", { overtaker: overtaker.orderId })
        : [
            say("next.swapCost", {
              order: overtaker.orderId,
              hours: format.hours(swap.overtakerDelayHours),
            }),
            swap.overtakerDaysLate > 0
              ? say("next.swapLate", { days: format.wholeDays(swap.overtakerDaysLate) })
              : "",
          ]
            .join(" ")
            .trim(),
  });
}

interface Written {
  readonly say: Say<(typeof figureMessages)["fr"]>;
  readonly format: Format;
  readonly swapOf: ReturnType<typeof useSwap>;
  readonly outlook: (outlook: NextVictim["byHabit"]) => {
    readonly day: string;
    readonly late: string;
    readonly isLate: boolean;
  };
}

/** What the table shows of each victim. */
function victimColumns(
  { names }: PlanningFigureProps,
  victims: readonly NextVictim[],
  { say, format, swapOf, outlook }: Written,
): DataColumn<NextVictim>[] {
  const longest = Math.max(1, ...victims.map(({ slackHours }) => Math.abs(slackHours)));
  return [
    {
      id: "operation",
      heading: say("next.column.operation"),
      cell: (victim) => (
        <span className={styles["twoLines"]}>
          <b>{victim.operationId}</b>
          <span>{names.client(victim.clientId)}</span>
        </span>
      ),
    },
    {
      id: "centre",
      heading: say("next.column.centre"),
      secondary: true,
      cell: (victim) => names.centre(victim.workCentreId),
    },
    {
      id: "slack",
      heading: say("next.column.slack"),
      cell: (victim) => (
        <span className={styles["slack"]}>
          <Bar value={Math.max(0, victim.slackHours)} full={longest} tone="others" />
          <span className={victim.slackHours < 0 ? styles["late"] : ""}>
            {format.hours(victim.slackHours)}
          </span>
        </span>
      ),
    },
    {
      id: "overtaker",
      heading: say("next.column.overtaker"),
      secondary: true,
      cell: ({ overtaker }) => (
        <span className={styles["twoLines"]}>
          <b className={styles["examined"]}>{overtaker.operationId}</b>
          <span>{say(overtaker.requested ? "next.requested" : "next.unrequested")}</span>
        </span>
      ),
    },
    ...(["byHabit", "byRule"] as const).map((which): DataColumn<NextVictim> => ({
      id: which,
      heading: say(which === "byHabit" ? "next.column.habit" : "next.column.rule"),
      secondary: which === "byRule",
      cell: (victim) => {
        const { day, late, isLate } = outlook(victim[which]);
        return (
          <span className={styles["twoLines"]}>
            <span className={styles["keep"]}>{day}</span>
            <span className={isLate ? styles["late"] : ""}>{late}</span>
          </span>
        );
      },
    })),
    {
      id: "swap",
      heading: say("next.column.swap"),
      cell: (victim) => {
        const { what, cost } = swapOf(victim);
        return (
          <span className={styles["twoLines"]}>
            <b>{what}</b>
            <span>{cost}</span>
          </span>
        );
      },
    },
  ];
}

export function NextVictimsFigure(props: PlanningFigureProps) {
  const say = useSay(figureMessages);
  const format = useFormat();
  const swapOf = useSwap();
  const { delays, names, address } = props;
  const { nextVictims } = delays;
  if (nextVictims.status !== "computed")
    return (
      <Figure title={say("next.titleNone")} measure="" fileName="next-victims" source="">
        <NotComputable why={nextVictims} />
      </Figure>
    );
  const { victims, total } = nextVictims;
  const title = total === 0 ? say("next.titleNone") : say("next.title", { count: total });
  const outlook = ({ deliveredOn, daysLate }: NextVictim["byHabit"]) => ({
    day: format.shortDay(deliveredOn),
    late: daysLate === 0 ? say("next.onTime") : say("next.late", { days: format.wholeDays(daysLate) }),
    isLate: daysLate > 0,
  });
  const table: FigureTable = {
    headings: [
      say("next.column.operation"),
      say("next.column.client"),
      say("next.column.centre"),
      `${say("next.column.slack")}, h`,
      say("next.column.promised"),
      say("next.column.overtaker"),
      say("next.column.habit"),
      say("next.column.rule"),
      say("next.column.swap"),
    ],
    rows: victims.map((victim) => {
      const { what, cost } = swapOf(victim);
      return {
        key: victim.operationId,
        cells: [
          textCell(victim.operationId),
          textCell(names.client(victim.clientId)),
          textCell(names.centre(victim.workCentreId)),
          valueCell(victim.slackHours, "", (known) => format.decimal(known, 1)),
          { text: format.shortDay(victim.promisedOn), csv: victim.promisedOn },
          textCell(victim.overtaker.operationId),
          { text: outlook(victim.byHabit).day, csv: victim.byHabit.deliveredOn },
          { text: outlook(victim.byRule).day, csv: victim.byRule.deliveredOn },
          textCell(`${what}, ${cost}`),
        ],
      };
    }),
  };
  return (
    <Figure
      title={title}
      measure={say("next.measure", { when: format.moment(nextVictims.asOf) })}
      view={address.viewOf("next")}
      onView={(view) => address.show("next", view)}
      csv={() => csvOf(table)}
      fileName="next-victims"
      chapters={[3]}
      source={say("next.source", { count: nextVictims.operations })}
      {...(total > victims.length ? { note: say("next.more", { total }) } : {})}
    >
      {total === 0 ? (
        <p>{say("next.none", { count: nextVictims.operations, name: delays.client.name })}</p>
      ) : address.viewOf("next") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <DataTable
          caption={title}
          rows={victims}
          columns={victimColumns(props, victims, { say, format, swapOf, outlook })}
          rowKey={(row) => row.operationId}
        />
      )}
    </Figure>
  );
}
