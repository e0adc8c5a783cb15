/** Names and last values at the right ends of lines, moved apart where they would lie on one another. */
import { usePlotArea, useYAxisScale } from "recharts";
import type { ChartTone } from "./chart-tone.ts";
import { spreadLabels } from "./spread-labels.ts";
import styles from "./chart.module.css";

export interface LineEnd {
  /** In the chart's values. */
  readonly y: number;
  readonly text: string;
  readonly tone: ChartTone;
}

const gap = 15;

export function LineEndLabels(props: { readonly ends: readonly LineEnd[] }) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (area === undefined || scale === undefined) return null;
  const wanted = props.ends.map((end) => scale(end.y) ?? area.y);
  const placed = spreadLabels(wanted, gap, area.y, area.y + area.height);
  return props.ends.map((end, index) => (
    <text
      key={end.text}
      x={area.x + area.width + 9}
      y={placed[index]}
      dy="0.35em"
      className={`${styles["text"]} ${styles[end.tone]}`}
    >
      {end.text}
    </text>
  ));
}
