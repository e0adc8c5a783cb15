/**
 * The yearly result month by month after a loss: the estimate on its light band, the same with freed hours resold
 * dashed, today's level, and the reference as a ghost where an assumption was changed.
 */
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { Band } from "./Band.tsx";
import { axisTick, ghostDash, gridStroke, type Tip } from "./chart-tone.ts";
import { ChartText } from "./ChartText.tsx";
import { ChartTip } from "./ChartTip.tsx";
import { LineEndLabels, type LineEnd } from "./LineEndLabels.tsx";
import { niceTicks } from "./nice-ticks.ts";
import styles from "./chart.module.css";

/** Amounts in the unit that the figure names. */
interface LossPoint {
  readonly months: number;
  readonly result: number;
  readonly band: readonly [low: number, high: number];
  readonly withResale: number | null;
  /** The result before an assumption was changed. */
  readonly reference: number | null;
  readonly label: string;
  readonly tip: Tip;
}

export interface LossChartProps {
  readonly points: readonly LossPoint[];
  readonly today: number;
  readonly todayLabel: string;
  readonly ends: readonly LineEnd[];
  readonly monthLabel: (months: number) => string;
  readonly amountLabel: (amount: number) => string;
  readonly name: string;
}

const labelRoom = 128;

export function LossChart(props: LossChartProps) {
  const { points, today } = props;
  const amounts = points.flatMap((point) => [
    ...point.band,
    point.result,
    point.withResale ?? 0,
    point.reference ?? 0,
  ]);
  const ticks = niceTicks([today, ...amounts], 5);
  const labelled = points.slice(0, -1).filter((_, index) => index !== 1);
  return (
    <LineChart
      responsive
      className={styles["chart"]}
      data={[...points]}
      margin={{ top: 14, right: labelRoom, bottom: 4, left: 6 }}
      title={props.name}
      aria-label={props.name}
    >
      <CartesianGrid vertical={false} stroke={gridStroke} />
      <XAxis
        dataKey="months"
        type="number"
        domain={[0, 12]}
        ticks={points.map((point) => point.months)}
        tickFormatter={(months: number) =>
          months === points.at(-1)?.months ? props.monthLabel(months) : String(months)
        }
        tick={axisTick}
        tickLine={false}
        axisLine={false}
        padding={{ left: 8, right: 0 }}
        interval={0}
      />
      <YAxis
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
        ticks={[...ticks]}
        tickFormatter={props.amountLabel}
        width={50}
        tick={axisTick}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--line-2)" }} content={ChartTip} />
      <Band points={points.map(({ months, band: [low, high] }) => ({ x: months, low, high }))} />
      <ReferenceLine y={0} stroke="var(--ink)" />
      <ReferenceLine y={today} stroke="var(--ink-3)" strokeWidth={1.5} />
      <Line
        dataKey="reference"
        stroke="var(--ink-3)"
        strokeWidth={1.25}
        strokeDasharray={ghostDash}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="withResale"
        stroke="var(--ink-2)"
        strokeWidth={1.25}
        strokeDasharray="2 2"
        dot={false}
        activeDot={{ r: 3, fill: "var(--ink-2)", stroke: "var(--paper)" }}
        isAnimationActive={false}
      />
      <Line
        dataKey="result"
        stroke="var(--k)"
        strokeWidth={2}
        dot={{ r: 3.5, fill: "var(--k)", stroke: "none" }}
        activeDot={{ r: 5, fill: "var(--k)", stroke: "var(--paper)" }}
        isAnimationActive={false}
      />
      <ChartText x={0} y={today} dy={-7} lines={[{ text: props.todayLabel, tone: "strong" }]} />
      {labelled.map((point) => (
        <ChartText
          key={point.months}
          x={point.months}
          y={point.result}
          dx={9}
          dy={14}
          lines={[{ text: point.label, tone: "examined" }]}
        />
      ))}
      <LineEndLabels ends={props.ends} />
    </LineChart>
  );
}
