/** How an axis went over the period: a small time line with its own labels. */
import type { VerdictAxes } from "#shared/schema/verdict.ts";
import { ratioScale } from "#client/charts/interval-scale.ts";
import type { MiniPoint } from "#client/charts/mini-series.ts";
import { MiniColumns } from "#client/charts/MiniColumns.tsx";
import { MiniIntervals } from "#client/charts/MiniIntervals.tsx";
import { MiniLine } from "#client/charts/MiniLine.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { axesMessages } from "./axes-messages.ts";
import { pointTick } from "./axes-table.ts";
import type { AxisName } from "./verdict-drawer.ts";

export function AxisChart(props: { readonly axis: AxisName; readonly axes: VerdictAxes }) {
  const say = useSay(axesMessages);
  const format = useFormat();
  const { axis, axes } = props;
  const { points } = axes[axis];
  if (!points.some(({ value }) => value !== null)) return null;
  const write = (value: number): string => {
    if (axis === "people") return format.times(value);
    return axis === "delays" ? format.count(value) : format.share(value);
  };
  const marks: readonly MiniPoint[] = points.map((point) => ({
    key: point.from,
    value: point.value,
    low: point.low,
    high: point.high,
    label: `${pointTick(point, format)} · ${point.value === null ? "–" : write(point.value)}`,
  }));
  const last = points.findLast(({ value }) => value !== null)?.value ?? 0;
  const ticks = points.map((point) => pointTick(point, format));
  const ends = [ticks[0] ?? "", ...(ticks.length > 1 ? [ticks.at(-1) ?? ""] : [])];
  switch (axis) {
    case "dependency":
      return (
        <MiniLine
          points={marks}
          lastText={format.share(last)}
          threshold={{
            at: axes.dependency.alert,
            text: say("dependency.alert", { alert: format.roundShare(axes.dependency.alert) }),
          }}
          ticks={ends}
        />
      );
    case "overtime":
      return <MiniLine points={marks} lastText={format.roundShare(last)} ticks={ends} />;
    case "delays":
      return (
        <MiniColumns
          points={marks}
          write={write}
          lastText={format.days(last).replace(/[.,]\d/u, "")}
          ticks={ends}
        />
      );
    default:
      return (
        <MiniIntervals
          points={marks}
          scale={ratioScale(marks.flatMap(({ low, high }) => [low ?? 1, high ?? 1]))}
          reference={{ at: 1, text: "×\u202F1" }}
          lastText={format.decimal(last, 2)}
          ticks={ticks}
        />
      );
  }
}
