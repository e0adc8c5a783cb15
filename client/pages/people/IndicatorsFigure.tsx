/** Absence, departures and accidents of the site, and absence by published group. */
import type { Withheld } from "#shared/schema/people.ts";
import type { Estimate, NotComputable as Why } from "#shared/schema/scalar.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { coarserName, groupName } from "./group-names.ts";
import { loadMessages } from "./load-messages.ts";
import { NotComputable, useReason } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import { isWithheld, orAbsent } from "./published.ts";
import { WithheldNotes } from "./WithheldNotes.tsx";
import styles from "./load.module.css";

interface Line {
  readonly key: string;
  readonly name: string;
  readonly value: number | Estimate | Withheld | Why;
  readonly write: (value: number) => string;
}

/** Every indicator with how it is written, in the order of the figure. */
function useLines({ people }: PeopleFigureProps): readonly Line[] {
  const say = useSay(loadMessages);
  const format = useFormat();
  const { indicators } = people;
  const one = (value: number) => format.decimal(value, 1);
  const site = [
    ["absenceRate", format.share],
    ["spells", format.count],
    ["spellsPerThousandWeeks", one],
    ["turnoverRate", format.share],
    ["accidentFrequency", one],
    ["accidentSeverity", one],
  ] as const;
  return [
    ...site.map(([key, write]) => ({
      key,
      name: say(`indicators.${key}`),
      value: indicators[key],
      write,
    })),
    ...indicators.groups.map((row) => ({
      key: row.group,
      name: say("indicators.group", { group: groupName(row) }),
      value: row.absenceRate,
      write: format.share,
    })),
  ];
}

export function IndicatorsFigure(props: PeopleFigureProps) {
  const say = useSay(loadMessages);
  const format = useFormat();
  const reason = useReason();
  const { people, address } = props;
  const { indicators } = people;
  const lines = useLines(props);
  const rate = orAbsent(indicators.absenceRate);
  const spells = orAbsent(indicators.spellsPerThousandWeeks);
  const title =
    rate === null
      ? say("indicators.titleNone")
      : spells === null
        ? say("indicators.titleRate", { absence: format.shareTo(rate, 1) })
        : say("indicators.title", {
            absence: format.shareTo(rate, 1),
            spells: format.decimal(spells.estimate, 1),
          });
  const table: FigureTable = {
    headings: [
      say("indicators.name"),
      say("indicators.value"),
      say("indicators.low"),
      say("indicators.high"),
    ],
    rows: lines.map(({ key, name, value, write }) => {
      const shown = orAbsent(value);
      const told = isWithheld(value) ? say("withheld") : isComputed(value) ? "" : reason(value);
      const [middle, low, high] =
        shown === null || typeof shown === "number"
          ? [shown, null, null]
          : [shown.estimate, shown.low, shown.high];
      return {
        key,
        cells: [
          textCell(name),
          middle === null ? textCell(told) : valueCell(middle, "", write),
          valueCell(low, "", write),
          valueCell(high, "", write),
        ],
      };
    }),
  };
  return (
    <Figure
      title={title}
      measure={say("indicators.measure")}
      view={address.viewOf("indicators")}
      onView={(view) => address.show("indicators", view)}
      csv={() => csvOf(table)}
      fileName="absence"
      chapters={[4]}
      source={say("indicators.source", {
        absences: people.rows.absences,
        threshold: format.count(people.thresholds.absence),
      })}
    >
      {address.viewOf("indicators") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : isComputed(indicators.absenceRate) ? (
        <dl className={styles["indicators"]}>
          {lines.map((line) => (
            <div key={line.key}>
              <dt>{line.name}</dt>
              <Value line={line} groups={indicators.groups} />
            </div>
          ))}
        </dl>
      ) : (
        <NotComputable why={indicators.absenceRate} />
      )}
      <WithheldNotes teams={indicators.withheldTeams} groups={indicators.groups} />
    </Figure>
  );
}

function Value(props: {
  readonly line: Line;
  readonly groups: PeopleFigureProps["people"]["indicators"]["groups"];
}) {
  const say = useSay(loadMessages);
  const reason = useReason();
  const { value, write } = props.line;
  if (isWithheld(value))
    return (
      <dd className={`${styles["absent"]} ${styles["withheld"]}`}>
        <span>
          {value.coarser === "site"
            ? say("withheld.site")
            : say("withheld.see", { coarser: coarserName(value.coarser, props.groups, "") })}
        </span>
      </dd>
    );
  if (typeof value === "number") return <dd>{write(value)}</dd>;
  if ("status" in value) return <dd className={styles["absent"]}>{reason(value)}</dd>;
  return (
    <dd>
      {say("indicators.range", {
        value: write(value.estimate),
        low: write(value.low),
        high: write(value.high),
      })}
    </dd>
  );
}
