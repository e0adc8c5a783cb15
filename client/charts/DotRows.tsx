/**
 * The same score for several, a row each, along one axis with a zero: behind each dot the light band of what chance
 * gives. The examined row is vivid and carries its value; texts beside the dots say what the picture shows.
 */
import type { ReactNode } from "react";
import type { AxisScale } from "./interval-scale.ts";
import styles from "./DotRows.module.css";

export interface DotRow {
  readonly key: string;
  /** May open what stands behind the row. */
  readonly name: ReactNode;
  readonly value: number;
  readonly band: { readonly low: number; readonly high: number };
  readonly examined: boolean;
  /** Written beside the dot: the examined row's value, and that of any other row that is told apart. */
  readonly valueText: string | null;
  /** What it says on hovering. */
  readonly label: string;
}

export interface DotRowsProps {
  readonly name: string;
  readonly scale: AxisScale;
  readonly tickLabel: (value: number) => string;
  /** Over the band. */
  readonly bandLabel: string;
  readonly rows: readonly DotRow[];
  /** To the right of the band, from the given row on; and one more, quieter. */
  readonly notes: readonly { readonly fromRow: number; readonly text: string; readonly quiet: boolean }[];
}

const percent = (part: number) => `${part * 100}%`;

export function DotRows(props: DotRowsProps) {
  const { scale, rows } = props;
  const zero = scale.at(0);
  const bandMiddle =
    rows.length === 0 ? zero : (scale.at(rows[0]?.band.low ?? 0) + scale.at(rows[0]?.band.high ?? 0)) / 2;
  const rightOfBands = Math.max(zero, ...rows.map(({ band }) => scale.at(band.high)));
  return (
    <div className={styles["rows"]}>
      <div className={styles["line"]} aria-hidden="true">
        <span />
        <span className={styles["track"]}>
          <span className={styles["bandLabel"]} style={{ left: percent(bandMiddle) }}>
            {props.bandLabel}
          </span>
        </span>
      </div>
      <ul aria-label={props.name}>
        {rows.map((row, place) => (
          <li key={row.key} className={`${styles["line"]} ${row.examined ? styles["examined"] : ""}`}>
            <span className={styles["name"]}>{row.name}</span>
            <span className={styles["track"]} aria-hidden="true" title={row.label}>
              <span
                className={styles["band"]}
                style={{
                  left: percent(scale.at(row.band.low)),
                  width: percent(scale.at(row.band.high) - scale.at(row.band.low)),
                }}
              />
              <span className={styles["zero"]} style={{ left: percent(zero) }} />
              {props.notes
                .filter(({ fromRow }) => fromRow === place)
                .map((note) => (
                  <span
                    key={note.text}
                    className={`${styles["note"]} ${note.quiet ? styles["quiet"] : ""}`}
                    style={{ left: `calc(${percent(rightOfBands)} + 12px)` }}
                  >
                    {note.text}
                  </span>
                ))}
              {row.valueText === null ? null : (
                <span
                  className={`${styles["value"]} ${scale.at(row.value) < 0.3 ? styles["after"] : ""}`}
                  style={{ left: percent(scale.at(row.value)) }}
                >
                  {row.valueText}
                </span>
              )}
              <span className={styles["dot"]} style={{ left: percent(scale.at(row.value)) }} />
            </span>
          </li>
        ))}
      </ul>
      <div className={styles["line"]} aria-hidden="true">
        <span />
        <span className={styles["track"]}>
          {scale.ticks.map((tick) => (
            <span key={tick} className={styles["tick"]} style={{ left: percent(scale.at(tick)) }}>
              {props.tickLabel(tick)}
            </span>
          ))}
        </span>
      </div>
      <p className={styles["below"]}>{props.notes.map(({ text }) => text).join(" ")}</p>
    </div>
  );
}
