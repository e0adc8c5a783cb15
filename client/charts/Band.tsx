/** An interval along a line: a light band between its lower and upper bounds. */
import { DefaultZIndexes, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";

export interface BandPoint {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Drawn by hand: the chart library's area weighs more than the rest of a chart together, for one polygon. */
export function Band(props: { readonly points: readonly BandPoint[] }) {
  const left = useXAxisScale();
  const top = useYAxisScale();
  if (left === undefined || top === undefined) return null;
  const corner = (x: number, y: number) => `${left(x) ?? 0},${top(y) ?? 0}`;
  const upper = props.points.map((point) => corner(point.x, point.high));
  const lower = props.points.map((point) => corner(point.x, point.low)).reverse();
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.area}>
      <polygon points={[...upper, ...lower].join(" ")} fill="var(--k-band)" />
    </ZIndexLayer>
  );
}
