/** Small columns over time, from zero: the largest is vivid and carries its value; what lies below zero hangs down. */
import { MiniFrame } from "./MiniFrame.tsx";
import { heightIn, type MiniPoint } from "./mini-series.ts";
import styles from "./mini.module.css";

export interface MiniColumnsProps {
  readonly points: readonly MiniPoint[];
  readonly write: (value: number) => string;
  /** The text beside the last column. */
  readonly lastText: string;
  readonly ticks: readonly string[];
}

export function MiniColumns(props: MiniColumnsProps) {
  const { points } = props;
  const values = points.map(({ value }) => value ?? 0);
  const at = heightIn(Math.min(0, ...values), Math.max(1e-9, ...values));
  const most = values.indexOf(Math.max(...values));
  const last = points.findLastIndex(({ value }) => value !== null);
  const width = 100 / Math.max(1, points.length);
  const bar = (value: number) => ({
    bottom: `${Math.min(at(0), at(value)) * 100}%`,
    height: `${Math.abs(at(value) - at(0)) * 100}%`,
  });
  const lastValue = points[last]?.value;
  return (
    <MiniFrame
      at={at}
      ends={
        lastValue == null || last === most ? [] : [{ at: lastValue, text: props.lastText, tone: "plain" }]
      }
      ticks={props.ticks}
    >
      {points.map(({ key, value, label }, place) =>
        value === null ? null : (
          <span
            key={key}
            title={label}
            className={`${styles["column"]} ${place === most ? styles["most"] : ""}`}
            style={{ left: `${place * width}%`, width: `calc(${width}% - 2px)`, ...bar(value) }}
          />
        ),
      )}
      {at(0) > 0 ? (
        <span className={`${styles["rule"]} ${styles["reference"]}`} style={{ bottom: `${at(0) * 100}%` }} />
      ) : null}
      {(values[most] ?? 0) > 0 ? (
        <span
          className={styles["most-label"]}
          style={{ left: `${(most + 0.5) * width}%`, bottom: `calc(${at(values[most] ?? 0) * 100}% + 2px)` }}
        >
          {props.write(values[most] ?? 0)}
        </span>
      ) : null}
    </MiniFrame>
  );
}
