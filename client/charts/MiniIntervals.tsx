/**
 * Estimates with their intervals over time, side by side around a named reference. An estimate beyond an end of the axis is an
 * arrow there: a dot would be read as a value.
 */
import type { AxisScale } from "./interval-scale.ts";
import { MiniFrame } from "./MiniFrame.tsx";
import { middleOf, type MiniPoint } from "./mini-series.ts";
import styles from "./mini.module.css";

export interface MiniIntervalsProps {
  readonly points: readonly MiniPoint[];
  readonly scale: AxisScale;
  readonly reference: { readonly at: number; readonly text: string };
  /** The text at the last estimate. */
  readonly lastText: string;
  /** One below each estimate. */
  readonly ticks: readonly string[];
}

const percent = (part: number) => `${part * 100}%`;

export function MiniIntervals(props: MiniIntervalsProps) {
  const { points, scale, reference } = props;
  const last = points.findLast(({ value }) => value !== null);
  return (
    <MiniFrame
      at={scale.at}
      ends={[
        ...(last?.value == null ? [] : [{ at: last.value, text: props.lastText, tone: "vivid" as const }]),
        { ...reference, tone: "quiet" },
      ]}
      ticks={props.ticks}
      ticksBelowMarks
    >
      {points.map(({ key, low, high }, place) =>
        low === null || high === null ? null : (
          <span
            key={key}
            className={styles["whisker"]}
            style={{
              left: percent(middleOf(place, points.length)),
              bottom: percent(scale.at(low)),
              height: percent(scale.at(high) - scale.at(low)),
            }}
          />
        ),
      )}
      <span
        className={`${styles["rule"]} ${styles["reference"]}`}
        style={{ bottom: percent(scale.at(reference.at)) }}
      />
      {points.map(({ key, value, label }, place) => {
        if (value === null) return null;
        const left = percent(middleOf(place, points.length));
        if (value > scale.high || value < scale.low)
          return (
            <span
              key={key}
              title={label}
              className={`${styles["beyond"]} ${value < scale.low ? styles["under"] : ""}`}
              style={{ left }}
            >
              {value < scale.low ? "↓" : "↑"}
            </span>
          );
        return (
          <span
            key={key}
            title={label}
            className={styles["dot"]}
            style={{ left, bottom: percent(scale.at(value)) }}
          />
        );
      })}
    </MiniFrame>
  );
}
