/** Whether more hours for the client go with more cases: the rate by part of hours, an outcome a frame. */
import type { DoseResponse } from "#shared/schema/people.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { IntervalColumns, type IntervalColumn } from "#client/charts/IntervalColumns.tsx";
import { evenScale } from "#client/charts/interval-scale.ts";
import { niceTicks } from "#client/charts/nice-ticks.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { useClientName } from "./client-name.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { effectMessages } from "./effect-messages.ts";
import { firstMissing } from "./first-missing.ts";
import { NotComputable } from "./NotComputable.tsx";
import { outcomeMessages } from "./outcome-messages.ts";
import type { PeopleFigureProps } from "./people-figure.ts";
import { isWithheld, orAbsent } from "./published.ts";
import styles from "./people.module.css";

/** Chances below which a trend counts as one. */
const clear = 0.05;

const isRising = ({ trendPValue }: DoseResponse) => isComputed(trendPValue) && trendPValue <= clear;

function useDosesTable({ people }: PeopleFigureProps): FigureTable {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const sayWithheld = useSay(calendarMessages);
  const format = useFormat();
  const share = (value: number) => valueCell(value, "", format.roundShare);
  const cell = (value: number | undefined) =>
    value === undefined
      ? textCell(sayWithheld("withheld"))
      : valueCell(value, "", (known) => format.decimal(known, 1));
  return {
    headings: [
      say("column.outcome"),
      say("doses.column.from"),
      say("doses.column.to"),
      say("doses.column.rate"),
      say("column.low"),
      say("column.high"),
    ],
    rows: people.doseResponse.flatMap(({ outcome, doses }) =>
      doses.map(({ fromShare, toShare, rate }) => {
        const shown = orAbsent(rate);
        return {
          key: `${outcome}/${fromShare}`,
          cells: [
            textCell(sayOutcome(`name.${outcome}`)),
            share(fromShare),
            share(toShare),
            cell(shown?.estimate),
            cell(shown?.low),
            cell(shown?.high),
          ],
        };
      }),
    ),
  };
}

export function DosesFigure(props: PeopleFigureProps) {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const { people, address } = props;
  const name = useClientName(people);
  const table = useDosesTable(props);
  const rising = people.doseResponse.filter(isRising);
  const title =
    people.doseResponse.length === 0
      ? say("doses.none")
      : rising.length === 0
        ? say("doses.titleNone", { name })
        : say("doses.title", {
            outcomes: format.list(
              rising.map(({ outcome }, place) => {
                const words = sayOutcome(`name.${outcome}`);
                return place === 0 ? words : `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
              }),
            ),
            name,
          });
  const ratios = people.effects.map(({ rateRatio }) => rateRatio);
  const missing = firstMissing(ratios) ?? ratios.find((value) => !isComputed(value));
  return (
    <Figure
      title={title}
      measure={say("doses.measure")}
      {...(people.doseResponse.length === 0
        ? {}
        : {
            view: address.viewOf("doses"),
            onView: (view) => address.show("doses", view),
            csv: () => csvOf(table),
          })}
      fileName="doses"
      chapters={[4]}
      source={say("doses.source", { weeks: people.rows.personWeeks })}
    >
      {people.doseResponse.length === 0 ? (
        missing === undefined || isComputed(missing) ? null : (
          <NotComputable why={missing} />
        )
      ) : address.viewOf("doses") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <div className={styles["frames"]}>
          {people.doseResponse.map((response) => (
            <Dose key={response.outcome} response={response} />
          ))}
        </div>
      )}
    </Figure>
  );
}

/** Each frame has its own axis from zero: what is counted differs too much for one. */
function Dose({ response }: { readonly response: DoseResponse }) {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const sayCalendar = useSay(calendarMessages);
  const format = useFormat();
  const { trendPValue } = response;
  const shown = response.doses.flatMap(({ rate }) => orAbsent(rate) ?? []);
  const ticks = niceTicks(
    shown.map(({ high }) => high),
    3,
  );
  const columns = response.doses.map(({ fromShare, toShare, rate }): IntervalColumn => {
    const [from, to] = [format.roundShare(fromShare), format.roundShare(toShare)];
    const written = (value: number) => format.decimal(value, 1);
    return {
      key: from,
      tick: `${format.count(fromShare * 100)}–${format.count(toShare * 100)}`,
      estimate: orAbsent(rate),
      isWithheld: isWithheld(rate),
      vivid: isRising(response),
      label: isWithheld(rate)
        ? say("doses.withheld", {
            from,
            to,
            coarser: rate.coarser === "site" ? sayCalendar("coarser.site") : rate.coarser,
          })
        : say("doses.cell", {
            from,
            to,
            rate: written(rate.estimate),
            low: written(rate.low),
            high: written(rate.high),
          }),
    };
  });
  const chances = (pValue: number) =>
    pValue < 0.01 ? say("chances.few") : say("chances", { count: Math.round(pValue * 100) });
  return (
    <IntervalColumns
      title={sayOutcome(`name.${response.outcome}`)}
      detail={
        isComputed(trendPValue) ? say("doses.trend", { chances: chances(trendPValue) }) : say("doses.noTrend")
      }
      scale={evenScale(0, ticks.at(-1) ?? 1, ticks)}
      tickLabel={format.count}
      reference={0}
      columns={columns}
      axisLabel={say("doses.axis")}
    />
  );
}
