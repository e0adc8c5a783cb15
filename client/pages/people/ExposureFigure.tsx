/** How much of people's weeks the examined client takes: hours, unplanned ones, weekends, meetings, hostile contacts. */
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { useClientName } from "./client-name.ts";
import { loadMessages } from "./load-messages.ts";
import { NotComputable, useReason } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import styles from "./load.module.css";

export function ExposureFigure(props: PeopleFigureProps) {
  const say = useSay(loadMessages);
  const format = useFormat();
  const reason = useReason();
  const name = useClientName(props.people);
  const { people, address } = props;
  const { exposure } = people;
  const { hoursShare, exposedPersonWeekShare } = exposure;
  const lines = (
    [
      ["hoursShare", format.share],
      ["exposedPersonWeekShare", format.share],
      ["clientHours", format.hours],
      ["unplannedHours", format.hours],
      ["weekendHours", format.hours],
      ["meetingHours", format.hours],
      ["firefightingHours", format.hours],
      ["hostileContacts", format.count],
      ["threats", format.count],
    ] as const
  ).map(([key, write]) => ({ key, name: say(`exposure.${key}`), value: exposure[key], write }));
  const title =
    isComputed(hoursShare) && isComputed(exposedPersonWeekShare)
      ? say("exposure.title", {
          name,
          share: format.roundShare(hoursShare),
          weeks: format.roundShare(exposedPersonWeekShare),
        })
      : say("exposure.titleUnknown");
  const table: FigureTable = {
    headings: [say("indicators.name"), say("indicators.value")],
    rows: lines.map(({ key, name: measure, value, write }) => ({
      key,
      cells: [textCell(measure), isComputed(value) ? valueCell(value, "", write) : textCell(reason(value))],
    })),
  };
  return (
    <Figure
      title={title}
      measure={say("exposure.measure", {
        cut: format.roundShare(exposure.cut),
        weeks: exposure.weeks,
      })}
      view={address.viewOf("exposure")}
      onView={(view) => address.show("exposure", view)}
      csv={() => csvOf(table)}
      fileName="exposure"
      chapters={[4]}
      source={say("exposure.source", { entries: people.rows.timeEntries, contacts: people.rows.contacts })}
    >
      {address.viewOf("exposure") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : isComputed(hoursShare) ? (
        <dl className={styles["indicators"]}>
          {lines.map(({ key, name: measure, value, write }) => (
            <div key={key}>
              <dt>{measure}</dt>
              {isComputed(value) ? (
                <dd>{write(value)}</dd>
              ) : (
                <dd className={styles["absent"]}>{reason(value)}</dd>
              )}
            </div>
          ))}
        </dl>
      ) : (
        <NotComputable why={hoursShare} />
      )}
    </Figure>
  );
}
