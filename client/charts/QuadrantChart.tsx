/** Groups as named points between two measures; the lines through the medians make four fields, each with its name. */
import { spreadLabels } from "./spread-labels.ts";
import styles from "./QuadrantChart.module.css";

export interface QuadrantPoint {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface QuadrantChartProps {
  readonly name: string;
  readonly points: readonly QuadrantPoint[];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly tick: (value: number) => string;
  /** Upper right, and lower right. */
  readonly corners: { readonly upper: string; readonly lower: string };
}

const width = 600;
const height = 300;
const left = 44;
const right = 150;
const top = 18;
const bottom = 42;

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

export function QuadrantChart(props: QuadrantChartProps) {
  const { points, xTicks, yTicks } = props;
  const [xLow, yLow] = [Math.min(...xTicks), Math.min(...yTicks)];
  const [xHigh, yHigh] = [Math.max(...xTicks), Math.max(...yTicks)];
  const xOf = (value: number) => left + ((value - xLow) / (xHigh - xLow)) * (width - left - right);
  const yOf = (value: number) =>
    height - bottom - ((value - yLow) / (yHigh - yLow)) * (height - top - bottom);
  const middle = {
    x: xOf(middleOf(points.map(({ x }) => x))),
    y: yOf(middleOf(points.map(({ y }) => y))),
  };
  const places = spreadLabels(
    points.map(({ y }) => yOf(y)),
    14,
    top,
    height - bottom,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={styles["drawing"]}
      // A drawing with a name is an image to a screen reader; svg has no tag of its own for it.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={props.name}
    >
      {xTicks.map((tick) => (
        <text
          key={tick}
          x={xOf(tick)}
          y={height - bottom + 17}
          textAnchor="middle"
          className={styles["quiet"]}
        >
          {props.tick(tick)}
        </text>
      ))}
      {yTicks.map((tick) => (
        <text key={tick} x={left - 8} y={yOf(tick)} dy="0.35em" textAnchor="end" className={styles["quiet"]}>
          {props.tick(tick)}
        </text>
      ))}
      <path d={`M${left},${top}V${height - bottom}H${width - right}`} className={styles["axis"]} />
      <path
        d={`M${middle.x},${top}V${height - bottom}M${left},${middle.y}H${width - right}`}
        className={styles["middle"]}
      />
      <text x={left} y={10} className={styles["quiet"]}>
        {props.yLabel}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end" className={styles["quiet"]}>
        {props.xLabel}
      </text>
      <text x={width - right} y={top + 10} textAnchor="end" className={styles["corner"]}>
        {props.corners.upper}
      </text>
      <text x={width - right} y={height - bottom - 8} textAnchor="end" className={styles["corner"]}>
        {props.corners.lower}
      </text>
      {points.map((point, index) => (
        <g key={point.key}>
          <circle cx={xOf(point.x)} cy={yOf(point.y)} r={5} className={styles["point"]}>
            <title>{point.label}</title>
          </circle>
          <text x={xOf(point.x) + 10} y={places[index]} dy="0.35em" className={styles["name"]}>
            {point.name}
          </text>
        </g>
      ))}
    </svg>
  );
}
