/**
 * Estimates with their intervals, a row each, along one axis: the interval a light band, the estimate on top, bounds
 * written out at the end of the row. A hollow ring is nothing established; a dotted tick the least that could be seen. What lies beyond an end of the axis is an
 * arrow there.
 */
import { Fragment, type ReactNode } from "react";
import type { AxisScale } from "./interval-scale.ts";
import styles from "./IntervalRows.module.css";

export interface IntervalMark {
  readonly key: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly tone: "examined" | "others" | "quiet";
  /** Nothing is established: a ring instead of a dot. */
  readonly hollow?: boolean;
}

export interface IntervalRow {
  readonly key: string;
  readonly name: ReactNode;
  /** Empty where nothing could be computed. */
  readonly marks: readonly IntervalMark[];
  readonly leastVisible?: number | null;
  readonly values: ReactNode;
  /** Why nothing could be computed: it takes the room of the marks, or a line of its own below the tick. */
  readonly missing?: string;
  /** A title above the row, where a new kind of rows begins. */
  readonly heading?: string | undefined;
  /** Below a rule: what judges the rows above it. */
  readonly isControl?: boolean;
}

export interface IntervalRowsProps {
  readonly name: string;
  readonly scale: AxisScale;
  /** Where nothing differs; none where the axis has no such place. */
  readonly reference: number | null;
  readonly tickLabel: (value: number) => string;
  /** What the two directions mean, over the axis. */
  readonly directions?: { readonly less: string; readonly more: string };
  readonly valuesHeading: string;
  readonly rows: readonly IntervalRow[];
}

const percent = (part: number) => `${part * 100}%`;

export function IntervalRows(props: IntervalRowsProps) {
  const { scale, rows, reference } = props;
  return (
    <div className={styles["rows"]}>
      <div className={styles["head"]} aria-hidden="true">
        <span />
        <span className={styles["axis"]}>
          {props.directions === undefined || reference === null ? null : (
            <>
              <span className={styles["less"]} style={{ right: percent(1 - scale.at(reference)) }}>
                {props.directions.less}
              </span>
              <span className={styles["more"]} style={{ left: percent(scale.at(reference)) }}>
                {props.directions.more}
              </span>
            </>
          )}
        </span>
        <span className={styles["valuesHeading"]}>{props.valuesHeading}</span>
      </div>
      <ul aria-label={props.name}>
        {rows.map((row) => (
          <Fragment key={row.key}>
            {row.heading === undefined ? null : (
              <li className={row.isControl === true ? styles["controls"] : styles["heading"]}>
                {row.heading}
              </li>
            )}
            <li className={`${styles["row"]} ${row.isControl === true ? styles["control"] : ""}`}>
              <span className={styles["name"]}>{row.name}</span>
              <span
                className={`${styles["track"]} ${row.missing !== undefined && row.leastVisible == null ? styles["hidden"] : ""}`}
                aria-hidden="true"
              >
                {scale.ticks.map((tick) => (
                  <span key={tick} className={styles["grid"]} style={{ left: percent(scale.at(tick)) }} />
                ))}
                {reference === null ? null : (
                  <span className={styles["reference"]} style={{ left: percent(scale.at(reference)) }} />
                )}
                {row.marks.map((mark) => (
                  <Mark key={mark.key} mark={mark} scale={scale} />
                ))}
                {row.leastVisible == null ? null : (
                  <span
                    className={`${styles["least"]} ${row.leastVisible > scale.high ? styles["leastBeyond"] : ""}`}
                    style={{ left: percent(scale.at(row.leastVisible)) }}
                  />
                )}
              </span>
              {row.missing === undefined ? (
                <span className={styles["values"]}>{row.values}</span>
              ) : (
                <span className={row.leastVisible == null ? styles["missing"] : styles["missingBelow"]}>
                  {row.missing}
                </span>
              )}
            </li>
          </Fragment>
        ))}
      </ul>
      <div className={styles["head"]} aria-hidden="true">
        <span />
        <span className={styles["axis"]}>
          {scale.ticks.map((tick) => (
            <span key={tick} className={styles["tick"]} style={{ left: percent(scale.at(tick)) }}>
              {props.tickLabel(tick)}
            </span>
          ))}
        </span>
        <span />
      </div>
    </div>
  );
}

function Mark(props: { readonly mark: IntervalMark; readonly scale: AxisScale }) {
  const { mark, scale } = props;
  const [left, right] = [scale.at(mark.low), scale.at(mark.high)];
  const isCut = mark.low < scale.low || mark.high > scale.high;
  return (
    <>
      <span
        className={`${styles["band"]} ${styles[mark.tone]} ${isCut ? styles["cut"] : ""}`}
        style={{ left: percent(left), width: percent(right - left) }}
      />
      {mark.estimate < scale.low || mark.estimate > scale.high ? (
        // A dot at the end of the axis would be read as a value there.
        <span
          className={`${styles["beyond"]} ${styles[mark.tone]} ${mark.estimate < scale.low ? styles["below"] : ""}`}
        />
      ) : (
        <span
          className={`${mark.hollow === true ? styles["ring"] : styles["dot"]} ${styles[mark.tone]}`}
          style={{ left: percent(scale.at(mark.estimate)) }}
        />
      )}
    </>
  );
}
