/** A chosen week of a chosen work centre: what waited and ran, and dashed what the house rule would have given. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { GanttRow } from "#shared/schema/planning.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { plusDays } from "#client/lib/day.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { ganttMessages } from "./gantt-messages.ts";
import { GanttRows } from "./GanttRows.tsx";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { delaysInput } from "./planning-search.ts";
import { centresWorstFirst, ganttChoice, isChosenByAddress, type GanttChoice } from "./gantt-choice.ts";
import { useToldWait } from "./use-told-wait.ts";
import styles from "./gantt.module.css";

/** Rows asked for at once. */
const mostRows = 2_000;
const zooms = [1, 2, 4, 8] as const;

function useGanttTable(props: PlanningFigureProps, rows: readonly GanttRow[]): FigureTable {
  const say = useSay(ganttMessages);
  const format = useFormat();
  const moment = (civil: string | null) =>
    civil === null ? textCell("") : { text: format.shortMoment(civil), csv: civil };
  const hours = (value: number | null) => valueCell(value, "", (known) => format.decimal(known, 1));
  return {
    headings: [
      say("column.operation"),
      say("column.client"),
      say("column.ready"),
      say("column.started"),
      say("column.ended"),
      say("column.ruleStarts"),
      say("column.ruleEnds"),
      say("column.waited"),
      say("column.taken", { name: props.delays.client.name }),
      say("column.rule"),
    ],
    rows: rows.map((row) => ({
      key: row.operationId,
      examined: row.clientId === props.delays.client.clientId,
      cells: [
        textCell(row.operationId),
        textCell(props.names.client(row.clientId)),
        moment(row.readyAt),
        moment(row.startedAt),
        moment(row.endedAt),
        moment(row.ruleStartsAt),
        moment(row.ruleEndsAt),
        hours(row.waitedHours),
        hours(row.takenHours),
        hours(row.ruleWaitedHours),
      ],
    })),
  };
}

export function GanttFigure(props: PlanningFigureProps) {
  const { wait, isPending } = useToldWait(props);
  const { search } = props.address;
  const choice = ganttChoice(props.delays, search, wait);
  // Another week would be drawn first, and at once give way. A week that the address names stays while a wait is asked
  // for: taken away, it would lose its place and the keyboard's.
  if (choice === null || (isPending && !isChosenByAddress(search))) return <div className={styles["room"]} />;
  return (
    <ChosenGantt {...props} choice={choice} told={search.operation ?? wait?.operation.operationId ?? null} />
  );
}

interface ChosenGanttProps extends PlanningFigureProps {
  readonly choice: GanttChoice;
  /** The operation whose wait is told. */
  readonly told: string | null;
}

function ChosenGantt(props: ChosenGanttProps) {
  const say = useSay(ganttMessages);
  const format = useFormat();
  const { delays, names, address, choice } = props;
  const answer = useQuery(
    api.planning.gantt.queryOptions(
      { ...delaysInput(address.search), ...choice, limit: mostRows },
      { placeholderData: keepPreviousData },
    ),
  );
  const gantt = answer.data ?? null;
  const rows = gantt?.rows ?? [];
  const table = useGanttTable(props, rows);
  const replayed = delays.replay.status === "computed";
  const day = format.day(choice.weekOn);
  const period =
    choice.weeks === 1 ? say("period.week", { day }) : say("period.weeks", { weeks: choice.weeks, day });
  const title = say(replayed ? "title" : "titleRecord", { centre: names.centre(choice.workCentre), period });
  const source =
    gantt === null
      ? ""
      : gantt.total > rows.length
        ? say("source.cut", { shown: rows.length, total: gantt.total })
        : say("source", { total: gantt.total, machines: gantt.machines });
  return (
    <Figure
      title={title}
      measure={say(replayed ? "measure" : "measure.record")}
      view={address.viewOf("gantt")}
      onView={(view) => address.show("gantt", view)}
      csv={() => csvOf(table)}
      fileName="week-of-work-centre"
      chapters={[3]}
      source={source}
    >
      <GanttChoices {...props} />
      {answer.isError ? (
        <Fault onRetry={() => void answer.refetch()}>{failureCode(answer.error)}</Fault>
      ) : gantt === null ? (
        <div className={styles["room"]} />
      ) : rows.length === 0 ? (
        <p className={styles["none"]}>{say("none")}</p>
      ) : address.viewOf("gantt") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <>
          <GanttKey name={delays.client.name} replayed={replayed} />
          <GanttRows
            gantt={gantt}
            examined={delays.client.clientId}
            examinedName={delays.client.name}
            clientName={names.client}
            replayed={replayed}
            chosen={props.told}
            caption={title}
            onChoose={(operation) =>
              address.change({ operation, centre: choice.workCentre, week: choice.weekOn })
            }
          />
        </>
      )}
    </Figure>
  );
}

function GanttChoices(props: PlanningFigureProps & { readonly choice: GanttChoice }) {
  const say = useSay(ganttMessages);
  const format = useFormat();
  const { delays, names, address, choice } = props;
  const worst = delays.centreWeeks.filter(({ workCentreId }) => workCentreId === choice.workCentre);
  const isListed = worst.some(({ weekOn }) => weekOn === choice.weekOn);
  const move = (weeks: number) => address.change({ week: plusDays(choice.weekOn, 7 * weeks) });
  return (
    <div className={styles["choices"]}>
      <Pick
        label={say("centre")}
        value={choice.workCentre}
        options={centresWorstFirst(delays).map((workCentreId) => ({
          value: workCentreId,
          label: names.centre(workCentreId),
        }))}
        onChange={(centre) => address.change({ centre, week: undefined })}
      />
      <span className={styles["weeks"]}>
        <Button look="quiet" aria-label={say("previous")} onClick={() => move(-choice.weeks)}>
          ←
        </Button>
        <Pick
          label={say("week")}
          value={choice.weekOn}
          options={[
            ...(isListed
              ? []
              : [
                  {
                    value: choice.weekOn,
                    label: format.shortDay(choice.weekOn),
                    group: say("week.other"),
                  },
                ]),
            ...worst.map(({ weekOn, hours }) => ({
              value: weekOn,
              label: say("week.option", { day: format.shortDay(weekOn), hours: format.hours(hours) }),
              group: say("week.worst"),
            })),
          ]}
          onChange={(week) => address.change({ week, centre: choice.workCentre })}
        />
        <Button look="quiet" aria-label={say("next")} onClick={() => move(choice.weeks)}>
          →
        </Button>
      </span>
      <Pick
        label={say("zoom")}
        value={String(choice.weeks)}
        options={zooms.map((count) => ({ value: String(count), label: say("zoom.weeks", { count }) }))}
        onChange={(weeks) => address.change({ weeks: weeks === "1" ? undefined : Number(weeks) })}
      />
    </div>
  );
}

function GanttKey(props: { readonly name: string; readonly replayed: boolean }) {
  const say = useSay(ganttMessages);
  const marks: readonly (readonly [keyof typeof styles & string, string])[] = [
    ["keyReady", say("key.ready")],
    ["keyWait", say("key.wait")],
    ["keyClient", say("key.client", { name: props.name })],
    ["keyOthers", say("key.others")],
    ...(props.replayed ? [["keyRule", say("key.rule")] as const] : []),
    ["keyDue", say("key.due")],
    ["keyPassed", say("key.passed")],
  ];
  return (
    <ul className={styles["key"]}>
      {marks.map(([mark, words]) => (
        <li key={mark}>
          <span className={styles[mark]} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}
