/** Estimates with their intervals, side by side in a small frame; several frames with one axis can be compared. */
import type { AxisScale } from "./interval-scale.ts";
import styles from "./IntervalColumns.module.css";

export interface IntervalColumn {
  readonly key: string;
  /** Under the axis. */
  readonly tick: string;
  /** Null where it is not published or could not be computed. */
  readonly estimate: { readonly estimate: number; readonly low: number; readonly high: number } | null;
  /** Hatched: withheld. Else the place stays empty. */
  readonly isWithheld?: boolean;
  /** What it says on hovering. */
  readonly label: string;
  /** The interval leaves out the reference, or there is none. */
  readonly vivid: boolean;
}

export interface IntervalColumnsProps {
  readonly title: string;
  readonly detail: string;
  readonly scale: AxisScale;
  readonly tickLabel: (value: number) => string;
  readonly reference: number | null;
  readonly columns: readonly IntervalColumn[];
  readonly axisLabel: string;
}

const percent = (part: number) => `${part * 100}%`;

/** Hidden from screen readers but for its title and sentence: the table view says every value. */
export function IntervalColumns(props: IntervalColumnsProps) {
  const { scale, columns, reference } = props;
  return (
    <div className={styles["frame"]}>
      <h3 className={styles["title"]}>{props.title}</h3>
      <p className={styles["detail"]}>{props.detail}</p>
      <div className={styles["plot"]} aria-hidden="true">
        {scale.ticks.map((tick) => (
          <span
            key={tick}
            className={`${styles["grid"]} ${tick === reference ? styles["reference"] : ""}`}
            style={{ bottom: percent(scale.at(tick)) }}
          >
            <span>{props.tickLabel(tick)}</span>
          </span>
        ))}
        <div className={styles["columns"]}>
          {columns.map((column) => (
            <span key={column.key} className={styles["column"]} title={column.label}>
              {column.estimate === null ? (
                <span className={column.isWithheld === true ? styles["withheld"] : ""} />
              ) : (
                <>
                  <span
                    className={`${styles["band"]} ${column.vivid ? styles["vivid"] : ""}`}
                    style={{
                      bottom: percent(scale.at(column.estimate.low)),
                      height: percent(scale.at(column.estimate.high) - scale.at(column.estimate.low)),
                    }}
                  />
                  <Estimate column={column} value={column.estimate.estimate} scale={scale} />
                </>
              )}
            </span>
          ))}
        </div>
      </div>
      <div className={styles["ticks"]} aria-hidden="true">
        {columns.map(({ key, tick }) => (
          <span key={key}>{tick}</span>
        ))}
      </div>
      <p className={styles["axisLabel"]} aria-hidden="true">
        {props.axisLabel}
      </p>
    </div>
  );
}

/** The dot; an arrow where the estimate lies beyond an end of the axis, where a dot would be read as a value. */
function Estimate(props: {
  readonly column: IntervalColumn;
  readonly value: number;
  readonly scale: AxisScale;
}) {
  const { column, value, scale } = props;
  const tone = column.vivid ? styles["vivid"] : "";
  if (value > scale.high) return <span className={`${styles["above"]} ${tone}`}>↑</span>;
  if (value < scale.low) return <span className={`${styles["below"]} ${tone}`}>↓</span>;
  return <span className={`${styles["dot"]} ${tone}`} style={{ bottom: percent(scale.at(value)) }} />;
}
