/** A label on the mark itself, at a point in the chart's own values. Lines stand one under the other. */
import { DefaultZIndexes, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import type { ChartTone } from "./chart-tone.ts";
import styles from "./chart.module.css";

export interface ChartTextProps {
  readonly x: number | string;
  readonly y: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly lines: readonly { readonly text: string; readonly tone: ChartTone }[];
}

const lineHeight = 15;

export function ChartText(props: ChartTextProps) {
  const left = useXAxisScale()?.(props.x);
  const top = useYAxisScale()?.(props.y);
  if (left === undefined || top === undefined) return null;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {props.lines.map((line, index) => (
        <text
          key={line.text}
          x={left + (props.dx ?? 0)}
          y={top + (props.dy ?? 0) + index * lineHeight}
          textAnchor={props.anchor ?? "start"}
          className={`${styles["text"]} ${styles[line.tone]}`}
        >
          {line.text}
        </text>
      ))}
    </ZIndexLayer>
  );
}
