/**
 * What a result becomes along one assumption: a line with the present value, the reference, and the point at which the
 * sign changes; the stretch on which the result is below zero is a light band. Above the line stand values of the
 * assumption, below it the results there.
 */
import { labelRows } from "./label-rows.ts";
import styles from "./EffectStrip.module.css";

export interface EffectMark {
  readonly key: "current" | "reference" | "flip";
  /** From 0 to 1. */
  readonly at: number;
  readonly text: string;
  /** Below the line; null where it is not known. */
  readonly result: string | null;
}

export interface EffectStripProps {
  /** All that it shows, for a screen reader. */
  readonly name: string;
  readonly marks: readonly EffectMark[];
  /** Results at both ends; null where they are not known. */
  readonly ends: { readonly low: string | null; readonly high: string | null };
  /** Where the result is below zero, from 0 to 1; null: nowhere. */
  readonly below: { readonly from: number; readonly to: number } | null;
  readonly modified: boolean;
}

/** A letter, as a part of the width of a strip on a phone, where it is narrowest. */
const letterWidth = 7 / 330;
const gap = 0.02;
const rowHeight = 17;
const percent = (part: number) => `${part * 100}%`;

const isEnd = (key: string): boolean => key === "low" || key === "high";

export function EffectStrip(props: EffectStripProps) {
  const { marks, ends, below } = props;
  const above = labelRows(
    marks.map(({ at, text }) => ({ at, width: text.length * letterWidth })),
    gap,
  );
  const results = [
    ...marks.map(({ key, at, result }) => ({ key, at, text: result })),
    { key: "low" as const, at: 0, text: ends.low },
    { key: "high" as const, at: 1, text: ends.high },
  ].flatMap(({ key, at, text }) =>
    // A mark at an end says that end's result.
    text === null || (isEnd(key) && marks.some((mark) => Math.abs(mark.at - at) < gap))
      ? []
      : [{ key, at, text }],
  );
  const under = labelRows(
    results.map(({ at, text }) => ({ at, width: text.length * letterWidth })),
    gap,
  );
  const rows = Math.max(1, ...above.map(({ row }) => row + 1));
  const lower = Math.max(1, ...under.map(({ row }) => row + 1));
  return (
    <div
      className={styles["strip"]}
      // Drawn with boxes rather than an svg, so that its texts keep their size.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={props.name}
      style={{ paddingTop: rows * rowHeight, paddingBottom: lower * rowHeight }}
    >
      <div className={styles["line"]}>
        {below === null ? null : (
          <span
            className={styles["below"]}
            style={{ left: percent(below.from), width: percent(below.to - below.from) }}
          />
        )}
        {marks.map(({ key, at, text }, place) => (
          <span key={key}>
            <span className={styles[key]} style={{ left: percent(at) }} />
            <span
              className={`${styles["label"]} ${styles[`${key}Label`]} ${key === "current" && props.modified ? styles["modified"] : ""}`}
              style={{
                left: percent(above[place]?.centre ?? at),
                bottom: `calc(100% + ${2 + (above[place]?.row ?? 0) * rowHeight}px)`,
              }}
            >
              {text}
            </span>
          </span>
        ))}
        {results.map(({ key, at, text }, place) => (
          <span
            key={key}
            className={`${styles["label"]} ${styles["result"]} ${key === "current" ? styles["currentResult"] : ""}`}
            style={{
              left: percent(under[place]?.centre ?? at),
              top: `calc(100% + ${2 + (under[place]?.row ?? 0) * rowHeight}px)`,
            }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
