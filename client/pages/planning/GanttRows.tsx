/** The rows of a Gantt: labels, bars on a time axis, hours waited. Only rows in sight are in the page. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Gantt, GanttRow } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { ganttMessages } from "./gantt-messages.ts";
import { dueMark, latePlace, type DueMark } from "./gantt-due.ts";
import { barOf, ganttScale, namedDays, type GanttScale } from "./gantt-scale.ts";
import styles from "./gantt.module.css";

export interface GanttRowsProps {
  readonly gantt: Gantt;
  readonly examined: string;
  readonly examinedName: string;
  readonly clientName: (clientId: string) => string;
  readonly replayed: boolean;
  /** The operation whose wait is told. */
  readonly chosen: string | null;
  readonly caption: string;
  readonly onChoose: (operationId: string) => void;
}

const rowHeight = 42;
const daysOfAWeek = 7;

export function GanttRows(props: GanttRowsProps) {
  const say = useSay(ganttMessages);
  const format = useFormat();
  const { gantt } = props;
  const scale = ganttScale(gantt);
  const named = namedDays(scale.days);
  const scroller = useRef<HTMLElement>(null);
  // Rows are of one height and the component is not memoised for it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: gantt.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const place = gantt.rows.findIndex(({ operationId }) => operationId === props.chosen);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: "center" });
  }, [place, virtualizer]);
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const nextPlace = place + (event.key === "ArrowDown" ? 1 : -1);
    const next = gantt.rows[nextPlace];
    if (next === undefined) return;
    event.preventDefault();
    // The focus walks along: left behind, it would be lost when its row leaves the page.
    const row = event.currentTarget.querySelector<HTMLElement>(`[data-place="${nextPlace}"]`);
    (row ?? event.currentTarget).focus({ preventScroll: true });
    props.onChoose(next.operationId);
  };
  return (
    // It scrolls and is walked with the arrow keys, so that it has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={scroller}
      className={styles["scroller"]}
      aria-label={props.caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={walk}
    >
      <div className={`${styles["sheet"]} ${scale.days.length > daysOfAWeek ? styles["wide"] : ""}`}>
        <div className={`${styles["line"]} ${styles["head"]}`}>
          <span className={styles["label"]} />
          <span className={styles["track"]}>
            {scale.days.map(({ day, at }) => (
              <span key={day} className={styles["day"]} style={{ left: `${at * 100}%` }}>
                {named.has(day) ? format.columnDay(day) : ""}
              </span>
            ))}
          </span>
          <span className={styles["hours"]}>{say("column.waited")}</span>
          <span className={styles["hours"]}>{say("column.taken", { name: props.examinedName })}</span>
          <span className={styles["hours"]}>{props.replayed ? say("column.rule") : ""}</span>
        </div>
        <div className={styles["rows"]} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = gantt.rows[index];
            return row === undefined ? null : (
              <Line key={row.operationId} {...props} row={row} place={index} scale={scale} top={start} />
            );
          })}
        </div>
      </div>
    </section>
  );
}

interface LineProps extends GanttRowsProps {
  readonly row: GanttRow;
  /** Among all rows. */
  readonly place: number;
  readonly scale: GanttScale;
  readonly top: number;
}

function Line(props: LineProps) {
  const say = useSay(ganttMessages);
  const format = useFormat();
  const { row, scale, top } = props;
  const isExamined = row.clientId === props.examined;
  const hours = (value: number | null) => (value === null ? "–" : format.hours(value));
  return (
    <button
      type="button"
      className={`${styles["line"]} ${row.operationId === props.chosen ? styles["chosen"] : ""}`}
      style={{ transform: `translateY(${top}px)` }}
      data-place={props.place}
      aria-pressed={row.operationId === props.chosen}
      title={say("choose", { operation: row.operationId })}
      onClick={() => props.onChoose(row.operationId)}
    >
      <span className={styles["label"]}>
        <b>{row.operationId}</b>
        <span className={isExamined ? styles["examined"] : ""}>{props.clientName(row.clientId)}</span>
      </span>
      <Track row={row} scale={scale} gantt={props.gantt} isExamined={isExamined} />
      <span className={styles["hours"]}>{hours(row.waitedHours)}</span>
      <span className={`${styles["hours"]} ${(row.takenHours ?? 0) > 0 ? styles["taken"] : ""}`}>
        {isExamined ? "–" : hours(row.takenHours)}
      </span>
      <span className={styles["hours"]}>{props.replayed ? hours(row.ruleWaitedHours) : ""}</span>
    </button>
  );
}

function Track(props: {
  readonly row: GanttRow;
  readonly scale: GanttScale;
  readonly gantt: Gantt;
  readonly isExamined: boolean;
}) {
  const { row, scale, gantt } = props;
  const until = row.startedAt ?? gantt.to;
  const due = dueMark(row, gantt, scale);
  const inSight = (from: string, to: string) => to > gantt.from && from < gantt.to;
  const isBarInSight = row.startedAt !== null && inSight(row.startedAt, row.endedAt ?? gantt.to);
  return (
    <span className={styles["track"]} aria-hidden="true">
      {scale.days.map(({ day, at }) => (
        <span key={day} className={styles["midnight"]} style={{ left: `${at * 100}%` }} />
      ))}
      {row.readyAt === null ? null : (
        <>
          <span className={styles["wait"]} style={barOf(scale, row.readyAt, until)} />
          {row.readyAt >= gantt.from ? (
            <span className={styles["ready"]} style={{ left: `${scale.at(row.readyAt) * 100}%` }} />
          ) : null}
        </>
      )}
      {row.startedAt !== null && isBarInSight ? (
        <span
          className={props.isExamined ? styles["barClient"] : styles["barOthers"]}
          style={barOf(scale, row.startedAt, row.endedAt ?? gantt.to)}
        />
      ) : null}
      {row.ruleStartsAt !== null && inSight(row.ruleStartsAt, row.ruleEndsAt ?? gantt.to) ? (
        <span
          className={styles["ghost"]}
          style={barOf(scale, row.ruleStartsAt, row.ruleEndsAt ?? gantt.to)}
        />
      ) : null}
      {due === null ? null : (
        <Due due={due} barEnd={isBarInSight ? scale.at(row.endedAt ?? gantt.to) : null} />
      )}
    </span>
  );
}

/** The promise; where it was passed, in words by how much, since colour alone says nothing to some. */
function Due(props: { readonly due: DueMark; readonly barEnd: number | null }) {
  const say = useSay(ganttMessages);
  const format = useFormat();
  const { due, barEnd } = props;
  const { lane, side, at } = latePlace(due, barEnd);
  return (
    <>
      <span
        className={due.daysLate > 0 ? styles["passed"] : styles["due"]}
        // Half of a mark at the end of the axis would be cut off.
        style={{ left: `clamp(5px, ${due.at * 100}%, calc(100% - 5px))` }}
      />
      {due.daysLate === 0 ? null : (
        <span
          className={`${styles["late"]} ${lane === "bar" ? styles["besideBar"] : styles["besideDue"]}`}
          style={side === "after" ? { left: `${at * 100}%` } : { right: `${(1 - at) * 100}%` }}
        >
          {say("late", { days: format.wholeDays(due.daysLate) })}
        </span>
      )}
    </>
  );
}
