/** How early clients ask: dots by working days of notice, with the frozen horizon shaded. */
import type { Notice, NoticeGroup } from "#shared/schema/delays.ts";
import { csvOf, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { NoticeChart } from "#client/charts/NoticeChart.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { figureMessages } from "./figure-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PlanningFigureProps } from "./planning-figure.ts";
import styles from "./planning.module.css";

/** Dots above one another at most. */
const mostDots = 22;

/** Changes that one dot stands for. */
function changesPerDot({ client, others }: Extract<Notice, { status: "computed" }>): number {
  const highest = Math.max(0, ...[...client.notice, ...others.notice].map(({ changes }) => changes));
  return Math.max(1, Math.ceil(highest / mostDots));
}

/** Changes by days of notice. */
const byDays = (group: NoticeGroup) =>
  new Map(group.notice.map(({ days: each, changes }) => [each, changes]));

export function NoticeFigure(props: PlanningFigureProps) {
  const say = useSay(figureMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { notice, client } = delays;
  if (notice.status !== "computed")
    return (
      <Figure title={say("notice.titleNone")} measure={say("notice.measure")} fileName="notice" source="">
        <NotComputable why={notice} />
      </Figure>
    );
  const days = (value: number | null) =>
    value === null ? "–" : say("notice.days", { days: Math.round(value) });
  const medians = {
    client: orNull(notice.client.medianNoticeDays),
    others: orNull(notice.others.medianNoticeDays),
  };
  const leads = {
    client: orNull(notice.client.medianLeadDays),
    others: orNull(notice.others.medianLeadDays),
  };
  const both = medians.client !== null && medians.others !== null;
  // Medians that read alike say nothing; how many changes each asks for does.
  const title =
    both && days(medians.client) === days(medians.others)
      ? say("notice.titleCounts", {
          name: client.name,
          client: notice.client.changesInsideHorizon,
          others: notice.others.changesInsideHorizon,
        })
      : both
        ? say("notice.title", {
            name: client.name,
            client: days(medians.client),
            others: days(medians.others),
          })
        : leads.client !== null
          ? say("notice.titleLead", {
              name: client.name,
              client: days(leads.client),
              others: days(leads.others),
            })
          : say("notice.titleNone");
  const perDot = changesPerDot(notice);
  const label = (group: NoticeGroup, name: string, median: number | null) => ({
    name: say("notice.group", { name, changes: group.changes }),
    detail:
      group.changes === 0
        ? say("notice.none")
        : say("notice.inside", {
            share: format.roundShare(group.changesInsideHorizon / group.changes),
            median: days(median),
          }),
  });
  const [own, others] = [byDays(notice.client), byDays(notice.others)];
  const all = [...new Set([...own.keys(), ...others.keys()])].toSorted((left, right) => left - right);
  const table: FigureTable = {
    headings: [say("notice.column.days"), client.name, say("notice.others")],
    rows: all.map((each) => ({
      key: String(each),
      cells: [
        valueCell(each, "", format.count),
        valueCell(own.get(each) ?? 0, "", format.count),
        valueCell(others.get(each) ?? 0, "", format.count),
      ],
    })),
  };
  const note = [
    say("notice.lead", {
      client: days(leads.client),
      others: days(leads.others),
      count: notice.client.ordersInsideHorizon,
      name: client.name,
    }),
    ...(notice.changesOfOurs > 0 ? [say("notice.ours", { count: notice.changesOfOurs })] : []),
    ...(notice.changesWithoutDate > 0 ? [say("notice.undated", { count: notice.changesWithoutDate })] : []),
  ].join(" ");
  return (
    <Figure
      title={title}
      measure={perDot === 1 ? say("notice.measure") : say("notice.measureMany", { count: perDot })}
      view={address.viewOf("notice")}
      onView={(view) => address.show("notice", view)}
      csv={() => csvOf(table)}
      fileName="notice"
      note={note}
      chapters={[3]}
      source={say("notice.source", { count: notice.client.changes + notice.others.changes })}
    >
      {address.viewOf("notice") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <ScrollRegion label={title} className={styles["drawing"]}>
          <NoticeChart
            name={title}
            frozenDays={notice.frozenHorizonDays}
            frozenLabel={say("notice.frozen", { days: days(notice.frozenHorizonDays) })}
            lastLabel={say("notice.last")}
            perDot={perDot}
            groups={[
              {
                tone: "examined",
                ...label(notice.client, client.name, medians.client),
                dots: notice.client.notice.map((each) => ({ days: each.days, count: each.changes })),
              },
              {
                tone: "others",
                ...label(notice.others, say("notice.others"), medians.others),
                dots: notice.others.notice.map((each) => ({ days: each.days, count: each.changes })),
              },
            ]}
          />
        </ScrollRegion>
      )}
    </Figure>
  );
}
