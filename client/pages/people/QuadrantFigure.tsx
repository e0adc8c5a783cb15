/** Load against support, a point per published group: to ask about, not to rank. */
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { niceTicks } from "#client/charts/nice-ticks.ts";
import { QuadrantChart } from "#client/charts/QuadrantChart.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { groupName } from "./group-names.ts";
import { loadMessages } from "./load-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import styles from "./load.module.css";

export function QuadrantFigure(props: PeopleFigureProps) {
  const say = useSay(loadMessages);
  const format = useFormat();
  const { people, address } = props;
  const { quadrant } = people;
  if (!isComputed(quadrant))
    return (
      <Figure
        title={say("quadrant.titleUnknown")}
        measure={say("quadrant.measure")}
        fileName="load-and-support"
        source=""
      >
        <NotComputable why={quadrant} />
      </Figure>
    );
  const title = say("quadrant.title");
  const table: FigureTable = {
    headings: [say("quadrant.group"), say("quadrant.hours"), say("quadrant.support")],
    rows: quadrant.map((row) => ({
      key: row.group,
      cells: [
        textCell(groupName(row)),
        valueCell(row.overtimePerPerson, "", (value) => format.decimal(value, 1)),
        valueCell(row.support, "", (value) => format.decimal(value, 0)),
      ],
    })),
  };
  return (
    <Figure
      title={title}
      measure={say("quadrant.measure")}
      view={address.viewOf("quadrant")}
      onView={(view) => address.show("quadrant", view)}
      csv={() => csvOf(table)}
      fileName="load-and-support"
      note={say("quadrant.note")}
      chapters={[4]}
      source={say("scores.source", {
        answers: people.rows.surveyAnswers,
        threshold: format.count(people.thresholds.absence),
      })}
    >
      {address.viewOf("quadrant") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <ScrollRegion className={styles["drawing"]} label={title}>
          <QuadrantChart
            name={title}
            points={quadrant.map((row) => ({
              key: row.group,
              name: groupName(row),
              x: row.overtimePerPerson,
              y: row.support,
              label: say("quadrant.point", {
                group: groupName(row),
                hours: format.hours(row.overtimePerPerson),
                support: format.decimal(row.support, 0),
              }),
            }))}
            xTicks={niceTicks(
              quadrant.map(({ overtimePerPerson }) => overtimePerPerson),
              4,
            )}
            yTicks={niceTicks(
              quadrant.map(({ support }) => support),
              4,
            )}
            xLabel={say("quadrant.x")}
            yLabel={say("quadrant.y")}
            tick={(value) => format.decimal(value, Number.isInteger(value) ? 0 : 1)}
            corners={{ upper: say("quadrant.upper"), lower: say("quadrant.lower") }}
          />
        </ScrollRegion>
      )}
    </Figure>
  );
}
