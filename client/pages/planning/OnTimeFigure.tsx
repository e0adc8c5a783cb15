/** On time and in full, week by week: the examined client against all others. */
import { lazy } from "react";
import { ChartFrame } from "#client/charts/ChartFrame.tsx";
import { csvOf, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import type { LineEnd } from "#client/charts/LineEndLabels.tsx";
import { mostPoints } from "#client/charts/thin-points.ts";
import { shortNames } from "#client/context/short-name.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { figureMessages } from "./figure-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { withEmptyWeeks, type ServiceWeek } from "./weekly-service.ts";

const ShareTrendChart = lazy(async () => {
  const { ShareTrendChart: component } = await import("#client/charts/ShareTrendChart.tsx");
  return { default: component };
});

/** Percent of a week's orders; null for a week without. */
function weekPercent({ orders, onTimeInFull }: ServiceWeek["client"]): number | null {
  return orders === 0 ? null : (onTimeInFull / orders) * 100;
}

export function OnTimeFigure(props: PlanningFigureProps) {
  const say = useSay(figureMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { onTime, client } = delays;
  const [own, others] = [orNull(onTime.client.onTimeInFull), orNull(onTime.others.onTimeInFull)];
  const orders = onTime.client.orders + onTime.others.orders;
  const written = (share: number | null) => (share === null ? "–" : format.roundShare(share));
  const title =
    orders === 0
      ? say("onTime.titleNone")
      : say("onTime.title", { client: written(own), name: client.name, others: written(others) });
  const names = [client.name, say("onTime.others")];
  const weeks = withEmptyWeeks(onTime.weeks).slice(-mostPoints);
  const share = (value: number | null) => valueCell(value, "", (known) => format.share(known / 100));
  const table: FigureTable = {
    headings: [
      say("onTime.column.week"),
      ...names.flatMap((name) => [
        `${name} · ${say("onTime.column.orders")}`,
        `${name} · ${say("onTime.column.good")}`,
      ]),
    ],
    rows: onTime.weeks.map((week) => ({
      key: week.weekOn,
      cells: [
        { text: format.shortDay(week.weekOn), csv: week.weekOn },
        valueCell(week.client.orders, "", format.count),
        share(weekPercent(week.client)),
        valueCell(week.others.orders, "", format.count),
        share(weekPercent(week.others)),
      ],
    })),
  };
  const { promisesRevisedForClient } = onTime;
  const note = say("onTime.revised", {
    client: written(orNull(onTime.client.onTimeRevised)),
    others: written(orNull(onTime.others.onTimeRevised)),
    moved: onTime.promisesRevised,
    forClient: isComputed(promisesRevisedForClient) ? format.count(promisesRevisedForClient) : "–",
    name: client.name,
  });
  return (
    <Figure
      title={title}
      measure={say("onTime.measure")}
      view={address.viewOf("onTime")}
      onView={(view) => address.show("onTime", view)}
      csv={() => csvOf(table)}
      fileName="on-time-in-full"
      note={note}
      chapters={[3]}
      source={say("onTime.source", { orders })}
    >
      {!isComputed(onTime.others.onTimeInFull) && !isComputed(onTime.client.onTimeInFull) ? (
        <NotComputable why={onTime.others.onTimeInFull} />
      ) : address.viewOf("onTime") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <ChartFrame label={title}>
          <ShareTrendChart
            name={title}
            seriesCount={2}
            threshold={null}
            ends={weekEnds([own, others], names, format.roundShare)}
            points={weeks.map((week) => ({
              label: format.shortDay(week.weekOn),
              partial: false,
              shares: [weekPercent(week.client), weekPercent(week.others)],
              tip: {
                title: say("onTime.week", { day: format.day(week.weekOn) }),
                lines: [week.client, week.others].map((side, index) => ({
                  text: say("onTime.weekLine", {
                    name: names[index] ?? "",
                    share: share(weekPercent(side)).text,
                    orders: side.orders,
                  }),
                  tone: index === 0 ? ("examined" as const) : ("others" as const),
                })),
              },
            }))}
          />
        </ChartFrame>
      )}
    </Figure>
  );
}

/** The names at the lines' ends, with the share over the whole period. */
function weekEnds(
  shares: readonly (number | null)[],
  names: readonly string[],
  write: (share: number) => string,
): LineEnd[] {
  const short = shortNames(names);
  return shares.flatMap((share, index) =>
    share === null
      ? []
      : [
          {
            y: share * 100,
            text: `${short[index] ?? ""} ${write(share)}`,
            tone: index === 0 ? ("examined" as const) : ("others" as const),
          },
        ],
  );
}
