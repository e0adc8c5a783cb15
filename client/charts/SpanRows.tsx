/**
 * What a result becomes at both ends of each factor, a row each: a bar from the lower to the higher result across the
 * line of the reference. What lies on the other side of zero is vivid; both ends are written out.
 */
import type { ReactNode } from "react";
import type { AxisScale } from "./interval-scale.ts";
import styles from "./SpanRows.module.css";

export interface SpanRow {
  readonly key: string;
  /** May open what stands behind the row. */
  readonly name: ReactNode;
  /** The factor's own range. */
  readonly range: ReactNode;
  readonly low: number;
  readonly high: number;
  readonly lowText: string;
  readonly highText: string;
  /** What it says on hovering. */
  readonly label: string;
}

export interface SpanRowsProps {
  readonly name: string;
  readonly scale: AxisScale;
  readonly tickLabel: (value: number) => string;
  /** After the last tick. */
  readonly unit: string;
  readonly reference: number;
  readonly referenceLabel: string;
  readonly rows: readonly SpanRow[];
}

const percent = (part: number) => `${part * 100}%`;

/** The parts of a bar on either side of zero; the side on which the reference does not lie changes the sign. */
function partsOf(low: number, high: number, reference: number) {
  const isTurned = (middle: number) => middle < 0 !== reference < 0;
  const cuts = low < 0 && high > 0 ? [low, 0, high] : [low, high];
  return cuts.slice(1).map((to, place) => {
    const from = cuts[place] ?? low;
    return { from, to, turned: isTurned((from + to) / 2) };
  });
}

export function SpanRows(props: SpanRowsProps) {
  const { scale, rows, reference } = props;
  const at = (value: number) => percent(scale.at(value));
  const isTurned = (value: number) => value < 0 !== reference < 0;
  return (
    <div className={styles["rows"]}>
      <div className={`${styles["line"]} ${styles["head"]}`} aria-hidden="true">
        <span className={styles["track"]}>
          <span
            className={`${styles["referenceLabel"]} ${scale.at(reference) > 0.75 ? styles["before"] : scale.at(reference) < 0.25 ? styles["after"] : ""}`}
            style={{ left: at(reference) }}
          >
            {props.referenceLabel}
          </span>
        </span>
      </div>
      <ul aria-label={props.name}>
        {rows.map((row) => (
          <li key={row.key} className={styles["line"]}>
            <span className={styles["name"]}>{row.name}</span>
            <span className={styles["range"]}>{row.range}</span>
            <span className={styles["track"]} title={row.label}>
              {scale.ticks.map((tick) => (
                <span
                  key={tick}
                  className={`${styles["grid"]} ${tick === 0 ? styles["zero"] : ""}`}
                  style={{ left: at(tick) }}
                />
              ))}
              {partsOf(row.low, row.high, reference).map(({ from, to, turned }) => (
                <span
                  key={from}
                  className={`${styles["bar"]} ${turned ? styles["turned"] : ""}`}
                  style={{ left: at(from), width: percent(scale.at(to) - scale.at(from)) }}
                />
              ))}
              <span className={styles["reference"]} style={{ left: at(reference) }} />
              <span
                className={`${styles["low"]} ${isTurned(row.low) ? styles["turned"] : ""}`}
                style={{ left: at(row.low) }}
              >
                {row.lowText}
              </span>
              <span
                className={`${styles["high"]} ${isTurned(row.high) ? styles["turned"] : ""}`}
                style={{ left: at(row.high) }}
              >
                {row.highText}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className={`${styles["line"]} ${styles["head"]}`} aria-hidden="true">
        <span className={styles["track"]}>
          {scale.ticks.map((tick, place) => (
            <span key={tick} className={styles["tick"]} style={{ left: at(tick) }}>
              {props.tickLabel(tick)}
              {place === scale.ticks.length - 1 ? (
                <span className={styles["unit"]}> {props.unit}</span>
              ) : null}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}
