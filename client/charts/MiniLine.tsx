/** A small time line: the values as a line from a visible zero, their intervals a light band, a named threshold dashed. */
import { MiniFrame } from "./MiniFrame.tsx";
import { heightIn, runsOf, type MiniEnd, type MiniPoint } from "./mini-series.ts";
import styles from "./mini.module.css";

export interface MiniLineProps {
  readonly points: readonly MiniPoint[];
  /** The text at the last value. */
  readonly lastText: string;
  readonly threshold?: { readonly at: number; readonly text: string };
  readonly ticks: readonly string[];
}

const percent = (part: number) => part * 100;

export function MiniLine(props: MiniLineProps) {
  const { points, threshold } = props;
  const values = points.flatMap(({ value, high }) => [value ?? 0, high ?? 0]);
  const at = heightIn(0, Math.max(1e-9, threshold?.at ?? 0, ...values));
  const runs = runsOf(points);
  const last = runs.at(-1)?.at(-1);
  const x = (place: number) => percent(points.length < 2 ? 0.5 : place / (points.length - 1));
  const y = (value: number) => percent(1 - at(value));
  const ends: readonly MiniEnd[] = [
    ...(last === undefined
      ? []
      : [{ at: last.point.value ?? 0, text: props.lastText, tone: "vivid" as const }]),
    ...(threshold === undefined ? [] : [{ ...threshold, tone: "quiet" as const }]),
  ];
  return (
    <MiniFrame at={at} ends={ends} ticks={props.ticks}>
      {threshold === undefined ? null : (
        <span className={styles["rule"]} style={{ bottom: `${percent(at(threshold.at))}%` }} />
      )}
      <svg className={styles["drawing"]} viewBox="0 0 100 100" preserveAspectRatio="none">
        {runs.map((run) => {
          const banded = run.filter(({ point }) => point.low !== null && point.high !== null);
          const upper = banded.map(({ place, point }) => `${x(place)},${y(point.high ?? 0)}`);
          const lower = banded.map(({ place, point }) => `${x(place)},${y(point.low ?? 0)}`).reverse();
          const key = run[0]?.point.key;
          return (
            <g key={key}>
              <polygon points={[...upper, ...lower].join(" ")} className={styles["band"]} />
              <polyline
                points={run.map(({ place, point }) => `${x(place)},${y(point.value ?? 0)}`).join(" ")}
                className={styles["line"]}
              />
            </g>
          );
        })}
      </svg>
      {last === undefined ? null : (
        <span
          className={styles["dot"]}
          title={last.point.label}
          style={{ left: `${x(last.place)}%`, bottom: `${percent(at(last.point.value ?? 0))}%` }}
        />
      )}
    </MiniFrame>
  );
}
