/** Shares over time: the examined client vivid, others quiet, the threshold dashed and named at its end. */
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { axisTick, gridStroke, thresholdDash, type Tip } from "./chart-tone.ts";
import { ChartTip } from "./ChartTip.tsx";
import { LineEndLabels, type LineEnd } from "./LineEndLabels.tsx";
import styles from "./chart.module.css";

export interface TrendPoint {
  /** The quarter or the week. */
  readonly label: string;
  /** Percent, one per series; null where there is none. */
  readonly shares: readonly (number | null)[];
  /** Only part of the time is covered: its mark is hollow. */
  readonly partial: boolean;
  readonly tip: Tip;
}

export interface ShareTrendChartProps {
  readonly points: readonly TrendPoint[];
  /** The first is the examined client's. */
  readonly seriesCount: number;
  readonly ends: readonly LineEnd[];
  /** Percent. */
  readonly threshold: number | null;
  readonly name: string;
}

const dotsUpTo = 16;
const labelRoom = 132;

export function ShareTrendChart(props: ShareTrendChartProps) {
  const { points, threshold } = props;
  const largest = Math.max(
    threshold ?? 0,
    ...points.flatMap((point) => point.shares.map((share) => share ?? 0)),
  );
  const step = largest > 50 ? 20 : largest > 20 ? 10 : 5;
  const top = Math.min(100, (Math.floor(largest / step) + 1) * step);
  const ticks = Array.from({ length: top / step + 1 }, (_, index) => index * step);
  const series = Array.from({ length: props.seriesCount }, (_, index) => index);
  return (
    <LineChart
      responsive
      className={styles["chart"]}
      data={[...points]}
      margin={{ top: 14, right: labelRoom, bottom: 4, left: 0 }}
      title={props.name}
      aria-label={props.name}
    >
      <CartesianGrid vertical={false} stroke={gridStroke} />
      <XAxis
        dataKey="label"
        tick={axisTick}
        tickLine={false}
        axisLine={{ stroke: "var(--ink)" }}
        minTickGap={6}
        padding={{ left: 10, right: 10 }}
      />
      <YAxis domain={[0, top]} ticks={ticks} width={34} tick={axisTick} tickLine={false} axisLine={false} />
      {threshold === null ? null : (
        <ReferenceLine y={threshold} stroke="var(--ink-3)" strokeDasharray={thresholdDash} />
      )}
      <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--line-2)" }} content={ChartTip} />
      {series.toReversed().map((index) => {
        const stroke = index === 0 ? "var(--k)" : "var(--o)";
        return (
          <Line
            key={index}
            dataKey={(point: TrendPoint) => point.shares[index]}
            stroke={stroke}
            strokeWidth={2}
            connectNulls={false}
            dot={
              <TrendDot
                tone={index === 0 ? "examined" : "others"}
                partial={points.map((point) => point.partial)}
                marked={points.map(
                  (_, place) => points.length <= dotsUpTo || standsAlone(points, index, place),
                )}
              />
            }
            activeDot={{ r: 4, fill: stroke, stroke: "var(--paper)" }}
            isAnimationActive={false}
          />
        );
      })}
      <LineEndLabels ends={props.ends} />
    </LineChart>
  );
}

/** Whether no line leads to or from a series' point: without a mark it would not be seen. */
export function standsAlone(points: readonly TrendPoint[], series: number, place: number): boolean {
  const isKnown = (at: number) => (points[at]?.shares[series] ?? null) !== null;
  return isKnown(place) && !isKnown(place - 1) && !isKnown(place + 1);
}

interface TrendDotProps {
  readonly tone: "examined" | "others";
  readonly partial: readonly boolean[];
  /** Whole points that are marked as well. */
  readonly marked: readonly boolean[];
  /** Given by the chart. */
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}

/** A point's mark: hollow where only a part of it is covered. */
function TrendDot(props: TrendDotProps) {
  const { cx, cy, index = 0, tone } = props;
  const partial = props.partial[index] ?? false;
  const marked = props.marked[index] ?? false;
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || !(marked || partial)) return null;
  const stroke = tone === "examined" ? "var(--k)" : "var(--o)";
  return (
    <circle
      cx={cx}
      cy={cy}
      r={tone === "examined" ? 3.5 : 2.5}
      fill={partial ? "var(--paper)" : stroke}
      stroke={stroke}
      strokeWidth={partial ? 1.5 : 0}
    />
  );
}
