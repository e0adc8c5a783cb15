/** What small time lines share: the plot over its axis, texts at its right end, first and last moment below. */
import { Fragment, type ReactNode } from "react";
import type { MiniEnd } from "./mini-series.ts";
import { spreadLabels } from "./spread-labels.ts";
import styles from "./mini.module.css";

export interface MiniFrameProps {
  /** Where a value lies in the height, from 0 to 1. */
  readonly at: (value: number) => number;
  readonly ends: readonly MiniEnd[];
  /** Below the axis: at both its ends, or one below each mark. */
  readonly ticks: readonly string[];
  readonly ticksBelowMarks?: boolean;
  readonly children: ReactNode;
}

/** Pixels: the height of the plot on a wide page, and of a line of text. */
const plotHeight = 56;
const lineHeight = 15;

/** Hidden from screen readers: the sentence above says the finding, the table every value. */
export function MiniFrame(props: MiniFrameProps) {
  const { ends, at } = props;
  const places = spreadLabels(
    ends.map((end) => at(end.at) * plotHeight),
    lineHeight,
    lineHeight / 2,
    plotHeight + lineHeight / 2,
  );
  return (
    <div className={styles["frame"]} aria-hidden="true">
      <div className={styles["plot"]}>{props.children}</div>
      <div className={styles["ends"]}>
        {ends.map((end, index) => (
          <Fragment key={end.text}>
            <span className={styles["room"]}>{end.text}</span>
            <span
              className={`${styles["end"]} ${styles[end.tone]}`}
              style={{ bottom: `${((places[index] ?? 0) / plotHeight) * 100}%` }}
            >
              {end.text}
            </span>
          </Fragment>
        ))}
      </div>
      <div className={`${styles["ticks"]} ${props.ticksBelowMarks === true ? styles["each"] : ""}`}>
        {props.ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </div>
  );
}
