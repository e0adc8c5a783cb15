/** Why the other clients' orders wait, by work centre: stacked causes with their sums. */
import type { CentreWaiting } from "#shared/schema/delays.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { figureMessages } from "./figure-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import styles from "./causes.module.css";

const parts = ["client", "others", "contention", "batching", "unexplained"] as const;
type Part = (typeof parts)[number];

/** The hours of one cause at a centre. */
function partHours(centre: CentreWaiting, part: Part): number {
  switch (part) {
    case "client":
      return centre.prioritisationByClient;
    case "others":
      return centre.prioritisationByOthers;
    default:
      return centre[part];
  }
}

/** Hours taken ahead of the rule, or ahead of the ready time where no rule is known. */
const taken = (centre: CentreWaiting): number =>
  orNull(centre.queueJumpHours) ?? centre.prioritisationByClient;

/** Centres shown as bars; the table holds all. */
const mostBars = 14;

export function CausesFigure(props: PlanningFigureProps) {
  const say = useSay(figureMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { centres, imposed } = delays;
  const total = centres.reduce((sum, { hours }) => sum + hours, 0);
  const allTaken = centres.reduce((sum, centre) => sum + taken(centre), 0);
  const worst = centres.toSorted((left, right) => taken(right) - taken(left))[0];
  const busiest = centres.toSorted((left, right) => right.hours - left.hours)[0];
  const title =
    worst === undefined || busiest === undefined
      ? say("causes.titleNone")
      : allTaken > 0
        ? say("causes.title", { centre: worst.name, share: format.roundShare(taken(worst) / allTaken) })
        : say("causes.titleQueue", {
            centre: busiest.name,
            share: format.roundShare(total === 0 ? 0 : busiest.hours / total),
          });
  const key = (part: Part) =>
    part === "client" ? say("causes.key.client", { name: delays.client.name }) : say(`causes.key.${part}`);
  const table: FigureTable = {
    headings: [
      say("causes.column.centre"),
      say("causes.column.machines"),
      say("causes.column.hours"),
      ...parts.map(key),
      say("causes.column.jump"),
    ],
    rows: centres.map((centre) => ({
      key: centre.workCentreId,
      cells: [
        textCell(centre.name),
        valueCell(centre.machines, "", format.count),
        ...[centre.hours, ...parts.map((part) => partHours(centre, part)), orNull(centre.queueJumpHours)].map(
          (hours) => valueCell(hours, "", (known) => format.decimal(known, 1)),
        ),
      ],
    })),
  };
  const shown = centres.toSorted((left, right) => right.hours - left.hours).slice(0, mostBars);
  const longest = Math.max(1e-9, ...shown.map(({ hours }) => hours));
  return (
    <Figure
      title={title}
      measure={say("causes.measure")}
      view={address.viewOf("causes")}
      onView={(view) => address.show("causes", view)}
      csv={() => csvOf(table)}
      fileName="waiting-by-work-centre"
      {...(centres.length > shown.length
        ? { note: say("causes.more", { shown: shown.length, total: centres.length }) }
        : {})}
      chapters={[3]}
      source={say("causes.source", {
        hours: format.hours(total),
        ratio: isComputed(imposed.fairShareRatio) ? format.decimal(imposed.fairShareRatio, 2) : "–",
      })}
    >
      {address.viewOf("causes") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <>
          <ul className={styles["key"]}>
            {parts.map((part) => (
              <li key={part}>
                <span className={styles[part]} aria-hidden="true" />
                {key(part)}
              </li>
            ))}
          </ul>
          <ul className={styles["bars"]}>
            {shown.map((centre) => (
              <li key={centre.workCentreId}>
                <button
                  type="button"
                  title={say("causes.open", { centre: centre.name })}
                  onClick={() =>
                    address.openPairs({
                      cause: isComputed(centre.queueJumpHours) ? "jump" : "prioritisation",
                      from: delays.client.clientId,
                      to: null,
                      centre: centre.workCentreId,
                    })
                  }
                >
                  <span className={styles["name"]}>{centre.name}</span>
                  <span className={styles["track"]}>
                    {parts.map((part) => (
                      <span
                        key={part}
                        className={styles[part]}
                        style={{ width: `${(partHours(centre, part) / longest) * 100}%` }}
                      />
                    ))}
                  </span>
                  <span className={styles["sum"]}>
                    {say.rich("causes.of", {
                      hours: `${format.count(centre.hours)} h`,
                      taken: <b>{format.count(taken(centre))}</b>,
                    })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Figure>
  );
}
