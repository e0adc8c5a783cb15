/** The values at a place of a chart, in the order of its table. */
import type { TooltipContentProps } from "recharts";
import type { Tip } from "./chart-tone.ts";
import styles from "./chart.module.css";

function hasTip(point: unknown): point is { readonly tip: Tip } {
  return typeof point === "object" && point !== null && "tip" in point;
}

/** The tip of the point under the pointer or the keyboard's cursor; every point of our charts brings its own. */
export function ChartTip(props: TooltipContentProps) {
  const point: unknown = props.payload[0]?.payload;
  if (!props.active || !hasTip(point)) return null;
  return (
    <div className={styles["tip"]}>
      <b>{point.tip.title}</b>
      {point.tip.lines.map((line) => (
        <div key={line.text} className={styles[line.tone]}>
          {line.text}
        </div>
      ))}
    </div>
  );
}
