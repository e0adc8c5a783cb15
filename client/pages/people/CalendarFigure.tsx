/** Overtime per person by published group and week, below the client's changes. */
import type { PeopleCalendar } from "#shared/schema/people.ts";
import { CalendarHeatmap, type HeatmapRow } from "#client/charts/CalendarHeatmap.tsx";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { heatStep, shadeOf, shades } from "#client/charts/heat-steps.ts";
import { useFormat, useSay, type Say } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import { Segmented } from "#client/ui/Segmented.tsx";
import { useClientName } from "./client-name.ts";
import { busyAgainstCalm, meanHours, monthTicks, weeklyHours, type CalendarHours } from "./calendar-view.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { groupName } from "./group-names.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import { WithheldNotes } from "./WithheldNotes.tsx";
import styles from "./people.module.css";

type SayCalendar = Say<(typeof calendarMessages)["fr"]>;

/** The finding: busy against calm weeks, or what weekends are worked for; the mean where neither can be told. */
function titleOf(
  calendar: PeopleCalendar,
  which: CalendarHours,
  name: string,
  say: SayCalendar,
  format: Format,
): string {
  const mean = meanHours(calendar.site, which) ?? 0;
  if (which === "weekends") {
    const share = calendar.site.weekendClientShare;
    return share === null
      ? say("title.weekendMean", { mean: format.hours(mean) })
      : say("title.weekends", { share: format.roundShare(share), name });
  }
  const told = busyAgainstCalm(calendar);
  return told === null
    ? say("title.mean", { mean: format.hours(mean) })
    : say("title.changes", {
        count: told.changes,
        busy: format.hours(told.busy),
        calm: format.hours(told.calm),
      });
}

export function CalendarFigure(props: PeopleFigureProps) {
  const say = useSay(calendarMessages);
  const format = useFormat();
  const { people, address } = props;
  const { calendar } = people;
  const name = useClientName(people);
  if (!isComputed(calendar))
    return (
      <Figure title={say("title.none")} measure="" fileName="calendar" source="">
        <NotComputable why={calendar} />
      </Figure>
    );
  const which: CalendarHours = address.search.weekends === true ? "weekends" : "overtime";
  const title = titleOf(calendar, which, name, say, format);
  const table = tableOf(calendar, which, name, say, format);
  const isTable = address.viewOf("calendar") === "table";
  return (
    <Figure
      title={title}
      measure={isTable ? say(`measure.${which}`) : <Key calendar={calendar} which={which} />}
      view={address.viewOf("calendar")}
      onView={(view) => address.show("calendar", view)}
      csv={() => csvOf(table)}
      fileName={which}
      note={say("note.bars")}
      chapters={[2]}
      source={say("source", { entries: people.rows.timeEntries })}
    >
      <div className={styles["switch"]}>
        <Segmented
          label={say("which")}
          value={which}
          options={[
            { value: "overtime", label: say("which.overtime") },
            { value: "weekends", label: say("which.weekends") },
          ]}
          onChange={(next) => address.change({ weekends: next === "weekends" ? true : undefined })}
        />
      </div>
      {isTable ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <Heatmap {...props} calendar={calendar} which={which} title={title} />
      )}
      <WithheldNotes teams={calendar.withheld} groups={calendar.groups} />
    </Figure>
  );
}

interface CalendarParts {
  readonly calendar: PeopleCalendar;
  readonly which: CalendarHours;
}

function stepOf({ calendar, which }: CalendarParts): number {
  return heatStep(
    calendar.groups.flatMap((row) => weeklyHours(row, which).filter((value) => value !== null)),
  );
}

function Key(props: CalendarParts) {
  const say = useSay(calendarMessages);
  const format = useFormat();
  const step = stepOf(props);
  const written = (value: number) => format.decimal(value, step < 1 ? (step < 0.1 ? 2 : 1) : 0);
  return (
    <span className={styles["key"]}>
      <span>{say(`measure.${props.which}`)}</span>
      {Array.from({ length: shades + 1 }, (_, shade) => (
        <span key={shade} className={styles["keyItem"]}>
          <span className={styles["swatch"]} style={{ background: `var(--h${shade})` }} />
          {shade === shades
            ? say("key.more", { low: written(shade * step) })
            : say("key.between", { low: written(shade * step), high: written((shade + 1) * step) })}
        </span>
      ))}
      <span className={styles["keyItem"]}>
        <span className={`${styles["swatch"]} ${styles["hatched"]}`} />
        {say("key.withheld")}
      </span>
    </span>
  );
}

function Heatmap(props: PeopleFigureProps & CalendarParts & { readonly title: string }) {
  const say = useSay(calendarMessages);
  const format = useFormat();
  const { calendar, which, people, address } = props;
  const name = useClientName(people);
  const step = stepOf(props);
  const days = calendar.weeks.map(format.day);
  const ticks = monthTicks(calendar.weeks, format);
  const cellsOf = (group: string, hours: readonly (number | null)[]) =>
    days.map((week, column) => {
      const value = hours[column] ?? null;
      return value === null
        ? { shade: null, label: say("cell.withheld", { group, week }) }
        : {
            shade: shadeOf(value, step),
            label: say("cell", { group, week, hours: format.hours(value) }),
          };
    });
  const meanOf = (mean: number | null) =>
    mean === null ? { mean: say("withheld"), isMeanAbsent: true } : { mean: format.hours(mean) };
  const rows: readonly HeatmapRow[] = [
    ...calendar.groups.map((row) => ({
      key: row.group,
      name: groupName(row),
      cells: cellsOf(groupName(row), weeklyHours(row, which)),
      ...meanOf(meanHours(row, which)),
    })),
    ...calendar.withheld.map(({ team }) => ({
      key: `team ${team}`,
      name: team,
      cells: cellsOf(team, []),
      ...meanOf(null),
    })),
    {
      key: "site",
      name: say("site"),
      strong: true,
      cells: cellsOf(say("site"), weeklyHours(calendar.site, which)),
      ...meanOf(meanHours(calendar.site, which)),
    },
  ];
  return (
    <CalendarHeatmap
      name={props.title}
      columns={calendar.weeks.map((key, column) => ({ key, tick: ticks[column] ?? null }))}
      bars={{
        name: say("changes", { name }),
        detail: say("changes.total", {
          total: calendar.clientChanges.reduce((sum, count) => sum + count, 0),
        }),
        values: calendar.clientChanges,
        labels: days.map((week, column) =>
          say("changes.week", { week, count: calendar.clientChanges[column] ?? 0, name }),
        ),
      }}
      rows={rows}
      meanHeading={say("mean")}
      hint={say("hint")}
      onOpen={(column) =>
        address.open({ kind: "hours", state: "direct", week: calendar.weeks[column] ?? null })
      }
    />
  );
}

/** A row a week: the client's changes, then every row of the calendar. */
function tableOf(
  calendar: PeopleCalendar,
  which: CalendarHours,
  name: string,
  say: SayCalendar,
  format: Format,
): FigureTable {
  const withheld = textCell(say("withheld"));
  const hours = (value: number | null | undefined) =>
    value == null ? withheld : valueCell(value, "", (known) => format.decimal(known, 1));
  return {
    headings: [
      say("column.week"),
      say("column.changes", { name }),
      ...calendar.groups.map(groupName),
      ...calendar.withheld.map(({ team }) => team),
      say("site"),
    ],
    rows: calendar.weeks.map((week, index) => ({
      key: week,
      cells: [
        { text: format.shortDay(week), csv: week },
        valueCell(calendar.clientChanges[index] ?? 0, "", format.count),
        ...calendar.groups.map((row) => hours(weeklyHours(row, which)[index])),
        ...calendar.withheld.map(() => withheld),
        hours(weeklyHours(calendar.site, which)[index]),
      ],
    })),
  };
}
