/**
 * Lorenz curve: clients from the smallest to the largest along the axis, their part of the total up the side. The
 * diagonal is what equal shares would give; the examined client is its own vivid step.
 */
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { axisTick, gridStroke, thresholdDash, type Tip } from "./chart-tone.ts";
import { ChartText } from "./ChartText.tsx";
import { ChartTip } from "./ChartTip.tsx";
import styles from "./chart.module.css";

interface LorenzPoint {
  /** Both 0 to 100. */
  readonly clients: number;
  readonly amount: number;
  /** The same as `amount` at both ends of the examined client's step, else null. */
  readonly examined: number | null;
  readonly tip: Tip;
}

export interface LorenzChartProps {
  readonly points: readonly LorenzPoint[];
  readonly name: string;
  readonly axisLabel: string;
  readonly equalLabel: string;
  /** The examined client's name and share, at the upper end of its step. */
  readonly examinedLabels: readonly string[];
  /** What the other clients make up together. */
  readonly othersLabels: readonly string[];
}

const dotsUpTo = 40;

export function LorenzChart(props: LorenzChartProps) {
  const { points } = props;
  const step = points.filter((point) => point.examined !== null);
  const end = step.at(-1);
  const middle = points[Math.floor(points.length / 2)];
  // A step in the upper right corner has its label to the left, at the height of the frame; others above their end.
  const corner = end !== undefined && end.clients > 60;
  return (
    <LineChart
      responsive
      className={`${styles["chart"]} ${styles["named"]}`}
      data={[...points]}
      margin={{ top: 14, right: 12, bottom: 18, left: 0 }}
      title={props.name}
      aria-label={props.name}
    >
      <CartesianGrid vertical={false} stroke={gridStroke} />
      <XAxis
        dataKey="clients"
        type="number"
        domain={[0, 100]}
        ticks={[0, 50, 100]}
        tick={axisTick}
        tickLine={false}
        axisLine={{ stroke: "var(--ink)" }}
        label={{ value: props.axisLabel, position: "insideBottom", offset: -14, ...axisTick }}
      />
      <YAxis
        type="number"
        domain={[0, 100]}
        ticks={[0, 50, 100]}
        width={34}
        tick={axisTick}
        tickLine={false}
        axisLine={false}
      />
      <ReferenceLine
        segment={[
          { x: 0, y: 0 },
          { x: 100, y: 100 },
        ]}
        stroke="var(--ink-3)"
        strokeDasharray={thresholdDash}
      />
      <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--line-2)" }} content={ChartTip} />
      <Line
        dataKey="amount"
        stroke="var(--o)"
        strokeWidth={2}
        dot={points.length <= dotsUpTo ? { r: 2, fill: "var(--o)", stroke: "none" } : false}
        activeDot={{ r: 4, fill: "var(--o)", stroke: "var(--paper)" }}
        isAnimationActive={false}
      />
      <Line
        dataKey="examined"
        stroke="var(--k)"
        strokeWidth={2.5}
        dot={{ r: 3.5, fill: "var(--k)", stroke: "none" }}
        activeDot={false}
        isAnimationActive={false}
      />
      <ChartText x={36} y={50} anchor="end" lines={[{ text: props.equalLabel, tone: "quiet" }]} />
      {end === undefined ? null : (
        <ChartText
          x={end.clients}
          y={end.amount}
          dx={corner ? -14 : 0}
          dy={corner ? 0 : -26}
          anchor={corner ? "end" : "middle"}
          lines={props.examinedLabels.map((text, index) => ({
            text,
            tone: index === 0 ? "examined" : "strong",
          }))}
        />
      )}
      {middle === undefined ? null : (
        <ChartText
          x={Math.max(60, middle.clients)}
          y={12}
          lines={props.othersLabels.map((text) => ({ text, tone: "others" }))}
        />
      )}
    </LineChart>
  );
}
