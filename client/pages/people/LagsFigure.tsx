/** How long before: the rate ratio by weeks between the hours and what is counted, an outcome a frame, on one axis. */
import type { LaggedEffect } from "#shared/schema/people.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { IntervalColumns } from "#client/charts/IntervalColumns.tsx";
import { ratioScale, type AxisScale } from "#client/charts/interval-scale.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { effectMessages } from "./effect-messages.ts";
import { firstMissing } from "./first-missing.ts";
import { NotComputable, useReason } from "./NotComputable.tsx";
import { outcomeMessages } from "./outcome-messages.ts";
import type { PeopleFigureProps } from "./people-figure.ts";
import { ratioText, ratioTick } from "./ratio-words.ts";
import styles from "./people.module.css";

/** The past weeks whose intervals leave out 1, the farthest from it first. */
export function clearLags(
  lags: readonly LaggedEffect[],
): readonly { readonly outcome: LaggedEffect["outcome"]; readonly weeks: number }[] {
  const clear = lags.flatMap(({ outcome, lags: each }) =>
    each.flatMap(({ weeksBefore, rateRatio }) =>
      // Weeks to come are a control: they must not move.
      isComputed(rateRatio) && weeksBefore > 0 && (rateRatio.low > 1 || rateRatio.high < 1)
        ? [{ outcome, weeks: weeksBefore, strength: Math.abs(Math.log(rateRatio.estimate)) }]
        : [],
    ),
  );
  return clear.toSorted((left, right) => right.strength - left.strength);
}

function useLagsTable({ people }: PeopleFigureProps): FigureTable {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const reason = useReason();
  const cell = (value: number | undefined) =>
    valueCell(value ?? null, "–", (known) => format.decimal(known, 2));
  return {
    headings: [
      say("column.outcome"),
      say("lags.column.weeks"),
      say("column.ratio"),
      say("column.low"),
      say("column.high"),
      say("column.missing"),
    ],
    rows: people.lags.flatMap(({ outcome, lags }) =>
      lags.map(({ weeksBefore, rateRatio }) => {
        const ratio = orNull(rateRatio);
        return {
          key: `${outcome}/${weeksBefore}`,
          cells: [
            textCell(sayOutcome(`name.${outcome}`)),
            valueCell(weeksBefore, "", (value) => format.decimal(value, 0)),
            cell(ratio?.estimate),
            cell(ratio?.low),
            cell(ratio?.high),
            textCell(isComputed(rateRatio) ? "" : reason(rateRatio)),
          ],
        };
      }),
    ),
  };
}

export function LagsFigure(props: PeopleFigureProps) {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const { people, address } = props;
  const table = useLagsTable(props);
  const [first] = clearLags(people.lags);
  const ratios = people.lags.flatMap(({ lags }) => lags.map(({ rateRatio }) => rateRatio));
  if (!ratios.some(isComputed)) return <NoLags people={people} />;
  const title =
    first === undefined
      ? say("lags.titleNone")
      : say("lags.title", { outcome: sayOutcome(`name.${first.outcome}`), weeks: first.weeks });
  const scale = ratioScale(
    people.lags.flatMap(({ lags }) =>
      lags.flatMap(({ rateRatio }) => (isComputed(rateRatio) ? [rateRatio.low, rateRatio.high] : [])),
    ),
  );
  return (
    <Figure
      title={title}
      measure={say("lags.measure")}
      view={address.viewOf("lags")}
      onView={(view) => address.show("lags", view)}
      csv={() => csvOf(table)}
      fileName="lags"
      chapters={[4]}
      source={say("lags.source", { weeks: people.rows.personWeeks })}
    >
      {address.viewOf("lags") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <div className={styles["frames"]}>
          {people.lags.map((effect) => (
            <Lags key={effect.outcome} effect={effect} scale={scale} />
          ))}
        </div>
      )}
    </Figure>
  );
}

/** Nothing to draw: why, as the lags say it, or the comparison of weeks where there are none. */
function NoLags({ people }: Pick<PeopleFigureProps, "people">) {
  const say = useSay(effectMessages);
  const values = [
    ...people.lags.flatMap(({ lags }) => lags.map(({ rateRatio }) => rateRatio)),
    ...people.effects.map(({ rateRatio }) => rateRatio),
  ];
  const why = firstMissing(values) ?? values.find((value) => !isComputed(value));
  return (
    <Figure title={say("lags.none")} measure={say("lags.measure")} fileName="lags" source="">
      {why === undefined || isComputed(why) ? null : <NotComputable why={why} />}
    </Figure>
  );
}

function Lags({ effect, scale }: { readonly effect: LaggedEffect; readonly scale: AxisScale }) {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const reason = useReason();
  const absent = effect.lags.find(({ rateRatio }) => !isComputed(rateRatio))?.rateRatio;
  const none = effect.lags.every(({ rateRatio }) => !isComputed(rateRatio));
  const ratio = (value: number) => ratioText(value, format);
  return (
    <IntervalColumns
      title={sayOutcome(`name.${effect.outcome}`)}
      detail={none && absent !== undefined && !isComputed(absent) ? reason(absent) : say("lags.detail")}
      scale={scale}
      tickLabel={(value) => ratioTick(value, format)}
      reference={1}
      axisLabel={say("lags.axis")}
      columns={effect.lags.map(({ weeksBefore, rateRatio }) => ({
        key: String(weeksBefore),
        tick: format.decimal(weeksBefore, 0),
        estimate: orNull(rateRatio),
        vivid: isComputed(rateRatio) && (rateRatio.low > 1 || rateRatio.high < 1),
        label: isComputed(rateRatio)
          ? say("lags.cell", {
              weeks: weeksBefore,
              ratio: ratio(rateRatio.estimate),
              low: ratio(rateRatio.low),
              high: ratio(rateRatio.high),
            })
          : say("lags.absent", { weeks: weeksBefore }),
      }))}
    />
  );
}
